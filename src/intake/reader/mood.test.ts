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
  // Stopped before it was done.
  'The eviction of 300 families was halted by a court.',
  'The deportation of 45 Afghans has been put on hold.',
  'The removal of 80 migrants was suspended by the High Court on Tuesday.',
  'A judge blocked the transfer of 60 children to Nauru.',
  'Plans to deport 2,000 Haitians were dropped.',
  'The army was going to clear the camp but a judge stopped them.',
  'El desalojo de 300 familias fue frenado por un juez.',
  'Un tribunal suspendió la expulsión de 80 migrantes.',
  'La deportación de 45 haitianos quedó en suspenso.',
  'El cierre del puente no se concretó.',
  // Played, only possible, or nearly.
  'During a drill on Thursday, 250 pupils were evacuated from the school.',
  'In a joint exercise, soldiers closed the bridge for two hours.',
  'Durante un simulacro el jueves evacuaron a 250 alumnos de la escuela.',
  'Un posible cierre de la frontera preocupa a los comerciantes.',
  'An outbreak of measles is feared.',
  'Se teme un brote de sarampión.',
  'The road has yet to reopen.',
  'The airport was almost closed by the storm.',
  'No hay evidencia de que alguien se haya ahogado.',
  // Expected, under way, or on a condition.
  'Some 700 people were expected on Monday.',
  'Se esperaban unas 700 personas el lunes; no llegó ninguna.',
  'The first flight, carrying 140 deportees, had been due to leave on Tuesday.',
  'El primer vuelo, con 140 deportados, debía salir el martes.',
  'The Red Cross is sending 12 tonnes of rice to Agadez.',
  'Our estimate is 15,000 people out of their homes if they clear the whole strip.',
  'In the event of an attack, 900 villagers would be evacuated to Maroua.',
  'How many police? Anybody arrested?',
  'The court ordered police to release the 14 men.',
  'Prosecutors are seeking the deportation of three activists.',
  'The bus that should have brought 50 people did not come.',
  'The agreement provides for the return of 5,000 refugees a month.',
  'El acuerdo contempla el retorno de 5.000 refugiados al mes.',
  'He said 200 families might lose their homes.',
  'Not one refugee would be expelled, the minister vowed.',
  'Rescuers were unable to reach 60 people.',
  'No se pudo verificar que 40 personas se ahogaron.',
  'Por poco se ahogan dos niños.',
  'Estuvieron a punto de cerrar el puente.',
  'El cierre del paso de Timba reportado el 9 de junio no ocurrió.',
  'The 14 people thought dead are alive.',
  'A rumour spread that the army had shot six boys.',
  'Corrió el rumor de que el ejército había disparado a seis muchachos.',
  'Se esperan 230 para el viernes.',
  'Alemania ofreció un hospital de campaña, que todavía no fue aceptado.',
  'The government announced the closure of two camps by August.',
  'The road is far from open.',
  'La vía dista de estar abierta.',
  'Aún falta abrir la vía.',
  'Sin que se haya confirmado, se habla de 5 muertos.',
  'Please, no more bread.',
  'Esperábamos mover a 60 a Pasto el miércoles pero los camiones no vinieron.',
  'We had hoped to move 60 people to Gulu on Wednesday.',
  'Me equivoqué con lo del sarampión: las pruebas salieron negativas.',
  'The court overturned the expulsion orders of 31 men.',
  'She would not say how many had been arrested.',
  'No quiso decir cuántos fueron detenidos.',
  'He said talk of 30 deaths was "nonsense".',
  'Los jóvenes fueron puestos a disposición de Migraciones para su expulsión.',
]

const wordsIn = (text: string): string | undefined =>
  read(text, { published: '2024-05-15', zone: 'America/Bogota' }).drafts.find(({ kind }) => kind === 'statement')
    ?.modality

test('what is said to come upon whoever does something is a threat, and upon the speaker a fear', () => {
  assert.equal(wordsIn('"If you come back we will burn the boats," the men told them.'), 'threatened')
  assert.equal(wordsIn('"Al que encontremos en el río le hundimos el bote", dice un audio del frente.'), 'threatened')
  assert.equal(wordsIn('The spokesman warned residents to leave by noon or face arrest.'), 'threatened')
  assert.equal(wordsIn('La secretaria advirtió que el que no firme pierde el derecho.'), 'threatened')
  assert.equal(wordsIn('Un vocero declaró: «No nos vamos; si entran, bloqueamos la carretera».'), 'threatened')
  assert.equal(wordsIn('"If we go back they will kill us," said Amina Yusuf, a mother of three.'), 'quoted')
  assert.equal(wordsIn('«Si nos multan al dueño, nos botan a la calle», explicó Yajaira Soto.'), 'quoted')
})

for (const text of UNDONE) test(`no act: ${text}`, () => assert.deepEqual(actsIn(text), []))

const DONE = [
  'Most had to walk the last 15 kilometres.',
  'The army took the town, forcing 4,000 people to flee.',
  'Tras cruzar el río, 40 personas fueron detenidas.',
  'Lograron cruzar el puente 300 personas.',
  'El paso permanece cerrado desde el lunes por orden de la policía.',
  'Fueron detenidos quienes cruzaron el puente.',
  'The eviction of 300 families went ahead on Monday, but a second was halted.',
  'The court did not stop the deportation of 45 men, who were flown to Kabul.',
  'Two soldiers died in an exercise.',
  'No cholera has been reported, but 55 children fell ill.',
  'No hay dengue, pero 14 niños tienen diarrea.',
  'Dont come to the bridge its closed.',
]

for (const text of DONE) test(`an act: ${text}`, () => assert.ok(actsIn(text).length > 0))

test('a text that breaks off at any word is read all the same', () => {
  const text = 'The court ordered police. A judge halted the eviction of 300 families, or nearly did, but had yet to'
  for (let to = 1; to <= text.length; to++)
    for (const lang of ['en', 'es'] as const)
      assert.doesNotThrow(() => read(text.slice(0, to), { published: '2024-05-15', zone: 'UTC', lang }))
})

test('what a source asks for itself is no order', () => {
  for (const text of [
    'An official who asked not to be named said 50 people had died.',
    'Un funcionario que pidió no dar su nombre dijo que murieron 50 personas.',
  ])
    assert.ok(actsIn(text).length > 0)
})

test('a plane and its loads are no plan; a plane with tents that may land is one', () => {
  const moodsOf = (text: string, lang: 'en' | 'es') =>
    read(text, { published: '2024-06-12', zone: 'UTC', lang }).drafts.map(({ modality }) => modality)
  assert.deepEqual(moodsOf('Mexico has sent planeloads of police to Tapachula.', 'en'), ['asserted'])
  assert.deepEqual(moodsOf('A plane with tents may land in Tapachula on Friday.', 'en'), ['forecast'])
  assert.deepEqual(moodsOf('Tras un mes de caminar por México, 750 personas llegaron a Tijuana.', 'es'), [
    'asserted',
    'asserted',
  ])
  assert.deepEqual(
    moodsOf('Unas 330 personas se han visto obligadas a abandonar sus hogares.', 'es').at(-1),
    'asserted',
  )
})
