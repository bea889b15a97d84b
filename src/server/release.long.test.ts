// A newer release of the page on a phone that never closes it. Browsers forget a page that was closed when they have the
// time to, so this waits longer than npm test should.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { newer, visited, workerOf } from '../../test/support/releases.ts'

const built = fileURLToPath(new URL('../../dist/web', import.meta.url))
const phone = await visited(built)
after(() => phone.close())

const isOfNewer = (): boolean => document.querySelector('meta[name="release"]') !== null

test('a page that is never closed is of the newest release when it is loaded anew, but not while another page is open', async () => {
  const { page, becomes } = phone
  assert.equal(await workerOf(page), 'activated')
  await becomes(newer())
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    if (!registration?.installing && !registration?.waiting) await registration?.update().catch(() => {})
    return registration?.waiting !== null
  })
  const [beside] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open(location.href))])
  await beside.locator('header.top').waitFor()
  const isNewer = (one: Page) => one.evaluate(isOfNewer)
  assert.equal(await isNewer(beside), false)
  await beside.close()
  assert.equal(await isNewer(page), false, 'what is open stays as it is')
  const arrives = () => page.waitForFunction(isOfNewer, null, { timeout: 3000 })
  // The browser forgets the page that was closed when it has the time to.
  let hasCome = false
  for (let tries = 0; tries < 5 && !hasCome; tries++) {
    await page.reload()
    hasCome = await arrives().then(
      () => true,
      () => false,
    )
  }
  assert.ok(hasCome)
})
