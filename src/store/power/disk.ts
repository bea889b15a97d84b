/**
 * A disk that loses power. It promises no more than POSIX does: bytes are safe once their file was synced after they
 * were written, a name once its folder was. At a cut every sector of 512 bytes that was not yet safe is there or not,
 * each by a throw of the dice, and of the folder's changes that were not safe some first few are.
 */
import type { Dice } from '../../core/generate.ts'
import type { DiskEvent } from './trace.ts'

const SECTOR = 512

type Unsafe = { readonly at: number; readonly bytes: Buffer } | { readonly size: number }
type File = { safe: Buffer; readonly unsafe: Unsafe[] }
type Naming = { readonly path: string; readonly file: File | null }

export class Disk {
  readonly #names = new Map<string, File>()
  readonly #safeNames = new Map<string, File>()
  #namings: Naming[] = []
  readonly #open = new Map<number, File | 'folder'>()
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  play(event: DiskEvent): void {
    if (event.do === 'open') this.#openFile(event)
    else if (event.do === 'close') this.#open.delete(event.fd)
    else if (event.do === 'sync') this.#sync(event.fd)
    else if (event.do === 'unlink') this.#name({ path: event.path, file: null })
    else if (event.do === 'write') this.#fileOf(event.fd).unsafe.push({ at: event.at, bytes: event.bytes })
    else if (event.do === 'resize') this.#fileOf(event.fd).unsafe.push({ size: event.size })
  }

  /** What lies in the folder when the power comes back: bytes by path. The disk itself goes on as if nothing was. */
  cut(dice: Dice): Map<string, Buffer> {
    const names = new Map(this.#safeNames)
    const survived = Math.floor(dice() * (this.#namings.length + 1))
    for (const naming of this.#namings.slice(0, survived)) rename(names, naming)
    return new Map([...names].map(([path, file]) => [path, survivor(file, dice)]))
  }

  #openFile({ fd, path, empty }: Extract<DiskEvent, { do: 'open' }>): void {
    if (path === this.#folder) {
      this.#open.set(fd, 'folder')
      return
    }
    const file = this.#names.get(path) ?? { safe: Buffer.alloc(0), unsafe: [] }
    if (!this.#names.has(path)) this.#name({ path, file })
    if (empty) file.unsafe.push({ size: 0 })
    this.#open.set(fd, file)
  }

  #name(naming: Naming): void {
    rename(this.#names, naming)
    this.#namings.push(naming)
  }

  #sync(fd: number): void {
    const file = this.#open.get(fd)
    if (file === 'folder') {
      for (const naming of this.#namings) rename(this.#safeNames, naming)
      this.#namings = []
    } else if (file) {
      file.safe = changedBy(file.safe, file.unsafe)
      file.unsafe.length = 0
    }
  }

  #fileOf(fd: number): File {
    const file = this.#open.get(fd)
    if (file === undefined || file === 'folder') throw new Error(`${fd} is no open file of the store`)
    return file
  }
}

function rename(names: Map<string, File>, { path, file }: Naming): void {
  if (file) names.set(path, file)
  else names.delete(path)
}

/** The bytes after these changes: copied once, however many there are. */
function changedBy(safe: Buffer, changes: readonly Unsafe[]): Buffer {
  const ends = changes.map((change) => ('size' in change ? change.size : change.at + change.bytes.length))
  const room = Buffer.alloc(Math.max(safe.length, ...ends))
  safe.copy(room)
  let size = safe.length
  for (const change of changes) {
    // What lay behind a shorter end is zeros when the file grows again.
    if ('size' in change) room.fill(0, change.size)
    else change.bytes.copy(room, change.at)
    size = 'size' in change ? change.size : Math.max(size, change.at + change.bytes.length)
  }
  return room.subarray(0, size)
}

const survivor = ({ safe, unsafe }: File, dice: Dice): Buffer =>
  changedBy(
    safe,
    unsafe.flatMap(sectors).filter(() => dice() < 0.5),
  )

/** A change in the pieces that a disk writes whole: sectors of a write, or a new length. */
function sectors(change: Unsafe): Unsafe[] {
  if ('size' in change) return [change]
  const pieces: Unsafe[] = []
  for (let from = 0; from < change.bytes.length; ) {
    const to = Math.min(change.bytes.length, from + SECTOR - ((change.at + from) % SECTOR))
    pieces.push({ at: change.at + from, bytes: change.bytes.subarray(from, to) })
    from = to
  }
  return pieces
}
