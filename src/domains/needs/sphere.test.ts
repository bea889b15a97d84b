import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { NeedsFor } from './sphere.ts'
import { needsFor, SPHERE, toiletsParted } from './sphere.ts'

const exactly = (n: number): NeedsFor['people'] => ({ low: n, best: n, high: n })
const stays = [
  { nights: 1, stay: 'overnight', phase: 'first' },
  { nights: 1, stay: 'overnight', phase: 'later' },
  { nights: 0, stay: 'day', phase: 'first' },
] as const

const bestBy = (people: NeedsFor['people']): Record<string, number | null> =>
  Object.fromEntries(
    stays.flatMap((stay) => needsFor({ people, ...stay }).map((line) => [line.key, line.amount?.best ?? null])),
  )

test('three thousand people for one night need what the handbook says', () => {
  assert.deepEqual(bestBy(exactly(3000)), {
    water: 45_000_000,
    waterSurvival: 22_500_000,
    waterDayStay: 9_000_000,
    taps: 12,
    handPumps: 6,
    openWells: 8,
    laundries: 30,
    bathing: 60,
    toiletsFirst: 60,
    toiletsLater: 150,
    livingSpace: 1_050_000,
    siteArea: 13_500_000,
    siteAreaServicesOutside: 9_000_000,
    energy: 6_300_000,
    energyDayStay: 2_100_000,
    meals: 9000,
    mealsDayStay: 3000,
    blanketsMild: 3000,
    mats: 3000,
    containers: 1200,
    soap: 45_000,
    // Nobody counted the women.
    pads: null,
    deliveryKits: 30,
    healthPosts: 1,
    consultations: 450,
    clinicians: 10,
  })
  assert.deepEqual(toiletsParted(150), { women: 113, men: 37 })
})

test('nobody needs nothing, and one person needs one of each facility', () => {
  for (const amount of Object.values(bestBy(exactly(0)))) assert.equal(amount ?? 0, 0)
  const one = bestBy(exactly(1))
  for (const row of SPHERE.filter((each) => each.unit === 'facility')) assert.equal(one[row.key], 1, row.key)
})

test('a range of people gives a range of needs, and nights multiply only what is used up', () => {
  const lines = needsFor({ people: { low: 100, best: 200, high: 401 }, nights: 3, stay: 'overnight', phase: 'first' })
  const by = new Map(lines.map((line) => [line.key, line.amount]))
  assert.deepEqual(by.get('water'), { low: 4_500_000, best: 9_000_000, high: 18_045_000 })
  assert.deepEqual(by.get('taps'), { low: 1, best: 1, high: 2 })
  assert.equal(by.has('waterDayStay'), false)
  assert.equal(by.has('toiletsLater'), false)
})

test('what is not known stays unknown and is never nought', () => {
  for (const line of needsFor({ people: null, nights: 1, stay: 'overnight', phase: 'first' }))
    assert.equal(line.amount, null)
  const open = needsFor({ people: exactly(50), nights: null, stay: 'overnight', phase: 'first' })
  assert.equal(open.find((line) => line.key === 'water')?.amount, null)
  assert.deepEqual(open.find((line) => line.key === 'toiletsFirst')?.amount, { low: 1, best: 1, high: 1 })
})

test('who they are changes food, soap, pads and delivery kits, and nothing that is for everybody alike', () => {
  const shares = { women: 31, children: 33, infants: 4, pregnant: 2 }
  const when = { people: exactly(3000), nights: 1, stay: 'overnight', phase: 'first' } as const
  const usual = new Map(needsFor(when).map((line) => [line.key, line.amount?.best ?? null]))
  const known = new Map(needsFor({ ...when, shares }).map((line) => [line.key, line.amount?.best ?? null]))
  const changed = [...known].filter(([key, amount]) => amount !== usual.get(key))
  assert.deepEqual(Object.fromEntries(changed), {
    // 3000 x (2230 - 0.33 x 440 + 0.02 x 285)
    energy: 6_271_500,
    // 120 infants, half of them under six months.
    meals: 8820,
    soap: 52_440,
    pads: 465,
    // 60 pregnant, a third of them within three months of birth.
    deliveryKits: 20,
  })
})

test('what has no source is an assumption, and by name: a new row without one must be added here, and its reason to the texts', () => {
  const assumed = SPHERE.filter(({ mark }) => mark === 'A').map(({ key }) => key)
  assert.deepEqual(assumed, ['energyDayStay', 'mealsDayStay'])
})

test('every row names its section and its trust', () => {
  for (const row of SPHERE) {
    assert.ok(row.section.length > 0 && ['S', 'U', 'A', 'F'].includes(row.mark), row.key)
    assert.equal((row.per === undefined) !== (row.each === undefined), true, row.key)
  }
})
