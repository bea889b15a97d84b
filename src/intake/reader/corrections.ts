// What one report of a text takes back of another: a correction marks the earlier figure that it means, which stays, and
// is never shown as current.
import { FLAT_NO, GOES_ON } from './takenBack.ts'
import type { Draft } from './types.ts'

const PLAIN_COUNTS = new Set(['count.plain', 'count.ellipsis', 'count.number', 'count.present', 'count.gathered'])

/** A correction is about what it corrects, whatever its few words say. */
function takeKind(d: Draft, old: Draft): void {
  d.kind = old.kind
  if (old.measure) d.measure = old.measure
  if (d.value && old.value) d.value = { ...d.value, unit: old.value.unit }
  d.why.push({ field: 'kind', rule: 'correction' })
}

/** "No eran 300 familias, son 280": a bare figure counts what the one before it counted. */
function takeUnit(d: Draft, old: Draft): void {
  const isBare = PLAIN_COUNTS.has(d.why[0]!.rule) && (d.value?.unit === 'people' || ENDS_BARE.test(d.quote.text))
  if (isBare && old.value && PERSONS.has(old.value.unit)) d.value = { ...d.value!, unit: old.value.unit }
}

/** "Sorry, 53": whatever was told of last. */
const ENDS_BARE = /\d[\d.,]*\W*$/u

/** … and holds for the day and the place of it, unless it names its own. */
function takeDay(d: Draft, old: Draft): void {
  if ((!d.date || d.date.how === 'inherited-from-context') && old.date)
    d.date = { ...old.date, how: 'inherited-from-context' }
  if (!d.places.some(({ cited }) => cited) && old.places.length > 0)
    d.places = old.places.map(({ cited: _, ...p }) => p)
}

/** "6 deaths was an error, three bodies had been counted twice": the three are no figure that was told before. */
const isSurplus = (before: Draft | undefined, d: Draft): boolean =>
  before?.retracted === true && before.kind === d.kind && d.quote.start - before.quote.end < NEXT

/** "The 30 dead is false": the same figure told before is taken back with it. */
function takeBack(before: readonly Draft[], d: Draft): void {
  const isBare = PLAIN_COUNTS.has(d.why[0]!.rule) && PERSONS.has(d.value?.unit ?? '')
  const isOf = (old: Draft): boolean => old.kind === d.kind || (isBare && PERSONS.has(old.value?.unit ?? ''))
  for (const old of before) if (isOf(old) && old.value?.best === d.value?.best) old.retracted = true
}

/** Which of the earlier ones of its kind a correction means: by what is counted, where, by whom and how much; then the last. */
function likeliest(before: readonly Draft[], d: Draft): Draft | undefined {
  const same = before.filter(
    (x) =>
      x.kind === d.kind && !x.retracted && (x.measure === d.measure || !d.measure || PLAIN_COUNTS.has(d.why[0]!.rule)),
  )
  const sums = d.value ? same.filter((x) => x.value?.unit === d.value!.unit && x.value.best !== d.value!.best) : []
  const pool = sums.length > 0 ? sums : same
  const best = Math.max(...pool.map((x) => likeness(x, d)))
  return pool.find((x) => likeness(x, d) === best)
}

/** Of one size: a slip changes a figure by less than three times. */
function isNear(old: Draft, d: Draft): boolean {
  const [a, b] = [old.value?.best ?? 0, d.value?.best ?? 0]
  return a > 0 && b > 0 && Math.max(a, b) <= 3 * Math.min(a, b)
}

function likeness(old: Draft, d: Draft): number {
  const named = d.places.filter(({ cited }) => cited)
  const isThere = named.some((p) => old.places.some((q) => q.name === p.name))
  const isThen = old.date !== null && old.date.start === d.date?.start
  return (
    (isNear(old, d) ? 1 : 0) +
    (isThere ? 2 : 0) +
    (isThen ? 1 : 0) +
    (old.source === undefined ? 0 : old.source === d.source ? 1 : -1)
  )
}

/** "Reports of 60 arrests were wrong; 16 people were held": the 16 are in the place of the 60. */
const isJustTaken = (old: Draft, d: Draft): boolean =>
  old.retracted === true &&
  old.value !== undefined &&
  d.value !== undefined &&
  d.quote.start - old.quote.end < NEXT &&
  (d.value.best ?? 0) < SURPLUS * (old.value.best ?? 0)

const NEXT = 40
/** A figure so much larger stands in the place of another than of the few that were too many. */
const SURPLUS = 5

const PERSONS = new Set(['people', 'children', 'women', 'families'])

/** "Sorry, it is 102 families" after "120 families at the school": a plain sum corrects the last one of its unit. */
const isLikeSum = (old: Draft, d: Draft): boolean =>
  !old.retracted &&
  old.polarity === 'affirmed' &&
  PLAIN_COUNTS.has(d.why[0]!.rule) &&
  old.value !== undefined &&
  d.value !== undefined &&
  (old.value.unit === d.value.unit || (d.value.unit === 'people' && PERSONS.has(old.value.unit)))

