import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from '../core/kind.ts'
import { check } from '../core/schema.ts'
import { wholeDay } from '../core/time.ts'
import { KINDS } from '../domains/all.ts'
import { type Proposal, proposalsOf } from './proposals.ts'
import { read } from './reader/read.ts'
import { draftOfWords, joinDrafts, splitDraft } from './redraft.ts'

const STOPS = [
  { id: 'gua', name: 'Ciudad de Guatemala', country: 'GT', lat: 14.6349, lon: -90.5069 },
  { id: 'esq', name: 'Esquipulas', country: 'GT', lat: 14.5628, lon: -89.3519 },
]
const about = { published: '2018-10-18', zone: 'America/Guatemala', stops: STOPS }
const places = STOPS.map(({ id, ...place }) => ({ ...place, precision: 'settlement' as const, stop: id }))
const drafted = (text: string): Proposal[] => proposalsOf(read(text, { ...about, places }).drafts, about)
const movedBy = (spans: Proposal['personal'], by: number): Proposal['personal'] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
const reread = (text: string) => (span: { start: number; end: number }) =>
  drafted(text.slice(span.start, span.end)).map((one) => {
    const shifted = one.why.map((g) =>
      g.start === undefined ? g : { ...g, start: g.start + span.start, end: (g.end ?? 0) + span.start },
    )
    return {
      ...one,
      start: one.start + span.start,
      end: one.end + span.start,
      why: shifted,
      personal: movedBy(one.personal, span.start),
    }
  })
const over = (text: string, more: Partial<Proposal>): Proposal => ({
  ...{ kind: 'movement.sighting', v: 1, data: { group: 'main' }, happened: wholeDay('2018-10-15', about.zone) },
  ...{
    start: 0,
    end: text.length,
    quote: text,
    personal: [],
    modality: 'asserted',
    isPrivate: false,
    warnings: [],
    why: [],
    asks: [],
  },
  ...more,
})
const fits = ({ kind, data }: Proposal): boolean => check((KINDS.get(kind) as Kind).data, data).length === 0

test('a draft that told of two things is parted in two, each with its own exact words and its own figure', () => {
  const text = 'About 300 people slept in Esquipulas, and about 1,200 people reached the town later.'
  const at = text.indexOf(' and about')
  const whole = over(text, { data: { group: 'main', stop: 'esq', people: { low: null, best: 300, high: null } } })
  const parted = splitDraft(text, whole, at, reread(text))
  assert.ok(parted.ok)
  const [first, second] = parted.value as [Proposal, Proposal]
  assert.equal(first.quote, 'About 300 people slept in Esquipulas')
  assert.equal(second.quote, 'and about 1,200 people reached the town later.')
  for (const half of parted.value) {
    assert.equal(text.slice(half.start, half.end), half.quote)
    assert.equal(half.data['stop'], 'esq', 'the place is carried on to the part that does not name it')
    assert.ok(fits(half), JSON.stringify(half.data))
  }
  assert.equal((first.data['people'] as { best: number }).best, 300)
  assert.equal((second.data['people'] as { best: number }).best, 1200)
})

test('a part stands on the day that its own words say, else on that of the whole, and every field has one reason', () => {
  const text = 'About 300 people slept in Esquipulas, and about 1,200 people slept there on Wednesday.'
  const why = [
    { field: 'kind', rule: 'count.present', start: 17, end: 22 },
    { field: 'happened', rule: 'date' },
  ]
  const whole = over(text, { data: { group: 'main', stop: 'esq' }, why })
  const parted = splitDraft(text, whole, text.indexOf(' and about'), reread(text))
  assert.ok(parted.ok)
  const [first, second] = parted.value as [Proposal, Proposal]
  assert.deepEqual(first.happened, whole.happened)
  assert.equal(second.happened.from, '2018-10-17T06:00:00Z')
  for (const half of parted.value)
    for (const field of ['kind', 'happened'])
      assert.equal(half.why.filter((one) => one.field === field).length, 1, `${half.quote}: ${field}`)
})

