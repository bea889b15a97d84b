// Bad input through every door of a real hub: a file that is imported, a file that is verified, and HTTP. Each is told
// with its code, its place and words in both languages, and nothing is lost or taken in by half.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import type { Deps } from '../../src/cli/deps.ts'
import { bad, good, problem } from '../../src/core/problem.ts'
import { type Report, reportText, type Statement, signReport } from '../../src/core/report.ts'
import { instant, wholeDay } from '../../src/core/time.ts'
import { KINDS, VIEWS } from '../../src/domains/all.ts'
import { jsonlHeader } from '../../src/hub/formats.ts'
import { Log } from '../../src/log/log.ts'
import { StoreTrouble } from '../../src/log/port.ts'
import { openData } from '../../src/main/compose.ts'
import { verifyEd25519 } from '../../src/main/keys.ts'
import { createServer } from '../../src/server/server.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { textsOf } from '../../src/texts/texts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { EXAMPLE } from '../support/hub.ts'
import { foundJourney, netHub, sayAll } from '../support/net.ts'
import { type Ran, runCommand } from '../support/terminal.ts'

type Lang = 'es' | 'en'

const folder = temporaryFolder()
const now = (): string => instant(Date.now())

const opening: Deps['openData'] = async (path) => {
  try {
    return good(await openData({ folder: path }))
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    return bad(problem(error.code, path, { folder: path, detail: error.message }))
  }
}

/** A command on a data folder of this test's. */
const vereda = (data: string, lang: Lang, args: readonly string[], open = opening): Promise<Ran> =>
  runCommand(args, '', { verify: verifyEd25519, defaultData: join(folder, data), lang, openData: open })

/** How many reports a data folder has: those that count, that wait, that were refused and kept. */
async function held(data: string): Promise<number[]> {
  const { log, close } = await openData({ folder: join(folder, data) })
  const { applied, waiting, refused } = await log.counts()
  await close()
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)
  return [applied, sum(waiting), sum(refused)]
}

// A hub with the example, its export, and the end of its chain, where one more report follows.
const exported = join(folder, 'export.jsonl')
await vereda('first', 'en', ['journey', 'add', EXAMPLE])
await vereda('first', 'en', ['export', '--out', exported])
const bodies = readFileSync(exported, 'utf8').trim().split('\n').slice(1)
const last = JSON.parse(bodies.at(-1) as string) as Report
const WHOLE = bodies.length
const first = await openData({ folder: join(folder, 'first') })
after(() => first.close())
const { app } = createServer({
  ...{ hub: first.hub, texts: textsOf, webFolder: null, version: 'test', port: 0 },
  ...{ verify: verifyEd25519, nowMs: Date.now },
})

const happened = wholeDay('2018-10-17', 'America/Guatemala')
const note = { kind: 'core.note', v: 1, journey: last.journey, happened, said: happened.to, data: { text: 'A note.' } }
const next = (change: Partial<Statement>, prev = last.id): Report =>
  signReport({ ...note, ...change }, { seq: last.seq + 1, prev }, first.signer)

async function exportWith(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, `${name}.jsonl`)
  writeFileSync(path, [await jsonlHeader(last.journey, lines), ...lines, ''].join('\n'))
  return path
}

const stop = { code: 'zz', name: 'Z', country: 'GT', lat: -90.5, lon: 14.6, place: 'town', zone: 'America/Guatemala' }

type Case = {
  readonly name: string
  readonly report: Report
  /** What the report is told over HTTP: a state and what it awaits, or the code and place of its fault. */
  readonly told: string
  /** Whether the file that holds it is sound to one who knows no kinds. */
  readonly isSound: boolean
}

