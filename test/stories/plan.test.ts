// The plan: never more than the offers, as good as trying everything where that can be tried, and said in words.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { highsSolver } from '../../src/main/solver.ts'
import { planAt } from '../../src/readiness/plan/at.ts'
import { greedyPlan } from '../../src/readiness/plan/greedy.ts'
import { begin, decided, GAP_SHARE } from '../../src/readiness/plan/plan.ts'
import type { Decision, PlanProblem, Source, Want } from '../../src/readiness/plan/problem.ts'
import {
  canReach,
  costOf,
  needsCarrier,
  serves,
  tripKm,
  tripsADay,
  unmetCost,
} from '../../src/readiness/plan/problem.ts'
import { tidied } from '../../src/readiness/plan/tidy.ts'
import { stepsOf } from '../../src/readiness/plan/variables.ts'
import type { Plan } from '../../src/readiness/planModel.ts'
import { EXAMPLE, hubWith, value } from '../support/hub.ts'
import { everyDecision, journeyProblem, smallProblem } from '../support/plans.ts'
import { runCommand } from '../support/terminal.ts'

async function solvedPlan(problem: PlanProblem, seconds = 20) {
  const built = begin(problem)
  const solved = built && (await highsSolver.solve(built.programme, { seconds, gapShare: GAP_SHARE }))
  const first = greedyPlan(problem)
  return { first, ...decided(problem, { first, built }, solved) }
}

/** What a decision does that nobody can do. */
function faultsOf(problem: PlanProblem, { loads, trips }: Decision): string[] {
  const faults: string[] = []
  for (const [i, source] of problem.sources.entries()) {
    const own = loads.filter((load) => load.source === i)
    const isEach = source.use === 'daily' || source.use === 'along'
    const groups = isEach ? source.amounts.map((_, night) => own.filter((load) => load.night === night)) : [own]
    for (const [night, group] of groups.entries()) {
      const sum = group.reduce((total, { amount }) => total + amount, 0)
      if (sum > (source.amounts[night] ?? 0)) faults.push(`${source.id} gives ${sum} of ${source.amounts[night]}`)
    }
    for (const { stop, night } of own)
      if (!canReach(problem, source, stop, night)) faults.push(`${source.id} cannot be at ${stop}`)
  }
  for (const load of loads.filter((one) => needsCarrier(problem.sources[one.source] as Source, one.stop))) {
    const { from } = problem.sources[load.source] as Source
    const isSame = (one: { stop: string; night: number }) => one.stop === load.stop && one.night === load.night
    const kg = loads
      .filter(
        (one) => isSame(one) && problem.sources[one.source]?.from === from && !problem.sources[one.source]?.brings,
      )
      .reduce((sum, one) => sum + one.amount * (problem.sources[one.source]?.kg ?? 0), 0)
    const room = trips
      .filter((one) => isSame(one) && one.from === from)
      .reduce((sum, one) => sum + one.trips * (problem.carriers[one.carrier]?.loadKg ?? 0), 0)
    if (kg > room + 1e-6) faults.push(`${kg} kg in room for ${room}`)
  }
  for (const [i, carrier] of problem.carriers.entries()) {
    for (let night = 0; night < problem.nights; night++) {
      const own = trips.filter((one) => one.carrier === i && one.night === night)
      const halves = own.reduce(
        (sum, { from, stop, trips: n }) => sum + (n * 2) / tripsADay(tripKm(problem, carrier, from, stop) ?? 0),
        0,
      )
      if (halves > 2 * carrier.count) faults.push(`${carrier.id} drives ${halves} halves of a day`)
    }
  }
  return faults
}

test('the plan made at once never gives more than the offers, nor loads or drives more than can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const problem = smallProblem(seed, { sources: 6, carriers: 3, stops: 4, nights: 3, most: 500 })
      assert.deepEqual(faultsOf(problem, greedyPlan(problem)), [])
    }),
    { seed: 5, numRuns: 100 },
  )
})

