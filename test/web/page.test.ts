import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { dist, hub, openPage } from './site.ts'

const stand = await hub()
const site = stand.url
const FIRST_PAGE_BYTES = 50_000
type Manifest = Record<'name' | 'short_name' | 'id' | 'start_url' | 'scope' | 'display', string> & {
  readonly icons: readonly Record<'src' | 'type' | 'sizes' | 'purpose', string>[]
  readonly shortcuts: readonly { readonly url: string }[]
}

test('the first page is at most 50 kB gzip in at most 3 requests', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const bytes = ['index.html', ...linked].map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
  assert.equal(linked.length, 2)
  assert.doesNotMatch(html, /<script(?![^>]*src=)|<style|style=/)
  const sum = bytes.reduce((total, one) => total + one, 0)
  assert.ok(sum <= FIRST_PAGE_BYTES, `${sum} bytes`)
})

// Chromium and Firefox run it once all the same; on an iPhone every phone broke at its first exchange.
test('nothing takes a part of the file that a thread begins with: WebKit would run that a second time, beside the first', () => {
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'))
  const texts = scripts.map((file) => readFileSync(join(dist, 'assets', file), 'utf8'))
  const begin = texts.flatMap((text) => [...text.matchAll(/["'`]\/assets\/([\w-]+\.js)["'`]/g)].map(([, file]) => file))
  assert.deepEqual(begin.map((file) => file?.split('-')[0]).sort(), ['thread', 'worker'])
  const takers = texts.flatMap((text) => [...text.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)].map(([, file]) => file))
  assert.ok(takers.length > 100, `${takers.length}`)
  assert.deepEqual(
    begin.filter((file) => takers.includes(file)),
    [],
  )
})

test('a first script or style with one changed byte is not run; where the page does not begin it is not blank for long, and says why', async () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const files = [...html.matchAll(/"\/(assets\/[^"]+\.(?:js|css))" integrity="(sha384-[^"]+)"/g)]
  assert.equal(files.length, 2)
  for (const [, file = '', integrity] of files) {
    const bytes = readFileSync(join(dist, file))
    assert.equal(integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`)
  }
  const { page } = await openPage(site, { viewport: { width: 360, height: 740 } })
  await page.route('**/assets/index-*.js', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `${await answer.text()} ` })
  })
  const refused = page.waitForEvent('console', (said) => /integrity/.test(said.text()))
  await page.goto(site)
  await refused
  assert.equal(await page.locator('main').count(), 0)
  assert.equal((await page.locator('body').innerText()).trim(), '')
  await page.evaluate(() => {
    for (const one of document.getAnimations()) one.finish()
  })
  assert.match(
    await page.locator('body').innerText(),
    /este navegador es muy viejo.*this browser is too old.*Safari 15\.4/s,
  )
})

test('a phone can install it: what the browser reads of the manifest is whole, opens on its own, and has icons for every place', async () => {
  const { page } = await openPage(`${site}/help`)
  const channel = await page.context().newCDPSession(page)
  // Whether Chromium itself would offer it can be asked of a whole Chromium only: the small one of tests never objects.
  const { errors, url, data = '' } = await channel.send('Page.getAppManifest')
  await channel.detach()
  assert.deepEqual([errors, url], [[], `${site}/app.webmanifest`])
  const { name, short_name, id, start_url, scope, display, icons, shortcuts } = JSON.parse(data) as Manifest
  assert.deepEqual([name, short_name, display], ['Vereda', 'Vereda', 'standalone'])
  for (const path of [id, start_url, ...shortcuts.map((one) => one.url)]) assert.ok(path.startsWith(scope), path)
  assert.deepEqual(icons.map(({ purpose }) => purpose).sort(), ['any', 'maskable'])
  for (const { src, type, sizes } of icons) {
    assert.deepEqual([type, sizes], ['image/svg+xml', 'any'], 'large enough for any screen')
    const icon = readFileSync(join(dist, src), 'utf8')
    assert.match(icon, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, src)
  }
  // An iPhone takes no drawing: without a picture of 180 points it puts a likeness of the screen there.
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')
  const picture = readFileSync(join(dist, String(apple)))
  assert.deepEqual(
    [picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)],
    ['PNG', 180, 180],
  )
  const worker = readFileSync(join(dist, 'offline.js'), 'utf8')
  assert.match(worker, /addEventListener\(["'`]fetch/)
  assert.ok(worker.includes('"/app.webmanifest"'), 'it is there without network, too')
})

test('the language is one tap away, changes every word at once, and is remembered', async () => {
  const { page } = await openPage(`${site}/timeline`)
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Previous day' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.goto(`${site}/help`)
  await page.getByText('How to read Vereda').waitFor()
  // A link that names a language is remembered as a tap is.
  await page.goto(`${site}/help?lang=es`)
  await page.goto(`${site}/help`)
  await page.getByText('Cómo leer Vereda').waitFor()
})

test('days go back and forth, and a day shows the Board as it was then', async () => {
  const { page } = await openPage(`${stand.url}/timeline?lang=en`)
  await page.getByRole('link', { name: 'Previous day' }).click()
  await page.getByText('Tuesday, 16 October 2018').waitFor()
  await page.getByRole('link', { name: 'Show the Board at the end of this day' }).click()
  await page.getByText('As it was known on 16 October 2018, 23:59.').waitFor()
})

test('what does not count is listed with its reason', async () => {
  const { page } = await openPage(`${stand.url}/waiting?lang=en`)
  await page.getByText('somebody trusted must vouch for it').waitFor()
  await page.getByText('it was said about trust without the standing').waitFor()
  await page.getByText(/The signature does not/).waitFor()
})
