// npm run calibration -- [JOURNEYS_DIR | --drawn] [--out docs/forecast/calibration.svg] [--members 2000] [--standing]
// Back-tests the forecast on journeys whose end is known: the invented ones, twice told, those drawn by lot (--drawn, told
// in all, not one by one), or those of JOURNEYS_DIR, which holds journey folders with a stages.csv. The forecast never reads stages.csv: it is read here, to ask 1, 2, 3, 5 and 7
// days before each arrival and to score the answer.
// --standing asks something else: 1 to 10 days after each arrival, whether they go on from there at all.
// The as-of moment is rounded down to a quarter of a day, so that it does not give away the hour.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { forecastOf } from '../src/cli/folder.ts'
import { DAY_MS, fromWallClock, HOUR_MS, msOf } from '../src/core/time.ts'
import type { JourneyFiles } from '../src/intake/journey/index.ts'
import { observationsIn } from '../src/intake/journey/index.ts'
import type { Case } from './lib/calibration.ts'
import { drawn, LEVELS, levelsOf, rowOf } from './lib/calibration.ts'
import type { Stage } from './lib/journeys.ts'
import { drawnJourneys, inventedJourneys, journeysIn } from './lib/journeys.ts'
import type { Stood } from './lib/standing.ts'
import { STOOD_DAYS, stoodIn } from './lib/standing.ts'

const LEADS = [1, 2, 3, 5, 7]
const SAID_DAYS = [0.5, 1, 2, 3, 5, Number.POSITIVE_INFINITY]
const STEP_MS = 6 * HOUR_MS
const HORIZON_DAYS = 14

const { values, positionals } = parseArgs({
  options: {
    drawn: { type: 'boolean', default: false },
    out: { type: 'string' },
    members: { type: 'string', default: '2000' },
    standing: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

type Missed = { nothingKnown: number; notListed: number; known: number }

/** Wall-clock text of a stage as milliseconds that run like the clock on the wall: only differences are used. */
const wallMs = (wall: string): number => msOf(`${wall}:00Z`)

/** `saidDays`: how far ahead the middle was said to be. */
type Said = Case & { readonly saidDays: number }

function caseOf(files: JourneyFiles, stage: Stage, leadDays: number, missed: Missed): Said[] {
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
  const stop = ahead.stops.find(({ stop_id }) => stop_id === stage.to)
  if (!stop?.arrival) missed.notListed++
  if (!stop?.arrival) return []
  const window = { fromMs: wallMs(stage.arrive_from), toMs: wallMs(stage.arrive_to) }
  const quantiles = levelsOf(stop.arrival).map(wallMs)
  const people = { people: stop.people?.p50 ?? 0, low: Number(stage.people_low), high: Number(stage.people_high) }
  const saidDays = ((quantiles[2] as number) - asOfMs) / DAY_MS
  return [{ journey: files.slug, stage: stage.stage_id, leadDays, saidDays, quantiles, ...window, ...people }]
}

const percent = (share: number) => `${String(Math.round(share * 100)).padStart(4)} %`
const line = (name: string, cells: readonly (string | number)[]) =>
  console.log([name.padEnd(28), ...cells.map((cell) => String(cell).padStart(8))].join(''))

function say(name: string, cases: readonly Case[]): void {
  if (cases.length === 0) return
  const row = rowOf(cases)
  const off = [Math.round(row.hoursOff), Math.round(row.hoursWide), `×${row.peopleOff.toFixed(2)}`]
  line(name, [row.cases, row.stages, ...row.observed.map(percent), ...off])
}

/** Chances said that they go on, of those who did and of those who never did, and how far off they are (Brier). */
function sayStood(asked: readonly Stood[]): void {
  const mean = (all: readonly number[]) =>
    all.length === 0 ? '-' : (all.reduce((a, b) => a + b) / all.length).toFixed(2)
  const row = (name: string, holds: (one: Stood) => boolean) => {
    const [went, stayed] = [true, false].map((goesOn) => asked.filter((one) => one.goesOn === goesOn && holds(one)))
    const cells = [went, stayed].flatMap((some = []) => [some.length, mean(some.map(({ said }) => said))])
    const off = asked.filter(holds).map(({ said, goesOn }) => (said - Number(goesOn)) ** 2)
    if (off.length > 0) line(name, [...cells, mean(off)])
  }
  line('said: chance to go on', ['went on', 'said', 'stayed', 'said', 'Brier'])
  for (const days of STOOD_DAYS) row(`${days} days after they came`, (one) => one.days === days)
  for (const part of new Set(asked.map((one) => one.part))) row(part || 'real', (one) => one.part === part)
  row('all', () => true)
}

const [dir] = positionals
const journeys = dir ? await journeysIn(dir) : values.drawn ? drawnJourneys() : inventedJourneys()
if (values.standing) {
  sayStood(journeys.flatMap((journey) => stoodIn(journey, Number(values.members))))
  process.exit(0)
}
const missed: Missed = { nothingKnown: 0, notListed: 0, known: 0 }
const told = journeys.flatMap(({ files, stages, part }) =>
  stages
    .filter(({ reached }) => reached === 'yes')
    .flatMap((stage) => LEADS.flatMap((lead) => caseOf(files, stage, lead, missed).map((one) => ({ ...one, part })))),
)
line('come by the quantile said', [
  ...['cases', 'stages', ...LEVELS.map((level) => percent(level))],
  ...['h off', 'h wide', 'people'],
])
const by = (name: string, holds: (one: (typeof told)[number]) => boolean) => say(name, told.filter(holds))
if (!values.drawn)
  for (const journey of new Set(told.map((one) => one.journey))) by(journey, (one) => one.journey === journey)
for (const lead of LEADS) by(`${lead} days ahead`, ({ leadDays }) => leadDays === lead)
// Who is asked a day before people come is told too late a moment, and a week before too early a one, by the choice of the
// day alone. What widths are worth shows by how far ahead the middle was said to be.
for (const [i, most] of SAID_DAYS.entries()) {
  const least = SAID_DAYS[i - 1] ?? 0
  const name = Number.isFinite(most) ? `said in ${least} to ${most} days` : `said in ${least} days and more`
  by(name, ({ saidDays }) => saidDays >= least && saidDays < most)
}
for (const part of new Set(told.map((one) => one.part))) if (part !== '') by(part, (one) => one.part === part)
say('all', told)
const { nothingKnown, notListed, known } = missed
console.log(
  `left out: ${nothingKnown} nothing known yet, ${known} already known, ${notListed} stop not expected at all`,
)
if (values.out) writeFileSync(values.out, drawn(rowOf(told)))
