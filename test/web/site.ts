// Where the page is served from in these tests. VEREDA_SITE=http://127.0.0.1:8080 runs those that only read against a
// real hub that shows the example; the others need a hub that can be told what to do, and use the stand-in.
// A browser's new context costs a machine more than all that a test does in it, so a page is lent for one test and
// emptied for the next: what it kept, its network, its look and its size are as new.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, ConsoleMessage, Page, Request } from 'playwright-core'
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
type Options = Pick<BrowserContextOptions, 'hasTouch' | 'viewport'>
type Lent = { readonly page: Page; readonly hasTouch: boolean; readonly unwatch: () => void }

const PHONE = { width: 360, height: 780 }
const free: Lent['page'][][] = [[], []]
const lent: Lent[] = []

// Registered outside any test: inside one it would mean "after each of its parts".
if (/\.test\.tsx?$/.test(process.argv[1] ?? '')) afterEach(takeBack)

async function takeBack(): Promise<void> {
  for (const { page, hasTouch, unwatch } of lent.splice(0)) {
    unwatch()
    if (!page.isClosed()) free[Number(hasTouch)]?.push(page)
  }
}

/** A page without memory of those before it, its errors and requests noted; it is this test's until the test ends. */
export async function openPage(url: string, { hasTouch = false, viewport = PHONE }: Options = {}): Promise<Watched> {
  const used = free[Number(hasTouch)]?.pop()
  const page = used ?? (await newPage(hasTouch))
  if (used) await empty(page)
  await page.setViewportSize(viewport ?? PHONE)
  const { unwatch, ...seen } = watch(page)
  lent.push({ page, hasTouch, unwatch })
  await visit(page, url)
  return { page, ...seen }
}

/** Its service worker would fetch the whole app anew for each test; the tests of the phone have one. */
async function newPage(hasTouch: boolean): Promise<Page> {
  const context = await (await withBrowser()).newContext({ hasTouch, serviceWorkers: 'block' })
  context.setDefaultTimeout(PATIENCE_MS)
  return context.newPage()
}

async function empty(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().setOffline(false)
  await page.emulateMedia({ media: null, colorScheme: null })
  // It may still hear from its hub until it is left for the next address, but keeps nothing any more. Going to an empty
  // page in between would cost a third of a visit, and from about:blank every page would get a process of its own.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {}
  })
  const channel = await page.context().newCDPSession(page)
  await channel.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await channel.detach()
}

/** The browser keeps the page's files from test to test; this page has none, as on somebody's first visit. */
export async function forgetFiles(page: Page): Promise<void> {
  const channel = await page.context().newCDPSession(page)
  await channel.send('Network.clearBrowserCache')
  await channel.detach()
}

/** From the moment at which the page is at the new address: what the one before it still asks or says is not this test's. */
function watch(page: Page) {
  const errors: string[] = []
  const asked: string[] = []
  let isThere = false
  const arrived = (): void => {
    isThere = true
  }
  const broke = (error: Error): void => void (isThere && errors.push(String(error)))
  const said = (message: ConsoleMessage): void => {
    if (isThere && message.type() === 'error') errors.push(message.text())
  }
  const request = (one: Request): void => void ((isThere || one.isNavigationRequest()) && asked.push(one.url()))
  page.once('framenavigated', arrived).on('pageerror', broke).on('console', said).on('request', request)
  const unwatch = (): void => {
    page.off('framenavigated', arrived).off('pageerror', broke).off('console', said).off('request', request)
  }
  return { errors, asked, unwatch }
}

const PATIENCE_MS = 30_000

/** Goes to an address and waits until all of its words are there. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await whole(page)
}

/**
 * Waits until all words of a page are there: those that load later are an ellipsis until then.
 * Asked by the page itself, because the driver's own waiting brings a large script into every new page.
 */
export async function whole(page: Page): Promise<void> {
  await page.evaluate(
    (patienceMs) =>
      new Promise<void>((done, fail) => {
        const lateAt = performance.now() + patienceMs
        const look = (): void => {
          const isWhole = document.querySelector('h1') && !document.querySelector('.loading')
          if (isWhole && !document.querySelector('main')?.innerText.includes('…')) done()
          else if (performance.now() > lateAt) fail(new Error(`not all words are there: ${document.body.innerText}`))
          else requestAnimationFrame(look)
        }
        look()
      }),
    PATIENCE_MS,
  )
}