test('a figure whose words stand in the other part is not told twice', () => {
  const text = 'We were 300 at the bridge; nobody slept.'
  const people = { low: null, best: 300, high: null }
  const whole = over(text, {
    data: { group: 'main', people },
    why: [{ field: 'people', rule: 'n', start: 8, end: 11 }],
  })
  const parted = splitDraft(text, whole, text.indexOf(';'), () => [])
  assert.ok(parted.ok)
  assert.deepEqual(parted.value[0]?.data['people'], people)
  assert.equal(parted.value[1]?.data['people'], undefined)
})

test('a cut that leaves no words on one side is a problem with a place, wherever it falls', () => {
  const text = '  300 walk, .  '
  const whole = over(text, { start: 2, end: 13 })
  for (const at of [-1, 0, 2, 11, 12, 13, 99]) {
    const parted = splitDraft(text, whole, at, () => [])
    assert.equal(!parted.ok && `${parted.problems[0]?.code} ${parted.problems[0]?.path}`, 'draft.cut /at', String(at))
  }
})

test('two drafts are joined over all of their words, in either order, and two figures are never added up', () => {
  const text = '300 slept in Esquipulas on Monday. They were 340 in all.'
  const cut = text.indexOf(' They')
  const first = over(text, {
    end: cut,
    quote: text.slice(0, cut),
    data: { group: 'main', stop: 'esq', people: { best: 300 } },
  })
  const second = over(text, {
    start: cut + 1,
    quote: text.slice(cut + 1),
    data: { group: 'main', people: { best: 340 }, method: 'counted' },
  })
  const [joined, turned] = [joinDrafts(text, first, second), joinDrafts(text, second, first)]
  assert.ok(joined.ok && turned.ok)
  assert.deepEqual(joined.value, turned.value)
  assert.equal(joined.value.quote, text)
  assert.deepEqual(joined.value.data['people'], { best: 300 })
  assert.equal(joined.value.data['method'], 'counted', 'what only the second says is kept')
})

test('drafts that stand too far apart to be quoted together are not joined', () => {
  const text = `300 slept.${' x'.repeat(1100)} 340 woke.`
  const far = joinDrafts(text, over(text, { end: 10 }), over(text, { start: text.length - 9 }))
  assert.equal(!far.ok && far.problems[0]?.code, 'draft.long')
})

test('words that the reader passed over become a draft of the chosen kind, with what the words say filled in', () => {
  const text = 'El cura contó: somos unos 450 en Esquipulas, dijo.'
  const start = text.indexOf('somos')
  const made = draftOfWords(
    text,
    { start: start - 1, end: text.indexOf(', dijo') + 1 },
    KINDS.get('movement.sighting') as Kind,
    wholeDay('2018-10-18', about.zone),
    reread(text),
  )
  assert.ok(made.ok)
  assert.equal(made.value.quote, 'somos unos 450 en Esquipulas')
  assert.equal(made.value.data['stop'], 'esq')
  assert.ok(fits(made.value))
})

test('every kind can be chosen for marked words: the draft is made, and the form asks for what is missing', () => {
  const text = 'Nada de esto lo entiende el lector.'
  for (const kind of KINDS.values()) {
    const made = draftOfWords(text, { start: 0, end: text.length }, kind, wholeDay('2018-10-18', 'UTC'), () => [])
    assert.ok(made.ok && made.value.quote === text, kind.name)
  }
})

test('parted, joined or marked by hand, words on a private person stay hidden in what everybody reads', () => {
  const text = 'Dunia Invented, 31, slept in Esquipulas, and about 1,200 people reached the town later.'
  const personal = [{ start: 0, end: 'Dunia Invented'.length }]
  const whole = over(text, { data: { group: 'main', stop: 'esq' }, personal })
  const parted = splitDraft(text, whole, text.indexOf(' and about'), reread(text))
  const joined = joinDrafts(text, over('Dunia Invented, 31', { personal }), over(text, {}))
  assert.ok(parted.ok && joined.ok)
  const note = over(text, { kind: 'core.note', data: { text: '…' }, isPrivate: true })
  const noted = joinDrafts(text, note, note)
  assert.ok(noted.ok)
  const told = [...parted.value, joined.value, noted.value].map(({ data }) => JSON.stringify(data))
  for (const words of told) assert.doesNotMatch(words, /Dunia/)
})
