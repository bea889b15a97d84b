// What figure a report carries, and of what: the number that its clause gives, or the one person whom it names without one.
import type { Clause } from './clauses.ts'
import { draftValueOf, isPersonal, type NumberMention } from './numbers.ts'
import { type Frame, PLAIN_ORDER } from './plainFrames.ts'
import { type Reading, within } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import type { DraftValue, Kind } from './types.ts'
import { isPlural } from './units.ts'

const NAMED_PERSON = new Set<Kind>(['detention', 'separation', 'deportation'])

export function valueFor(r: Reading, c: Clause, f: Frame, scene: Scene): DraftValue | null {
  const n = f.number
  const one = (unit: string): DraftValue => ({ low: 1, best: 1, high: 1, unit })
  if (n && HURT.has(f.hit.row.id) && isBehindComma(r, f, n) && isNone(r, c, f))
    return { low: 0, best: 0, high: 0, unit: 'people' }
  if (!n && (HURT.has(f.hit.row.id) || f.kind === 'detention') && isNone(r, c, f))
    return { low: 0, best: 0, high: 0, unit: 'people' }
  if (!n) {
    const none = noneOf(r, c, f)
    if (none) return { low: 0, best: 0, high: 0, unit: none }
  }
  if (f.kind === 'separation' && (!n || n.article || (n.role === 'bare' && !countsLost(r, f, n))))
    return lostChild(r, c, f.hit.to) || isUnderAge(r, c, f)
      ? one('children')
      : namedAfter(r, f) || seeksKin(r, c, f)
        ? one('people')
        : null
  const shared = n && f.kind === 'need' ? sharedBy(r, c, n) : null
  if (shared) return shared
  if (n) return rated(r, c, n, draftValueOf(n, unitFor(r, f, n, scene.asked)))
  if (!NAMED_PERSON.has(f.kind) && !BODILY.has(f.hit.row.id)) return null
  if (namesOne(r, c, f) || isSamePerson(r, c, f, scene)) return one('people')
  const person = onePersonIn(r, c, f)
  return person === null ? null : one(person)
}

/** "No new arrivals", "ningún caso de dengue": none of them. */
function noneOf(r: Reading, c: Clause, { hit, from }: Frame): string | null {
  if (hit.row.id === 'count.none') return 'people'
  if (hit.row.id !== 'harm.illness') return null
  const { units, negators } = r.language.table
  const words = r.tokens.slice(Math.max(c.from, from, hit.from - ONE_BEFORE), Math.min(c.to, hit.to + 1))
  const no = words.findIndex((t) => negators.includes(t.norm))
  return no >= 0 && words.slice(no).some((t) => units[t.norm] === 'cases' || CASE.has(t.norm)) ? 'cases' : null
}
const CASE = new Set(['case', 'caso'])

const BODILY = new Set(['harm.deaths', 'harm.injured', 'harm.illness'])

/** "Otro chico se fracturó el tobillo", "they took away a former minister": one, though no figure says so. */
function onePersonIn(r: Reading, c: Clause, { hit }: Frame): string | null {
  const { table } = r.language
  const { people, titles } = table.classes
  const start = Math.max(c.from, hit.from - ONE_BEFORE)
  const near = r.tokens.slice(start, Math.min(c.to, hit.to + ONE_AFTER))
  const isWho = (t: Token): boolean => people!.includes(t.norm) || titles!.includes(t.norm)
  if (near.some((t) => isWho(t) && isPlural(t.norm, table))) return null
  const at = near.findIndex((t, k) => isWho(t) && k > 0 && isOne(near[k - 1]!, table) && !speaks(r, start + k))
  const unit = at < 0 ? undefined : (table.units[near[at]!.norm] ?? 'people')
  return unit !== undefined && isPersonal(unit) && unit !== 'families' ? unit : null
}
/** "El intendente negó que haya casos": nobody of whom it is told. */
const speaks = (r: Reading, i: number): boolean =>
  i + 1 < r.tokens.length &&
  (['says', 'speech', 'denials'] as const).some((name) => r.find(name, i + 1, i + 2) !== null)

const ONE_BEFORE = 6
const ONE_AFTER = 5

