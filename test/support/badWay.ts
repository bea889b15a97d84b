/**
 * A bad way between phones and a hub, on this machine only: connections are delayed, cut at any byte, cut after the
 * hub has answered and before the phone hears it, or fall silent and stay open; and the whole way may be narrow. Seeded:
 * the n-th connection meets the same fate in every run.
 */

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'
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
  /** Of those that carry nothing any more from some byte of the answer on, and are not closed. */
  readonly silent?: number
  /** Bytes a second that all connections together carry, each way. */
  readonly perSecond?: number
}

export type BadWay = {
  readonly url: string
  /** Bytes that were carried, both ways. */
  readonly carried: () => number
  /** Of these, from the phones. */
  readonly carriedUp: () => number
  /** Nothing passes any more, or everything as the faults have it. */
  readonly part: (isParted: boolean) => void
  readonly calm: () => void
  /** Sooner than after the tests of the file. */
  readonly close: () => void
}

type Fate = { readonly up: number; readonly down: number; readonly delayMs: number; readonly fallsSilent: boolean }

/** When the way is free again: what is narrow carries one piece behind the other. */
type Lane = { freeMs: number; readonly perSecond: number }

const CALM: Faults = { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [0, 0] }
const MOST_BYTES_TO_CUT = 20_000

/** The way is closed after the tests of the file. */
export async function badWay(target: string, dice: Dice, given: Faults): Promise<BadWay> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let faults = given
  const lanes = [laneOf(faults), laneOf(faults)] as const
  let isParted = false
  let [carried, carriedUp] = [0, 0]
  const server = createServer((phone) => {
    if (isParted) return void phone.destroy()
    const hub = connect(Number(port), hostname)
    for (const end of [phone, hub]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => open.delete(end))
    }
    join([phone, hub], fateOf(dice, faults), lanes, (bytes, isUp) => {
      carried += bytes
      if (isUp) carriedUp += bytes
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): void => shut(server, open)
  after(close)
  return {
    close,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    carried: () => carried,
    carriedUp: () => carriedUp,
    part: (parted) => {
      isParted = parted
      if (!parted) return
      for (const end of open) end.destroy()
      for (const lane of lanes) lane.freeMs = 0
    },
    calm: () => {
      faults = CALM
    },
  }
}

const shut = (server: Server, open: ReadonlySet<Socket>): void => {
  for (const end of open) end.destroy()
  server.close()
}

const laneOf = ({ perSecond = Number.POSITIVE_INFINITY }: Faults): Lane => ({ freeMs: 0, perSecond })

function fateOf(dice: Dice, { cutUp, cutDown, lostAnswers, silent = 0, delayMs: [least, most] }: Faults): Fate {
  const chance = dice()
  const at = 1 + Math.floor(dice() * MOST_BYTES_TO_CUT)
  const delayMs = least + dice() * (most - least)
  const never = Number.POSITIVE_INFINITY
  const fallsSilent = chance >= 1 - silent
  if (fallsSilent) return { up: never, down: at - 1, delayMs, fallsSilent }
  if (chance < cutUp) return { up: at, down: never, delayMs, fallsSilent }
  if (chance < cutUp + cutDown) return { up: never, down: at, delayMs, fallsSilent }
  return { up: never, down: chance < cutUp + cutDown + lostAnswers ? 0 : never, delayMs, fallsSilent }
}

type Carrying = {
  readonly from: Socket
  readonly to: Socket
  readonly most: number
  readonly delayMs: number
  readonly lane: Lane
  readonly carry: (bytes: number) => void
  /** What becomes of it behind `most` bytes. */
  readonly cut: () => void
}

function join(
  [phone, hub]: readonly [Socket, Socket],
  fate: Fate,
  lanes: readonly [Lane, Lane],
  carry: (bytes: number, isUp: boolean) => void,
) {
  const { up, down, delayMs, fallsSilent } = fate
  const cut = (): void => {
    if (fallsSilent) return
    phone.destroy()
    hub.destroy()
  }
  carryOver({ from: phone, to: hub, most: up, delayMs, lane: lanes[0], carry: (bytes) => carry(bytes, true), cut })
  carryOver({ from: hub, to: phone, most: down, delayMs, lane: lanes[1], carry: (bytes) => carry(bytes, false), cut })
}

/** Bytes that go over a narrow way in one piece: what comes behind of another connection waits for no more than these. */
const PACKET = 1400

/** Hands on what comes, in order, each piece late by `delayMs` and by what is before it; cuts both ends after `most` bytes. */
function carryOver({ from, to, most, delayMs, lane, carry, cut }: Carrying): void {
  let seen = 0
  // Timers that ring together do so in any order, and bytes must not: each lets the next in turn go.
  const turns: (() => void)[] = []
  const inTurn = (bytes: number, laterMs: number, turn: () => void): void => {
    turns.push(turn)
    setTimeout(() => turns.shift()?.(), lateBy(lane, bytes, delayMs) + laterMs)
  }
  const pass = (piece: Buffer): void => {
    const passing = piece.subarray(0, Math.max(0, most - seen))
    seen += piece.length
    if (to.destroyed) return
    carry(passing.length)
    if (passing.length > 0) to.write(passing)
    if (passing.length < piece.length) cut()
  }
  from.on('data', (all: Buffer) => {
    const length = lane.perSecond === Number.POSITIVE_INFINITY ? all.length : PACKET
    for (let at = 0; at < all.length; at += length) {
      const piece = all.subarray(at, at + length)
      inTurn(piece.length, 0, () => pass(piece))
    }
  })
  from.on('end', () => inTurn(0, 0, () => void (seen <= most && to.end())))
  from.on('close', () => inTurn(0, 5, () => void (seen <= most && to.destroy())))
}

function lateBy(lane: Lane, bytes: number, delayMs: number): number {
  const nowMs = performance.now()
  lane.freeMs = Math.max(lane.freeMs, nowMs) + (1000 * bytes) / lane.perSecond
  return lane.freeMs - nowMs + delayMs
}