const CASES: readonly Case[] = [
  {
    name: 'a kind that this release does not know',
    report: next({ kind: 'movement.balloon' }),
    told: 'waiting kind:movement.balloon@1',
    isSound: true,
  },
  {
    name: 'a newer version of a kind',
    report: next({ v: 99 }),
    told: 'waiting kind:core.note@99',
    isSound: true,
  },
  {
    name: 'the signature of another report',
    report: { ...next({}), sig: last.sig },
    told: 'refused report.signature /sig',
    isSound: false,
  },
  {
    name: 'words that were changed after they were signed',
    report: { ...next({}), data: { text: 'Another.' } },
    told: 'refused report.id /id',
    isSound: false,
  },
  {
    name: 'a chain that names another predecessor',
    report: next({}, JSON.parse(bodies[3] as string).id),
    told: 'refused chain.broken /prev',
    isSound: false,
  },
  {
    name: 'a day that does not exist',
    report: next({ happened: { ...happened, from: '2018-02-30T00:00:00Z' } }),
    told: 'refused time.impossible /happened/from',
    isSound: false,
  },
  {
    name: 'a latitude and a longitude that changed places',
    report: next({ kind: 'movement.stop', data: stop }),
    told: 'refused place.swapped /data/lat',
    isSound: true,
  },
  {
    name: 'a field that is missing',
    report: next({ kind: 'movement.sighting', data: { group: 'main' } }),
    told: 'refused data.required /data/people',
    isSound: true,
  },
]

/** One plain sentence of a place in a file, in the language that was asked for. */
function assertSaid({ err }: Ran, place: string, code: string, lang: Lang): void {
  const line = err.split('\n').find((one) => one.startsWith(`${place}: `))
  assert.ok(line, `${place} is not in: ${err}`)
  assert.doesNotMatch(line, /[{}]|undefined|problem\./)
  const words = textsOf(lang)(`problem.${code}`, {}).split(/[:{]/)[0] ?? ''
  assert.ok(line.includes(words.slice(0, 20)), `${line} does not say ${words}`)
}

for (const [at, { name, report, told, isSound }] of CASES.entries()) {
  const [state, code = '', path = ''] = told.split(' ')
  const place = (file: string): string => `${file}:${WHOLE + 2}${path}`

  test(`${name}: over HTTP it is ${told}, and the reports beside it are told their own`, async () => {
    const before = await first.log.counts()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/reports',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([JSON.parse(bodies[0] as string), report]),
    })
    assert.equal(answer.statusCode, 200)
    const [beside, outcome] = answer.json()
    assert.deepEqual([beside.state, beside.again], ['applied', true])
    const why =
      outcome.awaits ?? outcome.problems.map((one: { code: string; path: string }) => `${one.code} ${one.path}`)
    assert.equal(`${outcome.state} ${why}`, told)
    for (const { words } of outcome.problems) assert.match(words, /^\p{Lu}.*\.$/u)
    assert.equal((await first.log.counts()).applied, before.applied)
  })

  test(`${name}: in a file it is ${isSound ? 'sound, and judged by the hub' : 'found, and nothing of the file is taken in'}`, async () => {
    const file = await exportWith(`case-${at}`, [...bodies, reportText(report)])
    // The one in one language, the other in the other: that both have all words is the texts' own test.
    const [lang, other]: [Lang, Lang] = at % 2 === 0 ? ['es', 'en'] : ['en', 'es']
    const verified = await vereda('none', lang, ['verify', file])
    assert.equal(verified.code, isSound ? 0 : 1)
    if (!isSound) assertSaid(verified, place(file), code, lang)
    const imported = await vereda(`case-${at}`, other, ['import', file])
    assert.equal(imported.code, state === 'waiting' ? 0 : 1)
    if (state === 'refused') assertSaid(imported, place(file), code, other)
    const kept = state === 'waiting' ? [WHOLE, 1, 0] : [WHOLE, 0, 1]
    assert.deepEqual(await held(`case-${at}`), isSound ? kept : [0, 0, 0])
  })
}

const EXPORTED = readFileSync(exported, 'utf8')
const FIRST_ACCENT = 1 + EXPORTED.split('\n').findIndex((line) => /[\u0080-\uffff]/.test(line))

