// Who said what. Words in quotation marks become a statement when somebody utters them (a verb of saying, or a
// colon, comma or dash before the mark); two quoted words with no speaker are a writer's distance, not speech.
// A greeting for a relative is a message: private until a person decides.
import { asksNoName } from './halts.ts'
import { hearerAfter, isRelative } from './hearers.ts'
import { isBody, isOffice, wordsIn } from './publicNames.ts'
import type { Reading } from './reading.ts'
import { cite, isNoun, saysAtEnd, saysIn, within, wordsOf } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Line, Quotation, Sentence } from './segment.ts'
import { isConditional } from './tokens.ts'
import type { CitedSpan, Kind, Modality, Polarity } from './types.ts'

export interface Utterance {
  kind: Kind & ('statement' | 'message')
  from: number
  to: number
  speaker: string | null
  /** whom they speak to */
  target: string | null
  speech: CitedSpan | null
  modality: Modality
  polarity: Polarity
  private: boolean
  rule: string
}

const LEADS = new Set([':', ',', '\u2014', '\u2013', '-'])

/** What the clauses of a sentence already carry: its news; a need or an act that somebody asks for; people to be sent. */
export type Carried = { readonly reported: boolean; readonly asked: boolean; readonly sent: boolean }

/** Statements and messages of a sentence. */
export function utterancesOf(r: Reading, s: Sentence, line: Line, scene: Scene, carried: Carried): Utterance[] {
  const out: Utterance[] = []
  let from = s.from
  for (const [k, q] of s.quotations.entries()) {
    if (q.open < s.from) continue
    const next = s.quotations[k + 1]
    const to = next ? Math.min(q.close + (q.closed ? 1 : 0), s.to) : s.to
    const said = spokenAt(r, s, q, { from, to }, line, scene)
    const goesOn = said && out.at(-1)?.modality === 'threatened' && said.modality === 'quoted'
    if (goesOn) said.modality = 'threatened'
    if (said) {
      out.push(said)
      from = to
    }
  }
  if (out.length > 0) return out
  const told = toldIn(r, s, line, scene, carried)
  return told ? [told] : []
}

type Part = { readonly from: number; readonly to: number }

function spokenAt(
  r: Reading,
  s: Sentence,
  q: Quotation,
  { from, to }: Part,
  line: Line,
  scene: Scene,
): Utterance | null {
  const inner = q.close - (q.open + 1)
  if (inner < 1) return null
  const before = lastSaid(r, from, q.open) ?? r.find('denials', from, q.open) ?? r.find('refusals', from, q.open)
  const after = r.find('speech', Math.min(q.close + 1, to), to) ?? verbAfter(r, q, to)
  const lead = LEADS.has(r.tokens[q.open - 1]?.norm ?? '')
  const whole = inner >= (s.to - s.from) * 0.7
  const isSaid = after !== null && inner === 2 && after.from - q.close <= 2
  if (inner < 3 && s.to - s.from > inner + 3 && !isSaid) return null
  if (!before && !after && !(lead && inner >= 4) && !whole) return null
  const speaker =
    (before ? subjectBefore(r, from, before.from) : null) ??
    (after ? subjectAround(r, q.close + 1, after, to) : null) ??
    labelOf(r, from, q.open)
  const speech = cite(r, q.open + 1, Math.max(q.open + 2, q.close))
  const message = r.find('greetings', q.open + 1, q.close) !== null && inner < 90
  const modality = message ? 'quoted' : stanceOfWords(r, from, q, to)
  const named = resolveSpeaker(r, speaker, scene, { from: line.from, to: from })
  if (named) setSpeaker(scene, named)
  return {
    kind: message ? 'message' : 'statement',
    from,
    to,
    speaker: named,
    target: message || !before ? null : hearerAfter(r, before, q.open),
    speech,
    modality,
    private: message || isAboutKin(r, q.open, q.close),
    polarity: opensNegated(r, q) ? 'negated' : 'affirmed',
    rule: before || after ? 'speech.verb' : lead ? 'speech.lead' : 'speech.alone',
  }
}

