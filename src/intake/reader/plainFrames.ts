// What a clause counts without a word for it: sums of people, sites and forces that no cue claims, and bare figures that
// take the kind of what was counted before.
import { isFigure } from './breakdowns.ts'
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import { isForce, isPersonal, isTroop, type NumberMention } from './numbers.ts'
import { type Reading, within } from './reading.ts'
import { PROPORTION } from './shares.ts'
import type { CueRow } from './tables/table.ts'
import type { Kind } from './types.ts'
import { isPlural } from './units.ts'

export interface Frame {
  kind: Kind
  hit: CueHit
  number: NumberMention | null
  from: number
  to: number
  /** what the clause counts first: "six more" in the next sentence are of these */
  leadUnit?: string | null
}

/** Rank of a frame that no cue made: behind every row of the table. */
export const PLAIN_ORDER = 999
const PLAIN: CueRow = { id: 'count.plain', kind: 'count', when: '', measure: 'present' }
const ELLIPSIS: CueRow = { id: 'count.ellipsis', kind: 'count', when: '' }

/** Sums of people that no cue claimed are counts; a bare figure takes the kind of the clause before. */
export function plainCounts(r: Reading, c: Clause, frames: readonly Frame[], inherited: Frame | null): Frame[] {
  if (frames.some((f) => KEEPS_FIGURES.has(f.kind) || f.hit.row.status === 'restricted')) return []
  const used = new Set(frames.map((f) => f.number))
  const free = c.numbers.filter((n) => isFigure(n) && n.best !== 1 && !used.has(n))
  const [only] = frames
  const roomFor = frames.length === 1 && only!.kind === 'shelter' && only!.number !== null
  if (!roomFor && frames.some((f) => !LEAVES_FIGURES.has(f.kind)) && frames.some((f) => f.number)) return []
  const counting = frames.some((f) => f.kind === 'count')
  const another = inherited !== null && frames.length === 0 && free.some((n) => n.more)
  const takesBare = c.elliptical || another || counting || free.some((n) => isPersonal(n.unit))
  const before =
    inherited && !counting && (GOES_ON.has(inherited.kind) || (another && GOES_ON_MORE.has(inherited.kind)))
  return free
    .filter((n) => isPersonal(n.unit) || (takesBare && n.role === 'bare'))
    .filter((n) => !isMeasure(r, n) && !isSameInFamilies(r, c.sentence, n) && !isOfOthers(r, n) && !isDifference(r, n))
    .filter((n) => (!roomFor || isPersonal(n.unit)) && !isSayer(r, n))
    .map((n) => plainFrame(c, n, before ? inherited : null, isJoined(r, c, inherited)))
    .map((f) => (roomFor ? sheltered(f) : f))
}

/** "Three women reported that …": who says it, and no count of anybody. */
const isSayer = (r: Reading, n: NumberMention): boolean =>
  (n.best ?? FEW) < FEW &&
  isPersonal(n.unit) &&
  ['says', 'speechStrong'].some((name) => r.find(name as 'says', n.to, n.span[1] + 2) !== null)
const FEW = 10

/** "Ten fewer than yesterday", "50 más que el lunes": a change, and nobody counted. */
const isDifference = (r: Reading, n: NumberMention): boolean => {
  const { differs, than } = r.language.table.moods
  const [one, two] = r.tokens.slice(n.to, n.to + 2)
  return differs.includes(one?.norm ?? '') && than.includes(two?.norm ?? '')
}

/** "Two additional platoons": more, but of something else. */
function isOfOthers(r: Reading, n: NumberMention): boolean {
  const { more } = r.language.table.numbers
  const next = r.tokens.slice(n.span[1], n.span[1] + 2).find((t) => !more.includes(t.norm))
  if (!n.more || n.role !== 'bare' || next?.kind !== 'word' || next.cap) return false
  return isPlural(next.norm, r.language.table) && r.language.table.units[next.norm] === undefined
}

