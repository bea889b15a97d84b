import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { assertSound, mangledMostlyPieces } from '../../../test/support/mangled-texts.ts'
import { atlasAtHand } from '../../files/atlas.ts'
import { read } from './read.ts'

// A million in rounds, each of its own seed: what fails names its round, and says how far the others came.
const ROUNDS = 20
const RUNS = 50_000
const SEED = 20181018
/** A second of this machine's work on such a text, in token inspections: steps, so that a busy machine changes nothing. */
const MOST_STEPS = 2_000_000

for (let round = 1; round <= ROUNDS; round++) {
  test(`broken texts, round ${round} of ${ROUNDS} of ${RUNS}: none stops the reader, none runs away, every citation is what stands there`, async () => {
    await turn() // so that each round is told when it ends
    fc.assert(
      fc.property(
        mangledMostlyPieces,
        fc.constantFrom<'en' | 'es' | 'auto'>('en', 'es', 'auto'),
        fc.boolean(),
        (text, lang, withAtlas) => {
          const atlas = withAtlas ? atlasAtHand() : null
          const result = read(text, { published: '2018-10-18', zone: 'America/Guatemala', lang, atlas })
          assert.ok(result.steps < MOST_STEPS, `${result.steps} steps`)
          assertSound(text, result)
        },
      ),
      { seed: SEED + round, numRuns: RUNS },
    )
  })
}
