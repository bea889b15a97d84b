/**
 * A bad way between phones and a hub, on this machine only: connections are delayed, cut at any byte, or cut after the
 * hub has answered and before the phone hears it. Seeded: the n-th connection meets the same fate in every run.
 */

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { after } from 'node:test'
import type { Dice } from '../../src/core/generate.ts'

export type Faults = {
  /** Of connections that are cut at some byte on the way up. */
  readonly cutUp: number
  /** Of those that are cut at some byte of the answer. */
  readonly cutDown: number
  /** Of those whose answer is lost whole: the hub did what was asked, and nobody hears of it. */
  readonly lostAnswers: number
  readonly delayMs: readonly [least: number, most: number]
}

export type BadWay = {
  readonly url: string
  /** Bytes that were carried, both ways. */
  readonly carried: () => number
  /** Nothing passes any more, or everything as the faults have it. */
  readonly part: (isParted: boolean) => void
  readonly calm: () => void
}

type Fate = { readonly up: number; readonly down: number; readonly delayMs: number }

const CALM: Faults = { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [0, 0] }
const MOST_BYTES_TO_CUT = 20_000

/** The way is closed after the tests of the file. */
export async function badWay(target: string, dice: Dice, given: Faults): Promise<BadWay> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let faults = given
  let isParted = false
  let carried = 0
  const server = createServer((phone) => {
    if (isParted) return void phone.destroy()
    const hub = connect(Number(port), hostname)
    for (const end of [phone, hub]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => open.delete(end))
    }
    join(phone, hub, fateOf(dice, faults), (bytes) => {
      carried += bytes
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    for (const end of open) end.destroy()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    carried: () => carried,
    part: (parted) => {
      isParted = parted
      if (parted) for (const end of open) end.destroy()
    },
    calm: () => {
      faults = CALM
    },
  }
}

function fateOf(dice: Dice, { cutUp, cutDown, lostAnswers, delayMs: [least, most] }: Faults): Fate {
  const chance = dice()
  const at = 1 + Math.floor(dice() * MOST_BYTES_TO_CUT)
  const delayMs = least + dice() * (most - least)
  const never = Number.POSITIVE_INFINITY
  if (chance < cutUp) return { up: at, down: never, delayMs }
  if (chance < cutUp + cutDown) return { up: never, down: at, delayMs }
  return { up: never, down: chance < cutUp + cutDown + lostAnswers ? 0 : never, delayMs }
}

function join(phone: Socket, hub: Socket, { up, down, delayMs }: Fate, carry: (bytes: number) => void): void {
  const cut = (): void => {
    phone.destroy()
    hub.destroy()
  }
  carryOver(phone, hub, up, delayMs, carry, cut)
  carryOver(hub, phone, down, delayMs, carry, cut)
}

/** Hands on what comes, in order, each piece late by `delayMs`; cuts both ends after `most` bytes. */
function carryOver(
  from: Socket,
  to: Socket,
  most: number,
  delayMs: number,
  carry: (bytes: number) => void,
  cut: () => void,
) {
  let seen = 0
  from.on('data', (piece: Buffer) => {
    const room = Math.max(0, most - seen)
    seen += piece.length
    const passing = piece.subarray(0, room)
    setTimeout(() => {
      carry(passing.length)
      if (passing.length > 0 && !to.destroyed) to.write(passing)
      if (room < piece.length) cut()
    }, delayMs)
  })
  from.on('end', () => setTimeout(() => to.end(), delayMs))
  from.on('close', () => setTimeout(() => to.destroy(), delayMs + 5))
}
