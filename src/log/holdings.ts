/**
 * What a log holds, in short, so that an exchange need not walk through all reports: ranges and mark of every chain,
 * and one small entry per report, newest first. It is worked out from the store, catches up by order of arrival, and
 * may be thrown away at any time. It learns no kind: who may read a report and what it concerns is told by a label.
 */
import { fromBase64url } from '../core/bytes.ts'
import { isHusk } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import type { HeldChain, Range } from './exchange.ts'
import { chainKey, inRanges, lackIn, marked, markText, tidyRanges } from './exchange.ts'
import type { Mark, StoredRow } from './port.ts'
import { reportIn } from './stored.ts'

/** What the log's owner says of a report: `label` is whatever it needs to decide who may read it. */
export type Labelled<L> = {
  readonly stops: readonly string[]
  readonly label: L
  /** It goes before all others: without it they would only be waiting where they come to. */
  readonly goesFirst: boolean
}

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
  /** In any order; tidied when they are told. */
  ranges: Range[]
  mark: Uint8Array | null
}

export type HoldingsParts<L> = {
  /** Rows in order of arrival after a position, at most `limit`; and the same without their texts. */
  readonly after: (pos: number, limit: number) => Promise<readonly StoredRow[]>
  readonly marks: (pos: number, limit: number) => Promise<readonly Mark[]>
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
  readonly #chains = new Map<string, Chain>()
  #pos = 0
  #catching: Promise<void> = Promise.resolve()
  #entries: Entry<L>[] = []
  /** Of reports of which nothing is left to give. */
  #husks: Pick<Entry<L>, 'id' | 'chain'>[] = []
  #entryPos = 0
  #sorted = true

  constructor(parts: HoldingsParts<L>) {
    this.#parts = parts
  }

  /** Brings in what has come since: everything that was committed before the call is known after it. */
  catchUp(): Promise<void> {
    return this.inTurn(() => this.follow())
  }

  protected follow(): Promise<void> {
    return eachPage(this.#parts.marks, this.#pos, (mark) => this.note(mark, fromBase64url(mark.id) as Uint8Array))
  }

  /** The same for what is told of each report by its text; needed only when somebody is given reports. */
  async #catchEntries(): Promise<void> {
    await this.inTurn(async () => {
      await eachPage(this.#parts.after, this.#entryPos, (row) => this.#enter(row))
    })
  }

  /** One after the other: two that read the same pages would enter them twice. */
  protected inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#catching.catch(() => undefined).then(work)
    this.#catching = next
    return next
  }

  /** Reports were erased: what was told of each by its text is worked out anew. */
  forgetTexts(): void {
    this.#entries = []
    this.#husks = []
    this.#entryPos = 0
  }

  protected note(mark: Mark, id: Uint8Array): void {
    this.#pos = mark.pos
    const chain = this.#chainOf(mark)
    chain.ranges.push([mark.seq, mark.seq])
    chain.mark = marked(chain.mark, id)
  }

  /** Goes on behind a position at which these chains were held. */
  protected resume(pos: number, chains: readonly HeldChain[]): void {
    this.#pos = pos
    for (const { mark, ranges, ...chain } of chains)
      Object.assign(this.#chainOf(chain), {
        ranges: [...ranges],
        mark: mark === undefined ? null : fromBase64url(mark),
      })
  }

  #enter(row: StoredRow): void {
    this.#entryPos = row.pos
    const report = reportIn(row.body)
    const { id, seq } = row
    const chain = this.#chainOf(row)
    if (isHusk(report)) return void this.#husks.push({ id, chain })
    this.#entries.push({ id, seq, chain, to: report.happened.to, ...this.#parts.labelOf(report) })
    this.#sorted = false
  }

  #chainOf({ journey, device }: Pick<Mark, 'journey' | 'device'>): Chain {
    const key = chainKey({ journey, device })
    const known = this.#chains.get(key)
    if (known) return known
    const made = { journey, device, ranges: [], mark: null }
    this.#chains.set(key, made)
    return made
  }

  /** Every chain of these journeys, or of all, as `have` says it. */
  have(journeys: readonly string[] | null = null): HeldChain[] {
    return [...this.#chains.values()].filter(({ journey }) => journeys?.includes(journey) ?? true).map(toldOf)
  }

  /** Held reports with these numbers, what goes first and then the newest first. */
  async named(chains: readonly HeldChain[]): Promise<Entry<L>[]> {
    // A phone that was never asked for a report need not read a single one again.
    if (chains.length === 0) return []
    await this.#catchEntries()
    const wanted = new Map(chains.map((chain) => [chainKey(chain), chain.ranges]))
    return this.#newestFirst().filter(({ chain, seq }) => inRanges(wanted.get(chainKey(chain)) ?? [], seq))
  }

  /** Chains as they are, and with all their ids those that are `forked` (`chainKey`): numbers say too little of them. */
  async withIds(chains: readonly HeldChain[], forked: ReadonlySet<string>): Promise<HeldChain[]> {
    if (forked.size === 0) return [...chains]
    const all = await this.#held()
    const idsOf = (key: string) => all.flatMap(({ id, chain }) => (chainKey(chain) === key ? [id] : []))
    return chains.map((one) => (forked.has(chainKey(one)) ? { ...one, ids: idsOf(chainKey(one)) } : one))
  }

  /** All that is held of a device, also of what nothing is left but its place. */
  async idsOf(device: string): Promise<string[]> {
    return (await this.#held()).flatMap(({ id, chain }) => (chain.device === device ? [id] : []))
  }

  async #held(): Promise<Pick<Entry<L>, 'id' | 'chain'>[]> {
    await this.#catchEntries()
    return [...this.#newestFirst(), ...this.#husks]
  }

  /** What somebody holds of the named chains and this log does not. */
  lack(have: readonly HeldChain[]): HeldChain[] {
    return have.flatMap((yours) => {
      const mine = this.#chains.get(chainKey(yours))
      return lackIn(mine && toldOf(mine), yours) ?? []
    })
  }

  /** What this log holds and the asker does not, that they may read: what goes first, what is near, then the newest. */
  async missing({ have, journeys, stops, mayRead }: Wish<L>): Promise<Entry<L>[]> {
    await this.#catchEntries()
    const theirs = new Map(have.map((one) => [chainKey(one), theirsOf(one)]))
    const lacked = this.#newestFirst().filter(
      (entry) =>
        (journeys?.includes(entry.chain.journey) ?? true) &&
        isLacked(theirs.get(chainKey(entry.chain)), entry) &&
        mayRead(entry),
    )
    if (stops.length === 0) return lacked
    const isNear = (entry: Entry<L>): boolean => entry.goesFirst || entry.stops.some((stop) => stops.includes(stop))
    return [...lacked.filter(isNear), ...lacked.filter((entry) => !isNear(entry))]
  }

  #newestFirst(): readonly Entry<L>[] {
    if (!this.#sorted) this.#entries.sort(byTurn)
    this.#sorted = true
    return this.#entries
  }
}

const byTurn = (a: Entry<unknown>, b: Entry<unknown>): number =>
  Number(b.goesFirst) - Number(a.goesFirst) || (a.to < b.to ? 1 : a.to > b.to ? -1 : 0)

/** Calls back for every row after a position, page by page. */
export async function eachPage<R extends { readonly pos: number }>(
  read: (pos: number, limit: number) => Promise<readonly R[]>,
  from: number,
  each: (row: R) => void,
  pause?: () => Promise<void>,
): Promise<void> {
  for (let pos = from; ; ) {
    const rows = await read(pos, PAGE)
    for (const row of rows) each(row)
    pos = rows.at(-1)?.pos ?? pos
    if (rows.length < PAGE) return
    await pause?.()
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

/** As it is now: the log's own go on growing. */
function toldOf(chain: Chain): HeldChain {
  const { journey, device, mark } = chain
  const ranges = tidyRanges(chain.ranges)
  chain.ranges = [...ranges]
  return { journey, device, ranges, ...(mark === null ? {} : { mark: markText(mark) }) }
}
