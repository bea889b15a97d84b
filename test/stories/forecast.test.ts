// What happened to the caravan of October 2018 at Agua Caliente and after, told to the forecast: held at a border for
// hours, lifted by buses. Once as a question to the terminal, once as reports.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromWallClock } from '../../src/core/time.ts'
import type { Comparison, Forecast } from '../../src/forecast/contract.ts'
import { forecast } from '../../src/forecast/forecast.ts'
import { observationsIn, readJourney } from '../../src/intake/journey/index.ts'
import { whatIfOf } from '../../src/readiness/whatif.ts'
import { EXAMPLE, hubWith, readFolder, value } from '../support/hub.ts'
import { type Ran, runCommand } from '../support/terminal.ts'

const vereda = (...args: string[]): Promise<Ran> => runCommand(['forecast', EXAMPLE, '--members', '400', ...args])

const asked = async (...args: string[]): Promise<Comparison> => JSON.parse((await vereda(...args, '--json')).out)
const changeAt = ({ difference }: Comparison, stop: string) => difference.find((one) => one.stop_id === stop)

test('held at Agua Caliente for thirty hours: everybody behind the border is later, and people sleep there', async () => {
  const held = await asked('--as-of', '2018-10-15T12:00', '--close', 'agc:30')
  for (const { delayHours, reach } of held.difference) assert.ok((delayHours?.p05 ?? 0) >= 0 && reach <= 0)
  assert.ok((changeAt(held, 'esq')?.delayHours?.p75 ?? 0) > 6)
  const night = changeAt(held, 'agc')?.nights.find(({ date }) => date === '2018-10-15')
  assert.ok(night && night.present > 0.15 && night.people.p75 >= 0)
  assert.equal(changeAt(held, 'oco'), undefined)
})

test('the police line that was reported at Agua Caliente makes nobody earlier, and some later', async () => {
  const files = value(readJourney(value(await readFolder(EXAMPLE))))
  const observations = observationsIn(files, '2018-10-15T18:00').filter(({ kind }) => kind !== 'blockade')
  const asOfMs = fromWallClock('2018-10-15T18:00', files.zone)
  const given = { journey: 'march', network: { stops: files.stops, legs: files.legs }, asOfMs }
  const ask = (more: typeof observations): Forecast =>
    forecast({ ...given, observations: [...observations, ...more], horizonDays: 4, seed: 1, members: 400 })
  const [first] = observations
  assert.ok(first)
  const at = { fromMs: asOfMs - 3_600_000, toMs: asOfMs + 22 * 3_600_000, knownMs: asOfMs - 3_600_000 }
  const line = { ...first, ...at, kind: 'blockade' as const, stop: 'agc', toStop: null, metric: null, people: null }
  const [free, held] = [ask([]), ask([line])]
  const comes = (f: Forecast, stop: string) => f.stops.find((one) => one.stop_id === stop)?.arrival?.p75 ?? ''
  assert.ok(comes(held, 'esq') > comes(free, 'esq'))
  for (const { stop_id, reach } of free.stops.filter(({ arrival }) => (arrival?.p05 ?? '') > '2018-10-15T18:00')) {
    assert.ok((held.stops.find((one) => one.stop_id === stop_id)?.reach ?? 0) <= reach, stop_id)
  }
})

test('lifted by buses from the capital: the border comes sooner, and the towns between see fewer', async () => {
  const lifted = await asked('--buses', 'gua:tec:80:50')
  assert.ok((changeAt(lifted, 'tec')?.delayHours?.p50 ?? 0) < -6)
  assert.ok((changeAt(lifted, 'esg')?.reach ?? 0) < -0.2)
})

test('a few buses lift a few: in the towns between most still come', async () => {
  const lifted = await asked('--buses', 'gua:tec:4:50')
  assert.ok((changeAt(lifted, 'esg')?.reach ?? 0) > -0.02)
})

test('before and after stand side by side for a person, in both languages, also for a rest day and a split', async () => {
  const english = await vereda('--close', 'gua/esg:48', '--rest', '--split', 'gua:tec:30')
  assert.equal(english.err, '')
  assert.match(english.out, /^What if: [^.]*\.\n\nStop +Comes +then +Most likely +then +Later by/)
  assert.match(english.out, /\nNight +Stop +People +then\n/)
  assert.match((await vereda('--rest', '2018-10-19', '--lang', 'es')).out, /^Qué pasa si: /)
  assert.match((await vereda('--close', 'hux:1')).out, /Huixtla|changes nothing/)
})

