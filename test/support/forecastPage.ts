// The forecast in a real browser: its source bundled in memory and run on an empty page, for a test and a measurement.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { ForecastInput } from '../../src/forecast/forecast.ts'
import { withBrowser } from './browser.ts'
import { scriptOf } from './bundle.ts'

const entry = fileURLToPath(new URL('../../src/forecast/forecast.ts', import.meta.url))

/** An empty page with the engine in it; the caller closes it. */
export async function forecastPage(): Promise<Page> {
  const page = await (await withBrowser()).newPage()
  await page.addScriptTag({ content: await scriptOf(entry, 'engine') })
  return page
}

type Engine = { forecast(input: ForecastInput): unknown }
declare const engine: Engine

export const forecastText = (page: Page, input: ForecastInput): Promise<string> =>
  page.evaluate((given) => JSON.stringify(engine.forecast(given)), input)

/** Milliseconds of each of so many forecasts, one after the other. */
export const forecastTimes = (page: Page, input: ForecastInput, rounds: number): Promise<number[]> =>
  page.evaluate(
    ([given, count]) =>
      Array.from({ length: count }, () => {
        const from = performance.now()
        engine.forecast(given)
        return performance.now() - from
      }),
    [input, rounds] as const,
  )
