import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { dist, hub, openPage, screensOf, siteOf, visit } from './site.ts'

const stand = await hub()
const site = siteOf(stand)
const all = screensOf(stand)
const FIRST_PAGE_BYTES = 50_000

test('no screen scrolls sideways from 360 to 1920 pixels', async () => {
  const { page } = await openPage(site)
  for (const url of all) {
    await visit(page, url)
    for (const width of [360, 412, 600, 768, 899, 900, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(over <= 0, `${url} is ${over} px too wide at ${width}`)
    }
  }
  await page.context().close()
})

test('the page asks nobody but its own hub, its content security policy is never broken, and all its words are there', async () => {
  const { page, errors, asked } = await openPage(site)
  const own = [new URL(site).origin, new URL(stand.url).origin]
  for (const lang of ['es', 'en']) {
    for (const url of all) {
      await visit(page, `${url}?lang=${lang}`)
      // The last thing that a Board asks for is the drawing of its code.
      if (url === `${site}/`) await page.locator('svg.code path').waitFor({ state: 'attached' })
      assert.deepEqual(errors, [], url)
      const text = await page.locator('body').innerText()
      assert.doesNotMatch(
        text,
        /\b(kind|problem|doubt|why|need|unit|stop|board|choice|field)\.[a-z]+|[{}]|\bundefined\b|\bNaN\b|\[object/,
        `${url} ${lang}`,
      )
    }
  }
  const origins = new Set(asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin))
  assert.deepEqual(
    [...origins].filter((origin) => !own.includes(origin)),
    [],
  )
  await page.context().close()
})

test('the first page is at most 50 kB gzip in at most 3 requests', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const linked = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const bytes = ['index.html', ...linked].map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
  assert.equal(linked.length, 2)
  assert.doesNotMatch(html, /<script(?![^>]*src=)|<style|style=/)
  const sum = bytes.reduce((total, one) => total + one, 0)
  assert.ok(sum <= FIRST_PAGE_BYTES, `${sum} bytes`)
})

test('the language is one tap away, changes every word at once, and is remembered', async () => {
  const { page } = await openPage(`${site}/timeline`)
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Previous day' }).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await page.goto(`${site}/help`)
  await page.getByText('How to read Vereda').waitFor()
  await page.context().close()
})

test('days go back and forth, and a day shows the Board as it was then', async () => {
  const { page } = await openPage(`${stand.url}/timeline?lang=en`)
  await page.getByRole('link', { name: 'Previous day' }).click()
  await page.getByText('Tuesday, 16 October 2018').waitFor()
  await page.getByRole('link', { name: 'Show the Board at the end of this day' }).click()
  await page.getByText('As it was known on 16 October 2018, 23:59.').waitFor()
  await page.context().close()
})

test('what does not count is listed with its reason', async () => {
  const { page } = await openPage(`${stand.url}/waiting?lang=en`)
  await page.getByText('somebody trusted must vouch for it').waitFor()
  await page.getByText(/The signature does not/).waitFor()
  await page.context().close()
})

test('what a thumb must hit is at least 44 pixels high on a phone, on every screen', async () => {
  const { page } = await openPage(site)
  for (const url of all) {
    await visit(page, `${url}?lang=es`)
    const small = await page
      .locator('a:not(.skip), button, summary, input, select, textarea')
      .evaluateAll((found) =>
        found
          .map((one) => ({ text: one.textContent, name: one.className, height: one.getBoundingClientRect().height }))
          .filter(({ height }) => height > 0 && height < 44),
      )
    assert.deepEqual(small, [], url)
  }
  await page.context().close()
})
