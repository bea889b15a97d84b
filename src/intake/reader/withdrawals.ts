// What a later sentence or message takes back of what was drafted before it: "scratch the 4 buses", "olviden lo de los
// heridos", "blankets: I double counted, 180", "*60". It means a figure that it names, else a thing that it names, else
// what was said just before. What is taken back stays, marked, and is never shown as current; a bare figure that comes
// with it counts what the other one counted.
import { correctionIn } from './denials.ts'
import type { NumberMention } from './numbers.ts'
import { cite, type Reading, spanOf, within } from './reading.ts'
import type { Line, Sentence } from './segment.ts'
import type { Draft } from './types.ts'

/** A sentence, with the words in it that take something back. */
interface Taking {
  line: Line
  /** which line of the text */
  nth: number
  sentence: Sentence
  at: { from: number; to: number }
  isOrder: boolean
}

/** So many drafts back a taking back still reaches. */
const REACH = 40
/** So near the head of its sentence an order stands. */
const HEAD = 5
/** A taking back so short points at what went before it. */
const SHORT = 12

export function takeBackNamed(r: Reading, drafts: Draft[]): void {
  for (const taking of takingsIn(r)) {
    const { start, end } = spanOf(r, taking.sentence.from, taking.sentence.to)
    const at = drafts.findIndex(({ quote }) => quote.end > start)
    const before = drafts.slice(Math.max(0, (at < 0 ? drafts.length : at) - REACH), at < 0 ? drafts.length : at)
    const inside = at < 0 ? [] : drafts.slice(at).filter(({ quote }) => quote.start < end)
    if (taking.isOrder) takeBack(r, ordered(r, taking, inside), taking)
    if (isDoneHere(r, taking, inside)) {
      replace(
        r,
        taking,
        inside.filter((d) => d.retracted),
        inside,
        drafts,
      )
      continue
    }
    const meant = meantBy(r, taking, before)
    if (meant.length === 0) continue
    const isNews = takeBack(r, meant, taking)
    if (taking.isOrder) for (const d of inside) if (d.value === undefined) d.polarity = 'negated'
    if (isNews) replace(r, taking, meant, inside, drafts)
  }
  takeBackRepeated(drafts)
}

/** "Ignore my message about 15 missing": nobody is to go by the figure that the order names. */
function ordered(r: Reading, taking: Taking, inside: readonly Draft[]): Draft[] {
  const { at } = taking
  const isNear = (n: NumberMention): boolean =>
    n.from - at.to <= NAMED && r.tokens.slice(at.to, n.from).every((t) => t.kind !== 'punct')
  const named = figuresOf(r, taking).filter((n) => !isNewFigure(r, taking, n) && isNear(n))
  return inside.filter(({ value }) => named.some(({ best }) => best === value?.best))
}
const NAMED = 8

/** The sentence takes back a figure of its own, or stands already in the place of another. */
function isDoneHere(r: Reading, taking: Taking, inside: readonly Draft[]): boolean {
  const fresh = figuresOf(r, taking).filter((n) => isNewFigure(r, taking, n))
  const isFresh = ({ value }: Draft): boolean => fresh.some(({ best }) => best === value?.best)
  return inside.some((d) => d.supersedes !== undefined || (d.retracted && !isFresh(d)))
}

function takingsIn(r: Reading): Taking[] {
  return r.lines.flatMap((line, nth) =>
    line.sentences.flatMap((sentence): Taking[] => {
      const { from, to } = sentence
      if (to <= from || line.kind === 'heading' || isPlaceholder(r, from, to)) return []
      const order = r.withdraws('orders', from, Math.min(to, from + HEAD))
      const isRefused = order && isNegated(r, from, order.from)
      if (order && !isRefused) return [{ line, nth, sentence, at: order, isOrder: true }]
      // "2 buses, not 12": a message without a verb sets right as well as one with it.
      const back = r.withdraws('back', from, to) ?? (line.kind === 'chat' ? correctionIn(r, from, to) : null)
      return back ? [{ line, nth, sentence, at: back, isOrder: false }] : []
    }),
  )
}

