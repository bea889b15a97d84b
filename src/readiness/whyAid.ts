/** Why a figure of need and help is what it is: what it is called, the reasons, and the reports that it rests on. */
import type { Cold } from '../domains/needs/index.ts'
import { lineRows } from '../domains/needs/index.ts'
import type { Forecast } from '../forecast/contract.ts'
import { balancesOf, helpBehind, type Riders } from './balance.ts'
import { sphereBecause } from './gaps.ts'
import type { Knowledge } from './knowledge.ts'
import type { Level } from './level.ts'
import { LEVELS } from './level.ts'
import type { Figure } from './model.ts'
import { aidOf, coldAt, coldLine, nightsAt, stopAsked, whoLine } from './readiness.ts'
import type { Balance, Composition, TextLine } from './stopModel.ts'
import { stopName } from './stopName.ts'

export type Answered = {
  readonly title: TextLine
  readonly because: readonly TextLine[]
  readonly figure: Figure | null
  readonly reports: readonly string[]
  /** Whether it also rests on the forecast. */
  readonly isForecast: boolean
}

const OF_NIGHT = ['need', 'have', 'gap', 'excess']
const OF_REPORT = ['asked', 'help', 'ride', 'lift', 'shelter']

export const isOfAid = (what: string): boolean => [...OF_NIGHT, ...OF_REPORT].includes(what)

/** Null where there is no such number. */
export function whyAid(knowledge: Knowledge, forecast: Forecast, number: string): Answered | null {
  const [what = '', about = '', date = '', key = '', level = '50'] = number.split('.')
  if (OF_REPORT.includes(what)) return whyOne(knowledge, what, about)
  const chosen = LEVELS.find((one) => String(one) === level)
  if (chosen === undefined || !knowledge.network.stops.some((one) => one.id === about)) return null
  return whyBalance(knowledge, forecast, { what, stop: about, date, key: decodeURIComponent(key), level: chosen })
}

function whyOne(knowledge: Knowledge, what: string, id: string): Answered | null {
  const aid = aidOf(knowledge)
  const found = {
    asked: aid.asked.find((one) => one.report === id),
    help: aid.help.find((one) => one.report === id),
    ride: aid.rides.find((one) => one.report === id),
    lift: aid.lifts.find((one) => one.report === id),
    shelter: aid.shelters.find((one) => one.shelter === id),
  }
  const reports = [
    ...(found.asked && what === 'asked' ? [found.asked.report, ...found.asked.answers] : []),
    ...(what === 'help' ? (found.help?.reports ?? []) : []),
    ...(what === 'ride' ? (found.ride?.reports ?? []) : []),
    ...(what === 'lift' ? (found.lift?.reports ?? []) : []),
    ...(what === 'shelter' ? (found.shelter?.reports ?? []) : []),
  ]
  if (reports.length === 0) return null
  const isLoose = what === 'asked' && found.asked?.answers.length !== 0 && !found.asked?.isLinked
  const because = isLoose ? [{ key: 'why.asked.loose', slots: {} }] : []
  return { title: { key: `why.${what}.title`, slots: {} }, because, figure: null, reports, isForecast: false }
}

type BalanceOf = { what: string; stop: string; date: string; key: string; level: Level }

function whyBalance(knowledge: Knowledge, forecast: Forecast, of: BalanceOf): Answered | null {
  const { what, stop, date, key, level } = of
  const name = stopName(knowledge, stop)
  const aid = aidOf(knowledge)
  const ahead = forecast.stops.find((one) => one.stop_id === stop)
  const nights = nightsAt(knowledge, aid, ahead, stop)
  const asked = stopAsked(knowledge, aid, stop, nights, { level })
  const lines = balancesOf(asked)[nights.findIndex((night) => night.date === date)]
  const riders = nights.find((night) => night.date === date)?.riders
  const line = lines?.find((one) => (one.key ?? `unit ${one.unit}`) === key)
  if (!line) return null
  const { have } = line
  const slots = { stop: name.name, day: date, key, unit: line.unit, ...rounded(have), offered: totalOf(line) }
  const isStated = line.need !== null
  const depends = dependsOn(key, coldAt(knowledge, aid, stop, date), aid.composition, riders)
  const reference = isStated ? [sphereBecause(key), ...depends.because, { key: 'why.level', slots: { level } }] : []
  const wanted = aid.asked.filter((one) => one.stop === stop && one.state !== 'answered')
  const said = wanted.filter(({ measure }) => measure && (measure.key ?? `unit ${measure.unit}`) === key)
  return {
    title: { key: `why.${what}.title`, slots },
    because: [
      ...(what === 'have' ? [] : reference),
      { key: 'why.gap.offered', slots },
      { key: 'why.have.parts', slots },
    ],
    figure: figureOf(what, line),
    reports: [
      ...helpBehind(asked, date, key),
      ...said.map(({ report }) => report),
      ...(isStated ? depends.reports : []),
    ],
    isForecast: isStated,
  }
}

type Depends = { readonly because: readonly TextLine[]; readonly reports: readonly string[] }

/** Blankets hang on how cold it is; meals and soap on who the people are; all on whom a bus brings. */
function dependsOn(key: string, cold: Cold, composition: Composition, riders: Riders | undefined): Depends {
  const isByWho = lineRows({ stay: 'overnight', phase: 'first' }).get(key)?.row.known !== undefined
  return {
    because: [
      ...(key === 'blankets' ? [coldLine(cold)] : []),
      ...(isByWho ? [whoLine(composition)] : []),
      ...(riders ? [{ key: 'why.riders', slots: { people: riders.people } }] : []),
    ],
    reports: [
      ...(key === 'blankets' ? cold.reports : []),
      ...(isByWho ? composition.reports : []),
      ...(riders?.reports ?? []),
    ],
  }
}

const rounded = (have: Balance['have']): Balance['have'] => ({
  delivered: Math.floor(have.delivered),
  onTheWay: Math.floor(have.onTheWay),
  pledged: Math.floor(have.pledged),
  offered: Math.floor(have.offered),
})

const totalOf = ({ have }: Balance): number => Math.floor(have.delivered + have.onTheWay + have.pledged + have.offered)

function figureOf(what: string, line: Balance): Figure | null {
  const { need, plan, numbers } = line
  if (what === 'gap') return line.gap
  if (what === 'excess') return line.excess
  if (what === 'need') return need && { number: numbers.need, low: need.p05, best: plan ?? need.p50, high: need.p95 }
  const total = totalOf(line)
  return { number: numbers.have, low: total, best: total, high: total }
}
