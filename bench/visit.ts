/**
 * What somebody with an old phone waits for, in a real browser at a real hub with the example journey: the first visit
 * on a slow link, a start without any, and words that jump while they are read.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { realHub } from '../test/fixtures/web/real.ts'
import { withBrowser } from '../test/support/browser.ts'
import { visit } from '../test/web/site.ts'
import type { BenchRow } from './row.ts'

const PHONE = { width: 360, height: 780 }
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 } as const
const ROUNDS = 5
const CHEAP = 4
const SCREENS = ['/', '/stop/gua', '/needs', '/what-if', '/timeline', '/why/size', '/register', '/waiting', '/report']

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] as number
const seconds = (ms: number): number => Math.round(ms / 10) / 100

/** The service worker is blocked where the link is slow: a browser can slow the page's link, and not its own. */
const phone = async (serviceWorkers: 'allow' | 'block'): Promise<BrowserContext> =>
  (await withBrowser()).newContext({ viewport: PHONE, serviceWorkers })

async function timed(page: Page, url: string, shows: string): Promise<number> {
  const from = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator(shows).first().waitFor()
  return performance.now() - from
}

async function onSlowLink(url: string): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const context = await phone('block')
    const page = await context.newPage()
    const channel = await context.newCDPSession(page)
    await channel.send('Network.emulateNetworkConditions', SLOW)
    times.push(await timed(page, `${url}/?lang=es`, '.answer h1'))
    await context.close()
  }
  return times
}

/** `slower`: by how much the page's own thread is slowed, as on a cheap phone; a browser slows no others. */
async function withoutLink(url: string, slower: number): Promise<number[]> {
  const context = await phone('allow')
  const first = await context.newPage()
  await first.goto(`${url}/report?lang=es`)
  await first.getByRole('button', { name: 'Empezar sin palabras' }).click()
  await first.locator('.six').waitFor()
  await first.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
  await first.close()
  await context.setOffline(true)
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const page = await context.newPage()
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slower })
    times.push(await timed(page, `${url}/report?lang=es`, '.six'))
    await page.close()
  }
  await context.close()
  return times
}

type Shifts = { shifted?: number }
type Shift = PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean }

/** All that moved by itself while a screen came, as browsers reckon it: 0 is nothing, 0.1 still passes for steady. */
async function shiftsOf(url: string): Promise<{ readonly path: string; readonly value: number }[]> {
  const context = await phone('block')
  await context.addInitScript(() => {
    const window = globalThis as Shifts
    window.shifted = 0
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as Shift[])
        if (!one.hadRecentInput) window.shifted = (window.shifted ?? 0) + one.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const page = await context.newPage()
  const all: { path: string; value: number }[] = []
  for (const path of SCREENS) {
    await visit(page, `${url}${path}?lang=es`)
    all.push({ path, value: await page.evaluate(() => (globalThis as Shifts).shifted ?? 0) })
  }
  await context.close()
  return all
}

export async function benchVisit(): Promise<BenchRow[]> {
  const hub = await realHub()
  try {
    const slow = await onSlowLink(hub.url)
    const without = await withoutLink(hub.url, 1)
    const onCheapPhone = await withoutLink(hub.url, CHEAP)
    const shifts = await shiftsOf(hub.url)
    const [most] = [...shifts].sort((a, b) => b.value - a.value)
    const of = (times: readonly number[]) => `median of ${ROUNDS}, slowest ${seconds(Math.max(...times))} s`
    return [
      {
        ...{
          name: 'first visit at 400 kbit/s and 400 ms, until the Board says how many',
          value: seconds(median(slow)),
        },
        ...{ unit: 's', bar: '≤ 3.5', note: of(slow) },
      },
      {
        ...{ name: 'start without network, until the six buttons', value: seconds(median(without)), unit: 's' },
        ...{ bar: '≤ 1', note: of(without) },
      },
      {
        ...{ name: `the same, CPU ${CHEAP} times slower`, value: seconds(median(onCheapPhone)), unit: 's' },
        ...{ bar: '≤ 1', note: of(onCheapPhone) },
      },
      {
        ...{ name: 'layout shift of the screen that shifts most', value: Math.round((most?.value ?? 0) * 1000) / 1000 },
        ...{ unit: '', bar: '≤ 0.1', note: `${most?.path} of ${SCREENS.length} screens at 360 pixels` },
      },
    ]
  } finally {
    await (await withBrowser()).close()
    await hub.close()
  }
}
