// npm run calibration -- JOURNEYS_DIR [--out docs/guide/pictures/calibration.svg] [--members 2000]
// Back-tests the forecast on journeys whose end is known. JOURNEYS_DIR holds journey folders with a stages.csv, which
// the forecast never reads: it is read here, to ask 1, 2, 3, 5 and 7 days before each arrival and to score the answer.
// The as-of moment is rounded down to a quarter of a day, so that it does not give away the hour.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { diskFiles } from '../src/cli/disk.ts'
import { forecastOf } from '../src/cli/folder.ts'
import { DAY_MS, fromWallClock, HOUR_MS, msOf } from '../src/core/time.ts'
import type { JourneyFiles } from '../src/intake/journey/index.ts'
import { observationsIn, readJourney } from '../src/intake/journey/index.ts'
import type { Case } from './lib/calibration.ts'
import { drawn, LEVELS, levelsOf, rowOf } from './lib/calibration.ts'

const LEADS = [1, 2, 3, 5, 7]
const STEP_MS = 6 * HOUR_MS
const HORIZON_DAYS = 14

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, members: { type: 'string', default: '2000' } },
  allowPositionals: true,
})

type Stage = { stage_id: string; to: string; arrive_from: string; arrive_to: string; reached: string }
type Missed = { nothingKnown: number; notListed: number; known: number }

async function journeyIn(folder: string): Promise<JourneyFiles> {
  const texts = await diskFiles((path) => path, process.stdin).readFolder(folder)
  const files = texts.ok ? readJourney(texts.value) : texts
  if (!files.ok) throw new Error(`${folder}: ${JSON.stringify(files.problems)}`)
  return files.value
}

/** Wall-clock text of a stage as milliseconds that run like the clock on the wall: only differences are used. */
const wallMs = (wall: string): number => msOf(`${wall}:00Z`)

function caseOf(files: JourneyFiles, stage: Stage, leadDays: number, missed: Missed): Case[] {
  const asOfMs = Math.floor((wallMs(stage.arrive_from) - leadDays * DAY_MS) / STEP_MS) * STEP_MS
  const asOf = new Date(asOfMs).toISOString().slice(0, 16)
  const heard = observationsIn(files, asOf).some(
    (one) => one.kind === 'arrival' && one.stop === stage.to && one.fromMs >= fromWallClock(asOf, files.zone),
  )
  if (heard) missed.known++
  if (heard) return []
  const ahead = forecastOf(files, asOf, { horizonDays: HORIZON_DAYS, seed: 1, members: Number(values.members) })
  // A journey that has a start but no report yet is forecast from its start; that says nothing about reports.
  if (ahead.weights.length === 0) missed.nothingKnown++
  if (ahead.weights.length === 0) return []
  const arrival = ahead.stops.find(({ stop_id }) => stop_id === stage.to)?.arrival
  if (!arrival) missed.notListed++
  if (!arrival) return []
  const window = { fromMs: wallMs(stage.arrive_from), toMs: wallMs(stage.arrive_to) }
  const quantiles = levelsOf(arrival).map(wallMs)
  return [{ journey: files.slug, stage: stage.stage_id, leadDays, quantiles, ...window }]
}

function stagesOf(folder: string): Stage[] {
  const rows = parse(readFileSync(join(folder, 'stages.csv'), 'utf8'), { columns: true }) as Stage[]
  return rows.filter(({ reached }) => reached === 'yes')
}

const percent = (share: number) => `${String(Math.round(share * 100)).padStart(4)} %`
const line = (name: string, cells: readonly (string | number)[]) =>
  console.log([name.padEnd(28), ...cells.map((cell) => String(cell).padStart(8))].join(''))

function say(name: string, cases: readonly Case[]): void {
  if (cases.length === 0) return
  const row = rowOf(cases)
  line(name, [row.cases, row.stages, ...row.observed.map(percent)])
}

const [dir] = positionals
if (!dir) throw new Error('Say where the journeys are: npm run calibration -- JOURNEYS_DIR')
const folders = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory())
const missed: Missed = { nothingKnown: 0, notListed: 0, known: 0 }
const cases: Case[] = []
for (const { name } of folders) {
  const folder = join(dir, name)
  const files = await journeyIn(folder)
  for (const stage of stagesOf(folder)) for (const lead of LEADS) cases.push(...caseOf(files, stage, lead, missed))
}
line('come by the quantile said', ['cases', 'stages', ...LEVELS.map((level) => percent(level))])
for (const journey of new Set(cases.map((one) => one.journey))) {
  say(
    journey,
    cases.filter((one) => one.journey === journey),
  )
}
for (const lead of LEADS) {
  say(
    `${lead} days ahead`,
    cases.filter(({ leadDays }) => leadDays === lead),
  )
}
say('all', cases)
const { nothingKnown, notListed, known } = missed
console.log(
  `left out: ${nothingKnown} nothing known yet, ${known} already known, ${notListed} stop not expected at all`,
)
if (values.out) writeFileSync(values.out, drawn(rowOf(cases)))
