// The page on a real hub in a process of its own, with the example journey, on a phone: nothing here is a stand-in.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { realHub } from '../fixtures/web/real.ts'
import { chainOf, testDevice } from '../support/devices.ts'
import { violationsOf } from './axe.ts'
import { realSite } from './realSite.ts'
import { follow } from './site.ts'

const started = await realHub()
after(() => started.close())
const { hub, open, assertQuiet } = realSite(started)
const phone = (path: string): Promise<Page> => open(path, { hasTouch: true })
const board = async () => (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()

/** Presses a key of the desk and waits until what it does is shown and the next key counts. */
async function press(page: Page, key: string, shows: { decision: string; state?: 'detached' }): Promise<void> {
  await page.keyboard.press(key)
  await settled(page, shows)
}

async function settled(page: Page, { decision, state }: { decision: string; state?: 'detached' }): Promise<void> {
  await page.locator(`.draft.${decision}`).waitFor({ state: state ?? 'visible' })
  await page.locator('.drafts[aria-busy="true"]').waitFor({ state: 'detached' })
}

const ARTICLE = `About 2,400 people of the caravan are in Zacapa today, volunteers of the parish counted.
The parish gave 300 blankets in Zacapa.
Police blocked the road near El Rancho on Wednesday morning.
Some 500 people slept in Chiquimula on Tuesday.`

test("the coordinator's minute: how many, where, what comes next, what is missing, and who said so", async () => {
  const page = await phone('/?lang=en')
  const { size, place, ahead, lastHeard } = await board()
  const answer = page.locator('.answer')
  assert.match(await answer.locator('h1').innerText(), /^About [\d,]+ people \([\d,]+\u2060?–\u2060?[\d,]+\)/)
  assert.ok((await answer.innerText()).includes(place.name))
  assert.ok((await answer.innerText()).includes(lastHeard.stop.name))
  const next = answer.locator('.next')
  assert.ok(ahead.some((stop: { name: string }) => stop.name === place.toward?.name || stop.name !== place.name))
  assert.match(await next.innerText(), /^[^:]+: .*(morning|afternoon|evening|before dawn)/)
  assert.match(await next.innerText(), /Missing there: [\d,]+\sL of water, [\d,]+ [a-z ]+ and [\d,]+ [a-z ]+\./)
  const alarms = page.locator('[aria-labelledby="alarms"]')
  assert.match(await alarms.locator('li').first().innerText(), /Nothing heard of the ride .* with 44 people/)
  assert.match(await alarms.getByRole('link', { name: /^See \d+ more$/ }).innerText(), /[1-9]/)
  const box = await next.boundingBox()
  assert.ok(box && box.y + box.height < 640, 'the answer is on the first screen, above the thumb')

  await answer.locator('h1 a.figure').tap()
  await page.waitForURL(/\/why\/size/)
  await page.locator('.reports blockquote').first().waitFor()
  const { reports } = await (await fetch(`${hub.url}/api/why/size?journey=${hub.journey}`)).json()
  assert.equal(await page.locator('.reports > li').count(), reports.length)
  const told = await page.locator('main').innerText()
  for (const { quote, title } of reports.flatMap((one: { quotes: object[] }) => one.quotes))
    assert.ok(told.includes(quote) && told.includes(title), quote)
  await page.goBack()
  await answer.locator('h1 a.figure').waitFor()
  assert.ok(size.best > 0)
})

test('every number of the Board leads to a page that explains it', async () => {
  const page = await open('/?lang=en', { viewport: { width: 1280, height: 900 } })
  await page.locator('.answer h1 a.figure').waitFor()
  const links = await page
    .locator('main a[href^="/why/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const numbers = [...new Set(links)].map((link) => (link ?? '').split('?')[0]?.slice('/why/'.length) ?? '')
  assert.ok(numbers.length > 20, `${numbers.length} numbers`)
  for (const number of numbers) {
    const answer = await fetch(`${hub.url}/api/why/${number}?journey=${hub.journey}`)
    assert.equal(answer.status, 200, number)
    const why = (await answer.json()) as { reports: unknown[]; because: unknown[] }
    assert.ok(why.reports.length + why.because.length > 0, number)
  }
})

test('the public page opens only after it was seen, shows the world the very words that were shown before, and closes', async () => {
  const page = await phone('/desk?lang=en')
  await page.getByRole('link', { name: 'Public page' }).tap()
  const status = page.locator('.publish p.lead[role="status"]')
  assert.match(await status.innerText(), /closed: nobody sees it/)
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('.publish-preview td', { hasText: /./ }).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.publish-preview')?.textContent?.includes('…'))
  const preview = await page.locator('.publish-preview').innerText()
  const open = page.getByRole('button', { name: 'Open the page to the whole world' })
  await open.tap()
  assert.match(await status.innerText(), /closed/, 'not before somebody says that they saw it')
  await page.locator('input[name="sure"]').check()
  await open.tap()
  await status.filter({ hasText: 'It is open' }).waitFor()
  const html = await (await fetch(`${hub.url}/public?lang=en`)).text()
  const parts = [...html.matchAll(/<(p|li|td|th|h[23]|caption)[^>]*>([^<]+)/g)].map((match) => match[2] as string)
  assert.ok(parts.length > 10)
  const plain = (text: string): string => text.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(n)).trim()
  for (const part of parts) assert.ok(preview.includes(plain(part)), part)
  await page.getByRole('button', { name: 'Close the page' }).tap()
  await status.filter({ hasText: 'nobody sees it any more' }).waitFor()
  assert.deepEqual((await (await fetch(`${hub.url}/api/public`)).json()).journeys, [])
})

test('three stops are open, the others one line each that opens', async () => {
  const page = await phone('/?lang=es')
  assert.equal(await page.locator('.card').count(), 3)
  const line = page.locator('.stop-line').first()
  assert.equal(await line.locator('.gaps').isVisible(), false)
  await line.locator('summary').first().tap()
  await line.locator('.gaps').waitFor()
})

test('an article becomes drafts, keys decide them, and a Board that is open elsewhere changes by itself', async () => {
  const other = await phone('/?lang=en')
  const { sizeReports } = await board()
  await other.locator('a', { hasText: `${sizeReports.total} reports` }).waitFor()

  const page = await phone('/desk?lang=en')
  await page.locator('#text').fill(ARTICLE)
  await page.getByText('What you know of the text').tap()
  await page.locator('#title').fill('People in Zacapa (example)')
  await page.locator('#published').fill('2018-10-17')
  await page.getByRole('button', { name: 'Read', exact: true }).tap()
  await page.locator('.draft.here').waitFor()
  assert.ok((await page.locator('.span.movement').count()) > 0)
  assert.match(await page.locator('.span.here').first().innerText(), /2,400 people/)
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('.span')].map((one) => getComputedStyle(one).textDecorationColor),
  )
  assert.ok(new Set(lines).size > 1, 'domains differ in tone')
  const words = await page.locator('.drafts').innerText()
  assert.doesNotMatch(words, /\b(asserted|quoted|requested|threatened)\b/)

  await press(page, 'a', { decision: 'accepted' })
  await other.locator('a', { hasText: `${sizeReports.total + 1} reports` }).waitFor()
  await press(page, 'u', { decision: 'accepted', state: 'detached' })
  await other.locator('a', { hasText: `${sizeReports.total} reports` }).waitFor()
  await press(page, 'a', { decision: 'accepted' })
  await press(page, 'r', { decision: 'rejected' })
  await page.locator('.draft', { hasText: '500 people' }).tap()
  await page.keyboard.press('e')
  assert.equal(await page.locator('select[name="stop"] option:checked').innerText(), 'Chiquimula')
  await page.locator('input[name="people.high"]').fill('600')
  await page.locator('input[name="people.high"]').press('Enter')
  await settled(page, { decision: 'edited' })

  await page.getByRole('link', { name: 'Days' }).tap()
  const line = page.locator('.lines li', { hasText: '2,400 people in the group in Zacapa' })
  await line.first().waitFor()
  assert.deepEqual(await line.evaluateAll((all) => all.map((one) => one.className).sort()), ['stands', 'withdrawn'])
  const timeline = await page.locator('.lines').innerText()
  assert.doesNotMatch(timeline, /\b(sps|gua|chq|zac|esg|tec|brg|tap|hux|agc)\b/, 'no code of a stop')
})

