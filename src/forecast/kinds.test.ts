import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gaitOf, logGamma, slowChance } from './kinds.ts'
import { PRIORS } from './priors.ts'
import { dice } from './random.ts'

const seen = (work: number, moving: number, resting: number) => ({ work, moving, resting, heard: 1 })

test('of a body that nobody has watched yet it is the usual chance that it goes slowly', () => {
  assert.ok(Math.abs(slowChance(seen(0, 0, 0)) - PRIORS.slow) < 1e-9)
})

test('each day of short ways and long rests makes a slow body likelier, each usual day less likely', () => {
  const after = (days: number, share: number) => slowChance(seen(days * share, days, days * (1 - share) * 1.5))
  for (const days of [1, 2, 4, 8]) {
    assert.ok(after(2 * days, 0.5) > after(days, 0.5))
    assert.ok(after(2 * days, 1) < after(days, 1))
  }
  assert.ok(after(8, 0.5) > 3 * PRIORS.slow && after(8, 1) < PRIORS.slow / 4)
})

test('members of a slow body walk less far a day and rest more often than those of a usual one', () => {
  const mean = (isSlow: boolean, of: 'pace' | 'rest') => {
    const roll = dice(3)
    const all = Array.from({ length: 2000 }, () => gaitOf(isSlow, seen(0, 0, 0), roll)[of])
    return all.reduce((sum, one) => sum + one, 0) / all.length
  }
  assert.ok(Math.abs(mean(false, 'pace') - 1) < 0.03 && Math.abs(mean(true, 'pace') - PRIORS.slowPace) < 0.03)
  assert.ok(
    Math.abs(mean(false, 'rest') - PRIORS.restMean) < 0.02 && Math.abs(mean(true, 'rest') - PRIORS.slowRest) < 0.02,
  )
})

test('the logarithm of the gamma function is that of factorials, and of a half the root of pi', () => {
  let factorial = 1
  for (let n = 1; n <= 20; n++) {
    assert.ok(Math.abs(logGamma(n) - Math.log(factorial)) < 1e-8, String(n))
    factorial *= n
  }
  assert.ok(Math.abs(logGamma(0.5) - Math.log(Math.PI) / 2) < 1e-8)
})
