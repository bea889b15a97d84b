import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft, Kind, Lang, ReadResult } from './types.ts'

// Own texts, invented in the spirit of news, bulletins and chats: each says which drafts must come out of which words,
// and which must not ("never": not as a done act).
interface Wanted {
  kind: Kind
  words: string
  value?: [number | null, number | null, number | null, string]
  distance?: [number, string]
  places?: string[]
  date?: string
  items?: string[]
  mode?: string[]
  measure?: string
  status?: string
  modality?: string
  polarity?: string
  speaker?: string
  private?: true
  retracted?: true
  supersedes?: string
}
interface Expected {
  id: string
  published: string
  lang: Lang
  zone: string
  drafts: Wanted[]
  never: Wanted[]
}

const folder = new URL('../../../test/fixtures/reader/', import.meta.url)
const load = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(load(name)) as Expected)

const holds = (d: Draft, w: Wanted): boolean => d.kind === w.kind && d.quote.text.includes(w.words)
const isAct = (d: Draft): boolean => (d.modality === 'asserted' || d.modality === 'quoted') && d.polarity === 'affirmed'

/** What of the wanted fields a draft has otherwise, in words; empty when it is as wanted. */
function differences(d: Draft, w: Wanted, all: readonly Draft[]): string[] {
  const out: string[] = []
  const same = (field: string, got: unknown, want: unknown): void => {
    if (want !== undefined && JSON.stringify(got) !== JSON.stringify(want)) out.push(`${field}: ${JSON.stringify(got)}`)
  }
  same('value', d.value && [d.value.low, d.value.best, d.value.high, d.value.unit], w.value)
  same('distance', d.distance && [d.distance.value, d.distance.unit], w.distance)
  same('date', d.date?.start, w.date)
  same('items', d.items, w.items)
  same('mode', d.mode, w.mode)
  same('measure', d.measure, w.measure)
  same('status', d.status, w.status)
  same('modality', d.modality, w.modality)
  same('polarity', d.polarity, w.polarity ?? 'affirmed')
  same('speaker', d.speaker, w.speaker)
  same('private', d.private, w.private)
  same('retracted', d.retracted, w.retracted)
  for (const name of w.places ?? [])
    if (!d.places.some((p) => p.name === name)) out.push(`place: ${d.places.map((p) => p.name)}`)
  const older = w.supersedes === undefined ? undefined : all.find((x) => x.id === d.supersedes)
  if (w.supersedes && !older?.quote.text.includes(w.supersedes)) out.push(`supersedes: ${d.supersedes}`)
  return out
}

function readCase(c: Expected): ReadResult & { text: string } {
  const text = load(`${c.id}.txt`)
  return { ...read(text, { published: c.published, zone: c.zone, lang: 'auto' }), text }
}

for (const c of cases) {
  const { drafts, lang, text } = readCase(c)

  test(`${c.id}: the language is told from the words`, () => assert.equal(lang, c.lang))

  for (const w of c.drafts) {
    test(`${c.id}: "${w.words}" is drafted as ${w.kind}`, () => {
      const found = drafts.filter((d) => holds(d, w))
      assert.ok(
        found.length > 0,
        `no such draft among: ${drafts.map((d) => `${d.kind} "${d.quote.text}"`).join(' · ')}`,
      )
      const misses = found.map((d) => differences(d, w, drafts))
      assert.ok(
        misses.some((m) => m.length === 0),
        misses.map((m) => m.join('; ')).join(' | '),
      )
    })
  }

  test(`${c.id}: what was only threatened, ordered, feared or denied is no act`, () => {
    const wrong = drafts.filter((d) => isAct(d) && d.kind !== 'statement' && c.never.some((w) => holds(d, w)))
    assert.deepEqual(
      wrong.map((d) => d.quote.text),
      [],
    )
  })

  test(`${c.id}: every citation is in the text and every draft says why`, () => {
    assert.ok(drafts.length > 0)
    for (const d of drafts) {
      assert.equal(d.quote.text, text.slice(d.quote.start, d.quote.end))
      assert.ok(d.why.length > 0)
    }
  })
}

test('the same text read twice gives the same drafts', () => {
  for (const c of cases) assert.deepEqual(readCase(c), readCase(c))
})

test('a distance that the map contradicts is flagged and its words are kept', () => {
  const text = 'The group advanced 140 miles from Huixtla to Mapastepec on Monday.'
  const [d] = read(text, { published: '2020-01-22', zone: 'America/Mexico_City' }).drafts
  assert.deepEqual(d?.distance, { value: 140, unit: 'mi' })
  assert.ok(d?.warnings.some((w) => w.code === 'distance.map' && Number(w.slots['mapKm']) < 70))
})

test('a distance that fits the map raises no doubt', () => {
  const text = 'The group advanced 62 km from Huixtla to Mapastepec on Monday.'
  const [d] = read(text, { published: '2020-01-22', zone: 'America/Mexico_City' }).drafts
  assert.ok(d)
  assert.ok(!d.warnings.some((w) => w.code === 'distance.map'))
})

