/** Which draft comes next, and which was done last. */
import type { DeskDraft } from '../../readiness/model.ts'

/** What a draft is with the stop that a person chose for a doubtful place. */
export type Asked = { readonly kind: string; readonly data: Record<string, unknown>; readonly stop: string }

type Proposed = Pick<DeskDraft, 'kind' | 'data' | 'asks'>
type Asking = Proposed & Pick<DeskDraft, 'draft' | 'decision'>

/** A name means one place in a text: what was answered for one draft holds for all open ones that ask the same. */
export function askedAlike(drafts: readonly Asking[], of: Asking, { stop }: Asked): Record<string, Asked> {
  const name = of.asks[0]?.name
  const alike = drafts.filter(({ draft, decision }) => decision === 'open' && draft !== of.draft)
  return Object.fromEntries(
    alike.flatMap((one) => {
      const [ask] = one.asks
      if (name === undefined || ask?.name !== name || (stop !== '' && !ask.stops.includes(stop))) return []
      return [[one.draft, answeredWith(one, stop)]]
    }),
  )
}

/** What was answered beside another draft, also on another day or device. */
export function answeredBefore(one: Proposed): Asked | undefined {
  const answered = one.asks[0]?.answered
  return answered ? answeredWith(one, answered) : undefined
}

/** What a draft is with this answer to its first question; empty: none of the stops asked for. */
export function answeredWith({ kind, data, asks: [ask] }: Proposed, stop: string): Asked {
  if (!ask || stop === '') return { kind, data, stop }
  const as = ask.as ?? { kind, data }
  return { kind: as.kind, data: { ...as.data, [ask.field]: stop }, stop }
}

type Line = Pick<DeskDraft, 'draft' | 'decision'>

/** The next draft to decide from a place on, around the end; the place itself where none is left. */
export function firstOpen(drafts: readonly Line[], from: number, except: readonly string[] = []): number {
  const isOpen = (one: Line): boolean => one.decision === 'open' && !except.includes(one.draft)
  const after = drafts.findIndex((one, i) => i >= from && isOpen(one))
  const any = after >= 0 ? after : drafts.findIndex(isOpen)
  return any >= 0 ? any : Math.max(0, Math.min(drafts.length - 1, from - 1))
}

/** The draft in hand if it is decided, else all that was done here last, else the decided one before it. */
export function lastDone(drafts: readonly Line[], at: number, done: readonly (readonly string[])[]): readonly string[] {
  const here = drafts[at]
  const last = done.at(-1) ?? []
  if (here && here.decision !== 'open' && !(last.length > 1 && last.includes(here.draft))) return [here.draft]
  if (last.length > 0 && last.every((one) => drafts.some(({ draft }) => draft === one))) return last
  return drafts
    .filter((one, i) => i < at && one.decision !== 'open')
    .map(({ draft }) => draft)
    .slice(-1)
}

/** Drafts whose words overlap rest on one sentence, and are looked at together. They come in the order of the text. */
export function sentencesOf<D extends { readonly start: number; readonly end: number }>(drafts: readonly D[]): D[][] {
  const groups: D[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const one of drafts) {
    if (one.start < end) groups.at(-1)?.push(one)
    else groups.push([one])
    end = Math.max(end, one.end)
  }
  return groups
}

/** Offsets in a quote at which it can be parted: the starts of its words, but the first. */
export function cutsOf(quote: string): number[] {
  return [...quote.matchAll(/\s\S/g)].map(({ index }) => index + 1)
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
