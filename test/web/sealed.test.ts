// A name is sealed on one phone and opened on another, in the browser that people have, on a real hub.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import { seededDice } from '../../src/core/generate.ts'
import { instant } from '../../src/core/time.ts'
import type { NotApplied } from '../../src/hub/contract.ts'
import { newKey } from '../protocol/client.mjs'
import { testDevice } from '../support/devices.ts'
import { exampleHub } from '../support/exampleHub.ts'
import { temporaryFolder } from '../support/folder.ts'
import { frontOf } from '../support/front.ts'
import { AGREED, type HeldPhone, phoneOf } from '../support/phones.ts'
import { filesWithMarks, openProfile } from '../support/profile.ts'
import { untilDone } from '../support/roads.ts'
import { violationsOf } from './axe.ts'
import { follow } from './site.ts'

const WORDS = 'mango burro puente'
const CANARY = 'Ximena Zorzal-Canario'
const TOLD = 'Told at the gate by her sister'
const hub = await exampleHub()
/** The page's phone is no machine of the hub's: nothing is open to it that its key does not open. */
const front = await frontOf(hub.url)
const profile = temporaryFolder()
const context = await openProfile(profile, { viewport: { width: 360, height: 740 }, hasTouch: true })
after(() => context.close())
const page = await context.newPage()
page.setDefaultTimeout(20_000)
const errors: string[] = []
page.on('pageerror', (error) => errors.push(String(error)))

async function post(path: string, body: unknown): Promise<{ id: string }> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(hub.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  assert.ok(answer.ok, path)
  return (await answer.json()) as { id: string }
}
const now = {
  from: instant(Date.now()),
  to: instant(Date.now()),
  precision: 'minute',
  zone: 'America/Guatemala',
} as const
const { hub: key } = (await (await fetch(`${hub.url}/api/hello`)).json()) as { hub: string }

async function invitation(role: string, label: string, of: string): Promise<string> {
  const data = { key: of, label, role, expires: '2100-01-01T00:00:00Z' }
  return (await post('/api/say', { journey: hub.journey, kind: 'core.invitation', data, happened: now })).id
}

const unlock = async (): Promise<void> => {
  await page.locator('#passphrase').fill(WORDS)
  await page.locator('button.main').tap()
  await page.locator('#passphrase').waitFor({ state: 'detached' })
}
/** The list there looks like the one before it, and has other buttons. */
const sealedForYou = async (): Promise<void> => {
  await page.locator('a', { hasText: 'Sealed for you' }).tap()
  await page.locator('h1', { hasText: 'Sealed for you' }).waitFor()
}
async function comesIn(phone: HeldPhone, role: string, label: string): Promise<void> {
  const seed = testDevice(`invitation of the page: ${label}`)
  const id = await invitation(role, label, seed.device)
  assert.ok((await phone.phone.join({ journey: hub.journey, invitation: id, sign: seed.sign, hub: key })).ok)
  await untilDone(phone)
}
/** The device that was let in under this label is vouched for once more. */
async function alsoCoordinates(label: string): Promise<void> {
  const held = await (await fetch(`${hub.url}/api/export?journey=${hub.journey}&as=jsonl&circle=team`)).text()
  const vouch = held.split('\n').find((line) => line.includes('"core.vouch"') && line.includes(label)) ?? '{}'
  const data = { device: JSON.parse(vouch).data.device, label, role: 'coordinator' }
  await post('/api/say', { journey: hub.journey, kind: 'core.vouch', data, happened: now })
}
const ana = await phoneOf('ana of the page', hub.url, seededDice(7))

