/**
 * Need against help, for one stop and night: the people who may come (if they come) times the Sphere figures, beside
 * what was delivered or is offered there, and what is missing. Nothing is netted across units: an offer counts for a
 * line only when it is stated in that line's unit; all other offers are listed as they were said.
 */
import type { Entry } from '../core/view.ts'
import { type NeedRange, needsFor } from '../domains/needs/index.ts'
import type { Knowledge } from './knowledge.ts'
import type { Figure, GapLine, NeedLineReported, OfferLine, Spread } from './model.ts'

type Line = {
  readonly key: string
  readonly unit: string
  /** Row of the Sphere table, and how many of its units make one of this line's. */
  readonly sphere: string
  readonly divide: number
  readonly sector: string
  /** Words of unit in which an offer counts for this line. */
  readonly units: RegExp
}

/** One ration covers a person's energy for a day (Sphere: 2,100 kcal); one place is 3.5 m² of covered floor. */
const LINES: readonly Line[] = [
  { key: 'water', unit: 'L', sphere: 'water', divide: 1000, sector: 'water', units: /^(l|litres?|liters?|litros?)$/i },
  {
    key: 'toilets',
    unit: 'toilets',
    sphere: 'toiletsFirst',
    divide: 1,
    sector: 'sanitation',
    units: /^(portable )?(toilets?|latrines?|letrinas?|baños?|sanitarios?)$/i,
  },
  {
    key: 'places',
    unit: 'places',
    sphere: 'livingSpace',
    divide: 350,
    sector: 'shelter',
    units: /^(places?|beds?|cots?|mats?|people|plazas?|camas?|catres?|cupos?|lugares|personas)$/i,
  },
  {
    key: 'rations',
    unit: 'rations',
    sphere: 'energy',
    divide: 2100,
    sector: 'food',
    units: /^(rations?|raciones|ración|food parcels?)$/i,
  },
]

/** Lines for a stop's night. `people`: those who come, if they come; null: nobody knows, and so no line. */
export function gapsAt(
  knowledge: Knowledge,
  stop: string,
  night: { readonly date: string },
  people: Spread<number> | null,
): GapLine[] {
  if (people === null) return []
  const range = { low: people.p05, best: people.p50, high: people.p95 }
  const needed = needsFor({ people: range, nights: 1, stay: 'overnight', phase: 'first' })
  return LINES.flatMap((line) => {
    const amount = needed.find((one) => one.key === line.sphere)?.amount
    return amount ? [gapLine(knowledge, stop, night.date, line, amount)] : []
  })
}

function gapLine(knowledge: Knowledge, stop: string, date: string, line: Line, amount: NeedRange): GapLine {
  const offered = gapReports(knowledge, stop, date, line.key).reduce(
    (sum, { data }) => sum + Number(data['quantity']),
    0,
  )
  const of = (range: NeedRange, what: string, less: number): Figure => ({
    number: `${what}.${stop}.${date}.${line.key}`,
    low: Math.max(0, Math.ceil(range.low / line.divide) - less),
    best: Math.max(0, Math.ceil(range.best / line.divide) - less),
    high: Math.max(0, Math.ceil(range.high / line.divide) - less),
  })
  const { key, unit } = line
  return { key, unit, need: of(amount, 'need', 0), offered, gap: of(amount, 'gap', offered) }
}

/** Offers and deliveries that count for a line at a stop on a night. */
export function gapReports(knowledge: Knowledge, stop: string, date: string, key: string): Entry[] {
  const line = LINES.find((one) => one.key === key)
  if (!line) return []
  return helpAt(knowledge, stop, date).filter(
    ({ data }) =>
      data['sector'] === line.sector && typeof data['quantity'] === 'number' && line.units.test(String(data['unit'])),
  )
}

/** Help at a stop that counts: not withdrawn, not refused by the people, and there on that night. */
function helpAt(knowledge: Knowledge, stop: string, date: string | null): Entry[] {
  return knowledge.needs.filter(
    ({ report, data, state }) =>
      report.kind !== 'needs.need' &&
      state !== 'withdrawn' &&
      data['stop'] === stop &&
      data['taken'] !== 'refused' &&
      (date === null || isThere(data, date)),
  )
}

const isThere = (data: Readonly<Record<string, unknown>>, date: string): boolean =>
  (typeof data['fromDay'] !== 'string' || data['fromDay'] <= date) &&
  (typeof data['untilDay'] !== 'string' || data['untilDay'] >= date)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function offerLine({ report, data }: Entry): OfferLine {
  const quantity = typeof data['quantity'] === 'number' ? data['quantity'] : null
  return { report: report.id, sector: String(data['sector']), quantity, unit: text(data['unit']), by: text(data['by']) }
}

/** Everything that is offered or was delivered at a stop, as it was said. */
export const offersAt = (knowledge: Knowledge, stop: string, date: string | null): OfferLine[] =>
  helpAt(knowledge, stop, date).map(offerLine)

/** What people at a stop said that they lack. */
export const needsAt = (knowledge: Knowledge, stop: string): NeedLineReported[] =>
  knowledge.needs
    .filter(({ report, data, state }) => report.kind === 'needs.need' && state !== 'withdrawn' && data['stop'] === stop)
    .map((entry) => ({ ...offerLine(entry), urgency: String(entry.data['urgency']), words: text(entry.data['words']) }))

/** The figure behind a line, and where it is from. */
export function sphereBecause(key: string): { key: string; slots: Record<string, string> } {
  const line = LINES.find((one) => one.key === key)
  const people = { low: 1, best: 1, high: 1 }
  const row = needsFor({ people, nights: 1, stay: 'overnight', phase: 'first' }).find((one) => one.key === line?.sphere)
  return { key: `why.sphere.${key}`, slots: { section: row?.section ?? '', mark: row?.mark ?? 'V' } }
}
