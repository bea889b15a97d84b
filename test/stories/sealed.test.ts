// What is sealed on a phone: the hub carries it and cannot read it, the roles that it is for open it, nobody else does. The
// canary is looked for byte by byte in all that a hub holds, writes down, hands out and backs up.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import type { Report } from '../../src/core/report.ts'
import type { Seal } from '../../src/core/sealed.ts'
import { boxIn, sealedText } from '../../src/core/sealedWords.ts'
import { DAY_MS, instant } from '../../src/core/time.ts'
import { KINDS } from '../../src/domains/all.ts'
import type { ExportFormat } from '../../src/hub/contract.ts'
import type { Outcome } from '../../src/log/log.ts'
import { makeSealKey, seal, unseal } from '../../src/log/seal.ts'
import { sweep } from '../../src/log/sweep.ts'
import { backUp } from '../../src/main/backup.ts'
import type { Network } from '../../src/phone/line.ts'
import { ROUTES } from '../../src/server/routes.ts'
import { Client } from '../protocol/client.mjs'
import { newSealKey, recipientsOf, sealOf, wordsIn } from '../protocol/sealing.mjs'
import { temporaryFolder } from '../support/folder.ts'
import { admit, foundJourney, happened, type NetHub, netHub, sayAll, ZONE } from '../support/net.ts'
import { AGREED, type HeldPhone, phoneOf } from '../support/phones.ts'
import { filesWithMarks } from '../support/profile.ts'
import { invited, untilDone } from '../support/roads.ts'

const CANARY = 'Ximena Zorzal-Canario'
const MARKS = [CANARY, 'Zorzal-Canario']
const dice = seededDice(20181019)

/** A phone that came in by an invitation of this role, as people do. */
const inside = (hub: NetHub, name: string, journey: string, role: string): Promise<HeldPhone> =>
  invited(`${name} of the sealed`, { hub, journey, role, label: `Post ${name}` })

async function meetAll(...phones: readonly HeldPhone[]): Promise<void> {
  for (const phone of phones) await untilDone(phone)
}

async function says(phone: HeldPhone, journey: string, data: Record<string, unknown>, kind = 'rights.detention') {
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: ZONE } as const
  return phone.phone.say({ journey, kind, data, happened, consent: AGREED })
}

/** What a phone makes of something sealed: the words, who handed it on and what was agreed to, or why it does not open. */
async function openedOn({ phone }: HeldPhone, id: string) {
  const opened = await (await phone.seals()).open(id)
  if (!opened.ok) return opened.problems[0]?.code
  const { until: _, ...told } = opened.value
  return told
}

async function kept(phone: HeldPhone, journey: string, data: Record<string, unknown>, kind?: string): Promise<string> {
  const said = await says(phone, journey, data, kind)
  assert.ok(said.ok, JSON.stringify(said))
  return String(said.value.id)
}
/** Every device that the hub's log holds a report of. */
const keysIn = async ({ log }: NetHub) => new Set((await log.chains()).map(({ device }) => device))
const ARREST = { what: 'arrested', actor: 'police', stop: 'tec', person: CANARY }

