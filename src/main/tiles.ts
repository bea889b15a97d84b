/** Map tiles of journeys on the disk, beside the reports: `tiles/ID.pmtiles` in the data folder, one for each journey. */
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TileShelf } from '../hub/tiles.ts'
import { StoreTrouble } from '../log/port.ts'

const fileOf = (data: string, journey: string): string => join(data, 'tiles', `${journey}.pmtiles`)

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

/** A copy, whole or not at all, in the place of the one before. */
export async function keepTiles(from: string, data: string, journey: string): Promise<void> {
  const path = fileOf(data, journey)
  const beside = `${path}.part`
  try {
    await mkdir(join(data, 'tiles'), { recursive: true })
    await copyFile(from, beside)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    const { code } = error as NodeJS.ErrnoException
    throw new StoreTrouble(code === 'ENOSPC' || code === 'EDQUOT' ? 'store.full' : 'store.failed', String(error))
  }
}