/** 'The president: "…"': whoever stands alone before the colon. */
function labelOf(r: Reading, from: number, open: number): string | null {
  const colon = open - 1
  if (r.tokens[colon]?.norm !== ':' || colon - from > LABEL || colon <= from) return null
  return r.tokens.slice(from, colon).every((t) => t.kind === 'word') ? wordsOf(r, from, colon) : null
}
const LABEL = 6

/** The verb of saying nearest before a quotation. */
function lastSaid(r: Reading, from: number, open: number): { from: number; to: number } | null {
  let last = r.find('speech', from, open)
  for (let next = last; next !== null; next = r.find('speech', next.from + 1, open)) last = next
  return last
}

/** '», reclama Delmy': whatever verb follows the comma and stands before a name is a verb of saying. */
function verbAfter(r: Reading, q: Quotation, to: number): { from: number; to: number } | null {
  const at = q.close + 2
  const [comma, verb, name] = [r.tokens[q.close + 1], r.tokens[at], r.tokens[at + 1]]
  const plain =
    verb?.kind === 'word' &&
    !verb.cap &&
    !r.language.table.openers.includes(verb.norm) &&
    !r.language.table.joiners.includes(verb.norm)
  return at + 1 < to && comma?.norm === ',' && plain && name?.cap ? { from: at, to: at + 1 } : null
}

/** "There will be no corridor" denies; "it is not his doing, it is ours" argues: only short denials count. */
function opensNegated(r: Reading, q: Quotation): boolean {
  const { table } = r.language
  return (
    q.close - q.open <= 8 &&
    r.tokens
      .slice(q.open + 1, Math.min(q.close, q.open + 4))
      .some((t) => table.negators.includes(t.norm) || table.nobody.includes(t.norm))
  )
}

function stanceOfWords(r: Reading, from: number, q: Quotation, to: number): Modality {
  if (r.find('threatened', from, q.open) || r.find('threatened', q.close, to) || isUltimatum(r, q)) return 'threatened'
  return r.find('requested', from, q.open) ? 'requested' : 'quoted'
}

/** "If it is not stopped, no more aid will be given", "We will confront those who …". */
function isUltimatum(r: Reading, q: Quotation): boolean {
  const { table } = r.language
  const words = r.tokens.slice(q.open + 1, q.close)
  const condition = isConditioned(r, q.open + 1, q.close)
  const future = isToCome(r, q.open + 1, q.close)
  if (isMenace(r, q)) return true
  const around =
    r.find('warns', Math.max(0, q.open - 6), q.open) ?? r.find('warns', q.close, Math.min(r.tokens.length, q.close + 5))
  return condition && future && (around !== null || words.filter((t) => table.negators.includes(t.norm)).length >= 2)
}

/** "Al que encontremos navegando le hundimos el bote", "if you come back we will burn the boats". */
function isMenace(r: Reading, { open, close }: Quotation): boolean {
  const { conditionals, moods } = r.language.table
  const said = r.tokens.slice(open + 1, close)
  const at = said.findIndex((t, k) => conditionals.includes(t.norm) && (k === 0 || said[k - 1]!.kind === 'punct'))
  const isIf = at >= 0
  const words = said.slice(isIf ? said.slice(at, -1).findIndex((t) => t.norm === ',') + at + 1 : 0)
  if (words.some((t) => moods.toUs.includes(t.norm))) return false
  const isBound = isIf || r.stays('anyone', open + 1, close) !== null
  return isBound && words.some((t) => moods.menaces.some((stem) => t.norm.startsWith(stem)))
}

/** "Warned that whoever blocks the road would be tried", "avisó que si no salen entrará la maquinaria". */
function isWarning(r: Reading, s: Sentence): boolean {
  const warns = r.find('warns', s.from, s.to)
  if (warns && isWhoeverNot(r, warns.to, s.to)) return true
  return warns !== null && isConditioned(r, warns.to, s.to) && isToCome(r, warns.to, s.to)
}

/** "Advirtió que el que no firme pierde el derecho", "warned that those without papers …". */
function isWhoeverNot(r: Reading, from: number, to: number): boolean {
  const whoever = r.stays('anyone', from, to)
  const { negators } = r.language.table
  return whoever !== null && r.tokens.slice(whoever.to - 1, whoever.to + 1).some((t) => negators.includes(t.norm))
}

