/** A decision told to people: each load with its reasons and vehicles, and each thing that stays unmet with the reason. */
import { twoFigures } from '../../core/twoFigures.ts'
import type { Help } from '../../domains/needs/index.ts'
import { lineOf } from '../../domains/needs/index.ts'
import type { Knowledge } from '../knowledge.ts'
import type { PlanChange, PlanFixed, PlanLine, PlanUnmet, PlanVehicle } from '../planModel.ts'
import type { TextLine } from '../stopModel.ts'
import { stopName } from '../stopName.ts'
import type { Posed } from './pose.ts'
import type { Carrier, Decision, Load, Source, Want } from './problem.ts'
import { canReach, needsCarrier, serves, tripKm, unmetOf } from './problem.ts'

export function planLines(knowledge: Knowledge, posed: Posed, decision: Decision): PlanLine[] {
  const lines = decision.loads.map((load) => lineFor(knowledge, posed, decision, load))
  return lines.sort((a, b) => (a.night < b.night ? -1 : a.night > b.night ? 1 : a.number < b.number ? -1 : 1))
}

function lineFor(knowledge: Knowledge, posed: Posed, decision: Decision, load: Load): PlanLine {
  const { problem, days, help } = posed
  const source = problem.sources[load.source] as Source
  const offer = help.find(({ report }) => report === source.id)
  const night = days[load.night] ?? ''
  const vehicles = needsCarrier(source, load.stop) ? vehiclesFor(posed, decision, source, load) : []
  const km = source.from === null ? null : problem.km(source.from, load.stop)
  return {
    ...{ number: `help.${source.id}`, offer: source.id, by: offer?.by ?? null, key: source.key },
    ...{ unit: lineOf(source.key)?.unit ?? '', amount: load.amount, night, km, vehicles, isFixed: false },
    from: source.from === null ? null : stopName(knowledge, source.from),
    to: stopName(knowledge, load.stop),
    because: reasons(knowledge, posed, source, load, km),
  }
}

function vehiclesFor({ problem, help }: Posed, { trips }: Decision, { from }: Source, load: Load): PlanVehicle[] {
  const own = trips.filter((one) => one.from === from && one.stop === load.stop && one.night === load.night)
  return own.map(({ carrier, trips: n, from: start, stop }) => {
    const one = problem.carriers[carrier] as Carrier
    const offer = help.find(({ report }) => report === one.id)
    const km = n * (tripKm(problem, one, start, stop) ?? 0)
    return { offer: one.id, by: offer?.by ?? null, unit: offer?.unit ?? null, trips: n, km }
  })
}

function reasons(knowledge: Knowledge, { problem }: Posed, source: Source, load: Load, km: number | null): TextLine[] {
  const served = problem.wants.filter(
    (want) => want.key === source.key && want.stop === load.stop && serves(source, load, want.night),
  )
  const lacking = Math.max(0, ...served.map((want) => want.lacking))
  const stop = stopName(knowledge, load.stop).name
  const how =
    source.from === null ? 'anywhere' : source.from === load.stop ? 'here' : source.brings ? 'brought' : 'carried'
  const slots = { stop, lacking: twoFigures(lacking), amount: load.amount, key: source.key, nights: served.length }
  return [
    { key: 'plan.because.lacks', slots },
    { key: `plan.because.${how}`, slots: { km: km ?? 0 } },
  ]
}

/** What people have decided, as lines of the plan. */
export function fixedLines(knowledge: Knowledge, { help, problem }: Posed, fixed: readonly PlanFixed[]): PlanLine[] {
  return fixed.flatMap(({ offer, stop, night, amount }) => {
    const found = help.find(({ report }) => report === offer)
    const key = found?.measure?.key
    if (!found || !key) return []
    const from = found.offer?.stop ?? null
    return [
      {
        ...{ number: `help.${offer}`, offer, by: found.by, key, unit: found.measure?.unit ?? '', amount, night },
        ...{ vehicles: [], isFixed: true, km: from === null ? null : problem.km(from, stop) },
        from: from === null ? null : stopName(knowledge, from),
        to: stopName(knowledge, stop),
        because: [{ key: 'plan.because.fixed', slots: {} }],
      },
    ]
  })
}

export function unmetLines(
  knowledge: Knowledge,
  { problem, days }: Posed,
  decision: Decision,
  level: number,
): PlanUnmet[] {
  return problem.wants.flatMap((want) => {
    const unmet = Math.ceil(unmetOf(problem, want, decision) - 1e-6)
    const { stop, key, need, lacking } = want
    const night = days[want.night] ?? ''
    const tail = `${stop}.${night}.${key}${level === 50 ? '' : `.${level}`}`
    if (unmet <= 0) return []
    const because = { key: `plan.unmet.${whyUnmet(problem, want, decision)}`, slots: { key } }
    const unit = lineOf(key)?.unit ?? ''
    return [{ number: `gap.${tail}`, stop: stopName(knowledge, stop), night, key, unit, need, lacking, unmet, because }]
  })
}

function whyUnmet(problem: Posed['problem'], want: Want, { loads }: Decision): string {
  const own = problem.sources.map((source, i) => ({ source, i })).filter(({ source }) => source.key === want.key)
  if (own.length === 0) return 'none'
  const useful = ({ source, night }: { source: Source; night: number }): boolean =>
    serves(source, { night }, want.night)
  const nights = Array.from({ length: want.night + 1 }, (_, night) => night)
  const near = own.filter(({ source }) =>
    nights.some((night) => useful({ source, night }) && canReach(problem, source, want.stop, night)),
  )
  if (near.length === 0) return 'far'
  const used = (i: number): number => loads.filter((one) => one.source === i).reduce((sum, one) => sum + one.amount, 0)
  const left = near.filter(({ source, i }) => used(i) < (source.amounts[0] ?? 0) && source.use !== 'along')
  return left.some(({ source }) => needsCarrier(source, want.stop)) ? 'vehicle' : 'spent'
}

/** What differs between two plans, load by load. */
export function changesOf(before: readonly PlanLine[], after: readonly PlanLine[]): PlanChange[] {
  const nameOf = ({ offer, to, night }: PlanLine): string => `${night} ${to.stop} ${offer}`
  const [old, now] = [before, after].map((lines) => new Map(lines.map((line) => [nameOf(line), line])))
  const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort()
  return names.flatMap((name) => {
    const [was, is] = [old?.get(name), now?.get(name)]
    const { offer, by, to, night, key, unit } = (is ?? was) as PlanLine
    const change = { offer, by, to, night, key, unit, before: was?.amount ?? 0, after: is?.amount ?? 0 }
    return change.before === change.after ? [] : [change]
  })
}

export const helpOf = (help: readonly Help[], report: string): Help | undefined =>
  help.find((one) => one.report === report)
