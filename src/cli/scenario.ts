/** `vereda forecast DIR --close ... --buses ... --rest ... --split ...`: a scenario, and its answer beside the plain one. */

import { InvalidArgumentError } from 'commander'
import { nextDay } from '../core/time.ts'
import { twoFigures } from '../core/twoFigures.ts'
import type { Comparison, StopDifference, StopForecast } from '../forecast/contract.ts'
import type { Scenario } from '../forecast/scenario.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { nameOf } from './folder.ts'
import { shortened } from './ribbon.ts'
import { percent, saidTime, shortTime, tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

type Close = { readonly ends: readonly string[]; readonly hours: number }
type Ride = { readonly from: string; readonly to: string; readonly vehicles: number; readonly seats: number }

export type ScenarioOptions = {
  readonly close?: readonly Close[]
  readonly buses?: readonly Ride[]
  /** A day, or true for the one after the as-of day. */
  readonly rest?: string | true
  readonly split?: NonNullable<Scenario['split']>
}

const MOST_HOURS = 24 * 60

/** `STOP:HOURS`, or `FROM/TO:HOURS` for a leg; given again, one more. */
export function closeIn(text: string, before: readonly Close[] = []): Close[] {
  const [, from = '', to, hours = ''] = /^([^:/\s]+)(?:\/([^:/\s]+))?:(\d+(?:\.\d+)?)$/.exec(text) ?? refused()
  return [...before, { ends: to === undefined ? [from] : [from, to], hours: within(Number(hours), MOST_HOURS) }]
}

/** `FROM:TO:VEHICLES:SEATS`; given again, one more. */
export function busesIn(text: string, before: readonly Ride[] = []): Ride[] {
  const [, from = '', to = '', vehicles, seats] = /^([^:\s]+):([^:\s]+):(\d+):(\d+)$/.exec(text) ?? refused()
  return [...before, { from, to, vehicles: within(Number(vehicles), 10_000), seats: within(Number(seats), 10_000) }]
}

/** `STOP:TO:PERCENT`. */
export function splitIn(text: string): NonNullable<Scenario['split']> {
  const [, atStop = '', toStop = '', share] = /^([^:\s]+):([^:\s]+):(\d+)$/.exec(text) ?? refused()
  return { atStop, toStop, share: within(Number(share), 100) / 100 }
}

export function restIn(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : refused()
}

function within(value: number, most: number): number {
  return value > 0 && value <= most ? value : refused()
}
function refused(): never {
  throw new InvalidArgumentError('')
}

/** What was asked, from the as-of moment on; null where nothing was. */
export function scenarioOf(options: ScenarioOptions, asOf: string, asOfMs: number): Scenario | null {
  const { close, buses, rest, split } = options
  if (!close && !buses && !rest && !split) return null
  const restDays = rest ? [{ day: rest === true ? nextDay(asOf.slice(0, 10)) : rest }] : []
  const closures = (close ?? []).map(({ ends: [from = '', to], hours }) => {
    const at = to === undefined ? { stop: from } : { leg: [from, to] as const }
    return { ...at, fromMs: asOfMs, hours }
  })
  const rides = (buses ?? []).map((one) => ({ ...one, atMs: asOfMs }))
  return { closures, buses: rides, restDays, ...(split ? { split } : {}) }
}

const LEAST_REACH = 0.05
const MOST_STOPS = 12
const MOST_NIGHTS = 10

export function comparisonLines(terminal: Terminal, files: JourneyFiles, compared: Comparison): string[] {
  const { t, lang } = terminal
  const { before, after, difference } = compared
  const head = t('cli.forecast.whatIf', { title: files.title, when: saidTime(before.asOf, lang) })
  if (before.stops.length === 0) return [head, t('cli.forecast.nowhere')]
  if (difference.length === 0) return [head, t('cli.forecast.same')]
  const pairs = [...new Set([...before.stops, ...after.stops].map((stop) => stop.stop_id))]
    .map((id) => ({ id, old: at(before.stops, id), now: at(after.stops, id) }))
    .filter(({ old, now }) => Math.max(old?.reach ?? 0, now?.reach ?? 0) >= LEAST_REACH)
    .sort((a, b) => (first(a) < first(b) ? -1 : 1))
    .slice(0, MOST_STOPS)
  const header = ['stop', 'reach', 'with', 'arrival', 'with', 'later'].map((column) => t(`cli.forecast.${column}`))
  const rows = pairs.map(({ id, old, now }) => [
    shortened(nameOf(files, id)),
    percent(old?.reach ?? 0),
    percent(now?.reach ?? 0),
    old?.arrival ? shortTime(old.arrival.p50, lang) : '–',
    now?.arrival ? shortTime(now.arrival.p50, lang) : '–',
    hoursLater(difference.find(({ stop_id }) => stop_id === id)),
  ])
  const table = tableLines([header, ...rows], ['left', 'right', 'right', 'left', 'left', 'right'])
  return [head, '', ...table, ...nightTable(terminal, files, compared)]
}

type Pair = { readonly old: StopForecast | undefined; readonly now: StopForecast | undefined }
const at = (stops: readonly StopForecast[], id: string) => stops.find(({ stop_id }) => stop_id === id)
const first = ({ old, now }: Pair): string => old?.arrival?.p50 ?? now?.arrival?.p50 ?? ''

/** Half of the chances: `+3 – +14 h`. Many members are not touched at all, so one number would hide the others. */
function hoursLater(difference: StopDifference | undefined): string {
  const [low, high] = [difference?.delayHours?.p25 ?? 0, difference?.delayHours?.p75 ?? 0].map(Math.round)
  return low === 0 && high === 0 ? '–' : `${signed(low ?? 0)} – ${signed(high ?? 0)} h`
}
const signed = (hours: number) => (hours > 0 ? `+${hours}` : hours < 0 ? `−${-hours}` : '0')

/** The nights that change most, by the middle number of people. */
function nightTable({ t, lang, number }: Terminal, files: JourneyFiles, compared: Comparison): string[] {
  const nights = compared.difference
    .flatMap(({ stop_id, nights }) => nights.map(({ date, people }) => ({ stop_id, date, change: people.p50 })))
    .filter(({ change }) => Math.abs(change) >= 1)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST_NIGHTS)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (nights.length === 0) return []
  const most = ({ stops }: Comparison['before'], id: string, date: string): string =>
    number(twoFigures(at(stops, id)?.nights.find((night) => night.date === date)?.people.p50 ?? 0))
  const rows = nights.map(({ stop_id, date }) => [
    saidTime(date, lang),
    nameOf(files, stop_id),
    most(compared.before, stop_id, date),
    most(compared.after, stop_id, date),
  ])
  const header = ['night', 'stop', 'people', 'with'].map((column) => t(`cli.forecast.${column}`))
  return ['', ...tableLines([header, ...rows], ['left', 'left', 'right', 'right'])]
}
