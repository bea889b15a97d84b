/**
 * What a log holds, in short, so that an exchange need not walk through all reports: ranges and mark of every chain,
 * and one small entry per report, newest first. It is worked out from the store, catches up by order of arrival, and
 * may be thrown away at any time. It learns no kind: who may read a report and what it concerns is told by a label.
 */
import { fromBase64url } from '../core/bytes.ts'
import type { Report } from '../core/report.ts'
import type { HeldChain, Range } from './exchange.ts'
import { chainKey, inRanges, lackIn, marked, markText, rangesOf, tidyRanges } from './exchange.ts'
import type { StoredRow } from './port.ts'
import { MerkleTree } from './tree.ts'

/** What the log's owner says of a report: `label` is whatever it needs to decide who may read it. */
export type Labelled<L> = { readonly stops: readonly string[]; readonly label: L }

export type Entry<L> = Labelled<L> & {
  readonly id: string
  readonly seq: number
  readonly chain: Chain
  /** When it happened, at the latest: UTC text. */
  readonly to: string
}

type Chain = {
  readonly journey: string
  readonly device: string
  ranges: Range[]
  mark: Uint8Array | null
}

export type HoldingsParts<L> = {
  /** Rows in order of arrival after a position, at most `limit`. */
  readonly after: (pos: number, limit: number) => Promise<readonly StoredRow[]>
  readonly labelOf: (report: Report) => Labelled<L>
}

/** Who asks, for what: see `Take`. */
export type Wish<L> = {
  readonly have: readonly HeldChain[]
  readonly journeys: readonly string[] | null
  readonly stops: readonly string[]
  readonly mayRead: (entry: Entry<L>) => boolean
}

const PAGE = 1000

export class Holdings<L> {
  readonly #parts: HoldingsParts<L>
  /** Over all reports in order of arrival. */
  readonly tree = new MerkleTree()
  readonly #chains = new Map<string, Chain>()
  readonly #index = new Map<string, number>()
  #entries: Entry<L>[] = []
  #pos = 0
  #sorted = true
  #catching: Promise<void> | null = null

  constructor(parts: HoldingsParts<L>) {
    this.#parts = parts
  }

  /** Brings in what has come since. Everything that was committed before the call is known after it. */
  async catchUp(): Promise<void> {
    while (this.#catching) await this.#catching
    this.#catching = this.#catch().finally(() => {
      this.#catching = null
    })
    await this.#catching
  }

  async #catch(): Promise<void> {
    for (;;) {
      const rows = await this.#parts.after(this.#pos, PAGE)
      for (const row of rows) this.#note(row)
      if (rows.length < PAGE) return
    }
  }

  #note(row: StoredRow): void {
    this.#pos = row.pos
    const chain = this.#chainOf(row)
    chain.ranges = withNumber(chain.ranges, row.seq)
    chain.mark = marked(chain.mark, row.id)
    this.#index.set(row.id, this.tree.size)
    this.tree.add(fromBase64url(row.id) as Uint8Array)
    const report = JSON.parse(row.body) as Report
    const { stops, label } = this.#parts.labelOf(report)
    this.#entries.push({ id: row.id, seq: row.seq, chain, to: report.happened.to, stops, label })
    this.#sorted = false
  }

  #chainOf({ journey, device }: StoredRow): Chain {
    const key = chainKey({ journey, device })
    const known = this.#chains.get(key)
    if (known) return known
    const made = { journey, device, ranges: [], mark: null }
    this.#chains.set(key, made)
    return made
  }

  /** Place of a report in the tree, from 0; null when it is not held. */
  indexOf(id: string): number | null {
    return this.#index.get(id) ?? null
  }

  /** Every chain of these journeys, or of all, as `have` says it. */
  have(journeys: readonly string[] | null = null): HeldChain[] {
    return [...this.#chains.values()].filter(({ journey }) => journeys?.includes(journey) ?? true).map(toldOf)
  }

  /** Held reports with these numbers, newest first. */
  named(chains: readonly HeldChain[]): Entry<L>[] {
    const wanted = new Map(chains.map((chain) => [chainKey(chain), chain.ranges]))
    return this.#newestFirst().filter(({ chain, seq }) => inRanges(wanted.get(chainKey(chain)) ?? [], seq))
  }

  /** Every id held of a chain. */
  idsOf(chain: HeldChain): string[] {
    const mine = this.#chains.get(chainKey(chain))
    return this.#entries.flatMap((entry) => (entry.chain === mine ? [entry.id] : []))
  }

  /** What somebody holds of the named chains and this log does not. */
  lack(have: readonly HeldChain[]): HeldChain[] {
    return have.flatMap((yours) => {
      const mine = this.#chains.get(chainKey(yours))
      return lackIn(mine && toldOf(mine), yours) ?? []
    })
  }

  /** What this log holds and the asker does not, that they may read: what is near first, then the newest. */
  missing({ have, journeys, stops, mayRead }: Wish<L>): Entry<L>[] {
    const theirs = new Map(have.map((one) => [chainKey(one), theirsOf(one)]))
    const lacked = this.#newestFirst().filter(
      (entry) =>
        (journeys?.includes(entry.chain.journey) ?? true) &&
        isLacked(theirs.get(chainKey(entry.chain)), entry) &&
        mayRead(entry),
    )
    if (stops.length === 0) return lacked
    const isNear = (entry: Entry<L>): boolean => entry.stops.some((stop) => stops.includes(stop))
    return [...lacked.filter(isNear), ...lacked.filter((entry) => !isNear(entry))]
  }

  #newestFirst(): readonly Entry<L>[] {
    if (!this.#sorted) this.#entries.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0))
    this.#sorted = true
    return this.#entries
  }
}

type Theirs = { readonly ranges: readonly Range[]; readonly ids: ReadonlySet<string> | null }

const theirsOf = ({ ranges, ids }: HeldChain): Theirs => ({
  ranges: tidyRanges(ranges),
  ids: ids ? new Set(ids) : null,
})

/** Of a forked chain numbers say too little, so the asker names what it holds. */
const isLacked = (theirs: Theirs | undefined, { seq, id }: Entry<unknown>): boolean =>
  !theirs || (theirs.ids ? !theirs.ids.has(id) : !inRanges(theirs.ranges, seq))

/** Reports mostly come in the order of their numbers, so the last range is nearly always the one. */
function withNumber(ranges: Range[], n: number): Range[] {
  const last = ranges.at(-1)
  if (last && n === last[1] + 1) {
    ranges[ranges.length - 1] = [last[0], n]
    return ranges
  }
  if (last && n <= last[1]) return tidyRanges([...ranges, [n, n]])
  return last ? [...ranges, [n, n]] : rangesOf([n])
}

const toldOf = ({ journey, device, ranges, mark }: Chain): HeldChain => ({
  journey,
  device,
  ranges,
  ...(mark === null ? {} : { mark: markText(mark) }),
})
