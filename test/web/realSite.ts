// A real hub with the example journey for a file of tests: its pages, and whether they raised an error or asked others.
import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Page } from 'playwright-core'
import { type RealHub, realHub } from '../fixtures/web/real.ts'
import { openPage, type Watched } from './site.ts'

type Options = Parameters<typeof openPage>[1]

export type RealSite = {
  readonly hub: RealHub
  open(path: string, options?: Options): Promise<Page>
  /** Of all pages opened so far: no error but the expected, and no request to another origin. */
  assertQuiet(expected: RegExp): void
}

export async function realSite(): Promise<RealSite> {
  const hub = await realHub()
  after(() => hub.close())
  const opened: Watched[] = []
  return {
    hub,
    open: async (path, options) => {
      const watched = await openPage(hub.url + path, options)
      opened.push(watched)
      return watched.page
    },
    assertQuiet: (expected) => {
      assert.ok(opened.length > 3)
      const errors = opened.flatMap((one) => one.errors)
      assert.deepEqual(
        errors.filter((error) => !expected.test(error)),
        [],
      )
      const asked = opened.flatMap((one) => one.asked).filter((url) => !/^(data|blob):/.test(url))
      assert.deepEqual([...new Set(asked.map((url) => new URL(url).origin))], [new URL(hub.url).origin])
    },
  }
}
