// A figure that its text takes back is never shown as current, in whatever words it is taken back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'
import type { Draft } from './types.ts'

const about = { published: '2023-11-08', zone: 'UTC' }
const figures = (text: string): Draft[] => read(text, about).drafts.filter(({ value }) => value !== undefined)

const TAKEN_BACK: readonly (readonly [string, number, number])[] = [
  ['[06:12] Ana: 120 families at the school\n[07:12] Ana: sorry its 102 families', 120, 102],
  ['[06:12] Ana: 5 dead\n[07:12] Luis: toll revised to 3', 5, 3],
  ['[06:12] Ana: 65 people in camp\n[07:12] Ana: now 56 not 65', 65, 56],
  ['[10:00] 340 HH in camp\n[11:00] pls ignore 340, real figure 290 HH', 340, 290],
  ['At first officials said 40 people had died. On Tuesday they lowered the figure to 32.', 40, 32],
  ['[06:12] Nayra: ha llegado una patera con 58 personas\n[11:20] Nayra: perdón, eran 61 no 58', 58, 61],
  ['[06:12] Ana: hay 120 familias en el coliseo\n[07:12] Luis: no eran 120, son 102', 120, 102],
  ['[06:12] Ana: hay 120 familias en el coliseo\n[07:12] Ana: corrección: son 102 familias', 120, 102],
  ['[06:12] Ana: murieron 5\n[07:12] Luis: la cifra correcta es 3 muertos, me equivoqué', 5, 3],
  ['Por la mañana se habló de 58 muertos; la cifra correcta es 36.', 58, 36],
  ['The death toll was revised down to 34 from 41.', 41, 34],
  ['La Fiscalía rebajó la cifra de muertos de 41 a 34.', 41, 34],
  ['Earlier reports of 60 arrests were incorrect, police said; 16 people were held.', 60, 16],
  ['La alcaldesa aclaró que la cifra de 500 desalojados era incorrecta: fueron 180.', 500, 180],
  ['Murieron nueve personas, precisó el hospital, que descartó así los 15 muertos de ayer.', 15, 9],
  ['Correction: update 3 reported 112,000 displaced people; the figure should read 91,200.', 112_000, 91_200],
  ['Una ONG había cifrado en 300 los que entraron; luego reconoció que el dato era erróneo. Son 180.', 300, 180],
  ['The figure of 1,200 displaced given in Bulletin 3 was provisional. The final figure is 1,020.', 1200, 1020],
  ['La cifra de 1.200 desplazados del boletín 3 era preliminar. La definitiva es 1.020.', 1200, 1020],
  ['El municipio había contado 500 evacuados, pero 70 estaban dos veces en la lista; son 430.', 500, 430],
  ['Por error informamos de 18 heridos; son 8.', 18, 8],
  ['In Tuesday’s update we said that 12 children had arrived without parents. The nurse has checked: it was 9.', 12, 9],
  ['Police first said 25 people had been arrested in Goma; they now say 18.', 25, 18],
  ['The first bulletin spoke of 40 injured in Beira. There were in fact 31.', 40, 31],
  ['The death toll was put at 300 on Monday but the mayor has since lowered it to 214.', 300, 214],
  ['En el boletín del lunes informamos de 40 heridos en Beira. En realidad fueron 31.', 40, 31],
  ['La policía habló primero de 25 detenidos; ahora dice que son 18.', 25, 18],
  ['Primero se habló de 200 muertos, luego el gobierno bajó la cifra a 140.', 200, 140],
  ['Hay 6 fallecidos desde el 1 de enero (informe anterior: 5).', 5, 6],
]

for (const [text, wrong, right] of TAKEN_BACK) {
  test(`${right} stands and ${wrong} does not: ${text.split('\n').at(-1)}`, () => {
    const drafts = figures(text)
    assert.ok(drafts.some(({ value, retracted }) => value?.best === right && !retracted))
    assert.deepEqual(
      drafts.filter(({ value, retracted }) => value?.best === wrong && !retracted).map(({ quote }) => quote.text),
      [],
    )
  })
}

test('a bare figure that corrects counts what the one before it counted', () => {
  const [, right] = figures('Unas 300 familias llegaron a Ocaña. Perdón: no eran 300, son 280.')
  assert.equal(right?.value?.unit, 'families')
})

test('a correction means the earlier figure of its unit and place, not just the last one of its kind', () => {
  const [first, second] = figures(
    '[06:00] hay 120 familias en Tibú\n[07:00] hay 30 personas en Ocaña\n[08:00] corrección: son 102 familias en Tibú',
  )
  assert.deepEqual([first?.retracted, second?.retracted], [true, undefined])
})

test('a rumour that the next words call one is drafted as denied', () => {
  const { drafts } = read('[16:05] Ana: van a cerrar el puente. NO es cierto', about)
  assert.deepEqual(
    drafts.map(({ kind, polarity }) => [kind, polarity]),
    [['blockade', 'negated']],
  )
})

for (const [text, kind] of [
  ['Unas 600 familias abandonaron sus fincas por los enfrentamientos.', 'harm'],
  ['Nepal Red Cross has given cash to 450 families.', 'count'],
  ['La alcaldesa dice que van a cerrar el paso.', 'movement'],
  ['En julio entraron 3.150 personas por pasos no habilitados.', 'blockade'],
] as const) {
  test(`a reason, a name, a coming verb or an idiom is no ${kind}: ${text}`, () => {
    const { drafts } = read(text, about)
    assert.ok(drafts.length > 0)
    assert.ok(drafts.every((d) => d.kind !== kind))
  })
}

test('a message that answers no takes back what the one before said', () => {
  const [first] = figures(
    '[10:00] Luis: la policía se llevó a 12 en el puente\n[10:04] Ana: eso es mentira, yo estaba ahí',
  )
  assert.deepEqual([first?.value?.best, first?.retracted], [12, true])
})

test('what the next message or sentence calls a hoax or wrong is no longer current, whatever else that one tells', () => {
  for (const text of [
    '[08:00] Ana: en el mercado hay 700 muertos\n[08:10] Luis: Lo del mercado es un bulo. No hay ningún muerto',
    'Yesterday we wrote that 700 people were missing. That was wrong: they had been collected by their aunts.',
  ]) {
    const [first] = figures(text)
    assert.deepEqual([first?.value?.best, first?.retracted], [700, true], text)
  }
})

test('two figures of one week are a series, not a correction', () => {
  const drafts = figures('Police said 25 people were arrested in Goma on Monday. On Tuesday 40 were arrested in Beni.')
  assert.ok(drafts.every(({ retracted }) => !retracted))
})

test('what was said of people who have turned up since is no longer current', () => {
  const [first] = figures(
    'El reporte del martes decía que tres maestros habían sido secuestrados en Tibú. Dos de ellos ya aparecieron.',
  )
  assert.deepEqual([first?.value?.best, first?.retracted], [3, true])
})

test('the no of a correction is of the figure that it sets right, and not of the one that holds', () => {
  const line = (at: string, words: string): string => `02/03/2024, ${at} - Ana: ${words}\n`
  const text =
    line('08:01', 'levantaron a 9 vendedores en el retén') + line('08:20', 'corrección no eran 9 eran 7 los detenidos')
  const told = read(text, { published: '2024-03-02', zone: 'UTC', lang: 'es' }).drafts
  assert.deepEqual(
    told.map(({ kind, value, polarity }) => [kind, value?.best, polarity]),
    [
      ['detention', 9, 'negated'],
      ['detention', 7, 'affirmed'],
    ],
  )
})
