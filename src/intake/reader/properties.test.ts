import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertSound, mangled } from '../../../test/support/mangled-texts.ts'
import { read } from './read.ts'

const SEED = 20181018
const about = { published: '2018-10-18', zone: 'America/Guatemala' } as const

test('however a text is mangled, every citation is exactly what stands there', () => {
  fc.assert(
    fc.property(mangled, fc.constantFrom('en', 'es', 'auto'), (text, lang) =>
      assertSound(text, read(text, { ...about, lang: lang as 'en' | 'es' | 'auto' })),
    ),
    { seed: SEED, numRuns: 120 },
  )
})

test('any string at all is read without a crash and cited soundly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assertSound(text, read(text, about))),
    { seed: SEED, numRuns: 120 },
  )
})

const BYTES = 80_000
const fill = (piece: string): string => piece.repeat(Math.ceil(BYTES / piece.length)).slice(0, BYTES)
const HOSTILE: Record<string, string> = {
  'one endless sentence of figures and cues': fill('about 300 people arrived and 20 died near the border, '),
  'opening marks that never close': fill('“'),
  'marks that open and close by turns': fill('"a." « b. “ '),
  'digits and group marks without end': fill('1,111.'),
  'one endless word': fill('a'),
  'hyphens and apostrophes': fill("a-b'c"),
  'words that begin many patterns': fill('send sent border closed stop people need water said '),
  'capitals that look like names': fill('San San Pedro New El '),
  'time words in a row': fill('last Monday before between June and 3 days ago '),
  'stamps and senders': fill('[18:05] Ana: corrijo, son 5 mil, no 4\n'),
  'Spanish cues in a row': fill('dijo que no hay agua ni paso en la frontera entre Chile y Perú, '),
  'nothing but line breaks': fill('\n'),
  'accents apart from letters': fill('é'),
}

// Steps, not seconds: a machine under load must not fail this, a quadratic pattern must.
for (const [name, text] of Object.entries(HOSTILE)) {
  test(`80 kB of ${name}: the work stays in proportion to the text`, () => {
    const lang = name.startsWith('Spanish') || name.startsWith('stamps') ? 'es' : 'en'
    const whole = read(text, { ...about, lang })
    const quarter = read(text.slice(0, BYTES / 4), { ...about, lang })
    assert.ok(whole.steps <= 85 * BYTES, `${whole.steps} steps`)
    assert.ok(
      whole.steps <= 4.5 * quarter.steps + 1000,
      `${quarter.steps} steps for a quarter, ${whole.steps} for the whole`,
    )
    for (const d of whole.drafts.slice(0, 50)) assert.equal(d.quote.text, text.slice(d.quote.start, d.quote.end))
  })
}
