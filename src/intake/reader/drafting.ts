// Frames and utterances -> drafts: every field is filled from words of the clause or carried by the scene, and says
// which rule filled it.
import { isFigure } from './breakdowns.ts'
import type { Clause } from './clauses.ts'
import { innermost } from './containers.ts'
import { framesOf } from './frames.ts'
import { hasArrived, isUnderway } from './movers.ts'
import { distanceOf, isPersonal, type NumberMention } from './numbers.ts'
import { NOTHING } from './outline.ts'
import { placesFor } from './placing.ts'
import type { Frame } from './plainFrames.ts'
import { cite, type Reading, spanOf, within } from './reading.ts'
import { advance, type Scene } from './scene.ts'
import { dateFor, isNow, today } from './sceneDays.ts'
import type { Line, Sentence } from './segment.ts'
import { setSpeaker, sourceOf, type Utterance } from './speech.ts'
import { stanceOf } from './stance.ts'
import { addCorrection, saidFormerly } from './takenBack.ts'
import type { Draft, DraftDate, DraftDuration, DraftPlace, Kind, Reason, Span } from './types.ts'
import { valueFor } from './values.ts'

export function draftsOfClause(
  r: Reading,
  c: Clause,
  scene: Scene,
  previous: Clause | null,
  inherited: Frame | null,
): { drafts: Draft[]; frames: Frame[] } {
  const frames = framesOf(r, c, inherited)
    .filter((f) => f.kind !== 'statement')
    .map((f) => ({ ...f, number: f.number ?? sharedSubject(r, c, f, previous) }))
  return { drafts: frames.map((f) => draftOf(r, c, f, scene, previous)), frames }
}

const DONE_TO = new Set<Kind>(['deportation', 'detention', 'movement'])
/** "Abducted and later found dead": of the same people; what was taken from them is of nobody's count. */
const isDoneTo = ({ row }: Frame['hit']): boolean => DONE_TO.has(row.kind) || row.measure === 'deaths'

/** "Some 500 migrants were intercepted and returned to X": the second verb is of the same people. */
function sharedSubject(r: Reading, c: Clause, { hit }: Frame, before: Clause | null): NumberMention | null {
  if (!before || before.sentence !== c.sentence || !isDoneTo(hit) || hit.from - c.from > 1) return null
  if (c.numbers.some(isFigure) || !r.language.table.joiners.includes(r.tokens[c.from - 1]?.norm ?? '')) return null
  const figures = before.numbers.filter(isFigure)
  const isSubject = figures.length === 1 && before.hits.some((h) => h.from >= figures[0]!.to)
  return isSubject && isPersonal(figures[0]!.unit) ? figures[0]! : null
}

