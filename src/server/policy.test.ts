// The page's policy in a real browser: Preact, signals and SVG work under it, and what it forbids does not.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { withBrowser } from '../../test/support/browser.ts'
import { fakeServer } from '../../test/support/fake-server.ts'
import { temporaryFolder } from '../../test/support/folder.ts'

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

/** The page as it was built, with one byte more in the file of this name. */
function changed(name: string, from = join(checkout, 'dist', 'web')): string {
  const folder = join(temporaryFolder(), 'web')
  cpSync(from, folder, { recursive: true })
  writeFileSync(join(folder, 'assets', 'added-12345678.js'), '')
  for (const file of readdirSync(join(folder, 'assets')).filter((one) => one.startsWith(`${name}-`))) {
    if (file.endsWith('.js')) appendFileSync(join(folder, 'assets', file), ' ')
    else if (/\.js\.(br|gz)$/.test(file)) rmSync(join(folder, 'assets', file))
  }
  return folder
}

/** What became of the page's service worker. Registered by the page itself, for the policy lets nobody else. */
async function workerOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { installing, waiting, active } = await (globalThis as unknown as Registered).registered
    const worker = installing ?? waiting ?? active
    const state = (): string => worker?.state ?? 'redundant'
    while (!/activated|redundant/.test(state()))
      await new Promise((done) => worker?.addEventListener('statechange', done, { once: true }))
    return state()
  })
}
type Registered = { registered: Promise<ServiceWorkerRegistration> }

type Visited = {
  readonly page: Page
  readonly close: () => Promise<void>
  /** The hub at the same address has this page from now on. */
  readonly becomes: (webFolder: string) => Promise<void>
}

async function visited(webFolder: string): Promise<Visited> {
  let server = fakeServer({ webFolder })
  const started = await server.listen()
  assert.ok(started.ok)
  const page = await (await withBrowser()).newPage()
  await page.addInitScript(() => {
    const { serviceWorker } = navigator
    const register = serviceWorker.register.bind(serviceWorker)
    serviceWorker.register = (address) => ((globalThis as unknown as Registered).registered = register(address))
  })
  await page.goto(started.value.url)
  const close = async () => {
    await page.close()
    await server.close()
  }
  const becomes = async (webFolder: string) => {
    await server.close()
    server = fakeServer({ webFolder, port: Number(new URL(started.value.url).port) })
    assert.ok((await server.listen()).ok)
  }
  return { page, close, becomes }
}

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
  phone = await visited(folder)
  const { page } = phone
  assert.equal(await workerOf(page), 'activated')
  const pieceOf = (name: string) =>
    `/assets/${readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))}`
  assert.equal(await isGiven(page, pieceOf('map')), true)
  assert.equal(await isGiven(page, pieceOf('desk')), false)
  assert.equal(await isGiven(page, pieceOf('added')), false)
})

const isOfNewer = (): boolean => document.querySelector('meta[name="release"]') !== null

/** The release after this one: its first page has another title, and all files are as its worker says. */
function newer(): string {
  const folder = join(temporaryFolder(), 'web')
  cpSync(join(checkout, 'dist', 'web'), folder, { recursive: true })
  for (const name of ['index.html', 'offline.js'])
    for (const end of ['.br', '.gz']) rmSync(join(folder, name + end), { force: true })
  const first = join(folder, 'index.html')
  writeFileSync(first, readFileSync(first, 'utf8').replace('<head>', '<head><meta name="release" content="newer">'))
  const worker = readFileSync(join(folder, 'offline.js'), 'utf8')
  const said = (name: string) => JSON.parse(new RegExp(`const ${name} = (.+)`).exec(worker)?.[1] ?? '')
  const markOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('base64').slice(0, 22)
  const marks = said('FILES').map((at: string) => markOf(readFileSync(at === '/' ? first : join(folder, at))))
  writeFileSync(
    join(folder, 'offline.js'),
    worker.replace(JSON.stringify(said('RELEASE')), JSON.stringify(markOf(marks.join('') + said('LIST')))),
  )
  return folder
}

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

test('a page that is never closed is of the newest release when it is loaded anew, but not while another page is open', async () => {
  const { page, becomes } = phone as Visited
  await becomes(newer())
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    if (!registration?.installing && !registration?.waiting) await registration?.update().catch(() => {})
    return registration?.waiting !== null
  })
  const [beside] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open(location.href))])
  await beside.locator('header.top').waitFor()
  const isNewer = (one: Page) => one.evaluate(isOfNewer)
  assert.equal(await isNewer(beside), false)
  await beside.close()
  assert.equal(await isNewer(page), false, 'what is open stays as it is')
  const arrives = () => page.waitForFunction(isOfNewer, null, { timeout: 3000 })
  // The browser forgets the page that was closed when it has the time to.
  let hasCome = false
  for (let tries = 0; tries < 5 && !hasCome; tries++) {
    await page.reload()
    hasCome = await arrives().then(
      () => true,
      () => false,
    )
  }
  assert.ok(hasCome)
})
