import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../test/support/devices.ts'
import { ASOF, ahead, all, arrivals, known, stopAhead } from '../../test/support/known.ts'
import type { Report } from '../core/report.ts'
import { boardedSeen } from './boarded.ts'
import type { Level } from './level.ts'
import { readinessOf } from './readiness.ts'
import type { Balance, StopReadiness } from './stopModel.ts'
import { whyAid } from './whyAid.ts'

const GUA = ahead(stopAhead('gua', ['2018-10-17', '2018-10-18'], 500))

function stopIn(reports: readonly Report[], forecast = GUA, { level = 50 as Level, asOf = ASOF } = {}): StopReadiness {
  const found = readinessOf(known(reports, asOf), forecast, { level }).stops.find(({ stop }) => stop === 'gua')
  return found ?? assert.fail('the stop is not there')
}

function line(stop: StopReadiness, date: string, key: string): Balance {
  const lines = stop.nights.find((night) => night.date === date)?.lines ?? []
  return lines.find((one) => (one.key ?? one.unit) === key) ?? assert.fail(`no ${key} on ${date}`)
}

const water = { stop: 'gua', sector: 'water', unit: 'litros', by: 'Bomberos' }
const on17 = { at: '2018-10-17T09:00' }

test('what was promised, left and arrived counts once, in the stage that it has reached', () => {
  const { tell } = testJourney('stages')
  const offer = tell('needs.offer', { ...water, quantity: 5000, canMove: true, fromDay: '2018-10-17' }, on17)
  const pledge = tell('needs.pledge', { ...water, quantity: 3000, offer: offer.id, forDay: '2018-10-17' }, on17)
  const have = (...more: Report[]) => line(stopIn([offer, pledge, ...more]), '2018-10-17', 'water').have
  assert.deepEqual(have(), { delivered: 0, onTheWay: 0, pledged: 3000, offered: 2000 })
  const load = tell('needs.dispatch', { ...water, quantity: 2500, pledge: pledge.id, forDay: '2018-10-17' }, on17)
  assert.deepEqual(have(load), { delivered: 0, onTheWay: 2500, pledged: 500, offered: 2000 })
  const part = tell('needs.delivery', { ...water, quantity: 1000, pledge: load.id, arrived: 'part' }, on17)
  assert.deepEqual(have(load, part), { delivered: 1000, onTheWay: 1500, pledged: 500, offered: 2000 })
  const rest = tell(
    'needs.delivery',
    { stop: 'gua', sector: 'water', pledge: load.id, arrived: 'all', taken: 'yes' },
    on17,
  )
  assert.deepEqual(have(load, rest), { delivered: 2500, onTheWay: 0, pledged: 0, offered: 2500 })
})

test('what two promise of one offer is never more than there is: the first counts, and the second is asked about', () => {
  const { tell } = testJourney('promised twice')
  const tanks = { ...water, quantity: 5000, canMove: true, fromDay: '2018-10-17' }
  const offer = tell('needs.offer', tanks, on17)
  const promise = (hour: number, quantity: number, forDay = '2018-10-17', of = offer) =>
    tell('needs.pledge', { ...water, quantity, offer: of.id, forDay }, { at: `2018-10-17T${hour}:00` })
  const seen = (...reports: Report[]) => {
    const { stops, alarms } = readinessOf(known(reports), GUA, { level: 50 })
    const gua = stops.find(({ stop }) => stop === 'gua') as StopReadiness
    const pledged = gua.nights.map(({ date }) => line(gua, date, 'water').have.pledged)
    return [pledged, alarms.filter(({ code }) => code === 'overPromised').map(({ number }) => number)]
  }
  const [first, second] = [promise(10, 3000), promise(11, 4000, '2018-10-18')]
  assert.deepEqual(seen(offer, first), [[3000, 0], []])
  assert.deepEqual(seen(offer, second, first), [[3000, 2000], [`help.${offer.id}`]], 'whichever came first to the hub')
  assert.deepEqual(
    seen(offer, first, promise(12, 100_000_000)),
    [[5000, 0], [`help.${offer.id}`]],
    'a slip of the finger',
  )
  const daily = tell('needs.offer', { ...tanks, daily: true }, on17)
  const days = [promise(10, 5000, '2018-10-17', daily), promise(11, 5000, '2018-10-18', daily)]
  assert.deepEqual(seen(daily, ...days), [[5000, 5000], []], 'it is there again the next day')
})

