import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindList } from '../../core/kind.ts'
import { kinds as coreKinds } from '../../core/kinds/index.ts'
import { knownFrom } from '../../core/report.ts'
import { check } from '../../core/schema.ts'
import { kinds as movement } from '../../domains/movement/index.ts'
import { kinds as needs } from '../../domains/needs/index.ts'
import { kinds as rights } from '../../domains/rights/index.ts'
import { observationsIn, readJourney, statementsOf } from './index.ts'
import type { FolderTexts, JourneyFiles } from './model.ts'

const kinds = kindList(coreKinds, movement, needs, rights)

const STOPS = `stop_id,name,country,lat,lon,kind,population,tz
agc,Agua Caliente,GT,14.51,-89.29,border,,America/Guatemala
esq,Esquipulas,GT,14.5628,-89.3519,town,54000,America/Guatemala
chi,Ciudad Hidalgo,MX,14.6797,-92.1525,town,,America/Mexico_City
`
const LEGS = `from,to,road_km,typical_mode,walking_possible,note
agc,esq,10,walk,yes,an article says 58 miles
esq,chi,400,rides+bus,partly,
`
const EVENT_HEADER =
  'event_id,at,at_end,precision,kind,stop_id,to_stop_id,group,metric,value_low,value_best,value_high,mode,note,said_by,origin,source_name,source_url,source_date'
const EVENTS = `${EVENT_HEADER}
e1,2018-10-15T10:00,,part_of_day,blockade,agc,,main,police,,100,,foot,Police block the road,press,,Daily,https://example.org/1,2018-10-16
e2,2018-10-15T13:00,2018-10-15T17:00,range,blockade,agc,,main,,,,,,Held for hours,press,,Daily,https://example.org/1,2018-10-16
e3,2018-10-16,,day,count,esq,,tail,group_size,2000,2000,,foot,More than two thousand,press,r-2000,Daily,https://example.org/2,2018-10-17
e4,2018-10-16,,day,count,esq,,main,treated,,300,,none,Treated,redcross,,Memory,recalled,
e5,2018-10-16,,day,incident,esq,,main,detained,,3,,foot,Three detained,press,,Daily,https://example.org/1,2018-10-16
e6,2018-10-17,,day,miracle,esq,,main,,,,,,Nobody knows this word,press,,Daily,https://example.org/3,2018-10-18
`
const AID = `aid_id,at,at_end,precision,stop_id,provider,provider_kind,sector,status,quantity,unit,note,source_name,source_url,source_date
a1,2018-10-16,,day,esq,Caritas,church,shelter,provided,30,cots,Cots,Daily,https://example.org/2,2018-10-17
a2,2018-10-16,,day,esq,,none,water,lacked,,,Thirst,Daily,https://example.org/2,2018-10-17
a3,2018-10-18,,day,chi,Red Cross,redcross,health,planned,50,volunteers,Ready,Daily,https://example.org/3,2018-10-18
`
const FOLDER: FolderTexts = {
  'journey.json': JSON.stringify({ id: 'small', start: '2018-10-15', from_stop: 'agc', end: 'not looked at' }),
  'stops.csv': STOPS,
  'legs.csv': LEGS,
  'events.csv': EVENTS,
  'aid.csv': AID,
}

function journey(change: FolderTexts = {}): JourneyFiles {
  const files = readJourney({ ...FOLDER, ...change })
  assert.ok(files.ok, files.ok ? '' : JSON.stringify(files.problems))
  return files.value
}

function troubles(change: Record<string, string | undefined>): string[] {
  const texts = Object.entries({ ...FOLDER, ...change }).filter(([, text]) => text !== undefined)
  const files = readJourney(Object.fromEntries(texts) as FolderTexts)
  return files.ok ? [] : files.problems.map((one) => `${one.code} ${one.path}`)
}

test('ways of going are understood by their usual names, mixtures by their first, and a walk with lifts as such', () => {
  const mode = (text: string) => journey({ 'legs.csv': LEGS.replace('rides+bus', text) }).legs[1]?.mode
  const read = (...texts: string[]) => texts.map(mode)
  assert.deepEqual(read('ferry', 'Canoe', 'coach', 'rail', 'lorry', 'car', 'on foot', 'walk+rides'), [
    ...['boat', 'boat', 'bus', 'train', 'truck', 'rides', 'walk', 'walk+rides'],
  ])
  assert.deepEqual(read('rides+bus', 'train+bus', 'ferry or bus', 'walk+bus', 'walk/foot', 'balloon'), [
    ...['rides', 'train', 'boat', 'walk+rides', 'walk', 'unknown'],
  ])
})

