import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { DAY_MS, HOUR_MS, instant } from '../../src/core/time.ts'
import { KINDS } from '../../src/domains/all.ts'
import { importJourney } from '../../src/hub/importing.ts'
import { readJourney } from '../../src/intake/journey/index.ts'
import { hubSigner } from '../../src/main/keys.ts'
import { lacksOf } from '../../src/readiness/lacks.ts'
import { testDevice } from '../support/devices.ts'
import { EXAMPLE, hubWith, readFolder, value } from '../support/hub.ts'
import { sharedFolder } from '../support/shared.ts'

const { hub, log, journey, folder } = await hubWith(EXAMPLE, Date.now() - DAY_MS)

test('the coordinator in Guatemala City learns how many come, when, and what is missing there', async () => {
  const board = value(await hub.board(journey))
  assert.ok(board.journey.isExample && board.journey.exercise && !board.isPast)
  assert.equal(board.asOf, '2018-10-18T00:00:00Z')
  assert.ok(board.size && board.size.low <= board.size.best && board.size.best <= board.size.high)
  const capital = board.ahead.find((stop) => stop.stop === 'gua')
  assert.ok(capital?.arrival && capital.people && capital.reach > 0.5)
  const water = capital.gaps.find((line) => line.key === 'water')
  assert.ok(water && water.need.best > 10_000)
  assert.equal(water.gap.best, Math.max(0, water.need.best - water.offered))
})

test('the vanguard has its own size, place, next stops and nights, and is called as the reports call it', async () => {
  const { others, asOf } = value(await hub.board(journey))
  const vanguard = others.find(({ group }) => group === 'vanguard')
  assert.ok(vanguard?.size && vanguard.size.p05 < vanguard.size.p50 && vanguard.size.p50 < 1000)
  assert.equal(vanguard.place.stop, 'tec')
  assert.ok(vanguard.ahead.length > 0 && vanguard.ahead.every(({ arrival, reach }) => arrival && reach > 0))
  assert.ok(
    vanguard.ahead.some(({ nights }) => nights.some(({ date, people }) => date >= asOf.slice(0, 10) && people.p95 > 0)),
  )
})

test('early counts that the next ones bear out are growth and are not doubted', async () => {
  const early = value(await hub.board(journey, '2018-10-14T18:00:00Z'))
  assert.deepEqual(
    early.doubts.filter(({ code }) => code === 'outlier-count'),
    [],
  )
})

test('the ribbon runs from San Pedro Sula through what was heard to where they may go, and never doubles back', async () => {
  const { ribbon } = value(await hub.board(journey))
  const states = ribbon.map((bead) => bead.state)
  assert.equal(ribbon[0]?.stop, 'sps')
  assert.deepEqual(
    states,
    [...states].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  )
  assert.equal(new Set(ribbon.map((bead) => bead.stop)).size, ribbon.length)
  assert.ok(ribbon.every((bead, i) => i === 0 || bead.alongM >= (ribbon[i - 1]?.alongM ?? 0)))
})
const ORDER = ['past', 'now', 'ahead']

test('the Board names of each stop ahead what lacks there as the page of that stop does, in the same order', async () => {
  const { ahead } = value(await hub.board(journey))
  const { stops } = value(await hub.readiness({ journey, level: 75 }))
  const named = (lines: Parameters<typeof lacksOf>[0]) => lacksOf(lines).map(({ key, gap }) => [key, gap.best])
  for (const { stop, gapNight, gaps } of ahead) {
    const night = stops.find((one) => one.stop === stop)?.nights.find(({ date }) => date === gapNight)
    assert.deepEqual(named(gaps), named(night?.lines ?? []), `${stop} ${gapNight}`)
  }
  assert.ok(ahead.filter(({ gaps }) => lacksOf(gaps).length === 3).length > 2)
})

test('every number on the Board leads to reports that exist, with the words that they rest on', async () => {
  const board = value(await hub.board(journey))
  const numbers = numbersIn(board)
  assert.ok(numbers.length > 20)
  for (const number of numbers) {
    const why = value(await hub.why(journey, number))
    assert.ok(why.reports.length > 0, `${number} rests on nothing`)
    for (const { report } of why.reports) assert.ok((await hub.report(report)).ok, `${number}: ${report}`)
  }
})

/** Ids under the keys `number` and `numbers`, wherever they stand. */
function numbersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'number' && typeof inner === 'string') return [inner]
    return key === 'numbers' ? Object.values(inner as Record<string, string>) : numbersIn(inner)
  })
}

