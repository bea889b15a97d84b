// Frames and utterances -> drafts: every field is filled from words of the clause or carried by the scene, and says
// which rule filled it.
import type { Clause } from './clauses.ts'
import { framesOf } from './frames.ts'
import { distanceOf, draftValueOf, isPersonal, type NumberMention } from './numbers.ts'
import { NOTHING } from './outline.ts'
import { type Frame, PLAIN_ORDER } from './plainFrames.ts'
import { cite, type Reading, spanOf, within } from './reading.ts'
import { advance, placesFor, type Scene } from './scene.ts'
import { dateFor, isNow, today } from './sceneDays.ts'
import type { Line, Sentence } from './segment.ts'
import { sourceOf, type Utterance } from './speech.ts'
import { stanceOf } from './stance.ts'
import { addCorrection, saidFormerly } from './takenBack.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import type { Draft, DraftDate, DraftDuration, DraftPlace, DraftValue, Kind, Reason, Span } from './types.ts'
import { isPlural } from './units.ts'

export function draftsOfClause(
  r: Reading,
  c: Clause,
  scene: Scene,
  previous: Clause | null,
  inherited: Frame | null,
): { drafts: Draft[]; frames: Frame[] } {
  const frames = framesOf(r, c, inherited).filter((f) => f.kind !== 'statement')
  return { drafts: frames.map((f) => draftOf(r, c, f, scene, previous)), frames }
}

function draftOf(r: Reading, c: Clause, f: Frame, scene: Scene, previous: Clause | null): Draft {
  const stance = stanceOf(r, c, f.hit, previous)
  const why: Reason[] = [
    { field: 'kind', rule: f.hit.row.id, span: spanOf(r, f.hit.from, f.hit.to) },
    { field: 'modality', rule: stance.why, ...(stance.at ? { span: spanOf(r, stance.at.from, stance.at.to) } : {}) },
    { field: 'polarity', rule: f.hit.row.polarity ? f.hit.row.id : `stance.${stance.polarity}` },
  ]
  const value = valueFor(r, c, f, scene)
  const negated = stance.polarity === 'negated' || (value?.best === 0 && f.kind !== 'count')
  const now = STANDS.has(f.kind) && isNow(r, scene, c)
  const told = now ? today(scene) : dateFor(r, scene, narrowed(c, f), AHEAD.has(stance.modality), f.kind)
  const date = told ?? standingDay(r, f, stance.modality)
  const places = placesFor(r, scene, c, f, stance.modality)
  const draft: Draft = {
    id: '',
    kind: f.kind,
    quote: cite(r, f.from, f.to),
    places,
    date,
    modality: f.kind === 'message' && stance.modality === 'asserted' ? 'quoted' : stance.modality,
    polarity: negated ? 'negated' : 'affirmed',
    personal: [],
    why,
    warnings: [],
  }
  if (value) {
    draft.value = value
    const span = f.number ? { span: spanOf(r, ...f.number.span) } : {}
    why.push({ field: 'value', rule: f.number?.rule ?? 'value.named-person', ...span })
  }
  addDetails(r, c, f, draft, scene)
  addCorrection(r, c, draft, f.number)
  if (value && saidFormerly(r, c, f.number)) scene.formerly.add(draft)
  if (f.kind === 'detention' && value?.best === 1) scene.person = { paragraph: scene.paragraph }
  why.push(...places.map(placeReason), ...dateReason(r, draft))
  advance(scene, f.kind, stance.modality, negated, places, date, f.hit.row.id)
  return draft
}

/** What stands, without a day anywhere: it stands on the day the text came out. */
const STANDS = new Set<Kind>(['count', 'need', 'shelter', 'blockade'])
const standingDay = (r: Reading, f: Frame, modality: Draft['modality']): DraftDate | null =>
  STANDS.has(f.kind) && (modality === 'asserted' || modality === 'quoted')
    ? { start: r.published, end: r.published, precision: 'day', how: 'inherited-from-context' }
    : null

/** What is planned, feared or threatened lies ahead: its "Friday" is the next one. */
const AHEAD = new Set<Draft['modality']>(['planned', 'forecast', 'threatened'])

