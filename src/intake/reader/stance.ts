// Act, plan, threat, order, fear or denial: how a clause stands to what it names. The safe side wins: a clause
// that shows any sign of not being a done act is never drafted as one, because taking a threat for an act is the
// reader's worst mistake.
import { type Clause, isInPart, isSpoken } from './clauses.ts'
import type { DateMention } from './dates.ts'
import { asksNoName, isPossible, neverCame } from './halts.ts'
import type { CueHit } from './language.ts'
import { isDeclined, isMeantFor, isOnCondition, isUndone } from './mood.ts'
import { hasPlan } from './plans.ts'
import { type Reading, saysAtEnd, saysIn, saysThat, within } from './reading.ts'
import type { Quotation } from './segment.ts'
import { isConditional } from './tokens.ts'
import type { Modality, Polarity } from './types.ts'

export interface Stance {
  modality: Modality
  polarity: Polarity
  why: string
  /** the words that made it so */
  at?: { from: number; to: number }
}

const SCOPE = 4
/** "No camp open", "no fighting": a cue that opens with its denial. */
const NONE_OF = new Set(['harm', 'shelter', 'deployment', 'count', 'deportation', 'detention', 'aid'])
/** So far before a cue the words still say that it is a rumour. */
const RUMOUR = 12
/** So far behind a cue the words still rule it out ("the deaths that a radio spoke of have not been confirmed"). */
const RULED_OUT = 14
/** What can be called off before it happens. */
const CALLED_OFF = new Set(['movement', 'deportation', 'meeting'])
/** "May" is of the cue itself where it allows ("only residents may pass"). */
const isAllowing = ({ row }: CueHit): boolean =>
  row.kind === 'count' || row.kind === 'rule' || row.status === 'restricted' || row.id === 'blockade.passable'
/** So far before a cue stands the denial that speaks of it. */
const DENIED = 25
const PERFORMATIVE = new Set(['need', 'statement'])

export function stanceOf(r: Reading, c: Clause, hit: CueHit, previous: Clause | null): Stance {
  const polarity = polarityOf(r, c, hit)
  const modality = modalityOf(r, c, hit, previous, polarity === 'negated')
  const out = polarity === 'affirmed' && isRuledOut(r, c, hit)
  const stance = { polarity: hit.row.polarity ?? (out ? 'negated' : polarity), ...modality }
  const isRefused = hit.row.kind === 'need' && stance.polarity === 'negated' && stance.modality === 'requested'
  return isRefused ? { ...stance, modality: 'asserted' } : stance
}

function modalityOf(
  r: Reading,
  c: Clause,
  hit: CueHit,
  previous: Clause | null,
  isNo: boolean,
): Omit<Stance, 'polarity'> {
  const { table } = r.language
  const from = scopeStart(r, c, hit, previous)
  const uttered = inQuotation(c, hit)
  if (uttered && r.tokens.slice(uttered.open, uttered.close).some((t) => isConditional(t, table)))
    return { modality: 'threatened', why: 'stance.ultimatum' }
  const before = r.tokens.slice(c.from, hit.from)
  const threat = r.find('threatened', from, hit.to)
  if (threat) return { modality: 'threatened', why: 'stance.threat', at: threat }
  if (before.some((t) => isConditional(t, table)) || isOnCondition(r, c, hit) || isGuessed(r, c, hit))
    return { modality: 'forecast', why: 'stance.condition' }
  const asked = hit.row.modality
    ? null
    : r.find(
        'requested',
        from,
        hit.row.kind !== 'rule' && ACTS.has(hit.row.kind) ? Math.min(c.sentence.to, orderedTo(r, hit)) : hit.from,
      )
  if (asked && !asksNoName(r, asked)) return { modality: 'requested', why: 'stance.request', at: asked }
  if (hit.row.modality && !isMeasured(c, hit)) return { modality: hit.row.modality, why: hit.row.id }
  const feared = fearedIn(r, c, hit, from, isNo)
  if (feared) return { modality: 'forecast', why: 'stance.forecast', at: feared }
  if (isAhead(r, c, hit, from)) return { modality: 'planned', why: 'stance.plan' }
  const { from: start, to: end } = c.sentence
  const cited =
    accordingTo(r, c.sentence) ??
    saysIn(r, c.from, c.to) ??
    saysAtEnd(r, start, end) ??
    saysThat(r, start, c.from) ??
    deniedThat(r, Math.max(start, hit.from - DENIED), hit.from)
  if (cited && !PERFORMATIVE.has(hit.row.kind)) return { modality: 'quoted', why: 'stance.source', at: cited }
  if (isInPart(c.sentence, hit)) return { modality: 'quoted', why: 'stance.source' }
  return { modality: 'asserted', why: 'stance.plain' }
}

