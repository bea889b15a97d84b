// A way as narrow as slow 3G (400 kbit a second, 400 ms there and back), in its own time: a photo over a link that is cut
// every twenty seconds, and a fresh phone that fetches ten thousand reports.
import assert from 'node:assert/strict'
import { loadavg } from 'node:os'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { devicesOf, prepare, startHub } from '../../bench/hubs.ts'
import { benchPhone } from '../../bench/sync-phones.ts'
import { seededDice } from '../../src/core/generate.ts'
import { MOST_FILE_BYTES } from '../../src/core/kinds/attachment.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import type { Report } from '../../src/core/report.ts'
import { instant } from '../../src/core/time.ts'
import { openData } from '../../src/main/compose.ts'
import type { NewFile } from '../../src/phone/attached.ts'
import type { Network } from '../../src/phone/line.ts'
import { badWay, type Faults } from '../support/badWay.ts'
import { temporaryFolder } from '../support/folder.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, netHub, ZONE } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { count } from '../support/roads.ts'

const seed = Number(process.env['VEREDA_SEED'] ?? 20181024)
const SLOW_3G: Faults = { cutUp: 0, cutDown: 0, lostAnswers: 0, delayMs: [200, 200], perSecond: 50_000 }
const none = (): void => {}
const load = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)}`

const CUT_EVERY_MS = 20_000
const MOST_AGAIN = 0.05
const SAID_AFTER_MS = 8000
const MOST_TEXT_WAITS_MS = 5000

/** The largest photo that is taken, twice: one alone is through before the link was cut a second time. */
function photo(mark: number): NewFile {
  const clean = cleaned('image/jpeg', asOfCamera()) as Uint8Array
  const length = MOST_FILE_BYTES - clean.length
  const scan = Uint8Array.from({ length }, (_, at) => (at * 31 + mark + (at >> 7)) % 251)
  return { media: 'image/jpeg', bytes: Uint8Array.from([...clean.subarray(0, -2), ...scan, 0xff, 0xd9]) }
}

test(`2 MB of photos over slow 3G that is cut every 20 s: 5 % is sent again at most, and what is said meanwhile overtakes them (seed ${seed})`, async (t) => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const way = await badWay(hub.url, seededDice(seed), SLOW_3G)
  let lost = 0
  /** Of a piece that was cut, what had gone up by then. */
  const between =
    (network: Network): Network =>
    async (one) => {
      const before = way.carriedUp()
      return network(one).catch((error) => {
        if (one.method === 'PATCH') lost += Math.min(one.body?.length ?? 0, way.carriedUp() - before)
        throw error
      })
    }
  const ana = await phoneOf('narrow', way.url, seededDice(seed), { between })
  await admit(hub, journey, ana.device)
  const now = instant(Date.now())
  const happened = { from: now, to: now, precision: 'minute', zone: ZONE } as const
  const files = [photo(1), photo(2)]
  const said = await ana.phone.say({ journey, kind: 'core.note', data: { text: 'The bridge' }, happened, files })
  assert.ok(said.ok, JSON.stringify(said))
  const cuts = setInterval(() => {
    way.part(true)
    way.part(false)
  }, CUT_EVERY_MS)
  const startMs = performance.now()
  let overtookMs = Number.NaN
  const meanwhile = pause(SAID_AFTER_MS).then(async () => {
    const id = await count(ana, journey, 40)
    const saidMs = performance.now()
    while ((await hub.log.rows([id])).length === 0) await pause(50)
    overtookMs = performance.now() - saidMs
  })
  const filesHere = async (): Promise<number> => (await ana.phone.status()).filesHere
  while ((await filesHere()) > 0) if ((await ana.phone.exchange(none)).end !== 'done') await pause(1000)
  const seconds = (performance.now() - startMs) / 1000
  clearInterval(cuts)
  await meanwhile
  const all = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const again = lost / all
  t.diagnostic(
    `${(all / 1e6).toFixed(2)} MB in ${seconds.toFixed(0)} s; ${(100 * again).toFixed(1)} % sent again, ${(100 * (way.carriedUp() / all - 1)).toFixed(1)} % went up besides with all heads and reports; a report said meanwhile was there after ${(overtookMs / 1000).toFixed(1)} s; ${load()}`,
  )
  assert.ok(seconds > 41, 'a way that was not narrow')
  assert.ok(again <= MOST_AGAIN, `${again}`)
  assert.ok(overtookMs <= MOST_TEXT_WAITS_MS, `${overtookMs} ms`)
})

const PHONES = 50
const EACH = 200
const MOST_PULL_S = 45
const USEFUL_S = 5

test(`a fresh phone fetches ${PHONES * EACH} reports over slow 3G, and has the newest and nearest of them after ${USEFUL_S} s (seed ${seed})`, async (t) => {
  const folder = temporaryFolder()
  const names = Array.from({ length: PHONES }, (_, n) => `pull ${n}`)
  const journey = await prepare(folder, devicesOf([...names, 'phone fresh']))
  const { log, close } = await openData({ folder })
  const all: Report[] = names.flatMap((name) => [...benchPhone(name, journey, EACH).reports])
  for (let at = 0; at < all.length; at += 1000) await log.accept(all.slice(at, at + 1000))
  await close()
  const hub = startHub(folder)
  after(() => hub.end('SIGKILL'))
  const way = await badWay(await hub.url(), seededDice(seed), SLOW_3G)
  const { phone } = await phoneOf('fresh', way.url, seededDice(seed))
  const startMs = performance.now()
  const seconds = (): number => (performance.now() - startMs) / 1000
  let first: { readonly s: number; readonly got: number } | undefined
  let early: string[] = []
  const end = await phone.exchange(({ got }) => {
    if (got === 0 || first) return
    first = { s: seconds(), got }
    phone.held().then((texts) => {
      early = texts
    })
  })
  const took = seconds()
  assert.deepEqual([end.end, (await phone.held()).length >= all.length], ['done', true])
  t.diagnostic(
    `first ${first?.got} after ${first?.s.toFixed(1)} s, all after ${took.toFixed(1)} s; ${(way.carried() / 1e6).toFixed(2)} MB both ways; ${load()}`,
  )
  const newest = all
    .map(({ happened }) => happened.to)
    .sort()
    .at(-1)
  const days = new Set(early.map((text) => (JSON.parse(text) as Report).happened.to))
  assert.ok(first && days.has(newest as string), 'the newest are among the first')
  await hub.end()
  assert.ok(first.s <= USEFUL_S, `${first.s} s`)
  assert.ok(took <= MOST_PULL_S, `${took} s`)
})
