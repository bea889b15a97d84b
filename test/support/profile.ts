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

/** Files below a folder in which one of the marks stands, as UTF-8, UTF-16 or base64, wherever its groups of three begin. */
export function filesWithMarks(folder: string, marks: readonly string[]): string[] {
  const needles = marks.flatMap((mark) => [Buffer.from(mark, 'utf8'), Buffer.from(mark, 'utf16le'), ...inBase64(mark)])
  return filesBelow(folder).filter((path) => {
    const bytes = readFileSync(path)
    return needles.some((needle) => bytes.includes(needle))
  })
}

/** Fewer characters stand somewhere in keys and hashes by chance. */
const LEAST_CODED = 8

/** What stands of a mark in base64 of a text that it is somewhere in: less its ends, which depend on what is around it. */
function inBase64(mark: string): Buffer[] {
  const bytes = Buffer.from(mark)
  const pieces = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return whole.slice(before === 0 ? 0 : 4, Math.floor((before + bytes.length) / 3) * 4)
  })
  return pieces.flatMap((piece) => {
    const shorter = piece.slice(0, 40)
    return shorter.length < LEAST_CODED
      ? []
      : [Buffer.from(shorter), Buffer.from(shorter.replaceAll('+', '-').replaceAll('/', '_'))]
  })
}
