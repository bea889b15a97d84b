// Every screen against the rules that a machine can check of WCAG 2.2 AA: a file of its own, because it takes longest.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { violationsOf } from './axe.ts'
import { hub, openPage, screensOf, siteOf, visit } from './site.ts'

const stand = await hub()
const site = siteOf(stand)
const all = screensOf(stand)
const contrast = { type: 'rule', values: ['color-contrast'] }
const looks = [
  { width: 360, lang: 'es' },
  { width: 1280, lang: 'en' },
] as const

for (const { width, lang } of looks) {
  test(`every screen passes WCAG 2.2 AA as far as axe can tell, light and dark: ${width} px, ${lang}`, async () => {
    const { page } = await openPage(site, { bypassCSP: true, viewport: { width, height: 800 } })
    for (const url of all) {
      await visit(page, `${url}?lang=${lang}`)
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      await page.emulateMedia({ colorScheme: 'light' })
      assert.deepEqual(await violationsOf(page), [], url)
      // Dark differs in colours alone.
      await page.emulateMedia({ colorScheme: 'dark' })
      assert.deepEqual(await violationsOf(page, contrast), [], `${url} dark`)
    }
    await page.context().close()
  })
}
