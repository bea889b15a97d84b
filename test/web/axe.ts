// What a machine can check of WCAG 2.2 AA, on a page that is open. It needs a context that lets its script in.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] }

/** What axe finds, a line for each element; `rules`: all of WCAG 2.2 AA where it is left out. */
export async function violationsOf(page: Page, rules: object = WCAG): Promise<string[]> {
  await page.evaluate(axe)
  const found: Violation[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((r) => r.violations)`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary}`))
}
