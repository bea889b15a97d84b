import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from '../core/kind.ts'
import { KINDS } from '../domains/all.ts'
import { asksOf } from './grounds.ts'
import { proposalsOf } from './proposals.ts'
import { read } from './reader/read.ts'

const STOPS = [
  { id: 'gua', name: 'Ciudad de Guatemala', country: 'GT', lat: 14.6349, lon: -90.5069 },
  { id: 'esq', name: 'Esquipulas', country: 'GT', lat: 14.5628, lon: -89.3519 },
]
const about = { published: '2018-10-18', zone: 'America/Guatemala', stops: STOPS }
const proposed = (text: string) => {
  const places = STOPS.map(({ id, ...place }) => ({ ...place, precision: 'settlement' as const, stop: id }))
  return proposalsOf(read(text, { ...about, places }).drafts, about)
}

test('a count becomes a sighting at the journey’s stop, on the day that the words mean', () => {
  const [count] = proposed('About 1,200 people reached Esquipulas on Monday.')
  assert.equal(count?.kind, 'movement.sighting')
  assert.equal(count?.data['stop'], 'esq')
  assert.deepEqual(count?.data['people'], { low: 1080, best: 1200, high: 1320 })
  assert.equal(count?.happened.from, '2018-10-15T06:00:00Z')
})

test('harm is told as what it was, with those to whom it happened, whoever they are', () => {
  const harmed = (text: string) => proposed(text).find(({ kind }) => kind === 'rights.incident')?.data
  const what = (text: string) => [harmed(text)?.['what'], harmed(text)?.['people']]
  const exactly = (n: number) => ({ low: n, best: n, high: n })
  assert.deepEqual(what('On Monday 17 people were killed in Esquipulas.'), ['death', exactly(17)])
  assert.deepEqual(what('Doce mujeres resultaron heridas en Esquipulas.'), ['injury', exactly(12)])
  assert.deepEqual(what('Hay 9 casos de dengue en Esquipulas.'), ['illness', exactly(9)])
  assert.deepEqual(what('On Monday 30 cows drowned in Esquipulas.'), ['other', undefined])
  assert.deepEqual(what('El lunes se ahogaron 30 vacas en Esquipulas.'), ['other', undefined])
  assert.deepEqual(what('The fire destroyed 40 houses in Esquipulas.'), ['other', undefined])
})

test('a town under another name is the stop that lies there', () => {
  const [count] = proposed('About 300 people slept in Guatemala City on Tuesday.')
  assert.equal(count?.data['stop'], 'gua')
})

test('what was only threatened, planned, asked for or denied becomes a note or a statement, never an act', () => {
  for (const text of [
    'The minister threatened to close the border at Esquipulas.',
    'Police plan to arrest the organisers in Esquipulas on Friday.',
    'The mayor asked the army to block the road to Esquipulas.',
    'The road to Esquipulas was not blocked on Monday.',
  ]) {
    const kinds = proposed(text).map((one) => one.kind)
    assert.ok(kinds.length > 0, text)
    assert.ok(
      kinds.every((kind) => kind === 'core.note' || kind === 'documents.statement'),
      `${text} ${kinds}`,
    )
  }
})

test('what is said once is proposed once: a threat as the words that it is, what a rule is for as the rule', () => {
  const kinds = (text: string) => proposed(text).map(({ kind }) => kind)
  assert.deepEqual(kinds('The minister threatened to close the border at Esquipulas.'), ['documents.statement'])
  assert.deepEqual(kinds('El ministro amenazó con cerrar la frontera.'), ['documents.statement'])
  assert.deepEqual(kinds('Mexico requires a visa to enter.'), ['documents.policy'])
  assert.deepEqual(kinds('México exige visa para entrar.'), ['documents.policy'])
})

test('words about a private person do not go into a note, which the whole journey may read', () => {
  const text = 'A youth said: “I want to greet my mother, Rosa Invented, I am well.”'
  const hidden = proposed(text).filter((one) => one.isPrivate)
  assert.ok(hidden.length > 0)
  for (const one of hidden) assert.doesNotMatch(JSON.stringify(one.data), /Rosa|Invented/)
  const note = KINDS.get('core.note') as Kind
  const says = hidden.map(({ data, happened }) => note.says(data as never, { happened, id: '' }).slots['kept'])
  assert.ok(says.includes('yes'), 'it is told in the reader’s language')
})

test('a private person who speaks, is cited or is spoken to stands by name in no field of what an accepted draft becomes', () => {
  for (const [text, names] of [
    [
      '"We will not go back," said Keylin Inventada, 27, who walked with two children. "They wait," Keylin said.',
      /Keyl/,
    ],
    ['According to Osman Invented, arrests rose 61 percent in 2018.', /Osman/],
    ['Wilmer Invented demanded that the police let them pass.', /Wilmer/],
    ['Dunia Invented said on Monday that the mayor of Esquipulas would close the shelter.', /Dunia/],
    ['«Que nos dejen pasar», reclamó Delmy Inventada, hondureña que carga a su bebé.', /Delmy/],
    ['Según Elvin Inventado, uno de los caminantes, en 2018 subieron 40 % las detenciones.', /Elvin/],
    ['Doña Tencha Inventada exigió a Rubén Inventado que se abra el puente.', /Tencha|Rubén/],
    [
      '16/10/18, 07:12 - Nayeli Inventada: Somos 40 en Esquipulas\n16/10/18, 07:15 - Nayeli Inventada: en 2018 detuvieron a 900 personas\n16/10/18, 07:20 - Nayeli Inventada: No, corrijo, son 800',
      /Nayeli/,
    ],
  ] as const) {
    const made = proposed(text)
    assert.ok(made.length > 0, text)
    for (const { data } of made) assert.doesNotMatch(JSON.stringify(data), names)
  }
})

