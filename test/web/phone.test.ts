// The volunteer's minute, with and without network, on a real hub and a phone that can be seized.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { isClean } from '../../src/core/media/clean.ts'
import { instant } from '../../src/core/time.ts'
import { withBrowser } from '../support/browser.ts'
import { exampleHub } from '../support/exampleHub.ts'
import { temporaryFolder } from '../support/folder.ts'
import { MARKS } from '../support/media.ts'
import { filesBelow, filesWithMarks, openProfile } from '../support/profile.ts'
import { violationsOf } from './axe.ts'
import { brightness, coverQuickly, speakInstead, taken } from './camera.ts'
import { damageAll, damageLargest, WITHOUT_SERVICE } from './otherPhone.ts'
import { follow } from './site.ts'

const WORDS = 'mango burro puente'
const SAID = 'zorzal-canario'
const hub = await exampleHub()
const profile = temporaryFolder()
const look = { viewport: { width: 360, height: 740 }, hasTouch: true } as const
let context = await openProfile(profile, look)
after(() => context.close())
let page = await opened()
const errors: string[] = []
/** How the page, or the phone behind it, came to listen: with a signature or without. */
const listens: boolean[] = []
context.on('request', (one) => {
  if (one.url().includes('/api/events')) listens.push(one.headers()['authorization'] !== undefined)
})

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

let stopPath = ''
let secretOfInvitation = ''
let stopTitle = ''
const badges = () => page.locator('.sending .reports .badge').allInnerTexts()

test('a phone is set up, and a count is kept on it in four taps and a number', async () => {
  await page.locator('#passphrase').pressSequentially('mango 7\n') // Seven letters are no lock: it still asks.
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
  const { sizeReports } = await (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()
  await page.locator('a', { hasText: 'This phone' }).tap()
  // Whoever sits at the machine opens an address that no phone can: the hub tells them of the one for phones, where it has one.
  await page.locator('section p.banner', { hasText: 'Only this computer opens this address' }).waitFor()
  await page.locator('input[name="address"]').fill('https://albergue.test:4443/')
  await page.locator('section p.banner').waitFor({ state: 'detached' })
  await page.locator('input[name="label"]').fill('Parish phone')
  await page.locator('button', { hasText: 'Make the invitation' }).tap()
  const outside = await page.locator('.invitation code').innerText()
  assert.match(outside, /^https:\/\/albergue\.test:4443\/join#1\//)
  const link = outside.replace('https://albergue.test:4443', hub.url)
  secretOfInvitation = link.split('#')[1]?.split('/')[3] as string
  assert.equal(secretOfInvitation.length, 43)
  assert.deepEqual(await violationsOf(page), [])
  await page.goto(`${link.replace('/join', '/join?lang=en')}`)
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('button', { hasText: 'Accept' }).tap()
  await page.locator('[role="status"]', { hasText: 'belongs to the field' }).waitFor()
  assert.ok(!page.url().includes('#'), 'the secret stays in no history')
  await page.locator('a.button', { hasText: 'Report' }).tap()
  await page.waitForFunction(() => !document.querySelector('.sending .reports')?.textContent?.includes('vouches'))
  // As an impatient thumb does, anywhere on it: the second tap must not stop what the first began.
  const send = page.locator('.exchange button').first()
  const { width = 0, height = 0 } = (await send.boundingBox()) ?? {}
  await send.dblclick({ position: { x: width - 3, y: height - 3 } })
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  const waiting = await (await fetch(`${hub.url}/api/waiting`)).json()
  assert.equal(waiting.filter((one: { awaits: string }) => one.awaits?.startsWith('device:')).length, 0)
  await page.locator('.screens a').first().tap()
  await page.locator('.answer a', { hasText: `${sizeReports.total + 1} reports` }).waitFor()
  stopPath = (await page.locator('a[href*="/stop/"]').first().getAttribute('href')) as string
  await follow(page, stopPath)
  stopTitle = await page.locator('main h1').innerText()
})

test('what others report is on the phone without a tap: it listens to its hub with its own signature', async () => {
  await follow(page, '/')
  const { sizeReports } = await (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()
  assert.equal(listens.at(-1), true, listens.join())
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: 'America/Guatemala' }
  const data = { group: 'main', stop: 'esq', people: { low: null, best: 2950, high: null }, metric: 'at_stop' }
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ journey: hub.journey, kind: 'movement.sighting', data, happened })
  assert.ok((await fetch(`${hub.url}/api/say`, { method: 'POST', headers, body })).ok)
  await page.locator('.answer a', { hasText: `${sizeReports.total + 1} reports` }).waitFor()
})

