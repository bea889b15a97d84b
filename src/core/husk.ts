/**
 * What is left of a report that was erased: its id, its place in its device's chain, its signature, and when it was said.
 * So chains and the tree over all reports hold as before, and nothing that it told can be read or worked out from it.
 */
import { idOf, type Report, type Statement } from './report.ts'

/** `forgotten`: nobody asked that it be erased; this phone has let it go, on that day, because its hub has it. */
export type Husk = Report & { readonly erased: true; readonly forgotten?: string }

export const isHusk = (value: unknown): value is Husk => (value as { erased?: unknown } | null)?.erased === true
export const forgottenOn = (report: Report | Husk): string | null =>
  'forgotten' in report ? (report.forgotten ?? null) : null

export function huskOf(
  { id, kind, v, journey, device, seq, prev, happened, said, sig }: Report,
  forgotten?: string,
): Husk {
  const { words: _, ...moment } = happened
  const left = { id, kind, v, journey, device, seq, prev, happened: moment, said, data: {}, sig, erased: true } as const
  return forgotten === undefined ? left : { ...left, forgotten }
}

/** What a husk lacks of what was said, and what it was said of. */
export type Words = Pick<Statement, 'kind' | 'happened' | 'data' | 'cites'>

/** True when these are the words that were erased: the id that is left is the hash of them. Whoever has them can tell. */
export function wasSaid(husk: Husk, { kind, happened, data, cites }: Words): boolean {
  if (kind !== husk.kind || happened.from !== husk.happened.from || happened.to !== husk.happened.to) return false
  const { id, sig: _, erased: __, forgotten: ___, ...frame } = husk
  return idOf({ ...frame, happened, data, ...(cites && { cites }) }) === id
}