const placeReason = ({ cited, role }: DraftPlace): Reason =>
  cited ? { field: 'places', rule: `place.${role}`, span: cited } : { field: 'places', rule: 'scene.carried' }

/** The time words, when the text has them near the quote; else the day that the scene carried on. */
function dateReason(r: Reading, { date, quote }: Draft): Reason[] {
  if (!date) return []
  const at = date.expression === undefined ? -1 : r.text.indexOf(date.expression, Math.max(0, quote.start - 400))
  if (at < 0 || date.expression === '') return [{ field: 'date', rule: 'scene.carried' }]
  return [{ field: 'date', rule: `date.${date.how}`, span: { start: at, end: at + date.expression!.length } }]
}

/** Two figures of one clause have each their own time words. */
const narrowed = (c: Clause, f: Frame): Clause =>
  f.from === c.from && f.to === c.to ? c : { ...c, from: f.from, to: f.to }

function addDetails(r: Reading, c: Clause, f: Frame, d: Draft, scene: Scene): void {
  const { row } = f.hit
  const distance =
    c.numbers.find((n) => n.role === 'distance') ?? (d.kind === 'movement' ? distanceBefore(r, c) : undefined)
  if (distance && (d.kind === 'movement' || d.kind === 'shelter')) {
    if (distance.from < f.from) d.quote = cite(r, Math.max(c.sentence.from, distance.span[0] - 1), f.to)
    d.distance = distanceOf(distance)!
    d.why.push({ field: 'distance', rule: distance.rule, span: spanOf(r, ...distance.span) })
  }
  addOfCue(r, c, f, d)
  addListed(r, c, d, row.mode)
  const source =
    d.modality === 'quoted' ? (sourceOf(r, f.from, f.to) ?? sourceOf(r, c.sentence.from, c.sentence.to)) : null
  if (source) {
    d.source = source
    if (/^\p{Lu}/u.test(source)) scene.speaker = source
    d.why.push({ field: 'source', rule: 'attribution', ...spanNear(r, source, d.quote.start) })
  } else if (c.line.sender && d.kind === 'count') {
    d.source = c.line.sender
    d.why.push({ field: 'source', rule: 'sender', ...spanNear(r, c.line.sender, d.quote.start) })
  }
  if (d.kind === 'separation' || d.kind === 'message') d.private = true
  if (d.kind === 'statistic') addComparison(r, c, d)
}

/** The miles of "within the first 110 miles, before reaching X" belong to the reaching. */
function distanceBefore(r: Reading, c: Clause): NumberMention | undefined {
  const near = within(r.numbers, c.sentence.from, c.from).at(-1)
  return near?.role === 'distance' && c.from - near.span[1] <= 1 ? near : undefined
}

function addComparison(r: Reading, c: Clause, d: Draft): void {
  const percent = c.numbers.find((n) => n.role === 'percent')
  const down = r.tokens
    .slice(c.from, c.to)
    .some((t) => r.language.table.lessening.some((stem) => t.norm.startsWith(stem)))
  if (percent === undefined || percent.best === null) return
  d.comparison = { direction: down ? 'down' : 'up', percent: percent.best }
  d.why.push({ field: 'comparison', rule: percent.rule, span: spanOf(r, ...percent.span) })
}

/** What the cue itself says: measure, status; and a duration where one matters. */
function addOfCue(r: Reading, c: Clause, f: Frame, d: Draft): void {
  const { row } = f.hit
  const span = spanOf(r, f.hit.from, f.hit.to)
  const lasting = c.numbers.find((n) => n.role === 'duration')
  const duration = durationIn(c)
  if (lasting && duration && (d.kind === 'blockade' || d.kind === 'need' || d.kind === 'movement')) {
    d.duration = duration
    d.why.push({ field: 'duration', rule: lasting.rule, span: spanOf(r, ...lasting.span) })
  }
  if (row.measure) {
    d.measure = row.measure
    d.why.push({ field: 'measure', rule: row.id, span })
  }
  if (row.status) {
    d.status = row.status
    d.why.push({ field: 'status', rule: row.id, span })
  }
}