const DAY = `About 2,300 people of the caravan are in Zacapa, a priest counted on Wednesday.
Some 400 people slept in Chiquimula on Tuesday and the parish gave them 200 blankets.
The well by the river in Santa Elena is dry.`

async function readDay(): Promise<string> {
  const about = { title: 'The priest counted (example)', publisher: null, published: '2018-10-17' }
  const body = JSON.stringify({ journey: hub.journey, text: DAY, ...about, medium: 'article', lang: 'en' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${hub.url}/api/read`, { method: 'POST', headers, body })
  return ((await answer.json()) as { source: string }).source
}

const marking = (words: string) => {
  const run = [...document.querySelectorAll('.text [data-start]')].find((one) => one.textContent?.includes(words))
  const node = run?.firstChild as Text
  const range = document.createRange()
  range.setStart(node, node.data.indexOf(words))
  range.setEnd(node, node.data.indexOf(words) + words.length)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

test('by keyboard a draft is parted, joined again by undo, joined with the next, and made of marked words', async () => {
  const page = await phone(`/desk/${await readDay()}?lang=en`)
  const drafts = page.locator('.draft')
  await page.locator('.draft.here').waitFor()
  const n = await drafts.count()
  const becomes = async (count: number): Promise<void> => {
    await drafts.nth(count - 1).waitFor()
    await drafts.nth(count).waitFor({ state: 'detached' })
    await page.locator('.drafts[aria-busy="true"]').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('s')
  await page.locator('.halves li').first().waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await becomes(n + 1)
  assert.equal(await page.locator('.draft.here', { hasText: 'made by hand' }).count(), 1)
  await page.keyboard.press('u')
  await becomes(n)
  await page.keyboard.press('m')
  await becomes(n - 1)
  await page.keyboard.press('u')
  await becomes(n)

  await page.evaluate(marking, 'The well by the river in Santa Elena is dry')
  await page.getByRole('button', { name: 'Make a draft of the marked words' }).waitFor()
  await page.keyboard.press('n')
  assert.equal(await page.locator('#words').inputValue(), 'The well by the river in Santa Elena is dry')
  await page.locator('#kind').selectOption('core.note')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'kind', 'only this was left to say')
  await page.keyboard.press('Enter')
  await page.locator('form.edit textarea').first().waitFor()
  await page.locator('#edit-from').fill('2018-10-17T08:00')
  await page.locator('#edit-to').fill('2018-10-17T09:00')
  await page.getByRole('button', { name: 'Save and accept' }).tap()
  await page.locator('.draft.edited', { hasText: 'The well by the river' }).waitFor()
  assert.match(await page.locator('.draft.edited').innerText(), /dry/)
})

test('from a number on the Board its why leads to the highlighted words in their document', async () => {
  const page = await phone('/desk?lang=en')
  await page.getByRole('link', { name: 'The priest counted (example)' }).tap()
  await page.locator('.draft', { hasText: '2,300' }).first().tap()
  await page.keyboard.press('a')
  await settled(page, { decision: 'accepted' })
  await follow(page, '/why/size')
  await page.locator('blockquote', { hasText: '2,300 people' }).getByRole('link').first().tap()
  await page.waitForURL(/words=\d+-\d+/)
  await page.locator('.span.quoted').first().waitFor()
  const quoted = (await page.locator('.span.quoted').allInnerTexts()).join('')
  assert.equal(quoted, DAY.slice(0, DAY.indexOf('\n')))
})

test('a report of a device that nobody vouched for waits, and is listed with the reason', async () => {
  const say = chainOf(testDevice('a stranger'))
  const happened = {
    from: '2018-10-17T20:00:00Z',
    to: '2018-10-17T20:00:00Z',
    precision: 'minute',
    zone: 'UTC',
  } as const
  const report = say({
    kind: 'core.note',
    v: 1,
    journey: hub.journey,
    happened,
    said: '2018-10-17T20:01:00Z',
    data: { text: 'Somebody nobody knows' },
  })
  const answer = await fetch(`${hub.url}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([report]),
  })
  assert.equal((await answer.json())[0].state, 'waiting')
  const page = await phone('/?lang=en')
  await page.getByRole('link', { name: '1 waits, none refused' }).tap()
  await page.getByText('somebody trusted must vouch for it').waitFor()
  assert.equal(await page.locator('.report').count(), 1)
  await follow(page, '/')
  assert.doesNotMatch(await page.locator('body').innerText(), /Somebody nobody knows/)
})

