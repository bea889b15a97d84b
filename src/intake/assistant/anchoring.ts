/**
 * What an assistant answered, held against the text: a report whose quote does not stand there letter by letter is
 * dropped, and so is every field that its quote does not hold. What agrees with the core's reading confirms it; the rest
 * is added with a doubt of its own. Nothing that the core took for a threat, a plan or a denial becomes an act.
 */
import { hidePersonal } from '../reader/masking.ts'
import { fold } from '../reader/tokens.ts'
import type { CitedSpan, Draft, DraftPlace, DraftValue, Modality } from '../reader/types.ts'
import { KINDS, MODALITIES } from './asking.ts'
import { type Redacted, unredacted } from './redact.ts'

const MOST_REPORTS = 400
const MOST_QUOTE = 2000
const LEAST_QUOTE = 8

type Claim = Readonly<Record<string, unknown>>

/** Reports of an answer, or null when it is no such JSON. */
export function claimsIn(answer: string): Claim[] | null {
  const json = /\{[\s\S]*\}/.exec(answer.slice(0, 1_000_000))?.[0]
  if (json === undefined) return null
  try {
    const { reports } = JSON.parse(json) as { reports?: unknown }
    const isClaim = (one: unknown): one is Claim => typeof one === 'object' && one !== null && !Array.isArray(one)
    return Array.isArray(reports) ? reports.filter(isClaim).slice(0, MOST_REPORTS) : null
  } catch {
    return null // An assistant may answer anything.
  }
}

export type Merged = {
  readonly drafts: Draft[]
  readonly agreed: number
  readonly added: number
  readonly dropped: number
}

export function merged(core: readonly Draft[], claims: readonly Claim[], text: string, hidden: Redacted): Merged {
  const drafts = core.map((draft) => ({ ...draft, why: [...draft.why] }))
  let [agreed, added, dropped] = [0, 0, 0]
  for (const claim of claims) {
    const draft = draftOf(claim, text, hidden, core)
    const twin = draft && drafts.find((one) => one.kind === draft.kind && overlap(one.quote, draft.quote))
    if (!draft) dropped++
    else if (twin) agreed += agree(twin) ? 1 : 0
    else drafts.push({ ...draft, id: `a${String(++added).padStart(2, '0')}` })
  }
  drafts.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end)
  return { drafts, agreed, added, dropped }
}

const AGREES = 'assistant.agrees'

function agree(draft: Draft): boolean {
  if (draft.why.some(({ rule }) => rule === AGREES || rule === 'assistant')) return false
  draft.why.push({ field: 'kind', rule: AGREES })
  return true
}

function overlap(a: CitedSpan, b: CitedSpan): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

function draftOf(claim: Claim, text: string, hidden: Redacted, core: readonly Draft[]): Draft | null {
  const kind = KINDS.find((one) => one === claim['kind'])
  const quote = quoteOf(claim['quote'], text, hidden.hidden)
  if (!kind || !quote) return null
  const value = valueIn(claim['value'], quote.text)
  const speaker = wordsIn(claim['speaker'], text, hidden.hidden)
  const draft: Draft = {
    ...{ id: '', kind, quote, places: placesIn(claim['places'], quote, core), date: null },
    ...(value && { value }),
    ...(speaker !== null && { speaker }),
    ...stanceOf(claim, quote, core),
    personal: [],
    why: [{ field: 'kind', rule: 'assistant', span: { start: quote.start, end: quote.end } }],
    warnings: [{ code: 'assistant.only', slots: {} }],
  }
  hidePersonal([draft], hidden.words)
  return draft
}

function quoteOf(claimed: unknown, text: string, hidden: readonly string[]): CitedSpan | null {
  const words = typeof claimed === 'string' ? unredacted(claimed, hidden).trim() : ''
  if (words.length < LEAST_QUOTE || words.length > MOST_QUOTE) return null
  const start = text.indexOf(words)
  return start < 0 ? null : { start, end: start + words.length, text: words }
}

/** What the core reads as a threat, a plan or a denial at these words stays one. */
function stanceOf(claim: Claim, quote: CitedSpan, core: readonly Draft[]): Pick<Draft, 'modality' | 'polarity'> {
  const read = core.filter((draft) => draft.quote.start < quote.end && draft.quote.end > quote.start)
  const isAct = (modality: Modality): boolean => modality === 'asserted' || modality === 'quoted'
  const claimed = MODALITIES.find((one) => one === claim['modality']) ?? 'quoted'
  const other = read.find((draft) => !isAct(draft.modality))?.modality
  const isNegated = claim['polarity'] === 'negated' || read.some((draft) => draft.polarity === 'negated')
  return { modality: isAct(claimed) ? (other ?? claimed) : claimed, polarity: isNegated ? 'negated' : 'affirmed' }
}

/** A value counts when each of its numbers stands in the quote, in digits. */
function valueIn(claimed: unknown, quote: string): DraftValue | null {
  if (typeof claimed !== 'object' || claimed === null) return null
  const { low, best, high, unit } = claimed as Readonly<Record<string, unknown>>
  const stated = new Set([...quote.matchAll(/\d[\d.,]*/g)].map(([digits]) => Number(digits.replaceAll(/[.,]/g, ''))))
  const part = (n: unknown): number | null => (typeof n === 'number' && stated.has(n) ? n : null)
  const value = { low: part(low), best: part(best), high: part(high) }
  const isStated = [low, best, high].every(
    (n, i) => n === null || n === undefined || [value.low, value.best, value.high][i] !== null,
  )
  if (!isStated || [value.low, value.best, value.high].every((n) => n === null)) return null
  return { ...value, unit: typeof unit === 'string' && /^[\p{L} /]{1,40}$/u.test(unit) ? unit : 'people' }
}

function wordsIn(claimed: unknown, text: string, hidden: readonly string[]): string | null {
  const words = typeof claimed === 'string' ? unredacted(claimed, hidden).trim() : ''
  return words.length >= 2 && words.length <= 120 && text.includes(words) ? words : null
}

/** Names in the quote; where they lie is what the core knows of them, or nothing. */
function placesIn(claimed: unknown, quote: CitedSpan, core: readonly Draft[]): DraftPlace[] {
  if (!Array.isArray(claimed)) return []
  const known = new Map(core.flatMap(({ places }) => places.map((place) => [fold(place.name), place] as const)))
  return claimed.slice(0, 10).flatMap((name): DraftPlace[] => {
    const at = typeof name === 'string' && name.length > 2 ? quote.text.indexOf(name) : -1
    if (at < 0) return []
    const unknown = { country: null, lat: null, lon: null, precision: 'settlement' as const }
    const { country, lat, lon, precision, stop } = known.get(fold(name as string)) ?? { ...unknown, stop: undefined }
    const cited = { start: quote.start + at, end: quote.start + at + (name as string).length }
    return [{ role: 'at', name: name as string, country, lat, lon, precision, ...(stop ? { stop } : {}), cited }]
  })
}
