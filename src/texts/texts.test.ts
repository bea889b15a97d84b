import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { compileCatalogue, compileMessage, nested, slotsOf } from './compile.ts'
import { flat, format, formatNumber, LANGS } from './format.ts'
import { catalogues, textsOf } from './texts.ts'

const COUNTS = [0, 1, 2, 1_000_000]
const keys = Object.keys(catalogues.es)

test('both languages have the same texts', () => {
  assert.deepEqual(Object.keys(catalogues.en).sort(), [...keys].sort())
})

test('a text has the same slots in both languages', () => {
  for (const key of keys) {
    const [es, en] = LANGS.map((lang) => slotsOf(compileMessage(catalogues[lang][key] ?? '')))
    assert.deepEqual(en, es, key)
  }
})

test('no catalogue writes a key that another one has', async () => {
  const names = readdirSync(import.meta.dirname).filter((name) => /^\w+\.es\.ts$/.test(name))
  const files = await Promise.all(names.map((name) => import(`./${name}`)))
  const all = files.flatMap((file) => Object.keys(file.es))
  assert.equal(new Set(all).size, all.length)
  assert.equal(all.length, keys.length)
})

test('every text reads with 0, 1, 2 and 1,000,000, and shows neither its key nor an open slot', () => {
  for (const lang of LANGS) {
    for (const key of keys) {
      const names = slotsOf(compileMessage(catalogues[lang][key] ?? ''))
      for (const count of COUNTS) {
        const said = textsOf(lang)(key, Object.fromEntries(names.map((name) => [name, count])))
        assert.doesNotMatch(said, /[{}]|undefined|NaN/, `${lang} ${key} ${count}`)
        assert.notEqual(said, key)
      }
    }
  }
})

test('what a phone is sent as a tree of steps has every text under its whole key again', () => {
  for (const lang of LANGS) {
    const programs = compileCatalogue(catalogues[lang])
    assert.deepEqual(flat(JSON.parse(JSON.stringify(nested(programs)))), programs)
  }
  const ends = { a: 'a', 'a.b': 'b', 'c.d': ['d', ['slot']], c: 'c' } as const
  assert.deepEqual(flat(nested(ends)), ends)
})

test('Spanish has a many for 1,000,000 and falls back to other', () => {
  const program = compileMessage('{n, plural, one {# parada} other {# paradas}}')
  assert.equal(new Intl.PluralRules('es').select(1_000_000), 'many')
  assert.equal(format(program, { n: 1_000_000 }, 'es'), '1\u202f000\u202f000 paradas')
  assert.equal(format(program, { n: 1 }, 'es'), '1 parada')
})

test('an exact case wins, and # inside a select is the number of the plural around it', () => {
  const program = compileMessage('{n, plural, =0 {none} other {{who, select, a {# of A} other {# of others}}}}')
  assert.equal(format(program, { n: 0, who: 'a' }, 'en'), 'none')
  assert.equal(format(program, { n: 12, who: 'a' }, 'en'), '12 of A')
  assert.equal(format(program, { n: 12, who: 'z' }, 'en'), '12 of others')
})

test('numbers group from 1,000 on, and no sign is a decimal comma to one reader and a thousand to another', () => {
  assert.equal(formatNumber(2900, 'es'), '2\u202f900')
  assert.equal(formatNumber(2900, 'en'), '2,900')
  assert.equal(formatNumber(-1234567.25, 'en'), '−1,234,567.3')
  assert.equal(formatNumber(3.5, 'es'), '3.5')
})

test('a slot that was not given can be seen', () => {
  assert.equal(format(compileMessage('to {stop}'), {}, 'en'), 'to {stop}')
})

test('a name that turns letters round turns none of our sentence, and what it would hide is seen', () => {
  const program = compileMessage('{who} says that {stop} is open')
  const evil = { who: 'Parish\u202e', stop: 'Tecún\u2067\u0000\x1b[31m' }
  assert.equal(format(program, evil, 'en'), 'Parish\ufffd says that Tecún\ufffd\ufffd\ufffd[31m is open')
  const honest = { who: 'Niñez 🧒🏽 «x»\u200d', stop: 'a\tb\nc\r\n' }
  assert.equal(format(program, honest, 'en'), `${honest.who} says that ${honest.stop} is open`)
})

test('what the phone could not run does not compile', () => {
  assert.throws(() => compileMessage('{n, selectordinal, one {#st} other {#th}}'), /cannot run/)
  assert.throws(() => compileMessage('{n, number}'), /cannot run/)
  assert.throws(() => compileMessage('{n, plural, one {x}'))
})

test('what a figure counts is told in the reader’s language; what has no word here keeps its own', () => {
  const told = (lang: 'en' | 'es', unit: string) =>
    textsOf(lang)('kind.documents.figure.says', { n: 12, unit, what: 'none', scope: 'Orán' })
  assert.equal(told('es', 'percent'), '12 % (Orán)')
  assert.equal(told('es', 'families'), '12 familias (Orán)')
  assert.equal(told('en', 'people'), '12 people (Orán)')
  assert.equal(told('es', 'quintal'), '12 quintal (Orán)')
})

test('people arrive at a stop, and are seen in it', () => {
  const slots = { group: 'Grupo', low: 40, best: 40, high: 40, stop: 'Zacapa', toStop: 'none', position: 'none' }
  const told = (metric: string) => textsOf('es')('kind.movement.sighting.says', { ...slots, metric })
  assert.match(told('arrivals'), /que llegaron a Zacapa$/)
  assert.match(told('group_size'), /en el grupo en Zacapa$/)
})
