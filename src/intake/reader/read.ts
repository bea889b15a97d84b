// The reader: a text in, cited drafts out. No model, no network, no clock: the same text and the same facts about
// it always give the same drafts. Every draft points at the exact words it rests on, carries the rule behind each
// field, and is a proposal: nothing here becomes a report until a person confirms it. What is threatened, planned,
// ordered, feared or denied is drafted as that, never as an act.
import { checksOf, checkTogether } from './checks.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { linkCorrections } from './corrections.ts'
import { corrected, correctionIn, deny, disowns, isDenial, meantBy, repliesNo, setsStraight } from './denials.ts'
import { draftOfUtterance, draftsOfClause } from './drafting.ts'
import { enterItem, enterLine, enterPlace, enterScene, setPlace } from './entering.ts'
import { erratumIn, linkErrata, mendErratum } from './errata.ts'
import { underHead } from './heads.ts'
import type { Language } from './language.ts'
import { LANGUAGES, type Languages } from './languages.ts'
import { hidePersonal, personalWordsOf } from './masking.ts'
import { areOne, isDone, oneSearch, settled } from './onceTold.ts'
import {
  bodyFrom,
  closer,
  isOfLists,
  NO_SECTION,
  NOTHING,
  placeIn,
  type Section,
  type Standing,
  sectionOf,
  standingOf,
  titledAt,
  writtenAt,
} from './outline.ts'
import type { Frame } from './plainFrames.ts'
import { ANSWERABLE, answersNo, askedList, askedUnit, isAsked, isQuestion, listAfter } from './questions.ts'
import { type Reading, readingOf, spanOf } from './reading.ts'
import { type Columns, columnsOf, readRow } from './rows.ts'
import {
  askedOfSide,
  enterParagraph,
  homeOf,
  mainOf,
  mentionsOf,
  newScene,
  noteCountries,
  noteHere,
  type Scene,
  SETTLED,
} from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import { utterancesOf } from './speech.ts'
import type { Table } from './tables/table.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { About, Draft, Lang, ReadResult, Warning } from './types.ts'
import { mendLast, takeBackNamed } from './withdrawals.ts'
import { unwrap } from './wraps.ts'

/** Reads a text in one of the languages; which one is told by its small words where nobody says it. */
export const readerOf =
  (languages: Languages) =>
  (text: string, about: About): ReadResult => {
    const tokens = tokensOf(text)
    unwrap(text, tokens)
    const lang = (languages.has(about.lang ?? '') ? about.lang : languageFor(tokens, languages)) as Lang
    const isDay = /^\d{4}-\d{2}-\d{2}/.test(about.published) && !Number.isNaN(Date.parse(about.published.slice(0, 10)))
    if (isDay) return readIn(readingOf(text, about, languages.get(lang)!, tokens, about.places ?? []), lang)
    const warnings = [{ code: 'published.notADay', slots: { published: about.published } }]
    return { lang, drafts: [], warnings, steps: tokens.length }
  }

/**
 * Reads a text. `about.published` is the day it came out (YYYY-MM-DD): "yesterday" and bare weekdays count from it.
 * Drafts come in the order of the text; offsets are UTF-16 code units, end exclusive.
 */
export const read = readerOf(LANGUAGES)

function readIn(r: Reading, lang: Lang): ReadResult {
  const warnings: Warning[] = []
  const scene = newScene(r.published, homeOf(r), titledAt(r) ?? mainOf(r))
  scene.here = writtenAt(r)
  scene.mentions = mentionsOf(r)
  const drafts = readLines(r, scene)
  number(drafts)
  mendLast(r, drafts)
  linkCorrections(drafts, scene.denied, scene.formerly)
  takeBackNamed(r, drafts)
  linkErrata(drafts)
  // What a text takes back is not so, whoever said it and however; of a need only its figure is.
  for (const d of drafts) if (d.retracted && d.kind !== 'need') d.polarity = 'negated'
  number(drafts)
  hidePersonal(drafts, personalWordsOf(r))
  for (const d of drafts) d.warnings.push(...checksOf(d, r.published))
  checkTogether(drafts, r.about.known ?? [])
  if (drafts.length === 0 && r.tokens.length > 0)
    warnings.push({ code: 'nothing.found', slots: { words: r.tokens.length } })
  return { lang, drafts, warnings, steps: r.effort.steps }
}