test('a scenario of an unknown stop, or one that cannot be read, is one sentence', async () => {
  const wrong = [
    [['--close', 'atlantis:24'], /--close: /],
    [['--buses', 'gua:nowhere:3:50'], /--buses: /],
    [['--close', 'gua'], /--close/],
    [['--close', 'gua:0'], /--close/],
    [['--buses', 'gua:tec:3'], /--buses/],
    [['--split', 'gua:tec:130'], /--split/],
    [['--rest', 'tomorrow'], /--rest/],
  ] as const
  for (const [args, words] of wrong) {
    const { code, out, err } = await vereda(...args)
    assert.deepEqual([code, out], [2, ''], args.join(' '))
    assert.match(err, words)
    assert.equal(err.trim().split('\n').length, 1)
  }
})

const { hub, journey } = await hubWith(EXAMPLE)

test('a hub answers what a closed capital would change, and keeps nothing of it', async () => {
  const before = value(await hub.board(journey))
  const { stops, asOf } = value(await hub.whatIf(journey, { closures: [{ stop: 'gua', hours: 48 }] }))
  assert.equal(asOf, before.asOf)
  const next = stops.find(({ stop }) => stop === 'tec')
  assert.ok(next?.delayHours && next.delayHours.p05 >= 0 && next.delayHours.p75 > 6)
  assert.ok(next.after.reach <= next.before.reach)
  assert.deepEqual(next.before.arrival, before.ahead.find(({ stop }) => stop === 'tec')?.arrival)
  assert.deepEqual(value(await hub.board(journey)), before)
})

test('a hub told of a stop that is not there, or a day that is none, names the place in what was asked', async () => {
  const told = async (scenario: Parameters<typeof hub.whatIf>[1], of = journey) => {
    const answer = await hub.whatIf(of, scenario)
    return answer.ok ? [] : answer.problems.map(({ code, path }) => `${code} ${path}`)
  }
  const closed = { closures: [{ stop: 'gua', to: 'atlantis', hours: 2 }] }
  assert.deepEqual(await told(closed), ['place.unknown /scenario/closures/0/to'])
  assert.deepEqual(await told({ restDays: ['2018-02-30'] }), ['time.impossible /scenario/restDays/0'])
  assert.deepEqual(await told({}, 'another.abcdefgh234567ab'), ['journey.unknown /journey'])
})

test('what a page is told gives it, over JSON and without the hub, the very answer that the hub gives', async () => {
  const told = JSON.parse(JSON.stringify(value(await hub.told(journey))))
  const asked = {
    closures: [{ stop: 'tec', hours: 36 }],
    buses: [{ from: 'esg', to: 'tec', vehicles: 10, seats: 50 }],
    restDays: ['2018-10-18'],
    split: { share: 0.4, atStop: 'gua', toStop: 'tec' },
  }
  const steps: number[] = []
  const answer = value(whatIfOf(told, asked, (done, of) => steps.push(done / of)))
  assert.deepEqual(answer, value(await hub.whatIf(journey, asked)))
  assert.ok(steps.length > 50 && steps.every((step, i) => step <= 1 && step >= (steps[i - 1] ?? 0)))
  assert.ok((steps[0] as number) < 0.1 && steps.at(-1) === 1)
})

test('needs of a scenario follow the planning level, as those of a stop do', async () => {
  const closed = { closures: [{ stop: 'gua', hours: 48 }] }
  const at = async (level: 50 | 75 | 90) => {
    const { stops } = value(await hub.whatIf(journey, { ...closed, level }))
    return new Map(stops.find(({ stop }) => stop === 'gua')?.needs.map((line) => [line.key, line.after]))
  }
  const [middle, usual, most] = [await at(50), await at(75), await at(90)]
  for (const key of ['water', 'meals', 'toilets', 'places']) {
    assert.ok((middle.get(key) ?? 0) > 0 && (middle.get(key) ?? 0) < (usual.get(key) ?? 0), key)
    assert.ok((usual.get(key) ?? 0) < (most.get(key) ?? 0), key)
  }
  assert.deepEqual(await hub.whatIf(journey, closed), await hub.whatIf(journey, { ...closed, level: 75 }))
})

test('a stop that nobody can leave needs more water and food, and toilets only for those who would have gone through', async () => {
  const { stops } = value(await hub.whatIf(journey, { closures: [{ stop: 'gua', hours: 48 }] }))
  const needs = new Map(stops.find(({ stop }) => stop === 'gua')?.needs.map((line) => [line.key, line]))
  const growth = (key: string) => {
    const { before, after } = needs.get(key) ?? { before: 0, after: 0 }
    assert.ok(before > 0)
    return after / before - 1
  }
  for (const key of ['water', 'meals']) {
    assert.ok(growth(key) > 0.2, key)
    assert.ok(growth('toilets') >= 0 && growth('toilets') < growth(key) / 2, key)
  }
})
