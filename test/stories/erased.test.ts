// What somebody asks to be erased is looked for, word by word, in all that hubs, a phone and a new backup hold.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { cleaned } from '../../src/core/media/clean.ts'
import { DAY_MS } from '../../src/core/time.ts'
import { KINDS } from '../../src/domains/all.ts'
import { makeSealKey } from '../../src/log/seal.ts'
import { sweep } from '../../src/log/sweep.ts'
import { backUp, restore } from '../../src/main/backup.ts'
import { follow } from '../../src/main/follow.ts'
import { boxOf } from '../../src/store/phone/box.ts'
import { Client } from '../protocol/client.mjs'
import { temporaryFolder } from '../support/folder.ts'
import { asOfCamera } from '../support/media.ts'
import { admit, foundJourney, happened, type NetHub, netHub, sayAll } from '../support/net.ts'
import { phoneOf } from '../support/phones.ts'
import { filesBelow, filesWithMarks } from '../support/profile.ts'
import { untilDone } from '../support/roads.ts'

const SAID = 'Canaria-Borrada'
const ARTICLE = `Tapachula, 15 October 2018. ${SAID} said that 2,000 people walked from Esquipulas to Chiquimula on Monday.`
const picture = cleaned('image/jpeg', asOfCamera()) as Uint8Array

const pasted = (journey: string) => ({
  ...{ journey, text: ARTICLE, title: null, publisher: null, published: '2018-10-15', zone: null },
  ...{ medium: null, lang: 'en' },
})

/** A note with a correction and a photo, each with the mark; and a text, its drafts, and all that is shown of them. */
async function saidAll(journey: string, coco: Client): Promise<{ note: string; photo: string; source: string }> {
  const note = coco.say(journey, 'core.note', 1, { text: `The bridge, ${SAID}` }, happened).id
  coco.say(
    journey,
    'core.correction',
    1,
    { report: note, v: 1, data: { text: `At the river, ${SAID}` }, why: 'typo' },
    happened,
  )
  const hash = createHash('sha256').update(picture).digest('base64url')
  const data = { report: note, hash, media: 'image/jpeg', bytes: picture.length }
  const photo = coco.say(journey, 'core.attachment', 1, data, happened).id
  await coco.sync()
  assert.equal((await coco.upload(photo, picture)).status, 204)
  const answer = await coco.ask('POST', '/api/read', pasted(journey))
  assert.ok(answer.status < 300, await answer.clone().text())
  const { source } = (await answer.json()) as { source: string }
  for (const path of [`timeline?journey=${journey}&day=2018-10-15`, `board?journey=${journey}`])
    assert.equal((await coco.ask('GET', `/api/${path}`)).status, 200)
  return { note, photo, source }
}

/** What a hub keeps, each as `vereda disclose` tells of it: what is not here must not be kept, or be told there first. */
const TABLES = ['chain', 'counter', 'fact', 'reject', 'report', 'subject', 'subject_row', 'tally']
const FACTS =
  /^(hub\.(epoch|holdings|place)|log\.(scrub|trust)|store\.schema|erasing\.days|watch\.(alerts|baits)|sms\.quiet|phone\.heads:.*|disk\.key)$/
const FILES = /^(device\.key|hub\.address|files\/.*|reports\/(vereda|views)\.db(-wal|-shm)?|reports\/.*lock)$/

async function assertMapped({ folder }: NetHub): Promise<void> {
  const db = new DatabaseSync(join(folder, 'reports', 'vereda.db'), { readOnly: true })
  const named = (sql: string): string[] =>
    db
      .prepare(sql)
      .all()
      .map(({ name }) => String(name))
  assert.deepEqual(
    named("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"),
    TABLES,
  )
  const notes = named('select name from fact')
  db.close()
  assert.ok(notes.length > 2)
  assert.deepEqual(
    notes.filter((name) => !FACTS.test(name)),
    [],
  )
  const files = filesBelow(folder).map((path) => relative(folder, path))
  assert.deepEqual(
    files.filter((path) => !FILES.test(path)),
    [],
  )
}

const facts = ({ store }: NetHub) => ({ get: store.getFact.bind(store), set: store.setFact.bind(store) })
const laterOn = ({ log, ...hub }: NetHub) =>
  sweep({ log, facts: facts({ log, ...hub }), kinds: KINDS, nowMs: Date.now() + 4 * DAY_MS, own: hub.signer.device })
const marked = (folder: string): string[] => filesWithMarks(folder, [SAID])

test('what is no sound report is erased by hand as well, where nobody asks for one journey’s', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  const { outcomes } = await phone.exchange([{ text: `rubbish, ${SAID}` }])
  assert.equal(outcomes[0]?.state, 'refused')
  const [{ id = '' } = {}] = (await hub.hub.notApplied()).filter(({ kind }) => kind === null)
  const asked = { reports: [id], why: 'asked', isQuotedToo: false, isSure: true } as const
  const beyond = await hub.hub.erasing.erase({ ...asked, journey })
  assert.ok(!beyond.ok && beyond.problems[0]?.code === 'report.unknown')
  assert.deepEqual(await hub.hub.erasing.erase({ ...asked, isSure: false }), {
    ok: true,
    value: { reports: [{ id, kind: null }], quoting: 0, erased: 0 },
  })
  assert.ok(marked(hub.folder).length > 0)
  assert.ok((await hub.hub.erasing.erase(asked)).ok)
  assert.deepEqual(marked(hub.folder), [])
  assert.equal((await hub.hub.erasing.erase(asked)).ok, false, 'nothing is left of it')
})

