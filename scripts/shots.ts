// Pictures of every screen at 360 and 1280 pixels, Spanish and English, light and dark, and of the printed Board, to be
// looked at. `npm run shots` puts them into .setup/shots; with --docs it also renews the two in docs/pictures.
//   node scripts/shots.ts [--docs] [--url http://127.0.0.1:8080] [word of a shot's name ...]
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { standIn } from '../test/fixtures/web/hub.ts'
import { SOURCE } from '../test/fixtures/web/pictures.ts'
import { withBrowser } from '../test/support/browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.setup', 'shots')
const { values, positionals } = parseArgs({
  options: { docs: { type: 'boolean' }, url: { type: 'string' } },
  allowPositionals: true,
})
const hub = await standIn()
const base = values.url ?? hub.url
const browser = await withBrowser()
mkdirSync(out, { recursive: true })

type Screen = { name: string; path: string; before?: (page: Page) => Promise<void>; show?: 'empty' | 'none' }
const screens: Screen[] = [
  { name: 'board', path: '/' },
  { name: 'why', path: '/why/size' },
  { name: 'timeline', path: '/timeline' },
  { name: 'desk', path: '/desk' },
  { name: 'sheet', path: `/desk/${SOURCE}` },
  { name: 'edit', path: `/desk/${SOURCE}`, before: (page) => page.keyboard.press('e') },
  { name: 'waiting', path: '/waiting' },
  { name: 'help', path: '/help' },
  { name: 'empty', path: '/', show: 'empty' },
  { name: 'first', path: '/', show: 'none' },
]
const isWanted = (name: string): boolean => positionals.length === 0 || positionals.some((word) => name.includes(word))

async function open(path: string, width: number, lang: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 780 : 900 }, colorScheme })
  await page.goto(`${base}${path}?lang=${lang}`)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined)
  return page
}

for (const screen of screens) {
  for (const width of [360, 1280]) {
    for (const lang of ['es', 'en']) {
      for (const scheme of ['light', 'dark'] as const) {
        const name = `${screen.name}-${width}-${lang}-${scheme}`
        if (!isWanted(name)) continue
        hub.show(screen.show ?? 'full')
        const page = await open(screen.path, width, lang, scheme)
        await screen.before?.(page)
        await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
        await page.close()
      }
    }
  }
}
hub.show('full')

if (isWanted('print')) {
  const page = await open('/', 360, 'es', 'light')
  await page.locator('svg.code').waitFor({ state: 'attached' })
  const pdf = join(out, 'print.pdf')
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false })
  spawnSync('pdftoppm', ['-png', '-gray', '-r', '70', pdf, join(out, 'print')])
  await page.close()
}

if (values.docs) {
  const pictures = resolve(root, 'docs', 'pictures')
  mkdirSync(pictures, { recursive: true })
  for (const [name, width, height] of [
    ['board-desk', 1040, 660],
    ['board-phone', 360, 720],
  ] as const) {
    const page = await open('/', width, 'en', 'light')
    await page.setViewportSize({ width, height })
    const path = join(pictures, `${name}.png`)
    await page.screenshot({ path })
    process.stdout.write(`${name}.png ${Math.round(statSync(path).size / 1000)} kB\n`)
    await page.close()
  }
}
await browser.close()
await hub.close()