export const SITE_UNITS = new Set(['sites', 'shelters'])

/** "Nine shelters with room for 6,000": the room, not the shelters. */
export const roomIn = (r: Reading, pool: readonly NumberMention[]): NumberMention | undefined =>
  pool.some((n) => SITE_UNITS.has(n.unit ?? ''))
    ? pool.find(
        (n) => isPersonal(n.unit) && r.language.table.numbers.measures.includes(r.tokens[n.span[0] - 1]?.norm ?? ''),
      )
    : undefined

const SITES: CueRow = { id: 'shelter.sites', kind: 'shelter', when: '' }

/** "2,310 people in 17 shelters": the sites are news of their own, cited by their own words. */
function sitesIn(c: Clause, frames: readonly Frame[]): Frame[] {
  if (frames.some((f) => f.kind === 'shelter' || f.kind === 'harm' || f.kind === 'need' || f.kind === 'aid')) return []
  const n = c.numbers.find((x) => SITE_UNITS.has(x.unit ?? '') && !x.article)
  if (!n) return []
  const hit = { row: SITES, order: 0, from: n.from, to: n.to }
  return [{ kind: 'shelter', hit, number: n, from: n.span[0], to: n.span[1] }]
}

const FORCES: CueRow = { id: 'deployment.plain', kind: 'deployment', when: '' }

/** "At five some 400 police came up the hill": forces that are counted and do nothing else are there. */
function forcesIn(c: Clause, frames: readonly Frame[]): Frame[] {
  const n = c.numbers.find(isTroop)
  if (!n || frames.some((f) => f.kind !== 'statement')) return []
  const hit = { row: FORCES, order: PLAIN_ORDER, from: n.from, to: n.to }
  return [{ kind: 'deployment', hit, number: n, from: c.from, to: c.to }]
}

const SHARES: CueRow = { id: 'statistic.proportion', kind: 'statistic', when: '' }

/** "Seven in 10 families skip a meal": a share of people, whatever is told of them. */
function sharesIn(c: Clause, frames: readonly Frame[]): Frame[] {
  const n = c.numbers.find(({ rule }) => rule.startsWith(PROPORTION))
  if (!n || frames.some((f) => f.number === n || f.kind === 'statistic')) return []
  const hit = { row: SHARES, order: PLAIN_ORDER, from: n.from, to: n.to }
  return [{ kind: 'statistic', hit, number: n, from: c.from, to: c.to }]
}

/** What is counted besides people: sites, forces and shares of a whole. */
export const othersCounted = (c: Clause, frames: readonly Frame[]): Frame[] => [
  ...sitesIn(c, frames),
  ...forcesIn(c, frames),
  ...sharesIn(c, frames),
]

/** "12,480 people (2,496 families)", "159 personas que hacen parte de 49 familias": the same people told once more. */
export function isSameInFamilies(r: Reading, { from }: { from: number }, n: NumberMention): boolean {
  const before = within(r.numbers, from, n.span[0]).at(-1)
  if (!before || !isPersonal(n.unit) || !(isPersonal(before.unit) || (before.role === 'bare' && !before.article)))
    return false
  if ((n.unit === 'families') === (before.unit === 'families')) return false
  const between = r.tokens.slice(before.span[1], n.span[0]).map((t) => t.norm)
  if (n.unit === 'families' && between.at(-1) === '(') return n.span[0] - before.to <= 2
  const { alsoAs, sameAs } = r.language.table.numbers
  // "…, equivalentes a 725 familias", however far the people stand before.
  if (between.slice(-SAME).some((word) => sameAs.includes(word))) return true
  return (
    between.some((word) => word !== ',') && between.length <= ALSO && between.every((word) => alsoAs.includes(word))
  )
}
const ALSO = 6
const SAME = 3

