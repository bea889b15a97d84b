// Pictures of every screen at 360 and 1280 pixels, Spanish and English, light and dark, and of the printed Board, to be
// looked at: of a real hub with the example, and of a stand-in where there is nothing to show. `npm run shots` puts them
// into .setup/shots; with --docs it also renews those in docs/pictures and docs/guide/pictures.
//   node scripts/shots.ts [--docs] [word of a shot's name ...]
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { standIn } from '../test/fixtures/web/hub.ts'
import { realHub } from '../test/fixtures/web/real.ts'
import { withBrowser } from '../test/support/browser.ts'
import { visit } from '../test/web/site.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.setup', 'shots')
const { values, positionals } = parseArgs({
  options: { docs: { type: 'boolean' } },
  allowPositionals: true,
})
const [hub, bare] = [await realHub(), await standIn()]
const browser = await withBrowser()
mkdirSync(out, { recursive: true })

const isWanted = (name: string): boolean => positionals.length === 0 || positionals.some((word) => name.includes(word))

type Look = { width: number; lang: string; colorScheme: 'light' | 'dark' }

async function open(address: string, { width, lang, colorScheme }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 780 : 900 }, colorScheme })
  await visit(page, `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
  return page
}

if (isWanted('print')) {
  const page = await open(hub.url, { width: 360, lang: 'es', colorScheme: 'light' })
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
    ['board-desk', 900, 1000],
    ['board-phone', 360, 720],
  ] as const) {
    const page = await open(hub.url, { width, lang: 'en', colorScheme: 'light' })
    await page.setViewportSize({ width, height })
    const path = join(pictures, `${name}.png`)
    await page.screenshot({ path })
    process.stdout.write(`${name}.png ${Math.round(statSync(path).size / 1000)} kB\n`)
    await page.close()
  }
}

const BEGIN: Readonly<Record<string, string>> = { es: 'Empezar sin palabras', en: 'Begin without words' }

/** A phone that was just set up shows its six buttons. */
async function setUp(page: Page, lang: string): Promise<void> {
  await page.getByRole('button', { name: BEGIN[lang] ?? '' }).click()
  await page.locator('.six').waitFor()
}

/** Those of the printable guides: the first screen of each page on a phone. */
async function guidePicture(name: string, path: string, lang: string): Promise<void> {
  const page = await open(hub.url + path, { width: 360, lang, colorScheme: 'light' })
  await page.setViewportSize({ width: 360, height: 640 })
  if (name === 'report') await setUp(page, lang)
  const file = resolve(root, 'docs', 'guide', 'pictures', `${name}-${lang}.png`)
  await page.screenshot({ path: file })
  process.stdout.write(`${name}-${lang}.png ${Math.round(statSync(file).size / 1000)} kB\n`)
  await page.close()
}

if (values.docs) {
  for (const lang of ['es', 'en']) {
    await guidePicture('stop', '/stop/gua', lang)
    await guidePicture('needs', '/needs', lang)
    await guidePicture('report', '/report', lang)
  }
}

// What the desk has to show is read only now: a document of a later day would move the Board's moment.
const ARTICLE = `About 2,400 people of the caravan are in Zacapa today, volunteers of the parish counted.
The parish gave 300 blankets in Zacapa. The town lies 60 miles from Chiquimula.
Police blocked the road near El Rancho on Wednesday morning. "We will close the border on Friday," an official warned.
Some 500 people slept in Chiquimula on Tuesday.`

async function readArticle(): Promise<string> {
  const about = { title: 'People in Zacapa (example)', publisher: 'Example Gazette', published: '2018-10-17' }
  const body = JSON.stringify({ journey: hub.journey, text: ARTICLE, ...about, medium: 'article', lang: 'auto' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${hub.url}/api/read`, { method: 'POST', headers, body })
  return ((await answer.json()) as { source: string }).source
}

const say = (kind: string, data: Record<string, unknown>): Promise<Response> => {
  const at = '2018-10-17T23:00:00Z'
  const happened = { from: at, to: at, precision: 'minute', zone: 'America/Guatemala' }
  const headers = { 'content-type': 'application/json' }
  return fetch(`${hub.url}/api/say`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ journey: hub.journey, kind, data, happened }),
  })
}

/** So that the plan has families to seat, and one for whom there is no vehicle. */
async function askLifts(): Promise<void> {
  const van = { sector: 'transport', quantity: 2, unit: 'vans', seats: 12, stop: 'gua', canMove: true }
  await say('needs.offer', { ...van, by: 'Taller Central (ejemplo)', byKind: 'ngo', fromDay: '2018-10-18' })
  await say('transport.lift', { from: 'gua', to: 'esg', size: 5, groups: 3, urgency: 'today', who: 'children' })
  await say('transport.lift', { from: 'gua', to: 'esg', size: 1, groups: 4, urgency: 'now', who: 'sick' })
  await say('transport.lift', { from: 'chq', to: 'gua', size: 14, urgency: 'soon' })
}

const answered = (page: Page): Promise<void> => page.locator('.outcome[data-state="done"]').waitFor()

async function mapped(page: Page): Promise<void> {
  await page.locator('.on-map button').click()
  await page.locator('.map .land').waitFor()
}

async function planned(page: Page): Promise<void> {
  await page.locator('.plan button.main').click()
  await page.locator('.plan-lines').waitFor()
}

type Screen = { name: string; path: string; before?: (page: Page) => Promise<void>; show?: 'empty' | 'none' }
await askLifts()
const sheet = `/desk/${await readArticle()}`
const screens: Screen[] = [
  { name: 'board', path: '/' },
  { name: 'why', path: '/why/size' },
  { name: 'timeline', path: '/timeline' },
  { name: 'desk', path: '/desk' },
  { name: 'sheet', path: sheet },
  { name: 'edit', path: sheet, before: (page) => page.keyboard.press('e') },
  { name: 'past', path: '/?asOf=2018-10-16T00:00:00Z' },
  { name: 'map', path: '/', before: mapped },
  { name: 'stop', path: '/stop/gua' },
  { name: 'stop-passed', path: '/stop/esq' },
  { name: 'needs', path: '/needs' },
  { name: 'needs-plan', path: '/needs', before: planned },
  { name: 'whatif-start', path: '/what-if' },
  { name: 'whatif-closed', path: '/what-if?close=gua:48', before: answered },
  { name: 'whatif-buses', path: '/what-if?bus=gua.tec:20x50', before: answered },
  { name: 'whatif-nothing', path: '/what-if?close=sps:5', before: answered },
  { name: 'waiting', path: '/waiting' },
  { name: 'help', path: '/help' },
  { name: 'empty', path: '/', show: 'empty' },
  { name: 'first', path: '/', show: 'none' },
]

for (const screen of screens) {
  for (const width of [360, 1280]) {
    for (const lang of ['es', 'en']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const name = `${screen.name}-${width}-${lang}-${colorScheme}`
        if (!isWanted(name)) continue
        if (screen.show) bare.show(screen.show)
        const page = await open((screen.show ? bare : hub).url + screen.path, { width, lang, colorScheme })
        await screen.before?.(page)
        await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
        await page.close()
      }
    }
  }
}

await browser.close()
await Promise.all([hub.close(), bare.close()])
