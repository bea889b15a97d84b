/** `vereda flee DIR`: a country's displacement from Flee's folders, as JSON or as a table of its camps. */
import type { Displacement, DisplacementSettings } from '../core/displacement.ts'
import type { Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { assimilatedIn, correctedRuns, lastReportDay, outlookDays, outlookOf } from '../forecast/flee/assimilate.ts'
import { type Answer, type Assimilated, answerOf } from '../forecast/flee/ensemble.ts'
import { type Days, ensembleDays, type Scenario, scenarioOf } from '../forecast/flee/run.ts'
import { LAYOUT_FILE, NEEDED, OPTIONAL, readFleeFolder, SETTINGS_FILE, seriesFiles } from '../intake/flee/folder.ts'
import { readSettings } from '../intake/flee/settings.ts'
import type { Deps, ExitCode } from './deps.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type FleeCommand = {
  readonly days?: number
  readonly runs?: number
  readonly seed: number
  readonly settings?: string
  readonly fleeCompatible?: boolean
  readonly assimilateUntil?: number
  readonly lead?: number
  readonly json?: boolean
}

export async function fleeCommand(terminal: Terminal, folder: string, options: FleeCommand): Promise<ExitCode> {
  const cpuBefore = process.cpuUsage()
  const scenario = await scenarioIn(terminal.deps, folder, options)
  if (!scenario.ok) return terminal.fail(scenario.problems)
  const answer = await answerIn(terminal, scenario.value, options)
  if (!answer) return STOPPED
  const { user, system } = process.cpuUsage(cpuBefore)
  const { ard, assimilated, camps, total, ...head } = answer
  const cpuSeconds = Math.round((user + system) / 1e4) / 100
  const whole: Answer = { ...head, cpuSeconds, ard, ...(assimilated ? { assimilated } : {}), camps, total }
  if (options.json) terminal.deps.out(`${JSON.stringify(whole)}\n`)
  else for (const line of linesOf(terminal, whole)) terminal.say(line)
  return 0
}

const STOPPED = 130
const FORECAST_RUNS = 100
const FORECAST_LEAD = 30

/** Null when somebody stopped it. */
async function answerIn(
  terminal: Terminal,
  scenario: Scenario,
  { assimilateUntil, runs, seed }: FleeCommand,
): Promise<Omit<Answer, 'cpuSeconds'> | null> {
  if (assimilateUntil === undefined) {
    const work = ensembleDays(scenario, runs ?? 1, seed)
    const done = await watched(terminal, work, (runs ?? 1) * scenario.days)
    return done && answerOf(scenario, done, seed)
  }
  const members = runs ?? FORECAST_RUNS
  const outlook = outlookOf(scenario, assimilateUntil)
  const work = outlookDays(outlook, members, seed)
  const done = await watched(terminal, work, correctedRuns(members) * scenario.days)
  return done && answerOf(outlook.scenario, done, seed, assimilatedIn(outlook))
}

/** Reads what is there; what is missing or wrong is told with its file. */
async function scenarioIn(deps: Deps, folder: string, options: FleeCommand): Promise<Result<Scenario>> {
  const input = await inputIn(deps, folder)
  const settings = await settingsIn(deps, folder, options.settings)
  if (!input.ok || !settings.ok) {
    return bad(...[input, settings].flatMap((one) => (one.ok ? [] : one.problems)))
  }
  const rules = { ...settings.value, compatible: options.fleeCompatible === true }
  const { assimilateUntil: until, lead } = options
  if (until === undefined && lead !== undefined) {
    return bad(problem('data.required', '--lead', { name: '--assimilate-until' }))
  }
  const days = until === undefined ? (options.days ?? input.value.days) : until + (lead ?? FORECAST_LEAD) + 1
  if (days < 1) return bad(problem('data.range', '--days', { low: 1, high: MOST_DAYS }))
  const scenario = scenarioOf(input.value, rules, days)
  const last = lastReportDay(scenario)
  if (until !== undefined && last < 0) return bad(problem('data.required', LAYOUT_FILE, { name: 'camp, file' }))
  if (until !== undefined && until > last) {
    return bad(problem('data.range', '--assimilate-until', { low: 0, high: last }))
  }
  return good(scenario)
}

export const MOST_LEAD = 365
export const MOST_DAYS = 36_525

const inFolder = (folder: string, file: string): string => `${folder.replace(/[/\\]+$/, '')}/${file}`

