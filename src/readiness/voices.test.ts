// What liars can do to a number that is told outside, and what becomes of a source's word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice, testJourney } from '../../test/support/devices.ts'
import { entriesOf } from '../core/amend.ts'
import { seededDice } from '../core/generate.ts'
import type { Report } from '../core/report.ts'
import { KINDS } from '../domains/all.ts'
import type { Knowledge } from './knowledge.ts'
import { reliabilityOf, weightOf } from './sources.ts'
import { countsOf, middle, sourceRecords, voicesOf } from './voices.ts'

type Facts = Pick<Knowledge, 'entries' | 'needs' | 'letInBy' | 'sources'>

const factsOf = (reports: readonly Report[], letInBy: ReadonlyMap<string, string> = new Map()): Facts => {
  return { entries: entriesOf(reports, KINDS), needs: [], letInBy, sources: new Map() }
}

function middleOf(facts: Facts) {
  const found = middle(voicesOf(facts, countsOf(facts, 'main'), sourceRecords(facts)))
  return found ?? assert.fail('nobody counted')
}

const { tell } = testJourney('voices')
const count = (by: string, best: number, more: object = {}): Report =>
  tell(
    'movement.sighting',
    { group: 'main', metric: 'group_size', people: { low: null, best, high: null }, ...more },
    { by },
  )

/** Honest sources judge a crowd of 2,500 in proportion: about one in three is off by more than a quarter. */
function honestCounts(n: number, seed: number): { by: string; best: number }[] {
  const dice = seededDice(seed)
  const spread = () => Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
  return Array.from({ length: n }, (_, i) => ({
    by: `h${seed}-${i}`,
    best: Math.round(2500 * Math.exp(0.25 * spread())),
  }))
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1))] as number

test('of 1 to 30 in 100 sources that lie together, none moves the number beyond what honest ones say', () => {
  const n = 40
  for (const share of [0.01, 0.05, 0.1, 0.2, 0.3]) {
    for (const [seed, lie] of [90_000, 10].entries()) {
      const liars = Math.max(1, Math.round(n * share))
      const honest = honestCounts(n - liars, seed + share * 1000)
      const lies = Array.from({ length: liars }, (_, i) => count(`liar${i}`, lie, { method: 'counted' }))
      // Each also says it often, and they confirm each other.
      const more = lies.flatMap((one, i) => [
        count(`liar${i}`, lie, { method: 'counted', origin: `o${i}` }),
        tell('core.confirmation', { report: one.id, how: 'seen' }, { by: `liar${(i + 1) % liars}` }),
      ])
      const best = honest.map((one) => one.best).sort((a, b) => a - b)
      const { best: got } = middleOf(factsOf([...honest.map((one) => count(one.by, one.best)), ...lies, ...more]))
      const f = liars / n
      const reach = f / (2 - 2 * f)
      const [low, high] = [quantile(best, 0.5 - reach), quantile(best, 0.5 + reach + 1 / best.length)]
      assert.ok(low <= got && got <= high, `${share} say ${lie}: ${got} is not within ${low}-${high}`)
      assert.ok(2500 / 1.5 < got && got < 2500 * 1.5, `${share} say ${lie}: ${got}`)
    }
  }
})

test('liars who name the origin of honest sources do not drown them', () => {
  const honest = honestCounts(28, 7).map(({ by, best }, i) => count(by, best, { origin: `list ${i}` }))
  const lies = Array.from({ length: 12 }, (_, i) => count(`joiner${i}`, 90_000, { origin: `list ${i}` }))
  const best = honest.map((one) => (one.data['people'] as { best: number }).best).sort((a, b) => a - b)
  const { best: got } = middleOf(factsOf([...honest, ...lies]))
  assert.ok(quantile(best, 0.125) <= got && got <= quantile(best, 0.875), String(got))
})

test('twenty phones that one coordinator let in weigh as three, and are one house', () => {
  const bad = testDevice('bad').device
  const friends = Array.from({ length: 20 }, (_, i) => `friend${i}`)
  const letInBy = new Map(friends.map((name) => [testDevice(name).device, bad]))
  const honest = ['a', 'b', 'c', 'd'].map((by, i) => count(by, 2400 + 50 * i))
  const lies = friends.map((by) => count(by, 50_000))
  const found = middleOf(factsOf([...honest, ...lies], letInBy))
  assert.ok(found.best < 2600, String(found.best))
  assert.equal(middleOf(factsOf(lies, letInBy)).houses, 1)
})

test('what a source said is judged by others: confirmed, contradicted, taken back', () => {
  const wrong = count('wrong', 60_000)
  const mended = count('mended', 100)
  const right = count('right', 2500)
  const about = (kind: string, of: Report, by: string, more: object) => tell(kind, { report: of.id, ...more }, { by })
  const facts = factsOf([
    ...[right, count('second', 2400), count('third', 2600), wrong, mended],
    about('core.withdrawal', mended, 'mended', { why: 'Miscounted' }),
    about('core.confirmation', right, 'second', { how: 'seen' }),
    about('core.confirmation', wrong, 'wrong', { how: 'seen' }),
  ])
  const records = sourceRecords(facts)
  const of = (name: string) => records.get(`device ${testDevice(name).device}`)
  assert.deepEqual(of('right'), { confirmed: 1, contradicted: 0, withdrawn: 0 })
  assert.deepEqual(of('wrong'), { confirmed: 0, contradicted: 1, withdrawn: 0 })
  assert.deepEqual(of('mended'), { confirmed: 0, contradicted: 0, withdrawn: 1 })
})

test('reliability starts even, grows with what was confirmed, falls with what was contradicted, and praise buys no weight', () => {
  const record = { confirmed: 0, contradicted: 0, withdrawn: 0 }
  assert.equal(reliabilityOf(record), 1 / 2)
  assert.equal(reliabilityOf({ ...record, confirmed: 3 }), 4 / 5)
  assert.equal(reliabilityOf({ ...record, contradicted: 1 }), 1 / 3)
  assert.equal(reliabilityOf({ ...record, withdrawn: 2 }), 1 / 3)
  assert.equal(weightOf({ ...record, confirmed: 1000 }), weightOf(record))
  assert.ok(weightOf({ ...record, contradicted: 4 }) < weightOf(record) / 2)
})
