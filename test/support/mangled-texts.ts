// Texts broken in the ways that break offset arithmetic: accents apart from their letter, pairs of code units, marks
// that never close. And what must hold of every reading, however its text was broken.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { ReadResult } from '../../src/intake/reader/types.ts'

const folder = new URL('../fixtures/reader/', import.meta.url)
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
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

interface Edit {
  at: number
  cut: number
  put: string
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.constantFrom(...ODD),
  }),
  { maxLength: 8 },
)

const edited = (text: string, all: readonly Edit[]): string =>
  all.reduce((t, { at, cut, put }) => {
    const i = Math.floor(at * t.length)
    return t.slice(0, i) + put + t.slice(i + cut)
  }, text)

export const mangled = fc.tuple(fc.constantFrom(...texts), edits).map(([text, all]) => edited(text, all))

const SHORTEST = 10
const LONGEST = 80

/** A text cut out anywhere, mostly in the middle of words and sentences. */
const piece = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: SHORTEST, max: LONGEST }),
  )
  .map(([text, at, length]) => {
    const from = Math.floor(at * Math.max(0, text.length - length))
    return text.slice(from, from + length)
  })

/** One or two pieces of texts, of any two languages and shapes, run into each other and mangled: many for the time of one whole text. */
const mangledPieces = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 2 }), edits)
  .map(([pieces, all]) => edited(pieces.join(''), all))

/** Mostly pieces; one in a hundred is a whole text, so that what only a long text does is tried as well. */
export const mangledMostlyPieces = fc.oneof({ weight: 99, arbitrary: mangledPieces }, { weight: 1, arbitrary: mangled })

export function assertSound(text: string, result: ReadResult): void {
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