test('a delivery that names no promise keeps the one of the same giver, and its offer', () => {
  const { tell } = testJourney('unlinked')
  const offer = tell('needs.offer', { ...water, quantity: 5000, canMove: false }, on17)
  const given = tell('needs.delivery', { ...water, quantity: 5000, unit: 'L', by: 'bomberos' }, on17)
  const { have } = line(stopIn([offer, given]), '2018-10-17', 'water')
  assert.deepEqual(have, { delivered: 5000, onTheWay: 0, pledged: 0, offered: 0 })
})

test('what is used up serves one night, what stays serves all, and what is daily is there again', () => {
  const { tell } = testJourney('nights')
  const days = { fromDay: '2018-10-17', untilDay: '2018-10-18', canMove: false, stop: 'gua' }
  const once = tell('needs.offer', { ...days, sector: 'food', quantity: 700, unit: 'rations' }, on17)
  const tank = tell('needs.offer', { ...days, sector: 'water', quantity: 9000, unit: 'L', daily: true }, on17)
  const toilets = tell('needs.delivery', { stop: 'gua', sector: 'sanitation', quantity: 6, unit: 'latrines' }, on17)
  const stop = stopIn([once, tank, toilets])
  const best = (date: string, key: string) => {
    const { gap, excess } = line(stop, date, key)
    return [gap?.best, excess?.best]
  }
  assert.deepEqual(
    [best('2018-10-17', 'meals'), best('2018-10-18', 'meals')],
    [
      [0, 0],
      [900, 0],
    ],
  )
  assert.deepEqual(
    [best('2018-10-17', 'water'), best('2018-10-18', 'water')],
    [
      [0, 1500],
      [0, 1500],
    ],
  )
  assert.deepEqual(
    [best('2018-10-17', 'toilets'), best('2018-10-18', 'toilets')],
    [
      [4, 0],
      [4, 0],
    ],
  )
})

test('bread in excess stands beside the water that lacks, in its own words', () => {
  const { tell } = testJourney('bread')
  const bread = tell('needs.offer', { stop: 'gua', sector: 'food', quantity: 2500, unit: 'panes', canMove: true }, on17)
  const stop = stopIn([bread])
  const loaves = line(stop, '2018-10-17', 'panes')
  assert.deepEqual([loaves.need, loaves.gap, loaves.excess?.best], [null, null, 2500])
  assert.equal(line(stop, '2018-10-17', 'water').gap?.best, 7500)
  assert.equal(line(stop, '2018-10-17', 'meals').have.offered, 0)
})

test('500 sleep in a gym for 300: places lack for 200, and a shelter that people fear adds none', () => {
  const { tell } = testJourney('gym')
  const gym = tell('shelter.site', { shelter: 'gym', stop: 'gua', title: 'Parish gym', placesNight: 300 }, on17)
  const fair = tell('shelter.site', { shelter: 'fair', stop: 'gua', placesNight: 400, byKind: 'national_gov' }, on17)
  const feared = tell('shelter.check', { shelter: 'fair', stop: 'gua', trust: 'refused', fear: 'deportation' }, on17)
  const people = { low: 480, best: 500, high: 520 }
  const full = tell('shelter.check', { shelter: 'gym', stop: 'gua', open: 'full', people, lacks: ['toilets'] }, on17)
  const stop = stopIn([gym, fair, feared, full])
  assert.equal(line(stop, '2018-10-17', 'places').gap?.best, 200)
  assert.equal(stop.nights[0]?.feared, 400)
  const [, found] = stop.shelters
  assert.deepEqual([found?.occupancy[0]?.people, found?.lacks, found?.open], [people, ['toilets'], 'full'])
  const offer = tell(
    'needs.offer',
    { stop: 'gua', sector: 'shelter', quantity: 300, unit: 'beds', by: 'Parish gym', canMove: false },
    on17,
  )
  assert.equal(
    line(stopIn([gym, offer]), '2018-10-17', 'places').have.offered,
    300,
    'offered beds are the shelter’s own',
  )
})

test('others who sleep in a shelter need their places, and a closed one has none', () => {
  const { tell } = testJourney('others')
  const gym = tell('shelter.site', { shelter: 'gym', stop: 'gua', placesNight: 300 }, on17)
  const check = tell(
    'shelter.check',
    { shelter: 'gym', stop: 'gua', people: { low: null, best: 120, high: null }, others: 80 },
    on17,
  )
  assert.equal(line(stopIn([gym, check]), '2018-10-17', 'places').have.offered, 220)
  const closed = tell('shelter.check', { shelter: 'gym', stop: 'gua', open: 'closed' }, { at: '2018-10-17T11:00' })
  assert.equal(line(stopIn([gym, check, closed]), '2018-10-17', 'places').have.offered, 0)
})

