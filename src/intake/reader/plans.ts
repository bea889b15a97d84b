// Words of a plan, and what only looks like one: who somebody was going to be, a journey that is under way, waiting, nearness.
import type { CueHit } from './language.ts'
import { isInfinitive } from './notCues.ts'
import { type Reading, within } from './reading.ts'

/** Words of a plan that are of this cue, and of no journey or waiting that goes on. */
export function hasPlan(r: Reading, hit: CueHit, from: number, to: number): boolean {
  const plan = r.find('planned', from, to)
  return (
    plan !== null &&
    !isBehindHarm(hit, plan) &&
    !isAside(r, hit, plan) &&
    !goesThere(r, plan) &&
    !onlyWaits(r, plan) &&
    !isOnlyWay(r, plan) &&
    !isByIt(r, plan)
  )
}

/** "Próxima a la isla": near it, and nothing to come. */
const isByIt = (r: Reading, { to }: { to: number }): boolean =>
  r.language.table.roles.beside.includes(r.tokens[to - 1]!.norm) &&
  r.language.table.roles.to.includes(r.tokens[to]?.norm ?? '')

/** "Those who were going to cross | came back": the plan says who they are; what they did stands behind it. */
function isAside(r: Reading, { from }: CueHit, plan: { from: number; to: number }): boolean {
  const { relatives } = r.language.table
  const opens = r.tokens.slice(Math.max(0, plan.from - 1), plan.from + 1).some((t) => relatives.includes(t.norm))
  const between = r.tokens.slice(plan.to, from)
  return opens && between.length >= ASIDE && between.every((t) => t.kind !== 'punct')
}
const ASIDE = 3

/** "Van saliendo pa Pamplona": on their way, where "van a salir" is a plan. */
const goesThere = (r: Reading, { to }: { to: number }): boolean =>
  r.language.table.infinitive.includes(r.tokens[to - 1]!.norm) && within(r.places, to, to + 1).length > 0

/** "Iban 700 personas a bordo": on their way, where no verb follows. */
const isOnlyWay = (r: Reading, { from, to }: { from: number; to: number }): boolean =>
  to - from > 1 &&
  r.language.table.infinitiveEndings.length > 0 &&
  r.language.table.infinitive.includes(r.tokens[to - 1]!.norm) &&
  !isInfinitive(r, to) &&
  r.tokens[to - 1]!.norm !== r.tokens[from]!.norm

/** "Esperan sin dinero": they wait; "esperan cruzar" is a plan. */
function onlyWaits(r: Reading, { from, to }: { from: number; to: number }): boolean {
  const { hopes, that } = r.language.table
  if (to - from > 1 || !hopes.includes(r.tokens[from]!.norm)) return false
  const next = r.tokens[to]
  return next !== undefined && !that.includes(next.norm) && !isInfinitive(r, to)
}

/** "Two died on the way": what stands behind a harm plans none. */
const isBehindHarm = ({ row, to }: CueHit, plan: { from: number }): boolean =>
  row.measure === 'deaths' && plan.from >= to
