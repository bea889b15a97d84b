// The page's policy in a real browser: Preact, signals and SVG work under it, and what it forbids does not.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
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
