import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertSound, mangled } from '../../../test/support/mangled-texts.ts'
import { read } from './read.ts'

const RUNS = 1_000_000
const SEED = 20181018
/** A second of this machine's work on such a text, in token inspections: steps, so that a busy machine changes nothing. */
const MOST_STEPS = 2_000_000

test('a million broken texts: none stops the reader, none runs away, every citation is what stands there', () => {
  fc.assert(
    fc.property(mangled, fc.constantFrom('en', 'es', 'auto'), (text, lang) => {
      const about = { published: '2018-10-18', zone: 'America/Guatemala', lang: lang as 'en' | 'es' | 'auto' }
      const result = read(text, about)
      assert.ok(result.steps < MOST_STEPS, `${result.steps} steps`)
      assertSound(text, result)
    }),
    { seed: SEED, numRuns: RUNS },
  )
})