function isConditioned(r: Reading, from: number, to: number): boolean {
  const { whoever } = r.language.table
  return r.tokens.slice(from, to).some((t) => isConditional(t, r.language.table) || whoever.includes(t.norm))
}

const isToCome = (r: Reading, from: number, to: number): boolean =>
  r.find('planned', from, to) !== null ||
  r.tokens.slice(from, to).some((t) => r.language.table.futureEndings.some((e) => t.raw.toLowerCase().endsWith(e)))

const isAboutKin = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).some((t) => r.language.table.kin.includes(t.norm))

/** "The district asks for 200 boats", "ordered 6,000 people to leave": drafted as the need or the way that it is. */
const isAskedFor = (r: Reading, verb: { from: number; to: number }, { asked, sent }: Carried): boolean =>
  asked && r.find('requested', verb.from, Math.min(r.tokens.length, verb.to + (sent ? ASKING : 1))) !== null

/** So many words may stand between asking and what is asked ("has asked Rome to move them"). */
const ASKING = 5

/** So few words hold a speaker and a verb at most, and nothing that was said. */
const LEAST_WORDS = 5

/** "No se obligará a nadie, dijo el gobernador": whoever stands behind the verb that closes the sentence. */
function sayerOf(r: Reading, s: Sentence, said: Part, reported: boolean): string | null {
  const isLast = r.tokens[said.from - 1]?.norm === ',' && s.to - said.to <= SAYER && !reported
  const next = r.tokens[said.to]
  const isNamed = next && (next.cap || r.language.table.roles.articles.includes(next.norm))
  return subjectBefore(r, s.from, said.from) ?? (isLast && isNamed ? subjectAfter(r, said.to, s.to) : null)
}
const SAYER = 8

function toldIn(r: Reading, s: Sentence, line: Line, scene: Scene, carried: Carried): Utterance | null {
  const found = r.find('speechStrong', s.from, s.to)
  const before = found ? r.tokens[found.from - 1] : undefined
  const passive = before && !before.cap && r.language.table.attribution.passives.includes(before.norm)
  const relative = before !== undefined && isRelative(r, found!.from)
  const noun = found !== null && isNoun(r, found.from)
  const strong = passive || relative || noun || (found && isAskedFor(r, found, carried)) ? null : found
  const weak = carried.reported ? null : saysIn(r, s.from, s.to)
  const hit = strong ?? weak
  if (!hit || (line.kind === 'chat' && !strong && !isOffice(r, s.from, hit.from))) return null
  const { table } = r.language
  if (s.to - s.from < LEAST_WORDS) return null
  const threat = r.find('threatened', s.from, s.to) !== null || isWarning(r, s)
  const asked = r.find('requested', s.from, s.to) ?? r.find('requested', hit.from, s.to)
  const request = asked !== null && !asksNoName(r, asked)
  const named = resolveSpeaker(r, sayerOf(r, s, hit, carried.reported), scene, { from: line.from, to: s.from })
  if (!named) return null
  if (!strong && r.tokens.slice(Math.max(s.from, hit.from - 2), hit.from).some((t) => table.negators.includes(t.norm)))
    return null
  setSpeaker(scene, named)
  const denied = r.find('denials', hit.from, Math.min(s.to, hit.to + 1)) !== null
  const negated =
    denied || r.tokens.slice(Math.max(s.from, hit.from - 3), hit.from).some((t) => table.negators.includes(t.norm))
  return {
    kind: 'statement',
    from: s.from,
    to: s.to,
    speaker: named,
    target: hearerAfter(r, hit, s.to),
    speech: null,
    private: false,
    polarity: negated ? 'negated' : 'affirmed',
    modality: threat ? 'threatened' : request ? 'requested' : 'quoted',
    rule: isRefusal(r, s, hit) ? 'speech.refused' : strong ? 'speech.told-strong' : 'speech.told',
  }
}

