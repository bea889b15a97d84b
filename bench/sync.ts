/**
 * The exchange with a real hub in a process of its own, beside PouchDB with its own server, which signs nothing and
 * does not wait for the disk: fifty phones that push at once, a fresh phone that pulls everything, and a hub that was
 * killed. CPU is the hub's (or the server's) for each report.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import type { ExchangeAnswer } from '../src/log/exchange.ts'
import { openData } from '../src/main/compose.ts'
import { phoneOf } from '../test/support/phones.ts'
import { at, devicesOf, load, prepare, round, startHub } from './hubs.ts'
import { fillLog } from './log.ts'
import type { Child } from './peers/child.ts'
import { cpuMsOf } from './peers/cpu.ts'
import { PouchDb, type Pushed } from './peers/pouchdb.ts'
import type { BenchRow } from './row.ts'
import { type BenchPhone, benchPhone, type Carried, counted, lineOf } from './sync-phones.ts'

const PHONES = 50
const EACH = 200
const FIRST_BATCH = 50
const ALL = PHONES * EACH
const PEER_RESTART_REPORTS = 20_000

const carriedNone = (): Carried => ({ up: 0, down: 0, requests: 0 })

/** As a phone does: says what it holds, hears what is lacked, gives it in growing batches. Milliseconds that each took. */
async function push(url: string, { signer, reports }: BenchPhone, carried: Carried): Promise<number[]> {
  const network = counted(url, carried)
  const line = lineOf(signer, network)
  await line.hello()
  const [first] = reports
  const have = [{ journey: first?.journey, device: signer.device, ranges: [[1, reports.length]] }]
  const took: number[] = []
  let most = FIRST_BATCH
  let given = 0
  for (let give: readonly unknown[] = []; ; ) {
    const startMs = performance.now()
    const answer = await line.ask('POST', '/api/exchange', { v: 1, have, give })
    took.push(performance.now() - startMs)
    if (answer?.status !== 200) throw new Error(`${answer?.status} ${JSON.stringify(answer?.json)}`)
    const { lack, outcomes } = answer.json as ExchangeAnswer
    if (outcomes.some(({ state }) => state !== 'applied')) throw new Error(JSON.stringify(outcomes[0]))
    given += give.length
    if (lack.length === 0) break
    give = reports.slice(given, given + most)
    most *= 2
  }
  network.close()
  return took
}

async function measurePush(hub: Child, url: string, phones: readonly BenchPhone[], peer: PouchDb | null) {
  const carried = carriedNone()
  const [startMs, startCpuMs] = [performance.now(), cpuMsOf(hub.pid)]
  const took = (await Promise.all(phones.map((phone) => push(url, phone, carried)))).flat().sort((a, b) => a - b)
  const seconds = (performance.now() - startMs) / 1000
  const cpuMs = (cpuMsOf(hub.pid) - startCpuMs) / ALL
  const other = peer && (await pushPeer(peer))
  const beside = (value: number | undefined) => (value === undefined ? {} : { peer: { name: 'PouchDB', value } })
  const rows: BenchRow[] = [
    {
      name: `${PHONES} phones push ${ALL} signed reports, all on disk`,
      value: round(seconds, 2),
      unit: 's',
      bar: '≤ 6',
      ...beside(other?.seconds),
      ...(other ? { ratio: round(seconds / other.seconds, 2) } : {}),
      cpuMsPerOp: round(cpuMs, 3),
      note: `${round(carried.up / 1e6, 2)} MB up, ${carried.requests} requests, ${load()}`,
    },
    {
      name: 'the same: CPU of the hub for each report',
      value: round(cpuMs, 3),
      unit: 'ms',
      bar: '≤ 0.5',
      ...beside(other?.cpuMs),
      ...(other ? { ratio: round(cpuMs / other.cpuMs, 2) } : {}),
      note: 'PouchDB verifies no signature',
    },
    {
      name: 'the same: answered after, p99',
      value: round(at(took, 0.99)),
      unit: 'ms',
      bar: '≤ 1500',
      note: `p50 ${round(at(took, 0.5))}`,
    },
  ]
  return rows
}

async function pushPeer(peer: PouchDb): Promise<{ seconds: number; cpuMs: number }> {
  await peer.client.order({ fill: { clients: PHONES, each: EACH, chars: 650 } })
  const startCpuMs = cpuMsOf(peer.serverPid)
  const { written, ms } = await peer.client.order<Pushed>({ push: { url: peer.url } })
  if (written !== ALL) throw new Error(`PouchDB wrote ${written}`)
  return { seconds: round(ms / 1000, 2), cpuMs: round((cpuMsOf(peer.serverPid) - startCpuMs) / ALL, 3) }
}

