// A browser with a profile folder of its own, as a phone has one that can be seized: closed, opened again, searched.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { launching } from './browser.ts'

/** Opens it; whoever did closes it. */
export const openProfile = (folder: string, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...options, ...launching() })

export function filesBelow(folder: string): string[] {
  const paths = readdirSync(folder).map((name) => join(folder, name))
  return paths.flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
}

/** Files below a folder in which one of the marks stands, as UTF-8, UTF-16 or base64. */
export function filesWithMarks(folder: string, marks: readonly string[]): string[] {
  const needles = marks.flatMap((mark) => [
    Buffer.from(mark, 'utf8'),
    Buffer.from(mark, 'utf16le'),
    Buffer.from(Buffer.from(mark).toString('base64').slice(0, 16)),
  ])
  return filesBelow(folder).filter((path) => {
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}
