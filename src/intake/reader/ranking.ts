// Which kind gives way when two rest on the same words: a deportation is not also a movement, arrested people are not also
// a head count, and relief that arrives is no journey.
import { isFigure } from './breakdowns.ts'
import type { Clause } from './clauses.ts'
import type { CueHit } from './language.ts'
import { isPersonal, isTroop, type NumberMention } from './numbers.ts'
import { type Reading, within } from './reading.ts'
import type { Kind } from './types.ts'

export const VEHICLES = new Set(['helicopters', 'vehicles', 'trucks', 'boats', 'buses', 'flights'])

/** "Food distribution was suspended": no relief. */
export const isStop = ({ row }: CueHit): boolean => row.id === 'aid.stop' || row.id === 'aid.none'

export const gap = (n: NumberMention, h: CueHit): number => Math.max(0, h.from - n.to, n.from - h.to)

export const overlap = (a: CueHit, b: CueHit): boolean => a.from < b.to && b.from < a.to

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

export function arbitrate(r: Reading, c: Clause, best: ReadonlyMap<Kind, CueHit>): CueHit[] {
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
  if (isTheirNeed(c, best)) gone.add('count')
  if (best.has('aid') && best.has('deployment') && isOfTroops(c)) {
    gone.add('aid')
    gone.delete('deployment')
  }
  if (best.get('aid')?.row.id === 'aid.reach') for (const k of ['count', 'movement'] as const) gone.add(k)
  if (isBodily(best.get('harm')) && best.get('separation')?.row.measure === 'reunited') gone.add('separation')
  if (isRepelled(r, best)) gone.add('count')
  if (isAllowed(r, best)) gone.add('movement')
  if (isPassage(r, c, best)) {
    for (const k of ['aid', 'count'] as const) gone.add(k)
    if (!best.has('deportation')) gone.delete('movement')
  }
  if (best.get('movement')?.row.id === 'movement.stay' && best.has('count')) gone.add('movement')
  rankSites(r, c, best, gone)
  if (isToHospital(c, best)) gone.add('movement')
  if (isCarried(c, best)) gone.add('deployment')
  if (best.has('harm') && best.has('count') && !isUprooting(best) && c.numbers.filter(isFigure).length <= 1)
    gone.add(countOrHarm(c, best.get('count')!, best.get('harm')!))
  if (best.has('count') && best.has('movement') && !gone.has('count')) gone.add(countOrMove(r, c, best))
  return [...best.values()].filter((h) => !gone.has(h.row.kind))
}

/** A site named in passing, where something is built, or that people go to or leave, is no report of it. */
function rankSites(r: Reading, c: Clause, best: ReadonlyMap<Kind, CueHit>, gone: Set<Kind>): void {
  if (best.get('shelter')?.row.id === 'shelter.place' && best.size > 1) gone.add('shelter')
  if (best.has('movement') && isGoal(r, best.get('shelter'))) gone.add('shelter')
  if (!best.has('aid') || !best.has('shelter') || best.has('need') || !isOfWorks(c)) return
  gone.add('shelter')
  gone.delete('aid')
}

/** "An estimated 12,000 people require food": how many need it. */
const isTheirNeed = (c: Clause, best: ReadonlyMap<Kind, CueHit>): boolean => {
  const [need, count] = [best.get('need'), best.get('count')]
  const n = c.numbers.find(isFigure)
  return need?.row.id === 'need.need' && count?.row.id === 'count.number' && n !== undefined && n.to <= need.from
}

/** "150 marines have been sent to help": the marines are what was sent. */
const isOfTroops = ({ numbers }: Clause): boolean =>
  numbers.some(isTroop) && numbers.every((n) => n.article || isTroop(n))

/** "Will set up 40 latrines at the schools": what is built, and not where. */
const isOfWorks = ({ numbers }: Clause): boolean => numbers.some((n) => !n.article && n.unit === 'latrines')

/** "Llegó al albergue temporal", "left the camp in Vucjak": where somebody went, and no news of the site. */
function isGoal(r: Reading, shelter: CueHit | undefined): boolean {
  const { roles, classes } = r.language.table
  if (shelter?.row.id !== 'shelter.site' || !classes.site!.includes(r.tokens[shelter.from]!.norm)) return false
  let i = shelter.from - 1
  if (roles.articles.includes(r.tokens[i]?.norm ?? '')) i--
  return [...roles.to, ...roles.from].includes(r.tokens[i]?.norm ?? '')
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
