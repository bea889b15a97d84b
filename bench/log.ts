/**
 * The log with 100,000 signed reports in a real SQLite folder: how fast views are rebuilt, what one more report costs
 * a subject of 300, how long a hub takes from its start to the last byte of its first Board (with a forecast of 2,000
 * members over a month of 9,000 counts), and what memory it holds then. The journey is a group that goes from stop to
 * stop along a road for eleven months, with 300 counts of it a day, and has ten stops ahead of it.
 */

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Report } from '../src/core/report.ts'
import { journeyId, type Statement } from '../src/core/report.ts'
import { DAY_MS, instant, wholeDay } from '../src/core/time.ts'
import { sizeView } from '../src/domains/movement/views/size.ts'
import { rebuild } from '../src/log/rebuild.ts'
import { makeSealKey } from '../src/log/seal.ts'
import { backUp, restore } from '../src/main/backup.ts'
import { openData } from '../src/main/compose.ts'
import { freshDatabase } from '../test/support/postgres.ts'
import { cpuMs, cpuMsOf } from './peers/cpu.ts'
import type { BenchRow } from './row.ts'

const REPORTS = 100_000
const PER_DAY = 300
const DAYS_AT_A_STOP = 4
const STOPS_AHEAD = 10
const FIRST_DAY_MS = Date.UTC(2026, 0, 1)
const BATCH = 1000
const REFOLDS = 50
const STARTS = 3
const ZONE = 'America/Guatemala'

const dayAt = (n: number): string => instant(FIRST_DAY_MS + Math.floor(n / PER_DAY) * DAY_MS).slice(0, 10)
const stopAt = (n: number): number => Math.floor(n / PER_DAY / DAYS_AT_A_STOP)
const stopCode = (at: number): string => `stop-${at}`

const statement = (journey: string, kind: string, day: string, data: Report['data']): Statement => {
  const happened = wholeDay(day, ZONE)
  return { kind, v: 1, journey, happened, said: happened.to, data }
}

/** A road of forty kilometres from stop to stop. */
function road(journey: string): Statement[] {
  const stops = Array.from({ length: stopAt(REPORTS - 1) + 1 + STOPS_AHEAD }, (_, at) => {
    const where = { country: 'GT', lat: 14 + at * 0.1, lon: -91 - at * 0.3, place: 'town', zone: ZONE }
    return statement(journey, 'movement.stop', dayAt(0), { code: stopCode(at), name: `Stop ${at}`, ...where })
  })
  const legs = stops.slice(1).map((_, at) => {
    const leg = { from: stopCode(at), to: stopCode(at + 1), roadM: 40_000, mode: 'walk', walkable: true }
    return statement(journey, 'movement.leg', dayAt(0), leg)
  })
  return [...stops, ...legs]
}

/** The n-th count: the main group on its day where it then is, by one of forty voices. */
function count(n: number, journey: string): Statement {
  return statement(journey, 'movement.sighting', dayAt(n), {
    group: 'main',
    stop: stopCode(stopAt(n)),
    people: { low: null, best: 1500 + ((n * 7919) % 2000), high: null },
    metric: 'group_size',
    method: 'estimated',
    saidBy: 'press',
    origin: `voice-${n % 40}`,
  })
}

/** The first so many reports of it, in that folder; the id of their journey. */
export async function fillLog(folder: string, reports = REPORTS, postgres?: string): Promise<string> {
  const { log, signer, close } = await openData({ folder, ...(postgres !== undefined && { postgres }) })
  const journey = journeyId('bench', signer.device)
  const founding = { slug: 'bench', title: 'Bench', startDay: dayAt(0), zone: ZONE, isExample: false }
  await log.say([statement(journey, 'core.journey', dayAt(0), founding), ...road(journey)], signer)
  for (let at = 0; at < reports; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, reports - at) }, (_, i) => count(at + i, journey))
    await log.say(batch, signer)
  }
  await close()
  return journey
}

type Spent = { readonly ms: number; readonly cpuMs: number }

