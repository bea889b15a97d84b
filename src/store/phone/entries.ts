/**
 * What a phone's journal says, entry by entry: changes and facts in the order in which they were made. Played again
 * they give the memory store that was there. Texts are padded to whole kilobytes, so that a sealed entry's length
 * does not tell what was said.
 */
import type { Change, Row, Standing, StoredRow } from '../../log/port.ts'
import { type Held, made, withFact } from '../memory.ts'

export type Entry =
  | { readonly change: Change }
  | { readonly fact: { readonly name: string; readonly value: string } }
  /** Stamps go on from here, also after the journal was written anew. */
  | { readonly stamp: number }

const STEP = 1024
/** Few enough that one entry which is lost costs little, and that a browser keeps it beside the others and not in a file of its own. */
export const ROWS_AN_ENTRY = 50

/**
 * Is written twice: the phone's key, its home and the like are few bytes, and nobody could say them again. What is left empty is
 * forgotten.
 */
export const isShort = (value: string): boolean => value !== '' && value.length < STEP

export function entryBytes(entry: Entry): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(entry))
  const padded = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20)
  padded.set(bytes)
  return padded
}

export const readEntry = (bytes: Uint8Array): Entry => JSON.parse(new TextDecoder().decode(bytes)) as Entry

export function play(held: Held, entry: Entry): void {
  if ('change' in entry) made(held, entry.change)
  else if ('fact' in entry) withFact(held, entry.fact.name, entry.fact.value)
  else held.stamp = Math.max(held.stamp, entry.stamp)
}

/** The shortest journal that says the same. */
export function shortened(held: Held): Entry[] {
  const rows = [...held.rows.values()]
  const pieces = Array.from({ length: Math.ceil(rows.length / ROWS_AN_ENTRY) }, (_, at) =>
    rows.slice(at * ROWS_AN_ENTRY, (at + 1) * ROWS_AN_ENTRY),
  )
  const reject = [...held.rejects.values()]
  return [
    ...pieces.map((piece) => ({ change: { add: piece.map(withoutPos), restand: [], reject: [] } })),
    ...(reject.length === 0 ? [] : [{ change: { add: [], restand: [], reject } }]),
    ...[...held.facts].map(factOf),
    ...[...held.facts].filter(([, value]) => isShort(value)).map(factOf),
    { stamp: held.stamp },
  ]
}

const factOf = ([name, value]: readonly [string, string]): Entry => ({ fact: { name, value } })
const withoutPos = ({ pos: _, ...row }: StoredRow): Row & Standing => row
