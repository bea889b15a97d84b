/**
 * A phone that holds 10,000 reports of others, as after a year at a busy hub, in a real browser: what it costs to take
 * them in, to unlock it, to see what became of one's own reports, and to keep one more. What keeps reports runs in a
 * thread of its own, which a browser cannot slow on purpose; a cheap phone is four to six times slower than this machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openProfile } from '../test/support/profile.ts'
import { fillLog } from './log.ts'
import { Child } from './peers/child.ts'
import type { BenchRow } from './row.ts'

const REPORTS = 10_000
const ROUNDS = 5
const WORDS = 'mango burro puente'
const START = join(import.meta.dirname, '..', 'scripts', 'start.mjs')
const LOOK = { viewport: { width: 360, height: 740 }, hasTouch: true } as const

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] as number
const seconds = (ms: number): number => Math.round(ms / 10) / 100

async function timed(run: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

async function openedPhone(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${url}/report?lang=en`)
  await page.locator('#passphrase').fill(WORDS)
  return page
}

const press = (page: Page): Promise<void> => page.locator('button.main').tap()

/** Set up, let in by an invitation that is made at the hub's own machine, and everything taken in. */
async function joined(context: BrowserContext, url: string): Promise<{ readonly page: Page; readonly took: number }> {
  const page = await openedPhone(context, url)
  await press(page)
  await page.locator('a', { hasText: 'This phone' }).tap()
  await page.locator('input[name="label"]').fill('Parish phone')
  await page.locator('button', { hasText: 'Make the invitation' }).tap()
  const link = await page.locator('.invitation code').innerText()
  await page.goto(link.replace('/join', '/join?lang=en'))
  await page.locator('#passphrase').fill(WORDS)
  await press(page)
  await page.locator('button', { hasText: 'Accept' }).tap()
  await page.locator('[role="status"]', { hasText: 'belongs to the field' }).waitFor()
  await page.locator('a.button', { hasText: 'Report' }).tap()
  const took = await timed(() => page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor())
  return { page, took }
}

async function count(page: Page, people: number): Promise<number> {
  await page.locator('.six a').first().tap()
  await page.locator('input.large').fill(String(people))
  await page.locator('select[name="stop"]').selectOption({ index: 3 })
  return timed(async () => {
    await page.locator('button.large').tap()
    await page.locator('.sending .banner').waitFor()
  })
}

async function unlocked(context: BrowserContext, url: string): Promise<number> {
  const page = await openedPhone(context, url)
  const took = await timed(async () => {
    await press(page)
    await page.locator('.sending .badge').first().waitFor()
  })
  await page.close()
  return took
}

async function measured(context: BrowserContext, url: string): Promise<BenchRow[]> {
  const { page, took } = await joined(context, url)
  const kept: number[] = []
  for (let i = 0; i < ROUNDS; i++) kept.push(await count(page, 1500 + i))
  await page.locator('.exchange [role="status"]', { hasText: 'Up to date' }).waitFor()
  await page.close()
  const opened: number[] = []
  for (let i = 0; i < ROUNDS; i++) opened.push(await unlocked(context, url))
  const of = (times: readonly number[]) => `median of ${ROUNDS}, slowest ${seconds(Math.max(...times))} s`
  const row = (name: string, ms: number, note: string) => ({ name, value: seconds(ms), unit: 's', note })
  return [
    row(`a phone takes in ${REPORTS} reports of others`, took, 'from its first look at /report to "Up to date"'),
    row('unlocked with them, until it says what became of its own', median(opened), of(opened)),
    row('one more report, from the tap to "kept on this phone"', median(kept), of(kept)),
  ]
}

export async function benchPhone(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-bench-phone-'))
  const hub = await startedHub(folder)
  const context = await openProfile(join(folder, 'profile'), LOOK)
  try {
    return await measured(context, await hub.url())
  } finally {
    await context.close()
    await hub.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function startedHub(folder: string): Promise<Child> {
  const data = join(folder, 'data')
  await fillLog(data, REPORTS)
  return new Child([START, '--data', data, '--port', '0', '--empty'])
}

if (import.meta.main) console.table(await benchPhone())
