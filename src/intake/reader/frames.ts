// Clause -> frames: which kinds it reports, which figure belongs to which, and which kind gives way when two rest
// on the same words (a deportation is not also a movement; arrested people are not also a head count).

import { isFigure } from './breakdowns.ts'
import type { Clause } from './clauses.ts'
import { extent, splitByFigure } from './extents.ts'
import { isDrilled, isHowMany, stopsAnAct } from './halts.ts'
import type { CueHit } from './language.ts'
import { isBefore, isNatural } from './movers.ts'
import { isForce, isPersonal, type NumberMention } from './numbers.ts'
import { isOfLists } from './outline.ts'
import {
  type Frame,
  isEmpty,
  isSameInFamilies,
  isTold,
  leadUnitOf,
  ofForces,
  ofThings,
  othersCounted,
  PLAIN_ORDER,
  plainCounts,
  roomIn,
  SITE_UNITS,
  sameAgain,
  sheltered,
} from './plainFrames.ts'
import { arbitrate, gap, isStop, overlap, VEHICLES } from './ranking.ts'
import { type Reading, saysIn, within } from './reading.ts'
import { isHypothetical } from './stance.ts'
import type { Token } from './tokens.ts'
import type { Kind } from './types.ts'

const OF_PEOPLE = new Set<Kind>(['count', 'movement', 'deportation', 'detention', 'harm', 'separation'])
const WITHOUT_FIGURE = new Set<Kind>(['blockade', 'cause', 'meeting', 'message', 'statement'])

/** Whether a figure may belong to a report of this kind. */
function fits(kind: Kind, n: NumberMention): boolean {
  if (n.role === 'distance' || n.role === 'duration' || n.role === 'age' || WITHOUT_FIGURE.has(kind)) return false
  if (kind === 'rule') return !n.article && (n.role === 'money' || n.unit === 'USD' || isPersonal(n.unit))
  if (kind === 'statistic')
    return n.role === 'percent' || n.role === 'money' || (!n.article && (n.role === 'count' || n.role === 'bare'))
  if (n.role === 'percent') return kind === 'harm'
  if (kind === 'deployment') return isForce(n.unit) || VEHICLES.has(n.unit ?? '')
  if (kind === 'count') return isFigure(n)
  if ((kind === 'movement' || kind === 'deportation') && VEHICLES.has(n.unit ?? '') && !n.article) return true
  if (OF_PEOPLE.has(kind)) {
    if (n.role === 'count' && (kind === 'harm' || (n.thing && kind !== 'movement'))) return true
    return (
      isPersonal(n.unit) ||
      (n.role === 'bare' && !n.article && !(kind === 'movement' && n.best === 1)) ||
      (isForce(n.unit) && kind === 'harm')
    )
  }
  return !n.article && !isForce(n.unit)
}

export function framesOf(r: Reading, c: Clause, inherited: Frame | null): Frame[] {
  const kept = c.hits.filter((h) => gated(r, c, h) && !isUntold(r, c, h))
  const best = new Map<Kind, CueHit>()
  for (const h of kept) {
    const other = best.get(h.row.kind)
    if (!other || isBetter(h, other)) best.set(h.row.kind, h)
  }
  const chosen = arbitrate(r, c, best).map((hit) => ofForces(c, hit))
  const frames = chosen.map(
    (hit): Frame => ({
      kind: hit.row.kind,
      hit,
      number: numberFor(r, c, hit, chosen) ?? heldIn(c, hit),
      ...extent(c, hit),
    }),
  )
  const again = ofThings(r, c, inherited) ?? (inherited && sameAgain(r, c, inherited, frames))
  const plain = again ? [] : [...plainCounts(r, c, frames, inherited), ...othersCounted(c, frames)]
  const leadUnit = leadUnitOf(c, inherited)
  const ofSearch = inherited?.kind === 'separation' || c.numbers.some((n) => n.unit === leadUnit)
  return splitByFigure(r, c, underTopic(r, c, again ?? [...frames, ...plain]))
    .filter((f) => !isDrilled(r, c, f.hit) && !isEmpty(f))
    .map((f) => ({ ...f, leadUnit: f.kind === 'separation' && !ofSearch ? null : leadUnit }))
}