/** "ruled out closing the port": nothing but words; "denied that the port was closed" also tells of the port. */
const isRefusal = (r: Reading, s: Sentence, hit: { from: number; to: number }): boolean =>
  r.find('refusals', hit.from, Math.min(s.to, hit.to + 1)) !== null

/** The words before the verb of saying, back to a comma or the start, at most ten. */
function subjectBefore(r: Reading, from: number, verb: number): string | null {
  const named = appositionBefore(r, from, verb) ?? relativeBefore(r, from, verb)
  if (named) return named
  let k = verb
  while (k > from && verb - k < 10 && r.tokens[k - 1]!.kind !== 'punct' && !isDatePart(r, k - 1)) k--
  let end = verb
  while (end > k + 1 && r.language.table.attribution.between.includes(r.tokens[end - 1]!.norm)) end--
  if (end > k && isOpenEnded(r, end - 1)) end = headOf(r, k, end) ?? (end - k > 2 ? end : k)
  const words = wordsOf(r, k, end).trim()
  return words.length > 0 && words.length <= 80 ? words : null
}

/** A word in which nobody's name ends: "the Ministry justified the arrest and", "adding later", "the mayor has repeatedly". */
function isOpenEnded(r: Reading, last: number): boolean {
  const { joiners, roles, attribution } = r.language.table
  const { norm } = r.tokens[last]!
  const { determiners, present, between, adverbs } = attribution
  const isClosed = [joiners, roles.to, determiners, present, between].every((words) => !words.includes(norm))
  return !isClosed || (norm.length > 4 && adverbs.some((ending) => norm.endsWith(ending)))
}

/** The end of the name at the head of some words, with what it is the name of: "The US officials", "ministro de Defensa". */
function headOf(r: Reading, from: number, to: number): number | null {
  const { nameLinks, units, attribution } = r.language.table
  let end: number | null = null
  for (let i = from; i < to; i++) {
    const { cap, norm } = r.tokens[i]!
    if (cap && !attribution.determiners.includes(norm)) end = i + 1
    else if (end !== null && !nameLinks.includes(norm) && norm !== 'of')
      return units[norm] !== undefined && end === i ? i + 1 : end
  }
  return end
}

/** "Amir, a 22-year-old Afghan, said": the name before the apposition. */
function appositionBefore(r: Reading, from: number, verb: number): string | null {
  if (r.tokens[verb - 1]?.norm !== ',') return null
  let k = verb - 2
  while (k > from && verb - k < 14 && r.tokens[k]!.norm !== ',') k--
  const name = r.names.findLast((n) => n.to === k && n.from >= from)
  if (r.tokens[k]?.norm !== ',') return null
  const titled = r.names.find((n) => n.from === k + 1 && n.to === verb - 1)
  if (titled) return wordsOf(r, titled.from, titled.to)
  if (name) return wordsOf(r, name.from, name.to)
  const alone = k - 1 === from && r.tokens[from]!.cap
  return alone ? wordsOf(r, from, k) : null
}

/** "…, dijo la ministra Ana Paz, quien pidió calma", "the mayor, who warned that …": whoever stands before the comma. */
function relativeBefore(r: Reading, from: number, verb: number): string | null {
  const { relatives, between } = r.language.table.attribution
  let at = verb - 1
  while (at > from && between.includes(r.tokens[at]!.norm)) at--
  if (at <= from || !relatives.includes(r.tokens[at]!.norm) || r.tokens[at - 1]!.norm !== ',') return null
  let k = at - 1
  while (
    k > from &&
    at - k < 11 &&
    r.tokens[k - 1]!.kind !== 'punct' &&
    r.find('speech', k - 1, k) === null &&
    saysIn(r, k - 1, k) === null
  )
    k--
  const words = wordsOf(r, k, at - 1).trim()
  return words.length > 0 && words.length <= 80 ? words : null
}

const isDatePart = (r: Reading, i: number): boolean => within(r.dates, i - 5, i + 1).some((d) => i < d.to)

/** "…, relató la personera de Saravena, Ludy Carvajal": the name after the title. */
const nameAfter = (r: Reading, end: number, to: number): string | null => {
  const name =
    r.tokens[end]?.norm === ',' ? r.names.find((n) => n.from === end + 1 && n.to <= to && n.to - n.from > 1) : null
  return name ? wordsOf(r, name.from, name.to) : null
}

