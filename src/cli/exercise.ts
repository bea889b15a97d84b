/**
 * `vereda exercise`: the clock of a journey that is told at a time of its own. Shows it; begins a drill, begins it anew, or
 * says that it is none any more, as the screen of that name does.
 */
import { EXERCISE } from '../core/exercise.ts'
import { problem } from '../core/problem.ts'
import { fromWallClock, instant, wallClock } from '../core/time.ts'
import type { JourneySummary } from '../hub/contract.ts'
import { chosenJourney, type DataCommand, withData } from './data.ts'
import type { ExitCode, OpenedData } from './deps.ts'
import { WALL } from './folder.ts'
import { saidTime } from './table.ts'
import type { Terminal } from './terminal.ts'

export type ExerciseCommand = DataCommand & {
  /** Local time of the journey at which its clock begins. */
  readonly at?: string
  readonly stand?: boolean
  readonly end?: boolean
}

export async function exerciseCommand(
  terminal: Terminal,
  name: string | undefined,
  options: ExerciseCommand,
): Promise<ExitCode> {
  const { at, stand, end } = options
  if ((stand && at === undefined) || (end && at !== undefined)) {
    terminal.note(terminal.t('cli.exercise.wrong'))
    return 2
  }
  return withData(terminal, options, async (opened) => {
    const id = await chosenJourney(opened, name)
    if (!id.ok) return terminal.fail(id.problems)
    const facts = await factsOf(opened, id.value)
    if (at === undefined && !end) return show(terminal, facts, options)
    const atMs = at === undefined ? terminal.deps.nowMs() : momentMs(at, facts.zone)
    if (Number.isNaN(atMs)) return terminal.fail([problem('time.impossible', '--at', { value: at ?? '' })])
    const moment = { from: instant(atMs), to: instant(atMs), precision: 'minute', zone: facts.zone } as const
    const clock = end ? 'real' : stand ? 'stands' : 'runs'
    const said = await opened.hub.say({ journey: facts.id, kind: EXERCISE, data: { clock }, happened: moment })
    return said.ok ? show(terminal, await factsOf(opened, facts.id), options) : terminal.fail(said.problems)
  })
}

async function factsOf({ hub }: OpenedData, id: string): Promise<JourneySummary> {
  const found = (await hub.journeys()).find((one) => one.id === id)
  if (!found) throw new Error(`journey ${id} was chosen and is not there`)
  return found
}

/** A day alone begins at midnight. */
const momentMs = (at: string, zone: string): number =>
  WALL.test(at) ? fromWallClock(at.length === 10 ? `${at}T00:00` : at, zone) : Number.NaN

function show(terminal: Terminal, { title, zone, exercise }: JourneySummary, { json }: ExerciseCommand): ExitCode {
  const clock = exercise ? wallClock(Date.parse(exercise.clock), zone).slice(0, 16) : ''
  if (json) terminal.json({ exercise: exercise ? { ...exercise, zone } : null })
  else {
    const key = !exercise ? 'real' : exercise.runs ? 'runs' : 'stands'
    terminal.say(terminal.t(`cli.exercise.${key}`, { title, when: exercise ? saidTime(clock, terminal.lang) : '' }))
  }
  return 0
}
