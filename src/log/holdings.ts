/**
 * What a log holds, in short, so that an exchange need not walk through all reports: ranges and mark of every chain,
 * and one small entry per report, newest first. It is worked out from the store, catches up by order of arrival, and
 * may be thrown away at any time. It learns no kind: who may read a report and what it concerns is told by a label.
 */
import { fromBase64url, toBase64url } from '../core/bytes.ts'
import { isHusk } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import type { HeldChain, Range } from './exchange.ts'
import { chainKey, inRanges, lackIn, marked, markText, rangesOf, tidyRanges } from './exchange.ts'
import type { Mark, StoredRow } from './port.ts'
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
  /** Rows in order of arrival after a position, at most `limit`; and the same without their texts. */
  readonly after: (pos: number, limit: number) => Promise<readonly StoredRow[]>
  readonly marks: (pos: number, limit: number) => Promise<readonly Mark[]>
  readonly labelOf: (report: Report) => Labelled<L>
} & HoldingsAids

/** What a log of many reports does better with. */
export type HoldingsAids = {
  /** Where a summary is kept, so that the next start need not read every mark. */
  readonly kept?: { get(): Promise<string | null>; set(text: string): Promise<void> }
  /** Lets others have their turn between two pages. */
  readonly pause?: () => Promise<void>
}

/** The summary of all reports up to a position, whose last is `id`. Peaks, ids and marks are base64url. */
type Kept = {
  readonly v: 1
  readonly pos: number
  readonly id: string
  readonly size: number
  readonly peaks: readonly string[]
  readonly chains: readonly [journey: string, device: string, ranges: Range[], mark: string | null][]
}

/** Who asks, for what: see `Take`. */
export type Wish<L> = {
  readonly have: readonly HeldChain[]
  readonly journeys: readonly string[] | null
  readonly stops: readonly string[]
  readonly mayRead: (entry: Entry<L>) => boolean
}

const PAGE = 1000
/** As many marks a start reads in a twentieth of a second. */
const KEPT_EVERY = 5000

export class Holdings<L> {
  readonly #parts: HoldingsParts<L>
  #tree = new MerkleTree()
  readonly #chains = new Map<string, Chain>()
  #index = new Map<string, number>()
  #pos = 0
  #lastId = ''
  #keptSize: number | null = null
  #whole: Promise<void> | undefined
  #catching: Promise<void> = Promise.resolve()
  #entries: Entry<L>[] = []
  #entryPos = 0
  #sorted = true

  constructor(parts: HoldingsParts<L>) {
    this.#parts = parts
  }

