import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Observation } from '../core/observation.ts'
import { twoFigures } from '../core/twoFigures.ts'
import { PRIORS } from './priors.ts'
import { later, sizeAt, sizeOf } from './size.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.UTC(2031, 4, 1, 12)

let made = 0
const count = (best: number | null, day: number, more: Partial<Observation> = {}): Observation => {
  const fromMs = START + day * DAY
  const at = { fromMs, toMs: fromMs, knownMs: fromMs, stop: 'bel', toStop: null }
  const said = { reports: [`r${++made}`], group: 'main', mode: null, saidBy: null, origin: null }
  return { kind: 'count', metric: 'group_size', people: { low: null, best, high: null }, ...at, ...said, ...more }
}
const told = (people: number, day: number, more: Partial<Observation>) =>
  count(people, day, { metric: 'other', ...more })
const believed = (seen: readonly Observation[], day: number) => {
  const { level, ...rest } = sizeOf(seen, 'main', START + day * DAY, PRIORS.firstSize)
  return { people: Math.exp(level.size), sd: Math.sqrt(level.cov[0]), growth: level.growth, ...rest }
}

const old = [count(900, 0), count(880, 6), count(900, 12), count(860, 18)]

test('rival counts of one day meet between them, nearer to where more witnesses are', () => {
  const rivals = believed([...old, count(900, 20), count(900, 20), count(1300, 20)], 20)
  assert.ok(rivals.people > 870 && rivals.people < 1150, String(rivals.people))
})

test('an organiser is heard as rounding up and a ministry as counting low', () => {
  const by = (saidBy: string) => believed([...old, count(1000, 20, { saidBy })], 20).people
  assert.ok(by('organiser') < by('church') && by('church') < by('national_gov'))
})

test('what passed, was registered, returned or is expected is no size', () => {
  const plain = believed(old, 19).people
  for (const metric of ['passed', 'registered', 'cumulative', 'returned', 'expected', 'asylum_requests'] as const) {
    assert.equal(believed([...old, count(9000, 18.5, { metric })], 19).people, plain, metric)
  }
})

test('while nobody counts, a register is taken for fewer than they are and who passed for more', () => {
  const by = (metric: Observation['metric']) => believed([count(2000, 0, { metric })], 0.1).people
  assert.ok(by('passed') < by('waiting') && by('waiting') < by('registered'))
})

test('who was registered or passed gives the scale of a group while nobody has counted it, widely, and is set aside from the first count on', () => {
  const scale = (people: number) => believed([count(people, 0, { metric: 'registered' })], 1)
  const [few, none, many] = [scale(60), believed([], 1), scale(6000)]
  assert.ok(few.people < none.people / 2 && none.people * 2 < many.people)
  assert.ok(many.sd < none.sd && many.sd > 2 * PRIORS.countSd)
  assert.deepEqual(many.misfits, [])
  const list = count(6000, 0, { metric: 'registered' })
  const counted = believed([list, count(900, 1), count(880, 1.5)], 2).people
  assert.ok(counted < 1100, String(counted))
})

test('a group that hardly anybody tells of is not given the growth of one that all have heard of', () => {
  const heard = (reports: number) => [
    count(300, 10),
    ...Array.from({ length: reports }, (_, i) => told(0, 10 + i / 4, { kind: 'position' })),
  ]
  assert.ok(believed(heard(0), 16).people < 0.9 * believed(heard(20), 16).people)
})

test('a jump that the next counts bear out fits; alone it is told as growth in the first days, and later as an outlier', () => {
  const misfits = (seen: readonly Observation[], day: number) => believed(seen, day).misfits.map(({ code }) => code)
  const start = count(160, 0, { reports: ['first'] })
  assert.deepEqual(misfits([start, count(1000, 1), count(1200, 1.5), count(1500, 2)], 3), [])
  assert.deepEqual(misfits([start, count(1000, 1)], 2), ['count-growth'])
  assert.deepEqual(misfits([start, count(1000, 1), count(170, 1.5), count(165, 2)], 3)[0], 'count-growth')
  assert.deepEqual(misfits([...old, count(5000, 19)], 20), ['outlier-count'])
  assert.deepEqual(misfits([...old, count(100, 19)], 20), ['outlier-count'])
})

