/**
 * Durable appends a second through the store's port, one writer and fifty, beside a plain append + fdatasync loop and
 * PostgreSQL. All take turns of a second within the same minute on the same disk, so that a busy neighbour hits all.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Row, Standing, Store } from '../src/log/port.ts'
import { openPostgres } from '../src/store/postgres.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { freshDatabase } from '../test/support/postgres.ts'
import { cpuMs } from './peers/cpu.ts'
import { FdatasyncLog } from './peers/fdatasync-log.ts'
import type { BenchRow } from './row.ts'

const TURNS = 4
const TURN_MS = 1000
const MANY = 50
const BODY_CHARACTERS = 500

type Runner = {
  readonly name: string
  readonly append: (report: Row & Standing) => Promise<void>
  /** Processes that work for it beside this one. */
  readonly pids: readonly number[]
  readonly close: () => Promise<void>
}

type Measured = { readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number; readonly cpuMs: number }

type ChainEnd = { readonly device: string; seq: number; prev: string | null }

/** Reports of fifty devices, each with its chain, spread over the subjects of a journey's days. */
class Reporters {
  readonly #devices = Array.from({ length: MANY }, () => ({ device: randomId(), seq: 0, prev: null }) as ChainEnd)
  readonly #words = 'x'.repeat(BODY_CHARACTERS)
  #made = 0

  next(writer: number): Row & Standing {
    const chain = this.#devices[writer % MANY] as ChainEnd
    const id = randomId()
    const prev = chain.prev
    Object.assign(chain, { seq: chain.seq + 1, prev: id })
    const day = `2018-10-${12 + (Math.floor(this.#made++ / 3000) % 15)}`
    const journey = 'bench.abcdefghijklmnop'
    const subjects = [`${journey}/group-day:g${writer % 5}@${day}`, `${journey}/stop-night:s${writer % 12}@${day}`]
    const { device, seq } = chain
    const body = JSON.stringify({ id, device, seq, words: this.#words })
    const times = { known: `${day}T00:00:00Z`, received: `${day}T00:00:00Z` }
    const standing = { state: 'applied', awaits: null, problems: [], subjects } as const
    return { id, journey, device, seq, prev, kind: 'movement.sighting', about: null, body, ...times, ...standing }
  }
}

const randomId = (): string => randomBytes(32).toString('base64url')

const throughStore = (name: string, store: Store, pids: readonly number[] = []): Runner => ({
  name,
  append: (report) => store.commit({ add: [report], restand: [], reject: [] }),
  pids,
  close: () => store.close(),
})

async function plain(folder: string): Promise<Runner> {
  const log = await FdatasyncLog.open(join(folder, 'plain.log'))
  const append = (report: Row & Standing): Promise<void> => log.append(JSON.stringify(report))
  return { name: 'append + fdatasync', append, pids: [], close: () => log.close() }
}

async function postgres(): Promise<Runner> {
  const database = await freshDatabase()
  const runner = throughStore('PostgreSQL', await openPostgres(database.url), await serverPids(database.url))
  const close = async (): Promise<void> => {
    await runner.close()
    await database.close()
  }
  return { ...runner, close }
}

async function serverPids(url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`select pid from pg_stat_activity where application_name = 'vereda writer'
    or backend_type in ('walwriter', 'checkpointer', 'background writer')`)
  await client.end()
  return rows.map((row) => Number(row.pid))
}

type Tally = { readonly acksMs: number[]; wallMs: number; cpuMs: number }

async function turn(runner: Runner, writers: number, reporters: Reporters, tally: Tally): Promise<void> {
  const [startMs, startCpuMs] = [performance.now(), cpuMs(runner.pids)]
  const write = async (writer: number): Promise<void> => {
    while (performance.now() - startMs < TURN_MS) {
      const sentMs = performance.now()
      await runner.append(reporters.next(writer))
      tally.acksMs.push(performance.now() - sentMs)
    }
  }
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  tally.wallMs += performance.now() - startMs
  tally.cpuMs += cpuMs(runner.pids) - startCpuMs
}

function measuredOf({ acksMs, wallMs, cpuMs }: Tally): Measured {
  const sorted = acksMs.sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  const count = sorted.length
  return { perSecond: (count / wallMs) * 1000, p50Ms: at(0.5), p99Ms: at(0.99), cpuMs: cpuMs / count }
}

async function measure(runners: readonly Runner[], writers: number): Promise<Measured[]> {
  const reporters = runners.map(() => new Reporters())
  const tallies = runners.map((): Tally => ({ acksMs: [], wallMs: 0, cpuMs: 0 }))
  for (let nth = 0; nth < TURNS; nth++) {
    for (const [at, runner] of runners.entries()) {
      await turn(runner, writers, reporters[at] as Reporters, tallies[at] as Tally)
    }
  }
  return tallies.map(measuredOf)
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits))

function rowsOf(runners: readonly Runner[], writers: number, results: readonly Measured[]): BenchRow[] {
  const [own, ...peers] = results as [Measured, ...Measured[]]
  const who = writers === 1 ? 'one writer' : `${writers} writers`
  const named = (at: number): string => runners[at + 1]?.name ?? ''
  const rates = peers.map(
    (peer, at): BenchRow => ({
      name: `durable appends, ${who}`,
      value: round(own.perSecond),
      unit: 'reports/s',
      peer: { name: named(at), value: round(peer.perSecond) },
      ratio: round(own.perSecond / peer.perSecond, 2),
      cpuMsPerOp: round(own.cpuMs, 3),
      note: `${named(at)}: ${round(peer.cpuMs, 3)} CPU ms each, load ${round(loadavg()[0] ?? 0, 1)}`,
    }),
  )
  const acks = peers.map(
    (peer, at): BenchRow => ({
      name: `acknowledged after, p99, ${who}`,
      value: round(own.p99Ms, 1),
      unit: 'ms',
      bar: '≤ 150',
      peer: { name: named(at), value: round(peer.p99Ms, 1) },
      ratio: round(own.p99Ms / peer.p99Ms, 2),
      note: `p50 ${round(own.p50Ms, 2)}, ${named(at)} ${round(peer.p50Ms, 2)}`,
    }),
  )
  return [...rates, ...acks]
}

/** Takes about half a minute. */
export async function benchStore(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-bench-'))
  const sqlite = throughStore('SQLite', await openSqlite(join(folder, 'store')))
  const runners = [sqlite, await plain(folder), await postgres()]
  try {
    const single = await measure(runners, 1)
    const many = await measure(runners, MANY)
    return [...rowsOf(runners, 1, single), ...rowsOf(runners, MANY, many)]
  } finally {
    for (const runner of runners) await runner.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  console.table(await benchStore().then((rows) => rows.map(({ peer, ...row }) => ({ ...row, ...flat(peer) }))))
}

function flat(peer: BenchRow['peer']): object {
  return { peer: peer?.name, peerValue: peer?.value }
}
