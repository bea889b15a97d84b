// The day of what a clause tells: its own time words, those of its sentence, or the day that the scene carried on.
import type { Clause } from './clauses.ts'
import type { DateMention } from './dates.ts'
import { resolveDate } from './dayRanges.ts'
import { addDays } from './days.ts'
import { type Reading, within, wordsOf } from './reading.ts'
import type { Scene } from './scene.ts'
import type { DraftDate, Kind } from './types.ts'

export function dateFor(r: Reading, s: Scene, c: Clause, planned: boolean, kind?: Kind): DraftDate | null {
  const frame = { published: s.day, planned, scene: s.date }
  const days = (from: number, to: number): DateMention[] => within(r.dates, from, to).filter((d) => !isCompared(r, d))
  const own = pick(days(c.from, c.to))
  const other = own ?? pick(days(c.sentence.from, c.from)) ?? (s.date ? null : pick(days(c.from, ownEnd(r, c))))
  const isUntil = own?.edge === 'by' && own.shape.is === 'weekday' && r.find('requested', c.from, c.to) !== null
  const ahead = (planned || isUntil) && own !== undefined && !isOfSaying(r, c, own)
  if (own && kind && LASTS.has(kind) && !planned && isLimit(r, own)) return lasting(r, s, own)
  if (other) return resolveDate(other, wordsOf(r, other.from, other.to), { ...frame, planned: ahead })
  if (planned && c.line.kind === 'chat') return null
  const opener = r.tokens[c.from]!.norm
  if (
    s.date &&
    r.language.table.dates.beforeEvent.length > 0 &&
    r.language.table.dates.afterEvent.includes(opener) &&
    addDays(r.published, -1) > s.date.end
  ) {
    return { start: s.date.end, end: addDays(r.published, -1), precision: 'range', how: 'relative-to-event' }
  }
  return s.date
    ? { start: s.date.start, end: s.date.end, precision: s.date.precision, how: 'inherited-from-context' }
    : null
}

/** "64 families (51 on Monday)", "140 now; on Monday 90": the day of the other figure is not of the first. */
function ownEnd(r: Reading, { to, sentence }: Clause): number {
  for (let i = to - 1; i < sentence.to; i++) if (APART.has(r.tokens[i]!.norm)) return i
  return sentence.to
}
const APART = new Set([';', '('])

/** What stands until a day, rather than what was done by then. */
const LASTS = new Set<Kind>(['rule', 'blockade', 'deployment', 'need', 'shelter'])

/** "Until Saturday": a weekday at which something ends. */
const isLimit = (r: Reading, { from, edge, shape }: DateMention): boolean =>
  edge === 'by' && shape.is === 'weekday' && r.language.table.dates.until.includes(r.tokens[from]!.norm)

/** "Closed until Saturday": from now to the Saturday that comes. */
function lasting(r: Reading, s: Scene, own: DateMention): DraftDate | null {
  const end = resolveDate(own, wordsOf(r, own.from, own.to), { published: s.day, planned: true, scene: s.date })
  return end && { ...end, start: s.day, precision: 'range' }
}

/** "Faltan carpas", "120 are still sleeping there": so now, whatever day was told before. */
export function isNow(r: Reading, s: Scene, c: Clause, act: { from: number; to: number } | null | undefined): boolean {
  if (act === undefined) return false
  if (s.bulletin || c.line.kind !== 'text' || !s.date || within(r.dates, c.sentence.from, c.sentence.to).length > 0)
    return false
  const hit = act ? isPresent(r, act) : r.find('stands', c.from, c.to) !== null
  return (
    hit &&
    !r.tokens
      .slice(c.from, c.to)
      .some((t) => r.language.table.pastEndings.some((e) => e.length > 2 && t.raw.endsWith(e)))
  )
}

/** "Is handing out", "caminan": told in the present. */
function isPresent(r: Reading, { from }: { from: number }): boolean {
  const { presentEndings, pastEndings, gerundEndings, attribution } = r.language.table
  const verb = r.tokens[from]!
  const raw = verb.raw.toLowerCase()
  const goesOn =
    gerundEndings.some((e) => raw.endsWith(e)) && attribution.present.includes(r.tokens[from - 1]?.norm ?? '')
  return goesOn || (presentEndings.some((e) => raw.endsWith(e)) && !pastEndings.some((e) => raw.endsWith(e)))
}

export const today = (s: Scene): DraftDate => ({
  ...{ start: s.day, end: s.day },
  precision: 'day',
  how: 'inherited-from-context',
})

/** "The government announced on Monday that it will fine …": the day of the announcement. */
const isOfSaying = (r: Reading, c: Clause, d: DateMention): boolean =>
  r.find('says', Math.max(c.from, d.from - 3), d.from) !== null && d.shape.is === 'weekday' && d.edge !== 'by'

/** "Twice as many as a week ago", "50 más que el lunes": a day that only compares. */
const isCompared = (r: Reading, { from, shape }: DateMention): boolean => {
  const { differs, than } = r.language.table.moods
  if (shape.is === 'past' && isAtLeast(r, from)) return false
  const before = r.tokens.slice(Math.max(0, from - COMPARED), from).map(({ norm }) => norm)
  const at = before.findLastIndex((norm) => than.includes(norm))
  return at >= 0 && before.length - at <= 3 && before.slice(0, at).some((norm) => differs.includes(norm))
}
const COMPARED = 7

/** "More than two years ago" is long ago; "50 more than two days ago" compares. */
function isAtLeast(r: Reading, from: number): boolean {
  const { hedges } = r.language.table.numbers
  const [figure, more, link] = [-3, -2, -1].map((step) => r.tokens[from + step])
  const isHedge = hedges[`${more?.norm} ${link?.norm}`] !== undefined
  return isHedge && figure?.kind !== 'number' && within(r.numbers, from - 3, from - 2).length === 0
}

const pick = (list: DateMention[]): DateMention | undefined => list.find((d) => d.shape.is !== 'fromEvent') ?? list[0]