/** "food for 800 people", "one latrine per 120 people": whom a thing is for, not who is there. */
const isMeasure = (r: Reading, n: NumberMention): boolean =>
  isPersonal(n.unit) && r.language.table.numbers.measures.includes(r.tokens[n.span[0] - 1]?.norm ?? '')

const KEEPS_FIGURES = new Set<Kind>(['statistic', 'harm', 'separation', 'detention', 'deportation'])
/** Cues that only repeat what was said of the figure before ("on Monday 104 had arrived"). */
const AGAIN = new Set(['count.arrived', 'count.number', 'count.present'])
const LEAVES_FIGURES = new Set<Kind>(['count', 'statement', 'blockade', 'cause', 'meeting'])
/** "… and will send another 150". */
const GOES_ON_MORE = new Set<Kind>(['movement', 'aid', 'deployment'])
const GOES_ON = new Set<Kind>(['harm', 'count', 'detention', 'deportation'])

/** "60 tonnes were pledged, of which 22 arrived", "de las 60 toneladas llegaron 22": of the things, and no people. */
export function ofThings(r: Reading, c: Clause, inherited: Frame | null): Frame[] | null {
  const { ofWhich } = r.language.table.numbers
  const n = c.numbers.find((x) => x.role === 'bare' && !x.article)
  const own = c.numbers.find((x) => x !== n && x.to <= (n?.from ?? 0))
  const whole = own ?? (inherited && inherited.from >= c.sentence.from ? inherited.number : null)
  if (!n || !whole || whole.role !== 'count' || isPersonal(whole.unit) || isForce(whole.unit)) return null
  const isMoved = c.hits.some((h) => OF_THINGS.has(h.row.kind))
  if (!isMoved || (inherited && !own && !THINGS.has(inherited.kind))) return null
  const from = own ? c.sentence.from : Math.max(c.sentence.from, c.from - 1)
  const words = ` ${r.tokens
    .slice(from, from + OPENING)
    .map((t) => t.norm)
    .join(' ')} `
  if (!ofWhich.some((lead) => words.includes(` ${lead} `)) || (whole.unit === null && !whole.thing)) return null
  const isGift = r.language.table.items[r.tokens[whole.to - 1]!.norm] !== undefined || whole.unit === 'tonnes'
  const row: CueRow = {
    id: 'things.ofWhich',
    kind: inherited && !own ? inherited.kind : isGift ? 'aid' : 'harm',
    when: '',
  }
  if (row.kind === 'harm' && own) return null
  const hit = { row, order: 0, from: n.from, to: n.to }
  return [
    {
      kind: row.kind,
      hit,
      number: { ...n, unit: whole.unit, thing: whole.thing, role: 'count' },
      from: c.from,
      to: c.to,
    },
  ]
}

const OPENING = 4
const OF_THINGS = new Set<Kind>(['count', 'aid', 'movement'])
const THINGS = new Set<Kind>(['aid', 'need', 'harm'])

/** A count whose figure is another's ("the number of people in shelters is 1,175"). */
export const isEmpty = ({ kind, number, hit }: Frame): boolean =>
  kind === 'count' && number === null && hit.row.gate?.includes('number') === true

/** "926 estaban en Tijuana y 189 en Mexicali": those at the second place. */
export const hasOwnPlace = (r: Reading, c: Clause, n: NumberMention): boolean =>
  within(r.places, n.to, Math.min(c.to, n.span[1] + OWN)).some(({ role }) => role === 'at')
const OWN = 3

