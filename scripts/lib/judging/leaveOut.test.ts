import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forecastOf } from '../../../src/cli/folder.ts'
import { PRIORS } from '../../../src/forecast/priors.ts'
import { readJourney } from '../../../src/intake/journey/index.ts'
import { folderOf } from '../invented/folder.ts'
import { WATCHED } from '../invented/watched.ts'
import { believing } from './beliefs.ts'
import { chosen, remembered } from './leaveOut.ts'

/** Three journeys that go best with speeds 1, 2 and 3; the fourth is an outlier that wants 9. */
const wants = [1, 2, 3, 9]
const lossOf = ({ speed = 0, rest = 0 }) => wants.map((want) => (speed - want) ** 2 + 1 + (rest - 5) ** 2)
const grid = { speed: [1, 2, 3, 4, 5], rest: [4, 5, 6] }
const start = { speed: 5, rest: 4 }

test('what is left out has no say in what is chosen', () => {
  assert.deepEqual(
    chosen(lossOf, grid, start, (i) => i === 3),
    { speed: 2, rest: 5 },
  )
  assert.deepEqual(
    chosen(lossOf, grid, start, () => false),
    { speed: 4, rest: 5 },
  )
})

test('nothing moves for a gain that is noise', () => {
  const flat = ({ speed = 0 }) => [1 + speed * 1e-4]
  assert.deepEqual(
    chosen(flat, { speed: [1, 2] }, { speed: 3 }, () => false),
    { speed: 3 },
  )
})

test('a setting is asked once, however many choose by it', () => {
  const asked: string[] = []
  const once = remembered((setting) => {
    asked.push(JSON.stringify(setting))
    return lossOf(setting)
  })
  for (const out of wants.keys()) chosen(once, grid, start, (i) => i === out)
  assert.equal(new Set(asked).size, asked.length)
})

test("arrivals are said at a share of the members' spread, about the same middle, and belief is put back", () => {
  const files = readJourney(folderOf(WATCHED[0] as (typeof WATCHED)[number], 1))
  assert.ok(files.ok)
  const options = { horizonDays: 14, seed: 1, members: 200 }
  const said = () => forecastOf(files.value, '2032-05-03T18:00', options).stops.find(({ stop_id }) => stop_id === 'bud')
  const hours = (from?: string, to?: string) => (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000
  const [now, whole] = [said()?.arrival, believing({ rangeKept: 1 }, said)?.arrival]
  assert.equal(now?.p50, whole?.p50)
  assert.ok(Math.abs(hours(now?.p05, now?.p95) - PRIORS.rangeKept * hours(whole?.p05, whole?.p95)) < 0.1)
  assert.deepEqual(said()?.arrival, now)
})