const isOne = ({ norm }: Token, { numbers, roles }: Table): boolean =>
  numbers.articles.includes(norm) ||
  roles.articles.includes(norm) ||
  numbers.more.includes(norm) ||
  numbers.ordinals.includes(norm)

/** "No hay muertos, 1 en el hospital": the one is not of the dead. */
const isBehindComma = (r: Reading, { hit }: Frame, n: NumberMention): boolean =>
  n.from >= hit.to && r.tokens.slice(hit.to, n.from).some((t) => t.norm === ',')

const HURT = new Set(['harm.deaths', 'harm.injured', 'topic.deaths', 'topic.injured'])

/** "No deaths", "nobody was hurt": none. */
function isNone(r: Reading, c: Clause, f: Frame): boolean {
  const { negators, nobody } = r.language.table
  const before = r.tokens.slice(c.from, f.hit.to)
  return (
    before.some((t) => nobody.includes(t.norm)) ||
    r.tokens.slice(Math.max(c.from, f.hit.from - NONE_REACH), f.hit.to).some((t) => negators.includes(t.norm))
  )
}

const NONE_REACH = 4

/** "Keiver José, 8 años", "his son Mazin, nine, last seen …". */
function isUnderAge(r: Reading, c: Clause, { hit }: Frame): boolean {
  const from = Math.max(c.sentence.from, Math.min(c.from, hit.from - AGE_REACH))
  const isAfterName = (comma: number): boolean => r.tokens[comma]?.norm === ',' && r.tokens[comma - 1]!.cap
  const isAge = (n: NumberMention): boolean =>
    n.role === 'age' ||
    (n.role === 'bare' &&
      (isAfterName(n.from - 1) ||
        (r.language.table.numbers.of.includes(r.tokens[n.from - 1]?.norm ?? '') && isAfterName(n.from - 2))) &&
      r.tokens[n.to]?.norm === ',')
  return within(r.numbers, from, Math.min(c.sentence.to, hit.to + AGE_REACH)).some(
    (n) => isAge(n) && n.best !== null && n.best < 18,
  )
}
const AGE_REACH = 12

/** "3 missing", "Missing: 3": the figure of a label, or right beside the word, is theirs; "Ana, 4" is an age. */
function countsLost(r: Reading, f: Frame, n: NumberMention): boolean {
  if ((n.best ?? 0) <= 1) return f.hit.order === PLAIN_ORDER && !n.article
  // "The number of missing fell from 43 to 27".
  if (n.rule.startsWith('number.changed')) return true
  const between = r.tokens.slice(n.to, Math.max(n.to, f.hit.from))
  const beside = n.to <= f.hit.from && between.length <= 2 && between.every((t) => t.kind === 'word')
  const labels = n.span[0] - f.hit.to === 1 && r.tokens[f.hit.to]?.norm === ':'
  const told = r.tokens.slice(f.hit.to, n.span[0]).some((t) => r.language.table.attribution.passives.includes(t.norm))
  const inside = n.from > f.hit.from && n.to <= f.hit.to && f.hit.to - n.to <= 2
  const listed = r.tokens.slice(f.hit.to, n.from).some((t) => t.norm === ':')
  return f.hit.order === PLAIN_ORDER || beside || inside || listed || labels || told || n.from === f.hit.from
}

/** "has anyone seen my brother": one, of whom a relative asks. */
const seeksKin = (r: Reading, c: Clause, f: Frame): boolean =>
  f.hit.row.measure === 'missing' &&
  r.tokens.slice(c.from, c.to).some((t) => r.language.table.kin.includes(t.norm) && !isPlural(t.norm, r.language.table))

/** "searching for Ana María": a capital name right after the cue. */
function namedAfter(r: Reading, f: Frame): boolean {
  return within(r.names, f.from, f.hit.to + 5).length > 0
}

const lostChild = (r: Reading, c: Clause, to: number): boolean =>
  r.tokens
    .slice(c.from, Math.min(c.to, to + 2))
    .some((t) => r.language.table.units[t.norm] === 'children' && !isPlural(t.norm, r.language.table))

/** "… and sentenced for deportation" right after one named arrest, with nobody else named. */
function isSamePerson(r: Reading, c: Clause, f: Frame, scene: Scene): boolean {
  if (f.kind !== 'deportation' || !scene.person || scene.paragraph - scene.person.paragraph > 2) return false
  const group = new Set(r.language.table.classes.group)
  return !r.tokens
    .slice(c.from, c.to)
    .some((t) => group.has(t.norm) && !r.language.table.attribution.singular.includes(t.norm))
}