/** Things and means of travel that the clause names, each with its word. */
function addListed(r: Reading, c: Clause, d: Draft, mode: readonly string[] | undefined): void {
  const { items, modes } = r.language.table
  if (d.kind === 'aid' || d.kind === 'need') {
    const named = namedIn(r, c, items)
    if (named.length > 0) d.items = [...new Set(named.map(({ is }) => is))]
    d.why.push(...named.map(({ span }) => ({ field: 'items', rule: 'item.word', span })))
  }
  if (d.kind !== 'movement' && d.kind !== 'deportation') return
  const named = namedIn(r, c, modes)
  if (mode) d.mode = [...mode]
  else if (named.length > 0) d.mode = [...new Set(named.map(({ is }) => is))]
  d.why.push(...named.map(({ span }) => ({ field: 'mode', rule: 'mode.word', span })))
}

function namedIn(r: Reading, c: Clause, words: Readonly<Record<string, string>>): { is: string; span: Span }[] {
  const out: { is: string; span: Span }[] = []
  for (let i = c.from; i < c.to; i++) {
    const is = words[r.tokens[i]!.norm]
    if (is !== undefined) out.push({ is, span: spanOf(r, i, i + 1) })
  }
  return out
}

/** Where such words stand nearest before or in the quote. */
function spanNear(r: Reading, words: string, start: number): { span?: Span } {
  const from = Math.max(0, start - 400)
  const at = r.text.slice(from, start + 1200).indexOf(words)
  return at < 0 ? {} : { span: { start: from + at, end: from + at + words.length } }
}

function durationIn(c: Clause): DraftDuration | null {
  const n = c.numbers.find((x) => x.role === 'duration')
  if (!n || n.low === null || n.high === null) return null
  return { low: n.low, high: n.high, unit: n.unit as DraftDuration['unit'] }
}

const NAMED_PERSON = new Set<Kind>(['detention', 'separation', 'deportation'])

