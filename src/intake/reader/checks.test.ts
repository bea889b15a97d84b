import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../core/schema.ts'
import { draft } from '../../domains/documents/kinds/draft.ts'
import { read } from './read.ts'
import type { About, Draft } from './types.ts'

const about: About = { published: '2023-06-18', zone: 'UTC' }
const codesIn = (drafts: readonly Draft[]): string[] => drafts.flatMap((d) => d.warnings.map((w) => w.code))

test('two sources with two figures stay side by side, each flagged', () => {
  const { drafts } = read('The army says 40 people died on Friday. Residents say 90 people died on Friday.', about)
  assert.equal(codesIn(drafts).filter((code) => code === 'figure.differs').length, 2)
})

test('one figure told twice is flagged, so that nobody counts it twice', () => {
  const { drafts } = read('On Friday 340 people died in Larkana. The 340 people died in Larkana on Friday.', about)
  assert.ok(codesIn(drafts).includes('figure.twice'))
})

test('parts that add up to more than their whole are flagged, and parts that fit are not', () => {
  const text = (total: number): string =>
    `FLOOD BULLETIN\n- Displaced: ${total} people\n- Cúcuta: 400 people displaced\n- Medellín: 300 people displaced\n- Managua: 200 people displaced\n`
  assert.ok(codesIn(read(text(500), about).drafts).includes('figure.parts'))
  assert.ok(!codesIn(read(text(1000), about).drafts).includes('figure.parts'))
})

test('a figure that cannot be squared with what people confirmed says so', () => {
  const places = [
    { name: 'Esquipulas', country: 'GT', lat: 14.56, lon: -89.35, precision: 'settlement', stop: 'esq' },
  ] as const
  const known = [{ measure: 'present', stop: 'esq', day: '2023-06-17', low: 900, high: 1100, report: 'r1' }]
  const say = (n: number): string => `About ${n} people gathered in Esquipulas on Saturday.`
  assert.ok(codesIn(read(say(3000), { ...about, places, known }).drafts).includes('figure.known'))
  assert.ok(!codesIn(read(say(1000), { ...about, places, known }).drafts).includes('figure.known'))
})

test('an act that happens after publication, a speaker and a place that are missing are flagged', () => {
  assert.ok(codesIn(read('On 25 June 2023 police closed the bridge.', about).drafts).includes('date.afterPublication'))
  assert.ok(codesIn(read('“We walked for nine days and slept on the road.”', about).drafts).includes('speaker.missing'))
  assert.ok(codesIn(read('About 300 people gathered.', about).drafts).includes('place.missing'))
})

test('every doubt has a code that a draft may carry', () => {
  const text = 'On 25 June 2023 police closed the bridge. About 300 people gathered in Nowhereville.'
  for (const code of codesIn(read(text, about).drafts)) {
    const [good] = draft.examples.good
    const data = { ...good, warnings: [{ code, path: '/data', slots: {} }] }
    assert.deepEqual(check(draft.data, data), [], code)
  }
})