test('wall-clock times are read in the zone of their stop, as wide as their precision', () => {
  const [hours, range, day] = journey().events
  assert.deepEqual([hours?.happened.from, hours?.happened.to], ['2018-10-15T14:00:00Z', '2018-10-15T18:00:00Z'])
  assert.deepEqual([range?.happened.from, range?.happened.to], ['2018-10-15T19:00:00Z', '2018-10-15T23:00:00Z'])
  assert.deepEqual([day?.happened.from, day?.happened.to], ['2018-10-16T06:00:00Z', '2018-10-17T05:59:00Z'])
  const mexico = journey().aid[2]
  assert.equal(mexico?.happened.from, '2018-10-18T05:00:00Z')
})

test('all problems of all files come together, each with its line, and nothing is handed on', () => {
  const found = troubles({
    'journey.json': '{ "id": "small",\n "start" }',
    'stops.csv': STOPS.replace('14.5628,-89.3519', '-89.3519,14.5628').replace('America/Mexico_City', 'Mexico/City'),
    'legs.csv': LEGS.replace('esq,chi', 'esq,nowhere'),
    'events.csv': EVENTS.replace('2018-10-16,,day,count,esq', '2018-02-30,,day,count,esq').replace(
      '2000,2000',
      '2000,1000',
    ),
    'aid.csv': AID.replace('sector,', ''),
  })
  assert.deepEqual(found, [
    'json.malformed journey.json:2',
    'place.swapped stops.csv:3',
    'time.impossible stops.csv:4',
    'place.unknown legs.csv:3',
    'time.impossible events.csv:4',
    'count.order events.csv:4',
    'csv.column aid.csv:1',
  ])
})

test('bad input of every sort is a problem with a place', () => {
  assert.deepEqual(troubles({ 'stops.csv': undefined }), ['file.missing stops.csv'])
  assert.deepEqual(troubles({ 'journey.json': '{"id":"Small Journey","start":"2018-10-15"}' }), [
    'data.pattern journey.json/id',
  ])
  assert.deepEqual(troubles({ 'journey.json': '{"id":"small","start":"2018-02-30"}' }), [
    'time.impossible journey.json',
  ])
  assert.deepEqual(troubles({ 'journey.json': '{"id":"small","start":"2018-10-15","from_stop":"sps"}' }), [
    'place.unknown journey.json/from_stop',
  ])
  assert.deepEqual(troubles({ 'stops.csv': STOPS.replace('14.51', 'fourteen') }), ['csv.cell stops.csv:2'])
  assert.deepEqual(troubles({ 'stops.csv': STOPS.replace('chi,Ciudad', 'esq,Ciudad') }), [
    'data.duplicate stops.csv:4',
    'place.unknown legs.csv:3',
    'place.unknown aid.csv:4',
  ])
  assert.deepEqual(troubles({ 'legs.csv': LEGS.replace(',10,', ',-10,') }), ['csv.cell legs.csv:2'])
  assert.deepEqual(troubles({ 'events.csv': EVENTS.replace('T17:00', 'T09:00') }), ['time.order events.csv:3'])
  assert.deepEqual(troubles({ 'events.csv': EVENTS.replace('day,count', 'about,count') }), ['csv.cell events.csv:4'])
  assert.deepEqual(troubles({ 'events.csv': EVENTS.replace('Held for', 'H\uFFFDld') }), ['json.encoding events.csv:3'])
})

test('every row becomes a statement that its kind accepts, and says no more than the row', () => {
  const { statements } = statementsOf(journey())
  for (const { kind: name, data, happened } of statements) {
    const kind = kinds.get(name)
    assert.ok(kind, name)
    const found = [...check(kind.data, data), ...(kind.problems?.(data, { happened, id: '' }) ?? [])]
    assert.deepEqual(found, [], `${name} ${JSON.stringify(data)}`)
  }
  const told = statements.map((one) => one.kind)
  for (const name of ['movement.blockage', 'rights.detention', 'needs.delivery', 'needs.need', 'needs.offer']) {
    assert.ok(told.includes(name), name)
  }
  const blockages = statements.filter((one) => one.kind === 'movement.blockage').map((one) => one.data)
  assert.deepEqual(
    blockages.map((data) => data['what']),
    ['started', 'started', 'ended'],
  )
  assert.deepEqual(blockages[0]?.['forces'], { low: null, best: 100, high: null })
  const treated = statements.find((one) => one.data['measure'] === 'treated')
  assert.equal(treated?.data['metric'], 'other')
  assert.ok(
    statements.some((one) => one.kind === 'core.note' && one.data['text'] === 'miracle: Nobody knows this word'),
  )
  assert.deepEqual(
    statements.filter((one) => one.kind === 'movement.group').map((one) => one.data['code']),
    ['main', 'tail'],
  )
})