test('who boards a ride is said of one that is chosen by its way and hour, and nobody types the id of a report', async () => {
  await follow(page, '/report/moving?kind=transport.boarding')
  const ride = page.locator('select[name="leg"]')
  await ride.selectOption({ label: 'Chiquimula – Ciudad de Guatemala, Wed 17 Oct, 12:00' })
  const ends = ['from', 'to'].map((end) => page.locator(`select[name="${end}"]`).inputValue())
  assert.deepEqual(await Promise.all(ends), ['chq', 'gua'])
  await follow(page, '/report/need?kind=needs.delivery')
  await page.locator('form.say').waitFor()
  assert.equal(await page.locator('form.say [name="pledge"], form.say [name="offer"]').count(), 0)
})

test('a second tab says that the first one has the phone open, and writes nothing beside it', async () => {
  const second = await opened()
  await second.locator('h1', { hasText: 'open in another tab' }).waitFor()
  assert.equal(await second.locator('.six').count(), 0)
  await second.close()
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

test('without network a photo is covered by finger and kept with a report, and a voice beside it', async () => {
  await page.locator('.six a').last().tap()
  await page.locator('textarea[name="text"]').fill('The bridge')
  await page.locator('.attach input[type="file"]').setInputFiles({
    name: 'IMG_0001.jpg',
    mimeType: 'image/jpeg',
    buffer: await taken(page),
  })
  await page.locator('.attached canvas').waitFor()
  assert.match(await page.locator('.attach .warned').innerText(), /Faces/)
  await page.locator('button', { hasText: 'Cover with a finger' }).tap()
  await coverQuickly(page)
  await page.locator('button', { hasText: 'Undo' }).waitFor()
  await page.evaluate(speakInstead)
  await page.locator('button', { hasText: 'Record voice' }).tap()
  await page.locator('button', { hasText: 'Stop' }).tap()
  await page.locator('.attached audio').waitFor()
  await page
    .locator('.attached .quiet', { hasText: /[1-9]\d* kB/ })
    .first()
    .waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('button.large').tap()
  await page.locator('.sending .banner').waitFor()
  await page.locator('.files li > span').nth(1).waitFor()
  const told = await page.locator('.files li > span').allInnerTexts()
  assert.match(told.join(), /Photo, \d+ kB: kept on this phone,Voice, \d+ kB: kept on this phone/)
  await page.locator('.files button', { hasText: 'See' }).tap()
  await page.locator('img.kept-file').waitFor()
  await page.locator('.files button', { hasText: 'Close' }).tap()
})

test('the Board that was seen last is there without network, as old as it is', async () => {
  await page.locator('.screens a').first().tap()
  await page.locator('.answer h1').waitFor()
  assert.match(await page.locator('.banner.offline').innerText(), /^No connection to the hub\. Shown as received/)
  assert.doesNotMatch(await page.locator('.screens').innerText(), /Desk/, 'nobody is led where they are refused')
})

test('a screen that was opened before is there without network; one that never was says how it comes', async () => {
  await follow(page, stopPath)
  await page.locator('main h1', { hasText: stopTitle }).waitFor()
  await follow(page, '/desk')
  await page.locator('h1', { hasText: 'not on this device yet' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  // How to read it all came while there was a network, though nobody had asked for it.
  await page.locator('.screens a', { hasText: 'Help' }).tap()
  await page.locator('h1', { hasText: 'How to read Vereda' }).waitFor()
  await page.locator('.screens a', { hasText: 'Report' }).tap()
})

test('when the network is back, what was kept goes to the hub by itself', async () => {
  await context.setOffline(false)
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('.sending .reports .badge')].map((one) => one.textContent)
    return badges.length === 3 && badges.every((badge) => badge === 'On the hub')
  })
  assert.equal(await page.getByRole('button', { name: 'Take the report back' }).count(), 3, 'of a note, too')
})

test('a number too many is taken back in two taps: it stays, struck through, and the hub counts it no more', async () => {
  const line = page.locator('.sending .reports > li', { hasText: '2,400 people' })
  await line.getByRole('button', { name: 'Take the report back' }).tap()
  await line.getByRole('button', { name: /^Yes, take it back/ }).tap()
  await line.locator('.badge', { hasText: 'Withdrawn' }).waitFor()
  assert.equal(await line.getByRole('button').count(), 0)
  await page.waitForFunction(() => !document.querySelector('.sending .reports')?.textContent?.includes('On this phone'))
  const [said, ...more] = await (await fetch(`${hub.url}/api/export?journey=${hub.journey}&as=jsonl&circle=team`))
    .text()
    .then((text) => text.split('\n').filter((one) => one.includes('"core.withdrawal"')))
  assert.equal(more.length, 0)
  const { shown } = await (await fetch(`${hub.url}/api/reports/${JSON.parse(String(said)).data.report}`)).json()
  assert.equal(shown.state, 'withdrawn')
})

let photo: Buffer = Buffer.alloc(0)

test('the photo and the voice came after them: nothing in them tells where they were made, and what was covered is gone', async () => {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('.files li > span')].filter((one) => /on its disk/.test(one.textContent ?? ''))
        .length === 2,
  )
  const kept = filesBelow(join(hub.folder, 'files')).map((path) => readFileSync(path))
  photo = kept.find((bytes) => bytes[0] === 0xff) as Buffer
  const voice = kept.find((bytes) => bytes[0] === 0x1a) as Buffer
  assert.ok(isClean('image/jpeg', photo) && isClean('audio/webm', voice))
  assert.deepEqual(filesWithMarks(hub.folder, MARKS), [])
  // Four letters stand somewhere in keys and hashes by chance, but not in so few bytes.
  assert.deepEqual(filesWithMarks(join(hub.folder, 'files'), ['Exif']), [])
  assert.ok((await brightness(page, photo, 600, 450)) < 60, 'covered')
  assert.ok((await brightness(page, photo, 700, 450)) < 60, 'and along the way, without a gap')
  assert.ok((await brightness(page, photo, 200, 450)) > 150, 'and only there')
})