/** A word of the language's own tables tells less than its small words, which no other language writes so often. */
const KNOWN = 0.4
const isKnown = (norm: string, { units, items, dates, numbers }: Table): boolean =>
  [units, items, dates.weekdays, dates.days, numbers.words].some((words) => words[norm] !== undefined)

/** By frequent small words, and by what else it knows; a text with none is read as the first language. */
function languageFor(tokens: readonly Token[], languages: Languages): string {
  const sample = tokens.slice(0, 4000)
  const hits = ({ telltales, table }: Language): number =>
    sample.filter((t) => telltales.has(t.norm)).length + KNOWN * sample.filter((t) => isKnown(t.norm, table)).length
  const [best] = [...languages.entries()]
    .map(([lang, language]) => ({ lang, hits: hits(language) }))
    .sort((a, b) => b.hits - a.hits)
  return best!.lang
}

function readLines(r: Reading, scene: Scene): Draft[] {
  const drafts: Draft[] = []
  let frame: Frame | null = null
  let section = NO_SECTION
  let columns: Columns | null = null
  let before: Draft[] = []
  let asked = 0
  let listed = false
  for (const line of r.lines) {
    if (line.kind === 'chat') enterLine(r, line, scene)
    enterParagraph(line, scene)
    if (line.kind === 'heading') {
      listed = false
      columns = null
      section = enterHeading(r, line, scene, section, drafts.length === 0)
      continue
    }
    columns = line.cells ? columnsOf(r, line, columns, scene) : null
    if (endsList(listed, line)) section = { ...section, topic: null }
    listed = line.bullet
    if (r.isList && line.kind === 'text') {
      frame = null
      enterItem(r, line, scene, section)
    }
    const row = columns && line.cells ? readRow(r, line, columns, scene, section) : null
    const told: Read = row ? { drafts: row, frame: null } : readLine(r, line, scene, frame, section)
    if (deniesBefore(r, line)) deny(r, meantBy(r, drafts, before, line), line)
    underHead(r, line, r.isList ? (section.head ?? null) : null, scene.day, told.drafts)
    before = told.drafts.length > 0 || asked > 0 || told.asks ? told.drafts : before
    asked = told.drafts.length > 0 ? 0 : asked + 1
    frame = told.frame
    drafts.push(...(line.kind === 'chat' ? oneSearch(r, told.drafts) : told.drafts))
  }
  return drafts.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)
}

/** What stands in sentences behind the last item of a list is no longer about what its heading names. */
const endsList = (listed: boolean, line: Line): boolean => listed && !line.bullet && line.kind === 'text'

/** A message, or the answer to a question, that takes back what the line before said. */
const deniesBefore = (r: Reading, line: Line): boolean =>
  line.kind === 'chat'
    ? repliesNo(r, line)
    : answersNo(r, line) || (line.speaks && denies(r, { ...line, from: bodyFrom(line) }))
const denies = (r: Reading, line: Line): boolean => repliesNo(r, line) || disowns(r, line)

interface Read {
  drafts: Draft[]
  frame: Frame | null
  /** a question: what an answer denies is what it supposed, and nothing before it */
  asks?: true
}

