// Scores drafts against the reports that an annotator drew by hand from the same text (gold.json beside each text of
// test/fixtures/reader). Reports of one kind are paired when their words overlap by half of the shorter. Three
// degrees: core (kind and words), useful (and figure, distance, denial and one right place, and no plan taken for an
// act), strict (and all places with roles, date, modality, speaker). An optional report neither helps nor hurts.
import type { Draft, DraftDate, DraftPlace, DraftValue } from '../../src/intake/reader/types.ts'

export interface GoldReport extends Omit<Partial<Draft>, 'value' | 'supersedes'> {
  id: string
  kind: Draft['kind']
  quote: { start: number; end: number; text: string }
  value?: DraftValue
  places: DraftPlace[]
  date: DraftDate | null
  modality: Draft['modality']
  polarity: Draft['polarity']
  optional?: true
  supersedes?: string
}
export interface Pair {
  gold: GoldReport
  draft: Draft
}
export interface Tally {
  gold: number
  drafted: number
  core: number
  useful: number
  strict: number
}

const overlap = (a: GoldReport['quote'], b: GoldReport['quote']): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const length = (s: GoldReport['quote']): number => s.end - s.start

function share(a: GoldReport['quote'], b: GoldReport['quote']): number {
  const both = overlap(a, b)
  return both / (length(a) + length(b) - both)
}

const areSame = (gold: GoldReport, draft: Draft): boolean =>
  gold.kind === draft.kind &&
  overlap(gold.quote, draft.quote) >= 0.5 * Math.min(length(gold.quote), length(draft.quote)) &&
  share(gold.quote, draft.quote) >= 0.15

/** Best pairs first: those whose words agree most, an equal figure before a different one. */
export function pairsOf(golds: readonly GoldReport[], drafts: readonly Draft[]): Pair[] {
  const all = golds.flatMap((gold) => drafts.filter((draft) => areSame(gold, draft)).map((draft) => ({ gold, draft })))
  const weight = ({ gold, draft }: Pair): number =>
    share(gold.quote, draft.quote) +
    (gold.value ? (hasSameValue(gold, draft) ? 0.6 : -0.2) : 0) -
    (gold.optional ? 0.3 : 0)
  const taken = new Set<unknown>()
  return all
    .sort((a, b) => weight(b) - weight(a))
    .filter(({ gold, draft }) => {
      const free = !taken.has(gold) && !taken.has(draft)
      if (free) taken.add(gold).add(draft)
      return free
    })
}

const FORCE = ['police', 'soldiers', 'officers', 'officials']
const unitOf = (unit: string): string => (FORCE.includes(unit) ? 'force' : unit)
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.011 * Math.max(a, b))

export function hasSameValue({ value }: GoldReport, draft: Draft): boolean {
  if (!value) return true
  const other = draft.value
  if (!other || unitOf(other.unit) !== unitOf(value.unit)) return false
  if (value.best !== null) return near(value.best, other.best)
  return other.best === null && other.low === value.low && other.high === value.high
}

const KM: Record<string, number> = { km: 1, m: 0.001, mi: 1.609, league: 4.19, block: 0.1 }
const hasSameDistance = ({ distance }: GoldReport, draft: Draft): boolean =>
  !distance ||
  (!!draft.distance &&
    Math.abs(distance.value * KM[distance.unit]! - draft.distance.value * KM[draft.distance.unit]!) <=
      0.02 * distance.value * KM[distance.unit]!)

const REACH_KM: Record<string, number> = { site: 10, settlement: 15, 'border-crossing': 20, border: 80, region: 400 }
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function isSamePlace(gold: DraftPlace, place: DraftPlace): boolean {
  if (gold.precision === 'country') return gold.country === place.country && place.precision === 'country'
  if (folded(gold.name) === folded(place.name) && place.lat !== null) return true
  if (place.lat === null || place.lon === null) return false
  const kmLat = (gold.lat! - place.lat) * 111.2
  const kmLon = (gold.lon! - place.lon) * 111.2 * Math.cos((gold.lat! * Math.PI) / 180)
  return Math.hypot(kmLat, kmLon) <= REACH_KM[gold.precision]!
}

const role = (place: DraftPlace): string => (place.role === 'via' ? 'at' : place.role)
const hasAllPlaces = (gold: GoldReport, draft: Draft): boolean =>
  gold.places.every((a) => draft.places.some((b) => isSamePlace(a, b) && role(a) === role(b)))
const hasOnePlace = (gold: GoldReport, draft: Draft): boolean =>
  gold.places.length === 0 || gold.places.some((a) => draft.places.some((b) => isSamePlace(a, b)))

