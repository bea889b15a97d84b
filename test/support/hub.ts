// A real hub for stories: a SQLite folder of its own, this checkout's kinds and views, and a journey brought in.
import { join } from 'node:path'
import { after } from 'node:test'
import { diskFiles } from '../../src/cli/disk.ts'
import { instant } from '../../src/core/time.ts'
import { KINDS } from '../../src/domains/all.ts'
import type { Hub } from '../../src/hub/contract.ts'
import { importJourney } from '../../src/hub/importing.ts'
import { readJourney } from '../../src/intake/journey/index.ts'
import type { Log } from '../../src/log/log.ts'
import { openData } from '../../src/main/compose.ts'
import { temporaryFolder } from './folder.ts'

export const EXAMPLE = join(import.meta.dirname, '..', '..', 'examples', 'caravan-2018-10')

export type Opened = { readonly hub: Hub; readonly log: Log; readonly journey: string; readonly folder: string }

/** A journey's folder as texts. */
export const readFolder = (folder: string) => diskFiles((path) => path, process.stdin).readFolder(folder)

/** Opens a hub with a journey's folder brought in; it is closed after the tests of the file. */
export async function hubWith(folder: string, saidMs = Date.now()): Promise<Opened> {
  const data = temporaryFolder()
  const { hub, log, signer, close } = await openData({ folder: data })
  after(close)
  const texts = await readFolder(folder)
  if (!texts.ok) throw new Error(JSON.stringify(texts.problems))
  const files = readJourney(texts.value)
  if (!files.ok) throw new Error(JSON.stringify(files.problems))
  const done = await importJourney({ log, kinds: KINDS, signer, now: () => instant(saidMs) }, files.value)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return { hub, log, journey: done.value.journey, folder: data }
}

/** The value of a result that must be good. */
export function value<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
