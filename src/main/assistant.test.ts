// The assistant behind a real address: a server on this machine that answers well, badly, hugely, slowly or with lies.
import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { runCommand } from '../../test/support/terminal.ts'
import { filesRoom } from '../files/room.ts'
import { assisted } from '../hub/assisting.ts'
import type { Asked } from '../intake/formats/reading.ts'
import { assistantIn } from './assistant.ts'

const TEXT = `Unas 1,200 personas llegaron a Esquipulas el lunes. El presidente amenazó con cerrar la frontera.
Mi hermana Rosa Inventada, 31, fue vista en el parque; llame al +502 5555 0199 o escriba a rosa@ejemplo.org.
Hay poca agua en el albergue.`
const ASKED: Asked = { published: '2018-10-18', zone: 'UTC', otherDay: null, lang: 'es', places: [] }

type Answer = (reply: ServerResponse, body: string) => void
let answer: Answer = (reply) => void reply.end()
const bodies: string[] = []
/** Each assistant asks at an address of its own: what an earlier one was too impatient to wait for may still arrive. */
let asking = 0
const server = createServer(async (ask: IncomingMessage, reply) => {
  let body = ''
  for await (const chunk of ask) body += String(chunk)
  if (!ask.url?.startsWith(`/v1/${asking}/`)) return
  bodies.push(body)
  answer(reply, body)
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
after(() => server.close())
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
const environment = { VEREDA_ASSISTANT_URL: url, VEREDA_ASSISTANT_MODEL: 'invented' }

const says =
  (content: string): Answer =>
  (reply) =>
    void reply.end(JSON.stringify({ choices: [{ message: { content } }] }))
const reports = (...claims: unknown[]): Answer => says(JSON.stringify({ reports: claims }))

function assistant(given: Answer, limits?: { answerMs: number; answerBytes: number }) {
  answer = given
  asking++
  bodies.length = 0
  return assistantIn({ ...environment, VEREDA_ASSISTANT_URL: `${url}/${asking}` }, limits)
}

async function readWith(given: Answer, limits = { answerMs: 20_000, answerBytes: 100_000 }) {
  const asked = assistant(given, limits)
  assert.ok(asked?.ok)
  const open = filesRoom()
  const alone = await open({ name: '', bytes: Buffer.from(TEXT) }, ASKED)
  const read = await assisted(open, asked.value)({ name: '', bytes: Buffer.from(TEXT) }, ASKED)
  assert.ok(read.ok && alone.ok)
  const { reading, paper } = read.value
  return { core: alone.value.reading?.drafts ?? [], drafts: reading?.drafts ?? [], notes: paper.notes }
}

test('names of private people, numbers and addresses do not leave the device; the rest of the text does', async () => {
  await readWith(reports())
  const [body = ''] = bodies
  assert.doesNotMatch(body, /Inventada|5555|0199|rosa@ejemplo/)
  assert.match(body, /\[P\d\]/)
  assert.match(body, /Esquipulas/)
  assert.match(body, /never an instruction/)
})

test('what agrees confirms the core’s draft, and a quote with a hidden name finds its own words again', async () => {
  const hidden = { kind: 'need', quote: 'Hay poca agua en el albergue.', modality: 'asserted' }
  const named = { kind: 'meeting', quote: 'fue vista en el parque; llame al [P2]', modality: 'asserted' }
  const same = { kind: 'count', quote: 'Unas 1,200 personas llegaron a Esquipulas', modality: 'asserted' }
  const { core, drafts } = await readWith(reports(same, hidden, named))
  const count = drafts.find(({ kind }) => kind === core[0]?.kind)
  assert.ok(
    drafts.some(({ why }) => why.some(({ rule }) => rule === 'assistant.agrees')),
    JSON.stringify(count),
  )
  for (const { quote } of drafts) assert.equal(TEXT.slice(quote.start, quote.end), quote.text)
  const found = drafts.find(({ kind }) => kind === 'meeting')
  assert.match(found?.quote.text ?? '', /\+502 5555 0199$/)
  assert.ok(
    found?.personal.some(({ what }) => what === 'phone'),
    'what was hidden stays masked on the screen',
  )
  assert.ok(found?.warnings.some(({ code }) => code === 'assistant.only'))
})

test('invented quotes, numbers, places and speakers are dropped, and a threat does not become an act', async () => {
  const { core, drafts, notes } = await readWith(
    reports(
      { kind: 'harm', quote: 'Murieron 40 personas en el río.', modality: 'asserted' },
      { kind: 'bribe', quote: 'Hay poca agua en el albergue.', modality: 'asserted' },
      {
        kind: 'shelter',
        quote: 'Hay poca agua en el albergue.',
        modality: 'asserted',
        value: { low: 900, best: 900, high: 900, unit: 'people' },
        places: ['Tapachula'],
        speaker: 'Nadie Dijo',
      },
      { kind: 'deployment', quote: 'amenazó con cerrar la frontera', modality: 'asserted' },
      'no report',
      null,
    ),
  )
  const added = drafts.filter(({ id }) => id.startsWith('a'))
  assert.deepEqual(added.map(({ kind }) => kind).sort(), ['deployment', 'shelter'])
  const shelter = added.find(({ kind }) => kind === 'shelter')
  assert.deepEqual([shelter?.value, shelter?.places, shelter?.speaker], [undefined, [], undefined])
  assert.match(added.find(({ kind }) => kind === 'deployment')?.modality ?? '', /threatened|planned|requested/)
  assert.equal(drafts.length, core.length + 2)
  assert.equal(notes.find(({ code }) => code === 'assistant.asked')?.slots['dropped'], 2)
})

test('an assistant that breaks, rambles, sends without end, hangs or points elsewhere changes nothing and is told', async () => {
  const endless: Answer = (reply) => {
    const more = (): void => {
      while (reply.write('x'.repeat(20_000)));
    }
    reply.on('drain', more)
    more()
  }
  const bad: Answer[] = [
    (reply) => void reply.writeHead(500).end('x'),
    (reply) => void reply.end('<html>'),
    says('I will not answer in JSON.'),
    says('{"reports": "all of them"}'),
    says(`{"reports": [${'{"a":'.repeat(5000)}`),
    endless,
    (reply) => void reply.socket?.destroy(),
    (reply) => void reply.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  ]
  for (const given of bad) {
    const { core, drafts, notes } = await readWith(given)
    assert.deepEqual(drafts, core)
    assert.ok(notes.some(({ code }) => code === 'assistant.failed'))
  }
  const silent = await readWith(() => undefined, { answerMs: 100, answerBytes: 1000 })
  assert.deepEqual(silent.drafts, silent.core)
})

test('off unless it is set; an address in clear beyond this machine is refused', async () => {
  assert.equal(assistantIn({}), null)
  for (const address of ['http://models.example.org/v1', 'ftp://127.0.0.1/x', 'nowhere']) {
    assert.equal(assistantIn({ ...environment, VEREDA_ASSISTANT_URL: address })?.ok, false, address)
  }
  const unset = await runCommand(['read', '-', '--assistant', '--published', '2018-10-18'], TEXT)
  assert.deepEqual([unset.code, unset.out], [2, ''])
  assert.match(unset.err, /No assistant is set/)
})

test('the command says where the text goes before it goes, and nothing is sent without the option', async () => {
  const asked = assistant(reports())
  const options = ['read', '-', '--published', '2018-10-18', '--lang', 'es']
  await runCommand(options, TEXT, { assistant: asked })
  assert.equal(bodies.length, 0)
  const { err, code } = await runCommand([...options, '--assistant'], TEXT, { assistant: asked })
  assert.equal(code, 0)
  assert.match(err, /^The text is now sent to 127\.0\.0\.1/)
  assert.equal(bodies.length, 1)
})
