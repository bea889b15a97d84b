import assert from 'node:assert/strict'
import { test } from 'node:test'
import { OUTSIDE } from '../fixtures/web/hub.ts'
import { hub, openPage, readPage } from './site.ts'

const stand = await hub()
const squeezed = (text: string): string => text.replace(/[\u202f\u2060]/g, '')

test("the coordinator's minute: a phone says how many, where, what comes next and what will be missing", async () => {
  const { page, errors } = await readPage(`${stand.url}/?lang=es`)
  const answer = squeezed(await page.locator('.answer').innerText())
  assert.match(answer, /2900 personas \(2400–3600\)/)
  assert.match(answer, /en Chiquimula/)
  assert.match(answer, /Ciudad de Guatemala: jueves 18 por la tarde/)
  assert.match(answer, /faltarán 22000\sL de agua, 40 letrinas y/)
  assert.match(answer, /12 reportes, 2 no coinciden/)
  const { y, height } = (await page.locator('.next').boundingBox()) ?? { y: 9999, height: 0 }
  assert.ok(y + height < 640, 'the answer is on the first screen, above the thumb')
  assert.deepEqual(errors, [])
})

test('printed, the Board fits two pages, with a code that opens it again', async () => {
  const { page } = await readPage(`${stand.url}/?lang=es`)
  await page.locator('svg.code path').waitFor({ state: 'attached', timeout: 8000 })
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.screens').isVisible(), false)
  assert.equal(await page.locator('.across').isVisible(), true)
  assert.equal(await page.locator('svg.code').isVisible(), true)
  const foot = await page.locator('.print-foot').innerText()
  assert.match(foot, /17 de octubre de 2018, 18:00/)
  assert.ok(foot.includes(`${OUTSIDE}/?`), 'where phones open it, and not the machine that printed it')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  assert.ok((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length <= 2)
})

test('a tap on a number shows who said what, in which words, and how much it weighs', async () => {
  const { page } = await openPage(`${stand.url}/?lang=en`, { hasTouch: true })
  await page.locator('h1 a.figure').tap()
  await page.waitForURL(/\/why\/size/)
  await page.locator('.reports .says').first().waitFor()
  await page.getByText('Main group: 2,900 people in the group in Chiquimula').first().waitFor()
  const text = await page.locator('main').innerText()
  assert.match(text, /the organisers/)
  assert.match(text, /disagrees/)
  assert.match(text, /“Ya somos más de cuatro mil”/)
  assert.match(text, /weighs \d+ %/)
  assert.equal(await page.locator('.reports > li').count(), 12)
})

test('an example, and a look back, say so before anything else', async () => {
  const { page } = await readPage(`${stand.url}/?lang=en`)
  assert.equal(
    await page.locator('.answer > :first-child').innerText(),
    'Example\nAs it was known on 17 October 2018, 18:00.',
  )
})

test('the ribbon reads as a table too, with every stop', async () => {
  const { page } = await readPage(`${stand.url}/?lang=en`)
  await page.getByText('Show as a table').first().click()
  const rows = page.locator('.ribbon table tbody tr')
  const board = await (
    await fetch(`${stand.url}/api/board?journey=${(await (await fetch(`${stand.url}/api/journeys`)).json())[0].id}`)
  ).json()
  assert.equal(await rows.count(), board.ribbon.length)
})

test('a change at the hub is on the page without a reload', async () => {
  const { page } = await openPage(`${stand.url}/?lang=en`)
  await stand.heard()
  stand.people(5200)
  stand.changed()
  await page.getByText('About 5,200 people').waitFor({ timeout: 5000 })
  stand.show('full')
})

test('a hub without a journey, and a journey without reports, say how to begin', async () => {
  stand.show('none')
  const none = await openPage(`${stand.url}/?lang=en`)
  await none.page.getByText('There is no journey yet.').waitFor()
  assert.match(await none.page.locator('main').innerText(), /npm start -- --journey DIR/)
  await none.page.goto(`${stand.url}/why/size?lang=en`)
  await none.page.getByText('There is no journey yet.').waitFor()
  stand.show('empty')
  const empty = await openPage(`${stand.url}/?lang=en`)
  await empty.page.getByText('no reports yet').waitFor()
  assert.doesNotMatch(await empty.page.locator('main').innerText(), /\d+ reports? counts?/, 'its stops are no reports')
  await empty.page.getByText('Paste an article or a message').click()
  await empty.page.waitForURL(/\/desk/)
  stand.show('full')
})

test('whoever may not read the journey is told so on its screens, and waits for nothing', async () => {
  const { page } = await openPage(`${stand.url}/help?lang=en`)
  const denied = { status: 403, contentType: 'application/problem+json', body: '{"problems":[]}' }
  await page.route('**/api/journeys', (route) => route.fulfill(denied))
  for (const path of ['/timeline', '/stop/gua']) {
    await page.goto(`${stand.url}${path}?lang=en`)
    await page.getByRole('heading', { name: 'not open to everybody' }).waitFor()
  }
})

test('without the hub the last picture stays, and the page says of when it is', async () => {
  const { page } = await openPage(`${stand.url}/?lang=en`)
  stand.answer('not')
  await page.getByText(/No connection to the hub\. Shown as received/).waitFor({ timeout: 8000 })
  assert.match(await page.locator('h1').innerText(), /About 2,900 people/)
  const { page: never } = await openPage(`${stand.url}/why/size?lang=en`)
  await never.getByText(/No connection to the hub, and nothing of this screen/).waitFor()
  stand.answer('whole')
  await page.getByText(/No connection to the hub/).waitFor({ state: 'detached', timeout: 15_000 })
})

for (const [way, then] of [
  ['half', /No connection to the hub, and nothing of this screen/],
  ['stranger', /No connection to the hub, and nothing of this screen/],
  ['broken', /The hub could not answer/],
] as const)
  test(`where an answer is no answer (${way}) the picture stays, and the next screen comes by its link`, async () => {
    const { page, errors } = await openPage(`${stand.url}/?lang=en`)
    stand.answer(way)
    await page.getByText(/No connection to the hub\. Shown as received/).waitFor({ timeout: 8000 })
    assert.match(await page.locator('h1').innerText(), /About 2,900 people/)
    await page.locator('main a[href^="/why/"]').first().click()
    await page.getByText(then).waitFor({ timeout: 8000 })
    stand.answer('whole')
    assert.deepEqual(
      errors.filter((error) => error.includes('TypeError')),
      [],
    )
  })

test('a page that heard something else in the place of its hub hears of changes again once the hub is back', async () => {
  const { page } = await openPage(`${stand.url}/?lang=en`)
  await stand.heard()
  await page.clock.install()
  stand.answer('stranger')
  await page.locator('.banner.offline').waitFor()
  stand.answer('whole')
  let isHeard = false
  stand.heard().then(() => {
    isHeard = true
  })
  while (!isHeard) await page.clock.runFor(10_000)
  stand.people(5300)
  stand.changed()
  await page.getByText('About 5,300 people').waitFor()
  stand.show('full')
  // Its clock is not the machine's any more.
  await page.context().close()
})

test('an answer that comes late is not shown over a newer one', async () => {
  const { page } = await openPage(`${stand.url}/?lang=en`)
  await stand.heard()
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>()
  let n = 0
  await page.route('**/api/board*', async (route) => {
    const response = await route.fetch()
    n += 1
    if (n === 1) {
      isAsked()
      await held
    }
    await route.fulfill({ response })
  })
  stand.changed()
  await asked
  stand.people(5300)
  stand.changed()
  await page.getByText('About 5,300 people').waitFor()
  const late = page.waitForEvent('requestfinished', (one) => one.url().includes('/api/board'))
  release()
  await late
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  assert.match(await page.locator('h1').innerText(), /About 5,300 people/)
  stand.show('full')
})

test('a fault of ours in one screen is said, and the others come by their links', async () => {
  const { page, errors } = await openPage(`${stand.url}/help?lang=en`)
  await page.route('**/api/timeline*', (route) => route.fulfill({ json: 7 }))
  await page.locator('.screens a[href="/timeline"]').click()
  await page.locator('h1', { hasText: 'This screen has failed' }).waitFor()
  await page.locator('.screens a[href="/help"]').click()
  await page.locator('h1', { hasText: 'This screen' }).waitFor({ state: 'detached' })
  assert.ok(await page.locator('h1').count())
  assert.match(errors.join(), /TypeError/)
})

test('a number that nobody knows is a plain sentence with a way back', async () => {
  const { page } = await openPage(`${stand.url}/why/nonsense?lang=en`)
  await page.getByText('There is nothing here.').waitFor()
})