/** "4,000 sleeping mats", "400 panes": a thing the table does not know is called by its own words. */
function unitFor(r: Reading, f: Frame, n: NumberMention, asked: string | null): string {
  const persons =
    f.kind === 'detention' ||
    f.kind === 'deportation' ||
    f.kind === 'separation' ||
    f.hit.row.id === 'harm.deaths' ||
    f.hit.row.id === 'harm.injured'
  if (n.thing && persons) return 'people'
  if (f.kind === 'shelter' && n.unit === 'shelters') return 'sites'
  if (f.kind === 'separation' && n.role === 'bare' && ofChildren(r, n)) return 'children'
  if (n.unit === 'people' && isOfFamilies(r, n)) return 'families'
  if (n.unit !== null) return n.unit
  const damaged = f.hit.row.id === 'harm.damage' ? buildingIn(r, f) : null
  if (damaged) return damaged
  if (f.kind === 'count' && n.role === 'bare' && asked) return asked
  if (f.kind === 'shelter' && n.role === 'bare') return f.hit.row.unit ?? 'people'
  const subject = n.role === 'bare' && isPersonalKind(f.kind) ? subjectUnit(r, f, n) : null
  if (subject) return subject
  if (f.kind === 'blockade' && n.role === 'bare' && f.leadUnit) return f.leadUnit
  if (n.more && f.leadUnit && isPersonal(f.leadUnit)) return f.leadUnit
  if (f.kind === 'separation' && f.leadUnit && isPersonal(f.leadUnit)) return f.leadUnit
  if (f.hit.row.unit) return f.hit.row.unit
  if (f.hit.row.id === 'count.present' && n.role === 'bare' && f.leadUnit && isPersonal(f.leadUnit)) return f.leadUnit
  if (f.kind !== 'aid' && f.kind !== 'need' && f.kind !== 'shelter') return 'people'
  if (n.role === 'bare' && f.leadUnit && f.hit.order === PLAIN_ORDER) return f.leadUnit
  const next = r.tokens[n.to]
  const { table } = r.language
  if (n.unit === null && table.numbers.measures.includes(r.tokens[n.span[0] - 1]?.norm ?? '')) return 'people'
  const plain = next && (table.attribution.passives.includes(next.norm) || table.telltales.includes(next.norm))
  const thing = next?.kind === 'word' && n.to < f.to && !plain
  return thing ? thingOf(r, n.to, f.to) : (f.leadUnit ?? 'people')
}

/** "Viviendas destruidas: 40". */
function buildingIn(r: Reading, { from, to }: Frame): string | null {
  const { units } = r.language.table
  return (
    r.tokens
      .slice(from, to)
      .map((t) => units[t.norm])
      .find((unit) => unit === 'houses' || unit === 'sites') ?? null
  )
}

/** "212 unaccompanied or separated children": who is named behind the words that say how they are. */
const ofChildren = (r: Reading, n: NumberMention): boolean =>
  r.tokens
    .slice(n.to, n.to + FEW)
    .some((t) => r.language.table.units[t.norm] === 'children' && isPlural(t.norm, r.language.table))
const FEW = 5

/** "10,000 body bags": both words. */
function thingOf(r: Reading, at: number, to: number): string {
  const [one, two] = [r.tokens[at]!, r.tokens[at + 1]]
  const isPair = at + 1 < to && two?.kind === 'word' && !isPlural(one.norm, r.language.table)
  return isPair && isPlural(two.norm, r.language.table) ? `${one.norm} ${two.norm}` : one.norm
}

/** "3.870 familias damnificadas y 1.120 evacuadas": families, as the ending says. */
function isOfFamilies(r: Reading, n: NumberMention): boolean {
  const ends = (i: number): boolean => r.language.table.numbers.agrees.some((e) => r.tokens[i]!.norm.endsWith(e))
  if (n.span[1] - n.to !== 1 || !ends(n.to)) return false
  const before = within(r.numbers, Math.max(0, n.from - SUBJECT), n.from).at(-1)
  return before?.unit === 'families' && r.tokens.slice(before.to, n.from).every((t) => t.norm !== '.' && t.norm !== ';')
}