test('whoever coordinates vouches for a device with the stops that it may read, changes its role, sets it aside as a whole, and takes that back', async () => {
  const page = await phone('/devices?lang=en')
  const trust = async () => {
    const { devices } = await (await fetch(`${hub.url}/api/devices?journey=${hub.journey}`)).json()
    return devices.find((one: { device: string }) => one.device === testDevice('a stranger').device)
  }
  await page.getByRole('button', { name: 'Vouch for it' }).first().click()
  assert.deepEqual(await violationsOf(page), [])
  await page.getByLabel('How it is recognised').first().fill('Phone of the parish')
  await page.getByText('Let it read only').first().click()
  await page.locator('input[name="stops"][value="zac"]').first().press(' ')
  await page.locator('input[name="until"]').first().fill('2040-01-31')
  await page.getByRole('button', { name: 'I vouch for this device' }).click()
  await page.getByText('Reads only what concerns: Zacapa.').waitFor()
  const { y = -1 } = (await page.locator('main [role="status"]').first().boundingBox()) ?? {}
  assert.ok(y > 0 && y < 700, `what came of it is told where it is seen, not at ${y}`)
  const { role, stops, until } = await trust()
  assert.deepEqual([role, stops], ['field', ['zac']])
  await page.getByRole('button', { name: 'Change what it is for' }).click()
  await page.getByLabel('What it is for').first().selectOption('shelter')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByText(/^For .*shelter/i).waitFor()
  const changed = await trust()
  assert.deepEqual([changed.role, changed.stops, changed.until], ['shelter', ['zac'], until], 'and nothing else of it')
  await page.getByRole('button', { name: 'End this device' }).click()
  await page.getByLabel('Nothing that it said counts').check()
  await page.getByLabel('Why, without names').fill('Invented counts')
  await page.getByRole('button', { name: 'End it' }).click()
  await page.getByText('Set aside: nothing that it said counts.').waitFor()
  assert.equal((await trust()).endedAfter, 0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'End this device' }).waitFor()
  assert.equal((await trust()).endedAfter, null)
})

test('whoever coordinates takes the example to another hour, and every screen says which; without an hour nothing is said', async () => {
  const page = await phone('/exercise?lang=en')
  await page.getByLabel('The clock begins at').fill('')
  await page.getByRole('button', { name: 'Begin anew' }).tap()
  await page.getByText('Enter day and hour').waitFor()
  // Where the example is explained stands how to begin a journey of one's own; and who asked by mistake has a way back.
  await page.getByText('npm start -- --journey DIR').waitFor()
  await page.getByRole('button', { name: 'It is no exercise any more' }).tap()
  await page.getByRole('button', { name: 'No, it stays an exercise' }).tap()
  await page.getByRole('button', { name: 'It is no exercise any more' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.getByLabel('The clock begins at').fill('2018-10-16T06:00')
  await page.getByRole('button', { name: 'Begin anew' }).tap()
  await page.getByText('Done.').waitFor()
  await follow(page, '/timeline')
  assert.match(await page.locator('.exercise').innerText(), /16 October 2018, 06:0\d\. None of this is happening/)
  assert.equal((await board()).lastHeard.at < '2018-10-16T12:00:00Z', true)
})

test('all of this raised no error, broke no policy, and asked no other origin', () => assertQuiet(/^$/))
