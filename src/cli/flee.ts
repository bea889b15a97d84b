/** `vereda flee DIR`: a country's displacement from Flee's folders, as JSON or as a table of its camps. */
import type { Displacement, DisplacementSettings } from '../core/displacement.ts'
import type { Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { type Answer, answerOf, memberSeed } from '../forecast/flee/ensemble.ts'
import { type Run, runOnce, type Scenario, scenarioOf } from '../forecast/flee/run.ts'
import { LAYOUT_FILE, NEEDED, OPTIONAL, readFleeFolder, SETTINGS_FILE, seriesFiles } from '../intake/flee/folder.ts'
import { readSettings } from '../intake/flee/settings.ts'
import type { Deps, ExitCode } from './deps.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type FleeCommand = {
  readonly days?: number
  readonly runs: number
  readonly seed: number
  readonly settings?: string
  readonly fleeCompatible?: boolean
  readonly json?: boolean
}

export async function fleeCommand(terminal: Terminal, folder: string, options: FleeCommand): Promise<ExitCode> {
  const cpuBefore = process.cpuUsage()
  const scenario = await scenarioIn(terminal.deps, folder, options)
  if (!scenario.ok) return terminal.fail(scenario.problems)
  const answer = answerOf(scenario.value, await runsOf(terminal, scenario.value, options), options.seed)
  const { user, system } = process.cpuUsage(cpuBefore)
  const { ard, camps, total, ...head } = answer
  const whole: Answer = { ...head, cpuSeconds: Math.round((user + system) / 1e4) / 100, ard, camps, total }
  if (options.json) terminal.deps.out(`${JSON.stringify(whole)}\n`)
  else for (const line of linesOf(terminal, whole)) terminal.say(line)
  return 0
}

/** Reads what is there; what is missing or wrong is told with its file. */
async function scenarioIn(deps: Deps, folder: string, options: FleeCommand): Promise<Result<Scenario>> {
  const input = await inputIn(deps, folder)
  const settings = await settingsIn(deps, folder, options.settings)
  if (!input.ok || !settings.ok) {
    return bad(...[input, settings].flatMap((one) => (one.ok ? [] : one.problems)))
  }
  const days = options.days ?? input.value.days
  if (days < 1) return bad(problem('data.range', '--days', { low: 1, high: MOST_DAYS }))
  return good(scenarioOf(input.value, { ...settings.value, compatible: options.fleeCompatible === true }, days))
}

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

async function runsOf(terminal: Terminal, scenario: Scenario, { runs, seed }: FleeCommand): Promise<Run[]> {
  const done: Run[] = []
  const from = terminal.deps.nowMs()
  for (let member = 0; member < runs; member++) {
    done.push(runOnce(scenario, memberSeed(seed, member)))
    if (terminal.deps.nowMs() - from < SOON_MS || runs === 1) continue
    terminal.progress(terminal.t('cli.flee.progress', { done: member + 1, total: runs }))
    // Lets an interrupt through between two runs.
    await new Promise((resolve) => setImmediate(resolve))
  }
  terminal.endProgress()
  return done
}

function linesOf(
  { t, number }: Terminal,
  { instance, days, runs, seed, people, cpuSeconds, ard, camps }: Answer,
): string[] {
  const whole = (values: readonly number[]): string => number(Math.round(values.at(-1) ?? 0))
  const columns = ['camp', 'counted', 'simulated', ...(runs > 1 ? ['low', 'high'] : [])]
  const rows = camps.map(({ name, data, mean, q05, q95 }) => [
    name,
    whole(data),
    whole(mean),
    ...(runs > 1 ? [whole(q05), whole(q95)] : []),
  ])
  return [
    t('cli.flee.head', { instance, days, runs, seed, people: number(people) }),
    '',
    ...tableLines(
      [columns.map((column) => t(`cli.flee.${column}`)), ...rows],
      ['left', 'right', 'right', 'right', 'right'],
    ),
    '',
    t('cli.flee.error', {
      normal: ard.normal.toFixed(3),
      rescaled: ard.rescaled.toFixed(3),
      cpu: cpuSeconds.toFixed(1),
    }),
  ]
}
