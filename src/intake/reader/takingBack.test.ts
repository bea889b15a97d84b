// Whole texts in which figures of people and of things are taken back, and plans told beside acts, in the words that
// people use: chats, bulletins, corrections of newspapers, answers to an earlier line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Lang } from './types.ts'

type Case = {
  readonly name: string
  readonly published: string
  readonly text: string
  /** figures, with some words of their quote where the text has the figure twice */
  readonly gone: readonly number[]
  readonly stand: readonly number[]
  /** words of what has not been done */
  readonly ahead: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: 'a chat at a river port, Spanish',
    published: '2022-06-14',
    text: `14/6/22, 06:02 - Puerto Sur: llegaron 3 lanchas con 74 personas a Puerto Carreño
14/6/22, 06:30 - Yamile: repartimos 400 litros de agua y 85 raciones
14/6/22, 07:10 - Puerto Sur: Olvídense de las 3 lanchas, esa era la lista de ayer
14/6/22, 07:45 - Yamile: me equivoqué con el agua, no eran 400 litros, eran 240
14/6/22, 08:20 - Chucho: 12 heridos en el choque de la vía
14/6/22, 08:31 - Chucho: Borren lo de los heridos, fue en otro lado
14/6/22, 09:00 - Yamile: pedimos 50 colchonetas
14/6/22, 09:04 - Yamile: *60
14/6/22, 10:15 - Puerto Sur: la gobernación va a mandar 2 médicos, dicen
14/6/22, 11:00 - Chucho: 118 personas en el coliseo
14/6/22, 11:40 - Puerto Sur: > 118 personas en el coliseo
14/6/22, 11:40 - Puerto Sur: eso no es así, hay 18 contados dos veces. Son 100`,
    gone: [74, 400, 12, 50, 118],
    stand: [240, 60, 100],
    ahead: ['2 médicos'],
  },
  {
    name: 'a bulletin with its errata, Spanish',
    published: '2020-11-20',
    text: `BOLETÍN N.º 12 – 20 de noviembre de 2020

En Puerto Cabezas siguen albergadas 2.430 personas en 14 escuelas.
En el boletín 11 se consignaron por error 900 láminas de zinc entregadas; lo correcto es 90 láminas.
Fe de erratas: donde dice «37 viviendas destruidas» léase «73 viviendas destruidas».
El puente de Wawa Boom será reparado a partir del lunes.
Se tenía previsto trasladar a 300 personas a Rosita, pero el traslado quedó sin efecto.
La cifra de 8 ahogados difundida el miércoles queda anulada.
Nota de la redacción: una versión anterior de este boletín hablaba de 1.500 frazadas; fueron 1.050.`,
    gone: [900, 37, 8, 1500],
    stand: [2430, 90, 73, 1050],
    ahead: ['será reparado', 'trasladar a 300 personas'],
  },
  {
    name: 'a radio interview, Spanish',
    published: '2019-02-27',
    text: `LOCUTOR: Nos dicen que anoche cruzaron el río 500 personas en Boa Vista. ¿Es así?
ENTREVISTADA: No, no, retiro esa cifra, la di yo misma ayer y estaba mal. Cruzaron unas 150 personas.
LOCUTOR: Y de los 40 soldados que se habían pasado, ¿qué sabe?
ENTREVISTADA: Eso quedó desmentido. En total pasaron 11 soldados.
LOCUTOR: Se habló de 30 toneladas de comida en la bodega.
ENTREVISTADA: Qué va, son 3 toneladas.
LOCUTOR: ¿Van a cerrar el albergue?
ENTREVISTADA: La alcaldía quería cerrarlo el viernes. Ese plan se cayó. El albergue recibió ayer a 64 personas que iban a dormir en la plaza.`,
    gone: [500, 40, 30],
    stand: [150, 11, 64],
    ahead: ['quería cerrarlo'],
  },
  {
    name: 'a chat of volunteers, English',
    published: '2022-03-09',
    text: `[09/03/2022, 07:01] Base: 220 people at the station in Przemyśl, 4 buses left for Kraków
[09/03/2022, 07:20] Ola: we handed out 300 blankets
[09/03/2022, 07:34] Base: scratch the 4 buses, that was yesterday's sheet
[09/03/2022, 07:50] Ola: blankets: I double counted, 180
[09/03/2022, 08:12] Piotr: 15 children without parents in hall B
[09/03/2022, 08:40] Ola: @Piotr not 15, the list has the same kids twice. It's 9
[09/03/2022, 09:02] Piotr: need 40 camp beds
[09/03/2022, 09:03] Piotr: 14*
[09/03/2022, 09:30] Base: the city wants to open a second hall tomorrow
[09/03/2022, 10:05] Nadia: 2 people collapsed at the border
[09/03/2022, 10:11] Nadia: please disregard my last message, wrong group
[09/03/2022, 10:30] Piotr: "220 people at the station" - that count is from 5 am, it is 310 now`,
    gone: [4, 300, 15, 40, 2],
    stand: [180, 9, 14, 310],
    ahead: ['open a second hall'],
  },
  {
    name: 'a report with corrections, English',
    published: '2021-08-23',
    text: `HAITI EARTHQUAKE – FIELD REPORT No. 6, 23 August 2021

In Les Cayes 4,300 people sleep in 12 sites.
Corrigendum to report 5: for "1,900 tents distributed" read "190 tents distributed".
The 62 injured listed for Jérémie on Friday should be disregarded, as they were already included in the figures for Les Cayes.
A convoy of 11 trucks was to leave for Jérémie on Sunday; it never left.
We overstated the need for water: 45,000 litres a day are lacking, not 450,000.
Editor's note: an earlier version of this report said that 18 patients had died of cholera. No case has been confirmed.
The ministry plans to clear the road on Tuesday and intends to hand out 5,000 food kits.`,
    gone: [1900, 62, 450_000, 18],
    stand: [4300, 190, 45_000],
    ahead: ['11 trucks', 'clear the road', '5,000 food kits'],
  },
  {
    name: 'a news story that was mended, English',
    published: '2015-09-10',
    text: `More than 600 people slept at the station in Tovarnik on Wednesday, the Red Cross said. An aid worker had spoken of 6,000, a slip of the tongue for which he later apologised.
Police in Röszke first told reporters that 29 people had been hurt, a number they took back in the evening: 8 people were hurt.
Doctors said 70 doses of vaccine had been given. That turned out to be last week's tally; this week it was 25 doses.
The government is preparing to close the crossing at Bregana, and a fence that was going to be built in July has not been started.
A tweet that claimed 3 children had drowned was deleted. Nobody drowned.`,
    gone: [6000, 29, 70, 3],
    stand: [600, 8],
    ahead: ['close the crossing', 'going to be built'],
  },
]

