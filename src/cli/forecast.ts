/** `vereda forecast DIR`: the contract of the journey forecast as JSON, or a table and a small ribbon for people. */

import { fromWallClock } from '../core/time.ts'
import { twoFigures } from '../core/twoFigures.ts'
import type { Forecast, GroupForecast, Place, StopForecast } from '../forecast/contract.ts'
import type { Scenario } from '../forecast/scenario.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { sizeNow } from '../readiness/board.ts'
import { asCounted } from '../readiness/counted.ts'
import type { ExitCode } from './deps.ts'
import type { ForecastOptions } from './folder.ts'
import { compareOf, forecastOf, momentOf, nameOf, readJourneyFolder } from './folder.ts'
import { knownIn } from './known.ts'
import { likeliest, placeName, ribbonLines, shortened } from './ribbon.ts'
import type { ScenarioOptions } from './scenario.ts'
import { comparisonLines, scenarioOf } from './scenario.ts'
import { percent, saidTime, shortTime, tableLines, wrapped } from './table.ts'
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
  else sayAll(terminal, forecastLines(terminal, files.value, asCounted(ahead), asOf.value))
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
  else sayAll(terminal, comparisonLines(terminal, files, compared.value))
  return 0
}

const sayAll = (terminal: Terminal, lines: readonly string[]): void => {
  for (const line of lines.flatMap(wrapped)) terminal.say(line)
}

/** `/closures/0/stop` is what `--close` named. */
const optionOf = (path: string): string => `--${path.split('/')[1]?.replace('closures', 'close')}`

const LEAST_REACH = 0.05
/** Rows that a person reads; `--json` has all. */
const MOST_STOPS = 12
const MOST_SAID = 6

function forecastLines(terminal: Terminal, files: JourneyFiles, ahead: Forecast, asOf: string): string[] {
  const { t, lang } = terminal
  const [group] = ahead.groups
  const head = t('cli.forecast.head', { title: files.title, when: saidTime(ahead.asOf, lang), members: ahead.members })
  if (!group || group.place.length === 0) return [head, nowhereLine(terminal, files, ahead, asOf)]
  const stops = ahead.stops
    .filter((stop) => stop.reach >= LEAST_REACH && stop.arrival && !isPassing(ahead, stop))
    .sort(byArrival)
    .slice(0, MOST_STOPS)
  const shown = stops.length === 0 ? [t('cli.forecast.noStops')] : [...ribbonLines(terminal, files, ahead, stops)]
  return [
    head,
    countedLine(terminal, files, asOf),
    ...(group.isCounted ? [t('cli.forecast.size', rangeOf(terminal, group))] : []),
    t('cli.forecast.place', { places: placesLine(files, group.place) }),
    ...mapEnds(terminal, files, group.place),
    ...ahead.groups.slice(1).flatMap((other) => otherLines(terminal, files, other)),
    '',
    ...shown,
    ...(stops.length === 0 ? [] : ['', ...stopTable(terminal, files, stops)]),
    ...section(t('cli.forecast.says'), sayingLines(terminal, files, ahead)),
    ...section(t('cli.forecast.restsOn'), weightLines(ahead)),
    ...section(t('cli.forecast.misfits'), misfitLines(terminal, files, ahead)),
  ]
}

/** Before the day on which it is told to begin, and until so late, there is nobody to forecast. */
function nowhereLine({ t, lang }: Terminal, { startDay }: JourneyFiles, { weights }: Forecast, asOf: string): string {
  const isAhead = weights.length === 0 && asOf.slice(0, 10) < startDay
  return isAhead ? t('cli.forecast.notYet', { day: saidTime(startDay, lang) }) : t('cli.forecast.nowhere')
}

