/** From what is known to the problem of the plan: what lacks, what can move, what can carry. */
import { DAY_MS, dayOf, msOf } from '../../core/time.ts'
import type { Asked, Help, Line } from '../../domains/needs/index.ts'
import { lineOf, restOn } from '../../domains/needs/index.ts'
import type { Lift } from '../../domains/transport/index.ts'
import type { Forecast } from '../../forecast/contract.ts'
import { balancesOf } from '../balance.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Level } from '../level.ts'
import type { PlanFixed } from '../planModel.ts'
import { type Aid, aidOf, nightsAt, stopAsked } from '../readiness.ts'
import type { LiftPlan, LiftProblem } from './lifts.ts'
import { planLifts } from './lifts.ts'
import { nightsIn, vehiclesIn } from './offered.ts'
import { liftProblem } from './poseLifts.ts'
import type { Carrier, PlanProblem, Source, Want } from './problem.ts'
import { roadsOf } from './roads.ts'

const PLAN_NIGHTS = 7
const MOST_STOPS = 15
const LEAST_REACH = 0.05

export type Posed = {
  readonly problem: PlanProblem
  /** Local days of the nights, first first. */
  readonly days: readonly string[]
  readonly help: readonly Help[]
  /** Who rides is decided before what is carried. */
  readonly lifts: { readonly problem: LiftProblem; readonly plan: LiftPlan; readonly wants: readonly Lift[] }
}

export type PoseAsked = {
  readonly level: Level
  readonly fixed: readonly PlanFixed[]
  readonly without: readonly string[]
}

export function pose(knowledge: Knowledge, forecast: Forecast, asked: PoseAsked): Posed {
  const aid = aidOf(knowledge)
  const today = dayOf(msOf(knowledge.asOf), knowledge.journey.zone)
  const days = Array.from({ length: PLAN_NIGHTS }, (_, i) => dayAfter(today, i))
  const usable = aid.help.filter(({ report }) => !asked.without.includes(report))
  const km = roadsOf(knowledge.network)
  const posedLifts = liftProblem(knowledge, aid, usable, { days, km })
  const plan = planLifts(posedLifts.problem)
  const busy = new Map(posedLifts.problem.buses.map(({ id }, i) => [id, plan.busy[i] ?? []]))
  const problem = {
    nights: PLAN_NIGHTS,
    wants: wantsOf(knowledge, forecast, aid, asked, days),
    sources: usable.flatMap((help) => sourceOf(help, days, asked.fixed)),
    carriers: usable.flatMap((help) => carrierOf(help, days, busy.get(help.report))),
    km,
  }
  return { problem, days, help: aid.help, lifts: { ...posedLifts, plan } }
}

const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY_MS).toISOString().slice(0, 10)

/** What may be planned with: it can go elsewhere, and so is not counted as being anywhere yet. */
const isMovable = ({ offer }: Help): boolean => offer !== null && (offer.canMove || offer.stop === null)

const stripped = (help: Help): Help =>
  isMovable(help) && help.offer ? { ...help, offer: { ...help.offer, stop: null } } : help

function wantsOf(
  knowledge: Knowledge,
  forecast: Forecast,
  aid: Aid,
  { level, fixed }: PoseAsked,
  days: readonly string[],
): Want[] {
  const bound = { ...aid, help: aid.help.map(stripped) }
  const likely = forecast.stops.filter((one) => one.reach >= LEAST_REACH && one.arrival !== null)
  const first = [...likely].sort((a, b) => ((a.arrival?.p50 ?? '') < (b.arrival?.p50 ?? '') ? -1 : 1))
  return first.slice(0, MOST_STOPS).flatMap((ahead) => {
    const nights = nightsAt(knowledge, aid, ahead, ahead.stop_id).filter(({ date }) => days.includes(date))
    const balances = balancesOf(stopAsked(knowledge, bound, ahead.stop_id, nights, { level }))
    return nights.flatMap((asked, i) => {
      const { date, people, present = 0 } = asked
      const planFor = people ? Math.max(1, people.p50) : 0
      return (balances[i] ?? []).flatMap(({ key, need, plan, gap }) => {
        const line = key === null ? undefined : lineOf(key)
        if (!line || !need || !plan || !gap || planFor === 0) return []
        const given = fixedFor(fixed, aid.help, ahead.stop_id, date, line)
        const lacking = Math.max(0, gap.best - given)
        if (lacking === 0) return []
        const night = days.indexOf(date)
        const weight = line.weight * present * urgencyOf(aid.asked, ahead.stop_id, line)
        return [
          {
            ...{ stop: ahead.stop_id, night, key: line.key, need: plan, lacking, weight },
            perPerson: need.p50 > 0 ? need.p50 / planFor : plan / planFor,
          },
        ]
      })
    })
  })
}

