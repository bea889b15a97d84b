/** What may leave as a whole. A signed report leaves whole or not at all: cut, its signature would not hold. */
import { mayRead, secrecyOf } from '../core/access.ts'
import { currentData } from '../core/amend.ts'
import type { Circle, Kind, Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'

/**
 * The widest circle that may hold the report. Quoted words may name people, so they are the team's, like the words in a
 * report's data; and what this release does not know may say anything.
 */
export function circleOf(report: Report, kinds: Kinds): Circle {
  const kind = kinds.get(report.kind)
  const isQuoting = (report.cites ?? []).some((cite) => cite.quote !== undefined)
  if (!kind || report.v > kind.v || isQuoting) return 'team'
  const fields = Object.keys(currentData(report, kinds))
  return (['public', 'journey'] as const).find((circle) => fields.every((one) => fits(kind, one, circle))) ?? 'team'
}

// Sealed fields are encrypted where they stand, so the report around them may go wherever the team's may, and no wider.
const fits = (kind: Kind, field: string, circle: Circle): boolean => mayRead(circle, secrecyOf(kind, field))

const STOP_FIELDS = ['stop', 'from', 'to', 'atStop', 'toStop'] as const

/** Codes of the stops that a report's data name, at the top or in a leg. */
export function stopsOf({ data }: Pick<Report, 'data'>): string[] {
  const leg = data['leg']
  const places = [data, typeof leg === 'object' && leg !== null ? (leg as Record<string, unknown>) : {}]
  const named = places.flatMap((place) => STOP_FIELDS.map((field) => place[field]))
  return [...new Set(named.filter((one) => typeof one === 'string'))]
}
