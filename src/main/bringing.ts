/** A journey's folder into an open hub. */
import { resolve } from 'node:path'
import { diskFiles } from '../cli/disk.ts'
import { good, type Result } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { KINDS } from '../domains/all.ts'
import { type Handed, handToDesk } from '../hub/handing.ts'
import { type Imported, importJourney } from '../hub/importing.ts'
import type { TilesDone } from '../hub/tiles.ts'
import { type JourneyFiles, readJourney } from '../intake/journey/index.ts'
import type { Opened } from './compose.ts'

/** What a folder says, and the path of its own map tiles, where it has some. */
export type Bringing = { readonly files: JourneyFiles; readonly tiles: string | null }

/** A folder is read and checked before the data are opened: a wrong one leaves nothing behind. */
export async function journeyFilesIn(folder: string): Promise<Result<Bringing>> {
  const disk = diskFiles(resolve, process.stdin)
  const texts = await disk.readFolder(folder)
  const files = texts.ok ? readJourney(texts.value) : texts
  if (!files.ok) return files
  const tiles = await disk.tilesIn(folder)
  return tiles.ok ? good({ files: files.value, tiles: tiles.value }) : tiles
}

export async function broughtIn(
  { hub, log, signer, keepTiles }: Opened,
  { files, tiles }: Bringing,
): Promise<Result<Imported & { readonly map: TilesDone; readonly desk: Handed }>> {
  const done = await importJourney({ log, kinds: KINDS, signer, now: () => instant(Date.now()) }, files)
  if (!done.ok) return done
  const { journey } = done.value
  return good({ ...done.value, map: await keepTiles(tiles, journey), desk: await handToDesk(hub, journey, files) })
}
