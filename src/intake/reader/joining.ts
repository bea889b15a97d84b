// Which pieces of a sentence are one clause: a figure and the verb that it waits for, two halves of one act, the parts of
// one sum of people. Whatever has a figure or an act of its own stays apart.
import { isFigure } from './breakdowns.ts'
import type { Clause } from './clauses.ts'
import { isForce, isPersonal, type NumberMention } from './numbers.ts'
import type { Reading } from './reading.ts'

/** A need outranks the aid that the same words could mean ("only 12 latrines"). */
function kindsOf(c: Clause): Set<string> {
  const kinds = new Set<string>(c.hits.map((h) => h.row.kind))
  if (kinds.has('need')) kinds.delete('aid')
  if (kinds.has('harm') && c.hits.some((h) => h.row.id === 'movement.transport')) kinds.delete('movement')
  return kinds
}

const RUN_ON = new Set(['movement', 'need', 'aid', 'harm', 'separation', 'blockade'])
const statusOf = (c: Clause): string | undefined => c.hits.find((h) => h.row.kind === 'blockade')?.row.status

/** "Three barges left for Malakal with 1,480 returnees": those aboard belong to the journey. */
function isAboard(r: Reading, a: Clause, b: Clause): boolean {
  const carries = r.language.table.carrying.includes(r.tokens[b.from]!.norm)
  const moving = a.hits.some((h) => h.row.kind === 'movement' || h.row.kind === 'deportation')
  return carries && moving && b.hits.length === 0 && !a.numbers.some((n) => isPersonal(n.unit) && !n.article)
}

/** "Two men with frostbite", "40 children with measles": how they are, and whom it ails. */
function isAiling(r: Reading, a: Clause, b: Clause): boolean {
  const waits = a.hits.every((h) => h.row.kind === 'count') && a.numbers.filter(isFigure).length === 1
  const ails = b.hits.length > 0 && b.hits.every((h) => AILS.has(h.row.id)) && !b.numbers.some(isFigure)
  return waits && ails && r.language.table.carrying.includes(r.tokens[b.from]!.norm) && b.hits[0]!.from - b.from <= 3
}
const AILS = new Set(['harm.illness', 'harm.injured'])

/** "Four people, one of them a girl, drowned …": the verb that the figure waits for. */
export function isVerbOf(r: Reading, a: Clause, b: Clause): boolean {
  const waits = a.hits.every((h) => AMBIENT.has(h.row.kind)) && a.numbers.some((n) => isPersonal(n.unit) && !n.article)
  const [verb] = b.hits
  const opens = verb !== undefined && verb.from - b.from <= 1 && r.tokens[b.from - 1]?.norm === ','
  return waits && opens && VERBS.has(verb.row.kind) && !b.numbers.some(isFigure) && !a.elliptical
}

const AMBIENT = new Set(['statement', 'cause'])
const VERBS = new Set(['harm', 'movement', 'deportation', 'detention', 'separation', 'count'])

/** "20 schools and 70 wells were damaged": both, though the verb stands with the second. */
function isSecondOf(r: Reading, a: Clause, b: Clause): boolean {
  const counts = (c: Clause): boolean => c.numbers.some((n) => n.role === 'count' && !isPersonal(n.unit) && !n.article)
  const joined = r.language.table.joiners.includes(r.tokens[b.from]!.norm)
  return joined && a.hits.length === 0 && counts(a) && counts(b) && b.hits[0]?.row.kind === 'harm'
}

/** "5,200 were deported, 12 % fewer than a year before": the change goes with its figure. */
function isChangeOf(a: Clause, b: Clause): boolean {
  const counted = (c: Clause): boolean => c.numbers.some((n) => isFigure(n))
  return (
    a.hits.some((h) => h.row.kind === 'statistic') &&
    counted(a) &&
    !counted(b) &&
    b.numbers.some((n) => n.role === 'percent')
  )
}

/** "19.300 people left in 2024, 27 % more than the year before": one figure, and how it changed. */
function isComparedWith(r: Reading, a: Clause, b: Clause): boolean {
  const { than, differs } = r.language.table.moods
  const words = r.tokens.slice(b.from, b.to).map(({ norm }) => norm)
  const isOnly = b.hits.every((h) => h.row.kind === 'statistic') && !b.numbers.some(isFigure)
  const isChange = isOnly && b.numbers.some((n) => n.role === 'percent')
  return (
    isChange &&
    a.numbers.some(isFigure) &&
    words.some((w, k) => differs.includes(w) && than.includes(words[k + 1] ?? ''))
  )
}