/** Supposed, to come, told before it was, done by a river or stopped by a court. */
const isUntold = (r: Reading, c: Clause, h: CueHit): boolean =>
  [isHypothetical, isComing, isBefore, isNatural, stopsAnAct, isHowMany].some((is) => is(r, c, h))

/** "La policía devolvió a 30": those who were turned back. */
const heldIn = (c: Clause, { row }: CueHit): NumberMention | null =>
  row.id === 'blockade.halted' ? (c.numbers.find((n) => isFigure(n)) ?? null) : null

/** "It would move 30,000 more this year" is a plan, no statistic. */
const isComing = (r: Reading, c: Clause, h: CueHit): boolean =>
  h.row.kind === 'statistic' && !h.row.gate?.includes('percent') && isAhead(r, c)

function isAhead(r: Reading, c: Clause): boolean {
  const endings = r.language.table.futureEndings
  const isFuture = ({ raw }: Token): boolean => endings.some((e) => raw.length > 4 && raw.toLowerCase().endsWith(e))
  return r.find('planned', c.from, c.to) !== null || r.tokens.slice(c.from, c.to).some(isFuture)
}

/** The cue nearest the head of the table names the measure; a negated rest never outranks a real move. */
const isBetter = (a: CueHit, b: CueHit): boolean =>
  isStop(a) !== isStop(b) && overlap(a, b) ? isStop(a) : a.row.kind !== 'movement' && a.order < b.order

function gated(r: Reading, c: Clause, h: CueHit): boolean {
  const gates = h.row.gate
  if (!gates) return true
  const people = new Set(r.language.table.classes.group)
  const has = {
    country: () =>
      within(r.places, h.from, Math.min(c.to, h.to + 2)).some(({ place }) => place.precision === 'country'),
    percent: () => c.numbers.some((n) => n.role === 'percent'),
    number: () => c.numbers.some((n) => fits(h.row.kind, n)),
    place: () => within(r.places, c.from, c.to).length > 0,
    route: () =>
      within(r.places, c.from, c.to).some((p) => p.role !== 'origin') || c.numbers.some((n) => n.role === 'distance'),
    way: () => r.tokens.slice(c.from, c.to).some((t) => r.language.table.classes.way!.includes(t.norm)),
    group: () => r.tokens.slice(c.from, c.to).some((t) => people.has(t.norm)),
    people: () => r.tokens.slice(c.from, c.to).some((t) => people.has(t.norm)),
    thing: () => r.tokens.slice(c.from, c.to).some((t) => r.language.table.items[t.norm] !== undefined),
  }
  return gates.some((g) => has[g]())
}

function numberFor(r: Reading, c: Clause, hit: CueHit, chosen: readonly CueHit[]): NumberMention | null {
  const uprooted = hit.row.measure === 'displaced'
  const rivals = chosen.filter((h) => h !== hit && !(uprooted && h.row.id === 'harm.abuse'))
  if (hit.row.id === 'harm.abuse' && rivals.some((h) => h.row.measure === 'displaced')) return null
  const own = c.numbers
    .filter((n) => hit.row.id !== 'harm.damage' || !isForce(n.unit))
    .filter((n) => hit.row.kind !== 'harm' || hit.row.id === 'harm.damage' || !SITE_UNITS.has(n.unit ?? ''))
    .filter((n) => fits(hit.row.kind, n) && !rivals.some((h) => claims(h.row.kind, n, hit.row.kind)))
  const exact = own.filter((n) => !n.article && n.role !== 'bare')
  // "5,200 people, 12 percent fewer": the figure is the people, the percent its change.
  const countsPeople = OF_PEOPLE.has(hit.row.kind) || hit.row.kind === 'statistic'
  const ofPeople = countsPeople ? exact.filter((n) => isPersonal(n.unit)) : []
  const pool =
    ofPeople.length > 0
      ? ofPeople
      : exact.length > 0
        ? exact
        : own.filter((n) => !n.article).length > 0
          ? own.filter((n) => !n.article)
          : own
  const sum = hit.row.kind === 'statistic' ? sumOf(pool, own) : undefined
  const room = hit.row.kind === 'shelter' ? roomIn(r, pool) : undefined
  if (sum ?? room) return (sum ?? room)!
  return pool.reduce<NumberMention | null>((near, n) => (!near || gap(n, hit) < gap(near, hit) ? n : near), null)
}

