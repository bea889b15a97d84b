// The phone's store in a real browser: IndexedDB and WebCrypto as a phone has them, and its profile folder on disk.
import assert from 'node:assert/strict'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { scriptOf } from '../support/bundle.ts'
import { temporaryFolder } from '../support/folder.ts'
import { filesBelow, filesWithMarks, openProfile } from '../support/profile.ts'

type Phone = typeof import('../fixtures/web/phone-store.ts')
declare const phone: Phone

const profile = temporaryFolder()
const script = await scriptOf(fileURLToPath(new URL('../fixtures/web/phone-store.ts', import.meta.url)), 'phone')
let context = await openProfile(profile)
after(() => context.close())
let page = await opened()

/** A page of an own origin, as keys need a secure one; nothing is asked of any network. */
async function opened(): Promise<Page> {
  const made = await context.newPage()
  await made.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  )
  await made.goto('http://localhost:4018/')
  await made.addScriptTag({ content: script })
  return made
}

/** Keys that are nowhere any more, as bytes; and which of some are in a file of the profile. */
const gone: Buffer[] = []
const thereOf = (keys: readonly Buffer[]): boolean[] => {
  const files = filesBelow(profile).map((path) => readFileSync(path))
  return keys.map((key) => files.some((bytes) => bytes.includes(key)))
}

// On a profile that nothing else was done in: what tidies it up later must not have tidied this.
test('a phone without a passphrase opens at once; one that is set later locks it, and the bare key is in no file any more', async () => {
  const { states, key } = await page.evaluate(() => phone.bareThenProtected('mango maduro'))
  assert.deepEqual(states, ['bare', false, 'locked', null, ['report-1']])
  assert.equal(key.length, 32)
  const held = (await page.evaluate(() => phone.keysHeld())).map((one) => Buffer.from(one))
  await context.close()
  const there = thereOf([...held, Buffer.from(key)])
  context = await openProfile(profile)
  page = await opened()
  gone.push(...held)
  await page.evaluate(() => phone.wipe())
  assert.deepEqual(there, [true, true, false], 'the scan finds what is there, and not what is gone')
})

const names = await page.evaluate(() => phone.caseNames)
for (const [at, name] of names.entries()) {
  test(`phone: ${name}`, async () => {
    assert.equal(await page.evaluate((n) => phone.runCase(n), at), null)
  })
}

const entriesHeld = async () => (await page.evaluate(() => phone.entriesHeld())).map((one) => Buffer.from(one))
const marks = Array.from({ length: 200 }, (_, n) => `canario-${n}-zorzal`)
/** Of the entries of a journal. */
const LENGTHS = [1000, 300_000, 2000]
/** The person's words, which open it: they lie nowhere either. */
const WORDS = 'burro verde en el puente'
const idsUnderWords = () => page.evaluate((words) => phone.idsUnder(words), WORDS)

test('a seized and locked phone tells nothing: none of 200 marked texts is in any file of its profile', async () => {
  await page.evaluate(({ words, all }) => phone.fill(words, all), { words: WORDS, all: marks })
  const before = await entriesHeld()
  await page.evaluate((words) => phone.scrubUnder(words), WORDS)
  const anew = await entriesHeld()
  await page.evaluate((lengths) => phone.journalOf(lengths), LENGTHS)
  await context.close()
  scanned.push(...[before, anew].map(thereOf))
  assert.ok(
    filesBelow(profile).some((path) => path.includes('IndexedDB')),
    'nothing was kept at all',
  )
  // What all of them begin and end with: to look for each takes seconds.
  assert.deepEqual(filesWithMarks(profile, ['canario-', '-zorzal', WORDS]), [])
  // A large entry lies in a file of its own, which a failing memory card may lose.
  for (const path of filesBelow(profile)) if (path.includes('.blob') && statSync(path).size > 250_000) rmSync(path)
  context = await openProfile(profile)
  page = await opened()
  assert.equal((await idsUnderWords())?.length, marks.length)
})

