// What scripts/setup.mjs found on this machine for the tests.
import { readFileSync } from 'node:fs'

export type FoundBrowser = { from: string; path: string; args: string[]; env: Record<string, string> }
export type FoundPostgres = { from: string; bin: string; version: string }
export type Found = { browser?: FoundBrowser; postgres?: FoundPostgres }

export function found(): Found {
  try {
    return JSON.parse(readFileSync(new URL('../../.setup/found.json', import.meta.url), 'utf8'))
  } catch {
    throw new Error('The tests need set-up first: run npm test, or node scripts/setup.mjs test.')
  }
}
