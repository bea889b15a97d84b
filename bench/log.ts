/**
 * The log with 100,000 signed reports in a real SQLite folder: how fast views are rebuilt, what one more report costs
 * a subject of 300, how long a hub takes from its start to its first answer, and what memory it holds.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { journeyId, type Statement } from '../src/core/report.ts'
import { DAY_MS, instant, wholeDay } from '../src/core/time.ts'
import { sizeView } from '../src/domains/movement/views/size.ts'
import { openData } from '../src/main/compose.ts'
import type { BenchRow } from './row.ts'

const REPORTS = 100_000
const PER_DAY = 300
const FIRST_DAY_MS = Date.UTC(2026, 0, 1)
const BATCH = 1000
const ZONE = 'America/Guatemala'
const STOPS = ['esq', 'chq', 'zac', 'gua', 'tec']

const dayAt = (n: number): string => instant(FIRST_DAY_MS + Math.floor(n / PER_DAY) * DAY_MS).slice(0, 10)

/** The n-th report: a count of the main group on its day, 300 a day, by one of many voices. */
function count(n: number, journey: string): Statement {
  const best = 1500 + ((n * 7919) % 2000)
  const data = {
    group: 'main',
    stop: STOPS[n % STOPS.length],
    people: { low: null, best, high: null },
    metric: 'group_size',
    method: 'estimated',
    saidBy: 'press',
    origin: `voice-${n % 40}`,
  }
  const happened = wholeDay(dayAt(n), ZONE)
  return { kind: 'movement.sighting', v: 1, journey, happened, said: happened.to, data }
}

async function fill(folder: string): Promise<string> {
  const opened = await openData({ folder })
  const journey = journeyId('bench', opened.signer.device)
  const { log, signer } = opened
  const happened = wholeDay(dayAt(0), ZONE)
  const founding = { slug: 'bench', title: 'Bench', startDay: dayAt(0), zone: ZONE, isExample: false }
  await log.say([{ kind: 'core.journey', v: 1, journey, happened, said: happened.from, data: founding }], signer)
  for (let at = 0; at < REPORTS; at += BATCH) {
    await log.say(
      Array.from({ length: BATCH }, (_, i) => count(at + i, journey)),
      signer,
    )
  }
  await opened.close()
  return journey
}

async function measureLog(folder: string, journey: string): Promise<BenchRow[]> {
  const { log, signer, close } = await openData({ folder })
  const started = performance.now()
  const cpu = process.cpuUsage()
  const result = await log.rebuild(() => {})
  const seconds = (performance.now() - started) / 1000
  const spent = process.cpuUsage(cpu)
  const cpuMsPerOp = (spent.user + spent.system) / 1000 / REPORTS
  const times: number[] = []
  for (let i = 0; i < 50; i++) {
    await log.say([count(PER_DAY * 3 + i, journey)], signer)
    const subject = `${journey}/group-day:main@${dayAt(PER_DAY * 3)}`
    const from = performance.now()
    await log.view(sizeView, subject)
    times.push(performance.now() - from)
  }
  await close()
  const median = times.sort((a, b) => a - b)[25] as number
  const note = `${result.views} views of ${result.subjects} subjects, ${result.readings} readings`
  return [
    {
      name: 'rebuild every view',
      value: Math.round(REPORTS / seconds),
      unit: 'reports/s',
      bar: '>= 20000',
      cpuMsPerOp,
      note,
    },
    { name: 'refold after one append, 300 reports a subject', value: round(median), unit: 'ms', bar: '<= 3' },
  ]
}

const round = (value: number): number => Math.round(value * 100) / 100

/** Starts a real hub on the folder and asks it for the Board: wall time from spawn to the last byte, and its memory. */
async function measureStart(folder: string, journey: string): Promise<BenchRow[]> {
  const hub = join(import.meta.dirname, '..', 'src', 'main', 'start.ts')
  const started = performance.now()
  const child = spawn(process.execPath, ['--max-semi-space-size=2', hub, '--data', folder, '--port', '0', '--empty'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (!url) continue
    const answer = await fetch(new URL(`/api/board?journey=${journey}`, url))
    await answer.text()
    const seconds = (performance.now() - started) / 1000
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    const rssMb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    child.kill('SIGINT')
    await new Promise((done) => child.once('exit', done))
    return [
      { name: 'start to first answer, 100,000 reports', value: round(seconds), unit: 's', bar: '<= 2' },
      { name: 'memory (RSS) then', value: Math.round(rssMb), unit: 'MB', bar: '<= 200' },
    ]
  }
  throw new Error('the hub ended before it was ready')
}

export async function benchLog(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-bench-'))
  try {
    const journey = await fill(folder)
    return [...(await measureLog(folder, journey)), ...(await measureStart(folder, journey))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) console.table(await benchLog())
