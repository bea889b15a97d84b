/** How long a country takes: mali2012 where it lies beside the checkout, and an invented one from 10^3 to 10^7 people. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Displacement, DisplacementSettings } from '../src/core/displacement.ts'
import { memberSeed, runOnce, type Scenario, scenarioOf } from '../src/forecast/flee/run.ts'
import { LAYOUT_FILE, NEEDED, OPTIONAL, readFleeFolder, SETTINGS_FILE, seriesFiles } from '../src/intake/flee/folder.ts'
import { readSettings } from '../src/intake/flee/settings.ts'
import { sharedFolder } from '../test/support/shared.ts'
import type { BenchRow } from './row.ts'

const PLACES = 24
const DAYS = 200

/** A ladder of towns with a camp at every fourth; all people flee from the first six. */
function invented(people: number): Displacement {
  const name = (i: number) => `place ${i}`
  const camps = Array.from({ length: PLACES / 4 }, (_, i) => name(i * 4 + 3))
  const places = Array.from({ length: PLACES }, (_, i) => {
    const kind = i % 4 === 3 ? ('camp' as const) : i < 6 ? ('conflict' as const) : ('town' as const)
    return { name: name(i), country: i < 12 ? 'A' : 'B', kind, conflictDay: i * 10, people: i < 6 ? 100_000 : 0 }
  })
  const link = (a: number, b: number) => ({
    from: name(a),
    to: name(b),
    km: 60 + ((a * 37) % 90),
    redirects: 0 as const,
  })
  const links = Array.from({ length: PLACES - 1 }, (_, i) => link(i, i + 1))
  const across = Array.from({ length: PLACES - 3 }, (_, i) => link(i, i + 3))
  const counts = camps.map((place) => {
    const series = [
      [
        { day: 0, people: 0 },
        { day: DAYS, people: Math.round(people / camps.length) },
      ],
    ]
    return { place, series, levelDays: [] }
  })
  const head = { name: 'ladder', startDay: '2030-01-01', days: DAYS, homeCountry: 'A', conflicts: null, closures: [] }
  return { ...head, places, links: [...links, ...across], counts, total: [] }
}

function settingsOf(text: string): DisplacementSettings {
  const read = readSettings(text, SETTINGS_FILE)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

function mali(): Scenario | null {
  const folder = join(sharedFolder() ?? '', 'data', 'flee', 'mali2012')
  if (!existsSync(folder)) return null
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  const files = [...NEEDED, ...OPTIONAL, LAYOUT_FILE, ...seriesFiles(text(LAYOUT_FILE))]
  const input = readFleeFolder('mali2012', Object.fromEntries(files.map((file) => [file, text(file)])))
  if (!input.ok) throw new Error(JSON.stringify(input.problems))
  return scenarioOf(input.value, { ...settingsOf(text(SETTINGS_FILE)), compatible: true }, input.value.days)
}

/** CPU seconds of `runs` runs. */
function cpuOf(scenario: Scenario, runs: number): number {
  const before = process.cpuUsage()
  for (let member = 0; member < runs; member++) runOnce(scenario, memberSeed(1, member))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100

const PEOPLE = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8]
const REPEATS = 5

/** The median of warm runs, taken in turns; it grows while there are fewer people than states, and then no more. */
function flatRows(): BenchRow[] {
  const rules = { ...settingsOf('move_rules:\n  avoid_short_stints: True\n'), compatible: false }
  const scenarios = PEOPLE.map((people) => scenarioOf(invented(people), rules, DAYS))
  for (const scenario of scenarios) cpuOf(scenario, 2)
  const turns = Array.from({ length: REPEATS }, () => scenarios.map((scenario) => cpuOf(scenario, 2) / 2))
  return PEOPLE.map((people, i) => {
    const seconds = turns.map((turn) => turn[i] as number).sort((a, b) => a - b)[Math.floor(REPEATS / 2)] as number
    const name = `invented country, ${DAYS} days, ${people.toLocaleString('en')} people`
    return { name, value: seconds, unit: 'CPU s', note: `${round3((1e6 * seconds) / people)} s a million people` }
  })
}

const round3 = (x: number): number => Math.round(x * 1000) / 1000

export async function benchFlee(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const full = mali()
  if (full) {
    const first = cpuOf(full, 1)
    const peer = { name: 'Flee, CPU s', value: 72 }
    const note = '90,000 people, 300 days, the first run of a process'
    rows.push({
      name: 'mali2012 at full size',
      value: round(first),
      unit: 'CPU s',
      bar: '<= 0.5',
      peer,
      ratio: first / 72,
      note,
    })
    rows.push({ name: 'mali2012, 100 members', value: round(cpuOf(full, 100)), unit: 'CPU s', bar: '< 20' })
  }
  rows.push(...flatRows())
  return rows
}

if (import.meta.main) console.table(await benchFlee())