const dayOf = (day: string): number => Date.parse(day) / 86_400_000
function hasSameDate({ date }: GoldReport, draft: Draft): boolean {
  if (!date) return true
  if (!draft.date) return false
  const [a, b] = [dayOf(date.start), dayOf(date.end)]
  const [c, d] = [dayOf(draft.date.start), dayOf(draft.date.end)]
  if (date.precision === 'day') return a === c && b === d
  return (Math.min(b, d) - Math.max(a, c) + 1) / (Math.max(b, d) - Math.min(a, c) + 1) >= 0.3
}

const isDone = (modality: Draft['modality']): boolean => modality === 'asserted' || modality === 'quoted'
/** A report of something that was done: neither threatened, planned, asked for, feared nor denied. */
export const isAct = (r: Pick<Draft, 'modality' | 'polarity'>): boolean =>
  isDone(r.modality) && r.polarity === 'affirmed'

const namesMeet = (a: string, b: string | undefined): boolean =>
  folded(a)
    .split(/\P{L}+/u)
    .some((word) => word.length > 2 && folded(b ?? '').includes(word))

export const isUseful = ({ gold, draft }: Pair): boolean =>
  hasSameValue(gold, draft) &&
  hasSameDistance(gold, draft) &&
  gold.polarity === draft.polarity &&
  isDone(gold.modality) === isDone(draft.modality) &&
  hasOnePlace(gold, draft)

export const isStrict = ({ gold, draft }: Pair): boolean =>
  hasSameValue(gold, draft) &&
  hasSameDistance(gold, draft) &&
  gold.polarity === draft.polarity &&
  gold.modality === draft.modality &&
  hasAllPlaces(gold, draft) &&
  hasSameDate(gold, draft) &&
  (!gold.speaker || namesMeet(gold.speaker, draft.speaker))

export function tallyOf(golds: readonly GoldReport[], drafts: readonly Draft[]): Tally {
  const pairs = pairsOf(golds, drafts)
  const required = pairs.filter(({ gold }) => !gold.optional)
  return {
    gold: golds.filter((gold) => !gold.optional).length,
    drafted: drafts.length - (pairs.length - required.length),
    core: required.length,
    useful: required.filter(isUseful).length,
    strict: required.filter(isStrict).length,
  }
}

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({
      gold: a.gold + b.gold,
      drafted: a.drafted + b.drafted,
      core: a.core + b.core,
      useful: a.useful + b.useful,
      strict: a.strict + b.strict,
    }),
    { gold: 0, drafted: 0, core: 0, useful: 0, strict: 0 },
  )

/** F1: what precision and recall have in common. */
export const f1 = (right: number, { gold, drafted }: Tally): number => (2 * right) / Math.max(1, gold + drafted)

/** What matters more than F1: how often a plan, a threat or a denial was drafted as an act, and what else misleads. */
export interface Safety {
  pairs: number
  /** threats, plans, orders and denials drafted as acts */
  actsMade: number
  retracted: number
  /** figures that the text takes back, drafted as if they stood */
  stillCurrent: number
  /** quotes and spoken words that are not in the text as they are cited */
  misquoted: number
}

export function safetyOf(golds: readonly GoldReport[], drafts: readonly Draft[], text: string): Safety {
  const pairs = pairsOf(golds, drafts)
  const isActMade = ({ gold, draft }: Pair): boolean =>
    !isAct(gold) && isAct(draft) && gold.kind !== 'statement' && !gold.optional
  const cited = drafts.flatMap(({ quote, speech }) => (speech ? [quote, speech] : [quote]))
  const retracted = pairs.filter(({ gold }) => gold.retracted)
  return {
    pairs: pairs.length,
    actsMade: pairs.filter(isActMade).length,
    retracted: retracted.length,
    stillCurrent: retracted.filter(({ draft }) => !draft.retracted).length,
    misquoted: cited.filter((span) => text.slice(span.start, span.end) !== span.text).length,
  }
}

export const sumOfSafety = (all: readonly Safety[]): Safety =>
  all.reduce(
    (a, b) => ({
      pairs: a.pairs + b.pairs,
      actsMade: a.actsMade + b.actsMade,
      retracted: a.retracted + b.retracted,
      stillCurrent: a.stillCurrent + b.stillCurrent,
      misquoted: a.misquoted + b.misquoted,
    }),
    { pairs: 0, actsMade: 0, retracted: 0, stillCurrent: 0, misquoted: 0 },
  )