const FILES = [
  { name: 'not UTF-8', code: 'json.encoding', bytes: Buffer.from(EXPORTED, 'latin1'), line: FIRST_ACCENT },
  { name: 'of one endless line', code: 'body.tooLarge', bytes: Buffer.alloc(20_000_000, 'x'), line: 1 },
  { name: 'cut in a line', code: 'json.malformed', bytes: readFileSync(exported).subarray(0, 5000), line: 5 },
  { name: 'empty', code: 'export.header', bytes: Buffer.alloc(0), line: 1 },
] as const

for (const { name, code, bytes, line } of FILES) {
  test(`a file that is ${name} is refused with its line, by import and by verify, and nothing of it is taken in`, async () => {
    const file = join(folder, `${code}.jsonl`)
    writeFileSync(file, bytes)
    for (const lang of ['es', 'en'] as const) {
      for (const command of ['import', 'verify']) {
        const ran = await vereda(code, lang, [command, file])
        assert.equal(ran.code, 1)
        assertSaid(ran, `${file}:${line}`, code, lang)
      }
    }
    assert.deepEqual(await held(code), [0, 0, 0])
  })
}

test('a disk that is full half way is told with what is in; each is whole, and the rest comes in later, none twice', async () => {
  const notes: Report[] = []
  for (let n = 0; n < 1200; n++) {
    const end = { seq: last.seq + 1 + n, prev: notes.at(-1)?.id ?? last.id }
    notes.push(signReport({ ...note, data: { text: `Note ${n}. ${'x'.repeat(200)}` } }, end, first.signer))
  }
  const file = await exportWith('full', [...bodies, ...notes.map(reportText)])
  const small: Deps['openData'] = async (path) => {
    const store = await openSqlite(join(path, 'reports'), { maxPages: 320 })
    const log = await Log.open({ store, kinds: KINDS, views: VIEWS, verify: verifyEd25519, now })
    const hub = { ...first.hub, accept: (values: readonly unknown[]) => log.accept(values) }
    return good({ ...first, hub, log, close: () => log.close() })
  }
  const ran = await vereda('full', 'en', ['import', file], small)
  assert.equal(ran.code, 2)
  const all = bodies.length + notes.length
  const [done, of] = [...ran.err.matchAll(/[\d,]+/g)].map(([digits]) => Number(digits.replace(',', '')))
  assert.match(ran.err, /^[\d,]+ of [\d,]+ reports are in the data folder/)
  assert.equal(of, all)
  assert.match(ran.err, /disk is full/)
  assert.ok(done && done > 0 && done < all, ran.err)
  assert.deepEqual(await held('full'), [done, 0, 0])
  assert.equal((await vereda('full', 'en', ['import', file])).code, 0)
  assert.deepEqual(await held('full'), [all, 0, 0])
})

test('a number that a disk changed stands on no Board: the store is told to be damaged, and goes on taking reports in', async () => {
  const first = await netHub()
  const journey = await foundJourney(first)
  const people = { low: null, best: 2000, high: null }
  const sighting = { kind: 'movement.sighting', v: 1, journey, happened, said: '2018-10-15T12:00:00Z' }
  await sayAll(first, [{ ...sighting, data: { group: 'main', stop: 'esq', metric: 'at_stop', people } }])
  await first.stop()
  const file = new DatabaseSync(join(first.folder, 'reports', 'vereda.db'))
  file.exec(`update report set body = replace(body, '"best":2000', '"best":2001')`)
  file.close()
  const hub = await netHub({ folder: first.folder })
  const board = await fetch(`${hub.url}/api/board?journey=${journey}`)
  assert.deepEqual([board.status, ((await board.json()) as { code: string }).code], [503, 'store.damaged'])
  await sayAll(hub, [{ ...sighting, kind: 'core.note', data: { text: 'It goes on' } }])
})