const REACH = 3
const isPlain = ({ row }: CueHit): boolean => row.id === 'count.plain' || row.id === 'count.ellipsis'

/** Words by which it may come, and is no month ("may"), no leave to pass and no plain "could not". */
function fearedIn(r: Reading, c: Clause, hit: CueHit, from: number, isNo: boolean): Found {
  if (isPossible(r, c, hit) && !isNo) return hit
  // A figure has no verb of its own ("200 families might lose all"), or one behind the cue ("se esperan 230").
  const reach = isPlain(hit) ? FAR_BEHIND : hit.row.kind === 'count' ? REACH : 1
  const feared = r.find('forecast', from, Math.min(c.to, hit.to + reach))
  const isNext = feared?.from === hit.to && hit.row.kind !== 'count' // "A plane with tents may land".
  if (!feared || (feared.from >= hit.to && !isNext && !isPlain(hit))) return null
  const isMonth = within(r.dates, feared.from - 2, feared.to).some((d) => d.to > feared.from)
  const isOwnWord = isAllowing(hit) && feared.from >= hit.from && feared.to <= hit.to
  return isOwnWord || isMonth || (isNo && isInability(r, feared)) ? null : feared
}

/** "Our estimate is 15,000 people out by tonight if they do the whole strip": nobody is counted yet. */
function isGuessed(r: Reading, { sentence }: Clause, { row, to }: CueHit): boolean {
  if (row.kind !== 'count') return false
  const { guesses, contrasts } = r.language.table.moods
  const isGuess = ({ norm }: { norm: string }): boolean => guesses.some((stem) => norm.startsWith(stem))
  const behind = r.tokens.slice(to, Math.min(sentence.to, to + FAR_BEHIND))
  const at = behind.findIndex((t) => isConditional(t, r.language.table))
  if (at < 0 || behind.slice(0, at).some((t) => contrasts.includes(t.norm) || t.norm === ';')) return false
  return r.tokens.slice(Math.max(sentence.from, to - FAR_BEHIND), to + at).some(isGuess)
}
const FAR_BEHIND = 25

/** "We could not reach them", "no pueden salir": so it is, and no fear. */
const isInability = (r: Reading, { from, to }: { from: number; to: number }): boolean =>
  to - from === 1 && [r.tokens[from - 1], r.tokens[to]].some((t) => r.language.table.negators.includes(t?.norm ?? ''))

/** "Ordered police to release them": the order may be the first word of a cue, and end behind it. */
const orderedTo = (r: Reading, { from, to }: CueHit): number =>
  r.language.phrases.requested.at(r.tokens[from]!.norm).length > 0 ? to + 2 : Math.max(from, to - 1)

type Found = { from: number; to: number } | null

/** Each sentence is searched once, however many clauses it has. */
const CITED = new WeakMap<Clause['sentence'], Found>()

function accordingTo(r: Reading, sentence: Clause['sentence']): Found {
  const known = CITED.get(sentence)
  if (known !== undefined) return known
  const found = r.find('accordingTo', sentence.from, sentence.to)
  CITED.set(sentence, found)
  return found
}

/** "The mayor denied that …": his word. */
function deniedThat(r: Reading, from: number, to: number): { from: number; to: number } | null {
  const denied = r.find('denials', from, to)
  return denied && r.language.table.that.includes(r.tokens[denied.to]?.norm ?? '') ? denied : null
}

/** A clause that goes on from the one before ("… and deport them", "…, requiring visas") stands as that one does. */
function scopeStart(r: Reading, c: Clause, hit: CueHit, previous: Clause | null): number {
  const { table } = r.language
  if (!previous || previous.sentence !== c.sentence) return c.from
  const link = r.tokens[c.from - 1]?.norm ?? ''
  const first = r.tokens[c.from]!.norm
  const goesOn =
    table.joiners.includes(link) ||
    table.infinitive.includes(first) ||
    table.gerundEndings.some((e) => first.endsWith(e))
  return goesOn && hit.from - c.from <= 3 ? previous.from : c.from
}