/** "This message was deleted": not the one before it. */
const isPlaceholder = (r: Reading, from: number, to: number): boolean =>
  to - from <= SHORT && r.withdraws('placeholders', from, to) !== null

/** "Do not forget the 40"; "no, forget the 40" is an order all the same. */
const isNegated = (r: Reading, from: number, to: number): boolean =>
  r.tokens
    .slice(from, to)
    .some((t, k) => r.language.table.negators.includes(t.norm) && r.tokens[from + k + 1]!.kind !== 'punct')

/** The earlier drafts that a taking back means. */
function meantBy(r: Reading, taking: Taking, before: readonly Draft[]): Draft[] {
  const named = figuresOf(r, taking).filter((n) => !isNewFigure(r, taking, n))
  const same = named.flatMap((n) => before.filter((d) => d.value?.best === n.best && isOfUnit(d, n)))
  if (same.some(({ retracted }) => retracted)) return []
  if (same.length > 0) return taking.isOrder ? before.filter((d) => same.some((one) => areSameWords(one, d))) : same
  const things = keysIn(r, taking.sentence.from, taking.sentence.to, taking.at)
  const told = before.map((draft) => ({ draft, like: likeness(r, draft, things) })).filter(({ like }) => like > 0)
  const most = Math.max(0, ...told.map(({ like }) => like))
  const isPlain = taking.line.kind === 'chat' || taking.line.speaks || taking.isOrder || most > 1
  const likest = told.findLast(({ like }) => like === most)?.draft
  if (likest && isPlain)
    return besideIt(before, likest).filter((d) => hasFigure(r, d, named) && likeness(r, d, things) > 0)
  const isFormer = r.withdraws('former', taking.sentence.from, taking.sentence.to) !== null
  return isFormer || pointsBack(r, taking) ? saidJustBefore(r, taking, before) : []
}

/** "Forget the 3 boats": and those who came in them. */
const areSameWords = (a: Draft, b: Draft): boolean => a.quote.start === b.quote.start && a.quote.end === b.quote.end

const figuresOf = (r: Reading, { sentence }: Taking): NumberMention[] =>
  within(r.numbers, sentence.from, sentence.to).filter(
    (n) => n.best !== null && !n.article && (n.role === 'bare' || n.role === 'count'),
  )

const isOfUnit = ({ value }: Draft, { unit, role }: NumberMention): boolean =>
  role === 'bare' || unit === null || unit === 'people' || value?.unit === unit || value?.unit === 'people'

/** "…, 180", "it's 9", "son 240": behind the taking back, or led by a word that says what holds. */
function isNewFigure(r: Reading, { sentence, at, isOrder }: Taking, n: NumberMention): boolean {
  const { table } = r.language
  const before = r.tokens.slice(Math.max(sentence.from, n.span[0] - 2), n.span[0])
  if (before.some((t) => table.negators.includes(t.norm) || table.discards.includes(t.norm))) return false
  // "Sorry, 90 blankets": words that take something back with a figure name the one that holds.
  if (n.span[0] < at.to && n.span[0] >= at.from) return !isOrder
  const lead = before.at(-1)?.norm ?? ''
  const { leads } = table.withdrawals
  // "Corrijo lo de los buses: fueron 3, con 131": what goes on from the one that holds.
  const goesOn =
    !isOrder &&
    within(r.numbers, at.to, n.from).some((m) => m !== n && leads.includes(r.tokens[m.span[0] - 1]?.norm ?? ''))
  return leads.includes(lead) || goesOn || (n.span[0] >= at.to && MARKS.has(lead))
}
const MARKS = new Set([',', ':', ';', '-', '\u2013', '\u2014', '*', '=', '\u00ab', '\u201c', '"'])