/** "The army took 15 boys": "no, only 9 were taken". The same people, told with another verb. */
const isToldAnew = (old: Draft, d: Draft): boolean =>
  !old.retracted &&
  old.polarity === 'affirmed' &&
  old.value !== undefined &&
  d.value !== undefined &&
  old.value.best !== d.value.best &&
  PERSONS.has(old.value.unit) &&
  PERSONS.has(d.value.unit) &&
  d.quote.start - old.quote.end < ANEW

const ANEW = 80

/** "2 kids dead at the river", "kids are ALIVE": those, where no other number is told. */
const isAlive = (old: Draft, d: Draft): boolean =>
  old.measure === 'deaths' &&
  d.why[0]!.rule === 'separation.found' &&
  (d.value?.best === undefined || d.value.best === old.value?.best) &&
  !d.places.some((p) => p.cited && !old.places.some((q) => q.name === p.name))

/** "We said that three were kidnapped; two of them have turned up": the three are no longer so. */
function takeBackFound(before: readonly Draft[], d: Draft, formerly: ReadonlySet<Draft>): void {
  const old = before.findLast(
    (x) =>
      (formerly.has(x) && (x.kind === 'detention' || x.measure === 'missing' || x.measure === 'deaths')) ||
      isAlive(x, d),
  )
  if (old) old.retracted = true
}

/** "They arrested 9": "no. nobody arrested, sorry". */
function takeBackDenied(before: readonly Draft[], d: Draft): void {
  if (!d.why.some(({ rule }) => rule === FLAT_NO)) return
  const old = before.findLast((x) => x.kind === d.kind && x.measure === d.measure && x.status === d.status)
  if (old) old.retracted = true
}

/** "They say 10 were arrested", and then "confirmed with the lawyer: nobody arrested". */
function takeBackHearsay(before: readonly Draft[], d: Draft, formerly: ReadonlySet<Draft>): void {
  if (d.polarity !== 'negated' || (d.value?.best ?? 0) !== 0 || d.modality === 'planned') return
  for (const old of before)
    if (formerly.has(old) && old.value && old.kind === d.kind && old.measure === d.measure) old.retracted = true
}

/** "The office now says 2,310, the 1,870 was from last night": the figure that the same words take back. */
function takenBeside(d: Draft, beside: readonly (Draft | undefined)[]): number | undefined {
  const isTaken = (one: Draft | undefined): boolean =>
    !!one?.why.some(
      ({ rule, span }) => rule === 'taken-back' && span && span.start <= d.quote.start && d.quote.end <= span.end,
    )
  return beside.find(isTaken)?.value?.best ?? undefined
}

/** "Fueron 3, con 131": two that are put right together are matched by the things that the sentence names (withdrawals.ts). */
const isOfSeveral = (d: Draft, next: Draft | undefined): boolean =>
  goesOn(d) || (next !== undefined && goesOn(next) && areOneCorrection(d, next))
/** … or, where they stand side by side, by their size. */
function takeBackNearest(before: readonly Draft[], d: Draft): void {
  const old = before.findLast((x) => !areOneCorrection(x, d) && isLikeSum(x, d) && d.quote.start - x.quote.end < ANEW)
  const [a, b] = [old?.value?.best ?? 0, d.value?.best ?? 0]
  if (!old || Math.max(a, b) > 3 * Math.min(a, b)) return
  old.retracted = true
  d.supersedes = old.id
}
const isOneFigure = ({ value: a }: Draft, { value: b }: Draft): boolean =>
  a !== undefined && b !== undefined && a.best === b.best && a.unit === b.unit
const goesOn = ({ why }: Draft): boolean => why.some(({ rule }) => rule === GOES_ON)
const areOneCorrection = (a: Draft, b: Draft): boolean => {
  const [x, y] = [a, b].map(({ why }) => why.find((w) => w.rule === 'correction' && w.span)?.span?.start)
  return x !== undefined && x === y
}

/** In an answer the mail that it corrects stands below it. */
const below = (after: readonly Draft[], d: Draft, wrong: number | undefined): Draft | undefined =>
  wrong === undefined ? undefined : after.find((x) => x.kind === d.kind && x.value?.best === wrong && !x.retracted)
const BELOW = 40

const FORMER_REACH = 4
const FORMER_CHARS = 200

