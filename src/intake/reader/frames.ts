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
  isSameInFamilies,
  isTold,
  leadUnitOf,
  ofForces,
  othersCounted,
  PLAIN_ORDER,
  plainCounts,
  roomIn,
  SITE_UNITS,
  sameAgain,
  sheltered,
} from './plainFrames.ts'
import { type Reading, saysIn, within } from './reading.ts'
import { isHypothetical } from './stance.ts'
import type { Token } from './tokens.ts'
import type { Kind } from './types.ts'

const VEHICLES = new Set(['helicopters', 'vehicles', 'trucks', 'boats', 'buses', 'flights'])
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
  const again = inherited && sameAgain(r, c, inherited, frames)
  const plain = again ? [] : [...plainCounts(r, c, frames, inherited), ...othersCounted(c, frames)]
  const leadUnit = leadUnitOf(c, inherited)
  const ofSearch = inherited?.kind === 'separation' || c.numbers.some((n) => n.unit === leadUnit)
  return splitByFigure(r, c, underTopic(r, c, again ?? [...frames, ...plain]))
    .filter((f) => !isDrilled(r, c, f.hit))
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
/** "Food distribution was suspended": no relief. */
const isStop = ({ row }: CueHit): boolean => row.id === 'aid.stop' || row.id === 'aid.none'

