/**
 * Photos and voices on a hub's disk, beside its reports. A file that is still coming lies in `parts`; when it is whole it
 * is moved to its place, whose name is the hash of its bytes and the report that cites it. So none is ever seen by half,
 * and erasing what one report brought touches no other's. It promises: `append` and `keep` resolve when what they did is
 * on disk (fsync); after an error of the disk nothing is taken for kept, the part is begun again. Under a disk key the
 * bytes are closed piece by piece, behind a salt that each file begins with.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreTrouble } from '../log/port.ts'
import { type Cipher, SALT_BYTES } from './cipher.ts'

/** Left for reports, which must never wait for a photo. */
const LEAST_FREE_BYTES = 64 * 1_048_576

/** Ids and hashes are base64url, in which upper and lower case differ; on some disks they do not. */
const hex = (id: string): string => Buffer.from(id, 'base64url').toString('hex')
const fromHex = (name: string): string => Buffer.from(name, 'hex').toString('base64url')
const KEPT = /^([0-9a-f]{64})\.([0-9a-f]{64})$/

export type Kept = { readonly hash: string; readonly report: string }

export class FileFolder {
  readonly #kept: string
  readonly #parts: string
  readonly #cipher: Cipher | null
  /** Bytes that stand before those of a file. */
  readonly #before: number

  /** Throws StoreTrouble where the folder cannot be made. */
  constructor(folder: string, cipher: Cipher | null = null) {
    this.#kept = folder
    this.#cipher = cipher
    this.#before = cipher === null ? 0 : SALT_BYTES
    this.#parts = join(folder, 'parts')
    try {
      mkdirSync(this.#parts, { recursive: true })
    } catch (error) {
      throw troubleOf(error)
    }
  }

  /** Bytes that are there of a file that is coming; null when it was not begun. */
  async partBytes(report: string): Promise<number | null> {
    const size = (await statOf(this.#part(report)))?.size ?? -1
    return size < this.#before ? null : size - this.#before
  }

  /** When something of it came last, in milliseconds since 1970. */
  async partTouchedMs(report: string): Promise<number> {
    return (await statOf(this.#part(report)))?.mtimeMs ?? 0
  }

  /** Begins a part anew. `store.full` where reports would soon have no room. */
  async begin(report: string): Promise<void> {
    await named(async () => {
      const { bavail, bsize } = await statfs(this.#parts)
      if (bavail * bsize < LEAST_FREE_BYTES) throw new StoreTrouble('store.full', 'No room for a photo.')
      await withFile(this.#part(report), 'w', async (file) => {
        if (this.#cipher) await file.write(randomBytes(SALT_BYTES))
        await file.sync()
      })
      await syncFolder(this.#parts)
    })
  }

  /** Adds bytes at the end of a part, which must end at `offset`. */
  async append(report: string, offset: number, bytes: Uint8Array): Promise<void> {
    try {
      await withFile(this.#part(report), 'r+', async (file) => {
        const closed = await this.#closed(file, bytes, offset)
        for (let done = 0; done < closed.length; )
          done += (await file.write(closed, done, closed.length - done, this.#before + offset + done)).bytesWritten
        await file.datasync()
      })
    } catch (error) {
      // What a disk that failed has of it is unknown: better none of it.
      await this.drop(report).catch(() => undefined)
      throw troubleOf(error)
    }
  }

  partOf(report: string): Promise<Uint8Array> {
    return named(async () => this.#opened(await readFile(this.#part(report))))
  }

  /** Moves a whole part to its place. */
  async keep({ report, hash }: Kept): Promise<void> {
    await named(async () => {
      await rename(this.#part(report), this.#place({ report, hash }))
      await syncFolder(this.#kept)
      await syncFolder(this.#parts)
    })
  }

  async drop(report: string): Promise<void> {
    await rm(this.#part(report), { force: true })
  }

  read(kept: Kept): Promise<Uint8Array | null> {
    return named(async () => {
      if (!(await statOf(this.#place(kept)))) return null
      const bytes = this.#opened(await readFile(this.#place(kept)))
      // A stream tells nothing of what was changed in it.
      if (this.#cipher && createHash('sha256').update(bytes).digest('base64url') !== kept.hash)
        throw new StoreTrouble('store.damaged', 'A photo or voice was changed on the disk.')
      return bytes
    })
  }

  async erase(kept: Kept): Promise<void> {
    await named(() => rm(this.#place(kept), { force: true }))
    await syncFolder(this.#kept)
  }

  /** All that are whole. */
  async all(): Promise<Kept[]> {
    const found = (await readdir(this.#kept)).map((name) => KEPT.exec(name))
    return found.flatMap((one) => (one ? [{ hash: fromHex(one[1] as string), report: fromHex(one[2] as string) }] : []))
  }

  /** All that are still coming. */
  async parts(): Promise<string[]> {
    return (await readdir(this.#parts)).map(fromHex)
  }

  /** Forgets parts to which nothing was added since. */
  async dropBefore(ms: number): Promise<void> {
    for (const name of await readdir(this.#parts)) {
      const path = join(this.#parts, name)
      const found = await statOf(path)
      if (found && found.mtimeMs < ms) await rm(path, { force: true })
    }
  }

  async #closed(file: FileHandle, bytes: Uint8Array, offset: number): Promise<Uint8Array> {
    if (!this.#cipher) return bytes
    const { buffer } = await file.read(Buffer.alloc(SALT_BYTES), 0, SALT_BYTES, 0)
    return this.#cipher.stream(bytes, offset, buffer)
  }

  #opened(bytes: Uint8Array): Uint8Array {
    return this.#cipher ? this.#cipher.stream(bytes.subarray(SALT_BYTES), 0, bytes.subarray(0, SALT_BYTES)) : bytes
  }

  #part(report: string): string {
    return join(this.#parts, hex(report))
  }

  #place({ hash, report }: Kept): string {
    return join(this.#kept, `${hex(hash)}.${hex(report)}`)
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw troubleOf(error)
  }
}

async function withFile(path: string, flags: string, work: (file: FileHandle) => Promise<unknown>): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await work(file)
  } finally {
    await file.close()
  }
}

/** A name is on disk when its folder is. */
const syncFolder = (folder: string): Promise<void> => withFile(folder, 'r', (file) => file.sync())

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw troubleOf(error)
  }
}

function troubleOf(error: unknown): unknown {
  if (error instanceof StoreTrouble) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreTrouble('store.full', 'The disk is full.', error)
  if (code === 'EROFS' || code === 'EACCES')
    return new StoreTrouble('store.readOnly', 'Files cannot be written.', error)
  return new StoreTrouble('store.failed', 'Files cannot be kept.', error)
}