/** "Police first said 25; they now say 18": the same people counted anew, at the same place, on no other day. */
function isOvertaken(old: Draft, d: Draft): boolean {
  const [a, b] = [old.value?.best ?? null, d.value?.best ?? null]
  const isTaken = old.retracted === true && !old.why.some(({ rule }) => rule === 'taken-back')
  if (isTaken || d.retracted || a === null || b === null || a === b) return false
  if (d.quote.start - old.quote.end > FORMER_CHARS || d.polarity === 'negated') return false
  // "41 people" counts people of its own; "they now say 41" those told of before.
  const isOwn = d.why[0]!.rule === 'count.plain' && old.kind !== 'count' && old.kind !== 'harm'
  const isBare =
    !isOwn && PLAIN_COUNTS.has(d.why[0]!.rule) && PERSONS.has(old.value!.unit) && PERSONS.has(d.value!.unit)
  if (
    !isBare &&
    (old.kind !== d.kind || (old.measure !== d.measure && d.kind !== 'detention') || old.value!.unit !== d.value!.unit)
  )
    return false
  const named = d.places.filter(({ cited }) => cited)
  const isThere = named.length === 0 || named.some((p) => old.places.some((q) => q.name === p.name))
  const isAnotherDay =
    old.date !== null && d.date !== null && d.date.how !== 'inherited-from-context' && d.date.start !== old.date.start
  return isThere && !isAnotherDay
}

/** A correction takes back the last earlier draft of its kind; both stay, the older one marked. */
export function linkCorrections(
  drafts: Draft[],
  denied: ReadonlyMap<Draft, number>,
  formerly: ReadonlySet<Draft>,
): void {
  for (const [k, d] of drafts.entries()) {
    if (d.retracted && d.why.some((w) => w.rule === 'taken-back') && !isSurplus(drafts[k - 1], d))
      takeBack(drafts.slice(Math.max(0, k - 40), k), d)
    const former = drafts
      .slice(Math.max(0, k - FORMER_REACH), k)
      .findLast((old) => formerly.has(old) && isOvertaken(old, d))
    if (d.measure === 'reunited') takeBackFound(drafts.slice(Math.max(0, k - FORMER_REACH), k), d, formerly)
    takeBackDenied(drafts.slice(Math.max(0, k - 40), k), d)
    takeBackHearsay(drafts.slice(Math.max(0, k - FORMER_REACH), k), d, formerly)
    const corrects = d.why.some((w) => w.rule === 'correction')
    if (isOfSeveral(d, drafts[k + 1])) takeBackNearest(drafts.slice(Math.max(0, k - FORMER_REACH), k), d)
    if ((!corrects && !former) || isOfSeveral(d, drafts[k + 1])) continue
    if (!corrects) d.why.push({ field: 'supersedes', rule: 'formerly-said' })
    const wrong = denied.get(d) ?? takenBeside(d, [drafts[k + 1], drafts[k - 1]])
    const old = former ?? meantBy(drafts, k, wrong)
    // "23 were arrested", "it stands at 23, and not 32": told twice, and never taken back by itself.
    if (!old || (corrects && old.kind === d.kind && isOneFigure(old, d))) continue
    standIn(d, old)
  }
}

/** Which earlier one a correction means: the figure that it names as wrong, else the likeliest. */
function meantBy(drafts: readonly Draft[], k: number, wrong: number | undefined): Draft | undefined {
  const d = drafts[k]!
  const isBare = PLAIN_COUNTS.has(d.why[0]!.rule)
  const before = drafts
    .slice(Math.max(0, k - 40), k)
    .filter((old) => old.quote.start !== d.quote.start || old.value?.best !== d.value?.best)
    .reverse()
  return (
    (isBare ? before.slice(0, 1).find((x) => isJustTaken(x, d)) : undefined) ??
    before.find((x) => wrong !== undefined && x.value?.best === wrong && !x.retracted) ??
    below(drafts.slice(k + 1, k + 1 + BELOW), d, wrong) ??
    (wrong === undefined ? justSaid(before, d) : undefined) ??
    likeliest(before, d) ??
    before.find((x) => isLikeSum(x, d)) ??
    before.find((x) => (x.kind === d.kind || isBare) && isJustTaken(x, d)) ??
    before.slice(0, 1).find((x) => isToldAnew(x, d))
  )
}

/** "They turn everybody back, 35 by now", and then "sorry, 25": the last sum, whatever it counts, where it is of one size. */
function justSaid(before: readonly Draft[], d: Draft): Draft | undefined {
  if (d.quote.text.length > BRIEF) return undefined
  const last = before.find(({ value, retracted }) => value !== undefined && PERSONS.has(value.unit) && !retracted)
  return last && isLikeSum(last, d) && isNear(last, d) ? last : undefined
}
const BRIEF = 30

/** What stands in the place of another counts and tells of the same, on its day and at its place. */
function standIn(d: Draft, old: Draft): void {
  takeDay(d, old)
  if (old.kind !== d.kind && (PLAIN_COUNTS.has(d.why[0]!.rule) || old.value?.unit !== undefined)) takeKind(d, old)
  takeUnit(d, old)
  old.retracted = true
  d.supersedes = old.id
}
