// Where a text is told: its letterhead, the sender's line of a letter, rows of a bulletin that vouch for each other, and a
// name in short. With a small atlas of its own, so that it holds on any machine.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atlasOf } from './atlas.ts'
import { read } from './read.ts'
import type { Draft, Lang } from './types.ts'

const ROWS = [
  'bor\tBor|RU|56.3|44|60000;Bor|SS|6.2|31.5|26000',
  'loreto\tLoreto|MX|22.2|-102|24000;Loreto|BO|-15.2|-64.7|4000',
  'oulx\tOulx|IT|45.03|6.83|3000',
  'pibor\tPibor|SS|6.8|33.1|1000',
  'renk\tRenk|SS|11.7|32.8|9000',
  'riberalta\tRiberalta|BO|-11|-66|74000',
  'san antonio\tSan Antonio|US|29.4|-98.5|1300000;San Antonio|CL|-33.6|-71.6|85000',
  'san juan\tSan Juan|AR|-31.5|-68.5|440000;San Juan|PR|18.4|-66.1|400000',
  'san juan de los lagos\tSan Juan de los Lagos|MX|21.2|-102.3|40000',
  'trinidad\tTrinidad|CU|21.8|-80|60000;Trinidad|BO|-14.8|-64.9|84000',
]
const atlas = atlasOf(`${ROWS.join('\n')}\n`)

const draftsOf = (text: string, lang: Lang): Draft[] =>
  read(text, { published: '2024-06-12', zone: 'UTC', lang, atlas }).drafts
const at = ({ places: [place] }: Draft): string => `${place?.name} ${place?.country}`

test('a letterhead says where a bulletin is told, the nearer of two headings', () => {
  const text = `CARABINEROS DE CHILE
PREFECTURA SAN ANTONIO
COMUNICADO N.º 14

1. Nueve personas fueron detenidas hoy.
2. Resultaron heridos cuatro vecinos.
3. Se desalojó a 30 familias.`
  assert.deepEqual([...new Set(draftsOf(text, 'es').map(at))], ['San Antonio CL'])
})

test('a letter is told where its sender is, whatever place it names on the way', () => {
  const text = `From: Night shelter, Oulx <desk@example.invalid>
Subject: the weekend

Italian police brought twelve buses from Trinidad.

We need 60 blankets and 131 people slept here on Saturday.`
  const need = draftsOf(text, 'en').find(({ kind }) => kind === 'need')!
  assert.equal(at(need), 'Oulx IT')
})

test('rows of a list vouch for each other, and the words over them say nothing of the first', () => {
  const text = `FLOODS
Flash update 2

DISPLACED BY SITE
Bor: 4,310
Pibor: 2,985
Renk 45`
  assert.deepEqual(draftsOf(text, 'en').map(at), ['Bor SS', 'Pibor SS', 'Renk SS'])
  const other = `DAMNIFICADOS POR MUNICIPIO
Trinidad: 4.310 familias
Loreto: 985
Riberalta: 12`
  assert.deepEqual(draftsOf(other, 'es').map(at), ['Trinidad BO', 'Loreto BO', 'Riberalta BO'])
})

test('who has given the whole name goes on with its head', () => {
  const text = 'En San Juan de los Lagos hay 4.000 peregrinos. En San Juan faltan cobijas y agua.'
  assert.deepEqual(draftsOf(text, 'es').map(at), ['San Juan de los Lagos MX', 'San Juan de los Lagos MX'])
})

test('hours in words and the numbers of posts are no counts', () => {
  const counts = (text: string, lang: Lang) => draftsOf(text, lang).map(({ value }) => value?.best)
  assert.deepEqual(counts('Entre las seis de la mañana y las once cruzaron unos 85 mil peregrinos.', 'es'), [85_000])
  assert.deepEqual(
    counts('2/ On Monday 1,200 people were expelled.\n3/ We wrote that on 2/: it was wrong.', 'en'),
    [1200],
  )
})