test('help that people refuse covers nothing, and nobody’s number makes no need', () => {
  const { tell } = testJourney('refused')
  const given = tell('needs.delivery', { ...water, quantity: 5000, taken: 'refused' }, on17)
  assert.equal(line(stopIn([given]), '2018-10-17', 'water').have.delivered, 0)
  const unknown = ahead({
    ...stopAhead('gua', ['2018-10-17'], 0),
    people: null,
    nights: [{ date: '2018-10-17', present: 0.9, people: all(0) }],
  })
  const { need, plan, gap, excess } = line(stopIn([given], unknown), '2018-10-17', 'water')
  assert.deepEqual({ need, plan, gap, excess }, { need: null, plan: null, gap: null, excess: null })
})

test('those who pass by day need three litres and a meal, and no bed', () => {
  const arrival = {
    p05: '2018-10-17T10:00',
    p25: '2018-10-17T11:00',
    p50: '2018-10-17T12:00',
    p75: '2018-10-17T13:00',
    p95: '2018-10-17T15:00',
  }
  const passing = ahead({ ...stopAhead('gua', [], 1000), arrival })
  const stop = stopIn([], passing)
  assert.deepEqual(
    stop.nights.map(({ date, stay }) => [date, stay]),
    [['2018-10-17', 'day']],
  )
  assert.equal(line(stop, '2018-10-17', 'water').need?.p50, 3000)
  assert.equal(line(stop, '2018-10-17', 'meals').need?.p50, 1000)
  assert.ok(!stop.nights[0]?.lines.some(({ key }) => key === 'places'))
  // Nobody here has read how many meals a day's stay asks for; for water and toilets somebody has.
  const assumed = stop.nights[0]?.lines.filter(({ isAssumed }) => isAssumed).map(({ key }) => key)
  assert.deepEqual(assumed, ['meals'])
})

test('the planning level moves the need between the middle and the worst, and a range of people is one of needs', () => {
  const people = { p05: 100, p25: 200, p50: 300, p75: 400, p95: 600 }
  const forecast = ahead({
    ...stopAhead('gua', [], 300),
    nights: [{ date: '2018-10-17', present: 0.9, people, here: people }],
  })
  const plans = ([50, 75, 90] as const).map(
    (level) => line(stopIn([], forecast, { level, asOf: ASOF }), '2018-10-17', 'water').plan,
  )
  assert.deepEqual(plans, [4500, 6000, 8250])
  const { need, gap } = line(stopIn([], forecast), '2018-10-17', 'water')
  assert.deepEqual([need?.p05, need?.p95, gap?.low, gap?.high], [1500, 9000, 1500, 9000])
})

test('a need is open until it is promised, partly answered or answered, and the answers are named', () => {
  const { tell } = testJourney('asked')
  const need = tell(
    'needs.need',
    { stop: 'gua', sector: 'shelter', urgency: 'now', quantity: 200, unit: 'colchonetas' },
    on17,
  )
  const faint = tell('needs.health', { stop: 'gua', sign: 'fainting', urgency: 'now' }, on17)
  const states = (...more: Report[]) =>
    stopIn([need, faint, ...more])
      .asked.map(({ state }) => state)
      .sort()
  assert.deepEqual(states(), ['open', 'open'])
  const mats = { stop: 'gua', sector: 'shelter', unit: 'mats', answers: need.id }
  const pledge = tell('needs.pledge', { ...mats, quantity: 200 }, on17)
  assert.deepEqual(states(pledge), ['open', 'promised'])
  const some = tell('needs.delivery', { ...mats, quantity: 120, pledge: pledge.id, arrived: 'part' }, on17)
  const nurse = tell('needs.delivery', { stop: 'gua', sector: 'health', answers: faint.id }, on17)
  assert.deepEqual(states(pledge, some, nurse), ['answered', 'partly'])
  const more = tell('needs.delivery', { ...mats, quantity: 80, pledge: pledge.id }, on17)
  assert.deepEqual(states(pledge, some, more, nurse), ['answered', 'answered'])
})

