import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const readIn = (text: string, published = '2022-09-06'): readonly Draft[] =>
  read(text, { published, zone: 'UTC' }).drafts
const one = (drafts: readonly Draft[], kind: string, words: string): Draft => {
  const found = drafts.find((d) => d.kind === kind && d.quote.text.includes(words))
  assert.ok(found, `no ${kind} "${words}" among ${drafts.map((d) => `${d.kind} "${d.quote.text}"`).join(' · ')}`)
  return found
}

test('a label says what its figure counts, and a place in it where', () => {
  const drafts = readIn(
    'FLOODS\n\nDeaths: 577\nInjured: 8,321\nHouses destroyed: 430,000\nMedellín: 82,000 people in 214 camps\n',
  )
  assert.equal(one(drafts, 'harm', '577').measure, 'deaths')
  assert.deepEqual(one(drafts, 'harm', '430,000').value, { low: 430_000, best: 430_000, high: 430_000, unit: 'houses' })
  assert.equal(one(drafts, 'count', '82,000').places[0]?.name, 'Medellín')
  assert.equal(one(drafts, 'shelter', '214').value?.unit, 'sites')
})

test('a heading of needs makes needs of the things listed under it, whatever the language', () => {
  for (const text of [
    'BULLETIN\n\nNEEDS\n- Drinking water and soap\n- 2,000 blankets\n- Medicine for the sick\n',
    'BOLETÍN\n\nNECESIDADES\n- Agua potable y jabón\n- 2.000 frazadas\n- Medicina para enfermos\n',
  ]) {
    const needs = readIn(text).filter((d) => d.kind === 'need')
    assert.equal(needs.length, 3, text)
    assert.ok(needs.every((d) => d.modality === 'requested'))
  }
})

test('an item does not carry its place and day to the next one, which is only known to be in that country', () => {
  const drafts = readIn('BULLETIN\n- Medellín: 300 people died on Friday.\n- Injured: 40\n- Missing: 12\n')
  assert.deepEqual(
    one(drafts, 'harm', '40').places.map(({ name }) => name),
    ['Colombia'],
  )
  assert.equal(one(drafts, 'harm', '40').date?.start, '2022-09-06')
})

test('sentences behind the last item of a list are no longer about what its heading names', () => {
  const list =
    'FLASH UPDATE\n\n22 people were killed.\nSites\n- Medellín: 4,200 households\n- Cúcuta: 1,150 households\n'
  const end =
    'The only hospital is closed.\nCorrection: an earlier update put the number killed at 32; the correct figure is 22.\n'
  const drafts = readIn(list + end)
  assert.deepEqual([...new Set(drafts.filter(({ value }) => value?.best === 22).map(({ kind }) => kind))], ['harm'])
})

test('the rows of a table are read under their heads', () => {
  const text = 'ARRIVALS\n\nSite | People | Latrines | Deaths\nMedellín | 8,250 | 94 | 3\nCúcuta | 5,900 | 40 | -\n'
  const drafts = readIn(text)
  assert.equal(one(drafts, 'count', '5,900').places[0]?.name, 'Cúcuta')
  assert.equal(one(drafts, 'harm', '3').value?.best, 3)
  assert.ok(!drafts.some((d) => d.value?.best === 94))
  assert.equal(readIn(text.replaceAll(' | ', '\t')).length, drafts.length)
})

test('a Telegram export gives the day of each message, and its sender', () => {
  const text =
    'Olena V., [05.09.2022 08:12]\nabout 1,800 people arrived today\nno water at the station\n\nPetro, [06.09.2022 10:05]\n3 wounded this morning\n'
  const drafts = readIn(text)
  assert.equal(one(drafts, 'count', '1,800').date?.start, '2022-09-05')
  assert.equal(one(drafts, 'count', '1,800').source, 'Olena V')
  assert.equal(one(drafts, 'need', 'no water').date?.start, '2022-09-05')
  assert.equal(one(drafts, 'harm', '3 wounded').date?.start, '2022-09-06')
})

test('WhatsApp exports of telephones of either make are read alike', () => {
  for (const line of [
    '[06/09/2022, 08:12:40] Ana: llegaron 300 personas hoy',
    '06/09/22, 8:12 - Ana: llegaron 300 personas hoy',
    '[6/9/22, 8:12 a. m.] Ana: llegaron 300 personas hoy',
    '6/9/22, 8:12 a. m. - Ana: llegaron 300 personas hoy',
  ]) {
    const [draft] = readIn(`${line}\n${line.replace('300', '410')}\n`)
    assert.equal(draft?.date?.start, '2022-09-06', line)
    assert.equal(draft?.source, 'Ana', line)
  }
})

