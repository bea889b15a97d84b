/**
 * `npm run bench` runs every benchmark, `npm run bench -- store log` some of them. Prints one table with the machine
 * and its load; `--write` puts it into bench/README.md, where the rows of benches that did not run stay.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './row.ts'
import { HEAD, replaced, tableRow } from './table.ts'

const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  store: async () => (await import('./store.ts')).benchStore(),
  log: async () => (await import('./log.ts')).benchLog(),
  page: async () => (await import('./page.ts')).benchPage(),
  forecast: async () => (await import('./forecast.ts')).benchForecast(),
  readiness: async () => (await import('./readiness.ts')).benchReadiness(),
  flee: async () => (await import('./flee.ts')).benchFlee(),
  reader: async () => (await import('./reader.ts')).benchReader(),
  sync: async () => (await import('./sync.ts')).benchSync(),
  rain: async () => (await import('./rain.ts')).benchRain(),
  live: async () => (await import('./live.ts')).benchLive(),
  phone: async () => (await import('./phone.ts')).benchPhone(),
  visit: async () => (await import('./visit.ts')).benchVisit(),
  'flee-ahead': async () => (await import('./flee-ahead.ts')).benchFleeAhead(),
}

const README = join(import.meta.dirname, 'README.md')
const MARK = '<!-- measured -->'

async function run(names: readonly string[]): Promise<string[]> {
  const rows: string[] = []
  for (const name of names) {
    const bench = BENCHES[name]
    if (!bench) throw new Error(`no bench named ${name}: ${Object.keys(BENCHES).join(', ')}`)
    const at = `${new Date().toISOString().slice(0, 16)}Z`
    const loadBefore = loadavg()[0] ?? 0
    const measured = await bench()
    const label = `${name} (${at}, load ${loadBefore.toFixed(1)}-${(loadavg()[0] ?? 0).toFixed(1)})`
    rows.push(...measured.map((row) => tableRow(label, row)))
  }
  return rows
}

function tableOf(rows: readonly string[]): string {
  const cpu = cpus()
  const machine = `${cpu.length} × ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  return `Measured on ${machine}.\n\n${HEAD}\n${rows.join('\n')}\n`
}

const args = process.argv.slice(2)
const chosen = args.filter((arg) => !arg.startsWith('--'))
const rows = await run(chosen.length > 0 ? chosen : Object.keys(BENCHES))
console.log(tableOf(rows))
if (args.includes('--write')) {
  const [before, old = '', after] = readFileSync(README, 'utf8').split(MARK)
  const table = tableOf(replaced(old, rows, Object.keys(BENCHES)))
  writeFileSync(README, `${before}${MARK}\n${table}${MARK}${after ?? ''}`)
}
