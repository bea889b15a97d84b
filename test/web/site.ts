// Where the page is served from in these tests. VEREDA_SITE=http://127.0.0.1:8080 runs those that only read against a
// real hub that shows the example; the others need a hub that can be told what to do, and use the stand-in.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type StandIn, standIn } from '../fixtures/web/hub.ts'
import { SOURCE } from '../fixtures/web/pictures.ts'
import { withBrowser } from '../support/browser.ts'

export const dist = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** The stand-in of this test file, closed after it. */
export async function hub(): Promise<StandIn> {
  assert.ok(existsSync(join(dist, 'index.html')), 'dist/web is not built: run node scripts/setup.mjs start')
  const started = await standIn()
  after(() => started.close())
  return started
}

/** Base address for tests that only read. */
export const siteOf = (stand: StandIn): string => process.env['VEREDA_SITE'] ?? stand.url

/** The address of every screen; those of the stand-in alone are on it. */
export const screensOf = (stand: StandIn): string[] => [
  ...['/', '/why/size', '/timeline', '/desk', '/waiting', '/help'].map((path) => siteOf(stand) + path),
  `${stand.url}/desk/${SOURCE}`,
  `${stand.url}/why/arrive.gua`,
]

export type Watched = { readonly page: Page; readonly errors: string[]; readonly asked: string[] }

/** A page in a fresh context (no memory of others), its errors and requests noted. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await (await withBrowser()).newContext({ viewport: { width: 360, height: 780 }, ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const errors: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('request', (request) => asked.push(request.url()))
  await visit(page, url)
  return { page, errors, asked }
}

/** Goes to an address and waits until all of its words are there: those that load later are an ellipsis until then. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => {
    const isLoading = document.querySelector('.loading') !== null
    return !isLoading && !document.querySelector('main')?.innerText.includes('…')
  })
}