const COUNTING = new Set<Kind>(['count', 'movement', 'harm', 'detention', 'deportation', 'separation'])
const isPersonalKind = (kind: Kind): boolean => COUNTING.has(kind)

/** "Las familias desalojadas son 197", "households so far are 640": what the subject of the copula names. */
function subjectUnit(r: Reading, { from }: Frame, n: NumberMention): string | null {
  const { attribution, units } = r.language.table
  const back = r.tokens.slice(Math.max(from, n.span[0] - 2), n.span[0])
  if (!back.some((t) => attribution.passives.includes(t.norm))) return null
  const named = r.tokens.slice(Math.max(from, n.span[0] - SUBJECT), n.span[0]).map((t) => units[t.norm])
  const unit = named.find((one) => one !== undefined && isPersonal(one))
  return unit && unit !== 'people' ? unit : null
}
const SUBJECT = 9

/** "One latrine for every 120 people": how many share each. */
function sharedBy(r: Reading, c: Clause, n: NumberMention): DraftValue | null {
  const { items, numbers } = r.language.table
  const [users] = within(r.numbers, n.to, Math.min(c.sentence.to, n.to + RATE_WORDS)).filter((m) => isPersonal(m.unit))
  const each = users && r.tokens.slice(n.to, users.from).some((t) => numbers.measures.includes(t.norm))
  const latrines = r.tokens.slice(c.from, c.to).some((t) => items[t.norm] === 'latrines')
  if (each && n.best === 1 && latrines) return draftValueOf(users, `${users.unit}/latrine`)
  // "Hay una letrina para 120 personas."
  const lead = r.tokens[n.span[0] - 1]?.norm ?? ''
  const one = r.tokens[n.span[0] - 2]
  const isOne =
    numbers.measures.includes(lead) && items[one?.norm ?? ''] === 'latrines' && !isPlural(one!.norm, r.language.table)
  return isOne && isPersonal(n.unit) ? draftValueOf(n, `${n.unit}/latrine`) : null
}

const RATED = new Set(['meals', 'litres', 'rations'])

/** "200 hot meals a day", "7 litros por persona al día": how much each day. */
function rated(r: Reading, c: Clause, n: NumberMention, value: DraftValue): DraftValue {
  if (!RATED.has(value.unit)) return value
  const { perDay, perPerson } = r.language.table.numbers
  const has = (words: readonly string[]): boolean => {
    const next = r.tokens.slice(n.span[1], Math.min(c.to, n.span[1] + RATE_WORDS))
    const end = next.findIndex((t) => r.language.table.joiners.includes(t.norm) && t.norm !== '/')
    const after = next
      .slice(0, end < 0 ? next.length : end)
      .map((t) => t.norm)
      .join(' ')
    return words.some((w) => ` ${after} `.includes(` ${w} `))
  }
  if (!has(perDay)) return value
  return { ...value, unit: `${value.unit}${has(perPerson) ? '/person' : ''}/day` }
}
const RATE_WORDS = 7

/** One person by name: two capital words (or a lone subject) that are no place and no group. */
function namesOne(r: Reading, c: Clause, f: Frame): boolean {
  if (
    r.tokens
      .slice(c.from, c.to)
      .some((t) => r.language.table.classes.people!.includes(t.norm) && isPlural(t.norm, r.language.table))
  )
    return false
  const isPlace = (i: number): boolean => within(r.places, i - 4, i + 1).some((p) => i < p.to)
  for (let i = c.from; i + 1 < c.to; i++) {
    const pair = [r.tokens[i]!, r.tokens[i + 1]!]
    const named =
      pair.every((t) => t.cap && t.kind === 'word' && t.raw !== t.raw.toUpperCase()) && !isPlace(i) && !isPlace(i + 1)
    if (named && !r.language.table.classes.office!.includes(pair[1]!.norm)) return true
  }
  const first = r.tokens[c.from]!
  const alone =
    first.cap && !isPlace(c.from) && f.hit.from - c.from <= 3 && !r.language.table.classes.people!.includes(first.norm)
  return f.hit.row.measure === 'transfer' && alone
}