const codes = async (answer: Response) => ((await answer.json()) as { code: string }).code

test('what is erased is in no file of its hub, nor of one that follows it, nor on a phone, and a backup brings none of it back', async () => {
  const [hub, other] = [await netHub(), await netHub()]
  const journey = await foundJourney(hub)
  const coco = new Client(hub.url)
  await admit(hub, journey, coco.key.device, { role: 'coordinator' })
  await admit(hub, journey, other.signer.device, { role: 'coordinator' })
  const phone = await phoneOf('rita of the erased', hub.url, seededDice(3))
  await admit(hub, journey, phone.device, { role: 'coordinator' })
  const { note, photo, source } = await saidAll(journey, coco)
  const following = () =>
    follow({ ...other, sync: other.hub.sync, attaching: other.hub.attaching }, hub.url).then((done) =>
      assert.ok(done.ok),
    )
  await following()
  await untilDone(phone)
  assert.ok(marked(hub.folder).length > 0 && marked(other.folder).length > 0, 'the scan finds what is there')

  const asked = { journey, reports: [note, source], why: 'asked', isQuotedToo: true, isSure: true }
  assert.equal(await codes(await coco.ask('POST', '/api/erasures', asked)), 'access.confirm')
  const shown = await coco.ask('POST', '/api/erasures', { ...asked, isSure: false }, { confirmed: true })
  const { reports, erased } = (await shown.json()) as { reports: { kind: string }[]; erased: number }
  assert.deepEqual([...new Set(reports.map(({ kind }) => kind))].sort(), [
    'core.attachment',
    'core.correction',
    'core.note',
    'documents.draft',
    'documents.source',
  ])
  assert.equal(erased, 0)
  assert.ok(marked(hub.folder).length > 0)
  const done = await coco.ask('POST', '/api/erasures', asked, { confirmed: true })
  assert.equal(((await done.json()) as { erased: number }).erased, reports.length)
  assert.deepEqual(marked(hub.folder), [], 'with the log of the database and the kept views')
  assert.equal(filesBelow(join(hub.folder, 'files')).length, 0)
  assert.equal(await codes(await coco.ask('GET', `/api/reports/${note}`)), 'report.erased')
  assert.equal(await codes(await coco.ask('POST', '/api/read', pasted(journey))), 'document.erased')
  assert.deepEqual(marked(hub.folder), [])

  await assertMapped(hub)
  const found = await hub.hub.disclosing.disclose()
  assert.deepEqual(
    [found.erased, found.papers, found.files],
    [reports.length, { papers: 0, chars: 0 }, { files: 0, bytes: 0 }],
  )

  await following()
  assert.equal((await other.hub.report(note)).ok, false, 'counts nowhere at once')
  assert.ok(marked(other.folder).length > 0, 'another’s word can be taken back for three days')
  assert.equal(await laterOn(other), reports.length)
  await other.hub.attaching.settled()
  assert.deepEqual([marked(other.folder), filesBelow(join(other.folder, 'files'))], [[], []])
  await following()
  assert.deepEqual([...marked(hub.folder), ...marked(other.folder)], [], 'and neither brings it back to the other')

  await untilDone(phone)
  assert.ok((await phone.phone.held()).every((text) => !text.includes(SAID)))
  const late = await phoneOf('rita of the erased', hub.url, seededDice(3), {
    ...phone,
    nowMs: () => Date.now() + 4 * DAY_MS,
  })
  await untilDone(late)
  const box = await boxOf(late.journal.key)
  const entries = await Promise.all(late.journal.entries.map((entry) => box.open(entry)))
  assert.deepEqual(entries.filter((entry) => Buffer.from(entry).includes(SAID)).length, 0)

  const own = await makeSealKey()
  const backup = await backUp(hub.folder, [own.recipient])
  assert.ok(backup.ok)
  const folder = join(temporaryFolder(), 'anew')
  assert.ok((await restore({ bytes: backup.value.bytes, secrets: [own.secret], folder, progress: () => {} })).ok)
  assert.deepEqual(marked(folder), [])
  const again = await netHub({ folder })
  const [row] = await again.log.rows([note])
  assert.equal(row?.problems[0]?.code, 'report.erased')
  assert.equal((await again.log.rows([photo]))[0]?.state, 'refused')
  assert.deepEqual(await again.log.rejects(9), [])
})

test('whoever coordinates one journey erases what quotes their document in it, and is neither told nor rid of what another one says', async () => {
  const hub = await netHub()
  const [own, other] = [await foundJourney(hub), await foundJourney(hub, 'other')]
  const read = await hub.hub.read(pasted(own) as Parameters<typeof hub.hub.read>[0])
  assert.ok(read.ok, JSON.stringify(read))
  const { source } = read.value
  const quoting = { kind: 'core.note', v: 1, happened, said: '2018-10-15T00:00:00Z', cites: [{ source }] }
  const said = await sayAll(hub, [
    { ...quoting, journey: own, data: { text: 'Here' } },
    { ...quoting, journey: other, data: { text: 'Elsewhere' } },
  ])
  const asked = { reports: [source], why: 'asked', isQuotedToo: true, isSure: true } as const
  const erased = await hub.hub.erasing.erase({ ...asked, journey: own })
  assert.ok(erased.ok, JSON.stringify(erased))
  assert.deepEqual(
    said.map((id) => erased.value.reports.some((one) => one.id === id)),
    [true, false],
  )
  const [kept] = await hub.log.rows(said.slice(1))
  assert.match(String(kept?.body), /Elsewhere/)
})