/** "El lunes habían llegado 104", "Tibú, 9.300": a bare figure with its own day or place, after one of the same kind. */
export function sameAgain(r: Reading, c: Clause, inherited: Frame, frames: readonly Frame[]): Frame[] | null {
  if (!GOES_ON.has(inherited.kind) || inherited.number === null || c.to - c.from > 14) return null
  const repeats = frames.every((f) => AGAIN.has(f.hit.row.id) && inherited.kind !== 'count')
  const counted = c.numbers.filter((n) => !n.article && !isDifference(r, n))
  const isBrief =
    c.line.kind === 'text' &&
    c.numbers.length > 0 &&
    c.to - c.from <= BRIEF &&
    inherited.kind !== 'count' &&
    r.find('figureCues', c.from, c.to) !== null
  const own =
    (isBrief && c.numbers.at(-1)!.span[1] >= c.to - 1) ||
    within(r.dates, c.from, c.to).length > 0 ||
    within(r.places, c.from, c.to).length > 0
  const [first] = counted
  if (!repeats || !own || !first || !counted.every((n) => n.role === 'bare')) return null
  return counted.filter((n) => n === first || n.more || hasOwnPlace(r, c, n)).map((n) => plainFrame(c, n, inherited))
}

/** "Cuatro agentes resultaron heridos y, según Salud, 11 civiles": of the same verb, which stands before them. */
const isJoined = (r: Reading, c: Clause, inherited: Frame | null): boolean =>
  inherited !== null &&
  JOINS.has(inherited.kind) &&
  inherited.from >= c.sentence.from &&
  c.hits.every((h) => h.row.kind === 'statement') &&
  c.from - inherited.to <= 8 &&
  r.tokens
    .slice(Math.max(c.sentence.from, c.from - 6), c.from + 2)
    .some((t) => r.language.table.joiners.includes(t.norm))
const JOINS = new Set<Kind>(['harm', 'detention', 'deportation'])

/** "Se decía que eran dos": so few words with a figure are of what was told before. */
const BRIEF = 7

function plainFrame(c: Clause, n: NumberMention, before: Frame | null, joined = false): Frame {
  const again = n.role === 'bare' || joined ? before : null
  const row: CueRow = again
    ? { ...again.hit.row, when: '' }
    : n.role === 'bare'
      ? { ...ELLIPSIS, measure: 'present' }
      : PLAIN
  const unit = again ? (n.unit ?? again.number?.unit ?? (n.more ? again.leadUnit : null) ?? null) : n.unit
  const hit = { row, order: PLAIN_ORDER, from: n.from, to: n.to }
  const thing = n.thing || (n.unit === null && again?.number?.thing === true)
  return { kind: row.kind, hit, number: { ...n, unit, thing }, from: c.from, to: c.to }
}

/** "Shelters: 468, with 74,500 people". */
export const sheltered = (f: Frame): Frame =>
  f.hit.row === PLAIN ? { ...f, hit: { ...f.hit, row: { ...PLAIN, measure: 'sheltered' } } } : f

/** What a bare number after this one counts: "63 people, 21 of them children", and then "200 more" are people. */
export function leadUnitOf(c: Clause, inherited: Frame | null): string | null {
  const own = c.numbers.find((n) => n.unit !== null && n.role === 'count' && !n.article)?.unit
  const isPart = typeof own === 'string' && PARTS.has(own) && inherited?.leadUnit === 'people'
  return isPart && inherited.from >= c.sentence.from ? 'people' : (own ?? inherited?.leadUnit ?? null)
}
const PARTS = new Set(['children', 'women'])

/** "School starts on Monday", under NEEDS: a sentence that names nothing that is given. */
export function isTold(r: Reading, c: Clause): boolean {
  const { items, classes } = r.language.table
  if (c.standing.topic?.kind !== 'need' || c.to - c.from <= SHORT_ITEM || r.tokens[c.to - 1]?.norm !== '.') return false
  return !r.tokens.slice(c.from, c.to).some((t) => items[t.norm] !== undefined || classes.thing!.includes(t.norm))
}
const SHORT_ITEM = 5

/** "Se trasladarán 250 efectivos": forces that are moved, and nobody else with them. */
export function ofForces(c: Clause, hit: CueHit): CueHit {
  const are = hit.row.kind === 'movement' && c.numbers.some(isTroop) && !c.numbers.some((n) => isPersonal(n.unit))
  return are ? { ...hit, row: { ...hit.row, kind: 'deployment' } } : hit
}
