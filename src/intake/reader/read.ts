// The reader: a text in, cited drafts out. No model, no network, no clock: the same text and the same facts about
// it always give the same drafts. Every draft points at the exact words it rests on, carries the rule behind each
// field, and is a proposal: nothing here becomes a report until a person confirms it. What is threatened, planned,
// ordered, feared or denied is drafted as that, never as an act.
import { checksOf, disagreements } from './checks.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { resolveDate } from './dates.ts'
import { draftOfUtterance, draftsOfClause } from './drafting.ts'
import type { Frame } from './frames.ts'
import { type Language, languageOf } from './language.ts'
import { type Reading, readingOf, within } from './reading.ts'
import { newScene, noteCountries, type Scene } from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import { utterancesOf } from './speech.ts'
import { EN } from './tables/en.ts'
import { ES } from './tables/es.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { About, Draft, Lang, ReadResult, Warning } from './types.ts'

const LANGUAGES: Readonly<Record<Lang, Language>> = { en: languageOf(EN), es: languageOf(ES) }

/**
 * Reads a text. `about.published` is the day it came out (YYYY-MM-DD): "yesterday" and bare weekdays count from it.
 * Drafts come in the order of the text; offsets are UTF-16 code units, end exclusive.
 */
export function read(text: string, about: About): ReadResult {
  const tokens = tokensOf(text)
  const lang = about.lang === 'en' || about.lang === 'es' ? about.lang : languageFor(tokens)
  const warnings: Warning[] = []
  if (!/^\d{4}-\d{2}-\d{2}/.test(about.published) || Number.isNaN(Date.parse(about.published.slice(0, 10)))) {
    return {
      lang,
      drafts: [],
      warnings: [{ code: 'published.not-a-day', slots: { published: about.published } }],
      steps: tokens.length,
    }
  }
  const r = readingOf(text, about, LANGUAGES[lang], tokens, about.places ?? [])
  const drafts = numbered(readLines(r))
  linkCorrections(drafts)
  for (const d of drafts) d.warnings.push(...checksOf(d, r.published))
  disagreements(drafts)
  if (drafts.length === 0 && tokens.length > 0)
    warnings.push({ code: 'nothing.found', slots: { words: tokens.length } })
  return { lang, drafts, warnings, steps: r.effort.steps }
}

/** By frequent small words; a text with none is read as English. */
function languageFor(tokens: readonly Token[]): Lang {
  const score: Record<Lang, number> = { en: 0, es: 0 }
  const sets = { en: new Set(EN.telltales), es: new Set(ES.telltales) }
  for (const t of tokens.slice(0, 4000)) {
    if (sets.en.has(t.norm)) score.en++
    if (sets.es.has(t.norm)) score.es++
  }
  return score.es > score.en ? 'es' : 'en'
}

function readLines(r: Reading): Draft[] {
  const scene = newScene(r.published)
  const drafts: Draft[] = []
  let frame: Frame | null = null
  let paragraph = -1
  for (const line of r.lines) {
    if (line.kind === 'chat') enterLine(r, line, scene)
    if (line.paragraph !== paragraph) {
      paragraph = line.paragraph
      scene.paragraph = paragraph
    }
    if (line.kind === 'heading') {
      setPlace(r, line.from, line.to, scene)
      noteCountries(r, scene, line.from, line.to)
      continue
    }
    const own: Draft[] = []
    for (const [k, sentence] of line.sentences.entries()) {
      if (k === 0) sentence.from = enterPlace(r, line, sentence, scene)
      const read = readSentence(r, line, sentence, scene, frame)
      own.push(...read.drafts)
      frame = read.frame ?? (line.kind === 'chat' ? null : frame)
    }
    drafts.push(...(line.kind === 'chat' ? oneSearchPerLine(r, own) : own))
  }
  return drafts.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)
}

function readSentence(
  r: Reading,
  line: Line,
  sentence: Sentence,
  scene: Scene,
  inherited: Frame | null,
): { drafts: Draft[]; frame: Frame | null } {
  const drafts: Draft[] = []
  const frame = inherited
  let previous: Clause | null = null
  let found: Frame | null = null
  for (const clause of clausesOf(r, line, sentence)) {
    noteCountries(r, scene, clause.from, clause.to)
    const made = draftsOfClause(r, clause, scene, previous, found ?? frame)
    drafts.push(...made.drafts)
    found = made.frames.at(-1) ?? found
    previous = clause
  }
  const reported = drafts.length > 0
  const spoken = utterancesOf(r, sentence, line, scene, reported).map((u) =>
    draftOfUtterance(r, u, scene, line, sentence),
  )
  const withoutDoubles = drafts.filter(
    (d) => !spoken.some((s) => s.kind === d.kind && s.quote.start <= d.quote.start && d.quote.end <= s.quote.end),
  )
  return { drafts: settled(r, [...withoutDoubles, ...spoken]), frame: found }
}

