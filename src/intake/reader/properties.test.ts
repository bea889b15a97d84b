import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { read } from './read.ts'
import type { ReadResult } from './types.ts'

const SEED = 20181018
const about = { published: '2018-10-18', zone: 'America/Guatemala' } as const
const folder = new URL('../../../test/fixtures/reader/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** Pieces that break naive offset arithmetic: accents apart from their letter, pairs of code units, odd marks. */
const ODD = [
  'é',
  'é',
  '😀',
  '’',
  '“',
  '”',
  '«',
  '»',
  '"',
  '\n',
  '\n\n',
  '[18:05] ',
  ' 2.310 ',
  '54.5 lakh',
  '\u00a0',
  '—',
  'İ',
  'ß',
  '\ud83d',
  '$4-$5',
  'http://x.y/z?q=1',
  '',
]

const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat({ max: 12 }),
        put: fc.constantFrom(...ODD),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((t, { at, cut, put }) => {
      const i = Math.floor(at * t.length)
      return t.slice(0, i) + put + t.slice(i + cut)
    }, text),
  )

function assertSound(text: string, result: ReadResult): void {
  const ids = new Set(result.drafts.map((d) => d.id))
  assert.equal(ids.size, result.drafts.length)
  for (const d of result.drafts) {
    for (const span of [d.quote, d.speech]) {
      if (!span) continue
      assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length)
      assert.equal(span.text, text.slice(span.start, span.end))
    }
    for (const p of d.places) if (p.cited) assert.ok(p.cited.start < p.cited.end && p.cited.end <= text.length)
    if (d.date) assert.ok(d.date.start <= d.date.end)
    if (d.value) assertOrdered(d.value.low, d.value.best, d.value.high)
    if (d.supersedes) assert.ok(ids.has(d.supersedes))
  }
}

function assertOrdered(...bounds: (number | null)[]): void {
  const known = bounds.filter((n) => n !== null)
  assert.deepEqual(
    known,
    [...known].sort((a, b) => a - b),
  )
}

test('however a text is mangled, every citation is exactly what stands there', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom('en', 'es', 'auto'), (text, lang) =>
      assertSound(text, read(text, { ...about, lang: lang as 'en' | 'es' | 'auto' })),
    ),
    { seed: SEED, numRuns: 400 },
  )
})

test('any string at all is read without a crash and cited soundly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assertSound(text, read(text, about))),
    { seed: SEED, numRuns: 400 },
  )
})

const BYTES = 200_000
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
  test(`200 kB of ${name}: the work stays in proportion to the text`, () => {
    const lang = name.startsWith('Spanish') || name.startsWith('stamps') ? 'es' : 'en'
    const whole = read(text, { ...about, lang })
    const quarter = read(text.slice(0, BYTES / 4), { ...about, lang })
    assert.ok(whole.steps <= 60 * BYTES, `${whole.steps} steps`)
    assert.ok(
      whole.steps <= 4.5 * quarter.steps + 1000,
      `${quarter.steps} steps for a quarter, ${whole.steps} for the whole`,
    )
    for (const d of whole.drafts.slice(0, 50)) assert.equal(d.quote.text, text.slice(d.quote.start, d.quote.end))
  })
}