function valueFor(r: Reading, c: Clause, f: Frame, scene: Scene): DraftValue | null {
  const n = f.number
  const one = (unit: string): DraftValue => ({ low: 1, best: 1, high: 1, unit })
  if (!n && (HURT.has(f.hit.row.id) || f.kind === 'detention') && isNone(r, c, f)) return { low: 0, best: 0, high: 0, unit: 'people' }
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

const BODILY = new Set(['harm.deaths', 'harm.injured', 'harm.illness'])

/** "Otro chico se fracturó el tobillo", "they took away a former minister": one, though no figure says so. */
function onePersonIn(r: Reading, c: Clause, { hit }: Frame): string | null {
  const { table } = r.language
  const { people, titles } = table.classes
  const near = r.tokens.slice(Math.max(c.from, hit.from - ONE_BEFORE), Math.min(c.to, hit.to + ONE_AFTER))
  const isWho = (t: Token): boolean => people!.includes(t.norm) || titles!.includes(t.norm)
  if (near.some((t) => isWho(t) && isPlural(t.norm, table))) return null
  const at = near.findIndex((t, k) => isWho(t) && k > 0 && isOne(near[k - 1]!, table))
  const unit = at < 0 ? undefined : (table.units[near[at]!.norm] ?? 'people')
  return unit !== undefined && isPersonal(unit) && unit !== 'families' ? unit : null
}
const ONE_BEFORE = 6
const ONE_AFTER = 5

const isOne = ({ norm }: Token, { numbers, roles }: Table): boolean =>
  numbers.articles.includes(norm) || roles.articles.includes(norm) || numbers.more.includes(norm) || numbers.ordinals.includes(norm)

const HURT = new Set(['harm.deaths', 'harm.injured', 'topic.deaths', 'topic.injured'])

/** "No deaths", "nobody was hurt": none. */
function isNone(r: Reading, c: Clause, f: Frame): boolean {
  const { negators, nobody } = r.language.table
  const before = r.tokens.slice(c.from, f.hit.to)
  return (
    before.some((t) => nobody.includes(t.norm)) ||
    r.tokens.slice(Math.max(c.from, f.hit.from - 3), f.hit.from).some((t) => negators.includes(t.norm))
  )
}

/** "Keiver José, 8 años", "his son Mazin, nine, last seen …". */
function isUnderAge(r: Reading, c: Clause, { hit }: Frame): boolean {
  const from = Math.max(c.sentence.from, Math.min(c.from, hit.from - AGE_REACH))
  const isAge = (n: NumberMention): boolean =>
    n.role === 'age' ||
    (n.role === 'bare' && r.tokens[n.from - 1]?.norm === ',' && r.tokens[n.to]?.norm === ',' && r.tokens[n.from - 2]!.cap)
  return within(r.numbers, from, Math.min(c.sentence.to, hit.to + AGE_REACH)).some(
    (n) => isAge(n) && n.best !== null && n.best < 18,
  )
}
const AGE_REACH = 12

/** "3 missing", "Missing: 3": the figure of a label, or right beside the word, is theirs; "Ana, 4" is an age. */
function countsLost(r: Reading, f: Frame, n: NumberMention): boolean {
  if ((n.best ?? 0) <= 1) return false
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
  if (n.unit !== null) return n.unit
  if (f.kind === 'count' && n.role === 'bare' && asked) return asked
  if (f.kind === 'shelter' && n.role === 'bare') return f.hit.row.unit ?? 'people'
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
  return thing ? next.norm : (f.leadUnit ?? 'people')
}

/** "One latrine for every 120 people": how many share each. */
function sharedBy(r: Reading, c: Clause, n: NumberMention): DraftValue | null {
  const { items, numbers } = r.language.table
  const [users] = within(r.numbers, n.to, Math.min(c.sentence.to, n.to + RATE_WORDS)).filter((m) => isPersonal(m.unit))
  const each = users && r.tokens.slice(n.to, users.from).some((t) => numbers.measures.includes(t.norm))
  const latrines = r.tokens.slice(c.from, c.to).some((t) => items[t.norm] === 'latrines')
  return each && n.best === 1 && latrines ? draftValueOf(users, `${users.unit}/latrine`) : null
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

/** Places that the speaker names are spoken of, not where it was said. */
const outsideQuotation = (places: DraftPlace[], u: Utterance): DraftPlace[] =>
  u.speech ? places.filter((p) => p.cited && (p.cited.end <= u.speech!.start || p.cited.start >= u.speech!.end)) : []

export function draftOfUtterance(r: Reading, u: Utterance, scene: Scene, line: Line, sentence: Sentence): Draft {
  const clause: Clause = {
    ...{ from: u.from, to: u.to, hits: [], numbers: [], line, sentence },
    standing: NOTHING,
    elliptical: false,
  }
  const date = dateFor(r, scene, clause, AHEAD.has(u.modality))
  const row = { id: u.rule, kind: u.kind, when: '' }
  const frame: Frame = {
    kind: u.kind,
    hit: { row, order: 0, from: u.from, to: u.to },
    number: null,
    from: u.from,
    to: u.to,
  }
  return {
    id: '',
    kind: u.kind,
    quote: cite(r, u.from, u.to),
    date,
    modality: u.modality,
    polarity: u.polarity,
    places:
      u.kind === 'message'
        ? placesFor(r, scene, clause, frame, u.modality)
        : outsideQuotation(placesFor(r, scene, clause, frame, u.modality), u),
    ...(u.speaker ? { speaker: u.speaker } : {}),
    ...(u.speech ? { speech: u.speech } : {}),
    ...(u.private || u.kind === 'message' ? { private: true as const } : {}),
    personal: [],
    why: [
      { field: 'kind', rule: u.rule, span: spanOf(r, u.from, u.to) },
      { field: 'modality', rule: u.rule },
      { field: 'polarity', rule: `stance.${u.polarity}` },
      ...(u.speaker ? [{ field: 'speaker', rule: u.rule, ...spanNear(r, u.speaker, r.tokens[u.from]!.start) }] : []),
      ...(u.speech ? [{ field: 'speech', rule: u.rule, span: { start: u.speech.start, end: u.speech.end } }] : []),
    ],
    warnings: [],
  }
}