function isAhead(r: Reading, c: Clause, hit: CueHit, from: number): boolean {
  const { table } = r.language
  // A figure has no verb of its own: its clause says whether it is still to come.
  const plain = isPlain(hit)
  const to = plain ? c.to : Math.min(c.to, hit.to + 3)
  if (hasPlan(r, hit, from, to) || r.find('startsOn', c.from, c.to) || isUndone(r, c, hit)) return true
  if (r.find('awaited', hit.to - 1, Math.min(c.to, hit.to + 6)) || isOnlyNamed(r, c, hit)) return true
  const raw = r.tokens[hit.from]!.raw.toLowerCase()
  const end = plain ? c.to : verbBehind(r, c, hit)
  for (let i = plain ? c.from : verbBefore(r, c, hit, from); i < end; i++) if (isFuture(r, i)) return true
  if (isMeantFor(r, c, hit, from)) return true
  const days = within(r.dates, c.from, c.to).filter((d) => hit.row.spoken || !isSpoken(c.sentence, d))
  const isLater = (d: DateMention): boolean => table.dates.laterToday.includes(normsOf(r, d).join(' '))
  const bareDay = days.some(
    (d) => (d.shape.is === 'weekday' && d.shape.which === 'bare' && d.edge !== 'since') || isLater(d),
  )
  if (bareDay && hit.row.kind === 'meeting' && hit.from - c.from <= 1) return true
  const gone = days.some((d) => d.shape.is === 'offset' && d.shape.days < 0)
  const nextDay = days.some(
    ({ shape }) =>
      ((shape.is === 'weekday' || shape.is === 'span') && shape.which === 'next') ||
      (shape.is === 'offset' && shape.days > 0),
  )
  return (
    nextDay ||
    (bareDay &&
      !gone &&
      (r.tokens.slice(c.from, Math.min(c.to, hit.to + 3)).some((t) => table.presents.includes(t.raw.toLowerCase())) ||
        (table.presentEndings.some((e) => raw.endsWith(e) && raw.length > e.length) &&
          !table.pastEndings.some((e) => raw.endsWith(e)))))
  )
}

/** "NEEDS … the plant gives 6 litres a head": told, under whatever heading it stands. */
const isMeasured = (c: Clause, hit: CueHit): boolean =>
  hit.row.id === 'topic.need' &&
  c.hits.length === 0 &&
  c.numbers.length > 0 &&
  c.numbers.every((n) => n.unit === 'litres')

/** "A vote on expelling the squatters", "the eviction of 300 families is set for Monday": named, and not done. */
function isOnlyNamed(r: Reading, c: Clause, { from, to, row }: CueHit): boolean {
  const { aboutDoing, gerundEndings, attribution, numbers } = r.language.table
  const [before, word] = [r.tokens[from - 1]?.norm ?? '', r.tokens[from]!.norm]
  if (from === c.from || !ACTS.has(row.kind)) return false
  if (aboutDoing.includes(before) && gerundEndings.some((ending) => word.endsWith(ending))) return true
  const isNoun = attribution.determiners.includes(before) || numbers.of.includes(before) || aboutDoing.includes(before)
  return isNoun && r.find('planned', to, Math.min(c.to, to + VERB_BEHIND)) !== null
}
const ACTS = new Set(['movement', 'deportation', 'detention', 'blockade', 'shelter', 'deployment', 'rule'])

/** "Partirían a las 2:00 de la mañana a Tijuana": so far before a journey's own words. */
const VERB_BEFORE = 6
/** "Se procederá al desalojo y a la captura": a noun that goes on from a verb before it is told by that verb. */
function verbBefore(r: Reading, c: Clause, hit: CueHit, from: number): number {
  const before = r.tokens[hit.from - 1]?.norm ?? ''
  const isNoun = r.language.table.roles.articles.includes(before) || r.language.table.infinitive.includes(before)
  return isNoun && from < c.from ? from : Math.max(c.from, hit.from - (hit.row.kind === 'movement' ? VERB_BEFORE : 3))
}

/** "Las devoluciones comenzarán en julio": the verb stands behind its noun, if no other clause begins. */
const VERB_BEHIND = 9
function verbBehind(r: Reading, c: Clause, { to }: CueHit): number {
  const { that, openers } = r.language.table
  let end = to
  while (end < Math.min(c.to, to + VERB_BEHIND) && r.tokens[end]!.kind === 'word') {
    if ([that, openers].some((words) => words.includes(r.tokens[end]!.norm))) break
    end++
  }
  return end
}

