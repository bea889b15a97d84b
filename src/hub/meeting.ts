/**
 * The asking side of an exchange, hub to hub: asks, gives what the other lacks, takes in what it gives, until neither
 * side has anything new for the other. Cut anywhere, it begins again from what both then hold.
 */
import { bad, good, type Problem, type Result } from '../core/problem.ts'
import {
  chainKey,
  type ExchangeAsk,
  type HeldChain,
  MOST_BYTES,
  MOST_REPORTS,
  PROTOCOL_V,
  type Stand,
} from '../log/exchange.ts'

/** An answer as it comes over the net: reports parsed. */
export type Heard = {
  readonly outcomes: readonly Stand[]
  readonly lack: readonly HeldChain[]
  readonly give: readonly unknown[]
  readonly left: number
}

export type Send = (ask: ExchangeAsk) => Promise<Result<Heard>>

export type Met = {
  readonly given: number
  readonly taken: number
  /** What either refused, and why. */
  readonly refused: readonly Stand[]
}

export type Sent = { readonly id: string; readonly text: string }

export type Meeting = {
  /** With the ids of the chains that were told forked. */
  have(forked: ReadonlySet<string>): Promise<HeldChain[]>
  /** Reports that are held, lacked there and not among those sent, as many as one request takes. */
  lacked(lack: readonly HeldChain[], sent: ReadonlySet<string>): Promise<Sent[]>
  takeIn(values: readonly unknown[]): Promise<readonly Stand[]>
}

export async function meet(side: Meeting, send: Send): Promise<Result<Met>> {
  const refused: Stand[] = []
  const sent = new Set<string>()
  const forked = new Set<string>()
  let give: string[] = []
  for (let taken = 0; ; ) {
    const heard = await send(askOf(await side.have(forked), give))
    if (!heard.ok) return bad(...(heard.problems as Problem[]))
    const { outcomes, lack, left } = heard.value
    const stands = await side.takeIn(heard.value.give)
    refused.push(...[...outcomes, ...stands].filter(({ state }) => state === 'refused'))
    taken += stands.length
    // What was sent once is not sent again in this meeting: the other side refused it, or holds its twin of one number.
    const next = await side.lacked(lack, sent)
    give = next.map(({ text }) => text)
    for (const { id } of next) sent.add(id)
    const before = forked.size
    for (const chain of lack) if (chain.forked) forked.add(chainKey(chain))
    if (give.length === 0 && left === 0 && forked.size === before) return good({ given: sent.size, taken, refused })
  }
}

const askOf = (have: readonly HeldChain[], give: readonly string[]): ExchangeAsk => ({
  v: PROTOCOL_V,
  have,
  give: give.map((text) => JSON.parse(text) as unknown),
  take: { reports: MOST_REPORTS, bytes: MOST_BYTES },
})