function readLine(r: Reading, line: Line, scene: Scene, inherited: Frame | null, section: Section): Read {
  const drafts: Draft[] = []
  let frame = inherited
  let last = 0
  let asks = false
  const labelled = r.isList && line.kind === 'text'
  const standing = labelled ? standingOf(r, line, section) : NOTHING
  const body = line.speaks
    ? bodyFrom(line)
    : labelled && (standing.label !== null || standing.place !== section.place || standing.topic)
      ? bodyFrom(line)
      : line.from
  for (const [k, sentence] of line.sentences.entries()) {
    if (sentence.to <= body) continue
    sentence.from = Math.max(sentence.from, body)
    if (k === 0 && sentence.from === line.from) sentence.from = enterPlace(r, line, sentence, scene)
    const read = readSentence(r, line, sentence, scene, frame, standing)
    const told = last > 0 ? drafts.slice(-last) : []
    if (isDenial(r, sentence, read.drafts.length > 0)) deny(r, told, sentence)
    else if (disowns(r, sentence)) deny(r, heardOnly(told, scene), sentence)
    else if (setsStraight(r, sentence)) deny(r, heardOnly(told, scene).filter(hasNoFigure), sentence)
    drafts.push(...read.drafts)
    last = read.drafts.length
    asks = read.asks ?? false
    frame = read.frame ?? (line.kind === 'chat' ? null : frame)
  }
  return asks ? { drafts, frame, asks } : { drafts, frame }
}

const hasNoFigure = ({ value }: Draft): boolean => value === undefined

/** "There was talk of 12 dead": nobody's word, so that a denial ends it. */
const heardOnly = (drafts: readonly Draft[], { formerly }: Scene): Draft[] => drafts.filter((d) => formerly.has(d))

/** The title tells place and day of the whole text; a heading below it, what its lines are about. */
function enterHeading(r: Reading, line: Line, scene: Scene, section: Section, opening: boolean): Section {
  noteCountries(r, scene, line.from, line.to)
  if (!r.isList) {
    setPlace(r, line.from, line.to, scene)
    scene.area = closer(scene.area, placeIn(r, line.from, line.to))
    return NO_SECTION
  }
  if (!opening || headsItems(r, line, scene)) return sectionOf(r, line, section)
  scene.area = closer(scene.area, placeIn(r, line.from, line.to))
  const next = sectionOf(r, line, section)
  const { head = null } = next
  return next.topic
    ? { topic: next.topic, place: next.place === scene.area ? null : next.place, head }
    : { ...NO_SECTION, head }
}

/** "Cantón Muisne" right over its lines, in a bulletin whose title has named the province. */
function headsItems(r: Reading, line: Line, { area }: Scene): boolean {
  const place = area && placeIn(r, line.from, line.to)
  const next = r.lines[r.lines.indexOf(line) + 1]
  return !!place && !SETTLED.has(area.precision) && SETTLED.has(place.precision) && next?.kind === 'text'
}

/** What somebody asks for is drafted as that, and not again as their words. */
const ASKED = new Set<Draft['kind']>(['need', 'movement', 'deployment', 'detention', 'aid'])

function readSentence(
  r: Reading,
  line: Line,
  sentence: Sentence,
  scene: Scene,
  inherited: Frame | null,
  standing: Standing,
): Read {
  if (line.kind === 'text' && !r.isList) noteHere(r, scene, sentence)
  if (isQuestion(r, sentence)) {
    scene.asked = askedUnit(r, sentence)
    askedOfSide(r, scene, sentence)
    scene.askedFor = askedList(r, sentence)
    return { drafts: [], frame: inherited }
  }
  const erratum = erratumIn(r, sentence)
  if (erratum) return readErratum(r, line, sentence, erratum, scene, standing)
  const under = standingUnder(r, sentence, scene, standing)
  const { drafts, frame } = readClauses(r, clausesOf(r, line, sentence, under), scene, inherited)
  const requests = drafts.filter((d) => d.modality === 'requested' && d.why[0]!.rule !== under.topic?.id)
  const asked = requests.some((d) => ASKED.has(d.kind))
  const sent = requests.some((d) => d.kind === 'movement')
  const spoken = utterancesOf(r, sentence, line, scene, { reported: drafts.length > 0, asked, sent }).map((u) =>
    draftOfUtterance(r, u, scene, line, sentence),
  )
  const refused = refusalIn(r, sentence, spoken)
  const withoutDoubles = drafts.filter(
    (d) =>
      d.quote.end <= refused &&
      !(spoken.length > 0 && d.why[0]!.rule === standing.topic?.id && isOfLists(standing.topic)) &&
      !spoken.some((s) => s.kind === d.kind && s.quote.start <= d.quote.start && d.quote.end <= s.quote.end),
  )
  const kept = correctionIn(r, sentence.from, sentence.to)
    ? corrected(r, sentence, withoutDoubles, scene)
    : withoutDoubles
  if (drafts.length === 0 && spoken.length === 0) enterScene(r, sentence, scene)
  const said = spoken.filter((s) => !isDenialOf(r, sentence, s, kept) && !isToldAhead(s, kept))
  const told = settled(r, [...oneSearch(r, kept, areOne), ...said])
  return isAsked(r, sentence) ? answerable(told, inherited) : { drafts: told, frame }
}

