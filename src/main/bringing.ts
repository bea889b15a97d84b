/** A journey's folder into an open hub. */
import { resolve } from 'node:path'
import { diskFiles } from '../cli/disk.ts'
import type { Result } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { KINDS } from '../domains/all.ts'
import { type Imported, importJourney } from '../hub/importing.ts'
import { type JourneyFiles, readJourney } from '../intake/journey/index.ts'
import type { Opened } from './compose.ts'

/** A folder is read and checked before the data are opened: a wrong one leaves nothing behind. */
export async function journeyFilesIn(folder: string): Promise<Result<JourneyFiles>> {
  const texts = await diskFiles(resolve, process.stdin).readFolder(folder)
  return texts.ok ? readJourney(texts.value) : texts
}

export const broughtIn = ({ log, signer }: Opened, files: JourneyFiles): Promise<Result<Imported>> =>
  importJourney({ log, kinds: KINDS, signer, now: () => instant(Date.now()) }, files)
