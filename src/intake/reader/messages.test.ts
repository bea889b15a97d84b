import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'

const about = { published: '2018-10-18', zone: 'America/Guatemala', lang: 'auto' } as const
const kindsIn = (text: string): string[] => read(text, about).drafts.map((draft) => draft.kind)

test('a message without a full stop is read, in the language that its few words are of', () => {
  for (const [text, lang, kind] of [
    ['300 personas llegaron a Esquipulas ayer', 'es', 'count'],
    ['hola, somos 40 personas en el parque, falta agua', 'es', 'need'],
    ['about 300 people reached Huixtla yesterday', 'en', 'count'],
    ['2,500 people, left at 5, two fainted, bus broke down', 'en', 'harm'],
  ] as const) {
    assert.equal(read(text, about).lang, lang, text)
    assert.ok(kindsIn(text).includes(kind), `${text}: ${kindsIn(text)}`)
  }
})

test('the heading of an article is still no report', () => {
  const text = 'Two hundred march north\n\nAbout 300 people reached Huixtla on Wednesday. They slept in the park.'
  assert.ok(read(text, about).drafts.every((draft) => draft.quote.start > 23))
})

test('whoever writes is told apart from what they write, whatever stands around the name', () => {
  for (const sender of ['🌟 Milena', '~Hermano José Luis Parra', 'Sor María del Carmen Inventada', 'Ana ❤️'])
    for (const line of [
      `[09/03/2022, 07:01] ${sender}: llegaron 40 personas a Pasto`,
      `9/3/22, 07:01 - ${sender}: llegaron 40 personas a Pasto`,
    ])
      assert.deepEqual(
        read(line, about).drafts.map(({ quote }) => quote.text),
        ['llegaron 40 personas a Pasto'],
        line,
      )
})

test('a post that opens with a mark and tells of something before its colon is no sender', () => {
  const [draft] = read('[09/03/2022, 07:01] ▪️ Destino de hoy: Huixtla (41 km).', about).drafts
  assert.match(draft?.quote.text ?? '', /Destino/)
})

test('a thread that sets itself right says at its end who is there: the whole, not its part, and the new figure, not the old', () => {
  const thread = [
    '[12/2/24, 7:12:03] Albergue: Anoche entraron 63 personas, 21 niños.',
    '[12/2/24, 7:14:40] Albergue: perdón, 53, no 63',
    '[12/2/24, 7:20:11] Lupita: En la terminal hay como 200 más, duermen afuera',
    '[12/2/24, 9:15:00] Lupita: lo de los 200 es falso, me dicen que son 120',
  ].join('\n')
  const { drafts } = read(thread, { ...about, published: '2024-02-12' })
  const current = drafts.filter(({ kind, retracted }) => kind === 'count' && !retracted)
  assert.deepEqual(
    current.map(({ value }) => [value?.best, value?.unit]),
    [
      [21, 'children'],
      [53, 'people'],
      [120, 'people'],
    ],
  )
})
