// What a machine can check of WCAG 2.2 AA, on a page that is open. Its script comes over the debugging channel, which
// the page's content security policy does not stop.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }
/** Dark differs from light in colours alone. */
const CONTRAST = { type: 'rule', values: ['color-contrast'] }

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] }

/**
 * What axe finds, a line for each element: all of WCAG 2.2 AA in one look, or that in light and the contrast in dark.
 * A part is enough where the rest of the screen is one that is looked at whole elsewhere.
 */
export async function violationsOf(page: Page, look?: 'light' | 'dark', within = ':root'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: look ?? 'light' })
  const first = await found(page, WCAG, within)
  if (look) return first.map((line) => `${look}: ${line}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found(page, CONTRAST, within)
  return [...first, ...dark.map((line) => `dark: ${line}`)]
}

async function found(page: Page, rules: object, within: string): Promise<string[]> {
  const channel = await page.context().newCDPSession(page)
  const ask = async (expression: string) => {
    const { result, exceptionDetails } = await channel.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  if ((await ask('typeof axe')) === 'undefined') await ask(`${axe};0`)
  const violations: Violation[] = await ask(
    `axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], preload: false }).then((r) => r.violations)`,
  )
  await channel.detach()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}
