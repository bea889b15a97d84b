// Where the page is served from in these tests: a stand-in of the hub that can be told what to do; realSite.ts has real ones.
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

/** The path of every screen that the stand-in has something for. */
export const SCREENS = [
  ...['/', '/why/size', '/timeline', '/desk', '/waiting', '/help'],
  `/desk/${SOURCE}`,
  '/why/arrive.gua',
]

export type Watched = { readonly page: Page; readonly errors: string[]; readonly asked: string[] }
type Options = Pick<BrowserContextOptions, 'hasTouch' | 'viewport'>
/** Pages that tests use, and where one stands that was only read. */
type Lent = { readonly page: Page; readonly hasTouch: boolean; readonly readAt?: string }

const PHONE = { width: 360, height: 780 }
const free: Lent[] = []
const lent: (Lent & { readonly unwatch: () => void })[] = []

// Registered outside any test: inside one it would mean "after each of its parts".
if (/\.test\.tsx?$/.test(process.argv[1] ?? '')) afterEach(takeBack)

async function takeBack(): Promise<void> {
  for (const { unwatch, ...one } of lent.splice(0)) {
    unwatch()
    if (!one.page.isClosed()) free.push(one)
  }
}

/** A page without memory of those before it, its errors and requests noted; it is this test's until the test ends. */
export async function openPage(url: string, { hasTouch = false, viewport = PHONE }: Options = {}): Promise<Watched> {
  const fits = (one: Lent): boolean => one.hasTouch === hasTouch
  const used = taken((one) => fits(one) && one.readAt === undefined) ?? taken(fits)
  const page = used?.page ?? (await newPage(hasTouch))
  if (used) await empty(page)
  await page.setViewportSize(viewport ?? PHONE)
  const seen = lend({ page, hasTouch })
  await visit(page, url)
  return seen
}

/**
 * A page for a test that only reads it, or unfolds what is folded: it stays where it is for the next test that reads
 * the same address. Whoever goes elsewhere from it, or changes what it keeps, asks for one of their own.
 */
export async function readPage(url: string, { viewport = PHONE }: Pick<Options, 'viewport'> = {}): Promise<Watched> {
  const used = taken(({ readAt, page }) => readAt === url && page.url() === url)
  if (!used) {
    const seen = await openPage(url, { viewport })
    Object.assign(lent.at(-1) as Lent, { readAt: url })
    return seen
  }
  await used.page.setViewportSize(viewport ?? PHONE)
  await used.page.emulateMedia({ media: null, colorScheme: null })
  return lend(used, true)
}

/** The last that was given back and fits. */
function taken(fits: (one: Lent) => boolean): Lent | undefined {
  const at = free.findLastIndex(fits)
  return at < 0 ? undefined : free.splice(at, 1)[0]
}

function lend(one: Lent, isThere = false): Watched {
  const { unwatch, ...seen } = watch(one.page, isThere)
  lent.push({ ...one, unwatch })
  return { page: one.page, ...seen }
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
function watch(page: Page, wasThere: boolean) {
  const errors: string[] = []
  const asked: string[] = []
  let isThere = wasThere
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

/** Goes on to another screen as by a link of the page, without loading the page anew, and waits for all of its words. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(
    ([to, patienceMs]) =>
      new Promise<void>((done, fail) => {
        const lateAt = performance.now() + patienceMs
        const head = () => document.querySelector('h1')
        const words = () => document.querySelector('main')?.innerText
        const [left, said, from] = [head(), words(), location.pathname]
        const link = Object.assign(document.createElement('a'), { href: to })
        const isSameScreen = link.pathname.split('/')[1] === from.split('/')[1]
        document.body.append(link)
        link.click()
        link.remove()
        const look = (): void => {
          // Another screen has a heading of its own; the same one of something else keeps it and says other words.
          const isThere = head() !== left || (isSameScreen && words() !== said)
          if (isThere) done()
          else if (performance.now() > lateAt) fail(new Error(`${to} did not come`))
          else requestAnimationFrame(look)
        }
        look()
      }),
    [path, PATIENCE_MS] as const,
  )
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
