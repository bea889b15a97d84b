// Every screen against the rules that a machine can check of WCAG 2.2 AA: a file of its own, because it takes longest.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { hub, openPage, screensOf, siteOf, visit } from './site.ts'

const stand = await hub()
const site = siteOf(stand)
const all = screensOf(stand)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] }

async function violations(page: Page, rules: object): Promise<string[]> {
  await page.evaluate(axe)
  const found: Violation[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations)`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary}`))
}

const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
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
      assert.deepEqual(await violations(page, wcag), [], url)
      // Dark differs in colours alone.
      await page.emulateMedia({ colorScheme: 'dark' })
      assert.deepEqual(await violations(page, contrast), [], `${url} dark`)
    }
    await page.context().close()
  })
}