const isAct = ({ modality, polarity }: { modality: string; polarity: string }): boolean =>
  (modality === 'asserted' || modality === 'quoted') && polarity === 'affirmed'

for (const { name, published, text, gone, stand, ahead } of CASES) {
  const { drafts } = read(text, { published, zone: 'UTC' })
  const current = drafts.filter(({ retracted, polarity }) => !retracted && polarity === 'affirmed')

  test(`${name}: what is taken back does not stand`, () => {
    const wrong = current.filter(({ value }) => gone.includes(value?.best ?? Number.NaN))
    assert.deepEqual(
      wrong.map(({ kind, quote }) => `${kind}: ${quote.text}`),
      [],
    )
  })

  test(`${name}: what holds stands`, () => {
    const missing = stand.filter((n) => !current.some(({ value }) => value?.best === n))
    assert.deepEqual(missing, [])
  })

  test(`${name}: what is still to come is no act`, () => {
    const acts = drafts.filter(
      (d) => isAct(d) && d.kind !== 'statement' && ahead.some((words) => d.quote.text.includes(words)),
    )
    assert.deepEqual(
      acts.map(({ kind, quote }) => `${kind}: ${quote.text}`),
      [],
    )
  })
}

const AHEAD: readonly string[] = [
  'A further 2,000 tents are on their way.',
  'Vienen en camino otras 2.000 carpas.',
  'The army has orders to arrest anyone who crosses.',
  'Tenemos pensado llevar 60 colchonetas a la escuela.',
  'Queda pendiente la entrega de 90 láminas.',
  'Delivery of 90 sheets is still pending.',
  'The ministry has approved the transfer of 150 people to Arica, to begin next week.',
  'Se aprobó el traslado de 150 personas a Arica, que comenzará la próxima semana.',
  'Authorities have until Friday to relocate 200 people.',
  'A boat that was to bring 60 people ashore never left.',
  'Mañana aterriza otro vuelo con 80 deportados.',
  'Hay amenaza de desalojo para 80 familias.',
  'The rumour of a mass deportation of 500 people is unfounded.',
  'No hubo detenidos ni heridos.',
  'They almost closed the crossing.',
  'Casi cierran el paso.',
  'Next: 40 buses to Pacaraima.',
  'Meeting on Thursday at 9 with the parish.',
  'Reunión el jueves a las 9 con la parroquia.',
  'Unas 90 personas intentaron entrar a Ceuta.',
]

