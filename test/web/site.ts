// Where the page is served from in these tests. VEREDA_SITE=http://127.0.0.1:8080 runs those that only read against a
// real hub that shows the example; the others need a hub that can be told what to do, and use the stand-in.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type StandIn, standIn } from '../fixtures/web/hub.ts'
import { SOURCE } from '../fixtures/web/pictures.ts'

export const dist = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** The stand-in of this test file, closed after it. */
export async function hub(): Promise<StandIn> {
  assert.ok(existsSync(join(dist, 'index.html')), 'dist/web is not built: run node scripts/setup.mjs start')
  const started = await standIn()
  after(() => started.close())
  return started
}

/** Base address for tests that only read. */
export const siteOf = (stand: StandIn): string => process.env['VEREDA_SITE'] ?? stand.url

/** The address of every screen; those of the stand-in alone are on it. */
export const screensOf = (stand: StandIn): string[] => [
  ...['/', '/why/size', '/timeline', '/desk', '/waiting', '/help'].map((path) => siteOf(stand) + path),
  `${stand.url}/desk/${SOURCE}`,
  `${stand.url}/why/arrive.gua`,
]