/** "Rose 18 percent in 2023, to 61,400": the figure, not its change. */
const sumOf = (pool: readonly NumberMention[], own: readonly NumberMention[]): NumberMention | undefined =>
  pool.every((n) => n.role === 'percent')
    ? own.find((n) => n.role === 'bare' && !n.article && (n.best ?? 0) > 100)
    : undefined

/** A sum of people belongs to the harm, the arrest or the count rather than to what they were given. */
function claims(rival: Kind, n: NumberMention, own: Kind): boolean {
  const order: Kind[] = [
    'statistic',
    'harm',
    'detention',
    'deportation',
    'separation',
    'shelter',
    'count',
    'movement',
    'aid',
    'need',
    'deployment',
  ]
  return isPersonal(n.unit) && fits(rival, n) && order.indexOf(rival) >= 0 && order.indexOf(rival) < order.indexOf(own)
}

/** What a label or heading makes of a clause that has no words of its own for it. */
function underTopic(r: Reading, c: Clause, frames: Frame[]): Frame[] {
  const { topic, label } = c.standing
  if (!topic || frames.some((f) => f.kind === topic.kind && f.hit.order !== PLAIN_ORDER)) return frames
  const hit: CueHit = { row: topic, order: PLAIN_ORDER, from: c.from, to: c.from + 1 }
  if (isOfLists(topic)) {
    const told = saysIn(r, c.from, c.to) !== null
    const acts = frames.filter(
      (f) =>
        f.hit.order !== PLAIN_ORDER &&
        (told || !IN_LISTS.has(f.kind) || takesIn(f) || isCounted(f)) &&
        topic.kind !== 'cause',
    )
    const takesBack = r.find('takenBack', c.sentence.from, c.sentence.to) !== null
    if (acts.length > 0 || takesBack || c.to - c.from > LONGEST_LIST || isTold(r, c)) return frames
    return [{ kind: topic.kind, hit, number: listed(c, topic.kind), from: c.from, to: c.to }]
  }
  const unnamed = frames.find((f) => f.hit.order === PLAIN_ORDER)
  if (topic.kind === 'shelter' && isPersonal(unnamed?.number?.unit ?? null)) return frames.map(sheltered)
  if (!unnamed && frames.length > 0) return frames
  const number =
    unnamed?.number ?? c.numbers.find((n) => !n.article && (n.role === 'bare' || fits(topic.kind, n))) ?? null
  if (!number || isSameInFamilies(r, c.sentence, number)) return frames.filter((f) => f !== unnamed)
  const first = label !== null && within(r.numbers, label, number.from).every((n) => n.article)
  const from = first ? label : (unnamed?.from ?? c.from)
  return [...frames.filter((f) => f !== unnamed), { kind: topic.kind, hit, number, from, to: unnamed?.to ?? c.to }]
}

/** "Diapers (size 4 and 5), 120 pillows": a figure of things before a bare one. */
const listed = (c: Clause, kind: Kind): NumberMention | null => {
  const own = c.numbers.filter((n) => fits(kind, n))
  return own.find((n) => n.role !== 'bare') ?? own[0] ?? null
}

/** "The fire station has taken in 15": told, not asked for. */
const takesIn = ({ kind, number }: Frame): boolean =>
  kind === 'shelter' && number !== null && (number.role === 'bare' || isPersonal(number.unit))

/** "37 cases of diarrhoea" under NEEDS: so many are ill, whatever the heading asks for. */
const isCounted = ({ kind, number }: Frame): boolean => kind === 'harm' && number !== null && number.role === 'count'

/** What an enumeration of needs may name without reporting it ("medicine for the sick"). */
const IN_LISTS = new Set<Kind>(['harm', 'shelter', 'cause'])
const LONGEST_LIST = 40