test('a phone of legal help comes in, and another one learns how to seal for it', async () => {
  await page.goto(`${front}/?lang=en`)
  await page.locator('h1', { hasText: 'This is not open to everybody' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  const seed = randomBytes(32)
  const id = await invitation('legal', 'Legal help, Tecún', newKey(seed).device)
  await page.goto(`${front}/join?lang=en#1/${hub.journey}/${id}/${seed.toString('base64url')}/${key}`)
  await unlock()
  await page.locator('button', { hasText: 'Accept' }).tap()
  await page.locator('a.button', { hasText: 'Report' }).tap()
  // It sends by itself: how to seal for it was said when it came in, and is only here.
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  await comesIn(ana, 'field', 'Gate')
  const { fields } = await (await ana.phone.seals()).audiences(hub.journey, 'rights.detention')
  assert.deepEqual(fields[0]?.labels, ['Legal help, Tecún'])
})

test('the form says who alone will read it before anything is written, and what is sealed cannot be read afterwards', async () => {
  await follow(page, '/report/harm?kind=rights.detention')
  await page.locator('details.sealed summary').tap()
  const said = await page.locator('details.sealed').innerText()
  assert.match(said, /only legal help can read it \(1 device: Legal help, Tecún\)/)
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('select[name="what"]').selectOption('arrested')
  await page.locator('select[name="actor"]').selectOption('police')
  await page.locator('textarea[name="testimony"]').fill(TOLD)
  await page.locator('button.large').tap()
  await page.locator('.problems', { hasText: 'Whether the person agrees' }).waitFor()
  assert.equal(await page.locator('details.sealed input:checked').count(), 0, 'nothing is chosen beforehand')
  await page.getByLabel('They said yes', { exact: true }).tap()
  await page.getByLabel('other lawyers and defenders').tap()
  await page.locator('select[name="keep"]').selectOption('P30D')
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  assert.equal(wide, screen, 'nothing stands beside the screen')
  await page.locator('button.large').tap()
  await page.locator('.sending .banner').waitFor()
  await page.locator('.sending .reports .badge', { hasText: 'Sealed' }).waitFor()
  await follow(page, '/report/harm?kind=rights.incident')
  await page.locator('details.sealed summary').tap()
  assert.match(await page.locator('details.sealed').innerText(), /family links, and nobody has the key yet/)
  assert.ok(await page.locator('textarea[name="looking"]').isDisabled())
})

test('what others sealed is opened one by one, and is gone from the screen when it is closed', async () => {
  const data = { what: 'held', actor: 'migration', person: CANARY }
  // At noon of the day on which the example’s clock stands.
  const happened = { ...now, from: '2018-10-17T18:00:00Z', to: '2018-10-17T18:00:00Z' }
  assert.ok(
    (await ana.phone.say({ journey: hub.journey, kind: 'rights.detention', data, happened, consent: AGREED })).ok,
  )
  await untilDone(ana)
  await follow(page, '/report')
  await page.locator('button', { hasText: 'Send and receive' }).tap()
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  await sealedForYou()
  await page.locator('ol.reports > li').nth(1).waitFor()
  for (const n of [0, 1]) await page.locator('ol.reports button').nth(n).tap()
  await page.locator('dl.opened').nth(1).waitFor()
  const opened = (await page.locator('dl.opened').allInnerTexts()).join(' ')
  assert.ok(opened.includes(CANARY) && opened.includes(TOLD), opened)
  const agreed = (await page.locator('.agreed').allInnerTexts()).join(' ')
  assert.match(agreed, /The person said yes\. It may also be told to: other lawyers and defenders\. To nobody else/)
  assert.match(agreed, /What was read to them: “What you tell me about yourself only legal help can read/)
  assert.deepEqual(await violationsOf(page), [])
  for (const n of [0, 1]) await page.locator('ol.reports button').nth(n).tap()
  assert.ok(!(await page.locator('main').innerText()).includes(CANARY))
})

test('what was sealed is handed on to a phone of the same role that came in later', async () => {
  const mara = await phoneOf('mara of the page', hub.url, seededDice(8))
  await comesIn(mara, 'legal', 'Legal help, Arriaga')
  const [line] = await (await mara.phone.seals()).lines(hub.journey)
  await alsoCoordinates('Legal help, Tecún')
  assert.ok(line && !(await (await mara.phone.seals()).open(line.id)).ok)
  await follow(page, '/report')
  await page.locator('button', { hasText: 'Send and receive' }).tap()
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  await sealedForYou()
  await page.locator('ol.reports button', { hasText: 'Open' }).first().tap()
  await page.locator('p', { hasText: 'Without a key for this, as far as is known: Legal help, Arriaga' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.locator('button', { hasText: 'Hand it on' }).tap()
  await page.locator('[role="status"]', { hasText: 'Handed on' }).waitFor()
  await page.locator('.back a').tap()
  await page.locator('button', { hasText: 'Send and receive' }).tap()
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  await untilDone(mara)
  const opened = await (await mara.phone.seals()).open(line.id)
  assert.ok(opened.ok && opened.value.by === 'Legal help, Tecún', JSON.stringify(opened))
  assert.match(Object.values(opened.value.words).join(), /Zorzal-Canario|her sister/)
})

test('whoever wrote it takes it back on the phone for the person, who then stands in nothing of it', async () => {
  const mine = page.locator('.sending .reports li', { hasText: 'Sealed' })
  assert.equal(await mine.getByRole('button').count(), 1, 'one act, not two that differ')
  await mine.getByRole('button', { name: 'Take the report back' }).tap()
  await page.getByText('The help stays the same').waitFor()
  assert.deepEqual(await violationsOf(page), [])
  await page.getByRole('button', { name: 'Take it back and erase it' }).tap()
  await page.locator('.sending .reports li', { hasText: 'An earlier report was erased' }).waitFor()
  assert.equal(await mine.count(), 0)
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  await sealedForYou()
  await page.locator('ol.reports > li').first().waitFor()
  assert.equal(await page.locator('ol.reports > li').count(), 1, 'only what the other phone sealed is left')
})

test('others are told of what is sealed and for whom, and a seized phone has none of it in any file', async () => {
  const detail = (await (await fetch(`${hub.url}/api/waiting`)).json()) as NotApplied[]
  const refused = detail.filter(({ state }) => state === 'refused').flatMap(({ problems }) => problems)
  assert.deepEqual(
    [...new Set(refused.map(({ code }) => code))],
    ['report.erased'],
    'what was taken back, and nothing else',
  )
  await follow(page, '/timeline')
  await page.locator('.lines li', { hasText: 'sealed for legal help' }).first().waitFor()
  await page.locator('.lines li', { hasText: 'sealed for legal help' }).first().locator('a').tap()
  await page.locator('p.sealed', { hasText: 'sealed, only legal help can open it' }).first().waitFor()
})

test('a coordinator erases it on the phone: shown before what is lost, and confirmed with the words that open it', async () => {
  const erase = page.locator('.erase')
  await page.getByRole('button', { name: 'Erase it for good' }).tap()
  await erase.getByLabel('Whom it is about asked for it').tap()
  await erase.getByRole('button', { name: 'Show what would be lost' }).tap()
  await erase.locator('li', { hasText: /^1× Arrest/ }).waitFor()
  await erase.getByLabel('I have seen what will be lost').check()
  const confirm = async (words: string): Promise<void> => {
    await erase.getByLabel('The words that open this phone').fill(words)
    await erase.getByRole('button', { name: /^Erase th/ }).tap()
  }
  await confirm('other words')
  await erase.locator('[role="alert"]', { hasText: 'Nothing was erased' }).waitFor()
  assert.deepEqual(await violationsOf(page), [])
  const address = `${hub.url}/api/reports/${page.url().split('/said/')[1]?.split('?')[0]}`
  assert.equal((await fetch(address)).status, 200)
  await confirm(WORDS)
  await page.locator('main', { hasText: /reports? (was|were) erased/ }).waitFor()
  assert.equal((await fetch(address)).status, 410)
  await context.close()
  assert.deepEqual(filesWithMarks(profile, [CANARY, TOLD]), [])
  assert.deepEqual(errors, [])
})
