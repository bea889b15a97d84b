// The page's policy in a real browser: Preact, signals and SVG work under it, and what it forbids does not.
import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { withBrowser } from '../../test/support/browser.ts'
import { fakeServer } from '../../test/support/fake-server.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { changed, newer, relisted, type Visited, visited, workerOf } from '../../test/support/releases.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

const PAGE = `
import { signal } from '@preact/signals'
import { h, render } from 'preact'
const people = signal(1)
const list = () => h('svg', {}, h('path', { d: 'M0 0h9' }), Array.from({ length: people.value }, (_, i) => h('text', { key: i }, i)))
render(h('main', { class: 'page' }, h(list, {}), h('button', { onClick: () => people.value++ }, 'more')), document.body)
`

async function built(): Promise<string> {
  const folder = temporaryFolder()
  const entry = join(folder, 'page.js')
  writeFileSync(entry, PAGE)
  const outDir = join(folder, 'web')
  await build({
    root: folder,
    logLevel: 'silent',
    configFile: false,
    resolve: { alias: [{ find: /^(@preact|preact)/, replacement: join(checkout, 'node_modules', '$1') }] },
    build: { outDir, lib: { entry, formats: ['es'], fileName: () => 'page.mjs' } },
  })
  writeFileSync(
    join(outDir, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="/page.mjs"></script>',
  )
  writeFileSync(join(outDir, 'sw.js'), '')
  return outDir
}

test('Preact renders and changes the page under the policy; markup from text, strange scripts and eval are stopped', async (t) => {
  const server = fakeServer({ webFolder: await built() })
  t.after(() => server.close())
  const started = await server.listen()
  assert.ok(started.ok)
  const page = await (await withBrowser()).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(started.value.url)
  await page.click('button')
  await page.waitForFunction(() => document.querySelectorAll('svg text').length === 2)
  assert.deepEqual(errors, [])
  const outcomes = await page.evaluate(async () => {
    const tried = async (act: () => unknown): Promise<string> => {
      try {
        await act()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const policies = (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): never } })
      .trustedTypes
    const rules = { createScriptURL: (url: string) => url }
    return {
      markup: await tried(() => (document.body.innerHTML = '<b>x</b>')),
      worker: await tried(() => navigator.serviceWorker.register('/sw.js')),
      strangePolicy: await tried(() => policies.createPolicy('strange', rules)),
      ownPolicy: await tried(() => {
        const own = policies.createPolicy('vereda', rules) as { createScriptURL(url: string): string }
        return navigator.serviceWorker.register(own.createScriptURL('/sw.js'))
      }),
      eval: await tried(() => Reflect.construct(Function, ['return 1'])),
    }
  })
  assert.deepEqual(outcomes, {
    markup: 'TypeError',
    worker: 'TypeError',
    strangePolicy: 'TypeError',
    ownPolicy: 'done',
    eval: 'EvalError',
  })
  await page.close()
})

/** Whether the page is given a piece that it asks for. */
const isGiven = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(
    (asked) =>
      fetch(asked).then(
        ({ ok }) => ok,
        () => false,
      ),
    address,
  )

let phone: Visited | undefined
after(() => phone?.close())

test('a phone that has the app takes in no later piece of it that was changed, and none that nobody listed', async () => {
  const folder = changed('desk')
  phone = await visited(relisted('desk', folder))
  const { page } = phone
  assert.equal(await workerOf(page), 'activated')
  const pieceOf = (name: string) =>
    `/assets/${readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))}`
  assert.equal(await isGiven(page, pieceOf('desk')), false, 'a list that was changed with it is none')
  await phone.becomes(folder)
  assert.equal(await isGiven(page, pieceOf('map')), true)
  assert.equal(await isGiven(page, pieceOf('desk')), false)
  assert.equal(await isGiven(page, pieceOf('added')), false)
})

test('a newer release of which one file was changed is not installed', async () => {
  const { page, becomes } = phone as Visited
  await becomes(changed('timeline', newer()))
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    const found = new Promise<ServiceWorker | null>((done) =>
      registration?.addEventListener('updatefound', () => done(registration.installing), { once: true }),
    )
    await registration?.update()
    const worker = await found
    while (!/installed|redundant/.test(worker?.state ?? 'none'))
      await new Promise((done) => worker?.addEventListener('statechange', done, { once: true }))
    return worker?.state
  })
  assert.equal(state, 'redundant')
})

test('a newer release is said in words to a page that was never closed, and opens when asked, but not over what is being written', async () => {
  const { page, becomes } = phone as Visited
  await becomes(newer())
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  const line = page.locator('.banner', { hasText: 'versión más nueva' })
  await line.waitFor()
  await page.evaluate(() => {
    const written = Object.assign(document.createElement('textarea'), { value: 'half a sentence' })
    document.querySelector('main')?.append(written)
  })
  await line.getByRole('button').click()
  await page.locator('.banner', { hasText: 'se perdería' }).waitFor()
  await page.evaluate(() => document.querySelector('main textarea')?.remove())
  await page.locator('.banner button').click()
  await page.waitForFunction(() => document.querySelector('meta[name="release"]') !== null)
})

test('what the hub itself tells is opened as the hub tells it, on a phone that has the app, too', async () => {
  const { page } = phone as Visited
  for (const [path, type] of [
    ['/openapi.json', 'application/json'],
    ['/problems', 'text/html'],
  ] as const) {
    const answer = await page.goto(new URL(path, page.url()).href)
    assert.ok(answer?.headers()['content-type']?.startsWith(type), path)
    assert.equal(await page.locator('.bar, nav.screens').count(), 0, `${path} is no screen of the app`)
  }
})
