// A real hub with the example journey for a file of tests: its pages, and whether they raised an error or asked others.
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { openPage, readPage, type Watched } from './site.ts'

type Site = { readonly url: string; readonly journey: string }
type Options = Parameters<typeof openPage>[1]

export type RealSite<S extends Site> = {
  readonly hub: S
  open(path: string, options?: Options): Promise<Page>
  /** For a test that only reads. */
  read(path: string, options?: Parameters<typeof readPage>[1]): Promise<Page>
  /** Of all pages opened so far: no error but the expected, and no request to another origin. */
  assertQuiet(expected: RegExp): void
}

export function realSite<S extends Site>(hub: S): RealSite<S> {
  const opened: Watched[] = []
  const noted = (watched: Watched): Page => {
    opened.push(watched)
    return watched.page
  }
  return {
    hub,
    open: async (path, options) => noted(await openPage(hub.url + path, options)),
    read: async (path, options) => noted(await readPage(hub.url + path, options)),
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