test('“sí” is a yes and “si” an if', () => {
  const [hurt] = draftsOf('Hay, eso sí, once policías heridos desde el lunes.', 'es')
  assert.deepEqual([hurt?.kind, hurt?.modality], ['harm', 'asserted'])
})

test('whoever stands before “who” is the speaker', () => {
  const text = '«No hay muertos», dijo la alcaldesa Ana Paz, quien pidió a la gente que «no salga de noche a la calle».'
  assert.ok(draftsOf(text, 'es').every(({ kind, speaker }) => kind !== 'statement' || speaker?.includes('Ana Paz')))
})

const WRAPPED = `El jueves llegaron 1.200 personas a Trinidad, donde la alcaldía entregó
300 cobijas, según el alcalde. Hacen falta médicos, dijo Rosa Inventada, de
40 años. La policía detuvo a 12 vecinos en Riberalta.

Unas 90 familias durmieron en Trinidad.`

test('lines that a program broke at a width are read as the sentences that they are, and cited where they stand', () => {
  const told = (text: string) =>
    draftsOf(text, 'es').map(({ kind, value, quote }) => [kind, value?.best, quote.text.replaceAll(/\s+/g, ' ')])
  const drafts = draftsOf(WRAPPED, 'es')
  assert.deepEqual(told(WRAPPED), told(WRAPPED.replaceAll(/(?<!\n)\n(?!\n)/g, ' ')))
  for (const { quote } of drafts) assert.equal(WRAPPED.slice(quote.start, quote.end), quote.text)
})

test('a list of short lines is no sentence that was broken at a width', () => {
  const text = 'Trinidad: 300 familias\nRiberalta: 120 familias\nLoreto: 45 familias'
  assert.deepEqual(
    draftsOf(text, 'es').map(({ value }) => value?.best),
    [300, 120, 45],
  )
})

test('a number that is nobody’s contact is a sender and no count', () => {
  const text = `17/10/18 07:12 - Gabi: en Trinidad hay 300 personas
17/10/18 07:20 - +502 5555 1234: son 250 no 300`
  const drafts = draftsOf(text, 'es')
  assert.deepEqual(
    drafts.map(({ value, retracted }) => [value?.best, retracted]),
    [
      [300, true],
      [250, undefined],
    ],
  )
  assert.ok(drafts.every(({ quote }) => !quote.text.includes('5555')))
})

test('a mail’s subject or a channel’s name says where it is told, unless the words do', () => {
  const about = { published: '2024-06-12', zone: 'UTC', lang: 'es', atlas, title: 'Cómo vamos en Riberalta' } as const
  const [first] = read('Ayer durmieron aquí 131 personas.', about).drafts
  assert.equal(at(first!), 'Riberalta BO')
  const [other] = read('Ayer durmieron 131 personas en Trinidad.', about).drafts
  assert.equal(other?.places[0]?.name, 'Trinidad')
})

test('two things in one sentence are two reports, each with its own day and stance', () => {
  const told = (text: string, lang: Lang) =>
    draftsOf(text, lang).map(({ kind, value, modality }) => `${kind} ${value?.best} ${modality}`)
  assert.deepEqual(told('Unos 900 salieron el lunes y otros 120 saldrán mañana.', 'es'), [
    'movement 900 asserted',
    'movement 120 planned',
  ])
  assert.deepEqual(told('La policía detuvo a 30 e hirió a cuatro.', 'es'), ['detention 30 asserted', 'harm 4 asserted'])
  assert.deepEqual(told('In Bor 200 people crossed the river and 50 were turned back by police.', 'en'), [
    'count 200 asserted',
    'blockade 50 asserted',
  ])
})