test('what is on its way, ordered, pending, approved, tried or nearly done is no act', () => {
  const drafts = AHEAD.flatMap((text) => read(text, { published: '2018-10-17', zone: 'UTC' }).drafts)
  const acts = drafts.filter((d) => isAct(d) && d.kind !== 'statement')
  assert.deepEqual(
    acts.map(({ kind, quote }) => `${kind}: ${quote.text}`),
    [],
  )
  assert.ok(drafts.length >= AHEAD.length - 1)
})

test('a plan that says who they are is not what they did', () => {
  const { drafts } = read('Los 60 que iban a cruzar el río volvieron.', { published: '2018-10-17', zone: 'UTC' })
  assert.ok(drafts.some((d) => isAct(d) && d.value?.best === 60))
})

test('an order to forget stands behind a no', () => {
  const standing = (text: string) =>
    read(text, { published: '2018-10-17', zone: 'UTC' }).drafts.filter((d) => d.value?.best === 40 && !d.retracted)
      .length
  assert.equal(standing('[07:00] Base: 40 people slept in Danlí\n[07:05] Base: No, scratch that.'), 0)
  assert.equal(standing('[07:00] Base: 40 personas durmieron en Danlí\n[07:05] Base: No, olviden eso.'), 0)
})

test('who asks not to forget somebody wants them counted', () => {
  for (const text of [
    'In Esquipulas there are 300 people. Do not forget the 40 people at the church in Chiquimula.',
    'In Esquipulas there are 300 people. Never ignore these 40 people at the church in Chiquimula.',
    'En Esquipulas hay 300 personas. No olviden las 40 personas que siguen en la iglesia de Chiquimula.',
    'En Esquipulas hay 300 personas. No se olviden de las 40 personas que siguen en la iglesia de Chiquimula.',
  ]) {
    const { drafts } = read(text, { published: '2018-10-17', zone: 'UTC' })
    const counted = drafts.filter((d) => d.value && !d.retracted && d.polarity !== 'negated').map((d) => d.value?.best)
    assert.deepEqual(counted, [300, 40], text)
  }
})

/** The figure of the first, and the one that stands for it after the second. */
const ANSWERS: readonly (readonly [first: string, second: string, gone: number, stands: number | null])[] = [
  ['the army took 15 boys at the bridge', 'no, only 9 were taken', 15, 9],
  ['12 buses left for Nairobi', '2 buses, not 12', 12, null],
  ['we need 80 tents', 'no wait, 18 tents', 80, 18],
  ['25 wounded in the clinic', 'edit: 15 wounded', 25, 15],
  ['300 people in the church', 'make it 200', 300, 200],
  ['They shot 5 boys', 'sorry that is from another town', 5, null],
  ['salieron 4 buses de Cali con 160 personas', 'olviden lo de los 4 buses, era la lista del sábado', 160, null],
  ['pedimos 60 cobijas', 'perdón, 90 cobijas', 60, 90],
  ['33 casos de cólera', 'son 23, confundí las hojas', 33, 23],
  ['cruzaron 200 hoy', 'error, 20', 200, 20],
  ['los soldados se llevaron a 9 hombres', 'los hombres están libres, era puro rumor', 9, null],
]