function draftOf(r: Reading, c: Clause, f: Frame, scene: Scene, previous: Clause | null): Draft {
  const whole = reaching(c, f)
  const stance = stanceOf(r, whole, f.hit, previous)
  const why: Reason[] = [
    { field: 'kind', rule: f.hit.row.id, span: spanOf(r, f.hit.from, f.hit.to) },
    { field: 'modality', rule: stance.why, ...(stance.at ? { span: spanOf(r, stance.at.from, stance.at.to) } : {}) },
    { field: 'polarity', rule: f.hit.row.polarity ? f.hit.row.id : `stance.${stance.polarity}` },
  ]
  const value = valueFor(r, c, f, scene)
  const negated = stance.polarity === 'negated' || (value?.best === 0 && f.kind !== 'count')
  const now = isNow(r, scene, c, STANDS.has(f.kind) ? null : GOES_ON.has(f.kind) ? f.hit : undefined)
  const told = now ? today(scene) : dateFor(r, scene, narrowed(whole, f), AHEAD.has(stance.modality), f.kind)
  const date = told ?? standingDay(r, f, stance.modality)
  const places = placesFor(r, scene, c, f, stance.modality)
  const draft: Draft = {
    id: '',
    kind: f.kind,
    quote: cite(r, labelledFrom(c, f.from), f.to),
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
  if (f.kind === 'detention' && value?.best === 1) scene.person = { paragraph: scene.paragraph }
  why.push(...places.map(placeReason), ...dateReason(r, draft))
  moveOn(r, c, f, scene, draft, { ...stance, negated })
  return draft
}

/** "Zacapa: 300 people": the label that says where or what is cited with its figure. */
const labelledFrom = ({ standing, line }: Clause, from: number): number =>
  standing.label !== null && line.label && from === line.label[1] + 1 ? line.label[0] : from

/** What was told moves the scene on; what somebody only said before leaves it on the day and at the place where it is. */
function moveOn(r: Reading, c: Clause, f: Frame, scene: Scene, d: Draft, told: Told): void {
  if (saidFormerly(r, c, f.number)) {
    scene.formerly.add(d)
    return
  }
  if (isHeard(r, c) && told.modality === 'quoted') return
  const rule = isToHospital(r, c, f) ? 'harm.illness' : f.hit.row.id
  const gone = scene.place && isUnderway(r, c, f.hit) ? 'to' : hasArrived(r, c) ? 'from' : null
  const inner = new Set(innermost(r, c.sentence.from, c.sentence.to).map((m) => r.tokens[m.from]!.start))
  const there = d.places.filter((p) => p.role !== gone && (!p.cited || inner.has(p.cited.start)))
  advance(scene, f.kind, told.modality, told.negated, there, d.date, rule)
}
/** In a chat, "my uncle says that 3 died at X", "dicen que": of where the writer is not. */
function isHeard(r: Reading, { line, sentence }: Clause): boolean {
  const { kin, roles } = r.language.table
  const isWord = ({ norm }: { norm: string }): boolean => kin.includes(norm) || roles.hearsay.includes(norm)
  return line.kind === 'chat' && r.tokens.slice(sentence.from, sentence.to).some(isWord)
}

type Told = { modality: Draft['modality']; negated: boolean }

/** The hurt who are taken to a hospital leave the scene where it is. */
const isToHospital = (r: Reading, { sentence, from, to }: Clause, { kind }: Frame): boolean =>
  kind === 'harm' &&
  r.find('toHospital', Math.max(sentence.from, from - NEAR), Math.min(sentence.to, to + NEAR)) !== null
const NEAR = 20

/** "A field hospital | with 40 beds opens tomorrow": the stance and the day of words that reach beyond their clause. */
const reaching = (c: Clause, { hit }: Frame): Clause =>
  hit.to > c.to ? { ...c, to: Math.min(c.sentence.to, hit.to + 2) } : c

/** What stands, without a day anywhere: it stands on the day the text came out. */
const STANDS = new Set<Kind>(['count', 'need', 'shelter', 'blockade'])
/** What goes on now where it is told in the present ("churches are cooking", "caminan hacia Puebla"). */
const GOES_ON = new Set<Kind>(['aid', 'movement', 'detention'])
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
    if (/^\p{Lu}/u.test(source)) setSpeaker(scene, source)
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

/** A share is no change: without a word of going up or down ("more than 61 percent" has none) nothing is compared. */
function addComparison(r: Reading, c: Clause, d: Draft): void {
  const percent = c.numbers.find((n) => n.role === 'percent')
  if (percent === undefined || percent.best === null) return
  const [from, to] = percent.span
  const isBound = percent.low === null || percent.high === null
  const beside = [...r.tokens.slice(c.from, isBound ? from - 2 : from), ...r.tokens.slice(to, c.to)]
  const says = (stems: readonly string[]): boolean => beside.some((t) => stems.some((stem) => t.norm.startsWith(stem)))
  const { lessening, growing } = r.language.table
  if (!says(lessening) && !says(growing)) return
  d.comparison = { direction: says(lessening) ? 'down' : 'up', percent: percent.best }
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
    d.measure = d.value?.unit === 'animals' ? 'livestock' : row.measure
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

/** Places that the speaker names are spoken of, not where it was said. */
const outsideQuotation = (places: DraftPlace[], u: Utterance): DraftPlace[] =>
  u.speech ? places.filter((p) => p.cited && (p.cited.end <= u.speech!.start || p.cited.start >= u.speech!.end)) : []

/** "On Tuesday he tweeted: …": the day on which it was said, however far ahead the words look. */
function isDatedAsSaid(r: Reading, { kind, speech, from, to }: Utterance): boolean {
  const [day] = within(r.dates, from, to)
  if (kind !== 'statement' || !day) return false
  return speech ? r.tokens[day.from]!.start < speech.start : day.from - from <= 2
}

export function draftOfUtterance(r: Reading, u: Utterance, scene: Scene, line: Line, sentence: Sentence): Draft {
  const clause: Clause = {
    ...{ from: u.from, to: u.to, hits: [], numbers: [], line, sentence },
    standing: NOTHING,
    elliptical: false,
  }
  const date = dateFor(r, scene, clause, AHEAD.has(u.modality) && !isDatedAsSaid(r, u))
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
    ...{ ...(u.speaker ? { speaker: u.speaker } : {}), ...(u.target ? { target: u.target } : {}) },
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
