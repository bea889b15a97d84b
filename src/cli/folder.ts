/** Reading a journey's folder for a command. */
import type { Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { fromWallClock, wallClock } from '../core/time.ts'
import type { Comparison, Forecast } from '../forecast/contract.ts'
import type { ForecastInput } from '../forecast/forecast.ts'
import { compare, forecast } from '../forecast/forecast.ts'
import type { Scenario } from '../forecast/scenario.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { observationsIn, readJourney } from '../intake/journey/index.ts'
import { boardedSeen } from '../readiness/boarded.ts'
import type { Deps } from './deps.ts'
import { knownIn } from './known.ts'

export async function readJourneyFolder(deps: Deps, folder: string): Promise<Result<JourneyFiles>> {
  const texts = await deps.readFolder(folder)
  return texts.ok ? readJourney(texts.value) : texts
}

export type ForecastOptions = {
  readonly asOf?: string
  readonly horizonDays: number
  readonly seed: number
  readonly members: number
}

/** Local day, or day and hour. */
export const WALL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/

/** The moment asked for, else the one that the folder names, else now; wall-clock in the journey's zone. */
export function momentOf(files: JourneyFiles, asOf: string | undefined, nowMs: number): Result<string> {
  const told = asOf ?? files.asOf ?? wallClock(nowMs, files.zone).slice(0, 16)
  const known = WALL.test(told) && !Number.isNaN(fromWallClock(told, files.zone))
  if (!known) return bad(problem('time.impossible', '--as-of', { value: told }))
  return good(told.length === 10 ? `${told}T00:00` : told)
}

type Settings = Omit<ForecastOptions, 'asOf'>

/** The forecast of a folder at a wall-clock moment, from what was public by then. */
export function forecastOf(files: JourneyFiles, asOf: string, options: Settings): Forecast {
  return forecast(inputOf(files, asOf, options))
}

/** The same without and with a scenario. */
export function compareOf(
  files: JourneyFiles,
  asOf: string,
  options: Settings,
  scenario: Scenario,
): Result<Comparison> {
  return compare({ ...inputOf(files, asOf, options), scenario })
}

/** What the engine is told of a folder at a wall-clock moment: only what was public by then. */
export function inputOf(files: JourneyFiles, asOf: string, { horizonDays, seed, members }: Settings): ForecastInput {
  const { slug: journey, stops, legs, zone, fromStop, startDay } = files
  const seen = [...observationsIn(files, asOf), ...boardedSeen(knownIn(files, asOf))]
  const observations = seen.sort((a, b) => a.fromMs - b.fromMs)
  const begins = fromStop === null ? {} : { start: { stop: fromStop, atMs: fromWallClock(`${startDay}T00:00`, zone) } }
  const input = { journey, network: { stops, legs }, observations, asOfMs: fromWallClock(asOf, zone), zone }
  return { ...input, horizonDays, seed, members, ...begins }
}

/** A stop's name, or its code where the folder has none. */
export const nameOf = (files: JourneyFiles, id: string): string =>
  files.stops.find((stop) => stop.id === id)?.name ?? id
