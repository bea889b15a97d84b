import assert from 'node:assert/strict'
import { test } from 'node:test'
import { townAt } from '../../test/support/busRoad.ts'
import type { LegMode, Stop } from '../core/network.ts'
import type { Observation } from '../core/observation.ts'
import { DAY_MS, HOUR_MS } from '../core/time.ts'
import type { ForecastInput } from './forecast.ts'
import { forecast } from './forecast.ts'

const AS_OF = '2031-05-10T00:00'
const AS_OF_MS = Date.parse(`${AS_OF}Z`)
const city: Stop = { ...townAt('city', 'HN'), kind: 'city', population: 800_000 }

type Asked = Partial<Pick<ForecastInput, 'start' | 'asOfMs'>> & {
  readonly km?: number
  readonly mode?: LegMode
  readonly from?: Stop
}

/** When they come to the end of one leg. */
function comesTo(
  observations: readonly Observation[],
  { km = 20, mode = 'walk', from = townAt('a', 'HN'), ...more }: Asked,
) {
  const legs = [{ from: from.id, to: 'end', roadM: km * 1000, mode, walkable: mode === 'walk' }]
  const network = { stops: [from, townAt('end', 'HN')], legs }
  const given = { journey: 'invented', network, observations, asOfMs: AS_OF_MS, horizonDays: 14, seed: 5, members: 300 }
  const end = forecast({ ...given, ...more }).stops.find(({ stop_id }) => stop_id === 'end')
  assert.ok(end?.arrival && end.front)
  return { arrival: end.arrival, front: end.front }
}

const seen = (kind: Observation['kind'], stop: string, hour: number, part: Partial<Observation> = {}): Observation => {
  const atMs = AS_OF_MS + hour * HOUR_MS
  const when = { fromMs: atMs, toMs: atMs, knownMs: Math.min(atMs, AS_OF_MS) }
  const nothing = { toStop: null, metric: null, people: null, mode: null, origin: null }
  return { reports: [`${kind} ${hour}`], kind, group: 'main', stop, saidBy: 'press', ...nothing, ...when, ...part }
}

test('who was seen to set out in the evening walks on into the night, and is not waited for in the morning', () => {
  const { arrival, front } = comesTo([seen('departure', 'a', -4, { toStop: 'end' })], {})
  assert.ok(front.p50 > '2031-05-09T23' && front.p50 < '2031-05-10T05', front.p50)
  assert.ok(arrival.p50 > front.p50 && arrival.p50 < '2031-05-10T08', arrival.p50)
})

test('a departure that is told before its time binds as an announcement does: most go then, some later', () => {
  const leaves = seen('departure', 'a', 8)
  const [plan, fact] = [0, 8].map((hours) => comesTo([leaves], { km: 10, asOfMs: AS_OF_MS + hours * HOUR_MS }).arrival)
  assert.ok(plan && fact && plan.p05 > '2031-05-10T09' && plan.p50 < '2031-05-11T00', plan?.p50)
  assert.ok(plan.p95 > fact.p95, `${plan.p95} ${fact.p95}`)
})

test('on the day on which a journey is told to begin they set out, of a city too; who is seen there after it stays or goes', () => {
  const gathered = { metric: 'group_size' as const, people: { low: null, best: 900, high: null } }
  const asked = { from: city, start: { stop: 'city', atMs: AS_OF_MS + DAY_MS } }
  for (const told of [[], [seen('count', 'city', -2, gathered)]]) {
    const { arrival } = comesTo(told, asked)
    assert.ok(arrival.p05 > '2031-05-11T04' && arrival.p75 < '2031-05-12T10', JSON.stringify(arrival))
  }
  const stillThere = comesTo([seen('count', 'city', -2, gathered)], {
    from: city,
    start: { stop: 'city', atMs: AS_OF_MS - DAY_MS },
  })
  assert.ok(stillThere.arrival.p75 > '2031-05-11T12', JSON.stringify(stillThere.arrival))
})

test('nobody waits longer for a ride than the way takes on foot; over water they wait', () => {
  const last = (mode: LegMode) => Date.parse(`${comesTo([seen('arrival', 'a', -20)], { km: 35, mode }).arrival.p95}Z`)
  assert.ok(last('boat') - last('bus') > DAY_MS)
})
