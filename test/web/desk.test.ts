import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SOURCE } from '../fixtures/web/pictures.ts'
import { hub, openPage } from './site.ts'

const stand = await hub()
const address = `${stand.url}/desk/${SOURCE}?lang=en`
const desk = { viewport: { width: 1280, height: 900 } }

test('an analyst decides drafts by keyboard alone, and can take a decision back', async () => {
  stand.show('full')
  const { page, errors } = await openPage(address, desk)
  const decision = (name: string) => page.locator('.draft', { hasText: name }).first().locator('.badge')
  await page.locator('.draft.here').waitFor()
  await page.keyboard.press('a')
  await page.locator('.draft.accepted', { hasText: 'Way blocked' }).waitFor()
  await page.keyboard.press('r')
  await page.locator('.draft.rejected').waitFor()
  assert.equal(await page.locator('.draft.accepted').count(), 2)
  await page.keyboard.press('u')
  await page.locator('.draft.rejected').waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  assert.equal(await page.locator('.draft[aria-current]').count(), 1)
  assert.equal(await decision('Way blocked').innerText(), 'accepted')
  assert.deepEqual(errors, [])
})

test('e opens a form drawn from the kind, typing does not press keys, and saving sends the corrected data', async () => {
  stand.show('full')
  const { page } = await openPage(address, desk)
  await page.locator('.draft.here').waitFor()
  for (let i = 0; i < 3; i++) await page.keyboard.press('j')
  await page.locator('.draft.here', { hasText: '2,900' }).waitFor()
  // What is called off leaves the keys where they were.
  for (const key of ['e', 's', 'n', 'p']) {
    await page.keyboard.press(key)
    await page.locator('form.edit').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('form.edit').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('e')
  await page.locator('form.edit').waitFor()
  const best = page.locator('input[name="people.best"]')
  await best.fill('2 750')
  const sent = page.waitForRequest(/\/api\/decide/)
  await best.press('Enter')
  const body = (await sent).postDataJSON()
  assert.equal(body.decision, 'edited')
  assert.deepEqual(body.data.people, { low: null, best: 2750, high: null, words: 'cerca de 2,900' })
  assert.equal(body.data.group, 'main')
  await page.locator('.draft.edited').waitFor()
})

test('what tells of one person stays covered, in the list and in the text, until it is opened', async () => {
  stand.show('full')
  const { page } = await openPage(address, desk)
  await page.locator('.draft').last().waitFor()
  assert.doesNotMatch(await page.locator('.sheet').innerText(), /Rosa Ejemplo|saludo a su mamá/)
  await page.locator('.draft').last().click()
  await page.keyboard.press('o')
  await page.getByText('Un joven manda un saludo a su mamá').waitFor()
  assert.match(await page.locator('.document').innerText(), /Rosa Ejemplo/)
})

test('a warning stands on the draft that it is about', async () => {
  const { page } = await openPage(address, desk)
  await page.locator('.draft', { hasText: 'Agua Caliente' }).locator('.warning').first().waitFor()
  const draft = page.locator('.draft', { has: page.locator('.warning') })
  assert.equal(await draft.count(), 1)
  assert.match(await draft.innerText(), /93 km.*10 km/s)
})

test('reading without a text says what is missing at the field and keeps what was typed', async () => {
  const { page } = await openPage(`${stand.url}/desk?lang=en`)
  await page.getByText('What you know of the text').click()
  await page.locator('#title').fill('A bulletin')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.locator('#text-wrong').waitFor()
  assert.equal(await page.locator('#title').inputValue(), 'A bulletin')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'text')
  await page.locator('#text').fill('Unas 300 personas salieron hoy.')
  await page.locator('#published').fill('2018-10-17')
  const sent = page.waitForRequest(/\/api\/read/)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  assert.deepEqual((await sent).postDataJSON(), {
    journey: 'ejemplo-2018',
    text: 'Unas 300 personas salieron hoy.',
    title: 'A bulletin',
    publisher: null,
    published: '2018-10-17',
    zone: null,
    medium: null,
    lang: 'auto',
  })
  await page.waitForURL(/\/desk\/noticia/)
})
