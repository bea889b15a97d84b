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
const PARTS = 10
/** What a hub holds in memory of each report: its place in the tree over all of them, and for ten minutes that it was asked. */
const MOST_HELD_EACH = 300
const MOST_BYTES_EACH = 1200
const IDLE = 200
const MOST_IDLE_MB = 50

const TELLING = ['--expose-gc', '--import', new URL('../support/telling-memory.mjs', import.meta.url).href]

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
  const hub = startHub(folder, 0, TELLING)
  after(() => hub.end('SIGKILL'))
  return { folder, hub, url: await hub.url(), phones: names.map((one) => benchPhone(one, journey, each)) }
}

/** Bytes that are held once garbage is gone: what the kernel and the machine below keep for later is no growth. */
async function heldBy({ pid, line }: { readonly pid: number; readonly line: () => Promise<string> }): Promise<number> {
  process.kill(pid, 'SIGUSR2')
  for (;;) {
    const [word, bytes] = (await line()).split(' ')
    if (word === 'held') return Number(bytes)
  }
}

/** By how much the straight line through the samples rises from one to the next. */
function slope(samples: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
  const [middle, height] = [(samples.length - 1) / 2, mean(samples)]
  const up = samples.reduce((sum, y, x) => sum + (x - middle) * (y - height), 0)
  return up / samples.reduce((sum, _, x) => sum + (x - middle) ** 2, 0)
}

test(`${SECONDS} seconds of ${PER_SECOND} reports a second: memory grows by 300 bytes for each at most, and the disk by 1.2 kB`, async (t) => {
  const { folder, hub, url, phones } = await prepared('soak', PHONES, Math.ceil((PER_SECOND * SECONDS) / PHONES))
  const before = sizeOf(folder)
  const { send, close } = await raining(url, phones)
  const held: number[] = []
  const part = Math.floor(SECONDS / PARTS)
  const took: number[] = []
  for (let n = 0; n < PARTS; n++) {
    const from = n * part * PER_SECOND
    took.push(...(await rain({ perSecond: PER_SECOND, seconds: part }, (nth) => send(from + nth))))
    held.push(await heldBy({ pid: hub.pid, line: () => hub.line() }))
  }
  const rss = rssMb(hub.pid)
  close()
  await hub.end()
  // The first part fills caches.
  const heldEach = slope(held.slice(1)) / (part * PER_SECOND)
  const each = (sizeOf(folder) - before) / took.length
  const share = (of: number): string => (took.sort((a, b) => a - b)[Math.floor(took.length * of)] ?? 0).toFixed(1)
  t.diagnostic(
    `${took.length} reports; held, MB: ${held.map((bytes) => (bytes / 1e6).toFixed(1))}: ${heldEach.toFixed(0)} bytes each`,
  )
  t.diagnostic(`RSS ${rss.toFixed(0)} MB; ${each.toFixed(0)} bytes on disk each`)
  t.diagnostic(`answered: p50 ${share(0.5)}, p99 ${share(0.99)} ms; load ${(loadavg()[0] ?? 0).toFixed(1)}`)
  assert.ok(each <= MOST_BYTES_EACH, `${each} bytes each on disk`)
  assert.ok(heldEach <= MOST_HELD_EACH, `${heldEach} bytes each in memory`)
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
