// The volunteer's minute, with and without network, on a real hub and a phone that can be seized.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { realHub } from '../fixtures/web/real.ts'
import { temporaryFolder } from '../support/folder.ts'
import { filesBelow, filesWithMarks, openProfile } from '../support/profile.ts'
import { violationsOf } from './axe.ts'

const WORDS = 'mango burro puente'
const SAID = 'zorzal-canario'
const hub = await realHub()
after(() => hub.close())
const profile = temporaryFolder()
const look = { viewport: { width: 360, height: 740 }, hasTouch: true } as const
let context = await openProfile(profile, look)
after(() => context.close())
let page = await opened()
const errors: string[] = []

async function opened(): Promise<Page> {
  const made = await context.newPage()
  made.setDefaultTimeout(20_000)
  made.on('pageerror', (error) => errors.push(String(error)))
  await made.goto(`${hub.url}/report?lang=en`)
  return made
}

/** Says how many, as a volunteer does: a button, a number, a stop, keep. */
async function count(people: string): Promise<void> {
  await page.locator('.six a').first().tap()
  await page.locator('input.large').fill(people)
  await page.locator('select[name="stop"]').selectOption({ label: 'Esquipulas' })
  await page.locator('textarea[name="words"]').fill(SAID)
  await page.locator('button.large').tap()
  await page.locator('.sending .banner').waitFor()
}

async function unlock(): Promise<void> {
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('#passphrase').waitFor({ state: 'detached' })
}

let stopPath = ''
let stopTitle = ''
const badges = () => page.locator('.sending .reports .badge').allInnerTexts()

test('a phone is set up, and a count is kept on it in four taps and a number', async () => {
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('.six').waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await count('2500')
  assert.match(await page.locator('.sending .banner').innerText(), /Kept on this phone: .*2,500 people.*Esquipulas/s)
})

test('the hub has it on its disk, and the phone says so and what it waits for', async () => {
  await page.locator('.badge', { hasText: 'On the hub' }).waitFor()
  assert.match(await page.locator('.sending .reports').innerText(), /somebody vouches for this phone/)
  const status = await (await fetch(`${hub.url}/api/waiting`)).json()
  assert.equal(status.filter((one: { awaits: string }) => one.awaits?.startsWith('device:')).length, 1)
})

test('an invitation made at the hub lets the phone in once, and what waited counts', async () => {
  await page.goto(`${hub.url}/report/phone?lang=en`)
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('input[name="label"]').fill('Parish phone')
  await page.locator('button', { hasText: 'Make the invitation' }).tap()
  const link = await page.locator('.invitation code').innerText()
  assert.deepEqual(await violationsOf(page), [])
  await page.goto(`${link.replace('/join', '/join?lang=en')}`)
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('button', { hasText: 'Accept' }).tap()
  await page.locator('[role="status"]', { hasText: 'belongs to the field' }).waitFor()
  assert.ok(!page.url().includes('#'), 'the secret stays in no history')
  await page.locator('a.button', { hasText: 'Report' }).tap()
  await page.locator('button', { hasText: 'Send and receive' }).tap()
  await page.waitForFunction(() => !document.querySelector('.sending .reports')?.textContent?.includes('vouches'))
  const waiting = await (await fetch(`${hub.url}/api/waiting`)).json()
  assert.equal(waiting.filter((one: { awaits: string }) => one.awaits?.startsWith('device:')).length, 0)
  await page.locator('.screens a').first().tap()
  await page.locator('.answer h1', { hasText: '2,500' }).waitFor()
  stopPath = (await page.locator('a[href*="/stop/"]').first().getAttribute('href')) as string
  await page.goto(`${hub.url}${stopPath}`)
  await unlock()
  stopTitle = await page.locator('main h1').innerText()
})

test('without network the app starts, opens with its words, and goes on keeping reports', async () => {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
  await context.setOffline(true)
  await page.goto(`${hub.url}/report?lang=en`)
  assert.match(await page.locator('h1').innerText(), /locked/)
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('#passphrase').fill('mango azul')
  await page.locator('button.main').tap()
  await page.locator('[role="alert"]', { hasText: 'open nothing' }).waitFor()
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('.six').waitFor()
  await count('2400')
  assert.deepEqual((await badges()).sort(), ['On the hub', 'On this phone'])
})

test('the Board that was seen last is there without network, as old as it is', async () => {
  await page.locator('.screens a').first().tap()
  await page.locator('.answer h1').waitFor()
  assert.match(await page.locator('.banner.offline').innerText(), /^No connection to the hub\. Shown as received/)
})

test('a screen that was opened before is there without network; one that never was says how it comes', async () => {
  await page.goto(`${hub.url}${stopPath}`)
  await unlock()
  await page.locator('main h1', { hasText: stopTitle }).waitFor()
  await page.goto(`${hub.url}/desk?lang=en`)
  await unlock()
  await page.locator('h1', { hasText: 'not on this device yet' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('.screens a', { hasText: 'Report' }).tap()
})

test('when the network is back, what was kept goes to the hub by itself', async () => {
  await context.setOffline(false)
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('.sending .reports .badge')].map((one) => one.textContent)
    return badges.length === 2 && badges.every((badge) => badge === 'On the hub')
  })
})

const { reports } = await (await fetch(`${hub.url}/api/why/size?journey=${hub.journey}`)).json()
const quote: string = reports.flatMap((one: { quotes: { quote: string }[] }) => one.quotes)[0].quote

test('a seized, locked phone has neither reports nor the Board in any file of its profile', async () => {
  await page.locator('a', { hasText: 'This phone' }).tap()
  await page.locator('h1', { hasText: 'This phone' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('button', { hasText: 'Lock now' }).tap()
  await page.locator('#passphrase').waitFor()
  await context.close()
  assert.ok(filesBelow(profile).some((path) => path.includes('Service Worker')))
  const marks = [SAID, hub.journey, quote]
  assert.deepEqual(filesWithMarks(profile, marks), [])
  context = await openProfile(profile, look)
  page = await opened()
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.waitForFunction(() => document.querySelectorAll('.sending .reports .badge').length === 2)
})

test('nothing on these screens broke', () => assert.deepEqual(errors, []))
