// Releases of the page for tests of its service worker: the built one, one with a changed file, and the one after it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { withBrowser } from './browser.ts'
import { fakeServer } from './fake-server.ts'
import { temporaryFolder } from './folder.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** The page as it was built, with one byte more in the file of this name. */
export function changed(name: string, from = join(checkout, 'dist', 'web')): string {
  const folder = join(temporaryFolder(), 'web')
  cpSync(from, folder, { recursive: true })
  writeFileSync(join(folder, 'assets', 'added-12345678.js'), '')
  for (const file of readdirSync(join(folder, 'assets')).filter((one) => one.startsWith(`${name}-`))) {
    if (file.endsWith('.js')) appendFileSync(join(folder, 'assets', file), ' ')
    else if (/\.js\.(br|gz)$/.test(file)) rmSync(join(folder, 'assets', file))
  }
  return folder
}

/** A copy of a release whose list of pieces says of this file what is in it now, whoever changed it. */
export function relisted(name: string, from: string): string {
  const folder = join(temporaryFolder(), 'web')
  cpSync(from, folder, { recursive: true })
  const list = join(folder, 'pieces.json')
  for (const end of ['.br', '.gz']) rmSync(list + end, { force: true })
  const marks = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>
  for (const at of Object.keys(marks).filter((one) => one.startsWith(`/assets/${name}-`)))
    marks[at] = markOf(readFileSync(join(folder, at)))
  writeFileSync(list, JSON.stringify(marks))
  return folder
}

/** As the service worker works it out. */
const markOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('base64').slice(0, 22)

/** What became of the page's service worker. Registered by the page itself, for the policy lets nobody else. */
export async function workerOf(page: Page): Promise<string> {
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

export type Visited = {
  readonly page: Page
  readonly close: () => Promise<void>
  /** The hub at the same address has this page from now on. */
  readonly becomes: (webFolder: string) => Promise<void>
}

export async function visited(webFolder: string): Promise<Visited> {
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

/** The release after this one: its first page has another title, and all files are as its worker says. */
export function newer(): string {
  const folder = join(temporaryFolder(), 'web')
  cpSync(join(checkout, 'dist', 'web'), folder, { recursive: true })
  for (const name of ['index.html', 'offline.js'])
    for (const end of ['.br', '.gz']) rmSync(join(folder, name + end), { force: true })
  const first = join(folder, 'index.html')
  writeFileSync(first, readFileSync(first, 'utf8').replace('<head>', '<head><meta name="release" content="newer">'))
  const worker = readFileSync(join(folder, 'offline.js'), 'utf8')
  const said = (name: string) => JSON.parse(new RegExp(`const ${name} = (.+)`).exec(worker)?.[1] ?? '')
  const marks = said('FILES').map((at: string) => markOf(readFileSync(at === '/' ? first : join(folder, at))))
  writeFileSync(
    join(folder, 'offline.js'),
    worker.replace(JSON.stringify(said('RELEASE')), JSON.stringify(markOf(marks.join('') + said('LIST')))),
  )
  return folder
}
