/**
 * Parts of a zip, each unpacked under a limit. A zip of 40 kB can hold petabytes, and what it says of its own sizes is a
 * claim: so every part is unpacked here once, with a ceiling, before a library may touch the file.
 */
import { inflateRawSync } from 'node:zlib'
import { Broken, TooMuch } from './trouble.ts'

export type Part = { readonly name: string; readonly bytes: Uint8Array }

const MOST_PARTS = 2000
export const MOST_UNPACKED = 100 * 1_048_576

const END = 0x06054b50
const ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/** All parts; throws `Broken` for what is no zip, `TooMuch` for one that grows beyond the limit. */
export function unzip(bytes: Uint8Array, most = MOST_UNPACKED): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endAt(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) throw new TooMuch('parts')
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  let left = most
  for (let i = 0; i < count; i++) {
    const part = partAt(view, bytes, at, left)
    left -= part.bytes.length
    at = part.next
    parts.push({ name: part.name, bytes: part.bytes })
  }
  return parts
}

function endAt(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at
  throw new Broken('no end of a zip')
}

function partAt(view: DataView, bytes: Uint8Array, at: number, left: number): Part & { next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new Broken('no entry of a zip')
  const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)]
  const [named, extra, comment] = [28, 30, 32].map((by) => view.getUint16(at + by, true)) as [number, number, number]
  const head = view.getUint32(at + 42, true)
  if (head + 30 > view.byteLength) throw new Broken('a part lies outside')
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true)
  const name = Buffer.from(bytes.subarray(at + 46, at + 46 + named)).toString('utf8')
  const data = unpacked(bytes.subarray(from, from + packed), method, left)
  return { name, bytes: data, next: at + 46 + named + extra + comment }
}

function unpacked(packed: Uint8Array, method: number, left: number): Uint8Array {
  if (method === STORED && packed.length <= left) return packed
  if (method !== DEFLATED && method !== STORED) throw new Broken(`packed by ${method}`)
  if (left <= 0 || method === STORED) throw new TooMuch('unpacked')
  try {
    return inflateRawSync(packed, { maxOutputLength: left })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuch('unpacked')
    throw new Broken('a part cannot be unpacked')
  }
}
