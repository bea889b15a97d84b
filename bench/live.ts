/**
 * From a report that a hub is told to the changed Board on another browser: a real hub in a process of its own with the
 * example journey, and an open page that changes by itself. What one sees is the words on the page, not an event.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { realHub } from '../test/fixtures/web/real.ts'
import { withBrowser } from '../test/support/browser.ts'
import { cpuMs } from './peers/cpu.ts'
import type { BenchRow } from './row.ts'

const ROUNDS = 9
const LINE = 'About 2,400 people of the caravan are in Zacapa today, volunteers of the parish counted.'

/** This process's children, and theirs: the hub and the browser. Linux only. */
function descendants(): number[] {
  const numbered = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(numbered.map((pid) => [Number(pid), parentOf(pid)]))
  const below = (pid: number): number[] =>
    [...parents].flatMap(([child, parent]) => (parent === pid ? [child, ...below(child)] : []))
  return below(process.pid)
}

function parentOf(pid: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0 // It ended meanwhile.
  }
}

async function opened(url: string): Promise<Page> {
  const context = await (await withBrowser()).newContext({ viewport: { width: 360, height: 780 } })
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  return page
}

async function desk(url: string): Promise<Page> {
  const page = await opened(`${url}/desk?lang=en`)
  await page.locator('#text').fill(LINE)
  await page.getByText('What you know of the text').click()
  await page.locator('#title').fill('People in Zacapa (example)')
  await page.locator('#published').fill('2018-10-17')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.locator('.draft.here').waitFor()
  return page
}

/** Milliseconds from the key that accepts a draft to the count of reports on the other page. */
async function shownAfter(key: string, desk: Page, other: Page, reports: number): Promise<number> {
  const shown = other.locator('a', { hasText: `${reports} reports` }).waitFor()
  const from = performance.now()
  await desk.keyboard.press(key)
  await shown
  const ms = performance.now() - from
  await desk.locator('.draft.accepted').waitFor({ state: key === 'a' ? 'visible' : 'detached' })
  await desk.locator('.drafts[aria-busy="true"]').waitFor({ state: 'detached' })
  return ms
}

export async function benchLive(): Promise<BenchRow[]> {
  const hub = await realHub()
  try {
    const board = await (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()
    const { total } = (board as { sizeReports: { total: number } }).sizeReports
    const [other, writing] = [await opened(`${hub.url}/?lang=en`), await desk(hub.url)]
    await other.locator('a', { hasText: `${total} reports` }).waitFor()
    const times: number[] = []
    const pids = descendants()
    const cpuBefore = cpuMs(pids)
    for (let i = 0; i < ROUNDS; i++) {
      times.push(await shownAfter('a', writing, other, total + 1))
      times.push(await shownAfter('u', writing, other, total))
    }
    const cpuMsPerOp = (cpuMs(pids) - cpuBefore) / times.length
    const sorted = times.sort((a, b) => a - b).map(Math.round)
    const note = `fastest ${sorted[0]}, slowest ${sorted.at(-1)} of ${sorted.length}; a key on one page, the words on the other`
    const value = sorted[Math.floor(sorted.length / 2)] as number
    const name = 'from a new report to the changed Board on another browser'
    return [{ name, value, unit: 'ms', bar: '<= 1000', cpuMsPerOp, note }]
  } finally {
    await (await withBrowser()).close()
    await hub.close()
  }
}

if (import.meta.main) console.table(await benchLive())
