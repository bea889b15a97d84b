/**
 * `vereda plan`: who rides in which vehicle, which offer goes where, and what stays unmet, each line with its reason. Of a
 * journey that the hub has, or of a folder that no hub has seen.
 */

import { groupedBy } from '../core/grouped.ts'
import { type Problem, problem } from '../core/problem.ts'
import { twoFigures } from '../core/twoFigures.ts'
import { planFor } from '../hub/planning.ts'
import { asCounted } from '../readiness/counted.ts'
import type { Level } from '../readiness/level.ts'
import { type PlanShown, planAt } from '../readiness/plan/at.ts'
import type { Plan, PlanFamilies, PlanLine, PlanRide, PlanUnmet, PlanWaiting } from '../readiness/planModel.ts'
import type { TextLine } from '../readiness/stopModel.ts'
import { chosenJourney, type DataCommand, withData } from './data.ts'
import type { ExitCode } from './deps.ts'
import { forecastOf, momentOf, readJourneyFolder } from './folder.ts'
import { knownIn } from './known.ts'
import { saidTime } from './table.ts'
import type { Terminal } from './terminal.ts'

export type PlanCommand = DataCommand & {
  readonly asOf?: string
  readonly level: Level
  readonly stop?: string
}

export const planCommand = (terminal: Terminal, what: string | undefined, options: PlanCommand): Promise<ExitCode> =>
  what !== undefined && isPath(what) ? planOfFolder(terminal, what, options) : planOfJourney(terminal, what, options)

/** Names of journeys have no slash. */
const isPath = (what: string): boolean => /[\\/]/.test(what) || /^\.+$/.test(what)

/** As a hub reckons. */
const AHEAD = { horizonDays: 10, seed: 1, members: 2000 } as const

async function planOfFolder(terminal: Terminal, folder: string, options: PlanCommand): Promise<ExitCode> {
  const { deps } = terminal
  const files = await readJourneyFolder(deps, folder)
  if (!files.ok) return terminal.fail(files.problems)
  const asOf = momentOf(files.value, options.asOf, deps.nowMs())
  if (!asOf.ok) return terminal.fail(asOf.problems)
  const { level, stop } = options
  if (stop !== undefined && !files.value.stops.some(({ id }) => id === stop))
    return terminal.fail([problem('place.unknown', '--stop', { name: stop })])
  const picture = {
    knowledge: knownIn(files.value, asOf.value),
    forecast: asCounted(forecastOf(files.value, asOf.value, AHEAD)),
  }
  const made = await planFor(picture, { level, fixed: [], without: [] }, deps.solver)
  return made.ok ? told(terminal, made.value, options) : terminal.fail(made.problems)
}

const planOfJourney = (terminal: Terminal, name: string | undefined, options: PlanCommand): Promise<ExitCode> =>
  withData(terminal, options, async (opened) => {
    const id = await chosenJourney(opened, name)
    if (!id.ok) return terminal.fail(id.problems)
    const { asOf, level, stop } = options
    const asked = { journey: id.value, level, ...(asOf === undefined ? {} : { asOf }) }
    const known = await opened.hub.readiness({ ...asked, ...(stop === undefined ? {} : { stop }) })
    if (!known.ok) return terminal.fail(known.problems.map(asAsked))
    const made = await opened.hub.plan(asked)
    if (!made.ok) return terminal.fail(made.problems)
    return told(terminal, made.value, options)
  })

function told(terminal: Terminal, made: Plan, { stop, json }: PlanCommand): ExitCode {
  const shown = planAt(made, stop)
  if (json) terminal.json({ ...made, ...shown })
  else for (const line of planLines(terminal, made, shown)) terminal.say(line)
  return 0
}

/** A problem's place is the option that was written, and not the field that it became. */
const OPTIONS: Readonly<Record<string, string>> = { '/asOf': '--as-of', '/stop': '--stop' }
const asAsked = (one: Problem): Problem => ({ ...one, path: OPTIONS[one.path] ?? one.path })

