/** Which draft comes next, and which was done last. */
import type { DeskDraft } from '../../readiness/model.ts'

/** A draft's data with the stop that a person chose for a doubtful place. */
export type Asked = { readonly data: Record<string, unknown>; readonly stop: string }

type Line = Pick<DeskDraft, 'draft' | 'decision'>

/** The next draft to decide from a place on, around the end; the place itself where none is left. */
export function firstOpen(drafts: readonly Line[], from: number, except: readonly string[] = []): number {
  const isOpen = (one: Line): boolean => one.decision === 'open' && !except.includes(one.draft)
  const after = drafts.findIndex((one, i) => i >= from && isOpen(one))
  const any = after >= 0 ? after : drafts.findIndex(isOpen)
  return any >= 0 ? any : Math.max(0, Math.min(drafts.length - 1, from - 1))
}

/** The draft in hand if it is decided, else what was done here last, else the decided one before it. */
export function lastDone(drafts: readonly Line[], at: number, done: readonly string[]): string | undefined {
  const here = drafts[at]
  if (here && here.decision !== 'open') return here.draft
  const last = done.at(-1)
  if (last !== undefined && drafts.some(({ draft }) => draft === last)) return last
  return drafts.findLast((one, i) => i < at && one.decision !== 'open')?.draft
}

/** Offsets in a quote at which it can be parted: the starts of its words, but the first. */
export function cutsOf(quote: string): number[] {
  return [...quote.matchAll(/(?<=\s)\S/g)].map(({ index }) => index)
}

/** The cut where one would most likely part it: after a sentence, a semicolon, a comma, before "and", by the middle. */
export function likelyCut(quote: string, cuts: readonly number[]): number {
  const weightOf = (cut: number): number => {
    const [before, next] = [quote.slice(0, cut).trimEnd(), quote.slice(cut)]
    const joint = /[.!?]["”»]?$/.test(before) ? 0 : /;$/.test(before) ? 1 : /,$/.test(before) ? 2 : 4
    const and = /^(and|but|y|e|pero)\s/i.test(next) ? -1 : 0
    return joint + and + Math.abs(cut / quote.length - 0.5)
  }
  return cuts.reduce((best, cut, i) => (weightOf(cut) < weightOf(cuts[best] ?? 0) ? i : best), 0)
}