/** After the quotation: "…", said the mayor / "…", the mayor said. */
function subjectAround(r: Reading, close: number, verb: { from: number; to: number }, to: number): string | null {
  const before = verb.from - close <= 9 ? nameBefore(r, close, verb.from) : null
  if (before) return before
  let end = verb.to
  while (end < to && end - verb.to < 7 && r.tokens[end]!.kind !== 'punct') end++
  return end > verb.to ? (nameAfter(r, end, to) ?? wordsOf(r, verb.to, end)) : null
}

function nameBefore(r: Reading, from: number, verb: number): string | null {
  let start = from
  while (start < verb && r.tokens[start]!.kind === 'punct') start++
  let end = start
  while (end < verb && r.tokens[end]!.kind !== 'punct') end++
  return end > start ? (nameAfter(r, end, verb) ?? wordsOf(r, start, end)) : null
}

/** A pronoun, or no subject at all, means the last person who spoke. */
function resolveSpeaker(r: Reading, subject: string | null, scene: Scene, before: Part): string | null {
  const { pronouns, participles, singular } = r.language.table.attribution
  const isOne = subject !== null && singular.includes(subject.toLowerCase().split(' ')[0]!)
  if (isOne && scene.speakerParagraph !== scene.paragraph) setSpeaker(scene, lastNamed(r, before) ?? scene.speaker)
  if (!subject) return scene.speaker
  const words = subject.toLowerCase().split(' ')
  if (pronouns.includes(words[0]!) && words.length > 1) return scene.speaker
  if (participles.includes(words[0]!)) return scene.speaker
  // "… the capital, where he was accused of …": of whom, and not by whom.
  if (words.slice(1).some((w) => singular.includes(w))) return null
  if (words.some((w) => r.language.table.negators.includes(w))) return null
  if (words.every((w) => r.language.table.openers.includes(w))) return null
  const empty = words.every((w) => pronouns.includes(w) || participles.includes(w) || w.length <= 2)
  return empty || words.some((w) => pronouns.includes(w) && words.length <= 3) ? scene.speaker : subject
}

export function setSpeaker(scene: Scene, speaker: string | null): void {
  scene.speaker = speaker
  scene.speakerParagraph = scene.paragraph
}

/** "Trump has been pushing for it. On Tuesday he said …": whoever the paragraph named last, if it was no body. */
function lastNamed(r: Reading, { from, to }: Part): string | null {
  const name = r.names.findLast((n) => n.from >= from && n.to <= to && !isBody(r, wordsIn(r, n)))
  return name ? wordsOf(r, name.from, name.to) : null
}

const commaBefore = (r: Reading, at: number): number => {
  let k = at
  while (k > 0 && at - k < 12 && r.tokens[k - 1]!.norm !== ',') k--
  return k
}

/** "…, informó la alcaldía". */
function subjectAfter(r: Reading, from: number, to: number): string | null {
  let end = from
  while (end < to && end - from < 8 && r.tokens[end]!.kind !== 'punct' && !isDatePart(r, end)) end++
  return end > from ? wordsOf(r, from, end) : null
}

/** The source of a clause: "according to X", "X said". */
export function sourceOf(r: Reading, from: number, to: number): string | null {
  const cited = r.find('accordingTo', from, to)
  if (cited) {
    const start = saysIn(r, cited.to, Math.min(to, cited.to + 1))?.to ?? cited.to
    let end = start
    while (end < to && end - start < 8 && r.tokens[end]!.kind !== 'punct') end++
    return end > start ? wordsOf(r, start, end) : null
  }
  const end = saysAtEnd(r, from, to)
  const said = end ?? saysIn(r, from, to)
  const subject =
    said &&
    (subjectBefore(r, end ? commaBefore(r, said.from) : from, said.from) ?? (end ? subjectAfter(r, said.to, to) : null))
  const { pronouns } = r.language.table.attribution
  return subject && !pronouns.includes(subject.toLowerCase()) ? subject : null
}