/** The head speaks of the whole plan, and says so where the lists are of one stop. */
function planLines(terminal: Terminal, plan: Plan, shown: PlanShown): string[] {
  const { lines, rides, waiting, unmet } = shown
  const { t } = terminal
  const { state, km, gapShare, because } = plan
  const sure = state === 'best' ? 'best' : gapShare === null ? 'unproven' : 'good'
  const head =
    state === 'nothing'
      ? t('needs.planNothing')
      : t('needs.planSays', { lines: plan.lines.length, km, sure, percent: Math.ceil((gapShare ?? 0) * 100) })
  const here = { lines: lines.length, rides: rides.length, km: Math.round(shown.km) }
  return [
    head,
    ...(lines === plan.lines || state === 'nothing' ? [] : [t('needs.planHere', here)]),
    ...because.map((line) => say(terminal, line)),
    ...under(t('needs.planRides'), [
      ...rides.map((ride) => rideWords(terminal, ride)),
      ...waiting.map((one) => waitingWords(terminal, one)),
    ]),
    ...under(
      t('needs.planLoads'),
      lines.map((line) => loadWords(terminal, line)),
    ),
    ...under(t('cli.plan.unmet'), unmetWords(terminal, unmet)),
  ]
}

const under = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', head, ...lines])
const say = ({ t }: Terminal, { key, slots }: TextLine): string => t(key, slots)
const reasons = (terminal: Terminal, because: readonly TextLine[]): string =>
  because.map((line) => say(terminal, line)).join(' ')

function rideWords(terminal: Terminal, ride: PlanRide): string {
  const { t, lang } = terminal
  const what = t('needs.planRide', {
    ...{ people: ride.people, from: ride.from.name, to: ride.to.name, day: saidTime(ride.day, lang) },
  })
  const families = ride.families.map((one) => familiesWords(terminal, one)).join(', ')
  return `  ${what}: ${families}. ${ride.by ?? ride.unit ?? ''}. ${reasons(terminal, ride.because)}`
}

const familiesWords = ({ t }: Terminal, { size, groups }: PlanFamilies): string =>
  t('needs.familiesOf', { size, groups })

function waitingWords(terminal: Terminal, one: PlanWaiting): string {
  const { t } = terminal
  const { size, groups, from, to, because } = one
  const who = t('needs.lift', { size, groups, from: from.name, to: to.name })
  return `  ${t('needs.planWaiting')}: ${who}. ${say(terminal, because)}`
}

function loadWords(terminal: Terminal, { key, unit, amount, to, night, by, vehicles, because }: PlanLine): string {
  const { t, lang } = terminal
  const what = quantity(terminal, key, unit, amount)
  const carried = vehicles.map((one) =>
    t('needs.vehicle', { by: one.by ?? one.unit ?? '', trips: one.trips, km: Math.round(one.km) }),
  )
  const line = t('needs.planLine', { what, stop: to.name, day: saidTime(night, lang) })
  return `  ${[by === null ? `${line}.` : `${line}. ${by}.`, ...carried, reasons(terminal, because)].join(' ')}`
}

function quantity({ t, number }: Terminal, key: string, unit: string, n: number): string {
  const few = `lack.${key}`
  const counted = t(few, { n })
  if (counted !== few) return counted
  const isMeasured = unit === 'L' || unit === 'kg'
  return t('stop.lackOf', { n: isMeasured ? `${number(n)} ${unit}` : number(n), what: t(`need.${key}`) })
}

/** So many things are named of a night; `--json` has them all. */
const MOST_NAMED = 4

/** A line for each stop and night: hundreds of figures are no answer. */
function unmetWords(terminal: Terminal, unmet: readonly PlanUnmet[]): string[] {
  const places = groupedBy(unmet, ({ stop, night }) => `${stop.name}, ${saidTime(night, terminal.lang)}`)
  return [...places].map(([place, own]) => {
    const lacking = own.map(({ key, unit, unmet: n }) => quantity(terminal, key, unit, twoFigures(n)))
    const more = lacking.length - MOST_NAMED
    const rest = more > 0 ? [terminal.t('needs.andMore', { n: more })] : []
    return `  ${place}: ${[...lacking.slice(0, MOST_NAMED), ...rest].join(', ')}`
  })
}
