// Figures that a sentence or a message puts in the place of others, in sentences of no particular text: which ones are
// gone and which ones hold.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft } from './types.ts'

const draftsOf = (text: string): readonly Draft[] =>
  read(text, { published: '2025-06-12', zone: 'Africa/Nairobi' }).drafts
const figuresIn = (drafts: readonly Draft[]): number[] => [
  ...new Set(drafts.flatMap(({ value }) => (value && value.best !== null ? [value.best] : []))),
]

type Case = readonly [text: string, gone: readonly number[], stand: readonly number[]]

const CASES: readonly Case[] = [
  // First one figure, then another.
  ['Police first claimed 20 dead, then 8.', [20], [8]],
  ['The army initially claimed to have arrested 20 men, then 8.', [20], [8]],
  ['La policía primero habló de 20 muertos, luego de 8.', [20], [8]],
  ['NGOs had estimated 6,000 displaced; verification found 4,450.', [6000], [4450]],
  ['Las ONG calculaban 6.000 desplazados; la verificación halló 4.450.', [6000], [4450]],
  ['The first count gave 350 families; a door-to-door check brought it to 290.', [350], [290]],
  ['El primer conteo dio 350 familias; la revisión casa por casa lo bajó a 290.', [350], [290]],
  ['We counted 340 at the school. Make that 314, two classes were counted twice.', [340], [314]],
  ['Contamos 340 en la escuela. Digan 314, dos salones se contaron dos veces.', [340], [314]],
  ['El lunes reportaron 2.300 personas en el campamento. La cifra fue corregida a 1.950.', [2300], [1950]],
  ['Reports of 200 deaths were exaggerated, the mayor says 20.', [200], [20]],
  ['Los reportes de 200 muertos eran exagerados, el alcalde dice 20.', [200], [20]],
  ['El ministerio retiró su declaración de que habían muerto 40 personas.', [40], []],
  // Said of the wrong number, and in the same breath which one holds.
  ['[09:00] Sam: bus crashed, 14 hurt\n[09:20] Lea: a truck. and 4 hurt not 14', [14], [4]],
  ['[09:00] Sam: chocó un bus, 14 heridos\n[09:20] Lea: un camión. y son 4 heridos no 14', [14], [4]],
  ['On 3 May we reported 85 families in the gym. After a second visit we can confirm only 58.', [85], [58]],
  ['El 3 de mayo reportamos 85 familias en el gimnasio. Tras otra visita solo podemos confirmar 58.', [85], [58]],
  ['Officials revised the number of displaced people in the valley upward to 12,000 from 9,000.', [9000], [12_000]],
  ['Revisaron al alza la cifra de desplazados en el valle del norte a 12.000 desde 9.000.', [9000], [12_000]],
  ['We had thought 90 people were aboard; the manifest shows 61.', [90], [61]],
  ['The list has 212 names but 12 are repeated, so 200.', [12], [200]],
  ['La lista tiene 212 nombres pero 12 están repetidos, o sea 200.', [12], [200]],
  ['The count in our 6 am note (540) double counted the night arrivals. 410 is right.', [540], [410]],
  // A figure lowered for a reason that has a figure of its own.
  ['The toll was lowered from 31 to 27 after four people were found alive.', [31], [27, 4]],
  // Old, doubled or unfounded.
  ['A video said to show 200 people drowned is old.', [200], []],
  ['Esa cifra de 5.000 personas es de 2019.', [5000], []],
  ['El reporte de 15 maestros secuestrados resultó infundado.', [15], []],
  ['La agencia admitió que su conteo de 2.500 estaba mal.', [2500], []],
  ['Our Tuesday story said 70 migrants drowned off Nador. Seventeen drowned. We regret the error.', [70], [17]],
  ['The number of clinics destroyed was given as 18. Only 7 clinics were destroyed.', [18], [7]],
  [
    `07:30 Office: 1,870 residents moved out of Bor.
15:10 Correction to 07:30: the office now says 2,310, the 1,870 was from last night.`,
    [1870],
    [2310],
  ],
  ['Hablamos de 2 buses con 88 personas. Corrijo: fueron 3, con 131.', [88], [131]],
  // A bulletin's brackets, totals of one day, and what a paper or a speaker said before.
  [
    'SITUATION REPORT 5\n\nDISPLACEMENT\n- Bor: 3,100 (revised from 4,200)\n- Renk: figure withdrawn (previously 1,900)\n- Pibor: 600',
    [4200, 1900],
    [3100, 600],
  ],
  [
    'INFORME DE LA SITUACIÓN EN EL CAUCA\n\nPERSONAS DESPLAZADAS\n- Jamundí: 310 (corregido, antes 420)\n- Corinto: cifra retirada (antes 190)\n- Suárez: 600',
    [420, 190],
    [310, 600],
  ],
  ['12:00: 3 dead.\n15:00: 5 dead.\n18:00: the toll is now 4; one body was counted twice.', [5], [4]],
  ['The ministry put the toll at 120. Two hours later it said 96 had died.', [120], [96]],
  ['El ministerio cifró en 120 los muertos. Dos horas después dijo que eran 96.', [120], [96]],
  ['The camp was said to hold 4,000. Our team counted 2,650.', [4000], [2650]],
  ['En la edición de ayer dimos como 4.300 el número de evacuados. Son 3.400.', [4300], [3400]],
  ['It is 12 people now, not 9, and 3 more came.', [], [12, 3]],
  ['Son 12 personas ya, no 9, llegaron 3 más.', [], [12, 3]],
  // Walked back, premature, duplicated, mended in brackets, a zero too many.
  ['Police walked back their claim of 30 arrests.', [30], []],
  ['La policía dio marcha atrás con lo de los 30 detenidos.', [30], []],
  ['Our tally of 90 dead was premature.', [90], []],
  ['Nuestro conteo de 90 muertos fue prematuro.', [90], []],
  ['The first list had 120 families; 15 were duplicates, leaving 105.', [120], [105]],
  ['40 people were injured (corrected: 14).', [40], []],
  ['The earlier figure of 50,000 displaced had a zero too many.', [50000], []],
  ['La radio dijo que se ahogaron 60. Ya se disculpó; eran 6.', [60], [6]],
  ['The suspected kidnapping of four nuns turned out to be a misunderstanding.', [4], []],
  ['El supuesto secuestro de cuatro monjas resultó ser un malentendido.', [4], []],
  ['Eleven people died, down from the 19 announced at first by the council.', [19], [11]],
  ['Son 11 los muertos, frente a los 19 anunciados inicialmente por la alcaldía.', [], [11]],
  // Told twice, and denied only of another.
  ['Police arrested 23 men at the port. The number of those arrested stands at 23 and not 32.', [], [23]],
  // Two speakers who disagree.
  ['Residents put the dead at 60, the government at 22.', [], [60, 22]],
  // Chats.
  [
    `[12/06/2025, 08:00] Ana: they arrested 9 at the station
[12/06/2025, 08:06] Ana: no. nobody arrested, sorry`,
    [9],
    [],
  ],
  [
    `[12/06/2025, 08:00] Ana: 120 people at the hall in Bor
[12/06/2025, 08:06] Beto: This message was deleted
[12/06/2025, 08:08] Beto: no, nobody was hurt at the hall`,
    [],
    [120],
  ],
]

