// A phone whose browser has no room, keeps nothing, or is at an address that is not safe, on a real hub.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleHub } from '../support/exampleHub.ts'
import { violationsOf } from './axe.ts'
import { taken } from './camera.ts'
import { FULL, phoneAfter } from './otherPhone.ts'

const hub = await exampleHub()

test('a phone without room keeps neither report nor photo, says so, and offers the report as a file or as codes', async () => {
  const other = await phoneAfter(hub.url, FULL)
  await other.locator('button', { hasText: 'Begin without words' }).click()
  await other.locator('textarea[name="text"]').fill('No room')
  const file = { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: await taken(other) }
  await other.locator('.attach input[type="file"]').setInputFiles(file)
  await other.locator('.attached .quiet', { hasText: /[1-9]\d* kB/ }).waitFor()
  await other.evaluate(() => new BroadcastChannel('full').postMessage(true))
  await other.locator('button.large').click()
  await other.locator('form', { hasText: 'no room on this phone for the photo' }).waitFor()
  assert.equal(await other.locator('.away').count(), 0)
  await other.locator('button', { hasText: 'Remove' }).click()
  await other.locator('button.large').click()
  await other.locator('.away button', { hasText: 'codes' }).click()
  await other.locator('.away svg.code').waitFor()
  assert.match(await other.locator('form.say').innerText(), /not kept here/)
  assert.deepEqual(await violationsOf(other), [])
  await other.locator('.back a').click()
  await other.locator('.sending', { hasText: 'No reports' }).waitFor()
  await other.close()
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
