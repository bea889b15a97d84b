import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Statement } from './fuse.ts'
import { fuse } from './fuse.ts'

let made = 0
const says = (best: number | null, more: Partial<Statement> & { low?: number; high?: number } = {}): Statement => {
  const { low = null, high = null, ...rest } = more
  const report = `r${String(made++).padStart(4, '0')}`
  const people = { low, best, high }
  return {
    report,
    people,
    metric: 'group_size',
    method: 'told',
    saidBy: 'press',
    origin: null,
    device: null,
    withdrawn: false,
    ...rest,
  }
}
const range = (statements: Statement[]) => {
  const size = fuse(statements)
  return size && [size.low, size.best, size.high, size.disagree]
}

test('one told number stands for a range around it', () => {
  assert.deepEqual(range([says(2000)]), [1538, 2000, 2600, 0])
  assert.deepEqual(range([says(2000, { method: 'counted' })]), [1905, 2000, 2100, 0])
})

test('two who disagree are both heard: the range holds both, and nothing says that they agree on the middle alone', () => {
  const size = fuse([says(2000), says(3000)])
  assert.ok(size && size.low <= 2000 && size.high >= 3000)
  assert.deepEqual(
    size.witnesses.map((witness) => witness.weight),
    [0.5, 0.5],
  )
})

test('where counts exclude each other, the range covers all of them and says how many disagree', () => {
  assert.deepEqual(range([says(2000, { method: 'counted' }), says(4000, { method: 'counted' })]), [1905, 2828, 4200, 2])
})

test('six mouths with one list are one witness', () => {
  const list = Array.from({ length: 6 }, () => says(7233, { origin: 'list-7233' }))
  const size = fuse([...list, says(5000)])
  assert.equal(size?.disagree, 0)
  const total = (of: string | null) =>
    size?.witnesses.filter((one) => one.origin === of).reduce((sum, one) => sum + one.weight, 0) ?? 0
  assert.ok(Math.abs(total('list-7233') - total(null)) < 0.01, 'the list weighs as much as one other')
})

test('one device is one voice, however often it speaks and whatever origins it names', () => {
  const honest = [4900, 5000, 5100].map((best, i) => says(best, { device: `phone ${i}` }))
  const liar = Array.from({ length: 50 }, (_, i) => says(90_000, { device: 'liar', origin: i % 2 ? `o${i}` : null }))
  const size = fuse([...honest, ...liar])
  assert.ok(size && size.best <= 5100, `${size?.best}`)
  assert.equal(size?.disagree, 1)
})

test('one outlier moves the best number little, and stays in the list', () => {
  const size = fuse([says(4900), says(5000), says(5100), says(14000)])
  assert.ok(size && size.best >= 4900 && size.best <= 5200)
  assert.equal(size?.disagree, 1)
  assert.deepEqual(
    size?.witnesses.map((witness) => witness.agrees),
    [true, true, true, false],
  )
})

test('what flows is never a size', () => {
  for (const metric of [
    'passed',
    'cumulative',
    'registered',
    'crossed',
    'returned',
    'expected',
    'arrivals',
    null,
  ] as const) {
    assert.equal(fuse([says(5000, { metric })]), null, String(metric))
  }
  assert.deepEqual(range([says(2000), says(8500, { metric: 'passed' })]), range([says(2000)]))
})

test('a withdrawn count is shown with weight nought and moves nothing', () => {
  const size = fuse([says(2000), says(9000, { withdrawn: true })])
  assert.equal(size?.best, 2000)
  assert.deepEqual(
    size?.witnesses.map((witness) => [witness.weight, witness.withdrawn]),
    [
      [1, false],
      [0, true],
    ],
  )
  assert.equal(fuse([says(9000, { withdrawn: true })]), null)
})

test('"more than" reaches up and not down, "up to" the other way', () => {
  const least = fuse([says(null, { low: 3000 })])
  assert.ok(least && least.low >= 2300 && least.high > 3000 * 1.6)
  const most = fuse([says(null, { high: 900 })])
  assert.ok(most && most.low < 600 && most.high <= 900 * 1.31)
})

test('nobody there is a count too', () => {
  assert.deepEqual(range([says(0, { method: 'counted' })]), [0, 0, 0, 0])
})

test('the range is ordered, holds the best number, and does not hang on order or doubles', () => {
  const statement = fc.record({
    n: fc.integer({ min: 0, max: 20_000 }),
    method: fc.constantFrom('counted', 'estimated', 'told', null),
    metric: fc.constantFrom('group_size' as const, 'at_stop' as const, 'passed' as const),
    origin: fc.constantFrom(null, 'a', 'b'),
    withdrawn: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 12 }), (list) => {
      const statements = list.map(({ n, ...rest }) => says(n, rest))
      const size = fuse(statements)
      assert.deepEqual(fuse([...statements.toReversed(), ...statements]), size)
      if (size === null) return
      assert.ok(0 <= size.low && size.low <= size.best && size.best <= size.high)
      const total = size.witnesses.reduce((sum, witness) => sum + witness.weight, 0)
      assert.ok(Math.abs(total - 1) < 0.01, `weights add up to ${total}`)
    }),
    { seed: 2000, numRuns: 300 },
  )
})
