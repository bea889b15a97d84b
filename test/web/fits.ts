// What every screen owes to the person who holds it, whatever is on it.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'

/** From an old phone to a desk; the frame changes at 900, and between two changes the narrowest is the tightest. */
const WIDTHS = [360, 600, 899, 900, 1280, 1920]
const THUMB = 44

/** Widths at which the page is wider than the screen, a line for each. */
export async function tooWide(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const lines: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) lines.push(`${over} px too wide at ${width}`)
  }
  return lines
}

/** What can be tapped and is less high than a thumb needs, a line for each; of a hidden input its label is tapped. */
export const tooSmall = (page: Page, within = 'body'): Promise<string[]> =>
  page.evaluate(
    ([place, thumb]) =>
      [
        ...document.querySelectorAll(
          `${place} :is(a:not(.skip), button, summary, input:not(.visually-hidden), select, textarea)`,
        ),
      ]
        .map((one) => ({ one, height: one.checkVisibility() ? one.getBoundingClientRect().height : 0 }))
        .filter(({ height }) => height > 0 && height < thumb)
        .map(({ one, height }) => `${one.className} ${one.textContent} ${height}`),
    [within, THUMB] as const,
  )

export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })

/** Nothing that axe finds, light or dark, nothing too small for a thumb, nothing wider than the screen. */
export async function fits(page: Page): Promise<void> {
  assert.deepEqual(await violationsOf(page), [])
  assert.deepEqual(await tooSmall(page, 'main'), [])
  assert.deepEqual(await tooWide(page), [])
}
