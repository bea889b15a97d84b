// A phone whose browser has no room, keeps nothing, tells no place, reads no photo, is at an address that is not safe, or forgets, on a real hub.
import assert from 'node:assert/strict'
import { test } from 'node:test'
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
  await full.locator('button.large').click()
  await full.locator('form', { hasText: 'no room on this phone for the photo' }).waitFor()
  assert.equal(await full.locator('.away').count(), 0)
  await full.locator('button', { hasText: 'Remove' }).click()
  await full.locator('button.large').click()
  await full.locator('.away button', { hasText: 'codes' }).click()
  await full.locator('.away svg.code').waitFor()
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

test('a window that keeps nothing, or an address that is not safe, is told so before anything is written, and asks for no words', async () => {
  const other = await phoneAfter(
    hub.url,
    "indexedDB.open = () => { throw new DOMException('no', 'InvalidStateError') }",
  )
  await other.locator('h1', { hasText: 'keeps nothing' }).waitFor()
  assert.equal(await other.locator('main input, form').count(), 0)
  await other.close()
  const unsafe = await phoneAfter(
    hub.url,
    "Object.defineProperty(navigator, 'locks', {}); Object.defineProperty(self, 'isSecureContext', { value: false })",
  )
  await unsafe.locator('h1', { hasText: 'keeps nothing' }).waitFor()
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
