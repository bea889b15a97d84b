// An analyst's documents on a real hub: files of several kinds come in, are graded, confirmed, and fill the register.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadAnswer, ReceivedFile } from '../../src/hub/contract.ts'
import { verifyEd25519 } from '../../src/main/keys.ts'
import { createServer } from '../../src/server/server.ts'
import { textsOf } from '../../src/texts/texts.ts'
import { EXAMPLE, hubWith, value } from '../support/hub.ts'
import { docxOf, pdfOf, wordBody } from '../support/papers.ts'

const opened = await hubWith(EXAMPLE)

const WORDS = [
  'Comunicado de prueba, 17 de octubre de 2018',
  'El ministro de Guatemala amenazó con cerrar la frontera.',
  'Unas 700 personas llegaron a Chiquimula el martes.',
  'Las detenciones de hondureños en la frontera sur aumentaron 61 por ciento en 2018, según la patrulla.',
]

const file = (name: string, bytes: Uint8Array, more: Partial<ReceivedFile> = {}): ReceivedFile => {
  const none = { title: null, publisher: null, published: null, zone: null, medium: null, grade: null, token: null }
  return { journey: opened.journey, name, bytes, ...none, lang: 'auto', ...more }
}

test('a Word document comes in with its day, hash and grade; the same words again are told, whatever the file', async () => {
  const grade = { reliability: 'B', credibility: 3 }
  const bytes = docxOf(wordBody(WORDS), { title: 'Comunicado' })
  const read = value(
    await opened.hub.receive(file('comunicado.docx', bytes, { grade, publisher: 'Oficina inventada' })),
  )
  assert.deepEqual(
    [read.title, read.published, read.ground, read.format],
    ['Comunicado', '2018-10-17', 'words', 'docx'],
  )
  assert.ok(read.drafts >= 3)
  const { documents } = value(await opened.hub.register(opened.journey))
  const line = documents.find(({ source }) => source === read.source)
  assert.match(line?.hash ?? '', /^[\w-]{43}$/)
  assert.deepEqual([line?.publisher, line?.grade?.reliability, line?.grade?.credibility], ['Oficina inventada', 'B', 3])
  const again = await opened.hub.receive(file('otra.txt', Buffer.from(WORDS.join('\n\n'))))
  assert.deepEqual(again.ok ? [] : again.problems.map(({ code, slots }) => [code, slots['source']]), [
    ['document.duplicate', read.source],
  ])
})

test('a text whose day nobody knows is asked for, and nothing of it is kept', async () => {
  const documents = async () => value(await opened.hub.documents(opened.journey)).length
  const had = await documents()
  const unknown = Buffer.from('Llegaron 300 personas a Zacapa ayer.')
  const asked = await opened.hub.receive(file('ayer.txt', unknown))
  assert.equal(asked.ok ? '' : asked.problems[0]?.code, 'document.undated')
  assert.equal(await documents(), had)
  const read = value(await opened.hub.receive(file('ayer.txt', unknown, { published: '2018-10-17' })))
  assert.equal(read.ground, 'given')
  const { drafts } = value(await opened.hub.document(opened.journey, read.source))
  assert.equal(drafts[0]?.happened.from.slice(0, 10), '2018-10-16')
})

test('what people confirm of a document fills the register, with the place in the text and who confirmed it', async () => {
  const [document] = value(await opened.hub.documents(opened.journey)).filter(({ title }) => title === 'Comunicado')
  const source = document?.source ?? ''
  const { drafts, text } = value(await opened.hub.document(opened.journey, source))
  for (const { draft } of drafts) {
    value(await opened.hub.decide({ journey: opened.journey, draft, decision: 'accepted' }))
  }
  const register = value(await opened.hub.register(opened.journey))
  const statement = register.statements.find(({ cites }) => cites.some((cite) => cite.source === source))
  assert.equal(statement?.act, 'threatened')
  const [cite] = statement?.cites ?? []
  assert.equal(text.slice(cite?.start, cite?.end), statement?.words)
  const figure = register.figures.find(({ cites }) => cites.some((one) => one.source === source))
  assert.deepEqual([figure?.percent, figure?.direction], [61, 'up'])
  const line = register.documents.find((one) => one.source === source)
  assert.deepEqual([line?.open, line?.accepted, line?.confirmedBy.length], [0, drafts.length, 1])
})

test('a grade is said as a report, so that who gave it and when is kept, and the last one counts', async () => {
  const { journey, hub } = opened
  const [document] = value(await hub.documents(journey)).filter(({ title }) => title === 'Comunicado')
  const happened = {
    from: '2018-10-18T12:00:00Z',
    to: '2018-10-18T12:00:00Z',
    precision: 'minute',
    zone: 'UTC',
  } as const
  const data = { source: document?.source, grade: 'A', credibility: 1, why: 'Dos vecinos lo vieron' }
  value(await hub.say({ journey, kind: 'documents.grade', data, happened }))
  const [graded] = value(await hub.documents(journey)).filter(({ title }) => title === 'Comunicado')
  assert.deepEqual([graded?.grade?.reliability, graded?.grade?.credibility], ['A', 1])
})

