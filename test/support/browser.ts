// A real browser for the tests: one per test file, the one that set-up found and tried. There is no way to skip it.
import { after } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { found } from './found.ts'

const isTest = /\.test\.tsx?$/.test(process.argv[1] ?? '')
/**
 * Pages of tests live for seconds: helpers that compile and collect beside them cost a fifth more than they spare. And
 * nobody looks at them: without memory for pictures they are laid out, measured and printed, but not painted.
 */
const FRUGAL = ['--js-flags=--single-threaded', '--force-gpu-mem-available-mb=0']

let started: Promise<Browser> | undefined

/** How the browser that set-up found is started. */
export function launching() {
  const { browser } = found()
  if (!browser) throw new Error('Set-up found no browser: run node scripts/setup.mjs test and read what it says.')
  return {
    executablePath: browser.path,
    args: isTest ? [...browser.args, ...FRUGAL] : browser.args,
    env: { ...(process.env as Record<string, string>), ...browser.env },
    chromiumSandbox: !browser.args.includes('--no-sandbox'),
  }
}

const start = (): Promise<Browser> => chromium.launch(launching())

// Registered here, outside any test: inside one, `after` would mean "after this test" and close it for the others.
if (isTest) after(async () => (await started)?.close())

/** The shared browser of this test file, closed after the file's tests; a caller that is no test closes it itself. */
export async function withBrowser(): Promise<Browser> {
  // One bench may have closed it before the next asks.
  if (started && !(await started).isConnected()) started = undefined
  started ??= start()
  return started
}