for (const [first, second, gone, stands] of ANSWERS)
  test(`"${first}", then "${second}": the ${gone} are taken back`, () => {
    const text = `26/8/23, 08:10 - Ana: ${first}\n26/8/23, 08:12 - Ana: ${second}`
    const { drafts } = read(text, { published: '2023-08-26', zone: 'America/Bogota' })
    const told = drafts.filter(({ value }) => value?.best === gone)
    assert.ok(told.length > 0 && told.every(({ retracted }) => retracted))
    if (stands !== null) assert.ok(drafts.some(({ value, retracted }) => value?.best === stands && !retracted))
  })

test('a figure struck out is taken back, and a mark for about is no strike', () => {
  const figures = (text: string): string[] =>
    read(`26/8/23, 08:10 - Ana: ${text}`, { published: '2023-08-26', zone: 'UTC' }).drafts.map(
      ({ value, retracted }) => `${value?.best}${retracted ? ' gone' : ''}`,
    )
  assert.deepEqual(figures('llegaron ~500~ 50 personas al puente'), ['500 gone', '50'])
  assert.deepEqual(figures('there are ~500 people in the hall and ~300 outside'), ['500', '300'])
})

test('a figure that replaces another has a number of its own, and names the other', () => {
  const text = '26/8/23, 08:10 - Ana: pedimos 60 cobijas\n26/8/23, 08:12 - Ana: perdón, 90 cobijas'
  const [old, made] = read(text, { published: '2023-08-26', zone: 'UTC' }).drafts
  assert.ok(old && made && made.id !== old.id)
  assert.equal(made.supersedes, old.id)
})

test('who calls a report a hoax takes back what somebody else said, not their own', () => {
  const text = `26/8/23, 08:10 - Ana: hay 12 desaparecidos
26/8/23, 08:12 - Beto: necesitamos 60 colchonetas
26/8/23, 08:15 - Beto: bulo, ya hablé con protección civil`
  const { drafts } = read(text, { published: '2023-08-26', zone: 'UTC' })
  assert.equal(drafts.find(({ value }) => value?.best === 12)?.retracted, true)
  assert.notEqual(drafts.find(({ value }) => value?.best === 60)?.retracted, true)
})

test('a sentence that calls one figure a guess takes back that one alone', () => {
  const text = 'The mayor spoke of 800 homeless. The Red Cross says it registered 310 and that the 800 was a guess.'
  const { drafts } = read(text, { published: '2023-08-26', zone: 'UTC' })
  const gone = drafts.filter(({ retracted }) => retracted).map(({ value }) => value?.best)
  assert.deepEqual([...new Set(gone)], [800])
})

const FOLLOWS: Readonly<Record<Lang, readonly string[]>> = {
  es: [
    'Por otro lado, el río dejó calles inundadas.',
    'En otro pueblo hay 30 familias.',
    'Dos veces intentaron cruzar el río.',
    'De la semana pasada quedan 40 colchonetas.',
    'No llegaron los camiones de agua.',
    'Nunca pasó la lancha de las ocho.',
    'No pasó el bus.',
    'Otro lugar para dormir es la iglesia.',
    'Repetidos ataques dejaron 4 heridos.',
    'La primera cifra de heridos se conocerá mañana.',
    'Al otro lado de la frontera esperan 500 personas.',
  ],
  en: [
    'On the other hand, 30 families sleep in the square.',
    'Twice they tried to cross the river.',
    'The water trucks did not come.',
    'Another group of 200 people left for Huixtla.',
    'By mistake a soldier wounded a boy.',
    'False papers were found on 3 men.',
    'Previous shelters are full.',
    'Nor did the food arrive.',
  ],
}
const SAID = {
  es: 'Unas 300 personas llegaron el lunes a Tapachula.',
  en: 'Some 300 people reached Tapachula on Monday.',
}

for (const lang of ['es', 'en'] as const) {
  for (const next of FOLLOWS[lang]) {
    test(`${lang}: nothing is taken back by "${next}"`, () => {
      for (const between of [' ', '\n\n']) {
        const text = `${SAID[lang]}${between}${next}`
        const [first] = read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts
        assert.deepEqual([first?.value?.best, first?.retracted, first?.polarity], [300, undefined, 'affirmed'], text)
      }
    })
  }
}

