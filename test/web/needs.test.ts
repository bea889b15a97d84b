// The page for aid groups on a real hub with the example journey: help from offer to delivery, buses, and the plan.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { exampleHub } from '../support/exampleHub.ts'
import { fits, unfold } from './fits.ts'
import { realSite } from './realSite.ts'

const NOW = '2018-10-18T00:00:00Z'
const { hub, open, assertQuiet } = realSite(await exampleHub())

const readiness = async () => (await fetch(`${hub.url}/api/readiness?journey=${hub.journey}`)).json()
type Part = { stage: string; amount: number | null; stop: string }
type Stop = { help: { report: string; by: string; rest: number | null; parts: Part[] }[]; rides: Ride[] }
type Ride = { report: string; state: string }
const helpBy = async (by: string) => {
  const { stops, movable } = await readiness()
  return [...stops.flatMap(({ help }: Stop) => help), ...movable].find((one: { by: string }) => one.by === by)
}
const somethingNew = async () => {
  const data = { stop: 'tap', sector: 'information', urgency: 'soon' }
  const happened = { from: NOW, to: NOW, precision: 'minute', zone: 'America/Guatemala' }
  const body = JSON.stringify({ journey: hub.journey, kind: 'needs.need', data, happened })
  const headers = { 'content-type': 'application/json' }
  assert.ok((await fetch(`${hub.url}/api/say`, { method: 'POST', headers, body })).ok)
}
const stage = (page: Page, name: string) => page.locator('.stages > section', { hasText: name }).first()
const kept = (page: Page) => page.locator('.last-said > p', { hasText: 'Kept' }).waitFor()