async function inputIn(deps: Deps, folder: string): Promise<Result<Displacement>> {
  const layout = await deps.readText(inFolder(folder, LAYOUT_FILE))
  const files = [...NEEDED, ...OPTIONAL, ...(layout.ok ? seriesFiles(layout.value) : [])]
  const read = await Promise.all(
    files.map(async (file) => [file, await deps.readText(inFolder(folder, file))] as const),
  )
  const all = [...read, [LAYOUT_FILE, layout] as const]
  const unreadable = all.flatMap(([, text]) => (text.ok ? [] : text.problems)).filter((p) => p.code !== 'file.missing')
  if (unreadable.length > 0) return bad(...unreadable)
  const texts = Object.fromEntries(all.flatMap(([file, text]) => (text.ok ? [[file, text.value]] : [])))
  const name = folder.split(/[/\\]/).findLast((part) => part !== '' && part !== '.') ?? folder
  return readFleeFolder(name, texts)
}

/** The file asked for, else the folder's own, else Flee's defaults. */
async function settingsIn(deps: Deps, folder: string, asked?: string): Promise<Result<DisplacementSettings>> {
  const file = asked ?? inFolder(folder, SETTINGS_FILE)
  const text = await deps.readText(file)
  if (text.ok) return readSettings(text.value, asked ?? SETTINGS_FILE)
  const isOptional = asked === undefined && text.problems.every((one) => one.code === 'file.missing')
  return isOptional ? readSettings('', SETTINGS_FILE) : text
}

const SOON_MS = 1000
const BREATH_MS = 100

/** Works on, shows how far it is once it takes long, and ends at Ctrl-C with nothing half told. */
async function watched<T>(terminal: Terminal, work: Days<T>, days: number): Promise<T | null> {
  const from = terminal.deps.nowMs()
  let [breath, stopped] = [from, false]
  const stop = () => {
    stopped = true
  }
  process.once('SIGINT', stop)
  try {
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value
      const now = terminal.deps.nowMs()
      if (now - breath < BREATH_MS) continue
      breath = now
      const percent = Math.floor((100 * step.value) / days)
      if (now - from >= SOON_MS) terminal.progress(terminal.t('cli.flee.progress', { percent }))
      // Lets an interrupt through.
      await new Promise((resolve) => setImmediate(resolve))
      if (!stopped) continue
      terminal.endProgress()
      terminal.note(terminal.t('cli.flee.stopped', { percent }))
      return null
    }
  } finally {
    process.removeListener('SIGINT', stop)
    terminal.endProgress()
  }
}

function linesOf(terminal: Terminal, answer: Answer): string[] {
  const { t, number } = terminal
  const { instance, days, runs, seed, people, assimilated, cpuSeconds, ard } = answer
  const cpu = cpuSeconds.toFixed(1)
  const head = { instance, days, runs, seed, people: number(people) }
  const told = assimilated && toldOf(assimilated)
  const { normal, rescaled } = ard
  const error = normal !== null &&
    rescaled !== null && { normal: normal.toFixed(3), rescaled: rescaled.toFixed(3), cpu }
  return [
    told ? t('cli.flee.forecast', { ...head, ...told }) : t('cli.flee.head', head),
    '',
    ...tableLines(rowsOf(terminal, answer), ['left', 'right', 'right', 'right', 'right', 'right']),
    '',
    error ? t(assimilated ? 'cli.flee.judged' : 'cli.flee.error', error) : t('cli.flee.unjudged', { cpu }),
  ]
}

const toldOf = ({ until, lead, reports, lastReportDay }: Assimilated) => ({
  until,
  day: until + lead,
  reports,
  lastReportDay,
})

/** A forecast shows what was known, what is foreseen and its ranges; a run what was counted and simulated. */
function rowsOf({ t, number }: Terminal, { runs, camps, assimilated }: Answer): string[][] {
  const at = (values: readonly number[], day: number): string => number(Math.round(values.at(day) ?? 0))
  if (assimilated) {
    const columns = ['campAhead', 'known', 'foreseen', 'low10', 'high90', 'counted']
    const { until, lead, judged } = assimilated
    const rows = camps.map(({ name, data, mean, q10 = [], q90 = [] }) => [
      ...[name, at(data, until), ...[mean, q10, q90].map((row) => at(row, -1))],
      judged?.toDay === until + lead ? at(data, -1) : '–',
    ])
    return [columns.map((column) => t(`cli.flee.${column}`)), ...rows]
  }
  const ranges = runs > 1
  const columns = ['camp', 'counted', 'simulated', ...(ranges ? ['low', 'high'] : [])]
  const rows = camps.map(({ name, data, mean, q05, q95 }) => [
    name,
    ...[data, mean, ...(ranges ? [q05, q95] : [])].map((row) => at(row, -1)),
  ])
  return [columns.map((column) => t(`cli.flee.${column}`)), ...rows]
}