/** What a question may tell all the same. */
const answerable = (told: readonly Draft[], frame: Frame | null): Read => ({
  ...{ drafts: told.filter((d) => ANSWERABLE.has(d.kind) || !isDone(d)), frame },
  asks: true,
})

/** What a list behind a colon, the line's own label or heading, or the question before it is about. */
function standingUnder(r: Reading, sentence: Sentence, scene: Scene, standing: Standing): Standing {
  const asked = scene.askedFor
  scene.askedFor = null
  const list = standing.label === null ? listAfter(r, sentence) : null
  if (list) sentence.from = list.from
  return { ...standing, topic: list?.topic ?? standing.topic ?? asked }
}

function readErratum(
  r: Reading,
  line: Line,
  sentence: Sentence,
  halves: readonly [Sentence, Sentence],
  scene: Scene,
  standing: Standing,
): Read {
  const [wrong, right] = halves.map((half) => readClauses(r, clausesOf(r, line, half, standing), scene, null))
  mendErratum(wrong!.drafts, right!.drafts, spanOf(r, sentence.from, sentence.to))
  return { drafts: [...wrong!.drafts, ...right!.drafts], frame: null }
}

/** "Police held two men; the prosecutor denied that there was a third": told as what was and what was not, not again as words. */
const isDenialOf = (r: Reading, { from, to }: Sentence, said: Draft, told: readonly Draft[]): boolean =>
  said.kind === 'statement' &&
  said.why[0]!.rule === 'speech.told-strong' &&
  r.find('denials', from, to) !== null &&
  told.some((d) => d.polarity === 'negated') &&
  told.some((d) => d.polarity === 'affirmed')

/** "The mayor promised to open the hall": told as the plan that it is, and not again as words. */
const isToldAhead = (said: Draft, told: readonly Draft[]): boolean =>
  said.why[0]!.rule === 'speech.told-strong' &&
  said.modality === 'quoted' &&
  said.polarity === 'affirmed' &&
  told.some((d) => !isDone(d))

function readClauses(r: Reading, clauses: readonly Clause[], scene: Scene, inherited: Frame | null): Read {
  const drafts: Draft[] = []
  let previous: Clause | null = null
  let frame: Frame | null = null
  for (const clause of clauses) {
    noteCountries(r, scene, clause.from, clause.to)
    const made = draftsOfClause(r, clause, scene, previous, frame ?? inherited)
    drafts.push(...made.drafts)
    frame = made.frames.at(-1) ?? frame
    previous = clause
  }
  return { drafts, frame }
}

/** What a sentence refuses or rules out is drafted as the words that it is; what stands before them is told all the same. */
function refusalIn(r: Reading, sentence: Sentence, spoken: readonly Draft[]): number {
  if (!spoken.some((s) => s.why[0]!.rule === 'speech.refused')) return Number.POSITIVE_INFINITY
  const at = r.find('refusals', sentence.from, sentence.to)
  return at ? r.tokens[at.from]!.start : 0
}

/** In the order of the text; what one supersedes is called by its new number. */
function number(drafts: readonly Draft[]): void {
  const numbered = new Map(drafts.map((d, k) => [d.id, `d${String(k + 1).padStart(2, '0')}`]))
  for (const [k, d] of drafts.entries()) {
    if (d.supersedes !== undefined) d.supersedes = numbered.get(d.supersedes) ?? d.supersedes
    d.id = `d${String(k + 1).padStart(2, '0')}`
  }
}
