/**
 * Pictures as those along the way may see them: without quoted words, without free words, without who offers, drives or
 * says what. What a number rests on still shows, line by line; whose it is does not. The team sees pictures as they are.
 */
import type { Board, StopName } from '../readiness/model.ts'
import type { Plan } from '../readiness/planModel.ts'
import type { Readiness } from '../readiness/stopModel.ts'
import type { Membership } from './readers.ts'

/** Fields that hold words as somebody said them, or name who acts. */
const WORDED: ReadonlySet<string> = new Set([
  'words',
  'by',
  'saidBy',
  'provider',
  'witness',
  'fear',
  'record',
  'who',
  'vehicle',
])
/** What the team alone is told of. */
const EMPTIED: ReadonlySet<string> = new Set(['quotes', 'attachments'])
/** When a bus or a load leaves and should arrive: who waits for it on the road need not be told. */
const HOURS: ReadonlySet<string> = new Set(['departs', 'expected'])

/** The picture for a member: whole for the team, unnamed for all others. */
export const narrowed = <T>(picture: T, { circle }: Membership): T => (circle === 'team' ? picture : unnamed(picture))

function unnamed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(unnamed) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unnamedField(key, inner)])) as T
}

const unnamedField = (key: string, inner: unknown): unknown =>
  EMPTIED.has(key) ? [] : WORDED.has(key) || HOURS.has(key) ? null : key === 'slots' ? unworded(inner) : unnamed(inner)

/** Slots fill sentences and must be text or number, so what is left out is left out whole. */
const unworded = (slots: unknown): unknown =>
  Object.fromEntries(Object.entries(slots as object).filter(([key]) => !WORDED.has(key) || key === 'by'))

/** With a scope, only the stops of that scope are told in full; where the group is, everybody along the way may know. */
export function narrowedBoard(board: Board, membership: Membership): Board {
  const [ahead, alarms] = [board.ahead.filter(within(membership)), board.alarms.filter(at(membership))]
  return narrowed({ ...board, ahead, alarms }, membership)
}

/** The same of needs, help, shelters and rides. What can still move is for whom it can reach, and that is everybody. */
export function narrowedReadiness(readiness: Readiness, membership: Membership): Readiness {
  const [stops, alarms] = [readiness.stops.filter(within(membership)), readiness.alarms.filter(at(membership))]
  return narrowed({ ...readiness, stops, alarms, lifts: readiness.lifts.filter(along(membership)) }, membership)
}

export function narrowedPlan(plan: Plan, membership: Membership): Plan {
  const touches = along(membership)
  const changes = plan.since?.changes.filter(({ to }) => within(membership)(to))
  return narrowed(
    {
      ...plan,
      lines: plan.lines.filter(touches),
      unmet: plan.unmet.filter(at(membership)),
      rides: plan.rides.filter(touches),
      waiting: plan.waiting.filter(touches),
      since: plan.since && { ...plan.since, changes: changes ?? [] },
    },
    membership,
  )
}

type At = Pick<StopName, 'stop'>
type Along = { readonly from: At | null; readonly to: At }

const within =
  ({ stops }: Membership) =>
  ({ stop }: At): boolean =>
    stops === null || stops.includes(stop)

const at =
  (membership: Membership) =>
  ({ stop }: { readonly stop: At }): boolean =>
    within(membership)(stop)

const along =
  (membership: Membership) =>
  ({ from, to }: Along): boolean =>
    [from, to].some((one) => one !== null && within(membership)(one))