test('a stop of the journey is preferred to a place of the table', () => {
  const stop = {
    name: 'Santa Ana',
    country: 'MX',
    lat: 30.54,
    lon: -111.12,
    precision: 'settlement',
    stop: 'stop-7',
  } as const
  const text = 'About 300 people arrived in Santa Ana on Sunday.'
  const about = { published: '2021-05-05', zone: 'America/Hermosillo' }
  const [own] = read(text, { ...about, places: [stop] }).drafts
  const [table] = read(text, about).drafts
  assert.equal(own?.places[0]?.stop, 'stop-7')
  assert.equal(own?.places[0]?.country, 'MX')
  assert.equal(table?.places[0]?.country, 'SV')
})

test('a bare weekday is the last one in a report and the next one in a plan', () => {
  const about = { published: '2022-06-08', zone: 'UTC' } // a Wednesday
  const past = read('Police closed the bridge on Friday.', about).drafts
  const plan = read('Police will close the bridge on Friday.', about).drafts
  assert.equal(past[0]?.date?.start, '2022-06-03')
  assert.equal(plan[0]?.date?.start, '2022-06-10')
  assert.equal(plan[0]?.modality, 'planned')
})

test('a publication day that is no day is a warning, not a crash', () => {
  const { drafts, warnings } = read('Police closed the bridge.', { published: 'yesterday', zone: 'UTC' })
  assert.deepEqual(drafts, [])
  assert.equal(warnings[0]?.code, 'published.notADay')
})

test('an empty text gives nothing and says nothing', () => {
  assert.deepEqual(read('', { published: '2022-06-08', zone: 'UTC' }).drafts, [])
  assert.deepEqual(read(' \n\n ', { published: '2022-06-08', zone: 'UTC' }).warnings, [])
})

test('a stamp with a figure written against it is no day, and stops nothing', () => {
  const { drafts } = read('10/10/22,54.5 lakh 9:05 a. m. - Luis: llegaron 85 familias\n', {
    published: '2022-10-11',
    zone: 'UTC',
  })
  assert.ok(drafts.some(({ value }) => value?.best === 85))
})

const draftsIn = (text: string): Draft[] => read(text, { published: '2023-08-21', zone: 'UTC' }).drafts

test('who says "here in X" is in X again after what happens elsewhere', () => {
  const text = `Aquí en Danlí durmieron 800 personas. En Choluteca hay otras 500 esperando bus.

Lo que más falta es leche y pañales.`
  const need = draftsIn(text).find(({ kind }) => kind === 'need')
  assert.deepEqual(
    need?.places.map(({ name }) => name),
    ['Danlí'],
  )
})

test('a crowd, an age, a name, an hour and a supposition are no figures of people', () => {
  for (const text of [
    'Hay un montón de niños con diarrea en Danlí.',
    'El alcalde de Danlí abrirá el gimnasio si pasan de mil.',
    'The army closed the road to Ground Zero; cars were still passing at six.',
  ])
    assert.deepEqual(
      draftsIn(text).filter(({ value }) => value !== undefined),
      [],
      text,
    )
  const baby = draftsIn('A five-month-old baby drowned off Lampedusa.')[0]
  assert.deepEqual(baby?.value, { low: 1, best: 1, high: 1, unit: 'children' })
})

test('what was called off is not told as done, and what is told of a name that ends like a future is', () => {
  assert.equal(draftsIn('Transfers by air to Trieste were cancelled because of wind.')[0]?.polarity, 'negated')
  assert.equal(draftsIn('Unas 40 personas fueron trasladadas a Almería.')[0]?.modality, 'asserted')
})

