/**
 * `npm run bench` runs every benchmark, `npm run bench -- store log` some of them. Prints one table with the machine
 * and its load; `--write` puts it into bench/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './row.ts'

const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  store: async () => (await import('./store.ts')).benchStore(),
  log: async () => (await import('./log.ts')).benchLog(),
  page: async () => (await import('./page.ts')).benchPage(),
  forecast: async () => (await import('./forecast.ts')).benchForecast(),
  readiness: async () => (await import('./readiness.ts')).benchReadiness(),
  flee: async () => (await import('./flee.ts')).benchFlee(),
  reader: async () => (await import('./reader.ts')).benchReader(),
  sync: async () => (await import('./sync.ts')).benchSync(),
  live: async () => (await import('./live.ts')).benchLive(),
  'flee-ahead': async () => (await import('./flee-ahead.ts')).benchFleeAhead(),
}

const README = join(import.meta.dirname, 'README.md')
const MARK = '<!-- measured -->'

const number = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 1000) / 1000)

function tableRow(bench: string, { name, value, unit, bar, peer, ratio, cpuMsPerOp, note }: BenchRow): string {
  const beside = peer ? `${peer.name}: ${number(peer.value)}` : ''
  const cells = [
    bench,
    name,
    `${number(value)} ${unit}`,
    bar ?? '',
    beside,
    number(ratio),
    number(cpuMsPerOp),
    note ?? '',
  ]
  return `| ${cells.join(' | ')} |`
}

async function run(names: readonly string[]): Promise<string> {
  const rows: string[] = []
  for (const name of names) {
    const bench = BENCHES[name]
    if (!bench) throw new Error(`no bench named ${name}: ${Object.keys(BENCHES).join(', ')}`)
    const loadBefore = loadavg()[0] ?? 0
    const measured = await bench()
    rows.push(
      ...measured.map((row) =>
        tableRow(`${name} (load ${loadBefore.toFixed(1)}-${(loadavg()[0] ?? 0).toFixed(1)})`, row),
      ),
    )
  }
  const cpu = cpus()
  const machine = `${cpu.length} × ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const head =
    '| bench | what | measured | bar | beside it | ratio | CPU ms each | note |\n|---|---|---|---|---|---|---|---|'
  return `Measured ${new Date().toISOString().slice(0, 16)}Z on ${machine}.\n\n${head}\n${rows.join('\n')}\n`
}

const args = process.argv.slice(2)
const chosen = args.filter((arg) => !arg.startsWith('--'))
const table = await run(chosen.length > 0 ? chosen : Object.keys(BENCHES))
console.log(table)
if (args.includes('--write')) {
  const [before, , after] = readFileSync(README, 'utf8').split(MARK)
  writeFileSync(README, `${before}${MARK}\n${table}${MARK}${after ?? ''}`)
}