/** Words by which a thing is known again: its kind where the tables have one, else its stem. */
function keysIn(r: Reading, from: number, to: number, but?: { from: number; to: number }): Set<string> {
  const { table, telltales } = r.language
  const out = new Set<string>()
  for (let i = from; i < to; i++) {
    const { kind, norm } = r.tokens[i]!
    if (kind !== 'word' || (but && i >= but.from && i < but.to)) continue
    const isThing =
      table.items[norm] ?? (table.units[norm] === 'people' ? undefined : table.units[norm]) ?? table.modes[norm]
    if (isThing) out.add(`is ${isThing}`)
    if (norm.length < LEAST || telltales.has(norm) || isSmall(r, norm)) continue
    out.add(norm.slice(0, STEM))
  }
  return out
}
const LEAST = 4
const STEM = 6

function isSmall(r: Reading, norm: string): boolean {
  const { openers, joiners, negators, withdrawals, dates, units } = r.language.table
  const isDay = dates.days[norm] !== undefined || dates.weekdays[norm] !== undefined
  return (
    isDay ||
    units[norm] === 'people' ||
    [openers, joiners, negators, withdrawals.pointing, withdrawals.leads].some((words) => words.includes(norm))
  )
}

function likeness(r: Reading, draft: Draft, things: ReadonlySet<string>): number {
  const { from, to } = tokensIn(r, draft.quote.start, draft.quote.end)
  return [...keysIn(r, from, to)].filter((key) => things.has(key)).length
}

function tokensIn(r: Reading, start: number, end: number): { from: number; to: number } {
  let [low, high] = [0, r.tokens.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (r.tokens[mid]!.start < start) low = mid + 1
    else high = mid
  }
  let to = low
  while (to < r.tokens.length && r.tokens[to]!.end <= end) to++
  return { from: low, to }
}

/** Drafts of the same words as one of them. */
const besideIt = (before: readonly Draft[], one: Draft): Draft[] =>
  before.filter(({ quote }) => quote.start < one.quote.end && quote.end > one.quote.start)

/** "Scratch the 4 buses" after "220 people, 4 buses": the 4 stands in those words, and is not the draft's own figure. */
function hasFigure(r: Reading, { value, quote }: Draft, named: readonly NumberMention[]): boolean {
  const { from, to } = tokensIn(r, quote.start, quote.end)
  const inWords = (n: NumberMention): boolean => within(r.numbers, from, to).some(({ best }) => best === n.best)
  const other = named.filter(inWords)
  if (other.length === 0 || value === undefined || other.some(({ best }) => best === value.best)) return true
  return isCarried(r, within(r.numbers, from, to), other, value.best)
}

/** "4 buses from Cali with 160 people": who came in them; "220 people, 4 buses" are two things. */
function isCarried(
  r: Reading,
  figures: readonly NumberMention[],
  named: readonly NumberMention[],
  best: number | null,
): boolean {
  const own = figures.find((n) => n.best === best)
  const other = figures.find((n) => named.some((one) => one.best === n.best))
  if (!own || !other || own.from === other.from) return false
  const [first, second] = own.from < other.from ? [own, other] : [other, own]
  const { joiners } = r.language.table
  return r.tokens.slice(first.to, second.from).every((t) => t.kind !== 'punct' && !joiners.includes(t.norm))
}

/** "That was an old list", "please disregard my last message". */
function pointsBack(r: Reading, taking: Taking): boolean {
  const { line, at, isOrder } = taking
  const { from, to } = taking.sentence
  const { pointing } = r.language.table.withdrawals
  const points = (t: { norm: string }): boolean =>
    pointing.includes(t.norm) || r.language.table.attribution.pronouns.includes(t.norm)
  const isPointed = isOrder && r.tokens.slice(at.from, at.to + 1).some(points)
  if (line.kind === 'text' && !line.label) return isPointed || r.tokens.slice(from, from + 2).some(points)
  if (to - from > SHORT) return false
  // "Son 23, confundí las hojas": opens with the figure that holds.
  const opens = figuresOf(r, taking).some((n) => n.span[0] - from <= 1 && isNewFigure(r, taking, n))
  return isOrder || opens || at.from - from <= 2 || r.tokens.slice(from, to).some(points)
}