test('the 58 miles to Esquipulas are doubted, with their words, and are no leg of the way', async () => {
  const board = value(await hub.board(journey))
  const doubt = board.doubts.find((one) => one.code === 'distance.map')
  assert.equal(doubt?.slots['words'], '58 miles')
  const [agc, esq] = ['agc', 'esq'].map((stop) => board.ribbon.find((bead) => bead.stop === stop)?.alongM ?? 0)
  assert.ok((esq as number) - (agc as number) < 20_000)
})

test('rival counts stay side by side, and the reports that do not agree are named', async () => {
  const why = value(await hub.why(journey, 'size'))
  assert.ok(why.reports.some((one) => one.agrees === false))
  assert.ok(why.reports.every((one) => one.quotes.length > 0 && one.quotes[0]?.title !== ''))
  assert.ok(why.because.some(({ key, slots }) => key === 'why.size.reckoned' && Number(slots['people']) > 1000))
})

test('what was known on 15 October does not know of the 16th', async () => {
  const board = value(await hub.board(journey, '2018-10-15T12:00:00Z'))
  assert.ok((board.lastHeard?.at ?? '') <= '2018-10-15T12:00:00Z')
  assert.ok(!board.ribbon.some((bead) => bead.stop === 'chq' && bead.state !== 'ahead'))
})

test('the same folder again adds nothing, and changes no number', async () => {
  const before = value(await hub.board(journey))
  const files = value(readJourney(value(await readFolder(EXAMPLE))))
  const parts = { log, kinds: KINDS, signer: hubSigner(folder), now: () => '2026-01-01T00:00:00Z' }
  const again = value(await importJourney(parts, files))
  assert.equal(again.added, 0)
  assert.deepEqual(value(await hub.board(journey)), before)
})

test('a new count moves the Board, a withdrawal moves it back, and a look back keeps what was known then', async () => {
  const before = value(await hub.board(journey))
  const zone = 'America/Guatemala'
  const happened = { from: '2018-10-17T23:00:00Z', to: '2018-10-17T23:30:00Z', precision: 'hour' as const, zone }
  const people = { low: null, best: 4000, high: null }
  const data = { group: 'main', stop: 'gua', people, metric: 'group_size', method: 'counted' }
  const cites = [{ source: before.lastHeard?.report as string, published: '2018-10-17' }]
  const statement = { kind: 'movement.sighting', v: 1, journey, happened, said: '2018-10-18T00:00:00Z', data, cites }
  const [said] = await log.say([statement], hubSigner(folder))
  assert.notDeepEqual(value(await hub.board(journey)).size, before.size)
  value(await hub.say({ journey, kind: 'core.withdrawal', data: { report: said?.id, why: 'a test' }, happened }))
  assert.deepEqual(value(await hub.board(journey)).size, before.size)
  assert.notDeepEqual(value(await hub.board(journey, '2018-10-17T23:59:00Z')).size, before.size)
})

const ARTICLE = `About 1,200 people left Chiquimula on Wednesday. Police blocked the highway near Zacapa for some hours.
A parish gave food and water.`

test('an article becomes drafts; accepting one makes a report that cites the words, and undo takes both back', async () => {
  const pasted = {
    journey,
    text: ARTICLE,
    title: 'A test',
    publisher: null,
    published: '2018-10-18',
    zone: null,
    medium: 'article' as const,
    lang: 'auto' as const,
  }
  const { source, drafts } = value(await hub.read(pasted))
  assert.ok(drafts >= 2)
  const paper = value(await hub.document(journey, source))
  assert.ok(paper.drafts.every((draft) => ARTICLE.slice(draft.start, draft.end) === draft.quote))
  const draft = paper.drafts[0]?.draft as string
  const before = (await hub.status()).applied
  value(await hub.decide({ journey, draft, decision: 'accepted' }))
  assert.equal(decisionOn(await hub.document(journey, source), draft), 'accepted')
  const twice = await hub.decide({ journey, draft, decision: 'rejected' })
  assert.equal(!twice.ok && twice.problems[0]?.code, 'draft.settled')
  value(await hub.undo(journey, draft))
  assert.equal(decisionOn(await hub.document(journey, source), draft), 'open')
  assert.equal((await hub.status()).applied, before + 4)
})

test('the same text a second time is a problem that names the first', async () => {
  const pasted = {
    journey,
    text: ARTICLE,
    title: 'Again',
    publisher: null,
    published: '2018-10-18',
    zone: null,
    medium: 'article' as const,
    lang: 'en' as const,
  }
  const again = await hub.read(pasted)
  assert.equal(!again.ok && again.problems[0]?.code, 'document.duplicate')
})

test('an edited draft that its kind refuses is a problem with a place, and nothing is signed', async () => {
  const [paper] = value(await hub.documents(journey)).filter((one) => one.title === 'A test')
  const { drafts } = value(await hub.document(journey, paper?.source as string))
  const before = (await hub.status()).applied
  const edited = await hub.decide({
    journey,
    draft: drafts[0]?.draft as string,
    decision: 'edited',
    data: { group: 'NOT A CODE' },
  })
  assert.ok(!edited.ok && edited.problems[0]?.path.startsWith('/data'))
  assert.equal((await hub.status()).applied, before)
})

