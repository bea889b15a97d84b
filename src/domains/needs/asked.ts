/**
 * What people said that they lack, and signs of ill health, each with what answers it: a delivery or promise that names
 * it, or, where none does, a later delivery of the same to the same stop within two days.
 */
import type { CountRange } from '../../core/observation.ts'
import { msOf } from '../../core/time.ts'
import type { Entry } from '../../core/view.ts'
import { standing, textOf } from '../../core/view.ts'
import { type Measure, measured } from './lines.ts'

export type AskedState = 'open' | 'promised' | 'partly' | 'answered'

export type Asked = {
  readonly report: string
  readonly stop: string
  /** `health` with a sign, or the sector of what is lacking. */
  readonly sector: string
  readonly sign: string | null
  readonly urgency: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly measure: Measure | null
  readonly people: CountRange | null
  readonly words: string | null
  readonly at: string
  readonly state: AskedState
  /** Reports that answer it. */
  readonly answers: readonly string[]
  /** False where nobody said that they belong together. */
  readonly isLinked: boolean
}

const ASKS = ['needs.need', 'needs.health']
const ANSWERS = ['needs.pledge', 'needs.dispatch', 'needs.delivery']
const ANSWERED_WITHIN_MS = 48 * 3_600_000

export function askedIn(entries: readonly Entry[]): Asked[] {
  const counted = standing(entries)
  const answers = counted.filter(({ report }) => ANSWERS.includes(report.kind))
  return counted.filter(({ report }) => ASKS.includes(report.kind)).map((entry) => askedOf(entry, answers))
}

function askedOf(entry: Entry, answers: readonly Entry[]): Asked {
  const { report, data } = entry
  const linked = answers.filter((one) => one.data['answers'] === report.id)
  const found = linked.length > 0 ? linked : answers.filter((one) => mayAnswer(one, entry))
  const sign = textOf(data['sign'])
  const sector = sign === null ? String(data['sector']) : 'health'
  const measure = measured(sector, data['quantity'], data['unit'])
  return {
    ...{ report: report.id, stop: String(data['stop']), sector, sign, urgency: String(data['urgency']), measure },
    quantity: typeof data['quantity'] === 'number' ? data['quantity'] : null,
    unit: textOf(data['unit']),
    people: (data['people'] as CountRange | undefined) ?? null,
    words: textOf(data['words']),
    at: report.happened.from,
    state: stateOf(found, measure),
    answers: found.map((one) => one.report.id),
    isLinked: linked.length > 0,
  }
}

/** Unlinked, only what was given counts as an answer: of a promise nobody knows whether it means this need. */
function mayAnswer({ report, data }: Entry, { report: asked, data: want }: Entry): boolean {
  const after = msOf(report.happened.to) - msOf(asked.happened.from)
  const sector = asked.kind === 'needs.health' ? 'health' : want['sector']
  if (report.kind !== 'needs.delivery' || data['stop'] !== want['stop'] || data['sector'] !== sector) return false
  if (data['answers'] !== undefined || after < 0 || after > ANSWERED_WITHIN_MS) return false
  const [given, lacking] = [data, want].map((one) => measured(String(sector), one['quantity'], one['unit']))
  return !given || !lacking || (given.key === lacking.key && given.unit === lacking.unit)
}

function stateOf(answers: readonly Entry[], wanted: Measure | null): AskedState {
  const given = answers.filter(
    ({ report, data }) => report.kind === 'needs.delivery' && data['arrived'] !== 'none' && data['taken'] !== 'refused',
  )
  if (given.length === 0) return answers.some(({ report }) => report.kind !== 'needs.delivery') ? 'promised' : 'open'
  if (!wanted) return given.some(({ data }) => data['arrived'] === 'part') ? 'partly' : 'answered'
  const amounts = given.map(({ data }) => measured(String(data['sector']), data['quantity'], data['unit']))
  if (amounts.includes(null)) return given.some(({ data }) => data['arrived'] === 'all') ? 'answered' : 'partly'
  const sum = amounts.reduce((total, one) => total + (one?.amount ?? 0), 0)
  return sum >= wanted.amount ? 'answered' : 'partly'
}