test('from the Board in one click: the page says first where it is worst, and what is missing and left over by night', async () => {
  const page = await open('/?lang=en')
  await page.getByRole('link', { name: 'Who brings what' }).click()
  await page.locator('.gap-nights').first().waitFor()
  const head = await page.locator('h1').innerText()
  assert.match(head, /will lack .* on (the night of )?[A-Z]/)
  const { ahead } = await (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()
  assert.ok(head.startsWith(ahead[0].name), 'it is the stop that the Board speaks of')
  const { stops } = await readiness()
  const shown = stops.filter(({ nights }: { nights: { present: number }[] }) =>
    nights.some((one) => one.present >= 0.25),
  )
  assert.equal(await page.locator('.gap-stops h3').count(), shown.length)
  const offered = (await stage(page, 'Offered').textContent()) ?? ''
  assert.match(offered, /5,000 rations.*free: 15,000 meals/, 'a ration is a day')
  assert.match(offered, /Transportes La Ceiba \(ejemplo\)[^a-z]*Ciudad de Guatemala · free: 4 buses · from Thu 18/)
})

test('a load on its way is confirmed as delivered in two taps, by touch, and the hub knows; one more takes it back', async () => {
  const page = await open('/needs?lang=en', { hasTouch: true })
  const by = 'La Pastoral (ejemplo)'
  const load = stage(page, 'On the way').locator('.told-lines > li', { hasText: by })
  await load.getByRole('button', { name: /Has it come/ }).tap()
  await load.getByRole('button', { name: 'All of it came' }).tap()
  await kept(page)
  const amounts = async (name: string) =>
    ((await helpBy(by)).parts as Part[]).filter((part) => part.stage === name).map((part) => part.amount)
  assert.deepEqual([await amounts('delivered'), await amounts('onTheWay')], [[120], []])
  await stage(page, 'Delivered').locator('.told-lines > li', { hasText: by }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).tap()
  await page.getByText('Undone.').waitFor()
  assert.deepEqual([await amounts('delivered'), await amounts('onTheWay')], [[], [120]])
})

test('an offer is pledged for a stop and night by keyboard alone, and never more of it is free than is left', async () => {
  const page = await open('/needs?lang=en')
  const by = 'Fábrica La Frontera (ejemplo)'
  await page.getByRole('heading', { name: 'Offered' }).waitFor()
  await unfold(page)
  // Bread that was offered the day before, where they have passed: nobody promises for a night that is over.
  await page
    .getByRole('button', { name: /^Pledge: .*Albergue de Chiquimula/ })
    .last()
    .click()
  assert.equal(await page.locator('.say-here input[name="forDay"]').inputValue(), '2018-10-17')
  await page.getByRole('button', { name: `Pledge: blankets ${by}` }).focus()
  await page.keyboard.press('Enter')
  const amount = page.locator('.say-here input[name="quantity"]')
  assert.equal(await amount.inputValue(), '700')
  await amount.fill('300')
  await amount.press('Enter')
  await kept(page)
  const help = await helpBy(by)
  assert.equal(help.rest, 400)
  assert.deepEqual(
    help.parts.map((part: Part) => [part.stage, part.amount]),
    [['pledged', 300]],
  )
  await stage(page, 'Pledged').locator('.told-lines > li', { hasText: by }).waitFor()
})

test('what cannot be is refused in words, and nothing that was entered is lost', async () => {
  const page = await open('/needs?lang=en')
  await page.getByRole('button', { name: 'Offer help' }).click()
  await page.locator('.say-here select[name="sector"]').selectOption('water')
  const amount = page.locator('.say-here input[name="quantity"]')
  await amount.fill('plenty')
  await page.getByRole('button', { name: 'Keep' }).click()
  const trouble = page.locator('.last-said .problems li')
  await trouble.first().waitFor()
  assert.doesNotMatch((await trouble.allInnerTexts()).join(), /\/data|quantity/, 'fields are named as they stand there')
  assert.equal(await amount.inputValue(), 'plenty')
})

test('a bus of which nobody has heard stands first, says so in words, and its arrival is checked in two taps', async () => {
  const page = await open('/needs?lang=en')
  const first = page.locator('.rides > li').first()
  assert.match(await first.innerText(), /should have come 2 h ago with 44 people, and nobody has said anything/)
  await first.getByRole('button', { name: /Have they come/ }).click()
  await first.getByRole('button', { name: 'All came, families whole' }).click()
  await kept(page)
  const states = (await readiness()).stops.flatMap(({ rides }: Stop) => rides).map(({ state }: Ride) => state)
  assert.ok(!states.includes('overdue'), states.join())
  await page.locator('.silence').waitFor({ state: 'detached' })
})

test('the plan tells each line with its reason and what stays unmet; what is fixed by hand it keeps to, also when the picture moves and it is made anew', async () => {
  const page = await open('/needs?lang=en')
  await page.clock.install()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  const lines = page.locator('.plan-lines > li')
  await lines.first().waitFor()
  assert.match(await page.locator('.plan .lead').innerText(), /shipments?, .* km\./)
  assert.match(await lines.first().innerText(), /will lack|lacks|is missing|are missing/)
  const what = await lines.first().locator('a').innerText()
  await lines.first().getByRole('button', { name: /^Fix/ }).click()
  await page.locator('.plan-lines .badge', { hasText: 'fixed by hand' }).waitFor()
  const fixed = page.locator('.plan-lines > li', { has: page.locator('.badge') })
  assert.equal(await fixed.locator('a').innerText(), what)
  await page.locator('.plan summary', { hasText: 'What stays unmet' }).click()
  assert.ok((await page.locator('.plan details .told-lines > li').count()) > 0)
  await page.locator('.plan summary', { hasText: 'What changed since' }).waitFor()
  await fixed.locator('a').click()
  await page.locator('.why').first().waitFor()
  await page.goBack()
  assert.equal(
    await fixed.locator('a').innerText(),
    what,
    'who looked up where a line is from finds the plan as it was',
  )
  await somethingNew()
  await page.getByText('Something changed since this plan').waitFor()
  await page.clock.fastForward(30_000)
  await page.getByText('Made again from what was known at').waitFor()
  assert.equal(await page.getByText('Something changed since this plan').count(), 0)
  assert.equal(await fixed.locator('a').innerText(), what, 'what people fixed stands in the plan made anew')
  // Its clock is not the machine's any more.
  await page.context().close()
})

test('families who cannot walk ask for a lift, the plan seats each whole, and one form more announces the ride', async () => {
  const page = await open('/needs?lang=en')
  const fill = (name: string, value: string) => page.locator(`.say-here input[name="${name}"]`).fill(value)
  const choose = (name: string, value: string) => page.locator(`.say-here select[name="${name}"]`).selectOption(value)
  await page.getByRole('button', { name: 'Offer help' }).click()
  await choose('sector', 'clothing')
  assert.equal(await page.getByLabel('Seats in each vehicle').count(), 0, 'blankets have no seats')
  await choose('sector', 'transport')
  await choose('stop', 'mzg')
  await page.getByLabel('Seats in each vehicle').fill('12')
  for (const [name, value] of Object.entries({ quantity: '1', unit: 'van', by: 'Taller (example)' }))
    await fill(name, value)
  await page.getByRole('button', { name: 'Keep' }).click()
  await kept(page)
  await page.getByRole('button', { name: 'Ask for a lift' }).click()
  await choose('from', 'mzg')
  await choose('to', 'coa')
  await fill('size', '5')
  await fill('groups', '2')
  await page.getByRole('button', { name: 'Keep' }).click()
  const lift = page.locator('.lifts > li', { hasText: 'from Mazatenango' })
  assert.match(await lift.innerText(), /2 families of 5, from Mazatenango to Coatepeque\s*no ride yet/)
  await page.getByRole('button', { name: 'Make the plan' }).click()
  const ride = page.locator('.plan-rides > li', { hasText: 'from Mazatenango' })
  await ride.waitFor()
  assert.match(await ride.innerText(), /10 people from Mazatenango[\s\S]*2 families of 5[\s\S]*10 of 12 seats/)
  await ride.getByRole('button', { name: /^Announce this ride/ }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await lift.locator('.badge', { hasText: 'announced' }).waitFor()
  await ride.waitFor({ state: 'detached' })
  assert.match(await page.locator('.rides').innerText(), /Mazatenango to Coatepeque/)
})

test('who does not want to wait for the plan calls it off', async () => {
  const page = await open('/needs?lang=en')
  await page.route('**/api/plan', () => undefined)
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await page.getByRole('button', { name: 'Do not wait' }).click()
  await page.getByText('It was called off.').waitFor()
  await page.getByRole('button', { name: 'Make the plan' }).waitFor()
})

test('a past moment is looked at and not changed', async () => {
  const page = await open('/needs?lang=en&asOf=2018-10-17T12:00:00Z')
  await page.getByText('This is a past moment').waitFor()
  assert.equal(await page.getByRole('button', { name: /Pledge|Offer help|Has it|Have they/ }).count(), 0)
})

test('the page passes axe and fits every screen, light and dark, with a plan on it', async () => {
  const page = await open('/needs?lang=es')
  await page.getByRole('button', { name: 'Hacer el plan' }).click()
  await page.locator('.plan-lines').waitFor()
  await unfold(page)
  await fits(page)
})

test('all of this raised no error and asked no other origin', () => assertQuiet(/ERR_|40[04]|422/))