test('at the desk the photo opens with its report when somebody asks for it; whoever confirms it there is seen on the phone', async () => {
  const desk = await (await withBrowser()).newPage(WITHOUT_SERVICE)
  const reports = (
    await (await fetch(`${hub.url}/api/export?journey=${hub.journey}&as=jsonl&circle=team`)).text()
  ).split('\n')
  const about = reports
    .filter((line) => line.includes('core.attachment'))
    .map((line) => JSON.parse(line).data.report)[0]
  await desk.goto(`${hub.url}/said/${about}?lang=en`)
  await desk.locator('.files button', { hasText: 'See' }).click()
  const shown = desk.locator('img.kept-file')
  await shown.waitFor()
  assert.equal(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)), 1200)
  await desk.getByRole('button', { name: 'Confirm this report' }).click()
  await desk.getByLabel('By a photo').click()
  assert.deepEqual(await violationsOf(desk), [])
  await desk.getByRole('button', { name: 'I confirm it' }).click()
  await desk.locator('.facts', { hasText: /Known: Wed 17 Oct.*confirmed by 1 person/s }).waitFor()
  await desk.close()
  await page.getByRole('button', { name: 'Send and receive now' }).tap()
  await page.locator('.sending .badge', { hasText: 'Confirmed by 1 person' }).waitFor()
  assert.match(await page.locator('.sending').innerText(), /1 confirmed by another person/)
})

const { reports } = await (await fetch(`${hub.url}/api/why/size?journey=${hub.journey}`)).json()
const quote: string = reports.flatMap((one: { quotes: { quote: string }[] }) => one.quotes)[0].quote

async function halfWritten(): Promise<void> {
  await page.locator('.screens a', { hasText: 'Report' }).tap()
  await page.locator('.six a').first().tap()
  await page.locator('input.large').fill('1850')
  await page.locator('.chips label', { hasText: 'more than' }).tap()
  await page.locator('textarea[name="words"]').fill(SAID)
  await page.locator('.strip button', { hasText: 'Chiquimula' }).tap()
}

const entered = () =>
  page.evaluate(() => {
    const data = new FormData(document.querySelector('form') ?? undefined)
    return ['quick.people', 'quick.people.sure', 'stop', 'when', 'words'].map((name) => data.get(name))
  })

/** Five minutes after what was done last it locks itself, and not before. */
async function untouched(doing: () => Promise<void>): Promise<void> {
  await page.clock.install()
  await doing()
  await page.clock.fastForward('04:30')
  assert.equal(await page.locator('#passphrase').count(), 0)
  await page.clock.fastForward('00:31')
  await page.locator('#passphrase').waitFor()
}