test('the solver’s plan keeps to the offers too, and is never worse than the one made at once', async () => {
  for (const seed of [11, 12]) {
    const problem = smallProblem(seed, { sources: 8, carriers: 3, stops: 4, nights: 3, most: 800 })
    const { first, decision, gapShare } = await solvedPlan(problem)
    assert.deepEqual(faultsOf(problem, decision), [], String(seed))
    assert.ok(costOf(problem, decision) <= costOf(problem, first))
    assert.ok(gapShare !== null && gapShare <= 0.01, `${seed}: ${gapShare}`)
  }
})

test('on small instances it is as good as trying everything', async () => {
  for (const seed of [1, 2, 3]) {
    const problem = smallProblem(seed, { sources: 2, carriers: 1, stops: 2, nights: 1, most: 4 })
    const all = everyDecision(problem).filter((decision) => faultsOf(problem, decision).length === 0)
    const best = Math.min(...all.map((decision) => costOf(problem, decision)))
    const { decision, gapShare } = await solvedPlan(problem)
    const cost = costOf(problem, decision)
    assert.ok(cost <= best * 1.01 + 1e-9, `${seed}: ${cost} against ${best}`)
    assert.ok(cost * (1 - (gapShare ?? 1)) <= best + 1e-4 * cost, `${seed}: what is proven is true`)
  }
})

test('a plan of 40 offers, 20 vehicles, 15 stops and 7 nights is proven within one in a hundred of the best', async () => {
  const problem = journeyProblem(27, { sources: 40, carriers: 20, stops: 15, nights: 7 })
  const { decision, gapShare } = await solvedPlan(problem, 60)
  assert.deepEqual(faultsOf(problem, decision), [])
  assert.ok(gapShare !== null && gapShare <= 0.01, `${gapShare}`)
})

test('kilometres that a plan does not need are taken from it, and nothing else', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const small = smallProblem(seed, { sources: 6, carriers: 4, stops: 4, nights: 3, most: 500 })
      const problem = { ...small, carriers: small.carriers.map((one) => ({ ...one, count: 2 })) }
      const plan = greedyPlan(small)
      const twice = { ...plan, trips: plan.trips.map((trip) => ({ ...trip, trips: 2 * trip.trips })) }
      const { loads, trips } = tidied(problem, twice)
      assert.deepEqual(loads, plan.loads)
      assert.deepEqual(faultsOf(problem, { loads, trips }), [])
      if (plan.trips.length > 0) assert.ok(costOf(problem, { loads, trips }) < costOf(problem, twice))
    }),
    { seed: 7, numRuns: 60 },
  )
})

test('what it costs to go without is the same in steps, at whole loads', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), fc.constantFrom('water', 'toilets'), (need, met, key) => {
      const lacking = Math.min(need + 1, met + 3)
      const want: Want = { stop: 's', night: 0, key, need: need + 1, lacking, perPerson: 0.02, weight: 3 }
      const open = Math.max(0, lacking - met)
      let rest = open
      const cost = stepsOf(want).reduce((sum, { most, each }) => {
        const part = Math.min(most, rest)
        rest -= part
        return sum + part * each
      }, 0)
      assert.ok(Math.abs(cost - unmetCost(want, open)) < 1e-9)
    }),
    { seed: 8, numRuns: 200 },
  )
})

test('a plan that nobody waits for any more is called off, and so is its thread', async () => {
  const problem = smallProblem(3, { sources: 30, carriers: 10, stops: 10, nights: 7, most: 5000 })
  const leaving = new AbortController()
  const solved = highsSolver.solve(begin(problem)?.programme ?? assert.fail(), {
    seconds: 60,
    gapShare: 0,
    signal: leaving.signal,
  })
  leaving.abort()
  assert.equal((await solved).state, 'none')
})

test('what stays where it was brought serves every later night, and what is used up one', () => {
  const source = { use: 'stays', untilNight: 3 } as Source
  assert.deepEqual(
    [0, 1, 2, 3, 4].filter((night) => serves(source, { night: 1 }, night)),
    [1, 2, 3],
  )
  assert.deepEqual(
    [0, 1, 2].filter((night) => serves({ ...source, use: 'once' }, { night: 1 }, night)),
    [1],
  )
})

const { hub, journey } = await hubWith(EXAMPLE)