/** In a chat what its sender said last, else the last message; in a text the sentence before. */
function saidJustBefore(r: Reading, { line, nth, sentence, at }: Taking, before: readonly Draft[]): Draft[] {
  const start = r.tokens[sentence.from]!.start
  const isHoax = line.sender !== null && r.find('hoaxes', at.from, at.from + 1) !== null
  const lines = r.lines
    .slice(Math.max(0, nth - MESSAGES), nth)
    .reverse()
    // Nobody calls a hoax what they said themselves.
    .filter(({ from, to, sender }) => to > from && !(isHoax && sender === line.sender))
  const own = line.sender === null ? [] : lines.filter(({ sender }) => sender === line.sender)
  const here = before.filter(({ quote }) => quote.start >= r.tokens[line.from]!.start)
  if (here.length > 0) return sentenceOf(here, start)
  if (line.kind !== 'chat' && !line.label) return sentenceOf(before, start)
  const isOwn = line.sender !== null && r.withdraws('own', sentence.from, sentence.to) !== null
  const near = isOwn ? own.slice(0, 2) : [...own.slice(0, 1), ...lines.slice(0, 2)]
  for (const said of line.kind === 'chat' ? near : lines.slice(0, 1)) {
    const { start: from, end: to } = spanOf(r, said.from, said.to)
    const found = before.filter(({ quote }) => quote.start >= from && quote.end <= to)
    if (found.length > 0) return found
  }
  return []
}
const MESSAGES = 12

const sentenceOf = (before: readonly Draft[], start: number): Draft[] => {
  const last = before.at(-1)
  return last && start - last.quote.end < NEXT ? besideIt(before, last) : []
}
const NEXT = 80

/** True where one of them stood until now. */
function takeBack(r: Reading, meant: readonly Draft[], { sentence }: Taking): boolean {
  const stood = meant.filter((d) => !d.retracted)
  for (const d of stood) {
    d.retracted = true
    d.polarity = 'negated'
    d.why.push({ field: 'retracted', rule: 'withdrawn', span: spanOf(r, sentence.from, sentence.to) })
  }
  return stood.length > 0
}

/** Of several new figures the one that stands where the old one stood among its own ("2 buses with 88": "3, with 131"). */
function freshOf(r: Reading, taking: Taking, old: Draft | undefined): NumberMention | undefined {
  const all = figuresOf(r, taking).filter((n) => isNewFigure(r, taking, n))
  if (!old || all.length < 2) return all[0]
  const { from, to } = tokensIn(r, old.quote.start, old.quote.end)
  const former = within(r.numbers, from, to).filter((n) => n.role === 'bare' || n.role === 'count')
  if (former.length !== all.length) return all[0]
  return all[former.findIndex(({ best }) => best === old.value?.best)] ?? all[0]
}

const BARE = new Set(['count.plain', 'count.ellipsis', 'count.number', 'count.present', 'count.gathered'])

