// What if, on a real hub with the example journey: the page works the answer out itself, in a worker.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { exampleHub } from '../support/exampleHub.ts'
import { fits } from './fits.ts'
import { realSite } from './realSite.ts'
import { follow } from './site.ts'

const { hub, open, read, assertQuiet } = realSite(await exampleHub())
/** A machine that is busy with all the other tests may take long for the first answer. */
const done = (page: Page) => page.locator('.outcome[data-state="done"]').waitFor({ timeout: 45_000 })

async function asked(scenario: unknown) {
  const body = JSON.stringify({ journey: hub.journey, scenario })
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${hub.url}/api/whatif`, { method: 'POST', headers, body })).json()
}

test('from the Board a phone comes to a closed stop in three taps, and reads what it changes first', async () => {
  const page = await open('/?lang=en', { hasTouch: true })
  await page.locator('.heard').getByRole('link', { name: 'What if?' }).tap()
  await page.getByRole('heading', { name: 'What if?' }).waitFor()
  await page.getByRole('button', { name: 'Close a crossing' }).tap()
  await done(page)
  await page.getByLabel('Stop', { exact: true }).selectOption({ label: 'Ciudad de Guatemala' })
  await page.getByLabel('From', { exact: true }).selectOption({ index: 0 })
  await page.locator('h1', { hasText: /^[^:]+: they come about \d+\sh later\./ }).waitFor({ timeout: 45_000 })
  assert.match(await page.locator('.asked').innerText(), /Nobody leaves Ciudad de Guatemala for 48 h\./)
  assert.match(page.url(), /[?&]close=gua:48$/)
})

const ASKED = '/what-if?lang=es&close=gua:48&bus=esg.tec:10x45&split=gua.esg:40&rest=2018-10-19'

test('the page gives the answer that the hub gives, for every stop and piece, and fits every screen', async () => {
  const page = await read(ASKED)
  await done(page)
  const { stops } = await asked({
    closures: [{ stop: 'gua', hours: 48 }],
    buses: [{ from: 'esg', to: 'tec', vehicles: 10, seats: 45 }],
    split: { atStop: 'gua', toStop: 'esg', share: 0.4 },
    restDays: ['2018-10-19'],
  })
  const shown = await page
    .locator('.changes .card')
    .evaluateAll((cards) =>
      cards.map((card) => [card.querySelector('h3')?.textContent, card.querySelector('.delay b')?.textContent]),
    )
  assert.ok(shown.length > 5)
  for (const [name, delay] of shown) {
    const told = stops.find((stop: { name: string }) => stop.name === name)
    const hours = Math.round(told.delayHours?.p50 ?? 0)
    const words = hours === 0 ? 'a la misma hora' : `${Math.abs(hours)}\u00a0h ${hours > 0 ? 'después' : 'antes'}`
    assert.equal(delay ?? words, words, `${name}`)
  }
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, ASKED, 'it holds nothing else')
  await fits(page)
})

test('the address is the question: on paper it is a code that asks the same elsewhere', async () => {
  const page = await read(ASKED)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.scenario').isVisible(), false)
  assert.equal(await page.locator('.asked').isVisible(), true)
  await page.locator('svg.code path').waitFor({ state: 'attached' })
  const code = new URL((await page.locator('svg.code').getAttribute('aria-label')) ?? '')
  assert.equal(code.origin + code.pathname, `${hub.url}/what-if`)
  const asked = new URLSearchParams(ASKED.split('?')[1])
  for (const [name, value] of code.searchParams) assert.equal(value, name === 'journey' ? hub.journey : asked.get(name))
  assert.deepEqual(
    [...asked.keys()].filter((name) => !code.searchParams.has(name)),
    ['lang'],
  )
})

test('what changes nothing says so and what else to try; what a link garbles is named', async () => {
  const page = await open('/what-if?lang=en&close=sps:5&close=gua')
  await done(page)
  assert.equal(await page.locator('h1').innerText(), 'This changes nothing of what is expected.')
  assert.match(await page.locator('.warning').innerText(), /close=gua/)
  await follow(page, '/what-if?close=atlantis:5')
  await page.locator('.refusal', { hasText: 'atlantis' }).waitFor()
})

test('without the hub the last picture still answers new questions, and the page says so', async () => {
  const page = await open('/what-if?lang=en&close=gua:24')
  await done(page)
  await page.context().setOffline(true)
  await page.getByText('No connection to the hub.').waitFor()
  await page.getByLabel('Hours').fill('72')
  await page.getByText('Nobody leaves Ciudad de Guatemala for 72 h').first().waitFor()
  await done(page)
  const { stops } = await asked({ closures: [{ stop: 'gua', hours: 72 }] })
  const { delayHours } = stops.find(({ stop }: { stop: string }) => stop === 'esg')
  await page.locator('h1', { hasText: `about ${Math.round(delayHours.p50)} h later` }).waitFor({ timeout: 45_000 })
})

test('who does not want to wait can stop it, and go on', async () => {
  const page = await open('/what-if?lang=en')
  // A machine so slow that the answer never comes: the worker is one that keeps silent.
  await page.evaluate(() => {
    window.Worker = class {
      postMessage() {}
      terminate() {}
    } as unknown as typeof Worker
  })
  await page.getByRole('button', { name: 'Day of rest' }).click()
  await page.getByRole('progressbar').waitFor()
  await page.getByRole('button', { name: 'Do not wait' }).click()
  await page.getByText('It was stopped.').waitFor()
  await page.getByRole('button', { name: 'Work it out' }).waitFor()
})

test('by keyboard alone a piece is added, changed and taken away', async () => {
  const page = await open('/what-if?lang=en')
  await page.getByRole('button', { name: 'Buses' }).focus()
  await page.keyboard.press('Enter')
  const vehicles = page.getByLabel('Buses', { exact: true })
  await vehicles.focus()
  await page.keyboard.press('ArrowUp')
  await page.getByText('11 buses of 45 seats').first().waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT')
  await page.getByRole('button', { name: /^Remove/ }).press('Enter')
  await page.locator('.piece').waitFor({ state: 'detached' })
})

test('all of this raised no error and asked no other origin', () => assertQuiet(/ERR_INTERNET_DISCONNECTED|422/))
