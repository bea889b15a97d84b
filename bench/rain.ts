/**
 * A steady rain of single reports on a real hub in a process of its own: so many a second, each from another phone, timed
 * from when it was due, beside PouchDB with its own server. `VEREDA_BENCH_RAIN_SECONDS` makes it last longer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import type { ExchangeAnswer } from '../src/log/exchange.ts'
import { at, devicesOf, load, prepare, round, startHub } from './hubs.ts'
import { cpuMsOf } from './peers/cpu.ts'
import { PouchDb } from './peers/pouchdb.ts'
import type { BenchRow } from './row.ts'
import { type BenchPhone, benchPhone, counted, lineOf } from './sync-phones.ts'

const PHONES = 200
const PER_SECOND = 200
const SECONDS = Number(process.env['VEREDA_BENCH_RAIN_SECONDS'] ?? 15)

export type Rain = { readonly perSecond: number; readonly seconds: number }

/** Calls `send` so many times a second; how long each took from when it was due, so that a jam is not hidden. */
export async function rain({ perSecond, seconds }: Rain, send: (n: number) => Promise<void>): Promise<number[]> {
  const startMs = performance.now()
  const took: Promise<number>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const dueMs = startMs + (n * 1000) / perSecond
    const waitMs = dueMs - performance.now()
    if (waitMs > 0) await later(waitMs)
    took.push(send(n).then(() => performance.now() - dueMs))
  }
  return (await Promise.all(took)).sort((a, b) => a - b)
}

/** Phones that are known to a hub and have greeted it. Its `send` gives the n-th report and hears that it counts. */
export async function raining(url: string, phones: readonly BenchPhone[]) {
  const network = counted(url, { up: 0, down: 0, requests: 0 })
  const lines = phones.map(({ signer }) => lineOf(signer, network))
  for (const line of lines) await line.hello()
  const send = async (n: number): Promise<void> => {
    const phone = phones[n % phones.length] as BenchPhone
    const give = [phone.reports[Math.floor(n / phones.length)]]
    const line = lines[n % phones.length] as (typeof lines)[0]
    let answer = await line.ask('POST', '/api/exchange', { v: 1, give })
    // A connection that the hub closed while it was idle, or gave up as too slow: a phone says the same again.
    while (answer === null || answer.status === 408) answer = await line.ask('POST', '/api/exchange', { v: 1, give })
    const { outcomes } = answer.json as Partial<ExchangeAnswer>
    if (outcomes?.[0]?.state !== 'applied') throw new Error(`${answer.status} ${JSON.stringify(answer.json)}`)
  }
  return { send, close: network.close }
}

async function measureRain(folder: string, peer: PouchDb | null): Promise<BenchRow[]> {
  const names = Array.from({ length: PHONES }, (_, i) => `rain ${i}`)
  const journey = await prepare(folder, devicesOf(names))
  const phones = names.map((name) => benchPhone(name, journey, Math.ceil((PER_SECOND * SECONDS) / PHONES)))
  const hub = startHub(folder)
  const { send, close } = await raining(await hub.url(), phones)
  const startCpuMs = cpuMsOf(hub.pid)
  const falling = { perSecond: PER_SECOND, seconds: SECONDS }
  const own = await rain(falling, send)
  const cpuMs = (cpuMsOf(hub.pid) - startCpuMs) / own.length
  close()
  await hub.end()
  // A database that is not there yet is made by asking for it.
  if (peer) await fetch(peer.url, { method: 'PUT' })
  const other = peer && (await rain(falling, (n) => putPeer(peer.url, phones[n % PHONES] as BenchPhone, n)))
  const row: BenchRow = {
    name: `${PER_SECOND} single reports a second from ${PHONES} phones: answered after, p99`,
    value: round(at(own, 0.99), 1),
    unit: 'ms',
    bar: '≤ 150',
    ...(other ? { peer: { name: 'PouchDB', value: round(at(other, 0.99), 1) } } : {}),
    ...(other ? { ratio: round(at(own, 0.99) / at(other, 0.99), 2) } : {}),
    cpuMsPerOp: round(cpuMs, 2),
    note: `p50 ${round(at(own, 0.5), 1)}${other ? `, PouchDB ${round(at(other, 0.5), 1)}` : ''}; ${SECONDS} s, ${load()}`,
  }
  return [row]
}

async function putPeer(url: string, { reports }: BenchPhone, n: number): Promise<void> {
  const { id, ...report } = reports[Math.floor(n / PHONES)] as BenchPhone['reports'][0]
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/r${id}`, { method: 'PUT', headers, body: JSON.stringify(report) })
  if (!answer.ok) throw new Error(`PouchDB: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

export async function benchRain(): Promise<BenchRow[]> {
  const root = mkdtempSync(join(tmpdir(), 'vereda-bench-'))
  const peer = PouchDb.isThere() ? new PouchDb() : null
  await peer?.start()
  try {
    return await measureRain(join(root, 'rain'), peer)
  } finally {
    await peer?.close()
    rmSync(root, { recursive: true, force: true })
  }
}