test('a seized, locked phone has neither reports nor the Board in any file of its profile', async () => {
  await page.locator('a', { hasText: 'This phone' }).tap()
  await page.locator('h1', { hasText: 'This phone' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('button', { hasText: 'Lock now' }).waitFor()
  await untouched(halfWritten)
  await context.close()
  assert.ok(filesBelow(profile).some((path) => path.includes('Service Worker')))
  const marks = [SAID, hub.journey, quote, WORDS, 'Parish phone', secretOfInvitation]
  assert.deepEqual(filesWithMarks(profile, marks), [])
  assert.deepEqual(filesWithMarks(hub.folder, [WORDS, secretOfInvitation]), [], 'the hub never had them')
  const piece = photo.subarray(photo.length >> 1).subarray(0, 48)
  assert.ok(
    piece.length === 48 && filesBelow(profile).every((path) => !readFileSync(path).includes(piece)),
    'a photo lies in clear',
  )
  context = await openProfile(profile, look)
  page = await opened()
  await page.evaluate(damageLargest)
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.waitForFunction(() => document.querySelectorAll('.sending .reports .badge').length === 4)
})

test('a phone that lost a piece of what it kept opens, says so and what to do, keeps all else, and goes on until it is let go', async () => {
  const lost = page.locator('.sending .banner', { hasText: 'can no longer be read (1 piece)' })
  await lost.waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await lost.getByRole('button', { name: 'Forget' }).tap()
  await lost.getByRole('button', { name: 'Yes, forget it' }).tap()
  await lost.waitFor({ state: 'detached' })
  assert.equal((await badges()).length, 4)
})

test('what was half written when the phone locked stands in its form again, with the hour that was meant, until it is begun anew', async () => {
  await page.locator('.six a').first().tap()
  const begun = page.locator('.say .banner', { hasText: 'You had begun this' })
  await begun.waitFor()
  // The list of stops and the hour come a moment after the form.
  await page.waitForFunction(() => {
    const [stop, hour] = document.querySelectorAll<HTMLInputElement>('[name="stop"], [name="when.at"]')
    return stop?.value && hour?.value
  })
  assert.deepEqual(await entered(), ['1850', 'least', 'chq', 'today', SAID])
  await begun.getByRole('button').tap()
  await begun.waitFor({ state: 'detached' })
  assert.deepEqual(await entered(), ['', 'about', '', 'now', ''])
  await page.locator('.back a').tap()
})

test('a phone that was ended while it was open says so on each screen, and gives no orders of how to set up a hub', async () => {
  const post = (path: string, value: unknown) =>
    fetch(hub.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    })
  const { devices } = await (await fetch(`${hub.url}/api/devices?journey=${hub.journey}`)).json()
  const { device } = devices.find(({ label }: { label: string }) => label === 'Parish phone')
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: 'America/Guatemala' }
  const data = { device, after: 0, why: 'Lost' }
  assert.ok((await post('/api/say', { journey: hub.journey, kind: 'core.revocation', data, happened })).ok)
  await follow(page, '/help')
  await page.clock.setFixedTime(Date.now() + 61_000)
  await follow(page, '/report')
  await page.locator('.banner', { hasText: 'no longer lets it in' }).waitFor()
  await follow(page, '/')
  await page.locator('h1', { hasText: 'not open to everybody' }).waitFor()
  await page.locator('.screens a', { hasText: 'Report' }).tap()
  await page.locator('.six a').first().tap()
  await page.locator('[role="alert"]', { hasText: 'no longer lets it in' }).waitFor()
})

test('a phone on which nothing can be read says so, and whoever holds it locked can delete everything and begin anew', async () => {
  await page.goto(`${hub.url}/report?lang=en`)
  await page.evaluate(damageAll)
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('[role="alert"]', { hasText: 'damaged and can no longer be read' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('summary', { hasText: 'Delete everything' }).tap()
  await page.getByRole('button', { name: 'Delete everything' }).tap()
  await page.getByRole('button', { name: 'Yes, delete everything now' }).tap()
  await page.waitForURL(({ pathname }) => pathname === '/')
  await page.goto(`${hub.url}/report?lang=en`)
  await page.locator('h1', { hasText: 'This phone keeps your reports' }).waitFor()
  const left = await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)))
  assert.deepEqual(
    left.filter((name) => /\d/.test(name ?? '')),
    [],
    'no journal and no photo',
  )
})

test('nothing on these screens broke', () => assert.deepEqual(errors, []))
