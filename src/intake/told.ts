/**
 * Drafts of what was said, counted over a time, or ruled: they become lines of the register of sources. A threat is a
 * threat there, a proposal a proposal; none of it is an act, so it may be kept whatever its modality.
 */
import { maskedQuote } from './reader/masking.ts'
import type { Draft, Modality } from './reader/types.ts'

export type Told = readonly [kind: string, data: Record<string, unknown>]

const MOST_WORDS = 1000
const MOST_NAME = 120

/** The draft as a statement, a figure or a policy, or null when it is something else. `stop`: where it was told. */
export function toldShape(read: Draft, stop: string | null): Told | null {
  // Names of private people stay with the team, in the cite: whoever means one to be read writes it there.
  const draft = { ...read, ...read.masked }
  if (draft.kind === 'statement') return ['documents.statement', statementOf(draft, stop)]
  if (draft.kind === 'statistic') return figureOf(draft)
  return draft.kind === 'rule' ? ['documents.policy', policyOf(draft, stop)] : null
}

/** Fields that have a name to tell, cut to what a name may be. */
function named(names: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  const told = Object.entries(names).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim()))
  return Object.fromEntries(told.map(([key, name]) => [key, name.trim().slice(0, MOST_NAME)]))
}

const wordsOf = (draft: Draft): string => maskedQuote(draft).slice(0, MOST_WORDS)

const ACT: Readonly<Record<Modality, string>> = {
  asserted: 'said',
  quoted: 'said',
  threatened: 'threatened',
  planned: 'planned',
  requested: 'demanded',
  forecast: 'expected',
}

function statementOf(draft: Draft, stop: string | null): Record<string, unknown> {
  const act = draft.polarity === 'negated' && ACT[draft.modality] === 'said' ? 'denied' : ACT[draft.modality]
  const who = named({ speaker: draft.speaker ?? draft.source ?? draft.actor, saidTo: draft.target })
  return { act, ...who, ...(stop && { stop }), words: wordsOf(draft) }
}

/** Only what is stated as so: a forecast figure is a claim about the future, and stays a note. */
function figureOf(draft: Draft): Told | null {
  const isStated = (draft.modality === 'asserted' || draft.modality === 'quoted') && draft.polarity === 'affirmed'
  const value = figureValue(draft)
  if (!isStated || !value) return null
  const { unit, ...range } = value
  const { direction, percent, base } = draft.comparison ?? {}
  const scope = draft.places.find(({ role }) => role === 'at' || role === 'origin') ?? draft.places[0]
  return [
    'documents.figure',
    {
      ...named({ what: draft.measure, base, scope: scope?.name, speaker: draft.source ?? draft.speaker }),
      value: range,
      unit: unit.slice(0, MOST_NAME) || 'people',
      ...(direction && { direction }),
      ...(typeof percent === 'number' && { percent }),
      ...periodOf(draft),
      words: wordsOf(draft),
    },
  ]
}

/** A change without a figure of its own is the figure. */
function figureValue({ value, comparison }: Draft): NonNullable<Draft['value']> | null {
  if (value && [value.low, value.best, value.high].some((n) => n !== null)) return value
  const percent = comparison?.percent
  return typeof percent === 'number' ? { low: percent, best: percent, high: percent, unit: 'percent' } : null
}

function periodOf({ date }: Draft): { from?: string; to?: string } {
  const isOwn = date !== null && date.how !== 'inherited-from-context' && date.start <= date.end
  return isOwn ? { from: date.start, to: date.end } : {}
}

const STATE: Readonly<Record<string, string>> = {
  'in-force': 'inForce',
  announced: 'announced',
  proposed: 'proposed',
  suspended: 'suspended',
  ended: 'ended',
}
const STATE_OF: Partial<Record<Modality, string>> = {
  planned: 'announced',
  forecast: 'announced',
  threatened: 'proposed',
  requested: 'proposed',
}

function policyOf(draft: Draft, stop: string | null): Record<string, unknown> {
  const [place] = draft.places
  const since = periodOf(draft).from
  return {
    // A rule that is only planned or asked for is not in force, whatever its verb sounds like.
    state: STATE_OF[draft.modality] ?? STATE[draft.status ?? ''] ?? 'unclear',
    ...named({ by: draft.actor ?? draft.source, place: place?.name, applies: draft.measure ?? draft.target }),
    ...(/^[A-Z]{2}$/.test(place?.country ?? '') && { country: place?.country }),
    ...(stop && { stop }),
    ...(since !== undefined && { from: since }),
    words: wordsOf(draft),
  }
}
