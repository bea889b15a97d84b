// A phone whose browser has no room, keeps nothing, tells no place, reads no photo, is at an address that is not safe, or forgets, on a real hub.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { exampleHub } from '../support/exampleHub.ts'
import { admit } from '../support/net.ts'
import { violationsOf } from './axe.ts'
import { taken } from './camera.ts'
import { FULL, goOn, LATER, phoneAfter } from './otherPhone.ts'
import { follow } from './site.ts'

const SAID = 'zorzal-canario'

const hub = await exampleHub()
const full = await phoneAfter(hub.url, FULL)

test('what is no photo that this phone reads is told in words, and no more once another one is there', async () => {
  await full.locator('button', { hasText: 'Begin without words' }).click()
  await full.locator('textarea[name="text"]').fill('No room')
  const choose = full.locator('.attach input[type="file"]')
  await choose.setInputFiles({ name: 'IMG_0001.heic', mimeType: 'image/heic', buffer: Buffer.from('%PDF-1.4') })
  await full.locator('.attach [role="alert"]', { hasText: 'This phone cannot read that photo' }).waitFor()
  await choose.setInputFiles({ name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: await taken(full) })
  await full.locator('.attached .quiet', { hasText: /[1-9]\d* kB/ }).waitFor()
  assert.equal(await full.locator('.attach [role="alert"]').count(), 0)
})

test('a phone without room keeps neither report nor photo, says so, and offers the report as a file or as codes', async () => {
  await full.evaluate(() => new BroadcastChannel('full').postMessage(true))
  await full.evaluate(() => scrollTo(0, 0))
  await full.locator('button.large').click()
  const wrong = full.locator('.say [role="alert"]', { hasText: 'no room on this phone for the photo' })
  await wrong.waitFor()
  const { y = 0, height = 0 } = (await wrong.boundingBox()) ?? {}
  assert.ok(y > 0 && y + height < 600, `told ${y} from the top, where nobody looks`)
  assert.equal(await full.locator('.away').count(), 0)
  await full.locator('button', { hasText: 'Remove' }).click()
  await full.locator('button.large').click()
  await full.locator('.away button', { hasText: 'codes' }).click()
  await full.locator('.away svg.code').waitFor()
  const lies = await full.evaluate(() => {
    const code = document.querySelector('.away svg.code')
    code?.scrollIntoView({ block: 'center' })
    const { x = 0, width = 0, y = 0, height = 0 } = code?.getBoundingClientRect() ?? {}
    const over = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(x + width / 2, y + height * part))
    return over.map((one) => one !== null && code?.contains(one))
  })
  assert.deepEqual(lies, [true, true, true], 'a camera sees the whole code')
  assert.match(await full.locator('form.say').innerText(), /not kept here/)
  assert.deepEqual(await violationsOf(full), [])
  await full.locator('.back a').click()
  await full.locator('.sending', { hasText: 'No reports' }).waitFor()
})

test('a phone that may not tell where it is offers stop, strip and words; one that may puts it into the form, no nearer than a kilometre', async () => {
  await full.locator('.six a').first().click()
  await full.getByRole('button', { name: 'Put where I am' }).click()
  await full.locator('.here', { hasText: 'could not be found. Choose a stop, or say it in words' }).waitFor()
  for (const instead of ['select[name="stop"]', '.strip button', 'textarea[name="words"]'])
    assert.ok(await full.locator(instead).first().isVisible(), instead)
  await full.context().grantPermissions(['geolocation'])
  await full.context().setGeolocation({ latitude: 14.567891, longitude: -89.351234 })
  await full.getByRole('button', { name: 'Put where I am' }).click()
  await full.getByText('Noted, to within a kilometre.').waitFor()
  const filled = ['lat', 'lon'].map((name) => full.locator(`input[name="${name}"]`).inputValue())
  assert.deepEqual(await Promise.all(filled), ['14.57', '-89.35'])
})

test('whoever puts the question for the place away, which then nobody answers, is told after a while, and may ask again', async () => {
  await full.evaluate(() => {
    const later = setTimeout
    const soon = (run: () => void, ms: number): void => void later(run, ms === 20_000 ? 0 : ms)
    Object.assign(window, { setTimeout: soon })
    navigator.geolocation.getCurrentPosition = () => {}
  })
  await full.getByRole('button', { name: 'Put where I am' }).click()
  await full.locator('.here', { hasText: 'could not be found' }).waitFor()
  assert.ok(await full.getByRole('button', { name: 'Put where I am' }).isEnabled())
})

// So does Safari with a page that is left for another: "open in another tab" would be said for ever where there is none.
test('a page that is only put aside, to come back to, lets the next one open the phone, and begins anew once it is back', async () => {
  const turn = (name: string) =>
    full.evaluate((type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })), name)
  await turn('pagehide')
  const [next] = await Promise.all([full.waitForEvent('popup'), full.evaluate(() => void open('/report?lang=en'))])
  await next.locator('.six').waitFor()
  await next.close()
  await Promise.all([full.waitForEvent('load'), turn('pageshow')])
  await full.locator('button.large').waitFor()
  await full.close()
})