async function spentBy(work: () => Promise<unknown>): Promise<Spent> {
  const [startMs, startCpuMs] = [performance.now(), cpuMs([])]
  await work()
  return { ms: performance.now() - startMs, cpuMs: cpuMs([]) - startCpuMs }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number
const round = (value: number): number => Math.round(value * 100) / 100

async function measureRebuild(folder: string): Promise<BenchRow> {
  const { log, close } = await openData({ folder })
  let note = ''
  const { ms, cpuMs } = await spentBy(async () => {
    const { views, subjects, readings } = await rebuild(log, () => {})
    note = `${views} views of ${subjects} subjects, ${readings} readings`
  })
  await close()
  const value = Math.round((REPORTS / ms) * 1000)
  return { name: 'rebuild every view', value, unit: 'reports/s', bar: '≥ 20,000', cpuMsPerOp: cpuMs / REPORTS, note }
}

/** A hub that has run for a while: one day's counts have been read, and another one comes, again and again. */
async function measureRefold(folder: string, journey: string): Promise<BenchRow> {
  const { log, signer, close } = await openData({ folder })
  const subject = `${journey}/group-day:main@${dayAt(PER_DAY * 3)}`
  const spent: Spent[] = []
  for (let i = 0; i < REFOLDS; i++) {
    await log.say([count(PER_DAY * 3 + i, journey)], signer)
    spent.push(await spentBy(() => log.view(sizeView, subject)))
  }
  await close()
  const [first] = spent as [Spent]
  return {
    name: 'refold after one append, 300 reports a subject',
    value: round(median(spent.map(({ ms }) => ms))),
    unit: 'ms',
    bar: '≤ 3',
    cpuMsPerOp: median(spent.map(({ cpuMs }) => cpuMs)),
    note: `the first one, with nothing read before: ${round(first.ms)} ms`,
  }
}

type Started = { readonly seconds: number; readonly cpuMs: number; readonly rssMb: number; readonly boardBytes: number }

/** Starts a real hub on the folder and asks it for the Board: from spawn to the last byte. */
async function startOnce(folder: string, journey: string, more: readonly string[] = []): Promise<Started> {
  const script = join(import.meta.dirname, '..', 'scripts', 'start.mjs')
  const startMs = performance.now()
  const args = ['--max-semi-space-size=4', script, '--data', folder, '--port', '0', '--empty', ...more]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((done) => child.once('exit', done))
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (!url) continue
    const answer = await fetch(new URL(`/api/board?journey=${journey}`, url))
    const boardBytes = (await answer.arrayBuffer()).byteLength
    const seconds = (performance.now() - startMs) / 1000
    const started = { seconds, boardBytes, cpuMs: cpuMsOf(child.pid as number), rssMb: rssMbOf(child.pid as number) }
    child.kill('SIGINT')
    await gone
    return started
  }
  throw new Error('the hub ended before it was ready')
}

const rssMbOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

async function measureStart(folder: string, journey: string): Promise<BenchRow[]> {
  const starts: Started[] = []
  for (let i = 0; i < STARTS; i++) starts.push(await startOnce(folder, journey))
  const middle = (key: keyof Started): number => median(starts.map((one) => one[key]))
  return [
    {
      name: 'start to first answer, 100,000 reports',
      value: round(middle('seconds')),
      unit: 's',
      bar: '≤ 2',
      cpuMsPerOp: middle('cpuMs'),
      note: `median of ${STARTS}; the Board has ${Math.round(middle('boardBytes') / 1000)} kB`,
    },
    { name: 'memory (RSS) then', value: Math.round(middle('rssMb')), unit: 'MB', bar: '≤ 200' },
  ]
}

/** The same on PostgreSQL, whose server has a memory of its own. */
async function measureOnPostgres(folder: string): Promise<BenchRow> {
  const { url, close } = await freshDatabase()
  try {
    const journey = await fillLog(folder, REPORTS, url)
    const { seconds, rssMb } = await startOnce(folder, journey, ['--postgres', url])
    const note = `first answer after ${round(seconds)} s; the server’s memory is its own`
    return {
      name: 'memory (RSS) of the hub then, on PostgreSQL',
      value: Math.round(rssMb),
      unit: 'MB',
      bar: '≤ 200',
      note,
    }
  } finally {
    await close()
  }
}

/** From the sealed bytes of a backup to a folder that a hub opens: each report verified, judged and written anew. */
async function measureRestore(folder: string): Promise<BenchRow> {
  const { secret, recipient } = await makeSealKey()
  const backup = await backUp(folder, [recipient])
  if (!backup.ok) throw new Error(JSON.stringify(backup.problems))
  const { bytes, reports } = backup.value
  const { ms, cpuMs } = await spentBy(async () => {
    const done = await restore({ bytes, secrets: [secret], folder: `${folder}-restored`, progress: () => {} })
    if (!done.ok || done.value.root !== backup.value.root) throw new Error(JSON.stringify(done))
  })
  rmSync(`${folder}-restored`, { recursive: true, force: true })
  return {
    name: 'a sealed backup of it restored',
    value: round(ms / 1000),
    unit: 's',
    bar: '≤ 60',
    cpuMsPerOp: cpuMs / reports,
    note: `${reports} reports, ${round(bytes.length / 1e6)} MB sealed`,
  }
}

/** Takes about three minutes, most of it to sign, store and restore the reports. */
export async function benchLog(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-bench-'))
  try {
    const journey = await fillLog(folder)
    const rebuild = await measureRebuild(folder)
    const refold = await measureRefold(folder, journey)
    const started = await measureStart(folder, journey)
    return [rebuild, refold, ...started, await measureOnPostgres(`${folder}-postgres`), await measureRestore(folder)]
  } finally {
    for (const one of [folder, `${folder}-postgres`]) rmSync(one, { recursive: true, force: true })
  }
}

if (import.meta.main) console.table(await benchLog())
