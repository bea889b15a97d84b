/** Map tiles of journeys on the disk, beside the reports: `tiles/ID.pmtiles` in the data folder, one for each journey. */
import { appendFile, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TileShelf, TilesDone } from '../hub/tiles.ts'
import { StoreTrouble } from '../log/port.ts'

const ENDING = '.pmtiles'

const fileOf = (data: string, journey: string): string => join(data, 'tiles', `${journey}${ENDING}`)

export const tileShelf =
  (data: string): TileShelf =>
  async (journey) => {
    const path = fileOf(data, journey)
    const found = await stat(path).catch(absent)
    if (found === null) return null
    const { size: bytes, mtimeMs } = found
    return { bytes, etag: `"${bytes}-${Math.round(mtimeMs)}"`, read: (offset, length) => pieceOf(path, offset, length) }
  }

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function pieceOf(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Journeys that have a map of their own. */
export async function journeysWithTiles(data: string): Promise<string[]> {
  const names = await readdir(join(data, 'tiles')).catch(absent)
  return (names ?? [])
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort()
}

/** A piece more of a map that comes in pieces, into a folder that is not in use yet. */
export async function appendTiles(data: string, journey: string, piece: Uint8Array): Promise<void> {
  await mkdir(join(data, 'tiles'), { recursive: true })
  // Whoever sealed the backup chose the name: it stays in its folder.
  await appendFile(fileOf(data, basename(journey)), piece)
}

/** What a journey's folder brings, in the place of the map before; where it brings none, that one goes. */
export async function keepTiles(from: string | null, data: string, journey: string): Promise<TilesDone> {
  if (from !== null) return copied(from, data, journey)
  const path = fileOf(data, journey)
  if ((await stat(path).catch(absent)) === null) return 'none'
  await rm(path)
  return 'dropped'
}

/** A copy, whole or not at all. */
async function copied(from: string, data: string, journey: string): Promise<TilesDone> {
  const path = fileOf(data, journey)
  const beside = `${path}.part`
  try {
    await mkdir(join(data, 'tiles'), { recursive: true })
    await copyFile(from, beside)
    await rename(beside, path)
    return 'kept'
  } catch (error) {
    await rm(beside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    throw new StoreTrouble(code === 'ENOSPC' || code === 'EDQUOT' ? 'store.full' : 'store.failed', String(error))
  }
}