/** Who is likeliest where the map has no way on does not go on in any forecast: that says something of the map. */
function mapEnds({ t }: Terminal, files: JourneyFiles, places: readonly Place[]): string[] {
  const [now] = likeliest(places)
  const isEnd = now && 'stop_id' in now && !files.legs.some(({ from }) => from === now.stop_id)
  return isEnd ? [t('cli.forecast.mapEnds', { stop: placeName(files, now) })] : []
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const byArrival = (a: StopForecast, b: StopForecast): number =>
  (a.arrival?.p50 ?? '') < (b.arrival?.p50 ?? '') ? -1 : 1

/** Where they may just be leaving: no place to make ready. */
const isPassing = ({ asOf }: Forecast, { arrival, reach }: StopForecast): boolean =>
  arrival?.p95 === asOf && reach < 0.5

const placesLine = (files: JourneyFiles, places: readonly Place[]): string =>
  likeliest(places)
    .slice(0, 3)
    .map((place) => `${placeName(files, place)} ${percent(place.probability)}`)
    .join(' · ')

function rangeOf(terminal: Terminal, { size }: GroupForecast) {
  const [low, best, high] = [size.p05, size.p50, size.p95].map((n) => terminal.number(twoFigures(n)))
  return { low: low ?? '', best: best ?? '', high: high ?? '' }
}

/** What the counts say together, as the Board has it: not what the forecast makes of them for now. */
function countedLine({ t, number }: Terminal, files: JourneyFiles, asOf: string): string {
  const size = sizeNow(knownIn(files, asOf))
  if (!size) return t('hub.nobodyCounted')
  if (size.best === 0) return t('cli.forecast.countedNone')
  const [low, best, high] = [size.low, size.best, size.high].map((n) => number(twoFigures(n)))
  return t('hub.counted', { low: low ?? '', best: best ?? '', high: high ?? '' })
}

const MOST_OTHER_STOPS = 2
const LEAST_OTHER_REACH = 0.3

/** Another group: how many, where, and the stops that it comes to next. */
function otherLines(terminal: Terminal, files: JourneyFiles, other: GroupForecast): string[] {
  const { t, lang } = terminal
  const at = likeliest(other.place)[0]
  const ahead = (other.stops ?? [])
    .filter(({ stop_id, reach, arrival }) => arrival && reach >= LEAST_OTHER_REACH && !isAt(at, stop_id))
    .sort(byArrival)
    .slice(0, MOST_OTHER_STOPS)
  return [
    otherLine(terminal, files, other),
    ...ahead.map(({ stop_id, reach, arrival }) => {
      const when = arrival ? shortTime(arrival.p50, lang) : ''
      return t('cli.forecast.otherNext', { stop: nameOf(files, stop_id), chance: percent(reach), when })
    }),
  ]
}

const isAt = (place: Place | undefined, stop: string): boolean =>
  place !== undefined && 'stop_id' in place && place.stop_id === stop

function otherLine(terminal: Terminal, files: JourneyFiles, other: GroupForecast): string {
  const places = placesLine(files, other.place.slice(0, 1))
  return terminal.t('cli.forecast.other', {
    group: groupName(terminal, other.group),
    places,
    counted: other.isCounted ? 'yes' : 'no',
    ...rangeOf(terminal, other),
  })
}

/** A code that every journey has is said in words; another as the folder has it. */
function groupName({ t }: Terminal, group: string): string {
  const words = t(`group.${group}`)
  return words === `group.${group}` ? group : words
}

function stopTable({ t, lang, number }: Terminal, files: JourneyFiles, stops: readonly StopForecast[]): string[] {
  const header = ['stop', 'reach', 'arrival', 'middle', 'people'].map((column) => t(`cli.forecast.${column}`))
  const rows = stops.map(({ stop_id, reach, arrival, people }) => [
    shortened(nameOf(files, stop_id)),
    percent(reach),
    arrival ? shortTime(arrival.p50, lang) : '–',
    arrival ? `${shortTime(arrival.p25, lang)} – ${shortTime(arrival.p75, lang)}` : '–',
    people ? `${number(twoFigures(people.p25))}–${number(twoFigures(people.p75))}` : '–',
  ])
  return tableLines([header, ...rows], ['left', 'right', 'left', 'left', 'right'])
}

function sayingLines({ t, number }: Terminal, files: JourneyFiles, { says }: Forecast): string[] {
  return says.slice(0, MOST_SAID).map(({ code, chance, slots, reports }) => {
    const { people, ...rest } = named(files, slots)
    const many = { n: typeof people === 'number' ? number(twoFigures(people)) : '' }
    const told = { counted: people === undefined ? 'no' : 'yes', placed: slots['stop'] ? 'yes' : 'no' }
    const words = t(`cli.says.${code}`, { ...rest, ...many, ...told })
    const from = reports.length === 0 ? '' : ` (${reports.slice(0, 2).join(', ')})`
    return `${percent(chance).padStart(5)}  ${words}${from}`
  })
}

/** Codes of stops become their names. */
function named(files: JourneyFiles, slots: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const places = ['stop', 'to', 'from', 'against']
  const name = (key: string, value: string | number) =>
    places.includes(key) && typeof value === 'string' ? nameOf(files, value) : value
  return Object.fromEntries(Object.entries(slots).map(([key, value]) => [key, name(key, value)]))
}

const weightLines = ({ weights }: Forecast): string[] =>
  weights.slice(0, 3).map(({ report, weight }) => `${percent(weight).padStart(5)}  ${report}`)

function misfitLines({ t }: Terminal, files: JourneyFiles, { misfits }: Forecast): string[] {
  const all = misfits.map(({ report, code, slots }) => {
    const place = typeof slots.stop === 'string' ? nameOf(files, slots.stop) : 'none'
    const words = t(`doubt.${code}`, { place, ...named(files, slots) })
    return report === null ? words : `${report}: ${words}`
  })
  const left = all.length - MOST_SAID
  return left > 0 ? [...all.slice(0, MOST_SAID), t('cli.more', { n: left })] : all
}