test('few people at one stop may be a part of them: that pulls the size less than a small size of the whole', () => {
  const part = believed([...old, count(150, 19, { metric: 'at_stop' })], 19)
  const whole = believed([...old, count(150, 19)], 19)
  assert.ok(part.people > whole.people)
  assert.deepEqual([part.misfits.length, whole.misfits.map(({ code }) => code)], [0, ['outlier-count']])
})

test('however often fewer are counted at a stop, they are the ones not gone on yet: the group is not taken for shrinking', () => {
  const leaving = [600, 400, 300, 200, 150].map((people, i) => count(people, 18.5 + i / 8, { metric: 'at_stop' }))
  const [some, whole] = [leaving, leaving.map((one) => ({ ...one, metric: 'group_size' as const }))]
  const [parted, shrunk] = [believed([...old, ...some], 19.2).people, believed([...old, ...whole], 19.2).people]
  assert.ok(parted > 500 && shrunk < 350, `${parted} ${shrunk}`)
  assert.ok(believed([...old, count(2000, 19, { metric: 'at_stop' })], 19.2).people > 1200)
})

test('who joins makes them more, who leaves or splits off fewer, and either less sure', () => {
  const plain = believed(old, 19)
  const joined = believed([...old, told(400, 18.5, { kind: 'join', group: 'second', metric: 'joined' })], 19)
  const left = believed([...old, told(300, 18.5, { kind: 'dispersal', metric: 'left' })], 19)
  const split = believed([...old, told(300, 18.5, { kind: 'split', group: 'splinter' })], 19)
  assert.ok(joined.people > plain.people * 1.1 && left.people < plain.people * 0.9 && split.people < plain.people * 0.9)
  for (const one of [joined, left, split]) assert.ok(one.sd > plain.sd)
})

test('however many are told to have left, at least half are still believed to be there', () => {
  const left = believed([...old, told(50_000, 18.5, { kind: 'dispersal', metric: 'returned' })], 19)
  assert.ok(left.people > 0.45 * believed(old, 19).people)
})

test('a young group may multiply and an old one not: its range says so', () => {
  const young = sizeOf([count(200, 0)], 'main', START, PRIORS.firstSize).level
  const aged = sizeOf(old, 'main', START + 18 * DAY, PRIORS.firstSize).level
  const high = (level: typeof young, days: number) => {
    const ahead = later(level, days * DAY)
    return Math.exp(ahead.size + 1.645 * Math.sqrt(ahead.cov[0]) - level.size)
  }
  assert.ok(high(young, 6) > 3 && high(aged, 6) < 2.2, `${high(young, 6)} ${high(aged, 6)}`)
})

test('a group whose counts rise fast is expected to go on rising for some days, and more slowly in time', () => {
  const rising = [200, 300, 450, 700, 1000].map((n, day) => count(n, day))
  const { level } = sizeOf(rising, 'main', START + 4 * DAY, PRIORS.firstSize)
  assert.ok(level.growth > 0.15)
  const [soon, late] = [1, 20].map((days) => later(level, days * DAY).growth)
  assert.ok((soon as number) > 0.1 && (late as number) < 0.05)
})

test('what the other counts make one expect is told in two figures, as no crowd is known to the last', () => {
  const { misfits } = believed([...old, count(5000, 19)], 20)
  const told = misfits.map(({ slots }) => slots['expected'] as number)
  assert.ok(told.length === 1 && told.every((n) => n > 100 && n === twoFigures(n)), String(told))
})

test('a count is compared with the size of its own day, not with that of today', () => {
  const belief = sizeOf([count(160, 0), count(5000, 9), count(5200, 10)], 'main', START + 10 * DAY, PRIORS.firstSize)
  assert.ok(sizeAt(belief, START) < 600 && sizeAt(belief, START + 10 * DAY) > 3000)
})