async function measurePull(hub: Child, url: string, peer: PouchDb | null): Promise<BenchRow[]> {
  const carried = carriedNone()
  const network = counted(url, carried)
  const { phone } = await phoneOf('fresh', url, Math.random, { between: () => network })
  let got = 0
  const [startMs, startCpuMs] = [performance.now(), cpuMsOf(hub.pid)]
  const end = await phone.exchange((progress) => {
    got = progress.got
  })
  const seconds = (performance.now() - startMs) / 1000
  const cpuMs = (cpuMsOf(hub.pid) - startCpuMs) / got
  network.close()
  await phone.close()
  if (end.end !== 'done' || got < ALL) throw new Error(`${end.end}: ${got}`)
  const startPeerMs = peer ? cpuMsOf(peer.serverPid) : 0
  const other = peer && (await peer.client.order<Pushed>({ pull: { url: peer.url } }))
  const peerNote =
    other && peer ? `; PouchDB ${round((cpuMsOf(peer.serverPid) - startPeerMs) / other.written, 3)} CPU ms each` : ''
  return [
    {
      name: `a fresh phone pulls ${got}, verifies and keeps them`,
      value: round(seconds, 2),
      unit: 's',
      bar: '≤ 3',
      ...(other ? { peer: { name: 'PouchDB', value: round(other.ms / 1000, 2) } } : {}),
      ...(other ? { ratio: round(seconds / (other.ms / 1000), 2) } : {}),
      cpuMsPerOp: round(cpuMs, 3),
      note: `${load()}${peerNote}`,
    },
    { name: 'the same: requests', value: carried.requests, unit: 'requests', bar: '≤ 12' },
    {
      name: 'the same: bytes down and up',
      value: round((carried.down + carried.up) / 1e6, 2),
      unit: 'MB',
      bar: '≤ 1.8',
    },
  ]
}

/** A port that was free a moment ago: a hub that is asked before it has said its address needs one. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

async function untilAnswered(ask: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  for (;;) {
    try {
      await ask()
      return (performance.now() - startMs) / 1000
    } catch {
      await later(10)
    }
  }
}

/** A hub's folder with 100,000 reports; `VEREDA_BENCH_LARGE` names one that was made before, because it takes long. */
async function largeHub(folder: string): Promise<string> {
  const made = process.env['VEREDA_BENCH_LARGE']
  if (!made) return fillLog(folder)
  cpSync(made, folder, { recursive: true })
  const { hub, close } = await openData({ folder })
  const [journey] = await hub.journeys()
  await close()
  return journey?.id ?? ''
}

/** From the start after a kill to the first report that the hub has on its disk. */
async function measureRestart(folder: string, peer: PouchDb | null): Promise<BenchRow[]> {
  const journey = await largeHub(folder)
  const phone = benchPhone('restart', journey, 3)
  const send = async (url: string, n: number): Promise<void> => {
    const network = counted(url, carriedNone())
    const line = lineOf(phone.signer, network)
    if (!(await line.hello())) throw new Error('not yet')
    const answer = await line.ask('POST', '/api/exchange', { v: 1, give: [phone.reports[n]] })
    network.close()
    if (answer?.status !== 200) throw new Error('not yet')
  }
  const before = startHub(folder)
  const beforeUrl = await before.url()
  await send(beforeUrl, 0)
  await before.end('SIGKILL')
  const port = await freePort()
  const after = startHub(folder, port)
  const seconds = await untilAnswered(() => send(`http://127.0.0.1:${port}`, 1))
  const cpuMs = cpuMsOf(after.pid)
  await after.end()
  const other = peer && (await restartPeer(peer))
  return [
    {
      name: 'after a kill, until a report is taken in: 100,000 reports',
      value: round(seconds, 2),
      unit: 's',
      bar: '≤ 2',
      ...(other ? { peer: { name: `PouchDB, ${PEER_RESTART_REPORTS} documents`, value: round(other, 2) } } : {}),
      cpuMsPerOp: round(cpuMs),
      note: load(),
    },
  ]
}

async function restartPeer(peer: PouchDb): Promise<number> {
  await peer.client.order({ load: { url: peer.url, documents: PEER_RESTART_REPORTS - ALL, chars: 650 } })
  await peer.kill()
  const startMs = performance.now()
  const url = await peer.start()
  await untilAnswered(async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/rafter-${Date.now()}`, { method: 'PUT', headers, body: '{}' })
    if (!answer.ok) throw new Error('not yet')
  })
  return (performance.now() - startMs) / 1000
}

/** Takes about four minutes, most of them to sign and store a hundred thousand reports. */
export async function benchSync(): Promise<BenchRow[]> {
  const root = mkdtempSync(join(tmpdir(), 'vereda-bench-'))
  const folder = join(root, 'hub')
  const peer = PouchDb.isThere() ? new PouchDb() : null
  await peer?.start()
  try {
    const names = Array.from({ length: PHONES }, (_, i) => `push ${i}`)
    const journey = await prepare(folder, devicesOf([...names, 'phone fresh']))
    const phones = names.map((name) => benchPhone(name, journey, EACH))
    const hub = startHub(folder)
    const url = await hub.url()
    const pushed = await measurePush(hub, url, phones, peer)
    const pulled = await measurePull(hub, url, peer)
    await hub.end()
    return [...pushed, ...pulled, ...(await measureRestart(join(root, 'large'), peer))]
  } finally {
    await peer?.close()
    rmSync(root, { recursive: true, force: true })
  }
}

if (import.meta.main)
  console.table(await benchSync().then((rows) => rows.map(({ peer, ...row }) => ({ ...row, peer: peer?.value }))))
