// A hub in a process of its own that reports rain on for minutes (`VEREDA_SOAK_SECONDS=7200`: two hours): its memory does
// not grow with time, and what it keeps on disk of each report is little. And connections that do nothing cost little.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { devicesOf, prepare, startHub } from '../../bench/hubs.ts'
import { rain, raining } from '../../bench/rain.ts'
import { benchPhone } from '../../bench/sync-phones.ts'
import { temporaryFolder } from '../support/folder.ts'

const SECONDS = Number(process.env['VEREDA_SOAK_SECONDS'] ?? 300)
const PER_SECOND = 50
const PHONES = 50
/** Until caches of the store and of the machine that runs it are as full as they get. */
const WARM_SHARE = 0.4
const MOST_GROWN = 0.02
const MOST_BYTES_EACH = 1200
const IDLE = 200
const MOST_IDLE_MB = 50

/** Memory of a process that no other has a part in. What files of the store the kernel holds for it is not the hub's. */
const privateMb = (pid: number): number =>
  Number(/^Anonymous:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024
const rssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

async function prepared(name: string, phones: number, each: number) {
  const folder = temporaryFolder()
  const names = Array.from({ length: phones }, (_, n) => `${name} ${n}`)
  const journey = await prepare(folder, devicesOf(names))
  const hub = startHub(folder)
  after(() => hub.end('SIGKILL'))
  return { folder, hub, url: await hub.url(), phones: names.map((one) => benchPhone(one, journey, each)) }
}

/** The least of each stretch: garbage comes and goes on top of what is held. */
const least = (samples: readonly number[]): number => Math.min(...samples)

/** By how much the straight line through the samples rises from its beginning to its end, as a share of its beginning. */
function growth(samples: readonly number[]): number {
  const stretches = 12
  const length = Math.floor(samples.length / stretches)
  const floor = Array.from({ length: stretches }, (_, n) => least(samples.slice(n * length, (n + 1) * length)))
  const [meanX, meanY] = [(stretches - 1) / 2, floor.reduce((sum, y) => sum + y, 0) / stretches]
  const up = floor.reduce((sum, y, x) => sum + (x - meanX) * (y - meanY), 0)
  const slope = up / floor.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0)
  return (slope * (stretches - 1)) / (meanY - slope * meanX)
}

test(`${SECONDS} seconds of ${PER_SECOND} reports a second: memory grows by 2 % at most, and a report is 1.2 kB on disk at most`, async (t) => {
  const { folder, hub, url, phones } = await prepared('soak', PHONES, Math.ceil((PER_SECOND * SECONDS) / PHONES))
  const before = sizeOf(folder)
  const { send, close } = await raining(url, phones)
  const samples: number[] = []
  const watch = setInterval(() => samples.push(privateMb(hub.pid)), 1000)
  const took = await rain({ perSecond: PER_SECOND, seconds: SECONDS }, send)
  clearInterval(watch)
  const rss = rssMb(hub.pid)
  close()
  await hub.end()
  const warm = samples.slice(Math.floor(samples.length * WARM_SHARE))
  const grown = growth(warm)
  const each = (sizeOf(folder) - before) / took.length
  const share = (part: number): string => (took[Math.floor(took.length * part)] ?? 0).toFixed(1)
  t.diagnostic(
    `${samples.length} samples, MB: ${samples.filter((_, n) => n % Math.ceil(samples.length / 20) === 0).map(Math.round)}`,
  )
  t.diagnostic(
    `grew by ${(100 * grown).toFixed(2)} % after its first ${WARM_SHARE * 100} %; RSS ${rss.toFixed(0)} MB; ${each.toFixed(0)} bytes on disk each`,
  )
  t.diagnostic(`answered: p50 ${share(0.5)}, p99 ${share(0.99)} ms; load ${(loadavg()[0] ?? 0).toFixed(1)}`)
  assert.ok(each <= MOST_BYTES_EACH, `${each} bytes each`)
  assert.ok(grown <= MOST_GROWN, `${grown}`)
})

/** A connection that asked once, was answered, and is kept open as browsers keep theirs. */
async function idle(url: string): Promise<Socket> {
  const { port, hostname } = new URL(url)
  const socket = connect(Number(port), hostname)
  await new Promise((done) => socket.once('connect', done))
  socket.write('GET /api/hello HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await new Promise((done) => socket.once('data', done))
  return socket
}

test(`${IDLE} connections that do nothing cost a hub ${MOST_IDLE_MB} MB at most`, async (t) => {
  const { hub, url } = await prepared('idle', 1, 1)
  // The first requests of a process compile what they need; that is no connection's.
  for (let n = 0; n < 50; n++) (await idle(url)).destroy()
  await pause(1000)
  const before = rssMb(hub.pid)
  const sockets: Socket[] = []
  for (let n = 0; n < IDLE; n++) sockets.push(await idle(url))
  const cost = rssMb(hub.pid) - before
  t.diagnostic(`${cost.toFixed(1)} MB more than ${before.toFixed(0)} MB, for ${sockets.length} connections`)
  assert.ok(
    sockets.every(({ destroyed }) => !destroyed),
    'or they would not be idle, but gone',
  )
  for (const socket of sockets) socket.destroy()
  await hub.end()
  assert.ok(cost <= MOST_IDLE_MB, `${cost} MB`)
})
