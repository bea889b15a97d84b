// Pictures of every screen at 360 and 1280 pixels, Spanish and English, light and dark, and of those that are printed, to
// be looked at: of a real hub with the example, and of a stand-in where there is nothing to show. `npm run shots` puts them
// into .setup/shots; with --docs it also renews those in docs/pictures and docs/guide/pictures.
// --few takes four looks of the eight, in which each width is seen in each language, light and dark.
//   node scripts/shots.ts [--docs] [--few] [--width 320] [word of a shot's name ...]
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { standIn } from '../test/fixtures/web/hub.ts'
import { realHub } from '../test/fixtures/web/real.ts'
import { withBrowser } from '../test/support/browser.ts'
import { visit, whole } from '../test/web/site.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.setup', 'shots')
const { values, positionals } = parseArgs({
  options: { docs: { type: 'boolean' }, few: { type: 'boolean' }, width: { type: 'string', multiple: true } },
  allowPositionals: true,
})
const [hub, bare] = [await realHub(), await standIn()]
const browser = await withBrowser()
mkdirSync(out, { recursive: true })

const isWanted = (name: string): boolean => positionals.length === 0 || positionals.some((word) => name.includes(word))

const isLeftOut = (width: number, lang: string, colorScheme: string): boolean =>
  width < 600 === ((lang === 'es') === (colorScheme === 'dark'))

type Look = { width: number; lang: string; colorScheme: 'light' | 'dark' }

async function open(address: string, { width, lang, colorScheme }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 780 : 900 }, colorScheme })
  await visit(page, `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
  return page
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
    await guidePicture('board', '/', lang)
    await guidePicture('stop', '/stop/gua', lang)
    await guidePicture('needs', '/needs', lang)
    await guidePicture('report', '/report', lang)
  }
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

/** As far as what would be lost, and not further: the hub is everybody's. */
async function askedToErase(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Borrarlo|Erase it)/ }).click()
  await page.locator('.erase input[value="danger"]').check()
  await page.locator('.erase button.main').click()
  await page.locator('.erase [role="status"]').waitFor()
}

const onPhone = (page: Page): Promise<void> => setUp(page, new URL(page.url()).searchParams.get('lang') ?? 'es')

/** Set up, and then the screen that the phone stands before: a phone opens with its six buttons. */
const onPhoneAt = (path: string) => async (page: Page) => {
  await page.getByRole('button', { name: /^(Empezar sin|Begin without)/ }).click()
  await page.locator(path).first().waitFor()
  await whole(page)
}

/** As far as the words of the public page, which stays shut: the hub is everybody's. */
const previewed = (page: Page): Promise<void> => page.locator('.publish-preview').waitFor()

type Screen = { name: string; path: string; before?: (page: Page) => Promise<void>; show?: 'empty' | 'none' }
type Waiting = { readonly source: string; readonly open: number }
const papers = (await (await fetch(`${hub.url}/api/documents?journey=${hub.journey}`)).json()) as Waiting[]
const { lastHeard } = (await (await fetch(`${hub.url}/api/board?journey=${hub.journey}`)).json()) as {
  lastHeard: { report: string }
}
const sheet = `/desk/${papers.find(({ open: drafts }) => drafts > 0)?.source}`
const screens: Screen[] = [
  { name: 'board', path: '/' },
  { name: 'why', path: '/why/size' },
  { name: 'timeline', path: '/timeline' },
  { name: 'desk', path: '/desk' },
  { name: 'sheet', path: sheet },
  { name: 'erase-said', path: `/said/${lastHeard.report}`, before: askedToErase },
  { name: 'erase-sheet', path: sheet, before: askedToErase },
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
  { name: 'devices', path: '/devices' },
  { name: 'exercise', path: '/exercise' },
  { name: 'publish', path: '/publish', before: previewed },
  { name: 'register', path: '/register' },
  { name: 'register-figures', path: '/register?part=figures' },
  { name: 'said', path: `/said/${lastHeard.report}` },
  { name: 'report-new', path: '/report' },
  { name: 'report', path: '/report', before: onPhone },
  { name: 'report-count', path: '/report/count', before: onPhoneAt('article.phone') },
  { name: 'report-blocked', path: '/report/blocked', before: onPhoneAt('article.phone') },
  { name: 'phone', path: '/report/phone', before: onPhoneAt('code.key') },
  { name: 'sealed', path: '/report/sealed', before: onPhoneAt('article.phone') },
  { name: 'join', path: '/join', before: onPhoneAt('article.phone') },
  { name: 'carry', path: '/carry' },
  { name: 'nowhere', path: '/nowhere' },
  { name: 'help', path: '/help' },
  { name: 'empty', path: '/', show: 'empty' },
  { name: 'first', path: '/', show: 'none' },
]

for (const screen of screens) {
  for (const width of values.width?.map(Number) ?? [360, 1280]) {
    for (const lang of ['es', 'en']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const name = `${screen.name}-${width}-${lang}-${colorScheme}`
        if (!isWanted(name) || (values.few && isLeftOut(width, lang, colorScheme))) continue
        if (screen.show) bare.show(screen.show)
        const page = await open((screen.show ? bare : hub).url + screen.path, { width, lang, colorScheme })
        await screen.before?.(page)
        await page.screenshot({ path: join(out, `${name}.png`), fullPage: true })
        await page.close()
      }
    }
  }
}

/** The screens that people put on a wall, as they leave the printer: A4, black and white. */
const PRINTED = ['board', 'why', 'timeline', 'map', 'stop', 'needs', 'needs-plan', 'whatif-closed']

for (const { name, path, before } of screens.filter((one) => PRINTED.includes(one.name))) {
  if (!isWanted(`print-${name}`)) continue
  const page = await open(hub.url + path, { width: 360, lang: 'es', colorScheme: 'light' })
  await before?.(page)
  if (name !== 'why' && name !== 'timeline') await page.locator('svg.code path').waitFor({ state: 'attached' })
  const pdf = join(out, `print-${name}.pdf`)
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: false })
  spawnSync('pdftoppm', ['-png', '-gray', '-r', '70', pdf, join(out, `print-${name}`)])
  await page.close()
}

await browser.close()
await Promise.all([hub.close(), bare.close()])