for (const [text, gone, stand] of CASES)
  test(`taken back: ${text.replaceAll('\n', ' / ')}`, () => {
    const drafts = draftsOf(text)
    const held = figuresIn(drafts.filter(({ retracted }) => !retracted))
    const taken = figuresIn(drafts.filter(({ retracted }) => retracted))
    assert.deepEqual(
      gone.filter((n) => held.includes(n) || !taken.includes(n)),
      [],
      'what is gone',
    )
    assert.deepEqual(
      stand.filter((n) => !held.includes(n) || taken.includes(n)),
      [],
      'what holds',
    )
  })

test('what a paper wrote without a figure and then puts right is not so', () => {
  for (const text of [
    'On Sunday we wrote that the school had been destroyed. In fact only the roof was damaged.',
    'El domingo escribimos que la escuela había sido destruida. En realidad solo se dañó el techo.',
  ])
    assert.deepEqual(
      draftsOf(text).map(({ retracted }) => retracted === true),
      [true, false],
    )
})

test('what a paper published and calls not so is not so, though it has no figure', () => {
  const text = 'Ayer publicamos que el puente de Rurrenabaque había colapsado. No es así: fue cerrado por prevención.'
  const [first] = draftsOf(text)
  assert.equal(first?.retracted, true)
  assert.equal(first?.polarity, 'negated')
})