/** Sentences of many countries and causes: what one draft of each must be. */
const SENTENCES: readonly (readonly [string, Kind, Partial<Draft> & { best?: number }])[] = [
  ['Cholera cases in Cabo Delgado rose from 120 to 310 in a week.', 'harm', { best: 310 }],
  ['Around 30 por ciento de los varados en Necoclí son menores.', 'statistic', { best: 30 }],
  ['No one has been allowed to leave the stadium since Saturday.', 'blockade', { polarity: 'affirmed' }],
  ['Nadie puede salir del estadio desde el sábado.', 'blockade', { polarity: 'affirmed', modality: 'asserted' }],
  ['Trucks with 40 tonnes of flour are expected in Goma on Sunday.', 'aid', { modality: 'planned', best: 40 }],
  ['Rumours that the army pushed people back at Torkham are FALSE.', 'deportation', { polarity: 'negated' }],
  ['Cruz Roja reunió a 12 niños con sus familias en Necoclí.', 'separation', { measure: 'reunited', best: 12 }],
  ['The army has set up three checkpoints between Goma and Bukavu.', 'blockade', { status: 'restricted' }],
  ['Piden que no manden más ropa.', 'need', { polarity: 'negated' }],
  ['Soldiers loaded 34 people into trucks and drove them back to the fence.', 'deportation', { best: 34 }],
  ['Some 180,000 people have left Rafah since Monday.', 'movement', { best: 180_000 }],
  ['M23 fighters told civilians to leave Goma.', 'movement', { modality: 'requested' }],
  ['El presidente advirtió que enviará tropas si no se retiran.', 'deployment', { polarity: 'affirmed' }],
  ['A las cinco subieron como 400 policías al barrio.', 'deployment', { best: 400, modality: 'asserted' }],
  ['Eleven of the 14 children were wounded near Goma.', 'harm', { best: 11 }],
  ['Buses to Goma leave on Friday.', 'movement', { modality: 'planned' }],
  ['El sábado se sigue a Huixtla.', 'movement', { modality: 'planned' }],
  ['Unas 900 personas esperan sin dinero en Necoclí.', 'count', { modality: 'asserted', best: 900 }],
  ['El gobierno ofrece trasladar a 200 personas a Tuxtla Gutiérrez.', 'aid', { modality: 'planned' }],
  ['Los 11 muertos de los que habló una radio local no se han confirmado.', 'harm', { polarity: 'negated' }],
  ['Doctors in Goma denied reports on social media of a second death.', 'harm', { polarity: 'negated' }],
  ['Las devoluciones a Haití comenzarán en julio.', 'deportation', { modality: 'planned' }],
  ['Unos 200 ecuatorianos serán devueltos a Quito.', 'deportation', { modality: 'planned', best: 200 }],
  ['The shelter in Goma opens this afternoon.', 'shelter', { modality: 'planned' }],
  ['Los panaderos de Turbo donan pan cada mañana.', 'aid', { modality: 'asserted' }],
  ['Hungary denied that its border guards beat anyone.', 'harm', { polarity: 'negated' }],
  ['Men between 18 and 60 may not leave the country.', 'rule', { modality: 'asserted' }],
  ['Otro chico se fracturó el tobillo en Turbo.', 'harm', { best: 1 }],
  ['A father is looking for his son Mazin, nine, last seen in Goma.', 'separation', { best: 1 }],
  ['Hay una letrina por cada 120 personas en Turbo.', 'need', { best: 120 }],
  ['Una ambulancia se llevó a un señor con infarto en Turbo.', 'harm', { best: 1 }],
  ['Destino de hoy: Huixtla (41 km).', 'movement', { modality: 'planned' }],
  ['La iglesia abrió sus puertas a 75 damnificados.', 'shelter', { best: 75 }],
]

for (const [text, kind, { best, ...fields }] of SENTENCES) {
  test(`${kind}: ${text}`, () => {
    const draft = draftsIn(text).find((d) => d.kind === kind)
    assert.ok(draft, 'drafted')
    if (best !== undefined) assert.equal(draft.value?.best, best)
    for (const [field, wanted] of Object.entries(fields)) assert.equal(draft[field as keyof Draft], wanted, field)
  })
}

test('what is asked reports nothing, except for help or for somebody; it says what a bare answer counts', () => {
  const text =
    'P: ¿Cuántas familias son?\nR: Éramos 312 en Necoclí.\nP: ¿Hubo heridos en Turbo?\nR: Se habló de una mujer.\n'
  const [answer, ...others] = draftsIn(text).filter(({ value }) => value !== undefined)
  assert.deepEqual(answer?.value, { low: 312, best: 312, high: 312, unit: 'families' })
  assert.deepEqual(others, [])
  const [answered] = draftsIn('P: ¿Qué hace falta en Turbo?\nR: Comida caliente, pañales y tapabocas.\n')
  assert.deepEqual([answered?.kind, answered?.items], ['need', ['food', 'hygiene', 'health']])
  assert.equal(draftsIn('¿Alguien puede prestar un bus en Turbo?')[0]?.kind, 'need')
})

test('an interview’s answer that begins with no denies what its question supposed', () => {
  const [dead] = draftsIn('P: Se dijo que murieron 4 personas en Turbo.\nR: No, gracias a Dios. Están vivas.\n')
  assert.equal(dead?.polarity, 'negated')
  assert.equal(dead?.retracted, true)
})

test('what holds until a weekday holds from now to the next one, and does not carry its day on', () => {
  const [ban, next] = draftsIn('The bridge at Goma is closed until Saturday. Police arrested four men in Goma.')
  assert.deepEqual([ban?.date?.start, ban?.date?.end], ['2023-08-21', '2023-08-26'])
  assert.notEqual(next?.date?.start, '2023-08-26')
})

test('a text may end in the word behind its figure', () => {
  assert.equal(draftsIn('last week it was 2500 max')[0]?.value?.high, 2500)
})

test('the sun is no Sunday', () => {
  const [sitting] = draftsIn('[21/08/2023, 11:48] Ana: about 130 people sitting in the sun in Goma')
  assert.equal(sitting?.date?.start, '2023-08-21')
})

test('what clauses say in passing is not told as news: a cure, a lack as a reason, a name, a charge', () => {
  const kinds = (text: string): Kind[] => draftsIn(text).map(({ kind }) => kind)
  assert.ok(!kinds('Nos falta medicina para la tos.').includes('harm'))
  assert.ok(!kinds('Cerró su comedor el miércoles por falta de fondos.').includes('need'))
  assert.ok(!kinds('Ayer detuvieron a 20 por saqueos en Tapachula.').includes('harm'))
  assert.ok(!kinds('The shelter in Goma has stopped taking new arrivals.').includes('blockade'))
})