/** "A field hospital | with 40 beds opens tomorrow": the words of one cue, cut in two. */
const isTornIn = (a: Clause, b: Clause): boolean =>
  a.hits.some((h) => h.to > b.from && b.hits.every((other) => other.row.kind === h.row.kind)) &&
  a.numbers.every((n) => n.article)

/** "Some 500 were intercepted | and returned to X on Monday": one forced return. */
const isTakenOn = (a: Clause, b: Clause): boolean =>
  a.hits.some((h) => h.row.kind === 'deportation' && h.to > b.from) &&
  b.hits.every((h) => TAKEN_ON.has(h.row.kind)) &&
  !b.numbers.some(isFigure)

/** "Water | and blankets to 90 families": one gift, and to whom. */
function isNextGift(r: Reading, a: Clause, b: Clause): boolean {
  const { items, joiners } = r.language.table
  const isAid = a.hits.length > 0 && a.hits.every((h) => h.row.kind === 'aid') && a.numbers.every((n) => n.article)
  if (!isAid || b.hits.some((h) => h.row.kind !== 'aid') || r.tokens[b.from - 1]?.norm === ';') return false
  const skip = joiners.includes(r.tokens[b.from]!.norm) ? 1 : 0
  const [n] = b.numbers
  const at = n && n.from === b.from + skip && !isPersonal(n.unit) ? n.to : b.from + skip
  return at < b.to && items[r.tokens[at]!.norm] !== undefined
}

/** "No cholera has been reported, but 55 children fell ill": what is not, and what is. */
const isContrast = (r: Reading, a: Clause, b: Clause): boolean =>
  a.hits.length > 0 &&
  b.hits.length > 0 &&
  r.language.table.moods.contrasts.includes(r.tokens[b.from]!.norm) &&
  r.tokens.slice(a.from, a.to).some((t) => r.language.table.negators.includes(t.norm))

const TAKEN_ON = new Set(['movement', 'deportation', 'count'])

/** "Eleven men | who had refused to board were held": those whom the rest is about. */
function isWhoOf(r: Reading, a: Clause, b: Clause): boolean {
  const { relatives, attribution } = r.language.table
  const isOnly = a.hits.length === 0 && a.to - a.from <= WHO && a.numbers.filter(isFigure).length === 1
  const has = (words: readonly string[]): boolean =>
    r.tokens.slice(b.from + 1, b.to).some((t) => words.includes(t.norm))
  const isThem = relatives.includes(r.tokens[b.from]!.norm) && has(attribution.passives)
  return isOnly && isThem && b.hits.some((h) => DONE_TO.has(h.row.kind)) && !b.numbers.some(isFigure)
}
const WHO = 4
const DONE_TO = new Set(['detention', 'deportation'])

/** Whom it ails, carries or is given to, and what became of them. */
const isOneAct = (r: Reading, a: Clause, b: Clause): boolean =>
  [isNextGift, isAiling, isWhoOf, isAboard, isComparedWith, isVerbOf, isSecondOf].some((is) => is(r, a, b)) ||
  isChangeOf(a, b)