test('a crowd that a witness tells of in spoken words is a count, and the words stay a statement', () => {
  for (const [lang, text] of [
    [
      'es',
      'Trinidad, Bolivia.- «Anoche durmieron en el coliseo 340 personas», dijo Marta Ruiz, voluntaria de la parroquia.',
    ],
    [
      'en',
      'TRINIDAD, Bolivia – "Last night 340 people slept in the hall," said Marta Ruiz, a volunteer of the parish.',
    ],
  ] as const) {
    const drafts = draftsOf(text, lang)
    const counted = drafts.find(({ kind }) => kind === 'count')
    assert.deepEqual([counted?.value?.best, counted?.modality], [340, 'quoted'], text)
    assert.ok(
      drafts.some(({ kind }) => kind === 'statement'),
      text,
    )
  }
})

test('a few people whom somebody speaks of are their own tale and no count', () => {
  const text = 'TRINIDAD, Bolivia – "We were 12 people in the lorry and nobody gave us water," said Rosa, a cook.'
  assert.deepEqual(
    draftsOf(text, 'en').map(({ kind }) => kind),
    ['statement'],
  )
})

test('he is whom the paragraph named last, and not who spoke in another one', () => {
  const text = [
    'A youth said: “I want to thank the people of this town for the food.”',
    'Governor Pedro Invented has been pushing for a fence. On Tuesday he told reporters: “We will not let anybody pass here.”',
    'He has also ordered the army to close the bridge.',
  ].join('\n\n')
  const spoken = read(text, { published: '2023-06-18', zone: 'UTC' }).drafts.filter(({ kind }) => kind === 'statement')
  assert.match(spoken.find(({ quote }) => quote.text.includes('anybody'))?.speaker ?? '', /Pedro Invented/)
  for (const { speaker, quote } of spoken.filter((one) => one.quote.start > 80))
    assert.doesNotMatch(speaker ?? '', /youth/, quote.text)
})

test('whoever speaks is named without what else they did in the sentence', () => {
  for (const [text, speaker] of [
    [
      'The Invented Foreign Ministry justified the arrest and urged people not to “take part in this march of theirs”.',
      'The Invented Foreign Ministry',
    ],
    [
      'The US officials also used the meeting to threaten the region with new tariffs on its goods.',
      'The US officials',
    ],
    ['The mayor of Tela has repeatedly refused to reopen the centre near the port.', 'The mayor of Tela'],
    [
      'El ministro de Defensa anunció el envío de dos batallones y advirtió que detendrá a quien bloquee la vía.',
      'ministro de Defensa',
    ],
    [
      'The mayor, Ana Invented, said: “We will not leave this town alone.” adding later: “We have asked the army for help.”',
      null,
    ],
  ] as const) {
    const speakers = read(text, { published: '2023-06-18', zone: 'UTC' }).drafts.flatMap((one) => one.speaker ?? [])
    assert.ok(speakers.length > 0, text)
    for (const one of speakers)
      assert.ok(speaker === null ? /Ana Invented|mayor/.test(one) : one === speaker, `${text}: ${one}`)
  }
})

test('a statement says to whom it was said, where the words do, and on which day, however far ahead they look', () => {
  const spoken = (text: string) =>
    read(text, { published: '2018-10-18', zone: 'UTC' }).drafts.find(({ kind }) => kind === 'statement')
  for (const [text, target] of [
    [
      'Vice President Mike Invented demanded governments “stem the flow of illegal immigration and drugs”.',
      'governments',
    ],
    ['The Foreign Ministry urged Hondurans not to “take part in this march of theirs”.', 'Hondurans'],
    ['The mayor told reporters: “We have no water left for these people.”', 'reporters'],
    ['La gobernadora pidió a los alcaldes: «Abran las escuelas esta misma noche, por favor».', 'alcaldes'],
    ['The mayor said people in the camp were hungry and had nothing left to sell.', undefined],
    ['La ministra advirtió que cerrará la frontera si siguen llegando más personas.', undefined],
  ] as const)
    assert.equal(spoken(text)?.target, target, text)
  const threat = spoken(
    'On Tuesday, Trump fired off a tweet: “If they do not stop it, no more aid will be given to them!”',
  )
  assert.deepEqual([threat?.modality, threat?.date?.start], ['threatened', '2018-10-16'])
})
