/**
 * Reports that were read lately, parsed. A stored report never changes, so what lies here can never be stale: a subject
 * that gained one report is folded again at the cost of reading that one, and all who look at a report share one copy.
 */
import type { Report } from '../core/report.ts'
import type { Store } from './port.ts'

/** Room for twice this many characters of text. Parsed they take some four times as much memory. */
const HALF_CHARACTERS = 3_000_000

type Kept = { readonly report: Report; readonly characters: number }

export class Shelf {
  readonly #store: Store
  readonly #halfCharacters: number
  /** Two halves: a full young one becomes the old one, and what nobody asked for since the last time is let go. */
  #young = new Map<number, Kept>()
  #old = new Map<number, Kept>()
  #characters = 0

  readonly #parse: (body: string) => Report

  constructor(store: Store, halfCharacters = HALF_CHARACTERS, parse: (body: string) => Report = JSON.parse) {
    this.#store = store
    this.#parse = parse
    this.#halfCharacters = halfCharacters
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
    this.#characters = 0
  }

  /** The applied reports of a subject, in no order. */
  async ofSubject(subject: string): Promise<Report[]> {
    // Held here as well, because the store takes its time and others may push it off the shelf meanwhile.
    const found = new Map<number, Kept>()
    const rows = await this.#store.ofSubject(subject, (pos) => this.#find(pos, found))
    return rows.map(({ pos, body }) => (found.get(pos) ?? this.#read(pos, body as string)).report)
  }

  #find(pos: number, found: Map<number, Kept>): boolean {
    const young = this.#young.get(pos)
    const kept = young ?? this.#old.get(pos)
    if (kept === undefined) return false
    found.set(pos, kept)
    if (young === undefined) this.#keep(pos, kept)
    return true
  }

  #read(pos: number, body: string): Kept {
    const kept = { report: this.#parse(body), characters: body.length }
    this.#keep(pos, kept)
    return kept
  }

  #keep(pos: number, kept: Kept): void {
    this.#characters += kept.characters
    this.#young.set(pos, kept)
    if (this.#characters < this.#halfCharacters) return
    this.#old = this.#young
    this.#young = new Map()
    this.#characters = 0
  }
}
