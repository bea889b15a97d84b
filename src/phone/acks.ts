/**
 * What a phone was told by its hub, report by report. An acknowledgement is worth something only while the hub is the
 * one that gave it: with another epoch (a hub restored from an older copy) all of them are taken back, and everything
 * is offered again.
 */
import type { Problem } from '../core/problem.ts'
import type { Stand } from '../log/exchange.ts'

export type Acks = {
  /** Key of the hub that they are from: the one of the invitation, or the first that was met. No other is asked. */
  readonly hub: string | null
  readonly epoch: string | null
  /** When the hub was last heard, by this phone's clock: UTC text. */
  readonly heard: string | null
  /** How far the hub's clock is ahead of this phone's. */
  readonly hubAheadMs: number
  /** Ids that the hub has on disk; the text says what one waits for. */
  readonly durable: Readonly<Record<string, string | null>>
  /** Ids that it will never take as they are, and why. They are not offered again, and can be handed out as a file. */
  readonly aside: Readonly<Record<string, readonly Problem[]>>
}

export const NO_ACKS: Acks = { hub: null, epoch: null, heard: null, hubAheadMs: 0, durable: {}, aside: {} }

type Heard = Pick<Acks, 'hub' | 'epoch' | 'heard' | 'hubAheadMs'>

export function heardFrom(acks: Acks, heard: Heard): Acks {
  return { ...acks, ...heard, durable: acks.epoch === heard.epoch ? acks.durable : {} }
}

/** `ids`: what was given, in order, as the outcomes are. */
export function acknowledged(acks: Acks, ids: readonly string[], outcomes: readonly Stand[]): Acks {
  const durable = { ...acks.durable }
  const aside = { ...acks.aside }
  ids.forEach((id, at) => {
    const outcome = outcomes[at]
    if (outcome === undefined) return
    if (outcome.state === 'refused') aside[id] = outcome.problems
    else durable[id] = outcome.state === 'waiting' ? outcome.awaits : null
  })
  return { ...acks, durable, aside }
}

/** How reports stand now that had to wait. */
export const standingNow = (acks: Acks, standing: readonly Stand[]): Acks =>
  acknowledged(
    acks,
    standing.flatMap(({ id }) => (id === null ? [] : [id])),
    standing.filter(({ id }) => id !== null),
  )

export const setAside = (acks: Acks, id: string, ...problems: Problem[]): Acks => ({
  ...acks,
  aside: { ...acks.aside, [id]: problems },
})

export const waitingIds = ({ durable }: Acks): string[] =>
  Object.entries(durable).flatMap(([id, awaits]) => (awaits === null ? [] : [id]))
