// Reports from hand to hand in a real browser: a phone that reaches no hub shows codes or saves a file, and whoever sits
// at the hub takes them in. The codes are drawn by one page and read from their pictures by another.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { BrowserContext, Locator, Page, Route } from 'playwright-core'
import { reportText } from '../../src/core/report.ts'
import { bundleText } from '../../src/log/bundle.ts'
import { framesOf } from '../../src/log/frames.ts'
import { codeOf } from '../../src/web/code.ts'
import { withBrowser } from '../support/browser.ts'
import { chainOf, testDevice } from '../support/devices.ts'
import { exampleHub } from '../support/exampleHub.ts'
import { violationsOf } from './axe.ts'
import { beforeThread, OLD } from './otherPhone.ts'
import { follow } from './site.ts'

const FORK = { code: 'chain.fork', path: '', slots: {} }
const hub = await exampleHub()
const errors: string[] = []

async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${hub.url}${path}?lang=en`)
  return page
}

const newContext = async (): Promise<BrowserContext> =>
  (await withBrowser()).newContext({ viewport: { width: 360, height: 740 }, bypassCSP: true, serviceWorkers: 'block' })

/** A phone with the oldest browser that can be one, which is set up and reaches no hub, with one count kept on it. */
async function phoneAlone(): Promise<Page> {
  const context = await newContext()
  await context.addInitScript(OLD)
  await beforeThread(context, OLD)
  for (const path of ['hello', 'exchange']) await context.route(`**/api/${path}`, (route) => route.abort())
  const page = await opened(context, '/report')
  await page.getByRole('button', { name: 'Begin without words' }).click()
  await page.locator('.six a').first().click()
  await page.locator('input.large').fill('640')
  // Without a list: a tap on the way, which the list follows.
  await page.locator('.strip button', { hasText: 'Esquipulas' }).click()
  assert.equal(await page.locator('select[name="stop"]').inputValue(), 'esq')
  await page.locator('textarea[name="words"]').fill('Counted at the bridge, twice, by two volunteers who agree.')
  await page.locator('button.large').click()
  await page.locator('.sending .banner').waitFor()
  await page.locator('.sending', { hasText: 'has not promised to keep what is here' }).waitFor()
  await follow(page, '/carry')
  await page.getByRole('button', { name: 'Show as codes' }).waitFor()
  return page
}

const phone = await phoneAlone()
const desk = await opened(await newContext(), '/carry')
const atHub = desk.locator('section', { hasText: 'Hand over to the hub' })
const choose = (...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  atHub.locator('input[type="file"]').setInputFiles(files)

/** What a camera would see of a drawing: the browsers of tests lay pages out but do not paint them. */
async function picture(drawing: Locator): Promise<Buffer> {
  const url = await drawing.evaluate(async (svg) => {
    const seen = new Image()
    seen.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
    await seen.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: 720, height: 720 })
    const paper = canvas.getContext('2d') as CanvasRenderingContext2D
    paper.fillStyle = getComputedStyle(svg).backgroundColor
    paper.fillRect(0, 0, 720, 720)
    paper.drawImage(seen, 0, 0, 720, 720)
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** Pictures of all codes, as the phone shows them one after the other. */
async function pictures() {
  await phone.getByRole('button', { name: 'Show as codes' }).click()
  const code = phone.locator('.shownCode svg')
  await phone.getByRole('button', { name: 'Hold still' }).click()
  const all = Number(/of (\d+)/.exec((await code.getAttribute('aria-label')) ?? '')?.[1])
  const taken: { name: string; mimeType: string; buffer: Buffer }[] = []
  for (let n = 1; n <= all; n++) {
    taken.push({ name: `${n}.png`, mimeType: 'image/png', buffer: await picture(code) })
    await phone.getByRole('button', { name: 'Next' }).click()
  }
  return taken
}

/** The first code of a row that somebody else shows. */
async function ofAnotherRow() {
  const bytes = Buffer.from('a bundle of somebody else')
  const [frame = ''] = framesOf(bytes, createHash('sha256').update(bytes).digest()) ?? []
  const { size, path } = codeOf(frame)
  const shown = phone.locator('.shownCode svg')
  await shown.evaluate(
    (svg, [side, drawn]) => {
      svg.setAttribute('viewBox', `0 0 ${side} ${side}`)
      svg.querySelector('path')?.setAttribute('d', drawn)
    },
    [size, path] as const,
  )
  return { name: 'other.png', mimeType: 'image/png', buffer: await picture(shown) }
}

test('codes that a phone shows are read from their pictures at the hub, which says what is still missing', async () => {
  const shown = await pictures()
  assert.ok(shown.length > 1, `${shown.length} codes`)
  assert.deepEqual(await violationsOf(phone), [])
  await choose(...shown.slice(1))
  await atHub.getByText(`${shown.length - 1} of ${shown.length} codes read.`).waitFor()
  assert.match(await atHub.innerText(), /Still missing: \d/)
  await choose(await ofAnotherRow())
  await atHub.getByText('That code is of another row. Read all of this one first, or start over.').waitFor()
  assert.deepEqual(await violationsOf(desk), [])
  await choose(shown[0] as (typeof shown)[0])
  await atHub.getByText('1 report: 1 new, 0 already here; 1 waiting, 0 refused.').waitFor()
  const waiting = (await (await fetch(`${hub.url}/api/waiting`)).json()) as { awaits: string | null }[]
  assert.equal(waiting.filter(({ awaits }) => awaits?.startsWith('device:')).length, 1)
})

test('the same reports in a file are known there already', async () => {
  const saving = phone.waitForEvent('download')
  await phone.getByRole('button', { name: 'Save a file to carry' }).click()
  const saved = await (await saving).path()
  await choose({ name: 'reportes.vereda', mimeType: 'application/octet-stream', buffer: readFileSync(saved) })
  await atHub.getByText('1 report: 0 new, 1 already here; 1 waiting, 0 refused.').waitFor()
})

test('what a phone took from another it says that it carries, until the hub has it', async () => {
  const at = '2018-10-17T20:00:00Z'
  const note = chainOf(testDevice('a phone without network'))({
    ...{ kind: 'core.note', v: 1, journey: hub.journey, said: at, data: { text: 'Carried by hand' } },
    happened: { from: at, to: at, precision: 'minute', zone: 'UTC' },
  })
  // This phone's browser unpacks nothing.
  const buffer = Buffer.from(bundleText([reportText(note)]))
  const file = { name: 'reportes.vereda', mimeType: 'application/octet-stream', buffer }
  for (const path of ['hello', 'exchange']) await phone.context().unroute(`**/api/${path}`)
  await follow(phone, '/report')
  await phone.locator('.badge', { hasText: 'On the hub' }).waitFor()
  await follow(phone, '/carry')
  await phone.context().setOffline(true)
  await phone.locator('input[type="file"]').setInputFiles(file)
  await phone.getByText('1 report taken in.').waitFor()
  await follow(phone, '/report')
  await phone.getByText('It carries 1 report from another phone').waitFor()
  await phone.context().setOffline(false)
  await phone.getByText('It carries 1 report from another phone').waitFor({ state: 'detached' })
  const { text } = await (await fetch(`${hub.url}/api/reports/${note.id}`)).json().then(({ report }) => report.data)
  assert.equal(text, 'Carried by hand')
})

test('an invitation of which only a part was opened or scanned is told so, and nothing of it is used', async () => {
  const part = `#1/${hub.journey}/${'A'.repeat(43)}/${'B'.repeat(43)}/${'C'.repeat(20)}`
  await phone.goto(`${hub.url}/join?lang=en${part}`)
  await phone.getByRole('button', { name: 'Accept the invitation' }).click()
  await phone.getByText('This link is not whole. Open or scan it once more').waitFor()
})

