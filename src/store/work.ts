/** One piece of work for a durable adapter's writer, and how heavy it is. */
import type { Change } from '../log/port.ts'
import type { Weight } from './group-commit.ts'

export type Work = { readonly change: Change } | { readonly fact: { readonly name: string; readonly value: string } }

/** A batch stays small enough that no writer waits long for a huge neighbour, and that memory stays bounded. */
export const MOST: Weight = { rows: 2000, bytes: 4_000_000 }

/** Rough room that a row takes beside its text: ids, times, subjects. */
const ROW_BYTES = 400

export function weigh(work: Work): Weight {
  if ('fact' in work) return { rows: 1, bytes: work.fact.value.length }
  const { add, restand, reject, erase = [], clear = [] } = work.change
  const rows = add.length + restand.length + reject.length + erase.length + clear.length
  const texts = [...[...add, ...erase].map(({ body }) => body), ...reject.map((one) => one.text)]
  return { rows, bytes: texts.reduce((sum, text) => sum + text.length, rows * ROW_BYTES) }
}