/** Entries of before a journal was written anew, and after: which of them were in a file. */
const scanned: boolean[][] = []
test('what a journal was written anew without is in no file of the profile, not even sealed: whoever has the words has its key', () => {
  const [before = [], anew = []] = scanned
  assert.ok(before.length > marks.length && !before.includes(true))
  assert.ok(anew.length > 0 && !anew.includes(false), 'the scan finds what is there')
})

test('an entry or a photo of which the browser lost the bytes costs none of those around it', async () => {
  const [first, , last] = LENGTHS
  assert.deepEqual(await page.evaluate(() => phone.journalOf()), [first, 0, last, first, last, undefined])
})

test('another passphrase opens nothing, and says so no sooner than in 300 ms, however quick the machine', async () => {
  const [ids, tookMs] = await page.evaluate(async () => {
    const before = performance.now()
    return [await phone.idsUnder('burro azul'), performance.now() - before]
  })
  assert.equal(ids, null)
  assert.ok(Number(tookMs) >= 300, `${tookMs} ms`)
})

test('a decoy opens an empty phone, keeps what is written there, and takes nothing from the other', async () => {
  const key = await page.evaluate((own) => phone.decoy(own, 'once'), WORDS)
  assert.deepEqual(await page.evaluate(() => phone.idsUnder('once')), [])
  await page.evaluate(() => phone.addUnder('once', [7]))
  await page.evaluate(({ own, known }) => phone.decoy(own, '1234', known), { own: WORDS, known: key })
  assert.equal(await page.evaluate(() => phone.idsUnder('once')), null, 'other words open it now')
  assert.deepEqual(await page.evaluate(() => phone.idsUnder('1234')), ['report-7'])
  assert.equal((await idsUnderWords())?.length, marks.length)
})

test('words that open one of the two cannot be given to the other, which nobody would find again', async () => {
  assert.equal(await page.evaluate((own) => phone.decoy(own, own), WORDS), null)
  assert.equal((await idsUnderWords())?.length, marks.length)
})

test('a journal of many entries is written anew when it is opened, and says the same', async () => {
  const numbers = Array.from({ length: 320 }, (_, n) => 1000 + n)
  await page.evaluate((all) => phone.addUnder('1234', all), numbers)
  const entries = () => page.evaluate(() => Promise.all(['vereda-0', 'vereda-1'].map(phone.entriesIn)))
  const before = await entries()
  const opened = await page.evaluate(() => phone.idsUnder('1234'))
  assert.deepEqual(new Set(opened), new Set(['report-7', ...numbers.map((n) => `report-${n}`)]))
  const at = before.indexOf(321)
  assert.deepEqual([before[at], (await entries())[at]], [321, 8])
  assert.equal((await page.evaluate(() => phone.idsUnder('1234')))?.length, 321)
})

test('a journal that was cut off while it was written anew says what it said, and the older one goes', async () => {
  assert.deepEqual(await page.evaluate(() => phone.cutOff()), [[1], [2], 0])
})

test('an older release takes no phone whose journal was written anew for one that was just set up', async () => {
  assert.deepEqual(
    await page.evaluate(() => phone.olderRelease()),
    [1, 2, 3].map((round) => ['VersionError', [round]]),
  )
})

test('a wipe leaves no keys and no entries', async () => {
  const held = await page.evaluate(() => phone.keysHeld())
  assert.equal(held.length, 2)
  gone.push(...held.map((key) => Buffer.from(key)))
  await page.evaluate(() => phone.wipe())
  assert.equal(await page.evaluate(() => phone.keyringState()), 'none')
  assert.equal(await idsUnderWords(), null)
  assert.deepEqual(await page.evaluate(() => Promise.all(['vereda-0', 'vereda-1'].map(phone.entriesIn))), [0, 0])
})

test('a phone that an earlier release left without a passphrase opens, and is locked by one, as well', async () => {
  const states = await page.evaluate(() => phone.bareOfBefore('pera dulce'))
  assert.deepEqual(states, ['bare', true, 'locked', null, true])
})

test('keys that were wiped are in no file of the profile any more', async () => {
  await context.close()
  assert.equal(gone.length, 4)
  assert.deepEqual(thereOf(gone), [false, false, false, false])
})