/** A figure and the verb it waits for, or two halves of one act ("left A, bound for B"), are one clause. */
export function belongTogether(r: Reading, a: Clause, b: Clause): boolean {
  if (r.tokens[b.from - 1]?.norm === ';' || r.tokens[b.from - 1]?.norm === '.') return false
  if (isTornIn(a, b) || isTakenOn(a, b)) return true
  if (isContrast(r, a, b)) return false
  if (isOneAct(r, a, b)) return true
  if (a.hits.some((h) => h.row.polarity === 'negated') !== b.hits.some((h) => h.row.polarity === 'negated'))
    return false
  const figuresB = b.numbers.filter((n) => isFigure(n))
  const things = a.numbers.some((n) => n.role === 'count' && !isPersonal(n.unit) && !n.article)
  if (
    a.hits.length === 0 &&
    !a.elliptical &&
    !things &&
    b.hits.length > 0 &&
    r.language.table.joiners.includes(r.tokens[b.from]!.norm)
  )
    return b.hits[0]!.row.kind !== 'statement'
  if (a.hits.length === 0 && b.hits.some((h) => h.row.kind === 'count') && figuresB.length === 0) return true
  const kinds = new Set([...kindsOf(a), ...kindsOf(b)])
  const only = kinds.size === 1 && RUN_ON.has([...kinds][0]!) && a.hits.length > 0 && b.hits.length > 0
  if (only && kinds.has('blockade') && statusOf(a) !== statusOf(b)) return false
  // "900 left on Monday and another 120 will leave tomorrow": two journeys, each with its own day and stance.
  if (only && kinds.has('movement') && a.numbers.some(isFigure) && b.numbers.some(isFigure)) return false
  if (only && kinds.has('harm') && ((hasPerson(a) && hasPerson(b)) || isOtherHarm(a, b))) return false
  if (only && kinds.has('harm') && isNoneOf(r, a, b)) return false
  if (only && kinds.has('need') && isNext(r, b)) return false
  if (only && kinds.has('harm') && a.hits[0]!.row.measure !== b.hits[0]!.row.measure && countedIn(a) && countedIn(b))
    return false
  const isRun = only && kinds.has('movement')
  const countedB = b.numbers.filter((n) => !n.article && (n.role === 'count' || n.role === 'bare'))
  return (
    only &&
    (countedB.length === 0 ||
      !a.numbers.some(
        (n) => !n.article && n.role !== 'duration' && n.role !== 'distance' && !(isRun && n.role === 'bare'),
      ))
  )
}

/** "Una niña fue hospitalizada y un hombre murió": two. */
const hasPerson = (c: Clause): boolean =>
  c.numbers.some((n) => (isPersonal(n.unit) || isForce(n.unit)) && n.role === 'count')

/** "Un policía falleció y tres resultaron heridos": the three are not the dead. */
const isOtherHarm = (a: Clause, b: Clause): boolean =>
  [a, b].every(({ hits }) => BODILY.has(hits[0]!.row.measure ?? '')) &&
  a.hits[0]!.row.measure !== b.hits[0]!.row.measure &&
  countedIn(b) &&
  !a.numbers.some((n) => n.role === 'bare')
const BODILY = new Set(['deaths', 'injured', 'illness'])

/** "14 were treated, no deaths": what nobody suffered is told apart. */
const isNoneOf = (r: Reading, a: Clause, b: Clause): boolean =>
  r.language.table.negators.includes(r.tokens[b.from]!.norm) && a.hits[0]!.row.measure !== b.hits[0]!.row.measure

/** "…, and the only hospital ran out of fuel": another one. */
const isNext = (r: Reading, c: Clause): boolean =>
  r.language.table.joiners.includes(r.tokens[c.from]!.norm) && r.tokens[c.from - 1]?.norm === ','

const countedIn = (c: Clause): boolean => c.numbers.some((n) => !n.article && (n.role === 'count' || n.role === 'bare'))

export const join = (a: Clause, b: Clause): Clause => ({
  ...a,
  to: b.to,
  hits: [...a.hits, ...b.hits],
  numbers: summed(a, b) ?? [...a.numbers, ...b.numbers],
  elliptical: a.elliptical || b.elliptical,
})

const isPerson = ({ unit }: NumberMention): boolean => isPersonal(unit) || isForce(unit)

const CROWD = 20

/** "Two women and a baby drowned": one sum of people. */
function summed(a: Clause, b: Clause): NumberMention[] | null {
  const [x, y] = [a.numbers[0], b.numbers[0]]
  if (a.hits.length > 0 || a.numbers.length !== 1 || b.numbers.length !== 1 || !x || !y) return null
  if (!isPerson(x) || !isPerson(y) || x.best === null || y.best === null || y.from - x.to > 4) return null
  // "4,500 people and 1,200 children" may be among them, "a man and a baby" are two.
  if (x.unit === 'people' && y.unit !== 'people' && x.best >= CROWD) return null
  const add = (m: number | null, n: number | null): number | null => (m === null || n === null ? null : m + n)
  const unit = x.unit === y.unit ? x.unit : 'people'
  return [
    {
      ...y,
      from: x.from,
      low: add(x.low, y.low),
      best: add(x.best, y.best),
      high: add(x.high, y.high),
      unit,
      article: false,
      rule: 'number.sum',
      span: [x.span[0], y.span[1]],
    },
  ]
}
