// Text messages as people write them, what is understood of them, and how long answers are.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { KINDS } from '../../domains/all.ts'
import { textsOf } from '../../texts/texts.ts'
import { fitted, gsmText, lengthOf } from './parts.ts'
import { readSms, type SmsKnown } from './reading.ts'
import { distance } from './spelling.ts'

const stops = [
  ['sps', 'San Pedro Sula'],
  ['agc', 'Agua Caliente'],
  ['esq', 'Esquipulas'],
  ['chq', 'Chiquimula'],
  ['gua', 'Ciudad de Guatemala'],
  ['tec', 'Tecún Umán'],
  ['zac', 'Zacapa'],
  ['zaa', 'Zacualpa'],
].map(([id = '', name = '']) => ({ id, name }))
const known: SmsKnown = {
  kinds: KINDS,
  stops,
  choiceWords: (field, choice, lang) => textsOf(lang)(`choice.${field}.${choice}`),
}

/** Kind and data in short, or what it is. */
function said(text: string): string {
  const read = readSms(text, known)
  if (read.is !== 'report')
    return read.is === 'unclear' ? `unclear ${read.missing.join()}`.trim() : `${read.asks} ${read.lang}`
  const { stop, people, sector, what } = read.data as {
    stop?: string
    people?: { low: number; best: number; high: number }
    sector?: string
    what?: string
  }
  const n = people && (people.best ?? `${people.low}-${people.high}`)
  return [read.kind.name.split('.')[1], stop, n, sector, what].filter((part) => part !== undefined).join(' ')
}

/** Written for the tests of this file: the first half while the reader was made, the second after, and not tuned to. */
const MADE_WITH: readonly (readonly [text: string, wanted: string])[] = [
  ['GENTE 2500 ESQUIPULAS', 'sighting esq 2500'],
  ['gente esquipulas 2,500', 'sighting esq 2500'],
  ['Somos 2 mil en Tecun Uman', 'sighting tec 2000'],
  ['PEOPLE 1.200 san pedro sula', 'sighting sps 1200'],
  ['people 300-400 zacapa', 'sighting zac 300-400'],
  ['llegan guatemala', 'unclear stop'],
  ['LLEGARON CIUDAD DE GUATEMALA 900', 'arrival gua 900'],
  ['salen esq', 'departure esq'],
  ['Falta agua Zacapa', 'need zac water'],
  ['need food chiquimula', 'need chq food'],
  ['CERRADO AGUA CALIENTE', 'blockage agc started'],
  ['opened agua caliente', 'blockage agc ended'],
  ['GENTE ESQUIPULAS', 'unclear people'],
  ['ayuda', 'help es'],
  ['STOP', 'stop en'],
  ['hola buenas', 'unclear'],
]
const APART: typeof MADE_WITH = [
  ['jente 2500 eskipulas', 'sighting esq 2500'],
  ['personass 1500 esquipula', 'sighting esq 1500'],
  ['GENTE: unas 800, Chiquimla!!', 'sighting chq 800'],
  ['peopel 450 Esquipulas', 'sighting esq 450'],
  ['Arrived tecun uman', 'arrival tec'],
  ['ayer llegaron a chiquimula 600', 'arrival chq 600'],
  ['faltan baños esquipulas', 'need esq sanitation'],
  ['Necesitamos comida urgente en Zacapa', 'need zac food'],
  ['closed esquipulas', 'blockage esq started'],
  ['GENTE 400 ZACAPLA', 'sighting zac 400'],
  ['Baja', 'stop es'],
  ['la gente tiene miedo', 'unclear stop,people'],
]

test('messages are understood with wrong spelling, in either language, in any order; what is not is left to a person', () => {
  for (const [text, wanted] of MADE_WITH) assert.equal(said(text), wanted, text)
})

test('messages that the reader was not made with are understood as well', () => {
  const wrong = APART.filter(([text, wanted]) => said(text) !== wanted)
  assert.deepEqual(
    wrong.map(([text, wanted]) => [text, wanted, said(text)]),
    [],
  )
})

test('who is not understood is answered in the language that the words are of', () => {
  for (const [text, lang] of [
    ['NEDE WATER ZACAPA', 'en'],
    ['many children here', 'en'],
    ['hola buenas', 'es'],
    ['flta agua', 'es'],
  ] as const)
    assert.deepEqual([text, readSms(text, known).lang], [text, lang])
})

test('no two patterns of kinds share a word, in either language, and each reads fields that its kind has', () => {
  const patterns = [...KINDS.values()].flatMap((kind) => (kind.sms ?? []).map((sms) => ({ kind, sms })))
  assert.ok(patterns.length >= 5)
  const words = patterns.flatMap(({ sms }) => [...new Set([...sms.words.es, ...sms.words.en])])
  assert.equal(new Set(words).size, words.length)
  for (const { kind, sms } of patterns) {
    for (const field of [...sms.reads, ...sms.wants, ...Object.keys(sms.sets)])
      assert.ok(kind.data.properties?.[field], field)
  }
})

test('whatever is written, the reader answers at once and never invents a place, and a report fits its kind', () => {
  const word = fc.constantFrom(
    'gente',
    'gente,',
    'GENTE',
    '2500',
    'esq',
    'falta',
    'agua',
    'zac',
    '2',
    'mil',
    '😀',
    'á',
    'closed',
    '-',
    '1e9',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.array(word, { maxLength: 8 }).map((all) => all.join(' ')),
      ),
      (text) => {
        const read = readSms(text, known)
        if (read.is !== 'report') return
        const stop = read.data['stop']
        assert.ok(stops.some(({ id }) => id === stop))
      },
    ),
    { seed: 5, numRuns: 500 },
  )
})

test('an answer fits into the parts that it may have, in the alphabet that is cheaper', () => {
  assert.deepEqual(lengthOf('ñ¿é'.repeat(50)), { alphabet: 'gsm', units: 150, parts: 1 })
  assert.deepEqual(lengthOf('a'.repeat(161)), { alphabet: 'gsm', units: 161, parts: 2 })
  assert.deepEqual(lengthOf('€'.repeat(80)), { alphabet: 'gsm', units: 160, parts: 1 })
  assert.deepEqual(lengthOf('á'.repeat(70)), { alphabet: 'ucs2', units: 70, parts: 1 })
  assert.deepEqual(lengthOf('á'.repeat(71)), { alphabet: 'ucs2', units: 71, parts: 2 })
  assert.equal(gsmText('Tecún Umán – ¿sí?'), 'Tecun Uman - ¿si?')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 3 }), (text, parts) => {
      const answer = fitted(text, parts)
      assert.ok(lengthOf(answer).parts <= parts)
      assert.ok(answer.isWellFormed())
    }),
    { seed: 6, numRuns: 200 },
  )
})

test('a letter wrong, missing, doubled or swapped is one step', () => {
  for (const word of ['esquipulaz', 'esquipula', 'esquipullas', 'esquipluas'])
    assert.equal(distance(word, 'esquipulas'), 1)
})