/** What one sentence says twice is drafted once. */
function settled(r: Reading, drafts: Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const last = out.at(-1)
    if (d.kind === 'need' && last?.kind === 'cause') continue
    if (
      last?.kind === 'count' &&
      !isDone(last) &&
      d.kind === 'movement' &&
      !d.value &&
      last.why[0]!.rule === 'count.plain'
    ) {
      out[out.length - 1] = {
        ...d,
        value: last.value!,
        quote: spanning(r, last, d),
        why: [...d.why, { field: 'value', rule: 'count.goes-with-the-move' }],
      }
    } else out.push(d)
  }
  return out
}

const isDone = (d: Draft): boolean => d.modality === 'asserted' || d.modality === 'quoted'

function spanning(r: Reading, a: Draft, b: Draft): Draft['quote'] {
  const start = Math.min(a.quote.start, b.quote.start)
  const end = Math.max(a.quote.end, b.quote.end)
  return { start, end, text: r.text.slice(start, end) }
}

/** In a chat one search is told over several sentences: one draft cites them all. */
function oneSearchPerLine(r: Reading, drafts: Draft[]): Draft[] {
  const out: Draft[] = []
  for (const d of drafts) {
    const first = out.find((x) => x.kind === 'separation' && d.kind === 'separation')
    if (first) first.quote = spanning(r, first, d)
    else out.push(d)
  }
  return out
}

/** A stamp gives the day of its line; a line that has only an hour stays on the day before it. */
function enterLine(r: Reading, line: Line, scene: Scene): void {
  const stamp = line.stamp && within(r.dates, line.stamp[0], line.stamp[1])[0]
  const date = stamp && resolveDate(stamp, '', { published: r.published, planned: false, scene: null })
  if (date) scene.day = date.start
  scene.date = { start: scene.day, end: scene.day, precision: 'day', how: 'inherited-from-context' }
}

/** "DEL RIO, Sept. 20 –", "Adré pt:", "Ardamata:" open a scene. */
function enterPlace(r: Reading, line: Line, sentence: Sentence, scene: Scene): number {
  const label = line.stamp && line.sender !== null ? within(r.places, line.stamp[1], line.from)[0] : undefined
  if (label) {
    line.sender = null
    setPlace(r, label.from, label.to, scene)
  }
  const until = Math.min(sentence.to - 1, sentence.from + 12)
  for (let i = sentence.from; i < until; i++) {
    if (!['\u2013', '\u2014', ':', '-'].includes(r.tokens[i]!.norm)) continue
    const plain = r.tokens
      .slice(sentence.from, i)
      .every((t) => t.kind !== 'punct' || t.norm === ',' || t.norm === '.' || t.norm === '(' || t.norm === ')')
    const place = within(r.places, sentence.from, i)[0]
    if (!plain || !place || place.from > sentence.from + 1) return sentence.from
    setPlace(r, sentence.from, i, scene)
    return i + 1
  }
  return sentence.from
}

function setPlace(r: Reading, from: number, to: number, scene: Scene): void {
  const places = within(r.places, from, to).filter(
    (p) => p.place.lat !== null && ['settlement', 'border-crossing', 'site'].includes(p.place.precision),
  )
  if (places.length === 1 || (places.length > 1 && to - from < 10 && scene.place === null)) {
    scene.place = places[0]!.place
    scene.placeParagraph = scene.paragraph
  }
}

const numbered = (drafts: Draft[]): Draft[] =>
  drafts.map((d, k) => ({ ...d, id: `d${String(k + 1).padStart(2, '0')}` }))

/** A correction takes back the last earlier draft of its kind; both stay, the older one marked. */
function linkCorrections(drafts: Draft[]): void {
  for (const [k, d] of drafts.entries()) {
    if (!d.why.some((w) => w.rule === 'correction')) continue
    const old = drafts
      .slice(Math.max(0, k - 40), k)
      .reverse()
      .find((x) => x.kind === d.kind && !x.retracted && (x.measure === d.measure || !d.measure))
    if (!old) continue
    old.retracted = true
    d.supersedes = old.id
  }
}