function gated(r: Reading, c: Clause, h: CueHit): boolean {
  const gates = h.row.gate
  if (!gates) return true
  const people = new Set(r.language.table.classes.group)
  const has = {
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

const overlap = (a: CueHit, b: CueHit): boolean => a.from < b.to && b.from < a.to

const OUTRANKS: readonly [Kind, readonly Kind[]][] = [
  ['deportation', ['movement', 'count', 'aid', 'deployment']],
  ['separation', ['movement', 'count', 'need', 'detention']],
  ['detention', ['count', 'need', 'movement', 'deployment']],
  ['statistic', ['count', 'movement', 'aid', 'detention', 'deportation', 'harm', 'separation']],
  ['rule', ['need']],
  ['message', ['aid', 'need', 'deployment', 'movement']],
]
const OUTRANKS_WHERE_THEY_MEET: readonly [Kind, readonly Kind[]][] = [
  ['detention', ['blockade', 'harm']],
  ['deportation', ['blockade']],
  ['statistic', ['rule']],
  ['harm', ['detention', 'blockade', 'shelter', 'cause', 'deportation', 'movement']],
  ['aid', ['movement', 'deployment', 'blockade']],
  ['deployment', ['movement', 'aid', 'blockade']],
  ['cause', ['movement', 'count', 'need']],
  ['blockade', ['movement', 'shelter']],
  ['rule', ['movement', 'blockade', 'need', 'deportation', 'shelter']],
  ['count', ['shelter']],
  ['need', ['aid', 'rule', 'shelter']],
  ['shelter', ['aid', 'blockade', 'movement']],
  ['meeting', ['aid', 'movement', 'shelter']],
]

/** "48,000 have fled to Chad since fighting flared": how many went where, beside the reason. */
const isFlight = (r: Reading, c: Clause, { row }: CueHit): boolean =>
  row.kind === 'movement' &&
  c.numbers.some((n) => isFigure(n)) &&
  within(r.places, c.from, c.to).some(({ role }) => role === 'to' || role === 'toward')

/** Which kinds give way to another by their rank alone. */
function outranked(r: Reading, c: Clause, best: ReadonlyMap<Kind, CueHit>): Set<Kind> {
  const gone = new Set<Kind>()
  for (const [strong, weak] of OUTRANKS) if (best.has(strong)) for (const k of weak) gone.add(k)
  for (const [strong, weak] of OUTRANKS_WHERE_THEY_MEET) {
    const a = best.get(strong)
    if (!a || gone.has(strong)) continue
    if (a.row.status === 'opened') continue
    if (isStop(a) && best.has('need')) gone.add('need')
    for (const k of weak) {
      const b = best.get(k)
      if (b && isStop(b) && strong === 'need') continue
      if (b && strong === 'cause' && isFlight(r, c, b)) continue
      if (strong === 'deportation' && b && b.to >= a.to) continue
      if (strong === 'count' && k === 'shelter' && b && isHosting(r, c, a, b)) gone.add('count')
      else if (b && overlap(a, b) && !isDisplacing(c, a, b)) gone.add(k)
    }
  }
  return gone
}

function arbitrate(r: Reading, c: Clause, best: ReadonlyMap<Kind, CueHit>): CueHit[] {
  const gone = outranked(r, c, best)
  // "Leaving 6,000 people without shelter": nobody leaves.
  const [homeless, move] = [best.get('count'), best.get('movement')]
  if (homeless?.row.measure === 'without shelter' && move && overlap(move, homeless)) gone.add('movement')
  // Relief that arrives is relief; that it moved is no news of people.
  if (best.has('aid') && best.has('movement') && !c.numbers.some((n) => isPersonal(n.unit))) gone.add('movement')
  if (best.get('statistic')?.row.id === 'statistic.period' && isBodily(best.get('harm'))) gone.delete('harm')
  if (best.get('statistic')?.row.id === 'statistic.period' && isBodily(best.get('harm'))) gone.add('statistic')
  if ((best.has('aid') || best.has('shelter')) && isDescribing(c, best.get('count'))) gone.add('count')
  if (best.get('count')?.row.measure === 'sheltered' && best.get('movement')?.row.id === 'movement.transport')
    gone.add('movement')
  if (best.get('movement')?.row.id === 'movement.evict') gone.add('shelter')
  if (best.has('detention') && isChargeOf(r, best.get('harm'))) gone.add('harm')
  if (best.get('aid')?.row.id === 'aid.reach') for (const k of ['count', 'movement'] as const) gone.add(k)
  if (isBodily(best.get('harm')) && best.get('separation')?.row.measure === 'reunited') gone.add('separation')
  if (isRepelled(r, best)) gone.add('count')
  if (isAllowed(r, best)) gone.add('movement')
  if (isPassage(r, c, best)) {
    for (const k of ['aid', 'count'] as const) gone.add(k)
    if (!best.has('deportation')) gone.delete('movement')
  }
  if (best.get('movement')?.row.id === 'movement.stay' && best.has('count')) gone.add('movement')
  if (best.get('shelter')?.row.id === 'shelter.place' && best.size > 1) gone.add('shelter')
  if (isToHospital(c, best)) gone.add('movement')
  if (isCarried(c, best)) gone.add('deployment')
  if (best.has('harm') && best.has('count') && !isUprooting(best) && c.numbers.filter(isFigure).length <= 1)
    gone.add(countOrHarm(c, best.get('count')!, best.get('harm')!))
  if (best.has('count') && best.has('movement') && !gone.has('count')) gone.add(countOrMove(r, c, best))
  return [...best.values()].filter((h) => !gone.has(h.row.kind))
}

/** "50 were turned back": by somebody; "50 turned back" went of their own will. */
const isRepelled = (r: Reading, best: ReadonlyMap<Kind, CueHit>): boolean => {
  const [halt, count] = [best.get('blockade'), best.get('count')]
  const isMet = halt?.row.id === 'blockade.halted' && count?.row.measure === 'returned' && overlap(halt, count)
  return isMet && r.language.table.attribution.passives.includes(r.tokens[halt.from - 1]?.norm ?? '')
}

/** "4,000 people were displaced by the floods": how many, and why. */
const isDisplacing = (c: Clause, cause: CueHit, count: CueHit): boolean =>
  cause.row.kind === 'cause' && count.row.measure === 'displaced' && c.numbers.some(isFigure)

/** "Mexico requires a visa to enter", "exige visa para entrar": what the rule is for, and nobody's journey. */
function isAllowed(r: Reading, best: ReadonlyMap<Kind, CueHit>): boolean {
  const [rule, move] = [best.get('rule'), best.get('movement')]
  if (!rule || !move || move.from < rule.to) return false
  const lead = r.tokens[move.from - 1]?.norm ?? ''
  return r.language.table.infinitive.includes(lead) || r.language.table.infinitive.includes(r.tokens[move.from]!.norm)
}

/** "Held for looting": what they are charged with. */
function isChargeOf(r: Reading, harm: CueHit | undefined): boolean {
  if (harm?.row.id !== 'harm.abuse') return false
  const { measures } = r.language.table.numbers
  return r.tokens.slice(Math.max(0, harm.from - 2), harm.from).some((t) => measures.includes(t.norm))
}

/** "Atendieron a 1.100 damnificados": the word only says who the 1.100 are. */
const isDescribing = (c: Clause, count: CueHit | undefined): boolean =>
  count !== undefined && c.numbers.some((n) => n.to <= count.from && count.to <= n.span[1])

const isBodily = (h: CueHit | undefined): boolean => h?.row.id === 'harm.deaths' || h?.row.id === 'harm.injured'

/** "7 heridos, trasladados al hospital": the harm goes on. */
const isToHospital = (c: Clause, best: ReadonlyMap<Kind, CueHit>): boolean =>
  best.has('harm') &&
  best.get('movement')?.row.id === 'movement.transport' &&
  c.hits.some((h) => h.row.id === 'harm.illness' && overlap(h, best.get('movement')!))

/** "4 buses arrived from X with 188 returnees": a journey, and no relief. */
const isPassage = (r: Reading, c: Clause, best: ReadonlyMap<Kind, CueHit>): boolean =>
  best.has('movement') &&
  c.numbers.some((n) => VEHICLES.has(n.unit ?? '') && !n.article && isSubjectOf(n, best.get('movement')!)) &&
  c.numbers.some((n) => isPersonal(n.unit) && !n.article) &&
  within(r.places, c.from, c.to).some((p) => p.role === 'from' || p.role === 'to')

const isSubjectOf = (n: NumberMention, { from, to }: CueHit): boolean =>
  (n.from <= from && from - n.span[1] <= 1) || (n.from >= from && n.from - to <= 0)

/** "An attack on X displaced 800 families": the attack, and how many it uprooted. */
const isUprooting = (best: ReadonlyMap<Kind, CueHit>): boolean =>
  best.get('harm')?.row.id === 'harm.abuse' && best.get('count')?.row.measure === 'displaced'

/** "Army helicopters flew 97 trekkers out": those aboard are the news. */
const isCarried = (c: Clause, best: ReadonlyMap<Kind, CueHit>): boolean =>
  best.get('movement')?.row.id === 'movement.transport' &&
  c.numbers.some((n) => isPersonal(n.unit) && !n.article && n.from > best.get('movement')!.from)

/** "The stadium houses 7,000": a site that takes people in; "2,310 people in 17 shelters" counts people. */
function isHosting(r: Reading, c: Clause, count: CueHit, shelter: CueHit): boolean {
  if (count.row.measure !== 'sheltered') return false
  const { table } = r.language
  const figure = c.numbers.find(isFigure)
  const isSubject = (i: number): boolean =>
    table.classes.site!.includes(r.tokens[i]!.norm) &&
    !r.tokens.slice(Math.max(c.from, i - 2), i).some((t) => table.roles.at.includes(t.norm))
  for (let i = c.from; figure && i < figure.from; i++) if (isSubject(i)) return shelter.from <= figure.to
  return false
}

/** One figure, two cues: it goes to the nearer; a passing word on health does not make the sum of a group one of the sick. */
function countOrHarm(c: Clause, count: CueHit, harm: CueHit): Kind {
  const n = c.numbers.find(isFigure)
  return n && harm.row.id === 'harm.illness' && gap(n, count) < gap(n, harm) ? 'harm' : 'count'
}

/** "600 people walked to X" is a movement with a figure, "600 people gathered, walked in" a count; with a distance it is both. */
function countOrMove(r: Reading, c: Clause, best: ReadonlyMap<Kind, CueHit>): Kind {
  if (best.get('movement')!.row.id === 'movement.transport') return 'count'
  const count = best.get('count')!.row
  const distance = c.numbers.some((n) => n.role === 'distance')
  if (distance) return 'message'
  const places = within(r.places, c.from, c.to)
  const isGate = places.some(({ role, place }) => role === 'at' && place.precision === 'border-crossing')
  const isOver = count.measure === 'crossed' && !isGate && places.some(({ role }) => role === 'to')
  const still =
    isOver ||
    count.measure === 'present' ||
    count.measure === 'moving' ||
    count.measure === 'displaced' ||
    count.measure === 'returned'
  return still && within(r.places, c.from, c.to).some((p) => p.role === 'from' || p.role === 'to')
    ? 'count'
    : 'movement'
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

const gap = (n: NumberMention, h: CueHit): number => Math.max(0, h.from - n.to, n.from - h.to)

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