test('es: a lie that is named takes back what it names, and not what was said last', () => {
  const said =
    '[12/3/25 06:41] Lucía: hay 3 muertos en el autobús quemado\n[06:55] Beto: llegaron 60 personas a Tapachula\n'
  const gone = (text: string) =>
    read(text, { published: '2025-03-12', zone: 'UTC', lang: 'es' })
      .drafts.filter(({ retracted }) => retracted)
      .map(({ value }) => value?.best)
  assert.deepEqual(gone(`${said}[07:10] Beto: es mentira lo del incendio`), [])
  assert.deepEqual(gone(`${said}[07:10] Beto: es mentira`), [60])
})

test('es: a short correction is of the last sum of its size, whatever that counts', () => {
  const text =
    '[12/3/25 06:55] Beto: en el puente hay como 200 esperando\n[09:30] Beto: la policía está devolviendo a todos, ya van 35\n[10:02] Beto: perdón eran 25'
  const drafts = read(text, { published: '2025-03-12', zone: 'UTC', lang: 'es' }).drafts
  assert.deepEqual(
    drafts.filter(({ retracted }) => retracted).map(({ value }) => value?.best),
    [35],
  )
  assert.equal(drafts.find(({ value }) => value?.best === 25)?.kind, 'deportation')
})

const CHATTER: Readonly<Record<Lang, readonly string[]>> = {
  es: [
    'me equivoqué de grupo',
    'error mío, mandé el audio tarde',
    'se cayó la señal',
    'no, gracias',
    'nadie ha dormido',
    'eso no es todo, faltan cobijas',
    'la lista de ayer la tiene Marta',
  ],
  en: [
    'wrong group, ignore me',
    'my mistake, sent the audio late',
    'delete my number please',
    'sorry for the late reply, was driving',
    "that's not all, blankets are missing too",
    'is that true?',
  ],
}

for (const lang of ['es', 'en'] as const) {
  for (const said of CHATTER[lang]) {
    test(`${lang}: what another sender told stands after "${said}"`, () => {
      const told = { es: 'en el puente hay 200 personas esperando', en: '200 people are waiting at the bridge' }[lang]
      const text = `[12/3/25 06:55] Beto: ${told}\n[07:10] Ana: ${said}`
      const [first] = read(text, { published: '2025-03-12', zone: 'UTC', lang }).drafts
      assert.deepEqual([first?.value?.best, first?.retracted, first?.polarity], [200, undefined, 'affirmed'])
    })
  }
}

test('a message that names what was only talk takes it back, and a want named so is none', () => {
  const chat = (lines: string): string[] =>
    read(lines, { published: '2024-03-02', zone: 'UTC' })
      .drafts.filter((d) => d.retracted)
      .map((d) => d.kind)
  const line = (at: string, who: string, words: string): string => `02/03/2024, ${at} - ${who}: ${words}\n`
  assert.deepEqual(
    chat(`${line('08:01', 'Ben', 'Soldiers are coming to the quay')}${line('08:05', 'Ada', 'No soldiers. Rumour.')}`),
    ['deployment'],
  )
  assert.deepEqual(
    chat(`${line('08:01', 'Ana', 'vienen soldados al muelle')}${line('08:05', 'Luz', 'Ningún soldado, puro rumor')}`),
    ['deployment'],
  )
  assert.deepEqual(
    chat(`${line('08:01', 'Ben', 'we need water')}${line('08:05', 'Ada', 'No water. Still waiting.')}`),
    [],
  )
})

test('a rumour that is named and called one takes back what it names, however many messages ago', () => {
  const line = (at: string, who: string, words: string): string => `02/03/2024, ${at} - ${who}: ${words}\n`
  const text =
    line('08:01', 'Ana', 'los gendarmes pusieron vallas en el muelle') +
    line('08:10', 'Luz', 'faltan 20 mantas') +
    line('08:30', 'Ana', 'bulo lo de las vallas')
  const { drafts } = read(text, { published: '2024-03-02', zone: 'UTC', lang: 'es' })
  assert.deepEqual(
    drafts.filter(({ retracted }) => retracted).map(({ kind }) => kind),
    ['blockade'],
  )
})
