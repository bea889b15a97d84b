// A hub that burns: a sealed backup taken while phones report, the hub destroyed, an old state restored, and everything
// that any phone ever had acknowledged back again. What must not be in the clear is looked for byte by byte.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { makeSealKey, seal, unseal } from '../../src/log/seal.ts'
import { backUp, restore } from '../../src/main/backup.ts'
import { openData } from '../../src/main/compose.ts'
import { Client } from '../protocol/client.mjs'
import { temporaryFolder } from '../support/folder.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { freshDatabase } from '../support/postgres.ts'
import { runCommand } from '../support/terminal.ts'

const WORDS = 'canario-zorzal'
const real = { backUp, restore, defaultData: '' }
const vereda = (...args: string[]) => runCommand(args, '', real)

function says(phone: Client, journey: string, n: number): void {
  for (let i = 0; i < n; i++) {
    const people = { low: null, best: 100 + phone.reports.size, high: null }
    phone.say(journey, 'movement.sighting', 1, { group: 'main', stop: 'esq', people, words: WORDS }, happened)
  }
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

test('a new key never takes the place of one that is there', async () => {
  for (const command of ['backup-key', 'disk-key']) {
    const file = join(temporaryFolder(), 'key.txt')
    assert.equal((await vereda(command, '--out', file)).code, 0)
    const key = readFileSync(file, 'utf8')
    const again = await vereda(command, '--out', file)
    assert.deepEqual([again.code, again.out], [2, ''])
    assert.match(again.err, /There is a file of that name already, and it was left as it is/)
    assert.equal(readFileSync(file, 'utf8'), key)
  }
})

test('a hub is backed up under load and destroyed; restored to that state, its phones give back every report', async () => {
  const folder = temporaryFolder()
  const [keyFile, backup] = [join(folder, 'backup.key'), join(folder, 'hub.age')]
  const made = JSON.parse((await vereda('backup-key', '--out', keyFile, '--json')).out) as { recipient: string }
  assert.ok(!(statSync(keyFile).mode & 0o077), 'only its owner reads the secret')

  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phones = Array.from({ length: 4 }, () => new Client(hub.url))
  for (const { key } of phones) await admit(hub, journey, key.device)
  for (const phone of phones) says(phone, journey, 60)
  const pushing = Promise.all(phones.map((phone) => phone.sync({ batch: 20 })))
  const taken = await vereda('backup', '--to', backup, '--recipient', made.recipient, '--data', hub.folder, '--json')
  assert.equal(taken.code, 0, taken.err)
  await pushing
  for (const phone of phones) says(phone, journey, 10)
  await Promise.all(phones.map((phone) => phone.sync()))
  const { epoch, hub: key } = await (phones[0] as Client).greet()
  await hub.stop()
  rmSync(hub.folder, { recursive: true })

  const anew = join(folder, 'anew')
  const done = await vereda('restore', backup, '--identity', keyFile, '--data', anew, '--json')
  assert.equal(done.code, 0, done.err)
  const { reports, root } = JSON.parse(taken.out) as { reports: number; root: string }
  assert.deepEqual([JSON.parse(done.out).reports, JSON.parse(done.out).root], [reports, root])
  assert.ok(reports < 4 * 70 + 5, `the backup is older than the hub: ${reports}`)

  const restored = await netHub({ folder: anew })
  for (const phone of phones) {
    phone.url = restored.url
    const hello = await phone.greet()
    assert.equal(hello.hub, key, 'its phones know it')
    assert.notEqual(hello.epoch, epoch)
    await phone.sync()
  }
  assert.equal((await restored.log.counts()).applied, 4 * 70 + 5)
})

test('a wrong key, a changed byte, a cut file and an old folder are refused in words, and nothing is changed', async () => {
  const folder = temporaryFolder()
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  says(phone, journey, 3)
  await phone.sync()
  const at = (name: string): string => join(folder, name)
  const [own, other] = [await makeSealKey(), await makeSealKey()]
  writeFileSync(at('own.key'), `# public key: ${own.recipient}\n${own.secret}\n`)
  writeFileSync(at('other.key'), other.secret)
  const unsaid = await vereda('backup', '--to', at('b.age'), '--data', hub.folder)
  assert.deepEqual([unsaid.code, /--recipient/.test(unsaid.err)], [2, true])
  assert.equal((await vereda('backup', '--to', at('b.age'), '--recipient', 'me', '--data', hub.folder)).code, 2)
  assert.equal(
    (await vereda('backup', '--to', at('b.age'), '--recipient', own.recipient, '--data', hub.folder)).code,
    0,
  )
  const sealed = readFileSync(at('b.age'))
  const changed = Uint8Array.from(sealed)
  changed[sealed.length - 40] = (changed[sealed.length - 40] as number) ^ 1
  writeFileSync(at('changed.age'), changed)
  writeFileSync(at('cut.age'), sealed.subarray(0, sealed.length - 100))
  writeFileSync(at('none.age'), 'hello')
  const empty = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
  const crafted = `{"vereda":"backup","v":3,"reports":0,"root":"${empty}","files":1,"maps":0}\n{"file":`
  writeFileSync(at('crafted.age'), await seal(gzipSync(crafted), [own.recipient]))
  // To whom it is sealed stands on the hub: whoever opens one can seal another to the same key, with a line less.
  const whole = await unseal(sealed, [own.secret])
  const lines = gunzipSync(whole.ok ? whole.value : '')
    .toString('utf8')
    .split('\n')
  const lessened = lines.filter((_, at) => at !== lines.length - 2).join('\n')
  writeFileSync(at('lessened.age'), await seal(gzipSync(lessened), [own.recipient]))
  const swapped = [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n')
  writeFileSync(at('swapped.age'), await seal(gzipSync(swapped), [own.recipient]))
  // The ids are what they were, so the tree is, too: what was put under them is not what was signed.
  const altered = lines.map((line) => line.replace(WORDS, 'canario-gorrion'))
  writeFileSync(at('altered.age'), await seal(gzipSync(altered.join('\n')), [own.recipient]))
  const header = JSON.stringify({ ...JSON.parse(String(lines[0])), v: 2, files: 1 })
  const photo = JSON.stringify({ file: phone.key.device, hash: phone.key.device, base64: 'AAAA' })
  const foisted = [header, ...lines.slice(1, -1), photo, ''].join('\n')
  writeFileSync(at('foisted.age'), await seal(gzipSync(foisted), [own.recipient]))
  for (const [file, key, said] of [
    ['b.age', 'other.key', /sealed to another one/],
    ['b.age', 'b.age', /no secret key in this file/],
    ['changed.age', 'own.key', /cannot be opened/],
    ['cut.age', 'own.key', /cannot be opened/],
    ['none.age', 'own.key', /cannot be opened/],
    ['crafted.age', 'own.key', /not as it was written/],
    ['lessened.age', 'own.key', /not as it was written/],
    ['swapped.age', 'own.key', /not as it was written/],
    ['altered.age', 'own.key', /not as it was written/],
    ['foisted.age', 'own.key', /not as it was written/],
    ['absent.age', 'own.key', /absent\.age/],
  ] as const) {
    const refused = await vereda('restore', at(file), '--identity', at(key), '--data', at('new'))
    assert.equal(refused.code, 2, file)
    assert.match(refused.err, said)
    assert.ok(!readdirSync(folder).some((name) => name.startsWith('new')), file)
  }
  const full = await vereda('restore', at('b.age'), '--identity', at('own.key'), '--data', hub.folder)
  assert.match(full.err, /holds something already/)
  const second = await vereda('backup', '--to', at('c.age'), '--data', hub.folder)
  assert.equal(second.code, 0, 'whom it is sealed to was kept')
  assert.equal((await vereda('restore', at('c.age'), '--identity', at('own.key'), '--data', at('new'))).code, 0)
})

test('a backup gives up no word, device or key of its hub, and the secret that opens it is nowhere on the hub', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const phone = new Client(hub.url)
  await admit(hub, journey, phone.key.device, { label: 'etiqueta-mirlo' })
  says(phone, journey, 5)
  await phone.sync()
  const key = await makeSealKey()
  const taken = await backUp(hub.folder, [key.recipient])
  assert.ok(taken.ok)
  const sealed = Buffer.from(taken.value.bytes)
  const secret = readFileSync(join(hub.folder, 'device.key'), 'utf8').split('\n')[1] as string
  for (const mark of [WORDS, 'etiqueta-mirlo', journey, phone.key.device, hub.signer.device, secret]) {
    for (const encoding of ['utf8', 'utf16le'] as const) assert.ok(!sealed.includes(Buffer.from(mark, encoding)), mark)
    assert.ok(!sealed.includes(Buffer.from(mark).toString('base64').replace(/=+$/, '')), mark)
  }
  // Pressed words would not be found either.
  assert.throws(() => gunzipSync(sealed))
  const opened = await unseal(sealed, [key.secret])
  assert.ok(opened.ok && gunzipSync(opened.value).includes(WORDS), 'they are there for whoever has the secret')
  const held = files(hub.folder).map((path) => readFileSync(path))
  assert.ok(
    held.some((bytes) => bytes.includes(WORDS)),
    'the scan finds what is there',
  )
  for (const bytes of held) assert.ok(!bytes.includes(key.secret))
})

test('a hub on PostgreSQL is backed up while it runs, and comes back in another database, which must be empty', async () => {
  const [before, anew] = [await freshDatabase(), await freshDatabase()]
  const [folder, other] = [temporaryFolder(), join(temporaryFolder(), 'anew')]
  const own = await makeSealKey()
  const running = await openData({ folder, postgres: before.url })
  const journey = await foundJourney(running)
  await admit(running, journey, 'A'.repeat(43))
  const backup = await backUp(folder, [own.recipient], null, before.url)
  await running.close()
  assert.ok(backup.ok && backup.value.reports === 2, JSON.stringify(backup))
  const asked = { bytes: backup.value.bytes, secrets: [own.secret], folder: other, progress: () => {} }
  const restored = await restore(asked, undefined, anew.url)
  assert.deepEqual(restored.ok && restored.value.root, backup.value.root)
  const again = await openData({ folder: other, postgres: anew.url })
  assert.deepEqual([again.signer.device, (await again.log.counts()).applied], [running.signer.device, 2])
  await again.close()
  const second = await restore({ ...asked, folder: join(temporaryFolder(), 'x') }, undefined, anew.url)
  assert.equal(!second.ok && second.problems[0]?.code, 'backup.notEmpty')
  await Promise.all([before.close(), anew.close()])
})