/** "…, 180", and in the next words "It's 9": what was counted before, anew. */
function replace(r: Reading, taking: Taking, meant: readonly Draft[], inside: Draft[], drafts: Draft[]): void {
  const { sentence, line } = taking
  const old = meant.find(({ value }) => value !== undefined)
  const next = line.sentences[line.sentences.indexOf(sentence) + 1]
  const fresh =
    freshOf(r, taking, old) ??
    (next && within(r.numbers, next.from, Math.min(next.to, next.from + HEAD)).find((n) => isLed(r, n)))
  if (!old || !fresh || fresh.best === null || (fresh.role !== 'bare' && fresh.unit !== old.value!.unit)) return
  const { start, end } = spanOf(r, fresh.span[0], fresh.span[1])
  const has = [...inside, ...drafts].find(
    ({ quote, value }) => quote.start <= start && quote.end >= end && value?.best === fresh.best,
  )
  if (has && !BARE.has(has.why[0]!.rule)) return
  const { low, best, high } = fresh
  const made: Draft = {
    ...old,
    id: `${old.id}'`,
    quote: has?.quote ?? cite(r, fresh.span[0], fresh.span[1]),
    value: { low, best, high, unit: old.value!.unit },
    polarity: 'affirmed',
    supersedes: old.id,
    why: [
      { field: 'kind', rule: 'correction' },
      { field: 'value', rule: fresh.rule, span: { start, end } },
      { field: 'supersedes', rule: 'correction', span: spanOf(r, taking.at.from, taking.at.to) },
    ],
    warnings: [],
  }
  delete made.retracted
  made.places = made.places.map(({ cited: _, ...place }) => place)
  if (has) Object.assign(has, made, { id: has.id, retracted: undefined })
  else insert(drafts, made)
}

/** "It's 9", "son 100": a figure that a word leads which says what holds. */
const isLed = (r: Reading, n: NumberMention): boolean =>
  n.best !== null && !n.article && r.language.table.withdrawals.leads.includes(r.tokens[n.span[0] - 1]?.norm ?? '')

function insert(drafts: Draft[], made: Draft): void {
  const at = drafts.findIndex(({ quote }) => quote.start > made.quote.start)
  drafts.splice(at < 0 ? drafts.length : at, 0, made)
}

/** A reply that repeats an earlier line to take it back takes back the line itself. */
function takeBackRepeated(drafts: readonly Draft[]): void {
  for (const [k, d] of drafts.entries()) {
    if (!d.retracted) continue
    for (const old of drafts.slice(Math.max(0, k - REACH), k)) if (isRepeated(old, d)) old.retracted = true
  }
}

const isRepeated = (old: Draft, d: Draft): boolean =>
  !old.retracted &&
  old.kind === d.kind &&
  old.value !== undefined &&
  old.value.best === d.value?.best &&
  bare(old) === bare(d)

const bare = ({ quote }: Draft): string => quote.text.replace(/^[>\s"\u201c\u00ab]+/u, '')

/** "60*", "*14": a message of a mark and a figure mends the last figure of who wrote it. */
export function mendLast(r: Reading, drafts: Draft[]): void {
  for (const [nth, line] of r.lines.entries()) {
    const n = line.to > line.from && line.kind === 'chat' ? starred(r, line) : null
    if (!n) continue
    const { start, end } = spanOf(r, line.from, line.to)
    const made = drafts.find(({ quote }) => quote.start >= start && quote.end <= end)
    const before = drafts.filter(({ quote, value }) => value && quote.end <= start).slice(-REACH)
    const taking: Taking = {
      line,
      nth,
      sentence: line.sentences[0]!,
      at: { from: line.from, to: line.from },
      isOrder: true,
    }
    const said = saidJustBefore(r, taking, before)
    const old = said.find(({ value }) => n.role !== 'bare' && value!.unit === n.unit) ?? said.at(-1)
    if (!made || !old) continue
    const { places, date, measure, items, modality, kind } = old
    Object.assign(made, { places: places.map(({ cited: _, ...p }) => p), date, modality, kind, supersedes: old.id })
    if (measure) made.measure = measure
    if (items) made.items = items
    made.value = { low: n.low, best: n.best, high: n.high, unit: old.value!.unit }
    made.why = [{ field: 'kind', rule: 'mended' }, ...made.why.filter(({ rule }) => rule !== 'correction')]
    old.retracted = true
    old.polarity = old.kind === 'need' ? old.polarity : 'negated'
  }
}

const STARRED = 4
function starred(r: Reading, { from, to }: Line): NumberMention | null {
  const isMarked = r.tokens[from]!.norm === '*' || r.tokens[to - 1]!.norm === '*'
  const [n, second] = within(r.numbers, from, to)
  return isMarked && to - from <= STARRED && n && !second && n.best !== null ? n : null
}