test('a row is known from its publication on, and one without a date never in a past', () => {
  const { statements, sources } = statementsOf(journey())
  const keys = new Set(sources.map((source) => source.key))
  const imported = '2026-01-01T00:00:00Z'
  const known = (row: string): string | undefined => {
    const found = statements.find((one) => one.cites[0]?.row === row && one.kind !== 'movement.group')
    assert.ok(found?.cites.every((cite) => keys.has(cite.sourceKey)))
    const cites = found?.cites.map(({ sourceKey: source, ...rest }) => ({ source, ...rest })) ?? []
    return knownFrom({ said: imported, cites })
  }
  assert.equal(known('events.csv:2'), '2018-10-16T06:00:00Z')
  assert.equal(known('events.csv:5'), imported)
  assert.equal(known('stops.csv:2'), '2018-10-15T06:00:00Z')
})

test('a distance that contradicts the map is warned of and kept with its words', () => {
  const { warnings, statements } = statementsOf(journey())
  assert.deepEqual(
    warnings.map(({ code, path }) => `${code} ${path}`),
    ['distance.map legs.csv:2'],
  )
  const claim = statements.find((one) => one.kind === 'movement.distanceClaim')
  assert.deepEqual(claim?.data, { from: 'agc', to: 'esq', distanceM: 93342, words: '58 miles' })
  const short = statementsOf(journey({ 'legs.csv': LEGS.replace(',400,', ',20,') })).warnings
  assert.deepEqual(
    short.map(({ code, path }) => `${code} ${path}`),
    ['distance.shorter legs.csv:3', 'distance.map legs.csv:2'],
  )
})

test('observations hold only what was public on the as-of day', () => {
  const rows = (asOf: string): string[] => observationsIn(journey(), asOf).flatMap((one) => one.reports)
  assert.deepEqual(rows('2018-10-15T18:00'), [])
  assert.deepEqual(rows('2018-10-16T00:00'), ['events.csv:2', 'events.csv:3', 'events.csv:6'])
  assert.deepEqual(rows('2018-10-20T00:00'), ['events.csv:2', 'events.csv:3', 'events.csv:4', 'events.csv:6'])
})

test('a quote must stand once, word for word, in its dispatch', () => {
  const reports = (quote: string, at = '2018-10-16') =>
    JSON.stringify({
      dispatches: [
        { file: 'dispatches/1.txt', title: 'One', published: '2018-10-16T20:00', medium: 'message', lang: 'es' },
      ],
      reports: [
        {
          kind: 'movement.sighting',
          dispatch: 'dispatches/1.txt',
          quote,
          at,
          precision: 'day',
          data: { group: 'main', stop: 'esq', people: { low: null, best: 2000, high: null } },
        },
      ],
    })
  const texts = { 'dispatches/1.txt': 'En Esquipulas hay 2,000 personas. Hay pan, hay agua.' }
  const files = journey({ ...texts, 'reports.json': reports('hay 2,000 personas') })
  const [statement] = statementsOf(files).statements.filter(
    (one) => one.kind === 'movement.sighting' && one.cites[0]?.quote,
  )
  assert.deepEqual(statement?.cites[0], {
    sourceKey: 'dispatches/1.txt',
    published: '2018-10-17T02:00:00Z',
    quote: 'hay 2,000 personas',
    start: 14,
    end: 32,
  })
  assert.deepEqual(troubles({ ...texts, 'reports.json': reports('hay dos mil') }), [
    'journey.file reports.json/reports/0/quote',
  ])
  assert.deepEqual(troubles({ ...texts, 'reports.json': reports('hay ') }), [
    'journey.file reports.json/reports/0/quote',
  ])
  assert.deepEqual(troubles({ ...texts, 'reports.json': reports('hay 2,000', '2018-10-32') }), [
    'time.impossible reports.json/reports/0',
  ])
  assert.deepEqual(troubles({ 'reports.json': reports('hay 2,000') }), [
    'file.missing reports.json/dispatches/0',
    'file.missing reports.json/reports/0',
  ])
})