const bus = { from: 'gua', to: 'tec' }
test('a bus of which nothing is heard past its hour raises an alarm, until somebody checks that all are there', () => {
  const { tell } = testJourney('bus')
  const leg = tell(
    'transport.leg',
    { ...bus, mode: 'bus', vehicles: 2, seats: 90, expected: '2018-10-17T17:00:00Z' },
    { at: '2018-10-17T05:00' },
  )
  const aboard = { ...bus, leg: leg.id, people: { low: null, best: 88, high: null }, families: 20, witness: 'church' }
  const boarding = tell('transport.boarding', aboard, { at: '2018-10-17T06:00' })
  const alarms = (asOf: string, ...reports: Report[]) =>
    readinessOf(known(reports, asOf), GUA, { level: 50 }).alarms.map(({ code, slots }) => [
      code,
      slots['people'] ?? slots['missing'],
    ])
  assert.deepEqual(alarms(ASOF, leg), [], 'nobody boarded, nobody is awaited')
  assert.deepEqual(alarms('2018-10-17T16:59:00Z', leg, boarding), [])
  assert.deepEqual(alarms(ASOF, leg, boarding), [['rideSilent', 88]])
  const short = tell(
    'transport.arrival',
    { ...bus, leg: leg.id, people: { low: null, best: 76, high: null } },
    { at: '2018-10-17T11:30' },
  )
  assert.deepEqual(alarms(ASOF, leg, boarding, short), [['rideShort', 12]])
  const whole = tell(
    'transport.arrival',
    { ...bus, leg: leg.id, complete: 'all', familiesApart: 0 },
    { at: '2018-10-17T11:45' },
  )
  assert.deepEqual(alarms(ASOF, leg, boarding, short, whole), [])
})

test('where nobody said when a ride should arrive, the hour is reckoned from the road and said to be so', () => {
  const { tell } = testJourney('reckoned')
  const leg = tell('transport.leg', { ...bus, mode: 'bus' }, { at: '2018-10-17T05:00' })
  const boarding = tell('transport.boarding', { ...bus, leg: leg.id }, { at: '2018-10-17T06:00' })
  const [ride] = stopIn([leg, boarding]).rides
  assert.deepEqual([ride?.isReckoned, ride?.expected], [true, '2018-10-17T20:08:34Z'])
  const later = readinessOf(known([leg, boarding], '2018-10-17T21:00:00Z'), GUA, { level: 50 })
  assert.deepEqual(
    later.alarms.map(({ code }) => code),
    ['rideSilent'],
  )
})

test('a family that is not whole at the end is an alarm though the heads add up', () => {
  const { tell } = testJourney('family')
  const leg = tell('transport.leg', { ...bus, mode: 'bus' }, { at: '2018-10-17T05:00' })
  const arrival = tell(
    'transport.arrival',
    { ...bus, leg: leg.id, complete: 'all', familiesApart: 1 },
    { at: '2018-10-17T11:00' },
  )
  const { alarms } = readinessOf(known([leg, arrival]), GUA, { level: 50 })
  assert.deepEqual(
    alarms.map(({ code, slots }) => [code, slots['apart']]),
    [['rideShort', 1]],
  )
})

test('women, men and children are as counted, and what nobody counted is named as assumed', () => {
  const { tell } = testJourney('parts')
  const assumed = readinessOf(known([]), GUA, { level: 50 }).composition
  assert.deepEqual(assumed.assumed, ['women', 'men', 'children', 'infants', 'pregnant'])
  const seen = tell(
    'movement.sighting',
    { group: 'main', stop: 'gua', women: 223, men: 262, girls: 131, boys: 107 },
    on17,
  )
  const { women, men, children, assumed: rest, reports } = readinessOf(known([seen]), GUA, { level: 50 }).composition
  assert.deepEqual([women, men, children, rest, reports], [30.8, 36.2, 32.9, ['infants', 'pregnant'], [seen.id]])
})

test('a night that somebody called cold needs three blankets for each, and says so with the report', () => {
  const { tell } = testJourney('cold')
  const mild = line(stopIn([]), '2018-10-17', 'blankets')
  const said = tell('needs.cold', { stop: 'gua', lowC: -1 }, on17)
  const cold = stopIn([said])
  assert.deepEqual([mild.plan, line(cold, '2018-10-17', 'blankets').plan], [500, 1500])
  assert.deepEqual(cold.nights[0]?.cold, { key: 'assume.cold.reported', slots: { night: 'cold', lowC: -1 } })
  const why = whyAid(known([said]), GUA, 'need.gua.2018-10-17.blankets')
  assert.ok(why?.reports.includes(said.id))
  assert.ok(why?.because.some(({ key }) => key === 'assume.cold.reported'))
})

