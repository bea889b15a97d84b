// Text messages of a gateway at a real hub: signed or not taken, known senders heard, strangers at the desk, no number
// anywhere.
import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PRIVATE_WORDS } from '../../src/core/kinds/note.ts'
import { instant } from '../../src/core/time.ts'
import { lengthOf } from '../../src/intake/sms/parts.ts'
import { askOwnHub } from '../../src/main/address.ts'
import { value } from '../support/hub.ts'
import { foundJourney, happened, type NetHub, netHub, sayAll, ZONE } from '../support/net.ts'
import { runCommand } from '../support/terminal.ts'

const SECRET = 'a secret of the tests, not of anybody'
const NUMBER = '+50371234567'

type Sms = { from?: string; text: string; id?: string; at?: string }
type Sending = { secret?: string; seconds?: number; header?: string }

let sent = 0
async function send(
  hub: NetHub,
  sms: Sms,
  { secret = SECRET, seconds = Math.floor(Date.now() / 1000), header }: Sending = {},
) {
  const body = JSON.stringify({ from: NUMBER, id: `gateway-${sent++}`, ...sms })
  const v1 = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  // As from outside: a gateway does not sit at the machine.
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': 'gateway',
    'vereda-sms': header ?? `t=${seconds},v1=${v1}`,
  }
  const answer = await fetch(`${hub.url}/api/sms`, { method: 'POST', headers, body })
  return { status: answer.status, ...((await answer.json()) as { reply?: string | null; code?: string }) }
}

async function smsHub(folder?: string): Promise<{ hub: NetHub; journey: string }> {
  const hub = await netHub({ smsSecret: SECRET, ...(folder === undefined ? {} : { folder }) })
  const journey = await foundJourney(hub)
  const data = { code: 'esq', name: 'Esquipulas', country: 'GT', lat: 14.56, lon: -89.35, place: 'town', zone: ZONE }
  await sayAll(hub, [{ kind: 'movement.stop', v: 1, journey, happened, said: instant(Date.now()), data }])
  return { hub, journey }
}

const letIn = async (hub: NetHub, journey: string, number = NUMBER): Promise<string> =>
  value(await hub.hub.messaging.admit({ journey, number, label: 'Parish by SMS' })).device

const countsIn = async (hub: NetHub, journey: string) => {
  const lines = []
  for (const subject of await hub.log.subjects(`${journey}/day:`)) lines.push(...(await hub.log.entries(subject)))
  return lines.filter(({ report }) => report.kind === 'movement.sighting')
}

test('a message of a known sender counts at once, as a report of its own key, and is answered with what was understood', async () => {
  const { hub, journey } = await smsHub()
  const device = await letIn(hub, journey)
  const { reply } = await send(hub, { text: 'jente no. GENTE 2500 eskipulas' })
  assert.match(String(reply), /^Entendido: Grupo principal: 2.?500 .*Esquipulas/)
  assert.equal(lengthOf(String(reply)).alphabet, 'gsm')
  const [count, ...more] = await countsIn(hub, journey)
  assert.equal(more.length, 0)
  assert.equal(count?.report.device, device)
  assert.equal(count?.data['words'], 'jente no. GENTE 2500 eskipulas')
  assert.match(String((await send(hub, { text: 'people 2600 esquipulas' })).reply), /^Understood: /)
  const { reply: range } = await send(hub, { text: 'PEOPLE 1300-1400 ESQUIPULAS' })
  assert.match(String(range), /1,300-1,400 people/, 'nobody said 1,350')
  assert.equal(lengthOf(String(range)).alphabet, 'gsm')
})

test('only the gateway’s signature over these very bytes, of the last five minutes, opens the door', async () => {
  const { hub } = await smsHub()
  const code = async (how: Sending) => (await send(hub, { text: 'GENTE 1 ESQ' }, how)).code
  const now = Math.floor(Date.now() / 1000) // A minute beyond the window: the hub's clock goes on meanwhile.
  assert.equal(await code({ secret: 'another' }), 'sms.signature')
  assert.equal(await code({ header: '' }), 'sms.signature')
  assert.equal(await code({ header: `t=${now},v1=${'0'.repeat(64)}` }), 'sms.signature')
  assert.equal(await code({ seconds: now - 360 }), 'sms.late')
  assert.equal(await code({ seconds: now + 360 }), 'sms.late')
  assert.equal(await code({}), undefined)
  const shut = await netHub()
  await foundJourney(shut)
  assert.equal((await send(shut, { text: 'GENTE 1 ESQ' })).code, 'sms.unset')
})

test('the same message again, ten times at once and after a new start, is kept once and answered alike', async () => {
  const { hub, journey } = await smsHub()
  await letIn(hub, journey)
  const sms = { text: 'GENTE 2500 ESQUIPULAS', id: 'one and the same', at: instant(Date.now()) }
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(hub, sms)))
  assert.equal(new Set(answers.map((one) => JSON.stringify(one))).size, 1)
  const stranger = { ...sms, from: '+50399999999', id: 'another' }
  await send(hub, stranger)
  await hub.stop()
  const again = await netHub({ smsSecret: SECRET, folder: hub.folder })
  assert.deepEqual(await send(again, sms), answers[0])
  await send(again, stranger)
  assert.equal((await countsIn(again, journey)).length, 1)
  const papers = await again.hub.documents(journey)
  assert.equal(papers.ok && papers.value.length, 1)
})

