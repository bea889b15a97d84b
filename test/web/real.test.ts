// The page on a real hub in a process of its own, with the example journey, on a phone: nothing here is a stand-in.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { realHub } from '../fixtures/web/real.ts'
import { chainOf, testDevice } from '../support/devices.ts'
import { openPage, visit, type Watched } from './site.ts'

const hub = await realHub()
after(() => hub.close())

const opened: Watched[] = []
async function phone(path: string): Promise<Page> {
  const watched = await openPage(hub.url + path, { hasTouch: true })
  opened.push(watched)
  return watched.page
}
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
  assert.match(await next.innerText(), /Missing there: [\d,]+ L of water and \d+ toilets\./)
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

test('three stops are open, the others one line each that opens', async () => {
  const page = await phone('/?lang=es')
  assert.equal(await page.locator('.card').count(), 3)
  const line = page.locator('.stop-line').first()
  assert.equal(await line.locator('.gaps').isVisible(), false)
  await line.locator('summary').tap()
  await line.locator('.gaps').waitFor()
})

test('an article becomes drafts, keys decide them, and a Board that is open elsewhere changes by itself', async () => {
  const other = await phone('/?lang=en')
  const { sizeReports } = await board()
  await other.getByText(`${sizeReports.total} reports`).waitFor()

  const page = await phone('/desk?lang=en')
  await page.locator('#text').fill(ARTICLE)
  await page.locator('#title').fill('People in Zacapa (example)')
  await page.locator('#published').fill('2018-10-17')
  await page.getByRole('button', { name: 'Read', exact: true }).tap()
  await page.locator('.draft.here').waitFor()
  assert.ok((await page.locator('.span.movement').count()) > 0)
  assert.match(await page.locator('.span.here').innerText(), /2,400 people/)
  const lines = await page.evaluate(() =>
    [...document.querySelectorAll('.span')].map((one) => getComputedStyle(one).textDecorationColor),
  )
  assert.ok(new Set(lines).size > 1, 'domains differ in tone')
  const words = await page.locator('.drafts').innerText()
  assert.doesNotMatch(words, /\b(asserted|quoted|requested|threatened)\b/)

  await press(page, 'a', { decision: 'accepted' })
  await other.getByText(`${sizeReports.total + 1} reports`).waitFor()
  await press(page, 'u', { decision: 'accepted', state: 'detached' })
  await other.getByText(`${sizeReports.total} reports`).waitFor()
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
  await visit(page, `${hub.url}/?lang=en`)
  assert.doesNotMatch(await page.locator('body').innerText(), /Somebody nobody knows/)
})

test('all of this raised no error, broke no policy, and asked no other origin', () => {
  assert.ok(opened.length > 3)
  assert.deepEqual(
    opened.flatMap(({ errors }) => errors),
    [],
  )
  const asked = opened.flatMap((one) => one.asked).filter((url) => !url.startsWith('data:'))
  assert.deepEqual([...new Set(asked.map((url) => new URL(url).origin))], [new URL(hub.url).origin])
})
