/**
 * What is left of a report that was erased: its id, its place in its device's chain, its signature, and when it was said.
 * So chains and the tree over all reports hold as before, and nothing that it told can be read or worked out from it.
 */
import type { Report } from './report.ts'

export type Husk = Report & { readonly erased: true }

export const isHusk = (value: unknown): value is Husk => (value as { erased?: unknown } | null)?.erased === true

export function huskOf({ id, kind, v, journey, device, seq, prev, happened, said, sig }: Report): Husk {
  const { words: _, ...moment } = happened
  return { id, kind, v, journey, device, seq, prev, happened: moment, said, data: {}, sig, erased: true }
}
