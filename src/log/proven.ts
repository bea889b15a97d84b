/**
 * What a hub holds, in short, and the tree by which it proves that it dropped nothing. A start believes a kept summary of
 * what was there before, where that fits the log, and reads all of it again while requests are answered. A phone proves
 * nothing to anybody and does without.
 */
import { fromBase64url, toBase64url } from '../core/bytes.ts'
import type { Range } from './exchange.ts'
import { eachPage, Holdings, type HoldingsParts } from './holdings.ts'
import type { Mark } from './port.ts'
import { MerkleTree } from './tree.ts'

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
  readonly chains: readonly [journey: string, device: string, ranges: readonly Range[], mark: string | null][]
}

/** As many marks a start reads in a twentieth of a second. */
const KEPT_EVERY = 5000

/** Positions of reports in order of arrival, in one piece of memory: a map of their ids would be fifteen times as large. */
class Positions {
  readonly #first: number
  #all = new Float64Array(64)
  #length = 0

  /** `first`: place of the first one that is added. */
  constructor(first = 0) {
    this.#first = first
  }

  add(pos: number): void {
    if (this.#length === this.#all.length) {
      const grown = new Float64Array(this.#all.length * 2)
      grown.set(this.#all)
      this.#all = grown
    }
    this.#all[this.#length++] = pos
  }

  placeOf(pos: number): number | null {
    let [low, high] = [0, this.#length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#all[middle] as number) < pos) low = middle + 1
      else high = middle
    }
    return low < this.#length && this.#all[low] === pos ? this.#first + low : null
  }
}

export class ProvenHoldings<L> extends Holdings<L> {
  readonly #parts: HoldingsParts<L> & HoldingsAids
  #tree = new MerkleTree()
  #positions = new Positions()
  #last: Mark | null = null
  #keptSize: number | null = null
  #whole: Promise<void> | undefined

  constructor(parts: HoldingsParts<L> & HoldingsAids) {
    super(parts)
    this.#parts = parts
  }

  /** Texts are not read: a hub with a hundred thousand reports takes the next one in a second after its start. */
  override catchUp(): Promise<void> {
    return this.inTurn(async () => {
      if (this.#keptSize === null) await this.#recall()
      await this.follow()
      if (this.#tree.size - (this.#keptSize ?? 0) >= KEPT_EVERY) await this.#keep()
    })
  }

  /** Over all reports in order of arrival, as they were when last caught up; see `whole`. */
  get tree(): MerkleTree {
    return this.#tree
  }

  /** Place in the tree, from 0, of the report at a position of the log, once that is `whole`; null when it is not held. */
  placeOf(pos: number): number | null {
    return this.#positions.placeOf(pos)
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
    const positions = new Positions()
    let last = 0
    const add = ({ pos, id }: Mark): void => {
      last = pos
      positions.add(pos)
      tree.add(fromBase64url(id) as Uint8Array)
    }
    await eachPage(this.#parts.marks, 0, add, this.#parts.pause)
    await this.inTurn(async () => {
      await this.follow()
      await eachPage(this.#parts.marks, last, add)
      this.#tree = tree
      this.#positions = positions
    })
  }

  protected override note(mark: Mark, id: Uint8Array): void {
    super.note(mark, id)
    this.#last = mark
    this.#positions.add(mark.pos)
    this.#tree.add(id)
  }

  /** Believed only where the log still has its last report in its place: a summary of another log is none. */
  async #recall(): Promise<void> {
    this.#keptSize = 0
    const kept = keptIn(await this.#parts.kept?.get())
    if (!kept) return
    const { pos, id, size, peaks, chains } = kept
    const [last] = await this.#parts.marks(pos - 1, 1)
    if (last?.pos !== pos || last.id !== id) return
    this.#keptSize = size
    this.#last = last
    this.#positions = new Positions(size)
    this.#tree = new MerkleTree(
      size,
      peaks.map((peak) => fromBase64url(peak) as Uint8Array),
    )
    this.resume(
      pos,
      chains.map(([journey, device, ranges, mark]) => ({ journey, device, ranges, ...(mark !== null && { mark }) })),
    )
  }

  async #keep(): Promise<void> {
    const { kept } = this.#parts
    this.#keptSize = this.#tree.size
    if (!kept || !this.#last) return
    const { pos, id } = this.#last
    const summary: Kept = {
      ...{ v: 1, pos, id, size: this.#tree.size },
      peaks: this.#tree.peaks().map(toBase64url),
      chains: this.have().map(({ journey, device, ranges, mark }) => [journey, device, ranges, mark ?? null]),
    }
    await kept.set(JSON.stringify(summary))
  }
}

function keptIn(text: string | null | undefined): Kept | null {
  const kept = typeof text === 'string' ? (JSON.parse(text) as Kept) : null
  return kept?.v === 1 ? kept : null
}
