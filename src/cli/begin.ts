/** `vereda journey begin`: the folder of a new journey, from the names of its stops in order. */
import { basename } from 'node:path'
import { bad, problem } from '../core/problem.ts'
import { wallClock } from '../core/time.ts'
import { type BegunJourney, beginJourney } from '../intake/journey/begin.ts'
import type { ExitCode } from './deps.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type BeginCommand = {
  readonly title?: string
  /** Local day. */
  readonly start?: string
  readonly zone?: readonly string[]
  readonly json?: boolean
}

/** The list of clocks that the engine has; our version of its types does not know it yet. */
type WithZones = { readonly getTimeZones?: () => string[] }

/** IANA names of the clocks of a country, as CLDR has them. */
const zonesOf = (country: string): readonly string[] =>
  (new Intl.Locale('und', { region: country }) as WithZones).getTimeZones?.() ?? []

export async function beginCommand(
  terminal: Terminal,
  folder: string,
  names: readonly string[],
  { title, start, zone: zones = [], json }: BeginCommand,
): Promise<ExitCode> {
  const { deps, t } = terminal
  const atlas = await deps.atlas()
  const day = start ?? wallClock(deps.nowMs(), zones[0] ?? 'UTC').slice(0, 10)
  const asked = { title: title ?? null, zones, start: day, stops: names }
  const begun = { ...asked, slug: basename(folder), note: t('cli.journeyBegin.note') }
  const made = atlas === null ? bad(problem('atlas.missing')) : beginJourney(begun, { atlas, zonesOf })
  if (!made.ok) return terminal.fail(made.problems)
  const kept = await deps.writeFolder(folder, made.value.texts)
  if (!kept.ok) return terminal.fail(kept.problems)
  if (json) terminal.json({ folder, stops: made.value.stops, legs: made.value.legs })
  else shown(terminal, folder, made.value)
  return 0
}

function shown(terminal: Terminal, folder: string, { stops, legs }: BegunJourney): void {
  const rows = stops.map(({ id, name, country, zone }, i) => {
    const leg = legs[i - 1]
    const km = leg ? terminal.t('cli.journeyBegin.km', { km: terminal.number(leg.roadKm) }) : ''
    return [id, name, country, zone, km]
  })
  for (const line of tableLines(rows, ['left', 'left', 'left', 'left', 'right'])) terminal.say(line)
  terminal.say(terminal.t('cli.journeyBegin.done', { folder }))
}
