// Every screen, opened once: in Spanish on a phone in light, then by its own button in English at a desk in dark, and all
// that can be asked of one while it is open.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { tooSmall, tooWide, unfold } from './fits.ts'
import { follow, hub, openPage, SCREENS, whole } from './site.ts'

const stand = await hub()
const PHONE = { width: 360, height: 800 }
const DESK = { width: 1280, height: 800 }
/** Keys of texts, slots and values that no word was found for. */
const NOT_WORDS =
  /\b(kind|problem|doubt|why|need|unit|stop|board|choice|field)\.[a-z]+|[{}]|\bundefined\b|\bNaN\b|\[object/

type Seen = {
  readonly at: string
  readonly errors: readonly string[]
  readonly asked: readonly string[]
  readonly texts: readonly string[]
  readonly small: readonly string[]
  readonly wide: readonly string[]
  readonly violations: readonly string[]
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)

async function speak(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: language }).click()
  await whole(page)
}

async function look(page: Page, path: string): Promise<Omit<Seen, 'errors' | 'asked'>> {
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ colorScheme: 'light' })
  await follow(page, path)
  // The last thing that a Board asks for is the drawing of its code.
  if (path === '/') await page.locator('svg.code path').waitFor({ state: 'attached' })
  const spanish = await textOf(page)
  const small = await tooSmall(page)
  const wideInSpanish = await tooWide(page)
  await page.setViewportSize(PHONE)
  await unfold(page)
  const onPhone = await violationsOf(page, 'light')

  await page.setViewportSize(DESK)
  await speak(page, 'English')
  const english = await textOf(page)
  // English is the shorter language: where it is tightest is enough.
  const wide = [...wideInSpanish, ...(await tooWide(page, [360, 900]))]
  await page.setViewportSize(DESK)
  await unfold(page)
  const violations = [...onPhone, ...(await violationsOf(page, 'dark'))]
  await speak(page, 'Español')
  return { at: path, texts: [spanish, english], small, wide, violations }
}

async function walk(): Promise<Seen[]> {
  const { page, errors, asked } = await openPage(`${stand.url}/help?lang=es`)
  const seen: Seen[] = []
  for (const path of SCREENS)
    seen.push({ ...(await look(page, path)), errors: errors.splice(0), asked: asked.splice(0) })
  return seen
}

const seen = await walk()
/** Each screen at which something was found, with what it was. */
const found = (of: (one: Seen) => readonly string[]) =>
  seen.map((one) => [one.at, of(one)] as const).filter(([, lines]) => lines.length > 0)

test('every screen passes WCAG 2.2 AA as far as axe can tell, light on a phone and dark at a desk, all unfolded', () => {
  assert.equal(seen.length, 8)
  assert.deepEqual(
    found(({ violations }) => violations),
    [],
  )
})

test('no screen scrolls sideways from 360 to 1920 pixels', () =>
  assert.deepEqual(
    found(({ wide }) => wide),
    [],
  ))

test('what a thumb must hit is at least 44 pixels high on a phone, on every screen', () =>
  assert.deepEqual(
    found(({ small }) => small),
    [],
  ))

test('all words of every screen are there, in both languages', () => {
  assert.deepEqual(
    found(({ texts }) => texts.flatMap((text) => NOT_WORDS.exec(text) ?? [])),
    [],
  )
  assert.deepEqual(
    found(({ texts: [spanish, english] }) => (spanish === english ? ['the same words in both languages'] : [])),
    [],
  )
})

test('the page asks nobody but its own hub, and its content security policy is never broken', () => {
  assert.deepEqual(
    found(({ errors }) => errors),
    [],
  )
  const others = (url: string): boolean => !url.startsWith('data:') && new URL(url).origin !== stand.url
  assert.deepEqual(
    found(({ asked }) => asked.filter(others)),
    [],
  )
})