const normsOf = (r: Reading, { from, to }: DateMention): string[] => r.tokens.slice(from, to).map((t) => t.norm)

/** By its ending; "la mayoría" ends as such a verb does, but has an article. */
function isFuture(r: Reading, i: number): boolean {
  const { table } = r.language
  const word = r.tokens[i]!
  if ((word.cap && !word.opens) || within(r.places, i, i + 1).length > 0) return false
  const raw = word.raw.toLowerCase()
  const ends = table.futureEndings.some((e) => raw.endsWith(e) && raw.length > e.length + 1)
  return ends && !table.roles.articles.includes(r.tokens[i - 1]?.norm ?? '')
}

/** "Médicos Sin Fronteras": a no that is of a name denies nothing. */
const isNamed = (r: Reading, i: number): boolean =>
  [i - 1, i, i + 1].every((k) => r.tokens[k]?.cap === true && r.tokens[k]?.kind === 'word')

function polarityOf(r: Reading, c: Clause, hit: CueHit): Polarity {
  const { table } = r.language
  const start = Math.max(c.from, hit.from - (hit.row.kind === 'count' ? 2 : SCOPE))
  if (r.tokens.slice(c.from, hit.to).some((t) => table.nobody.includes(t.norm))) return 'negated'
  if (isNearly(r, c, hit) || isNorOf(r, c, hit) || isDeclined(r, c, hit)) return 'negated'
  if (NONE_OF.has(hit.row.kind) && table.negators.includes(r.tokens[hit.from]!.norm)) return 'negated'
  if (isRumour(r, c, hit) || isNotOne(r, c, hit) || neverCame(r, c, hit)) return 'negated'
  for (let i = hit.from - 1; i >= start; i--) {
    const word = r.tokens[i]!
    if (word.norm === ',' || word.norm === ';') break
    if (isNamed(r, i)) continue
    if (!table.negators.includes(word.norm) || isOwn(hit, i) || turns(r, i) || isOfWay(r, hit, i)) continue
    if (!isOfOther(r, c, hit, i)) return 'negated'
  }
  return isDeniedBehind(r, c, hit) || isDeniedWithin(r, hit) ? 'negated' : 'affirmed'
}

/** "The camp was not closed": the no stands right behind the cue. */
function isDeniedBehind(r: Reading, c: Clause, { to, row }: CueHit): boolean {
  const { table } = r.language
  const after = r.tokens.slice(to, Math.min(c.to, to + 3))
  const no = after.findIndex((t) => table.negators.includes(t.norm))
  return (
    (no === 0 || no === 1) &&
    row.polarity === undefined &&
    after.slice(0, no).every((t) => t.kind === 'word' && !isConditional(t, table)) &&
    r.tokens[to + no + 1]?.kind === 'word' &&
    after.some((t) => table.attribution.passives.includes(t.norm))
  )
}

const TAKES_NO = new Set(['need', 'separation', 'rule'])

function isDeniedWithin(r: Reading, { from, to, row }: CueHit): boolean {
  const { negators } = r.language.table
  const isNo = (i: number): boolean => negators.includes(r.tokens[i]!.norm)
  if (row.status === 'restricted' || TAKES_NO.has(row.kind) || row.polarity !== undefined) return false
  if (isNo(from) || row.id.endsWith('halted')) return false
  // "Saw no more than 400": the no is of the figure.
  for (let i = from + 1; i < to; i++) if (isNo(i) && !isOfFigure(r, i)) return true
  return false
}

const isOfFigure = (r: Reading, i: number): boolean =>
  within(r.numbers, i, i + HEDGE).some((n) => n.span[0] <= i && i < n.from)
const HEDGE = 4

/** "Corrección: no eran 8, eran 6 los detenidos": the no is of the figure that is set right. */
const isOfOther = (r: Reading, { sentence }: Clause, { from }: CueHit, no: number): boolean =>
  within(r.numbers, no + 1, Math.min(from, no + 4)).some((n) => !n.article) &&
  r.find('corrections', sentence.from, from + 1) !== null

/** "Dont come to the bridge its closed": the no is of the coming. */
const isOfWay = (r: Reading, { from, row }: CueHit, no: number): boolean =>
  row.kind === 'blockade' &&
  from - no > 1 &&
  r.language.table.classes.way!.includes(r.tokens[from]!.norm) &&
  r.tokens.slice(no + 1, from).some((t) => r.language.table.roles.to.includes(t.norm))

