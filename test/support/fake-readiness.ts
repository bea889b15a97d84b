// For the tests of the server: readiness of invented people, with no list empty.
import type { Board, StopAhead, StopName } from '../../src/readiness/model.ts'
import type { Plan } from '../../src/readiness/planModel.ts'
import type {
  Alarm,
  AskedLine,
  HelpLine,
  LiftLine,
  NightReadiness,
  Readiness,
  RideLine,
  ShelterLine,
  TallyLine,
} from '../../src/readiness/stopModel.ts'

const REPORT = 'A'.repeat(43)
const at = '2018-10-16T02:00:00Z'
const people = { low: null, best: 500, high: null }

const help: HelpLine = {
  ...{
    number: `help.${REPORT}`,
    report: REPORT,
    reports: [REPORT],
    sector: 'food',
    key: 'meals',
    by: 'Invented kitchen',
  },
  ...{ quantity: 300, unit: 'meals', countedIn: 'meals', rest: 100, byKind: 'local' },
  offer: {
    ...{
      stop: 'esq',
      fromDay: '2018-10-15',
      untilDay: null,
      canMove: true,
      withGroup: false,
      brings: true,
      daily: true,
    },
    ...{ seats: null, loadKg: 800 },
  },
  parts: [
    { stage: 'onTheWay', stop: 'esq', day: '2018-10-15', amount: 200, expected: at, taken: null, reports: [REPORT] },
  ],
}
const tally: TallyLine = {
  ...{ at, people, vehicles: 2, families: 12, familiesApart: 0, witness: 'church', reports: [REPORT] },
}

const asked: AskedLine = {
  ...{ number: `asked.${REPORT}`, report: REPORT, sector: 'health', sign: 'fainting', urgency: 'now', people },
  ...{ quantity: null, unit: null, words: 'Two fainted', at, state: 'answered', answers: [REPORT], isLinked: true },
}
const shelter: ShelterLine = {
  ...{ number: 'shelter.gym', shelter: 'gym', title: 'Gym', by: null, byKind: 'church', accepts: ['women'] },
  ...{ placesDay: 800, placesNight: 500, fromDay: '2018-10-15', untilDay: null, open: 'full', trust: 'feared' },
  ...{ fear: 'detention', has: ['roof'], lacks: ['toilets'], checked: at, reports: [REPORT] },
  occupancy: [{ at, people, others: 20, report: REPORT }],
}
const ride = (place: StopName): RideLine => ({
  ...{ number: `ride.${REPORT}`, report: REPORT, from: place, to: place, state: 'overdue', mode: 'bus' },
  ...{ by: 'Invented buses', provider: 'ngo', vehicles: 2, seats: 90, departs: at, expected: at },
  ...{ vehicle: REPORT, lifts: [REPORT] },
  ...{ isReckoned: false, boarded: tally, arrived: tally, missing: 12, reports: [REPORT] },
})

const lift = (place: StopName): LiftLine => ({
  ...{ number: `lift.${REPORT}`, report: REPORT, from: place, to: place, size: 4, groups: 2, waiting: 1, at },
  ...{ urgency: 'now', who: 'children', state: 'open', reports: [REPORT] },
})

function night({ nights, gaps }: StopAhead): NightReadiness {
  const [first, line] = [nights[0], gaps[0]]
  if (!first || !line) throw new Error('the invented board has a stop with a night and a gap')
  const { key, unit, have, gap, excess } = line
  const numbers = { need: 'n', have: 'h' }
  return {
    ...{
      date: first.date,
      stay: 'overnight',
      present: 0.7,
      people: first.people,
      planFor: 2000,
      number: 'n',
      feared: 100,
    },
    riders: 0,
    cold: { key: 'assume.cold.reckoned', slots: { night: 'cool', lowC: 7 } },
    lines: [
      {
        ...{ key, unit, sector: 'water', need: first.people, plan: 900, isAssumed: false, reported: 4000, have },
        ...{ gap, excess, numbers },
      },
    ],
  }
}

const rule = {
  ...{ report: 'r', policy: 'announced', by: 'Ministry of the interior', place: null, applies: 'visa' },
  ...{ holdsFrom: '2018-10-19', holdsTo: null, words: 'Whoever wants to enter will need a visa' },
}

/** Readiness of the first stop on a board. */
export function fakeReadiness(board: Board, alarm: Alarm): Readiness {
  const [stop] = board.ahead
  if (!stop) throw new Error('the invented board has a stop ahead')
  const { name, country, zone, kind, reach, arrival, numbers } = stop
  const place = { stop: stop.stop, name, country, zone }
  const told = { asked: [asked], help: [help], shelters: [shelter], rides: [ride(place)], rules: [rule] }
  return {
    ...{ journey: board.journey, asOf: board.asOf, isPast: true, level: 75 },
    stops: [{ ...place, kind, reach, arrival, people: stop.people, numbers, nights: [night(stop)], ...told }],
    movable: [help],
    lifts: [lift(place)],
    alarms: [alarm],
    composition: { women: 30, men: 40, children: 30, infants: 3, pregnant: 2, assumed: ['infants'], reports: [REPORT] },
    assumptions: [{ key: 'assume.night', slots: { level: 75 } }],
  }
}

/** A plan for the first stop on a board. */
export function fakePlan(board: Board): Plan {
  const [stop] = board.ahead
  if (!stop) throw new Error('the invented board has a stop ahead')
  const to = { stop: stop.stop, name: stop.name, country: stop.country, zone: stop.zone }
  const night = '2018-10-17'
  const because = { key: 'plan.because.here', slots: { km: 12 } }
  const what = { by: 'Invented kitchen', key: 'meals', unit: 'meals', night }
  const vehicles = [{ offer: REPORT, by: 'Invented lorry', unit: 'lorry', trips: 1, km: 74 }]
  const load = { number: `help.${REPORT}`, offer: REPORT, amount: 300, from: to, to, km: 12, vehicles, isFixed: false }
  const open = { number: 'gap', stop: to, night, key: 'water', unit: 'L', need: 900, lacking: 500, unmet: 200, because }
  const change = { ...what, offer: REPORT, to, before: 0, after: 300 }
  const family = { number: `lift.${REPORT}`, lift: REPORT, size: 4, groups: 2 }
  const vehicle = { number: `help.${REPORT}`, offer: REPORT, by: 'Invented buses', unit: 'bus' }
  const bus = { ...vehicle, seats: 40, km: 90, people: 8 }
  return {
    ...{ journey: board.journey.id, asOf: board.asOf, isPast: true, level: 75, state: 'good', gapShare: 0.02, km: 74 },
    lines: [{ ...load, ...what, because: [because] }],
    unmet: [open],
    rides: [{ ...bus, from: to, to, day: night, families: [family], because: [because] }],
    waiting: [{ ...family, from: to, to, because }],
    because: [because],
    since: { asOf: board.asOf, changes: [change] },
  }
}