suite('a name that is sealed for legal help', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  await sayAll(hub, [])
  const ana = await inside(hub, 'ana', journey, 'field')
  const lara = await inside(hub, 'lara', journey, 'legal')
  const coco = await inside(hub, 'coco', journey, 'coordinator')

  test('is not kept while nobody could open it, and the form says so before', async () => {
    await meetAll(ana)
    const { fields } = await (await ana.phone.seals()).audiences(journey, 'rights.detention')
    assert.deepEqual(
      fields.map(({ field, roles, labels }) => [field, roles, labels]),
      [
        ['person', ['legal'], []],
        ['testimony', ['legal'], []],
      ],
    )
    const said = await says(ana, journey, ARREST)
    assert.equal(!said.ok && said.problems[0]?.code, 'seal.noReader')
    assert.equal((await ana.phone.outbox()).length, 0)
  })

  let arrest = ''
  test('is opened on the phone of legal help, and on no other, the writer’s included', async () => {
    await meetAll(lara, coco, ana)
    const { fields, heard } = await (await ana.phone.seals()).audiences(journey, 'rights.detention')
    assert.deepEqual(fields[0]?.labels, ['Post lara'])
    assert.ok(heard !== null)
    arrest = await kept(ana, journey, { ...ARREST, testimony: 'Ñandú: she was at the gate' })
    await meetAll(ana, lara, coco)
    const [line] = await (await lara.phone.seals()).lines(journey)
    assert.deepEqual([line?.id, line?.sealed.map(({ field }) => field)], [arrest, ['person', 'testimony']])
    const words = { person: CANARY, testimony: 'Ñandú: she was at the gate' }
    assert.deepEqual(await openedOn(lara, arrest), { words, by: null, consent: AGREED })
    assert.ok((await ana.phone.outbox()).every(({ isSealed }) => isSealed))
    for (const other of [ana, coco]) {
      assert.deepEqual(await (await other.phone.seals()).lines(journey), [])
      assert.equal(await openedOn(other, arrest), 'seal.key')
    }
  })

  test('is in nothing that the hub holds, backs up, exports, answers or writes down, and no key of the hub opens it', async () => {
    const detail = await hub.hub.report(arrest)
    assert.ok(detail.ok)
    assert.deepEqual(detail.value.shown.sealed, [
      { field: 'person', roles: ['legal'] },
      { field: 'testimony', roles: ['legal'] },
    ])
    const out = temporaryFolder()
    const texts: string[] = [JSON.stringify(hub.lines)]
    for (const format of ['jsonl', 'csv', 'geojson'] satisfies ExportFormat[])
      for (const circle of ['public', 'journey', 'team', 'sealed'] as const)
        for await (const line of hub.hub.export(journey, format, circle)) texts.push(line)
    const day = instant(Date.now()).slice(0, 10)
    for (const path of [
      `board?journey=${journey}`,
      `timeline?journey=${journey}&day=${day}`,
      `why/place?journey=${journey}`,
      `told?journey=${journey}`,
      `register?journey=${journey}`,
      `readiness?journey=${journey}`,
      `reports/${arrest}`,
      'waiting',
      'public',
    ]) {
      const answer = await fetch(`${hub.url}/api/${path}`)
      assert.ok(answer.ok, path)
      texts.push(await answer.text())
    }
    const key = await makeSealKey()
    const backup = await backUp(hub.folder, [key.recipient])
    assert.ok(backup.ok)
    const opened = await unseal(backup.value.bytes, [key.secret])
    assert.ok(opened.ok)
    writeFileSync(join(out, 'backup'), opened.value)
    writeFileSync(join(out, 'texts'), texts.join('\n'))
    // What she agreed to is nobody's business either: not even that there was somebody who could be asked.
    const marks = [...MARKS, 'Ñandú', AGREED.told, 'mayGoTo']
    for (const folder of [hub.folder, out]) assert.deepEqual(filesWithMarks(folder, marks), [])
    assert.ok(filesWithMarks(out, [arrest]).length > 0, 'the scan finds what is there')
    const [row] = await hub.log.rows([arrest])
    const [seal] = (JSON.parse(String(row?.body)) as Report).seals as unknown as Seal[]
    const tried = await unseal(boxIn(seal as Seal) as Uint8Array, [(await makeSealKey()).secret])
    assert.equal(!tried.ok && tried.problems[0]?.code, 'seal.key')
  })

  test('is told as sealed, by field and without a word, where the hub says what it would have to hand over', async () => {
    const found = await hub.hub.disclosing.disclose()
    const text = JSON.stringify(found)
    assert.deepEqual(
      [...MARKS, 'Ñandú'].filter((mark) => text.includes(mark)),
      [],
    )
    assert.deepEqual([found.sealed, found.rejects.rejects], [1, 0])
    const { fields = [] } = found.kinds.find(({ kind }) => kind === 'rights.detention') ?? {}
    assert.deepEqual(fields.map(({ field, circle }) => `${field} ${circle}`).sort(), [
      ...['actor journey', 'person sealed', 'stop journey', 'testimony sealed', 'what journey'],
    ])
    const beyond = found.kinds.flatMap(({ kind, fields: own }) =>
      own.filter(({ field, circle }) => circle !== (KINDS.get(kind)?.secrecy[field] ?? 'team')),
    )
    assert.deepEqual(beyond, [], 'no field but as the map of data says')
    assert.deepEqual(found.devices.map(({ device }) => device).sort(), [...(await keysIn(hub))].sort())
  })

  test('is as long on the way as any other name, so that its size tells nothing', async () => {
    const before = new Set(await ana.phone.unsent())
    for (const person of ['A', CANARY, 'ñ'.repeat(200)]) await kept(ana, journey, { ...ARREST, person })
    const boxes = (await ana.phone.unsent())
      .filter((text) => !before.has(text))
      .map((text) => JSON.parse(text) as Report)
    assert.equal(boxes.length, 3)
    assert.equal(new Set(boxes.map(({ seals }) => JSON.stringify(seals).length)).size, 1)
  })

  test('is not given away to whoever asks after name upon name: all are taken in alike, and none is told to be there', async () => {
    const answers = new Map<string, Set<string>>()
    let person = ''
    const between =
      (network: Network): Network =>
      async (sent) => {
        const answer = await network(sent)
        const { outcomes = [] } = (answer.json ?? {}) as { outcomes?: readonly Outcome[] }
        const told = outcomes.map(({ state, awaits, problems }) => [state, awaits, problems])
        if (told.length > 0)
          answers.set(
            person,
            new Set([...(answers.get(person) ?? []), JSON.stringify([sent.body?.length, answer.status, told])]),
          )
        return answer
      }
    const asker = await phoneOf('asker of the sealed', hub.url, dice, { between })
    await admit(hub, journey, asker.device)
    await meetAll(asker)
    const names = [CANARY, 'Zorzal-Canario', 'ximena zorzal canario', 'Nobody of this name', 'Ñ'.repeat(40)]
    for (person of names) {
      await kept(asker, journey, { ...ARREST, person })
      await meetAll(asker)
    }
    assert.deepEqual([...answers.keys()], names)
    assert.equal(new Set([...answers.values()].map((told) => JSON.stringify([...told]))).size, 1)
    assert.deepEqual(await (await asker.phone.seals()).lines(journey), [], 'and what others said is not opened')
    const asked = ROUTES.flatMap(({ query, params }) => Object.keys({ ...query?.properties, ...params?.properties }))
    assert.deepEqual(
      [...new Set(asked)].filter((name) => /name|person|search|looking|^q$/.test(name)),
      ['name'],
      'nothing is looked for by a name: this one is that of a file',
    )
  })

  test('cut out of its report and shown under another, is told to be none of it', async () => {
    const [row] = await hub.log.rows([arrest])
    const { seals = [] } = JSON.parse(String(row?.body)) as Report
    const data = { what: 'arrested', actor: 'police', stop: 'esq', person: 'seal:0' }
    const forged = { kind: 'rights.detention', v: 2, journey, happened, said: instant(Date.now()), data, seals }
    const [id = ''] = await sayAll(hub, [{ ...forged, data: { ...data, testimony: 'seal:0' } }])
    await meetAll(lara)
    assert.equal(await openedOn(lara, id), 'seal.foreign')
  })

  test('is refused by the hub where it is no seal, is not there, or belongs to no field', async () => {
    const [row] = await hub.log.rows([arrest])
    const { seals = [] } = JSON.parse(String(row?.body)) as Report
    const said = async (person: string, given: readonly Record<string, unknown>[]) => {
      const data = { what: 'arrested', actor: 'police', person }
      const [outcome] = await hub.log.say(
        [{ kind: 'rights.detention', v: 2, journey, happened, said: instant(Date.now()), data, seals: given }],
        hub.signer,
      )
      return outcome?.problems.map(({ code, path }) => `${code} ${path}`)
    }
    assert.deepEqual(await said('seal:1', seals), ['seal.missing /data/person', 'seal.unused /seals/0'])
    assert.deepEqual(await said('seal:0', [{ for: ['legal'], box: 'in clear' }]), ['data.pattern /seals/0/box'])
    assert.deepEqual(await said(CANARY.slice(0, 6), []), ['data.pattern /data/person'])
  })

  test('after a device was ended, what is sealed anew is not for it; what it was sent before, it can read', async () => {
    const leo = await inside(hub, 'leo', journey, 'legal')
    await meetAll(leo, ana)
    const before = await kept(ana, journey, ARREST)
    await meetAll(ana, leo)
    assert.equal(typeof (await openedOn(leo, before)), 'object')
    const revocation = { device: leo.device, after: 1000, why: 'Lost at the gate' }
    const said = instant(Date.now())
    await sayAll(hub, [{ kind: 'core.revocation', v: 1, journey, happened, said, data: revocation }])
    await meetAll(ana)
    const { fields } = await (await ana.phone.seals()).audiences(journey, 'rights.detention')
    assert.deepEqual(fields[0]?.labels, ['Post lara'])
    const after = await kept(ana, journey, ARREST)
    await meetAll(ana, lara)
    assert.equal(typeof (await openedOn(lara, after)), 'object')
    const [row] = await hub.log.rows([after])
    await leo.phone.accept([String(row?.body)])
    assert.equal(await openedOn(leo, after), 'seal.key')
    assert.ok((await (await leo.phone.seals()).open(before)).ok)
  })

  test('is handed on to who came in later by somebody who can read it, and by nobody else; who was ended gets nothing', async () => {
    const mara = await inside(hub, 'mara', journey, 'legal')
    await meetAll(mara, lara, ana)
    assert.equal(await openedOn(mara, arrest), 'seal.key')
    const tried = await (await ana.phone.seals()).handOn(arrest)
    assert.deepEqual(!tried.ok && tried.problems[0]?.code, 'seal.key')
    const lines = await (await lara.phone.seals()).lines(journey)
    assert.deepEqual(lines.find(({ id }) => id === arrest)?.newcomers, ['Post mara'])
    assert.deepEqual(await (await lara.phone.seals()).handOn(arrest), { ok: true, value: null })
    await meetAll(lara, mara, ana, coco)
    const words = { person: CANARY, testimony: 'Ñandú: she was at the gate' }
    assert.deepEqual(await openedOn(mara, arrest), { words, by: 'Post lara', consent: AGREED }, 'consent goes along')
    assert.deepEqual(await openedOn(lara, arrest), { words, by: null, consent: AGREED })
    const after = await (await lara.phone.seals()).lines(journey)
    assert.deepEqual(after.find(({ id }) => id === arrest)?.newcomers, [], 'not offered again')
    assert.ok(!after.some(({ says }) => says.key.includes('resealing')), 'it is told with its report, not beside it')
    const rows = (await hub.log.about([arrest])).map(({ body }) => body)
    const leo = await phoneOf('leo of the sealed', hub.url, dice)
    await leo.phone.accept(rows)
    for (const other of [ana, coco, leo]) assert.notEqual(typeof (await openedOn(other, arrest)), 'object')
    assert.deepEqual(filesWithMarks(hub.folder, MARKS), [])
  })

  test('what somebody of another role says that they hand on is not shown', async () => {
    const nora = await inside(hub, 'nora', journey, 'legal')
    await meetAll(nora, ana, lara)
    const secret = await (await lara.phone.seals()).open(arrest)
    assert.ok(secret.ok)
    const recipient = (await hub.log.after(0, 1000))
      .map(({ body }) => JSON.parse(body) as Report)
      .filter(({ kind, device }) => kind === 'core.recipient' && device === nora.device)
    const box = await seal(
      sealedText(
        { kind: 'core.resealing', journey, device: hub.signer.device },
        { words: { person: 'Invented' }, consent: null },
      ),
      recipient.map(({ data }) => String(data['recipient'])),
    )
    const data = { report: arrest, handed: 'seal:0' }
    const seals = [{ for: ['legal'], box: Buffer.from(box).toString('base64url') }]
    await sayAll(hub, [{ kind: 'core.resealing', v: 1, journey, happened, said: instant(Date.now()), data, seals }])
    await meetAll(nora)
    const opened = await (await nora.phone.seals()).open(arrest)
    assert.ok(!(opened.ok && opened.value.words['person'] === 'Invented'), JSON.stringify(opened))
  })

  test('is sealed by a client of others for our phones, and by our phones for it, from the protocol’s page alone', async () => {
    const [mine, theirs] = [new Client(hub.url), new Client(hub.url)]
    await admit(hub, journey, mine.key.device, { role: 'field' })
    await admit(hub, journey, theirs.key.device, { role: 'legal', label: 'Post of others' })
    const key = newSealKey()
    theirs.say(journey, 'core.recipient', 1, { recipient: key.recipient }, happened)
    await theirs.sync()
    await mine.sync()
    const recipients = recipientsOf(mine, journey, ['legal'], await mine.readers(journey), instant(Date.now()))
    assert.equal(recipients.length, 4, 'lara, mara, nora and itself; leo was ended')
    const of = { kind: 'rights.detention', journey, device: mine.key.device }
    const data = { what: 'held', actor: 'army', person: 'seal:0' }
    const seals = [sealOf(['legal'], of, { person: CANARY }, recipients)] as never
    const report = mine.say(journey, 'rights.detention', 2, data, happened, instant(Date.now()), seals)
    await mine.sync()
    assert.deepEqual([...mine.refused.values()], [])
    await meetAll(lara, ana)
    const opened = await (await lara.phone.seals()).open(report.id)
    assert.deepEqual(opened.ok && [opened.value.words, opened.value.consent], [{ person: CANARY }, null])
    const told = await kept(ana, journey, ARREST)
    await meetAll(ana)
    await theirs.sync()
    const taken = (id: string): Report => theirs.reports.get(id) as unknown as Report
    assert.deepEqual(wordsIn(taken(told), key.secret), { person: CANARY })
    assert.equal(wordsIn(taken(arrest), key.secret), null, 'it came in later')
    assert.deepEqual(wordsIn({ ...taken(told), device: mine.key.device }, key.secret), null, 'cut out')
  })

  test('leaves in nothing any more, and opens for nobody, once whom it is about has asked for that', async () => {
    const isOfIt = new RegExp(`^${arrest},|"id":"${arrest}"`)
    const leaving = async (): Promise<number> => {
      let lines = 0
      for (const format of ['jsonl', 'csv', 'geojson'] satisfies ExportFormat[])
        for (const circle of ['public', 'journey', 'team', 'sealed'] as const)
          for await (const line of hub.hub.export(journey, format, circle)) lines += Number(isOfIt.test(line))
      return lines
    }
    assert.ok((await leaving()) > 3, 'the search finds it in signed lines, sheets and maps')
    const asked = { reports: [arrest], why: 'asked', isQuotedToo: true, isSure: true } as const
    assert.ok((await hub.hub.erasing.erase(asked)).ok)
    assert.equal(await leaving(), 0)
    await meetAll(lara)
    const lines = await (await lara.phone.seals()).lines(journey)
    assert.ok(!lines.some(({ id }) => id === arrest))
  })

  test('is not kept without a word of what they agreed to; who could not be asked agreed to nobody', async () => {
    const at = instant(Date.now())
    const moment = { from: at, to: at, precision: 'minute', zone: ZONE } as const
    const saying = { journey, kind: 'rights.detention', data: ARREST, happened: moment }
    for (const consent of [undefined, { ...AGREED, by: 'nobody' } as never]) {
      const said = await ana.phone.say({ ...saying, consent })
      assert.equal(!said.ok && said.problems[0]?.code, 'consent.missing')
    }
    const said = await ana.phone.say({ ...saying, consent: { ...AGREED, by: 'notAsked' } })
    assert.ok(said.ok)
    await meetAll(ana, lara)
    const opened = await openedOn(lara, String(said.value.id))
    assert.deepEqual(typeof opened === 'object' && opened.consent, { by: 'notAsked', mayGoTo: [], told: '' })
  })

  test('is taken back by the phone that wrote it: at once it counts nowhere and opens for nobody, and its words go', async () => {
    const fany = await inside(hub, 'fany', journey, 'familyLinks')
    await meetAll(fany, ana)
    const kind = 'rights.incident'
    const lost = await kept(ana, journey, { what: 'separation', stop: 'tec', looking: CANARY, keep: 'P30D' }, kind)
    await meetAll(ana, fany, lara)
    const seals = await fany.phone.seals()
    const before = await seals.open(lost)
    assert.ok(before.ok && before.value.until < instant(Date.now() + 31 * DAY_MS), 'as long as she agreed to')
    const back = await says(fany, journey, { report: lost, why: 'asked' }, 'core.erasure')
    await meetAll(fany)
    assert.ok(back.ok && (await seals.open(lost)).ok, 'whoever did not write it cannot')
    const said = await says(ana, journey, { report: lost, why: 'asked' }, 'core.erasure')
    assert.ok(said.ok && said.value.state === 'applied', JSON.stringify(said))
    await meetAll(ana, fany)
    assert.equal(await openedOn(fany, lost), 'report.erased')
    assert.ok(!(await seals.lines(journey)).some(({ id }) => id === lost))
    assert.ok(!(await hub.hub.report(lost)).ok)
    const facts = { get: async () => null, set: async () => undefined }
    const later = { log: hub.log, facts, kinds: KINDS, nowMs: Date.now() + 4 * DAY_MS, own: hub.signer.device }
    assert.equal(await sweep(later), 1)
  })
})