test('the example’s plan says where each load goes and why, and what stays unmet; every number leads to reports', async () => {
  const plan = value(await hub.plan({ journey, level: 75 }))
  assert.ok(plan.lines.length > 0 && plan.unmet.length > 0)
  for (const line of plan.lines) {
    assert.ok(line.amount > 0 && line.because.length > 0)
    assert.ok(value(await hub.why(journey, line.number)).reports.length > 0)
  }
  for (const { number } of plan.unmet.slice(0, 5)) assert.ok(value(await hub.why(journey, number)).figure)
})

test('a plan can be made of a folder that no hub has, and seats the same families', async () => {
  const asked = (...args: string[]) => runCommand(['plan', EXAMPLE, ...args], '', { solver: highsSolver })
  const ofFolder = JSON.parse((await asked('--json')).out) as Plan
  const ofHub = value(await hub.plan({ journey }))
  const seated = ({ rides }: Plan) =>
    rides.map(({ people, families }) => [people, families.map(({ size, groups }) => [size, groups])])
  assert.deepEqual(seated(ofFolder), seated(ofHub))
  assert.ok(ofHub.rides.length > 0 && ofFolder.lines.length > 0)
  const told = await asked('--stop', 'gua')
  assert.match(told.out, /10 people from Ciudad de Guatemala to Escuintla/)
  const here = /^That is the whole plan\. Here: (\d+) shipments?, (\d+) km, and \d+ rides?\.$/m.exec(told.out)
  const { lines, km } = planAt(ofFolder, 'gua')
  assert.deepEqual(here?.slice(1).map(Number), [lines.length, Math.round(km)])
  const stops = [...new Set(ofFolder.lines.map(({ to }) => to.stop))]
  const parts = stops.reduce((sum, stop) => sum + planAt(ofFolder, stop).km, 0)
  assert.ok(ofFolder.km > 0 && Math.abs(parts - ofFolder.km) < 1e-6, 'every kilometre is of one stop')
  assert.doesNotMatch((await asked()).out, /That is the whole plan/)
  const wrong = await asked('--stop', 'xxx')
  assert.deepEqual([wrong.code, /--stop: This place is not one/.test(wrong.err)], [2, true])
})

test('what people fixed by hand stands, and more than was offered is a problem with its place', async () => {
  const ready = value(await hub.readiness({ journey }))
  const offer =
    ready.movable.find(({ key, rest }) => key !== null && (rest ?? 0) >= 2) ?? assert.fail('an offer that can move')
  const night = ready.asOf.slice(0, 10)
  const fix = { offer: offer.report, stop: 'tec', night, amount: 2 }
  const plan = value(await hub.plan({ journey, fixed: [fix] }))
  assert.deepEqual(
    plan.lines.filter(({ isFixed }) => isFixed).map(({ to, amount }) => [to.stop, amount]),
    [['tec', 2]],
  )
  const sum = plan.lines.filter((line) => line.offer === offer.report).reduce((total, { amount }) => total + amount, 0)
  if (!offer.offer?.daily) assert.ok(sum <= (offer.rest ?? 0))
  const tooMuch = await hub.plan({ journey, fixed: [{ ...fix, amount: (offer.rest ?? 0) + 1 }] })
  assert.ok(!tooMuch.ok && tooMuch.problems[0]?.path === '/fixed/0/amount')
})

test('when nothing that can move was offered, the plan says that nothing can be done', async () => {
  const ready = value(await hub.readiness({ journey }))
  const plan = value(await hub.plan({ journey, without: ready.movable.map(({ report }) => report) }))
  assert.deepEqual([plan.state, plan.lines, plan.because[0]?.key], ['nothing', [], 'plan.nothing.offers'])
  assert.ok(plan.unmet.every(({ because }) => because.key === 'plan.unmet.none'))
})

test('a plan says what changed since an earlier moment', async () => {
  const plan = value(await hub.plan({ journey, since: '2018-10-17T12:00:00Z' }))
  assert.equal(plan.since?.asOf, '2018-10-17T12:00:00Z')
  for (const { before, after } of plan.since?.changes ?? []) assert.notEqual(before, after)
})