test('who speaks for an office keeps the name, though a private person shares it', () => {
  const text =
    '"The bridge is closed," said the mayor, Ana Invented. Pedro Invented, 30, asked for water. "It opens on Friday," Invented said.'
  const told = proposed(text).map(({ data }) => data)
  assert.match(JSON.stringify(told), /"speaker":"the mayor, Ana Invented"|"speaker":"Ana Invented"/)
  assert.doesNotMatch(JSON.stringify(told), /Pedro/)
})

test('every proposal fits its kind and quotes the text', () => {
  const text =
    'Police blocked the highway near Esquipulas. A parish gave food and water. Three people fainted. 200 joined.'
  for (const { kind, data, happened, start, end, quote } of proposed(text)) {
    assert.equal(text.slice(start, end), quote)
    assert.deepEqual(KINDS.get(kind)?.problems?.(data, { happened, id: '' }) ?? [], [])
  }
})

test('a statement, a figure over a time and a rule become lines of the register, with who, base, scope and state', () => {
  const text = [
    'The President of Mexico threatened to cut aid to Honduras.',
    'Arrests of Hondurans at the southern border rose 61 percent in 2018, the Border Patrol said.',
    'The government of Guatemala announced that it will require a visa from Monday.',
  ].join(' ')
  const register = proposed(text).filter((one) => one.kind.startsWith('documents.'))
  const of = (kind: string) => register.find((one) => one.kind === `documents.${kind}`)?.data
  assert.equal(of('statement')?.['act'], 'threatened')
  assert.deepEqual([of('figure')?.['percent'], of('figure')?.['direction']], [61, 'up'])
  assert.match(String(of('policy')?.['state']), /^(announced|proposed)$/)
  const share = (words: string) => proposed(words).find(({ kind }) => kind === 'documents.figure')?.data['direction']
  assert.equal(share('El 45 % de los pozos de Esquipulas está contaminado.'), undefined)
  assert.equal(share('La alcaldía calcula que más del 70 % de los evacuados está en casas de familiares.'), undefined)
  assert.equal(share('En 2018 hubo un 27 % más de solicitudes que en 2017.'), 'up')
  assert.equal(share('En 2018 hubo un 12 por ciento menos de detenciones.'), 'down')
  for (const { data, kind, happened } of register) {
    assert.deepEqual(KINDS.get(kind)?.problems?.(data, { happened, id: '' }) ?? [], [])
  }
})

test('a region is asked for where a stop’s name begins with it: “Santa Rosa” may be short for Santa Rosa de Copán', () => {
  const stops = [...STOPS, { id: 'src', name: 'Santa Rosa de Copán', lat: 14.7667, lon: -88.7789 }]
  const sighting = KINDS.get('movement.sighting') as Kind
  const region = (name: string) => ({
    role: 'at' as const,
    name,
    country: 'GT',
    lat: 14.2,
    lon: -90.3,
    precision: 'region' as const,
  })
  assert.deepEqual(asksOf([region('Santa Rosa')], {}, sighting, stops), [
    { field: 'stop', name: 'Santa Rosa', stops: ['src'] },
  ])
  assert.deepEqual(asksOf([region('Copán')], {}, sighting, stops), [])
})

test('a town that is found is not asked for as a far stop that shares a word with it', () => {
  const stops = [{ id: 'sps', name: 'San Pedro Sula', lat: 15.5059, lon: -88.0259 }]
  const sighting = KINDS.get('movement.sighting') as Kind
  const place = (name: string, lat: number | null, lon: number | null) => ({
    ...{ role: 'at' as const, name, country: 'MX', lat, lon, precision: 'settlement' as const },
  })
  const asked = (...of: Parameters<typeof place>) => asksOf([place(...of)], {}, sighting, stops).length
  assert.equal(asked('San Pedro Tapanatepec', 16.37, -94.19), 0)
  assert.equal(asked('San Pedro Tapanatepec', null, null), 1)
  assert.equal(asked('San Pedro', 18, -94), 1)
})

test('who arrived at a place that may be a stop is a note until somebody says which, and foretells the arrival that it then is', () => {
  const stops = [{ id: 'sro', name: 'Santa Rosa de Copán', country: 'HN', lat: 14.7667, lon: -88.7789 }]
  const text = 'El martes llegaron a Santa Rosa unas 300 personas.'
  const drafts = read(text, { ...about, lang: 'es' }).drafts.map((draft) => ({ ...draft, kind: 'movement' as const }))
  const [one] = proposalsOf(drafts, { ...about, stops })
  assert.equal(one?.kind, 'core.note')
  const [ask] = one?.asks ?? []
  assert.deepEqual([ask?.field, ask?.stops, ask?.as?.kind], ['stop', ['sro'], 'movement.arrival'])
  const arrival = { ...ask?.as?.data, stop: 'sro' }
  assert.deepEqual(
    KINDS.get('movement.arrival')?.problems?.(arrival as never, { happened: one!.happened, id: '' }) ?? [],
    [],
  )
  assert.deepEqual(arrival, { group: 'main', people: { low: 270, best: 300, high: 330 }, words: text, stop: 'sro' })

  const planned = proposalsOf(
    drafts.map((draft) => ({ ...draft, modality: 'planned' as const })),
    { ...about, stops },
  )
  assert.equal(planned[0]?.asks[0]?.as, undefined, 'a plan stays a note')
})
