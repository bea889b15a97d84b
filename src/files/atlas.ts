/** The atlas of towns that set-up made, read when the first text needs it; null where there is none. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Atlas, atlasOf } from '../intake/reader/atlas.ts'

const FILE = join(import.meta.dirname, '..', '..', '.setup', 'atlas.txt')

let known: Atlas | null | undefined

export function atlasAtHand(): Atlas | null {
  known ??= existsSync(FILE) ? atlasOf(readFileSync(FILE, 'utf8')) : null
  return known
}
