// How long it takes who is forced to open a phone with 2,000 reports: to open the other Vereda, and to wipe.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { scriptOf } from '../support/bundle.ts'
import { temporaryFolder } from '../support/folder.ts'
import { filesWithMarks, openProfile } from '../support/profile.ts'

type Phone = typeof import('../fixtures/web/phone-store.ts')
declare const phone: Phone

const MOST_MS = 2000
const profile = temporaryFolder()
const script = await scriptOf(fileURLToPath(new URL('../fixtures/web/phone-store.ts', import.meta.url)), 'phone')
let context = await openProfile(profile)
after(() => context.close())

async function opened() {
  const made = await context.newPage()
  await made.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>x</title>' }),
  )
  await made.goto('http://localhost:4018/')
  await made.addScriptTag({ content: script })
  return made
}

test('a phone with 2,000 reports opens its decoy, and is wiped, within two seconds each, and no word is in any file then', async () => {
  let page = await opened()
  const marks = Array.from({ length: 2000 }, (_, n) => `canario-${n}-zorzal ${'x'.repeat(800)}`)
  await page.evaluate((all) => phone.fill('burro verde', all), marks)
  await page.evaluate(() => phone.decoy('burro verde', 'mango'))
  const decoyMs = await page.evaluate(async () => {
    const before = performance.now()
    const ids = await phone.idsUnder('mango')
    return ids?.length === 0 ? performance.now() - before : Number.NaN
  })
  await context.close()
  assert.deepEqual(filesWithMarks(profile, ['canario-', '-zorzal']), [])
  context = await openProfile(profile)
  page = await opened()
  assert.equal((await page.evaluate(() => phone.idsUnder('burro verde')))?.length, marks.length)
  const wipeMs = await page.evaluate(async () => {
    const before = performance.now()
    await phone.wipe()
    return performance.now() - before
  })
  await context.close()
  assert.deepEqual(filesWithMarks(profile, ['canario-', '-zorzal']), [])
  context = await openProfile(profile)
  assert.ok(decoyMs <= MOST_MS && wipeMs <= MOST_MS, `decoy ${decoyMs} ms, wipe ${wipeMs} ms`)
})