test('counted infants eat fewer meals and counted women need more soap; /why names the count', () => {
  const { tell } = testJourney('who')
  const parts = { group: 'main', stop: 'gua', women: 400, men: 200, children: 400 }
  const seen = tell('movement.sighting', parts, on17)
  const [usual, counted] = [stopIn([]), stopIn([seen])]
  const of = (stop: StopReadiness, key: string) => line(stop, '2018-10-17', key).plan
  // 500 people: 20 infants, half under six months; 200 women with 8 g a day more.
  assert.deepEqual([of(usual, 'meals'), of(counted, 'meals')], [1500, 1470])
  assert.deepEqual([of(usual, 'soap'), of(counted, 'soap')], [8, 10])
  assert.equal(of(usual, 'water'), of(counted, 'water'))
  assert.ok(whyAid(known([seen]), GUA, 'need.gua.2018-10-17.meals')?.reports.includes(seen.id))
  const { assumptions } = readinessOf(known([]), GUA, { level: 50 })
  assert.ok(assumptions.some(({ key }) => key === 'assume.who.assumed'))
})

test('who left by bus is counted where the bus stops, from the night of its arrival until the others come', () => {
  const { tell } = testJourney('riders')
  const bus = { from: 'gua', to: 'tec' }
  const leg = tell('transport.leg', { ...bus, mode: 'bus', expected: '2018-10-17T23:00:00Z' }, on17)
  const aboard = { ...bus, leg: leg.id, people: { low: null, best: 80, high: null } }
  const boarding = tell('transport.boarding', aboard, on17)
  const tec = { ...stopAhead('tec', ['2018-10-18', '2018-10-19'], 400), arrival: arrivals('2018-10-18T20:00') }
  const { stops } = readinessOf(known([leg, boarding]), ahead(tec), { level: 50 })
  const nights = stops.find(({ stop }) => stop === 'tec')?.nights ?? []
  assert.deepEqual(
    nights.map(({ date, planFor, riders, present }) => [date, planFor, riders, present]),
    [
      ['2018-10-17', 80, 80, 1],
      ['2018-10-18', 480, 80, 0.9],
      ['2018-10-19', 400, 0, 0.9],
    ],
  )
  const why = whyAid(known([leg, boarding]), ahead(tec), 'need.tec.2018-10-17.water')
  assert.ok(why?.reports.includes(boarding.id))
  const unlikely = { ...tec, nights: tec.nights.map((night) => ({ ...night, present: 0.3 })) }
  const [alone, both] = readinessOf(known([leg, boarding]), ahead(unlikely), { level: 50 }).stops[0]?.nights ?? []
  assert.deepEqual([alone?.planFor, alone?.present], [80, 1])
  assert.deepEqual([both?.planFor, both?.present], [480, 0.3], 'a bus that came makes the others no likelier')
})

test('what the forecast is told: buses of one day are one departure, and a body that rides whole has not left', () => {
  const { tell } = testJourney('boarded')
  const count = tell(
    'movement.sighting',
    { group: 'main', stop: 'gua', people: { low: null, best: 500, high: null }, metric: 'group_size' },
    on17,
  )
  const bus = { from: 'gua', to: 'tec' }
  const leg = tell('transport.leg', { ...bus, mode: 'bus' }, on17)
  const board = (best: number) =>
    tell('transport.boarding', { ...bus, leg: leg.id, people: { low: null, best, high: null } }, on17)
  const [first, second] = [board(40), board(45)]
  const [seen, ...more] = boardedSeen(known([count, leg, first, second]))
  assert.deepEqual([seen?.kind, seen?.stop, seen?.people?.best, more], ['split', 'gua', 85, []])
  assert.deepEqual(seen?.reports.toSorted(), [first.id, second.id].toSorted())
  assert.deepEqual(boardedSeen(known([count, leg, board(400)])), [])
})

test('a stop tells the rules of its own and of its country, the last first, and none that was taken back', () => {
  const { tell } = testJourney('rules')
  const rule = (data: object, at: string): Report => tell('documents.policy', { state: 'inForce', ...data }, { at })
  const bridge = rule({ stop: 'gua', applies: 'Visa', words: 'Nobody passes without a visa' }, '2018-10-16T09:00')
  const country = rule({ country: 'GT', state: 'announced', words: 'An identity card is enough' }, '2018-10-17T09:00')
  const abroad = rule({ country: 'HN', words: 'Children leave with both parents' }, '2018-10-17T10:00')
  const wrong = rule({ country: 'GT', words: 'The border is shut' }, '2018-10-17T11:00')
  const back = tell('core.withdrawal', { report: wrong.id, why: 'Another border' }, { at: '2018-10-17T11:30' })
  const { rules } = stopIn([bridge, country, abroad, wrong, back])
  assert.deepEqual(
    rules.map(({ policy, applies, words }) => [policy, applies, words]),
    [
      ['announced', null, 'An identity card is enough'],
      ['inForce', 'Visa', 'Nobody passes without a visa'],
    ],
  )
})
