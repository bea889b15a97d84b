// npm run leaveout:flee -- FLEE_DIR [--every 120] [--members 20]
// Do the three numbers of the assimilation (src/forecast/flee/trend.ts) hold on countries that they were not chosen on?
// For each Flee instance in FLEE_DIR they are chosen on all others and judged on the one left out: from every so many days
// on, 7, 14 and 30 days ahead, by the averaged relative difference (ARD) of the mean over that of the last reports held.
// Below 1 is better than the last reports.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ardOf } from '../src/forecast/flee/ard.ts'
import { outlookDays, outlookOf } from '../src/forecast/flee/assimilate.ts'
import { finished } from '../src/forecast/flee/run.ts'
import { HABITS, type Habits } from '../src/forecast/flee/trend.ts'
import { instanceIn } from './lib/fleeInstance.ts'
import { chosen, remembered, type Setting } from './lib/judging/leaveOut.ts'

const LEADS = [7, 14, 30] as const
const FIRST_DAY = 30
const GRID = { trendDays: [30, 60, 90], kept: [0.95, 0.97, 0.985], byRules: [0, 0.3, 0.6] }

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '120' }, members: { type: 'string', default: '20' } },
  allowPositionals: true,
})
const [dir] = positionals
if (!dir) throw new Error('say the folder that holds the Flee instances')
const folders = readdirSync(dir).flatMap((name) => (instanceIn(join(dir, name), true) ? [join(dir, name)] : []))

const mean = (all: readonly number[]): number => all.reduce((sum, x) => sum + x, 0) / Math.max(1, all.length)
const off = (said: readonly number[], counted: readonly number[]): number =>
  ardOf(
    said.map((n) => [n]),
    counted.map((n) => [n]),
    [0],
    false,
  ).normal

/** Errors of one instance at one moment: ours and of the last reports held, by lead. */
function errorsFrom(folder: string, until: number, habits: Habits): { ours: number; held: number }[] {
  const scenario = instanceIn(folder, false, until + Math.max(...LEADS) + 1)
  if (!scenario) return []
  const outlook = outlookOf(scenario, until, habits)
  const runs = finished(outlookDays(outlook, Number(values.members), 1))
  return LEADS.map((lead) => {
    const t = until + lead
    const ours = scenario.camps.map((_, c) => mean(runs.map((run) => run.inCamps[c]?.[t] ?? 0)))
    const counted = outlook.scenario.camps.map(({ data }) => data[t] ?? 0)
    return {
      ours: off(ours, counted),
      held: off(
        outlook.known.map((rows) => rows.at(-1)?.people ?? 0),
        counted,
      ),
    }
  })
}

function ratioIn(folder: string, habits: Habits): number {
  const days = instanceIn(folder, true)?.days ?? 0
  const found: { ours: number; held: number }[] = []
  for (let until = FIRST_DAY; until + Math.max(...LEADS) < days; until += Number(values.every)) {
    found.push(...errorsFrom(folder, until, habits))
  }
  return mean(found.map(({ ours }) => ours)) / mean(found.map(({ held }) => held))
}

const asks = remembered((setting) => folders.map((folder) => ratioIn(folder, setting as Habits)))
const without = (out: number | null) => chosen(asks, GRID, { ...HABITS }, (index) => index === out)
const named = (setting: Setting) =>
  Object.entries(setting)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

const tuned = asks(without(null))
const use = asks({ ...HABITS })
const three = (x: number) => x.toFixed(3).padStart(8)
console.log(`${'ARD over that of the last reports'.padEnd(36)}     use   tuned left out  chosen on the others`)
const left = folders.map((_, i) => {
  const setting = without(i)
  return { setting, ratio: asks(setting)[i] as number }
})
folders.forEach((folder, i) => {
  const { setting, ratio } = left[i] as (typeof left)[number]
  console.log(
    `${folder.split('/').at(-1)?.padEnd(36)}${three(use[i] as number)}${three(tuned[i] as number)} ${three(ratio)}  ${named(setting)}`,
  )
})
console.log(
  `${'all'.padEnd(36)}${three(mean(use))}${three(mean(tuned))} ${three(mean(left.map(({ ratio }) => ratio)))}  ${named(without(null))}`,
)
