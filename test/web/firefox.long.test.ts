// The phone in Firefox, where one is on the machine: what its own ways broke once. It is no part of set-up or of `npm test`.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { exampleHub } from '../support/exampleHub.ts'
import { type Firefox, firefoxPath, openFirefox, WITHOUT_FIREFOX } from '../support/firefox.ts'
import { temporaryFolder } from '../support/folder.ts'
import { filesBelow, filesWithMarks } from '../support/profile.ts'

const WORDS = 'mango burro puente'
const SAID = 'zorzal-canario'
const path = firefoxPath()
const skip = path === undefined ? WITHOUT_FIREFOX : false
const profile = temporaryFolder()
const hub = path === undefined ? null : await exampleHub()
let phone: Firefox
if (path !== undefined) {
  phone = await openFirefox(path, profile)
  after(() => phone.close())
}

const seen = (css: string, text = ''): string =>
  `[...document.querySelectorAll(${JSON.stringify(css)})].find((one) => one.textContent.includes(${JSON.stringify(text)}) && one.getClientRects().length > 0)`
async function tap(css: string, text = ''): Promise<void> {
  await phone.until(seen(css, text))
  await phone.run(`${seen(css, text)}.click()`)
}
async function fill(css: string, value: string): Promise<void> {
  await phone.until(seen(css))
  await phone.run(`const one = ${seen(css)}; one.value = ${JSON.stringify(value)}
    for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }))`)
}
async function unlock(): Promise<void> {
  await fill('#passphrase', WORDS)
  await tap('button.main')
  await phone.until("document.querySelector('main h1') && !document.querySelector('#passphrase')")
}

/** The beginnings of what lies in the phone's databases: keys and sealed entries. */
const held = async (): Promise<Buffer[]> =>
  (
    await phone.run<string[]>(`
      const found = []
      const settled = (asked) => new Promise((done, fail) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => fail(asked.error) })
      const look = (value) => {
        const one = value?.wrappedJSObject ?? value
        if (/Uint8Array/.test(Object.prototype.toString.call(one)))
          found.push([...one.subarray(16, 40)].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
        else if (one && typeof one === 'object') Object.values(one).forEach(look)
      }
      for (const { name } of await indexedDB.databases()) {
        const db = await settled(indexedDB.open(name))
        for (const store of db.objectStoreNames) look(await settled(db.transaction(store).objectStore(store).getAll()))
        db.close()
      }
      return found`)
  )
    .map((hex) => Buffer.from(hex, 'hex'))
    .filter(({ length }) => length === 24)

const thereOf = (marks: readonly Buffer[]): number => {
  const files = filesBelow(profile).map((file) => readFileSync(file))
  return marks.filter((mark) => files.some((bytes) => bytes.includes(mark))).length
}

test('in Firefox a phone is set up with words, and a count is kept and goes to its hub', { skip }, async () => {
  await phone.go(`${hub?.url}/report?lang=en`)
  await unlock()
  await tap('.six a')
  await fill('input.large', '2500')
  await fill('select[name="stop"]', 'esq')
  await fill('textarea[name="words"]', SAID)
  await tap('button.large')
  await phone.until(seen('.sending .banner', '2,500 people'))
  await phone.until(seen('.badge', 'On the hub'))
})

test('it comes in by a link, and opens twelve times in a row without waiting for a stream that was left', {
  skip,
}, async () => {
  await tap('a', 'This phone')
  await fill('input[name="label"]', 'Parish phone')
  await tap('button', 'Make the invitation')
  await phone.until(seen('.invitation code'))
  const link = await phone.run<string>("return document.querySelector('.invitation code').textContent")
  await phone.go(link.replace('/join', '/join?lang=en'))
  await unlock()
  await tap('button', 'Accept')
  await phone.until(seen('[role="status"]', 'belongs to the field'))
  const tookMs: number[] = []
  for (let visit = 0; visit < 12; visit++) {
    const beganMs = performance.now()
    await phone.go(`${hub?.url}/report?lang=en`)
    await unlock()
    await phone.until(seen('.badge', 'On the hub'))
    tookMs.push(Math.round(performance.now() - beganMs))
  }
  // The hub's next sign of life would have freed it, 25 to 50 seconds later.
  assert.ok(Math.max(...tookMs) < 20_000, tookMs.join(' '))
})

test('locked, its profile says nothing; wiped, no key and no entry is in any file of it', { skip }, async () => {
  const marks = await held()
  assert.ok(marks.length > 4, `${marks.length}`)
  await phone.close()
  assert.ok(thereOf(marks) > 0, 'the scan finds what is there')
  assert.deepEqual(filesWithMarks(join(profile, 'storage'), [SAID, WORDS, 'Parish phone']), [])
  phone = await openFirefox(path as string, profile)
  await phone.go(`${hub?.url}/report/phone?lang=en`)
  await unlock()
  await tap('article.phone button', 'Delete')
  await tap('article.phone button', 'Yes')
  await phone.until("location.pathname === '/' && localStorage.length === 0")
  await phone.close()
  assert.equal(thereOf(marks), 0)
  phone = await openFirefox(path as string, profile)
})
