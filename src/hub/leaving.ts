/** What may leave as a whole. A signed report leaves whole or not at all: cut, its signature would not hold. */
import { mayRead, secrecyOf } from '../core/access.ts'
import { currentData } from '../core/amend.ts'
import type { Circle, Kind, Kinds } from '../core/kind.ts'
import type { Report } from '../core/report.ts'
import { isRole, type Role } from '../core/role.ts'
import { type Seal, sealedIn } from '../core/sealed.ts'
import { ERASURE, VOUCH } from '../core/trust.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import type { Label, Reader } from './readers.ts'

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

/**
 * To whom the report may be handed in an exchange: its circle; and where it is sealed for roles of a wider circle, these
 * too, if all the rest of it is for them. What shall be erased is told to all who may hold it, else their phones would keep it.
 */
export function labelOf(report: Report, kinds: Kinds): Label {
  const circle = namesReader(report) || report.kind === ERASURE ? 'journey' : circleOf(report, kinds)
  const kind = kinds.get(report.kind)
  const sealed = kind ? sealedIn(kind, report.data).map(({ field }) => field) : []
  if (sealed.length === 0) return { circle }
  const rest = Object.fromEntries(Object.entries(report.data).filter(([field]) => !sealed.includes(field)))
  const roles = (report.seals ?? []).flatMap((seal) => (seal as Seal).for)
  return { circle, opens: { roles, circle: circleOf({ ...report, data: rest }, kinds) } }
}

/** Those for whom things are sealed, and those who vouch for them. */
const READERS: readonly Role[] = ['coordinator', 'legal', 'familyLinks']

/**
 * Whoever seals must know for whom, and on whose word, without believing the hub: so the vouches of these few go to all
 * who work along the way, in an exchange and in nothing else. Those of other devices stay with the team.
 */
export const namesReader = ({ kind, data }: Report): boolean => {
  const { role } = data
  return kind === VOUCH && isRole(role) && READERS.includes(role)
}

const STOP_FIELDS = ['stop', 'from', 'to', 'atStop', 'toStop'] as const

/** Codes of the stops that a report's data name, at the top or in a leg. */
export function stopsOf({ data }: Pick<Report, 'data'>): string[] {
  const leg = data['leg']
  const places = [data, typeof leg === 'object' && leg !== null ? (leg as Record<string, unknown>) : {}]
  const named = places.flatMap((place) => STOP_FIELDS.map((field) => place[field]))
  return [...new Set(named.filter((one) => typeof one === 'string'))]
}

/** Of lines of a picture those that somebody who reads of some stops alone may have: what concerns these, or none, and their own. */
export async function ofOwnStops<Line extends { readonly report: string }>(
  log: Pick<Log, 'rows'>,
  reader: Reader,
  journey: string,
  lines: readonly Line[],
): Promise<readonly Line[]> {
  const scope = reader.in(journey)?.stops ?? null
  if (scope === null) return lines
  const rows = await log.rows(lines.map(({ report }) => report))
  const ids = new Set(rows.filter(({ body }) => isOfOwnStops(reportIn(body), reader)).map(({ id }) => id))
  return lines.filter(({ report }) => ids.has(report))
}

/** What concerns the reader's stops, or none, or was said by them; everything, where stops are no limit to them. */
export function isOfOwnStops(report: Pick<Report, 'journey' | 'device' | 'data'>, reader: Reader): boolean {
  const scope = reader.in(report.journey)?.stops ?? null
  if (scope === null || report.device === reader.device) return true
  const stops = stopsOf(report)
  return stops.length === 0 || stops.some((stop) => scope.includes(stop))
}
