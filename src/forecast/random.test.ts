import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dice, keyedUniform, normalQuantile } from './random.ts'

const N = 20_000

/** Kolmogorov-Smirnov: the greatest gap between sample and law, times the root of N; above 1.95 happens once in 1000. */
function gap(sample: readonly number[], law: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  const gaps = sorted.map((x, i) => Math.max(Math.abs(law(x) - i / N), Math.abs(law(x) - (i + 1) / N)))
  return Math.max(...gaps) * Math.sqrt(N)
}

/** Chi-square of counts against a law, cells of fewer than 8 expected joined; as a z score (Wilson-Hilferty). */
function surprise(counts: ReadonlyMap<number, number>, n: number, mass: (k: number) => number): number {
  let [sum, cells, seen, expected] = [0, 0, 0, 0]
  for (let k = 0; k <= n; k++) {
    seen += counts.get(k) ?? 0
    expected += N * mass(k)
    if (expected < 8 && k < n) continue
    sum += (seen - expected) ** 2 / Math.max(expected, 1)
    ;[cells, seen, expected] = [cells + 1, 0, 0]
  }
  const degrees = cells - 1
  return (Math.cbrt(sum / degrees) - (1 - 2 / (9 * degrees))) / Math.sqrt(2 / (9 * degrees))
}

const draws = (draw: () => number) => Array.from({ length: N }, draw)
const tally = (sample: readonly number[]) => {
  const counts = new Map<number, number>()
  for (const x of sample) counts.set(x, (counts.get(x) ?? 0) + 1)
  return counts
}
const logFactorials = [0]
for (let k = 1; k <= 5000; k++) logFactorials.push((logFactorials[k - 1] as number) + Math.log(k))
const logF = (k: number) => logFactorials[k] as number
const binomialMass = (n: number, p: number) => (k: number) =>
  Math.exp(logF(n) - logF(k) - logF(n - k) + k * Math.log(p) + (n - k) * Math.log(1 - p))

/** Normal law by Simpson's rule: slow, plain, and independent of the quantile under test. */
function normalLaw(x: number): number {
  const steps = 400
  const h = Math.abs(x) / steps
  const density = (t: number) => Math.exp(-t * t * 0.5) / Math.sqrt(2 * Math.PI)
  let area = 0
  for (let i = 0; i < steps; i++) area += (h / 6) * (density(i * h) + 4 * density((i + 0.5) * h) + density((i + 1) * h))
  return 0.5 + Math.sign(x) * area
}

/** Gamma law for whole shapes: the chance that a Poisson count reaches the shape. */
const erlangLaw = (shape: number, rate: number) => (x: number) => {
  let [term, sum] = [Math.exp(-rate * x), 0]
  for (let k = 0; k < shape; k++) {
    sum += term
    term *= (rate * x) / (k + 1)
  }
  return 1 - sum
}

test('the stream repeats for the same seed and differs for another', () => {
  const [a, b, other] = [dice(7), dice(7), dice(8)]
  const first = Array.from({ length: 50 }, () => a.uniform())
  assert.deepEqual(
    Array.from({ length: 50 }, () => b.uniform()),
    first,
  )
  assert.notEqual(other.uniform(), first[0])
})

test('uniform draws are uniform, from the stream and by key', () => {
  const roll = dice(11)
  const law = (x: number) => x
  assert.ok(gap(draws(roll.uniform), law) < 1.95)
  for (const which of [0, 1, 2, 3]) {
    const keys = (i: number) => [3, 5, 2, 1].map((k, at) => (at === which ? i : k)) as [number, number, number, number]
    const sample = Array.from({ length: N }, (_, i) => keyedUniform(...keys(i)))
    assert.ok(gap(sample, law) < 1.95, `key ${which}`)
  }
})

test('neighbouring keys are not alike', () => {
  const pairs = Array.from({ length: N }, (_, i) => [keyedUniform(1, i, 0, 0), keyedUniform(1, i + 1, 0, 0)] as const)
  const covariance = pairs.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / N
  assert.ok(Math.abs(covariance * 12 * Math.sqrt(N)) < 3.5)
})

test('the normal quantile undoes the normal law from far tail to far tail', () => {
  for (const x of [-4, -2.5, -1, -0.1, 0, 0.3, 1.5, 2.2, 3.7]) {
    assert.ok(Math.abs(normalQuantile(normalLaw(x)) - x) < 1e-5, `at ${x}`)
  }
})

test('normal and lognormal draws follow their laws', () => {
  const roll = dice(13)
  for (const [mean, sd] of [
    [5, 2],
    [0, 1],
    [-300, 0.01],
  ] as const) {
    assert.ok(
      gap(draws(() => (roll.normal(mean, sd) - mean) / sd).map(normalLaw), (u) => u) < 1.95,
      `normal ${mean}, ${sd}`,
    )
  }
  for (const [middle, sd] of [
    [100, 0.7],
    [1, 0.05],
    [20_000, 2],
  ] as const) {
    const logs = draws(() => Math.log(roll.lognormal(middle, sd) / middle) / sd)
    assert.ok(gap(logs.map(normalLaw), (u) => u) < 1.95, `lognormal ${middle}, ${sd}`)
  }
})

for (const [shape, rate] of [
  [1, 1],
  [2, 0.1],
  [7, 3],
  [40, 2],
] as const) {
  test(`gamma draws of shape ${shape} and rate ${rate} follow their law`, () => {
    const roll = dice(17)
    assert.ok(
      gap(
        draws(() => roll.gamma(shape, rate)),
        erlangLaw(shape, rate),
      ) < 1.95,
    )
  })
}

test('gamma draws of shape one half are half a squared normal', () => {
  const roll = dice(19)
  const law = (x: number) => 2 * normalLaw(Math.sqrt(2 * x)) - 1
  assert.ok(
    gap(
      draws(() => roll.gamma(0.5, 1)),
      law,
    ) < 1.95,
  )
})

for (const [n, p] of [
  [1, 0.3],
  [12, 0.5],
  [40, 0.02],
  [60, 0.9],
  [100, 0.1],
  [100, 0.35],
  [1000, 0.5],
  [5000, 0.004],
  [5000, 0.83],
] as const) {
  test(`binomial draws of ${n} with chance ${p} follow their law`, () => {
    const roll = dice(23)
    const sample = draws(() => roll.binomial(n, p))
    assert.ok(sample.every((k) => Number.isInteger(k) && k >= 0 && k <= n))
    if (n > 1) assert.ok(surprise(tally(sample), n, binomialMass(n, p)) < 3.2)
  })
}

test('binomial draws stay within their bounds at the edges', () => {
  const roll = dice(29)
  assert.deepEqual(
    [roll.binomial(0, 0.5), roll.binomial(9, 0), roll.binomial(9, 1), roll.binomial(-3, 0.5)],
    [0, 0, 9, 0],
  )
})

test('a multinomial split adds up and every part is binomial', () => {
  const roll = dice(31)
  const shares = [2, 0, 5, 3]
  const splits = Array.from({ length: N }, () => roll.multinomial(50, shares))
  assert.ok(splits.every((parts) => parts.reduce((a, b) => a + b, 0) === 50 && parts[1] === 0))
  for (const [part, p] of [
    [0, 0.2],
    [2, 0.5],
    [3, 0.3],
  ] as const) {
    const sample = splits.map((parts) => parts[part] as number)
    assert.ok(surprise(tally(sample), 50, binomialMass(50, p)) < 3.2, `part ${part}`)
  }
})
