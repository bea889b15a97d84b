// The road from the border to Esquipulas as the seed article tells it: held for hours, let in, and then lifted by buses.
// Here two of them: of one nothing is heard. The words and the people are invented.
import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Forecast } from '../../src/forecast/contract.ts'
import { temporaryFolder } from '../support/folder.ts'
import { hubWith, value } from '../support/hub.ts'
import { runCommand } from '../support/terminal.ts'

const TEXT = `On Monday the police let the caravan pass at Agua Caliente after six hours.
The parish counted 2,900 people at the block: 900 women, 1,000 men and 1,000 children.
A first bus left for Esquipulas with 52 people in 12 families, no family apart.
In Esquipulas all 52 got off the first bus.
A second bus left with 48 people and was to be in Esquipulas by 18:30.
Nobody is on the road any more, says a driver, and in Esquipulas nobody saw the second bus.`
const FILE = 'dispatches/border-en.txt'

const all = (n: number) => ({ low: n, best: n, high: n })
const ride = { from: 'agc', to: 'esq' }
const REPORTS = [
  [
    'movement.sighting',
    'The parish counted 2,900 people at the block',
    '16:00',
    {
      ...{ group: 'main', stop: 'agc', people: all(2900), metric: 'group_size', method: 'counted', saidBy: 'church' },
      ...{ women: 900, men: 1000, children: 1000 },
    },
  ],
  [
    'transport.leg',
    'A first bus left for Esquipulas',
    '17:00',
    { ...ride, mode: 'bus', vehicles: 1, seats: 55 },
    'first',
  ],
  [
    'transport.boarding',
    'with 52 people in 12 families',
    '17:00',
    {
      ...{ leg: '@first', ...ride, vehicles: 1, people: all(52), families: 12, familiesApart: 0, witness: 'church' },
    },
  ],
  [
    'transport.arrival',
    'all 52 got off the first bus',
    '17:40',
    {
      ...{
        leg: '@first',
        ...ride,
        people: all(52),
        families: 12,
        familiesApart: 0,
        complete: 'all',
        witness: 'church',
      },
    },
  ],
  [
    'transport.leg',
    'A second bus left',
    '17:30',
    {
      ...{ ...ride, mode: 'bus', vehicles: 1, seats: 50, expected: '2018-10-16T00:30:00Z' },
    },
    'second',
  ],
  ['transport.boarding', 'with 48 people', '17:30', { leg: '@second', ...ride, people: all(48), witness: 'local' }],
] as const

const STOPS = `stop_id,name,country,lat,lon,kind,population,coord_precision_km,tz,altitude_m
agc,Agua Caliente,HN,14.47,-89.28,border,,2,America/Guatemala,900
esq,Esquipulas,GT,14.57,-89.35,town,,2,America/Guatemala,950
chq,Chiquimula,GT,14.80,-89.54,town,,2,America/Guatemala,420
`
const LEGS = `from,to,road_km,typical_mode,walking_possible,note
agc,esq,16,walk+rides,yes,
esq,chq,55,walk+rides,yes,
`