const NOTHING_KEPT = "indexedDB.open = () => { throw new DOMException('no', 'InvalidStateError') }"

/** Nothing to lose is told behind it. */
const LEFT = /lost when it closes\.\s*$/

/** Writes a note in the form that is open. */
async function note(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name="text"]').fill(text)
  await page.locator('button.large').click()
  await page.locator('.sending .banner', { hasText: 'only in this window so far' }).waitFor()
}

test('a window that keeps nothing says so before anything is written; what is written all the same goes to the hub or away in a file, and nothing is lost without a word', async () => {
  const other = await phoneAfter(hub.url, NOTHING_KEPT)
  await other.locator('h1', { hasText: 'keeps nothing' }).waitFor()
  assert.equal(await other.locator('main input, form').count(), 0)
  assert.deepEqual(await violationsOf(other), [])
  await other.getByRole('button', { name: 'Write here all the same' }).click()
  await note(other, 'Two buses')
  await other.locator('.badge', { hasText: 'On the hub' }).waitFor()
  await other.locator('.banner', { hasText: LEFT }).waitFor()
  for (const path of ['hello', 'exchange']) await other.route(`**/api/${path}`, (route) => route.abort())
  await follow(other, '/report/note')
  await note(other, 'The bridge')
  await other.locator('.badge', { hasText: 'Only in this window' }).waitFor()
  await other.locator('.banner', { hasText: '1 report has not left it yet' }).waitFor()
  assert.deepEqual(await violationsOf(other), [])
  const kept = await other.evaluate(async () => [await indexedDB.databases(), localStorage.getItem('vereda.phone')])
  assert.deepEqual(kept, [[], null])
  const warned = other.waitForEvent('dialog')
  // In a moment, so that it is not waited for: it does not come.
  await other.evaluate(() => void setTimeout(() => location.reload()))
  assert.equal((await warned).type(), 'beforeunload')
  await (await warned).dismiss()
  await other.locator('.banner a', { hasText: 'From hand to hand' }).click()
  const file = other.waitForEvent('download')
  await other.getByRole('button', { name: 'Save a file' }).click()
  assert.equal((await file).suggestedFilename(), 'reportes.vereda')
  await follow(other, '/report')
  await other.locator('.banner', { hasText: LEFT }).waitFor()
  await other.reload()
  await other.locator('h1', { hasText: 'This window keeps nothing' }).waitFor()
  await other.close()
})

test('a window that keeps nothing uses an invitation for as long as it is open, and says so before', async () => {
  const other = await phoneAfter(hub.url, NOTHING_KEPT, '/join')
  await other.getByRole('button', { name: 'Write here all the same' }).click()
  await other.locator('.banner', { hasText: 'The invitation serves this window only' }).waitFor()
  await other.close()
})

test('at an address that is not safe nothing can be written, and whoever opened it is told which to ask for', async () => {
  const unsafe = await phoneAfter(
    hub.url,
    "Object.defineProperty(navigator, 'locks', {}); Object.defineProperty(self, 'isSecureContext', { value: false })",
  )
  await unsafe.locator('h1', { hasText: 'This address is not safe' }).waitFor()
  assert.equal(await unsafe.locator('main button, main input').count(), 0)
  await unsafe.close()
})

test('a phone forgets what its hub has for a day, once its settings say so, and tells of it that it did', async () => {
  const other = await phoneAfter(hub.url, LATER)
  await other.locator('button', { hasText: 'Begin without words' }).click()
  await other.locator('textarea[name="text"]').fill(SAID)
  await other.locator('button.large').click()
  await other.locator('.badge', { hasText: 'On the hub' }).waitFor()
  await follow(other, '/report/phone')
  await admit(hub, hub.journey, (await other.locator('code.key').innerText()).replace('VEREDA-KEY:', ''))
  const choices = other.locator('input[name="forgets"]')
  await choices.last().check()
  assert.match(await other.locator('section', { has: choices }).innerText(), /this phone cannot give it back/)
  await follow(other, '/report')
  const sent = async (): Promise<void> => {
    await other.locator('.exchange button').first().click()
    await other.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  }
  await sent()
  assert.match(await other.locator('.sending .reports').innerText(), new RegExp(SAID))
  await goOn(other, 25)
  await sent()
  await other.locator('.report', { hasText: 'Forgotten here' }).waitFor()
  assert.match(await other.locator('.sending').innerText(), /1 was forgotten here/)
  assert.doesNotMatch(await other.locator('main').innerText(), new RegExp(SAID))
  await follow(other, '/report/phone')
  await other.locator('input[name="forgets"]:checked').waitFor()
  assert.deepEqual(await Promise.all((await choices.all()).map((one) => one.isChecked())), [false, false, true])
  await other.close()
})