/** Who lacks it already weighs more than who will. */
const URGENCY: Readonly<Record<string, number>> = { now: 2, today: 1.5 }

function urgencyOf(asked: readonly Asked[], stop: string, line: Line): number {
  const open = asked.filter((one) => one.stop === stop && one.state !== 'answered' && isAbout(one, line))
  return Math.max(1, ...open.map(({ urgency }) => URGENCY[urgency] ?? 1))
}

const isAbout = ({ measure, sector }: Asked, line: Line): boolean =>
  measure ? measure.key === line.key : line.sectors[0] === sector

function fixedFor(fixed: readonly PlanFixed[], help: readonly Help[], stop: string, date: string, line: Line): number {
  return fixed.reduce((sum, one) => {
    const offer = help.find(({ report }) => report === one.offer)
    const isIt = one.stop === stop && offer?.measure?.key === line.key
    return sum + (isIt && (line.lasting ? one.night <= date : one.night === date) ? one.amount : 0)
  }, 0)
}

function useOf({ withGroup, daily }: NonNullable<Help['offer']>, { lasting }: Line): Source['use'] {
  if (lasting) return withGroup ? 'along' : 'stays'
  return daily ? 'daily' : 'once'
}

function sourceOf(help: Help, days: readonly string[], fixed: readonly PlanFixed[]): Source[] {
  const { measure, offer, report } = help
  const line = measure?.key == null ? undefined : lineOf(measure.key)
  if (!line || !offer || !isMovable(help)) return []
  const nights = nightsIn(offer, days)
  if (!nights) return []
  const use = useOf(offer, line)
  const own = fixed.filter((one) => one.offer === report)
  const sum = (some: readonly PlanFixed[]): number => some.reduce((total, one) => total + one.amount, 0)
  const each = use === 'daily' || use === 'along'
  const amounts = each
    ? days.map((day) => (restOn(help, day) ?? 0) - sum(own.filter((one) => one.night === day)))
    : [(restOn(help, offer.fromDay) ?? 0) - sum(own)]
  const whole = amounts.map((amount) => Math.max(0, Math.floor(amount)))
  const { brings, withGroup, stop } = offer
  const from = withGroup ? null : stop
  return [{ id: report, key: line.key, from, amounts: whole, use, ...nights, brings, kg: line.kg }]
}

/** What a vehicle carries where nobody said: the common ones of the region. */
const LOADS: readonly (readonly [RegExp, number])[] = [
  [/trailer|tr[aá]iler/, 15_000],
  [/truck|cami[oó]n(?!eta)|lorr/, 5000],
  [/pick.?up|camioneta/, 700],
  [/van|microb|minibus|panel/, 800],
  [/bus/, 600],
]
const CAR_KG = 250

function carrierOf(help: Help, days: readonly string[], busy: readonly number[] = []): Carrier[] {
  const { offer, sector, quantity, unit, report } = help
  const nights = offer && sector === 'transport' ? nightsIn(offer, days) : null
  if (!offer || !nights) return []
  const named = LOADS.find(([words]) => words.test((unit ?? '').toLowerCase()))
  const loadKg = offer.loadKg ?? named?.[1] ?? CAR_KG
  return [{ id: report, base: offer.stop, count: vehiclesIn(quantity), loadKg, busy, ...nights }]
}