test('what opens sealed words, where it is not on the phone yet, is said to be missing and how it comes', async () => {
  await phone.context().route('**/assets/seal*', (route) => route.abort())
  await follow(phone, '/report/sealed')
  await phone.getByText('What seals and opens is not on this phone yet').waitFor()
})

test('a report that the hub does not accept stays on the phone, with the reason in words, and can still be carried', async () => {
  const phoneContext = phone.context()
  const answered = async (route: Route): Promise<void> => {
    const response = await route.fetch()
    const json = await response.json()
    const outcomes = json.outcomes.map((one: object) => ({ ...one, state: 'refused', problems: [FORK] }))
    await route.fulfill({ response, json: { ...json, outcomes } })
  }
  await phoneContext.route('**/api/exchange', answered)
  await follow(phone, '/report/note')
  await phone.locator('textarea[name="text"]').fill('Two phones, one number')
  await phone.locator('button.large').click()
  const line = phone.locator('.sending .reports > li', { hasText: 'Two phones, one number' })
  await line.locator('.badge', { hasText: 'Not accepted' }).waitFor()
  assert.match(await line.innerText(), /told two different things under one number/)
  assert.deepEqual(await violationsOf(phone), [])
  await follow(phone, '/carry')
  await phone.getByRole('button', { name: 'Show as codes' }).click()
  await phone.locator('.shownCode svg').waitFor()
})

test('what is no file of reports, is cut, or shows no code is said in words', async () => {
  const file = (text: string) => ({ name: 'a.vereda', mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
  await choose(file('{"hello":1}'))
  await atHub.getByText('This is no file of reports of Vereda').waitFor()
  await choose({ ...file(''), buffer: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]) })
  await atHub.getByText('That is not whole.').waitFor()
  await choose({ name: 'b.png', mimeType: 'image/png', buffer: await desk.screenshot() })
  await atHub.getByText('No code is seen in that.').waitFor()
  assert.deepEqual(errors, [])
})