/** "Not one refugee would be expelled", "ni un solo refugiado": none. */
const isNotOne = (r: Reading, c: Clause, { from }: CueHit): boolean =>
  r.tokens
    .slice(Math.max(c.from, from - RUMOUR), from)
    .some((t, k, all) => r.language.table.negators.includes(t.norm) && ONE.has(all[k + 1]?.norm ?? ''))
const ONE = new Set(['one', 'single', 'un', 'una', 'solo'])

/** "They almost closed the crossing", "casi cierran el paso": they did not. */
function isNearly(r: Reading, c: Clause, { from }: CueHit): boolean {
  const { hedges, words } = r.language.table.numbers
  const [before, verb] = [r.tokens[from - 1], r.tokens[from]!]
  const isFigure =
    verb.kind === 'number' || words[verb.norm] !== undefined || within(r.numbers, from, from + 1).length > 0
  return from > c.from && hedges[before?.norm ?? ''] === 'almost' && !isFigure
}

/** "No hubo detenidos | ni heridos". */
function isNorOf(r: Reading, c: Clause, { from }: CueHit): boolean {
  const { joiners, negators } = r.language.table
  const norm = r.tokens[c.from - 1]?.norm ?? ''
  return joiners.includes(norm) && negators.includes(norm) && from - c.from <= 2 && c.from > c.sentence.from
}

/** "It is not true that the border is shut", "mentira que cerraron"; "that is a lie, they were robbed" tells of the robbery. */
function isRumour(r: Reading, c: Clause, hit: CueHit): boolean {
  const { from, to } = c.sentence
  const rumour = r.find('rumours', Math.max(from, hit.from - RUMOUR), hit.from)
  if (rumour && r.find('hoaxes', hit.to, Math.min(to, hit.to + RUMOUR))) return true
  const untrue = r.find('untrue', Math.max(from, hit.from - RUMOUR), hit.from)
  if (!untrue) return false
  const { that } = r.language.table
  const ends = that.includes(r.tokens[untrue.to - 1]!.norm) || that.includes(r.tokens[untrue.to]?.norm ?? '')
  const between = r.tokens.slice(untrue.to, hit.from)
  const goesOn = between.some((t, k) => t.norm === ',' && r.language.table.openers.includes(between[k + 1]?.norm ?? ''))
  return (ends && !goesOn) || !between.some((t) => PARTS.has(t.norm))
}
const PARTS = new Set([',', ';', ':'])

/** "Cholera has been ruled out", "se descarta brote de cólera". */
function isRuledOut(r: Reading, c: Clause, hit: CueHit): boolean {
  if (CALLED_OFF.has(hit.row.kind) && r.find('calledOff', hit.to, Math.min(c.to, hit.to + 8))) return true
  const out = r.find('ruledOut', Math.max(c.from, hit.from - 5), Math.min(c.to, hit.to + RULED_OUT))
  return (
    out !== null &&
    !r.tokens.slice(Math.max(c.from, out.from - 1), out.from).some((t) => r.language.table.negators.includes(t.norm))
  )
}

const inQuotation = (c: Clause, hit: CueHit): Quotation | undefined =>
  !hit.row.spoken ? undefined : c.sentence.quotations.find((q) => q.open < hit.from && hit.from < q.close)

const turns = (r: Reading, i: number): boolean =>
  r.tokens.slice(i + 1, i + 3).some((t) => r.language.table.turnsNo.some((stem) => t.norm.startsWith(stem)))

const isOwn = (hit: CueHit, i: number): boolean => i >= hit.from && i < hit.to

/** "Cerrará el mercado si continúan los robos": on which condition, and no harm that is threatened. */
const isWoeNamed = (r: Reading, { row, from, to }: CueHit): boolean =>
  row.id === 'harm.abuse' && to - from === 1 && r.language.table.roles.articles.includes(r.tokens[from - 1]?.norm ?? '')

/** "whether they may enter", "if they close the river": nothing has happened, so nothing is drafted. */
export function isHypothetical(r: Reading, c: Clause, hit: CueHit): boolean {
  if (hit.row.spoken) return false
  const { table } = r.language
  const supposed = r.tokens.slice(c.from, hit.from).some((t) => isConditional(t, table))
  return supposed && (isWoeNamed(r, hit) || r.find('threatened', c.from, hit.to) === null)
}