  /**
   * Brings in what has come since: everything that was committed before the call is known after it. Texts are not
   * read: a hub with a hundred thousand reports takes the next one in a second after its start.
   */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#keptSize === null) await this.#recall()
      await eachPage(this.#parts.marks, this.#pos, (mark) => this.#note(mark))
      if (this.#tree.size - (this.#keptSize ?? 0) >= KEPT_EVERY) await this.#keep()
    })
  }

  /** Over all reports in order of arrival, as they were when last caught up; see `whole`. */
  get tree(): MerkleTree {
    return this.#tree
  }

  /**
   * Reads again what a kept summary spared it: from then on the tree proves every place and every growth, and is that of
   * the marks themselves, whatever the summary said. Requests are answered meanwhile.
   */
  async whole(): Promise<void> {
    await this.catchUp()
    if (!this.#tree.isWhole) this.#whole ??= this.#readWhole()
    await this.#whole
  }

  async #readWhole(): Promise<void> {
    const tree = new MerkleTree()
    const index = new Map<string, number>()
    let last = 0
    const add = ({ pos, id }: Mark): void => {
      last = pos
      index.set(id, tree.size)
      tree.add(fromBase64url(id) as Uint8Array)
    }
    await eachPage(this.#parts.marks, 0, add, this.#parts.pause)
    await this.#inTurn(async () => {
      await eachPage(this.#parts.marks, this.#pos, (mark) => this.#note(mark))
      await eachPage(this.#parts.marks, last, add)
      this.#tree = tree
      this.#index = index
    })
  }

  /** Believed only where the log still has its last report in its place: a summary of another log is none. */
  async #recall(): Promise<void> {
    this.#keptSize = 0
    const kept = keptIn(await this.#parts.kept?.get())
    if (!kept) return
    const [last] = await this.#parts.marks(kept.pos - 1, 1)
    if (last?.pos !== kept.pos || last.id !== kept.id) return
    this.#keptSize = kept.size
    this.#pos = kept.pos
    this.#lastId = kept.id
    this.#tree = new MerkleTree(
      kept.size,
      kept.peaks.map((peak) => fromBase64url(peak) as Uint8Array),
    )
    for (const [journey, device, ranges, mark] of kept.chains)
      Object.assign(this.#chainOf({ journey, device }), { ranges, mark: mark === null ? null : fromBase64url(mark) })
  }

  async #keep(): Promise<void> {
    const { kept } = this.#parts
    this.#keptSize = this.#tree.size
    if (!kept) return
    const summary: Kept = {
      v: 1,
      pos: this.#pos,
      id: this.#lastId,
      size: this.#tree.size,
      peaks: this.#tree.peaks().map(toBase64url),
      chains: [...this.#chains.values()].map(({ journey, device, ranges, mark }) => [
        journey,
        device,
        ranges,
        mark && toBase64url(mark),
      ]),
    }
    await kept.set(JSON.stringify(summary))
  }

  /** The same for what is told of each report by its text; needed only when somebody is given reports. */
  async #catchEntries(): Promise<void> {
    await this.#inTurn(async () => {
      await eachPage(this.#parts.after, this.#entryPos, (row) => this.#enter(row))
    })
  }

  /** One after the other: two that read the same pages would enter them twice. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#catching.catch(() => undefined).then(work)
    this.#catching = next
    return next
  }

  /** Reports were erased: what was told of each by its text is worked out anew. */
  forgetTexts(): void {
    this.#entries = []
    this.#entryPos = 0
  }

  #note(mark: Mark): void {
    this.#pos = mark.pos
    this.#lastId = mark.id
    const chain = this.#chainOf(mark)
    const id = fromBase64url(mark.id) as Uint8Array
    chain.ranges = withNumber(chain.ranges, mark.seq)
    chain.mark = marked(chain.mark, id)
    this.#index.set(mark.id, this.#tree.size)
    this.#tree.add(id)
  }

  #enter(row: StoredRow): void {
    this.#entryPos = row.pos
    const report = JSON.parse(row.body) as Report
    if (isHusk(report)) return
    const { stops, label } = this.#parts.labelOf(report)
    this.#entries.push({ id: row.id, seq: row.seq, chain: this.#chainOf(row), to: report.happened.to, stops, label })
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

  /** Place of a report in the tree, from 0, once that is `whole`; null when it is not held. */
  indexOf(id: string): number | null {
    return this.#index.get(id) ?? null
  }

  /** Every chain of these journeys, or of all, as `have` says it. */
  have(journeys: readonly string[] | null = null): HeldChain[] {
    return [...this.#chains.values()].filter(({ journey }) => journeys?.includes(journey) ?? true).map(toldOf)
  }

  /** Held reports with these numbers, newest first. */
  async named(chains: readonly HeldChain[]): Promise<Entry<L>[]> {
    await this.#catchEntries()
    const wanted = new Map(chains.map((chain) => [chainKey(chain), chain.ranges]))
    return this.#newestFirst().filter(({ chain, seq }) => inRanges(wanted.get(chainKey(chain)) ?? [], seq))
  }

  /** Chains as they are, and with all their ids those that are `forked` (`chainKey`): numbers say too little of them. */
  async withIds(chains: readonly HeldChain[], forked: ReadonlySet<string>): Promise<HeldChain[]> {
    if (forked.size === 0) return [...chains]
    await this.#catchEntries()
    return chains.map((one) => (forked.has(chainKey(one)) ? { ...one, ids: this.#idsOf(chainKey(one)) } : one))
  }

  #idsOf(key: string): string[] {
    const mine = this.#chains.get(key)
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
    const isNear = (entry: Entry<L>): boolean => entry.stops.some((stop) => stops.includes(stop))
    return [...lacked.filter(isNear), ...lacked.filter((entry) => !isNear(entry))]
  }

  #newestFirst(): readonly Entry<L>[] {
    if (!this.#sorted) this.#entries.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0))
    this.#sorted = true
    return this.#entries
  }
}

function keptIn(text: string | null | undefined): Kept | null {
  const kept = typeof text === 'string' ? (JSON.parse(text) as Kept) : null
  return kept?.v === 1 ? kept : null
}

/** Calls back for every row after a position, page by page. */
async function eachPage<R extends { readonly pos: number }>(
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