test('the head and the signature of a mail report nothing', () => {
  const text =
    'From: Ana Invented\nTo: hub\nDate: Tue, 6 Sep 2022\nSubject: Esquipulas\n\nAbout 300 people arrived in Esquipulas on Monday.\nThey need water.\n\n--\nAna, 500 people reached\n'
  const drafts = readIn(text)
  assert.equal(one(drafts, 'count', '300').places[0]?.name, 'Esquipulas')
  assert.ok(!drafts.some((d) => d.quote.text.includes('500')))
})

test('every field of a draft says by which rule it came, and points at its words unless the scene carried it', () => {
  const text = 'About 300 people walked from Huixtla to Mapastepec on Monday. The Red Cross gave food and 40 blankets.'
  for (const lang of ['en', 'auto'] as (Lang | 'auto')[]) {
    const { drafts } = read(text, { published: '2020-01-22', zone: 'UTC', lang })
    for (const d of drafts) {
      const reasons = new Set(d.why.map((reason) => reason.field))
      for (const field of [
        'value',
        'distance',
        'date',
        'items',
        'mode',
        'measure',
        'status',
        'source',
        'speaker',
      ] as const) {
        if (d[field] !== undefined && d[field] !== null) assert.ok(reasons.has(field), `${d.kind} ${field}`)
      }
      for (const { span, rule } of d.why) if (span) assert.ok(span.end <= text.length && span.start < span.end, rule)
    }
  }
})

test('a correction takes back the report with the figure that it denies, and is about the same thing', () => {
  for (const text of [
    '[06/09/22 08:10] Ana: we counted 56 kids alone\n[06/09/22 08:20] Ana: 12 hurt\n[06/09/22 09:00] Ana: sorry 65 kids not 56\n',
    '[06/09/22 08:10] Ana: hay 56 niños no acompañados\n[06/09/22 08:20] Ana: 12 heridos\n[06/09/22 09:00] Ana: no son 56 sino 65 los niños\n',
  ]) {
    const drafts = readIn(text)
    const old = one(drafts, 'separation', '56')
    const corrected = one(drafts, 'separation', '65')
    assert.equal(old.retracted, true)
    assert.equal(corrected.supersedes, old.id)
    assert.equal(corrected.value?.best, 65)
  }
})

test('sums told in a row, each with its word, are reports of their own', () => {
  const drafts = readIn('[10:10] boat sank last night, 8 dead 3 missing 12 injured\n')
  assert.equal(one(drafts, 'harm', '8 dead').value?.best, 8)
  assert.equal(one(drafts, 'separation', '3 missing').value?.best, 3)
  assert.equal(one(drafts, 'harm', '12 injured').measure, 'injured')
})

test('people left without shelter are counted: nobody leaves, and no need is told apart', () => {
  const drafts = readIn(
    'Bulldozers razed 900 shacks in Cúcuta on Monday, leaving at least 4,000 people without shelter.',
  )
  assert.equal(one(drafts, 'count', '4,000').measure, 'without shelter')
  assert.equal(one(drafts, 'harm', '900 shacks').measure, 'destruction')
  assert.ok(!drafts.some(({ kind }) => kind === 'movement' || kind === 'need'))
})

test('the same people told once more as families are one report', () => {
  const drafts = readIn('BULLETIN\n- Medellín: affected 12,480 people (2,496 families)\n- Injured: 40\n- Missing: 12\n')
  assert.ok(!drafts.some(({ value }) => value?.best === 2496))
})

test('a sentence under NEEDS that names nothing that is given is no need', () => {
  const kindsIn = (lang: 'en' | 'es', text: string): string[] =>
    read(text, { published: '2025-05-20', zone: 'UTC', lang }).drafts.map(({ kind }) => kind)
  const en = 'NEEDS\n- Tents for 300 families.\n- Blankets for 90 families.\n- School starts again on 15 September.'
  const es = 'NECESIDADES\n- Carpas para 300 familias.\n- Mantas para 90 familias.\n- Las clases empiezan el lunes.'
  assert.deepEqual(kindsIn('en', en), ['need', 'need'])
  assert.deepEqual(kindsIn('es', es), ['need', 'need'])
})