test('a name that a person gave a meaning is known to the next text and to words marked by hand, and is taken back', async () => {
  const { journey, hub } = opened
  const happened = {
    from: '2018-10-18T12:00:00Z',
    to: '2018-10-18T12:00:00Z',
    precision: 'minute',
    zone: 'UTC',
  } as const
  const stopsIn = async (people: number): Promise<unknown[]> => {
    const words = Buffer.from(`Unas ${people} personas duermen en la escuela vieja, dijo un vecino.`)
    const { source } = value(await hub.receive(file('escuela.txt', words, { published: '2018-10-17' })))
    const { drafts, text } = value(await hub.document(journey, source))
    const marked = { journey, source, kind: 'movement.sighting', start: 0, end: text.indexOf(',') }
    const [made = ''] = value(await hub.draftWords(marked)).drafts
    const byHand = value(await hub.document(journey, source)).drafts.find(({ draft }) => draft === made)
    return [drafts.find(({ kind }) => kind === 'movement.sighting')?.data['stop'], byHand?.data['stop']]
  }
  assert.deepEqual(await stopsIn(310), [undefined, undefined])
  const data = { name: 'la escuela vieja', stop: 'zac' }
  const said = value(await hub.say({ journey, kind: 'documents.placeName', data, happened }))
  assert.deepEqual(await stopsIn(320), ['zac', 'zac'])
  const [place] = value(await hub.register(journey)).places
  assert.deepEqual([place?.name, place?.stop, place?.report], ['la escuela vieja', 'zac', said.id])
  const undo = { report: said.id, why: 'undo' }
  value(await hub.say({ journey, kind: 'core.withdrawal', data: undo, happened }))
  assert.deepEqual(await stopsIn(330), [undefined, undefined])
  assert.deepEqual(value(await hub.register(journey)).places, [])
})

test('many drafts are accepted in one commit, none of them where one cannot be, and taken back in one', async () => {
  const { journey, hub } = opened
  const words = Buffer.from('Unas 150 personas llegaron a Zacapa el martes. Otras 250 durmieron en Chiquimula.')
  const { source } = value(await hub.receive(file('martes.txt', words, { published: '2018-10-17' })))
  const decisions = async () => value(await hub.document(journey, source)).drafts.map(({ decision }) => decision)
  const drafts = value(await hub.document(journey, source)).drafts.map(({ draft }) => draft)
  assert.ok(drafts.length >= 2)
  const unknown = await hub.decideAll({ journey, drafts: [...drafts, source], decision: 'accepted' })
  assert.deepEqual(unknown.ok ? [] : unknown.problems.map(({ code, path }) => [code, path]), [
    ['request.notFound', `/drafts/${drafts.length}`],
  ])
  assert.ok(
    (await decisions()).every((one) => one === 'open'),
    'nothing half-applied',
  )
  value(await hub.decideAll({ journey, drafts, decision: 'accepted' }))
  const accepted = value(await hub.document(journey, source)).drafts
  assert.ok(accepted.every(({ decision, became }) => decision === 'accepted' && became !== null))
  assert.equal(new Set(accepted.map(({ became }) => became)).size, drafts.length, 'each has its own report')
  value(await hub.decideAll({ journey, drafts, decision: 'undone' }))
  assert.ok((await decisions()).every((one) => one === 'open'))
})

test('who spoke as a private person stands in no line of the register, no export to the journey and no public page', async () => {
  const { journey, hub } = opened
  const words = [
    '[2018-10-17 07:12] Nayeli Inventada: Somos 40 en Chiquimula, nos falta agua',
    '[2018-10-17 07:15] Nayeli Inventada: «No vamos a regresar», dijo Keylin Inventada, 27, madre de dos',
    '[2018-10-17 07:20] Osman Inventado: Según Elvin Inventado, en 2018 subieron 40 % las detenciones',
  ].join('\n')
  const { source } = value(await hub.receive(file('grupo.txt', Buffer.from(words), { published: '2018-10-17' })))
  const drafts = value(await hub.document(journey, source)).drafts.map(({ draft }) => draft)
  value(await hub.decideAll({ journey, drafts, decision: 'accepted' }))
  const { statements, figures, policies } = value(await hub.register(journey))
  const lines = [...statements, ...figures, ...policies].filter(({ cites }) => cites[0]?.source === source)
  assert.ok(lines.length >= 2)
  const told = [JSON.stringify(lines), JSON.stringify(value(await hub.publishing.preview(journey)))]
  for (const format of ['csv', 'jsonl'] as const)
    for await (const part of hub.export(journey, format, 'journey')) told.push(part)
  assert.doesNotMatch(told.join('\n'), /Nayeli|Keylin|Osman|Elvin/)
})

test('a file goes up over HTTP as it is, its pages are told while it is read, and a broken one is told in words', async () => {
  const server = createServer({
    hub: opened.hub,
    texts: textsOf,
    webFolder: null,
    version: '0',
    port: 0,
    verify: verifyEd25519,
    nowMs: () => Date.now(),
  })
  const pages = [1, 2, 3].map((n) => [{ text: `Bolet\xedn ${n}: llegaron ${n}50 personas a Zacapa.`, y: 700 }])
  const told: string[] = []
  const stop = opened.hub.onProgress(({ token, done, of }) => told.push(`${token} ${done}/${of}`))
  const url = `/api/documents?journey=${opened.journey}&name=b.pdf&published=2018-10-16&token=t1`
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': 'en' }
  const answer = await server.app.inject({ method: 'POST', url, headers, body: pdfOf(pages) })
  assert.equal(answer.statusCode, 200, answer.body)
  assert.deepEqual([(answer.json() as ReadAnswer).format, told], ['pdf', ['t1 1/3', 't1 2/3', 't1 3/3']])
  const broken = await server.app.inject({ method: 'POST', url, headers, body: '%PDF-1.4 x' })
  assert.deepEqual([broken.statusCode, broken.json().code], [422, 'document.broken'])
  assert.match(broken.json().detail, /damaged/)
  stop()
  await server.close()
})