function journeyFolder(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'dispatches'))
  const journey = {
    id: 'border-buses',
    title: 'From the border',
    start: '2018-10-13',
    from_stop: 'agc',
    zone: 'America/Guatemala',
  }
  const dispatch = { file: FILE, title: 'At the border', published: '2018-10-15T17:50', medium: 'article', lang: 'en' }
  const reports = REPORTS.map(([kind, quote, at, data, name]) => {
    return { kind, dispatch: FILE, quote, at: `2018-10-15T${at}`, precision: 'minute', data, ...(name ? { name } : {}) }
  })
  const files = {
    'journey.json': JSON.stringify(journey),
    'stops.csv': STOPS,
    'legs.csv': LEGS,
    [FILE]: TEXT,
    'reports.json': JSON.stringify({ dispatches: [dispatch], reports }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const folder = journeyFolder()
const { hub, journey } = await hubWith(folder)
/** 17:55 and 21:00 on that Monday in Guatemala. */
const [WAITING, LATE] = ['2018-10-15T23:55:00Z', '2018-10-16T03:00:00Z']
const level = 75 as const

test('a bus that boarded is waited for until its hour, then its silence is the first alarm on the Board', async () => {
  assert.deepEqual(value(await hub.board(journey, WAITING)).alarms, [])
  const { alarms } = value(await hub.board(journey, LATE))
  assert.deepEqual(
    alarms.map(({ code, slots, stop }) => [code, slots['people'], stop.stop]),
    [['rideSilent', 48, 'esq']],
  )
  const why = value(await hub.why(journey, alarms[0]?.number ?? '', LATE))
  assert.ok(why.reports.some(({ quotes }) => quotes.some(({ quote }) => quote === 'with 48 people')))
})

test('whoever boarded is counted where the bus stops and not again among those who walk, and the need follows', async () => {
  const { stops } = value(await hub.readiness({ journey, asOf: LATE, level, stop: 'esq' }))
  const night = stops[0]?.nights.find(({ date }) => date === '2018-10-15')
  assert.equal(night?.riders, 100)
  assert.ok((night?.planFor ?? 0) >= 100)
  const told = value(await hub.told(journey, LATE))
  assert.deepEqual(
    told.riders.map(({ stop, from, people }) => [stop, from, people]),
    [
      ['esq', '2018-10-15', 52],
      ['esq', '2018-10-15', 48],
    ],
  )
  assert.deepEqual(
    told.input.observations.filter(({ group }) => group === 'riders').map(({ kind, people }) => [kind, people?.best]),
    [['split', 100]],
  )
})

test('what if keeps those who came ahead by bus where they are, with and without the scenario', async () => {
  const closed = value(await hub.whatIf(journey, { closures: [{ stop: 'agc', hours: 72 }] }, LATE))
  const night = closed.stops.find(({ stop }) => stop === 'esq')?.nights.find(({ date }) => date === '2018-10-16')
  assert.ok(night)
  assert.deepEqual([night.before.present, night.after.present], [1, 1])
  assert.ok(Math.min(night.before.people.p05, night.after.people.p05) >= 100)
  assert.ok(night.after.people.p95 < night.before.people.p95, 'behind a closed border nobody else comes')
})

type Told = {
  shares: { women: number; children: number } | null
  stops: { nights: { date: string; riders: number; planFor: number; lines: { key: string; plan: number }[] }[] }[]
}

test('a terminal reads the same folder without a hub: the same riders, the same counted people, the same need', async () => {
  const args = ['needs', folder, '--as-of', '2018-10-15T21:00', '--stop', 'esq', '--horizon-days', '10', '--json']
  const ran = await runCommand(args)
  const { shares, stops } = JSON.parse(ran.out) as Told
  assert.deepEqual([shares?.women, shares?.children], [31, 34.5])
  const { stops: known } = value(await hub.readiness({ journey, asOf: LATE, level, stop: 'esq' }))
  assert.deepEqual(
    stops[0]?.nights.map(({ date, riders, planFor, lines }) => [date, riders, planFor, lines.map(({ plan }) => plan)]),
    known[0]?.nights.map(({ date, riders, planFor, lines }) => [date, riders, planFor, lines.map(({ plan }) => plan)]),
  )
  const said = await runCommand([...args, '--women', '40', '--children', '20'])
  assert.deepEqual((JSON.parse(said.out) as Told).shares, { women: 40, children: 20, infants: 2, pregnant: 2 })
  const words = await runCommand(args.filter((one) => one !== '--json'))
  assert.match(words.out, /Esquipulas \(100 by bus\)/)
  assert.match(words.out, /31 are women, 34\.5 children/)
})

test('before anybody reported, the Board and a terminal expect them to set out from where and when the folder tells', async () => {
  const [eve, args] = ['2018-10-13T00:00:00Z', ['--as-of', '2018-10-12T18:00', '--horizon-days', '10', '--json']]
  const { stops } = JSON.parse((await runCommand(['forecast', folder, ...args])).out) as Forecast
  const { ahead } = value(await hub.board(journey, eve))
  assert.deepEqual(
    ahead.map(({ stop, reach, arrival }) => [stop, reach, arrival]),
    stops.filter(({ stop_id }) => stop_id !== 'agc').map(({ stop_id, reach, arrival }) => [stop_id, reach, arrival]),
  )
  assert.ok(ahead[0]?.arrival && ahead[0].arrival.p05 > '2018-10-13T04' && ahead[0].arrival.p50 < '2018-10-14T00')
  const told = JSON.parse(JSON.stringify(value(await hub.told(journey, eve))))
  assert.deepEqual(told.input.start, { stop: 'agc', atMs: Date.parse('2018-10-13T06:00:00Z') })
})

test('when the second bus comes, whole by what is said and with four people fewer by the count, the four are asked for', async () => {
  const at = '2018-10-16T02:00:00Z'
  const { rides } = value(await hub.readiness({ journey, asOf: LATE, level, stop: 'esq' })).stops[0] ?? { rides: [] }
  const second = rides.find(({ state }) => state === 'overdue')
  const happened = { from: at, to: at, precision: 'minute', zone: 'America/Guatemala' } as const
  const data = { leg: second?.report, ...ride, people: all(44), complete: 'all', witness: 'church' }
  value(await hub.say({ journey, kind: 'transport.arrival', data, happened }))
  const { alarms } = value(await hub.board(journey))
  assert.deepEqual(
    alarms.map(({ code, slots }) => [code, slots['missing']]),
    [['rideShort', 4]],
  )
})
