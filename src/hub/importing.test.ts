import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice, verify } from '../../test/support/devices.ts'
import { SMALL_FOLDER } from '../../test/support/smallFolder.ts'
import type { Report } from '../core/report.ts'
import { KINDS, VIEWS } from '../domains/all.ts'
import { readJourney } from '../intake/journey/index.ts'
import { erase } from '../log/erasing.ts'
import { Log } from '../log/log.ts'
import { Held, memoryStore } from '../store/memory.ts'
import { importJourney } from './importing.ts'

const NOW = '2018-10-20T00:00:00Z'
const signer = testDevice(1)
const NAMED = 'Canaria spoke to the crowd, and two thousand walked.'
const REST = 'Some 300 waited at the border.'

const told = (at: string, quote: string, best: number) => ({
  ...{ kind: 'movement.sighting', dispatch: 'dispatches/1.txt', quote, at, precision: 'hour' },
  data: { group: 'main', stop: 'esq', people: { low: null, best, high: null }, metric: 'group_size' },
})
const FOLDER = {
  ...SMALL_FOLDER,
  'reports.json': JSON.stringify({
    dispatches: [
      {
        ...{ file: 'dispatches/1.txt', title: 'Note', publisher: 'Parish', published: '2018-10-15T20:00' },
        ...{ medium: 'message', lang: 'en' },
      },
    ],
    reports: [told('2018-10-15T10:00', NAMED, 2000), told('2018-10-15T12:00', REST, 300)],
  }),
  'dispatches/1.txt': `${NAMED}\n${REST}\n`,
}

async function broughtIn() {
  const held = new Held()
  const log = await Log.open({ store: memoryStore(held), kinds: KINDS, views: VIEWS, verify, now: () => NOW })
  const bring = async (texts: typeof FOLDER = FOLDER) => {
    const files = readJourney(texts)
    assert.ok(files.ok, JSON.stringify(files))
    const done = await importJourney({ log, kinds: KINDS, signer, now: () => NOW }, files.value)
    assert.ok(done.ok, JSON.stringify(done))
    return done.value
  }
  const first = await bring()
  const idOf = (has: (report: Report) => boolean): string =>
    [...held.rows.values()].map(({ body }) => JSON.parse(body) as Report).find(has)?.id as string
  const isHeld = (words: string): boolean => [...held.rows.values()].some(({ body }) => body.includes(words))
  return { log, bring, first, idOf, isHeld }
}

const quotes =
  (words: string) =>
  ({ cites }: Report): boolean =>
    cites?.[0]?.quote === words
const isPaper = ({ data }: Report): boolean => data['title'] === 'Note'

test('a folder that comes again brings back nothing that was erased, neither the text nor what was said from it', async () => {
  const { log, bring, first, idOf, isHeld } = await broughtIn()
  assert.ok(isHeld('Canaria'))
  assert.equal(await erase(log, [idOf(isPaper), idOf(quotes(NAMED))]), 2)
  assert.ok(!isHeld('Canaria'))
  const again = await bring()
  assert.deepEqual([again.added, again.already, again.erased], [0, first.added - 2, 2])
  assert.ok(!isHeld('Canaria'))
})

test('what another said to erase does not come back either while its words wait to go', async () => {
  const { log, bring, first, idOf } = await broughtIn()
  const report = idOf(quotes(NAMED))
  const happened = { from: NOW, to: NOW, precision: 'minute', zone: 'UTC' } as const
  const word = { kind: 'core.erasure', v: 1, journey: first.journey, happened, said: NOW }
  await log.say([{ ...word, data: { report, why: 'asked' } }], signer)
  const again = await bring()
  assert.deepEqual([again.added, again.erased], [0, 1])
})

test('a row that was erased stays out when lines come or go before it, also in the text of its page', async () => {
  const { log, bring, idOf, isHeld } = await broughtIn()
  const head = 'at,precision,source_date,kind,stop_id,note'
  const row = (hour: string, note: string): string => `2018-10-15T${hour}:00,hour,2018-10-15,note,esq,${note}\n`
  const sheet = (...rows: string[]) => ({ ...FOLDER, 'events.csv': `${head}\n${rows.join('')}` })
  const [first, named, last] = [row('08', 'It rains'), row('09', 'Canaria at the gate'), row('10', 'It is dry')]
  await bring(sheet(first, named))
  const says = ({ data }: Report): boolean => String(data['text']).includes('at the gate')
  await erase(log, [idOf(says)])
  await erase(log, [idOf(says)])
  assert.ok(!isHeld('at the gate'))
  for (const moved of [sheet(last, first, named), sheet(named)]) {
    assert.ok((await bring(moved)).erased > 0)
    assert.ok(!isHeld('at the gate'))
  }
})

test('a line put in above brings itself and no other row anew, and of two lines that are alike both count, once', async () => {
  const { bring } = await broughtIn()
  const head = 'at,precision,source_date,kind,stop_id,note'
  const row = (hour: string, note: string): string => `2018-10-15T${hour}:00,hour,2018-10-15,note,esq,${note}\n`
  const sheet = (...rows: string[]) => ({ ...FOLDER, 'events.csv': `${head}\n${rows.join('')}` })
  const [rain, dry] = [row('08', 'It rains'), row('10', 'It is dry')]
  const page = 1
  assert.equal((await bring(sheet(rain, rain, dry))).added, page + 3)
  assert.equal((await bring(sheet(row('07', 'Fog'), rain, rain, dry))).added, page + 1)
  assert.equal((await bring(sheet(dry, rain, row('07', 'Fog'), rain))).added, page)
  assert.equal((await bring(sheet(rain, rain, rain, dry))).added, page + 1)
})

test('of a folder that has grown what is new is taken in, another number of the same hour too, and nothing that was erased', async () => {
  const { log, bring, idOf } = await broughtIn()
  await erase(log, [idOf(quotes(NAMED))])
  const grown = await bring({ ...FOLDER, 'dispatches/1.txt': `${FOLDER['dispatches/1.txt']}And then it rained.\n` })
  assert.deepEqual([grown.added, grown.erased], [1, 1])
  const changed = { ...FOLDER, 'reports.json': FOLDER['reports.json'].replace('2000', '2100') }
  const again = await bring(changed)
  assert.deepEqual([again.added, again.erased], [1, 0])
})
