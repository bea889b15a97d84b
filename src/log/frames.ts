/**
 * A bundle as a row of codes that one screen shows and another reads (`docs/protocol.md`, section 10). Frames are
 * numbered and come in any order, again and again, until all are there; only then the bytes are held against the hash
 * that every frame bears. So a frame of another row, or a misread one, never becomes a report. The hash is worked out by
 * whoever shows or reads: a browser has SHA-256, and a script for it would be as large as all the rest of carrying.
 */

/** Characters of the piece in one frame: a code that a cheap camera still reads at arm's length. */
const PIECE_CHARACTERS = 500
/** More frames than a person holds a phone still for; what is larger goes as a file. */
const MOST_FRAMES = 999

const MARK = 'VR1'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

export type Frames = { readonly id: string; readonly count: number; readonly pieces: ReadonlyMap<number, string> }

/** Texts of the codes, each in the alphanumeric mode of QR; null when there would be too many. `hash`: of the bytes. */
export function framesOf(bytes: Uint8Array, hash: Uint8Array): string[] | null {
  const text = base45(bytes)
  const count = Math.ceil(text.length / PIECE_CHARACTERS)
  if (count > MOST_FRAMES) return null
  const id = idOf(hash)
  return Array.from({ length: count }, (_, i) => {
    const piece = text.slice(i * PIECE_CHARACTERS, (i + 1) * PIECE_CHARACTERS)
    return [MARK, id, i + 1, count, piece].join(':')
  })
}

/**
 * What is held once this code was read. Null: it is no frame, or one of another row than `held` (which a person must
 * be told of). A piece may hold colons itself: they are of its alphabet.
 */
export function withFrame(held: Frames | null, text: string): Frames | null {
  const found = /^VR1:([0-9A-F]{8}):([1-9][0-9]{0,2}):([1-9][0-9]{0,2}):([0-9A-Z $%*+\-./:]+)$/.exec(text)
  if (!found) return null
  const [, id = '', index, count, piece = ''] = found
  const row = { id, count: Number(count) }
  if (Number(index) > row.count || piece.length > PIECE_CHARACTERS) return null
  if (held && (held.id !== row.id || held.count !== row.count)) return null
  return { ...row, pieces: new Map([...(held?.pieces ?? []), [Number(index), piece]]) }
}

export type Rows = {
  /** The row of which something is still missing. */
  readonly held: Frames | null
  /** Rows that are whole now. */
  readonly whole: readonly Frames[]
  /** A code was of another row than the one that is held: two rows at once would make neither whole. */
  readonly isOther: boolean
}

/** What codes bring that were read one after the other. */
export function rowsIn(before: Frames | null, codes: readonly string[]): Rows {
  const whole: Frames[] = []
  let [held, isOther] = [before, false]
  for (const code of codes) {
    const next = withFrame(held, code)
    if (next === null) isOther ||= withFrame(null, code) !== null
    else if (missingFrames(next).length > 0) held = next
    else {
      whole.push(next)
      held = null
    }
  }
  return { held, whole, isOther }
}

/** Numbers of the frames that were not read yet. */
export const missingFrames = ({ count, pieces }: Frames): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter((index) => !pieces.has(index))

/** The bytes, once all frames are there, to be held against the row's id; null where they are none. */
export function joinedFrames(frames: Frames): Uint8Array<ArrayBuffer> | null {
  if (missingFrames(frames).length > 0) return null
  return fromBase45(Array.from({ length: frames.count }, (_, i) => frames.pieces.get(i + 1)).join(''))
}

/** Whether bytes of this hash are those that were shown. */
export const isOfRow = ({ id }: Frames, hash: Uint8Array): boolean => idOf(hash) === id

const idOf = (hash: Uint8Array): string =>
  [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')

/** RFC 9285: two bytes are three characters, a last one two. */
export function base45(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 2) {
    const isPair = i + 1 < bytes.length
    let n = isPair ? (bytes[i] as number) * 256 + (bytes[i + 1] as number) : (bytes[i] as number)
    for (let digit = isPair ? 3 : 2; digit > 0; digit--) {
      text += ALPHABET[n % 45]
      n = Math.floor(n / 45)
    }
  }
  return text
}

/** Null when the text is not one that `base45` writes. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((letter) => ALPHABET.indexOf(letter))
    if (digits.length === 1 || digits.includes(-1)) return null
    const n = digits.reduceRight((sum, digit) => sum * 45 + digit, 0)
    if (n > (digits.length === 3 ? 0xffff : 0xff)) return null
    if (digits.length === 3) bytes.push(n >> 8, n & 0xff)
    else bytes.push(n)
  }
  return Uint8Array.from(bytes)
}
