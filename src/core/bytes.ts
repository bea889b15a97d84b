/** Bytes as text, and hashes. Everything here is the same on a phone and on a hub. */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** Base64url without padding (RFC 4648 section 5). 32 bytes become 43 characters. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    // A hub does this for every id and signature: no slices, no loops within.
    const bits = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2)
    text += sixes(bits >> 18) + sixes(bits >> 12)
    if (i + 1 < bytes.length) text += sixes(bits >> 6)
    if (i + 2 < bytes.length) text += sixes(bits)
  }
  return text
}

const at = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0
const sixes = (bits: number): string => ALPHABET[bits & 63] as string

const VALUES = Uint8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)) & 255)
const NO_VALUE = 255

/** The bytes of base64url text, or null when it is not canonical base64url. */
export function fromBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let end = 0
  for (let i = 0; i < text.length; i++) {
    const six = VALUES[text.charCodeAt(i)] ?? NO_VALUE
    if (six === NO_VALUE) return null
    bits = ((bits << 6) | six) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[end++] = (bits >> held) & 255
    }
  }
  // A letter that stands for no byte, or a last one with bits to spare, is another text for the same bytes.
  const isCanonical = held < 6 && (bits & ((1 << held) - 1)) === 0
  return isCanonical ? bytes : null
}

/** Text as UTF-8. */
export const utf8Of = (text: string): Uint8Array => utf8ToBytes(text)

/** The text of UTF-8 bytes, or null when they are none. For some kilobytes: the language has nothing faster of its own. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return null
  }
}

/** SHA-256 of UTF-8 text, as base64url (43 characters). */
export const hashText = (text: string): string => toBase64url(hashBytes(text))

/** SHA-256 of UTF-8 text, as bytes. */
export const hashBytes = (text: string): Uint8Array => sha256(utf8ToBytes(text))

/** SHA-256 of bytes. */
export const hashOfBytes = (bytes: Uint8Array): Uint8Array => sha256(bytes)

/** SHA-256 of lines joined by a line feed, fed one by one: an export is hashed without being held in memory. */
export function newLinesHash(): { add: (line: string) => void; end: () => string } {
  const hash = sha256.create()
  let lines = 0
  return {
    add: (line) => void hash.update(utf8ToBytes(lines++ === 0 ? line : `\n${line}`)),
    end: () => toBase64url(hash.digest()),
  }
}

/** Lower-case base32 (RFC 4648 alphabet) of the first `chars` × 5 bits. */
export function base32(bytes: Uint8Array, chars: number): string {
  let text = ''
  for (let i = 0; i < chars; i++) {
    const bit = i * 5
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    text += BASE32[(pair >> (11 - (bit & 7))) & 31]
  }
  return text
}