const shared = sharedFolder()
test('the seed article (needs ../shared) drafts counts, the blockade, the aid and the arrest with exact quotes', {
  skip: shared ? false : '../shared is absent',
}, async () => {
  const text = readFileSync(join(shared as string, 'data/documents/caravan-2018-10-18/text.txt'), 'utf8')
  const pasted = {
    journey,
    text,
    title: 'Seed',
    publisher: null,
    published: '2018-10-18',
    zone: null,
    medium: 'article' as const,
    lang: 'auto' as const,
  }
  const { source } = value(await hub.read(pasted))
  const paper = value(await hub.document(journey, source))
  const kindsSeen = new Set(paper.drafts.map((draft) => draft.kind))
  for (const kind of [
    'movement.sighting',
    'movement.join',
    'movement.blockage',
    'needs.delivery',
    'rights.detention',
  ]) {
    assert.ok(kindsSeen.has(kind), `no ${kind} was drafted`)
  }
  assert.ok(paper.drafts.every((draft) => paper.text.slice(draft.start, draft.end) === draft.quote))
  assert.ok(paper.drafts.some((draft) => draft.warnings.some((one) => one.code === 'distance.map')))
})

const decisionOn = (result: Parameters<typeof value>[0], id: string): string | undefined =>
  (value(result) as { drafts: { draft: string; decision: string }[] }).drafts.find((one) => one.draft === id)?.decision

test('what is reported today in an exercise counts at its own time, also from a phone that knows of no exercise', async () => {
  const before = value(await hub.board(journey))
  const zone = 'America/Guatemala'
  const people = { low: null, best: 2600, high: null }
  const data = { group: 'main', stop: 'gua', people, metric: 'at_stop', method: 'counted' }
  for (const at of [instant(Date.now()), before.asOf]) {
    const happened = { from: at, to: at, precision: 'minute' as const, zone }
    const said = value(await hub.say({ journey, kind: 'movement.sighting', data, happened }))
    const after = value(await hub.board(journey))
    assert.equal(after.asOf, before.asOf)
    assert.deepEqual([after.lastHeard?.report, after.lastHeard?.at], [said.id, before.asOf])
    assert.ok(after.ahead.length > 0)
    value(await hub.say({ journey, kind: 'core.withdrawal', data: { report: said.id, why: 'a test' }, happened }))
  }
})

test('a drill goes on from the moment that its coordinator names, and begun anew it knows nothing of the one before', async () => {
  const zone = 'America/Guatemala'
  const begun = { from: '2018-10-16T12:00:00Z', to: '2018-10-16T12:00:00Z', precision: 'minute' as const, zone }
  const exercise = { kind: 'core.exercise', v: 1, journey, happened: begun, data: { clock: 'runs' } }
  await log.say([{ ...exercise, said: instant(Date.now() - 2 * HOUR_MS) }], hubSigner(folder))
  const { asOf, journey: facts } = value(await hub.board(journey))
  assert.ok(asOf >= '2018-10-16T14:00:00Z' && asOf < '2018-10-16T14:15:00Z' && facts.exercise?.runs)
  const happened = { ...begun, from: '2018-10-16T13:50:00Z', to: '2018-10-16T13:50:00Z' }
  const data = { group: 'main', stop: 'esq', people: { low: null, best: 1700, high: null }, metric: 'at_stop' }
  const said = value(await hub.say({ journey, kind: 'movement.sighting', data, happened }))
  const told = async () =>
    value(await hub.timeline(journey, '2018-10-16')).lines.some(({ report }) => report === said.id)
  assert.equal(value(await hub.board(journey)).lastHeard?.report, said.id)
  assert.ok(await told())
  await log.say([{ ...exercise, said: instant(Date.now() + 1000), data: { clock: 'stands' } }], hubSigner(folder))
  const anew = value(await hub.board(journey))
  assert.equal(anew.asOf, begun.from)
  assert.notEqual(anew.lastHeard?.report, said.id)
  assert.ok(!(await told()))
  value(await hub.report(said.id as string))
})

test('a phone that is let in today does not bring the Board of an ended journey to today', async () => {
  const before = value(await hub.board(journey))
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: before.journey.zone } as const
  const data = { device: testDevice('late phone').device, label: 'Late phone', role: 'field' }
  value(await hub.say({ journey, kind: 'core.vouch', data, happened }))
  const after = value(await hub.board(journey))
  assert.deepEqual([after.asOf, after.size], [before.asOf, before.size])
})
