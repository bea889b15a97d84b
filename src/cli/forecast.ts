/** `vereda forecast DIR`: the contract of the journey forecast as JSON, or a table and a small ribbon for people. */
import { fromWallClock } from '../core/time.ts'
import type { Forecast, Place, StopForecast } from '../forecast/contract.ts'
import type { Scenario } from '../forecast/scenario.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import type { ExitCode } from './deps.ts'
import type { ForecastOptions } from './folder.ts'
import { compareOf, forecastOf, momentOf, nameOf, readJourneyFolder } from './folder.ts'
import type { ScenarioOptions } from './scenario.ts'
import { comparisonLines, scenarioOf } from './scenario.ts'
import { percent, roundedPeople, saidTime, tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type ForecastCommand = ForecastOptions & ScenarioOptions & { readonly json?: boolean }

export async function forecastCommand(terminal: Terminal, folder: string, options: ForecastCommand): Promise<ExitCode> {
  const files = await readJourneyFolder(terminal.deps, folder)
  if (!files.ok) return terminal.fail(files.problems)
  const asOf = momentOf(files.value, options.asOf, terminal.deps.nowMs())
  if (!asOf.ok) return terminal.fail(asOf.problems)
  const { horizonDays, seed, members } = options
  const scenario = scenarioOf(options, asOf.value, fromWallClock(asOf.value, files.value.zone))
  if (scenario) return whatIf(terminal, files.value, asOf.value, options, scenario)
  const ahead = forecastOf(files.value, asOf.value, { horizonDays, seed, members })
  if (options.json) terminal.deps.out(`${JSON.stringify(ahead)}\n`)
  else for (const line of forecastLines(terminal, files.value, ahead)) terminal.say(line)
  return 0
}

function whatIf(
  terminal: Terminal,
  files: JourneyFiles,
  asOf: string,
  options: ForecastCommand,
  scenario: Scenario,
): ExitCode {
  const compared = compareOf(files, asOf, options, scenario)
  if (!compared.ok) return terminal.fail(compared.problems.map((one) => ({ ...one, path: optionOf(one.path) })))
  if (options.json) terminal.deps.out(`${JSON.stringify(compared.value)}\n`)
  else for (const line of comparisonLines(terminal, files, compared.value)) terminal.say(line)
  return 0
}

/** `/closures/0/stop` is what `--close` named. */
const optionOf = (path: string): string => `--${path.split('/')[1]?.replace('closures', 'close')}`

const LEAST_REACH = 0.05
/** Rows that a person reads; `--json` has all. */
const MOST_STOPS = 12

function forecastLines(terminal: Terminal, files: JourneyFiles, ahead: Forecast): string[] {
  const { t, lang } = terminal
  const group = ahead.groups[0]
  const head = t('cli.forecast.head', { title: files.title, when: saidTime(ahead.asOf, lang), members: ahead.members })
  if (!group || group.place.length === 0) return [head, t('cli.forecast.nowhere')]
  const [low, best, high] = [group.size.p05, group.size.p50, group.size.p95].map((n) =>
    terminal.number(roundedPeople(n)),
  )
  const size = t('cli.forecast.size', { best: best ?? '', low: low ?? '', high: high ?? '' })
  const stops = ahead.stops
    .filter((stop) => stop.reach >= LEAST_REACH && stop.arrival)
    .sort(byArrival)
    .slice(0, MOST_STOPS)
  return [
    head,
    size,
    t('cli.forecast.place', { places: placesLine(files, group.place) }),
    '',
    ...(stops.length === 0
      ? [t('cli.forecast.noStops')]
      : [ribbonLine(files, group.place, stops), '', ...stopTable(terminal, files, stops)]),
    ...(ahead.misfits.length === 0 ? [] : ['', t('cli.forecast.misfits', { n: ahead.misfits.length })]),
  ]
}

const byArrival = (a: StopForecast, b: StopForecast): number =>
  (a.arrival?.p50 ?? '') < (b.arrival?.p50 ?? '') ? -1 : 1

const placeName = (files: JourneyFiles, place: Place): string =>
  'leg' in place ? place.leg.map((id) => nameOf(files, id)).join(' → ') : nameOf(files, place.stop_id)

function placesLine(files: JourneyFiles, places: readonly Place[]): string {
  const likely = [...places].sort((a, b) => b.probability - a.probability).slice(0, 3)
  return likely.map((place) => `${placeName(files, place)} ${percent(place.probability)}`).join(' · ')
}

const MOST_ON_RIBBON = 6
const WIDEST = 8

/** A bead for where they are, then a band to each stop: as long as many people are, as dark as it is likely. */
function ribbonLine(files: JourneyFiles, places: readonly Place[], stops: readonly StopForecast[]): string {
  const now = [...places].sort((a, b) => b.probability - a.probability)[0]
  const isAhead = (stop: StopForecast): boolean => !now || !('stop_id' in now) || now.stop_id !== stop.stop_id
  const shown = stops.filter(isAhead).slice(0, MOST_ON_RIBBON)
  const most = Math.max(1, ...shown.map((stop) => stop.people?.p50 ?? 0))
  const bands = shown.map((stop) => {
    const shade = stop.reach >= 0.75 ? '▓' : stop.reach >= 0.4 ? '▒' : '░'
    const length = Math.max(1, Math.round(((stop.people?.p50 ?? 0) / most) * WIDEST))
    return `${shade.repeat(length)} ${nameOf(files, stop.stop_id)}`
  })
  return [`◉ ${now ? placeName(files, now) : ''}`, ...bands].join(' ')
}

function stopTable({ t, lang, number }: Terminal, files: JourneyFiles, stops: readonly StopForecast[]): string[] {
  const header = ['stop', 'reach', 'arrival', 'middle', 'people'].map((column) => t(`cli.forecast.${column}`))
  const rows = stops.map(({ stop_id, reach, arrival, people }) => [
    nameOf(files, stop_id),
    percent(reach),
    arrival ? saidTime(arrival.p50, lang) : '–',
    arrival ? `${saidTime(arrival.p25, lang)} – ${saidTime(arrival.p75, lang)}` : '–',
    people ? `${number(roundedPeople(people.p25))}–${number(roundedPeople(people.p75))}` : '–',
  ])
  return tableLines([header, ...rows], ['left', 'right', 'left', 'left', 'right'])
}
