/** Registers the cases that every adapter of the port must pass as tests of node:test. */
import { test } from 'node:test'
import { storeCases } from './acceptance-cases.ts'
import type { Opened } from './acceptance-kit.ts'

/** `open` gives a new, empty store for each case. */
export function storeAcceptance(name: string, open: () => Promise<Opened>): void {
  for (const { name: sentence, run } of storeCases) {
    test(`${name}: ${sentence}`, async () => {
      const opened = await open()
      try {
        await run(opened)
      } finally {
        await opened.close()
      }
    })
  }
}
