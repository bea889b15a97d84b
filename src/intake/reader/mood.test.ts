// What nobody has done: planned, ordered, supposed, wished or ruled out, in sentences of no particular text.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './read.ts'

const actsIn = (text: string): string[] =>
  read(text, { published: '2024-05-15', zone: 'America/Bogota' })
    .drafts.filter(({ kind }) => kind !== 'statement' && kind !== 'cause' && kind !== 'rule')
    .filter(({ modality, polarity }) => (modality === 'asserted' || modality === 'quoted') && polarity === 'affirmed')
    .map(({ kind, quote }) => `${kind}: ${quote.text}`)

const UNDONE = [
  'The governor ordered police to arrest anyone found on the bridge.',
  'Leave the camp by Friday or be arrested.',
  'The government has vowed to shut the border and expel 4,000 people.',
  'Police did not arrest anyone, nor did they close the bridge.',
  'Had police closed the bridge, 600 people would have been stranded.',
  'Instead of deporting the 40 men, police let them go.',
  'The ship with 300 migrants had been due to dock on Monday.',
  'El ejército se apresta a desalojar el campamento y expulsar a 300 familias.',
  'El gobierno juró cerrar la frontera y expulsar a 4.000 personas.',
  'Quien cruce se expone a ser detenido y deportado.',
  'Avanza el plan para reubicar a 300 familias en Cali.',
  'Que manden 200 soldados al puente, pide el alcalde.',
  'No se ha detenido a ninguna persona ni se han cerrado los pasos.',
  'De persistir el bloqueo, la policía detendrá a los dirigentes.',
  'Se procederá al desalojo de 300 familias y a la captura de los líderes.',
  'Serán detenidos quienes bloqueen la vía.',
  'El ministro descartó cerrar la frontera.',
  'El alcalde aceptó abrir el gimnasio y recibir a 300 personas.',
  'Tenemos que mover a 300 personas a Cali.',
]

for (const text of UNDONE) test(`no act: ${text}`, () => assert.deepEqual(actsIn(text), []))

const DONE = [
  'Most had to walk the last 15 kilometres.',
  'The army took the town, forcing 4,000 people to flee.',
  'Tras cruzar el río, 40 personas fueron detenidas.',
  'Lograron cruzar el puente 300 personas.',
  'El paso permanece cerrado desde el lunes por orden de la policía.',
  'Fueron detenidos quienes cruzaron el puente.',
]

for (const text of DONE) test(`an act: ${text}`, () => assert.ok(actsIn(text).length > 0))