test('a stranger’s message waits at the desk with a draft and a code, and counts when a person accepts it', async () => {
  const { hub, journey } = await smsHub()
  const { reply } = await send(hub, { text: 'GENTE 2500 ESQUIPULAS' })
  const code = /codigo: ([A-Z2-7]{5})/.exec(String(reply))?.[1]
  assert.ok(code, String(reply))
  assert.equal((await countsIn(hub, journey)).length, 0)
  const papers = await hub.hub.documents(journey)
  const [paper] = papers.ok ? papers.value : []
  assert.equal(paper?.title, `SMS ${code}`)
  const opened = await hub.hub.document(journey, String(paper?.source))
  assert.ok(opened.ok)
  const [draft] = opened.value.drafts
  assert.equal(draft?.quote, 'GENTE 2500 ESQUIPULAS')
  assert.equal((await hub.hub.decide({ journey, draft: String(draft?.draft), decision: 'accepted' })).ok, true)
  assert.equal((await countsIn(hub, journey)).length, 1)
  const unclear = await send(hub, { text: 'hola, no se como decirlo' })
  assert.match(String(unclear.reply), /persona/)
  // Among what is to be decided, as the sender was told; and no words of it go on to others by a hurried yes.
  const all = await hub.hub.documents(journey)
  const source = all.ok ? all.value.find((one) => one.source !== paper?.source)?.source : ''
  const kept = await hub.hub.document(journey, String(source))
  const [note] = kept.ok ? kept.value.drafts : []
  assert.deepEqual([note?.kind, note?.quote, note?.isPrivate], ['core.note', 'hola, no se como decirlo', true])
  assert.deepEqual(note?.data, { text: PRIVATE_WORDS })
})

test('help says how to write; after STOP nothing is answered until START, and what is said is kept all the same', async () => {
  const { hub, journey } = await smsHub()
  await letIn(hub, journey)
  for (const [text, words] of [
    ['AYUDA', /GENTE 2500/],
    ['help', /PEOPLE 2500/],
    ['BAJA', /Nunca escribimos primero/],
  ] as const) {
    const { reply } = await send(hub, { text })
    assert.match(String(reply), words)
    assert.ok(lengthOf(String(reply)).parts <= 2)
  }
  assert.equal((await send(hub, { text: 'GENTE 2500 ESQUIPULAS' })).reply, null)
  assert.equal((await countsIn(hub, journey)).length, 1)
  assert.ok((await send(hub, { text: 'ALTA' })).reply)
  assert.ok((await send(hub, { text: 'GENTE 2600 ESQUIPULAS' })).reply)
})

/** Everything in the hub's folder, as bytes. */
function folderBytes(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name))))
}

test('no number and no secret is in the data folder or in what the hub writes down, however people write it', async () => {
  const { hub, journey } = await smsHub()
  await letIn(hub, journey, '+50370000001')
  const numbers = Array.from(
    { length: 20 },
    () => `+503${String(7_000_000_0 + (randomBytes(4).readUInt32BE() % 9_999_999))}`,
  )
  for (const from of [...numbers, '+50370000001']) {
    await send(hub, { from, text: `GENTE 2500 ESQUIPULAS ${from}` })
    await send(hub, { from, text: `llamenme al ${from.slice(1)}` })
  }
  await send(hub, { text: 'GENTE 1 ESQ' }, { secret: 'another' })
  await hub.stop()
  const held = [folderBytes(hub.folder).toString('latin1'), JSON.stringify(hub.lines)].join('\n')
  for (const secret of [...numbers, '+50370000001', SECRET])
    assert.ok(!held.includes(secret.replace('+', '')), 'a number or the secret is kept')
  assert.ok(held.includes('ESQUIPULAS'))
})

test('vereda sms admit lets a number in while the hub runs, and says in words what is wrong', async () => {
  const { hub } = await smsHub()
  const vereda = (...args: string[]) =>
    runCommand(['sms', 'admit', ...args, '--data', hub.folder], '', { askHub: askOwnHub })
  const done = await vereda(NUMBER, '--label', 'Parish of Esquipulas')
  assert.deepEqual([done.code, done.err], [0, ''])
  assert.match(done.out, /Parish of Esquipulas may report by text message/)
  assert.match(String((await send(hub, { text: 'GENTE 2500 ESQUIPULAS' })).reply), /^Entendido/)
  const nowhere = await vereda(NUMBER, '--label', 'Parish', '--journey', 'another')
  assert.deepEqual([nowhere.code, /journey/i.test(nowhere.err)], [2, true], nowhere.err)
  assert.equal((await vereda('Esquipulas', '--label', 'Parish')).code, 2)
  // Over the net nobody lets a number in, whatever they say of themselves.
  const body = JSON.stringify({ number: NUMBER, label: 'Mine' })
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': 'somebody' }
  assert.equal((await fetch(`${hub.url}/api/sms/senders`, { method: 'POST', headers, body })).status, 403)
  await hub.stop()
  assert.equal(await askOwnHub(hub.folder, '/api/sms/senders', {}), null, 'a hub that ended is not asked')
})
