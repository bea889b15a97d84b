/**
 * A key that lies elsewhere, for what a hub writes to its disk (docs/adr/0017-a-disk-key.md). It promises: a text that was
 * changed, or moved to another place, does not open; a file that comes in pieces can be closed piece by piece, and never
 * twice under one salt. Whoever reads a file holds its bytes against their hash: here nothing tells that they were changed.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const KEY_BYTES = 32
export const SALT_BYTES = 24

const NONCE_BYTES = 12
const TAG_BYTES = 16
const BLOCK_BYTES = 16

export interface Cipher {
  /** `place` says where the text belongs; only there it opens. */
  close(text: string, place: string): string
  /** Null: it was closed under another key or for another place, was changed, or was never closed. */
  open(closed: string, place: string): string | null
  /** Closes or opens bytes that stand at `offset` of a file; each file has a salt of its own. */
  stream(bytes: Uint8Array, offset: number, salt: Uint8Array): Uint8Array
}

/** `key`: any bytes that nobody can guess. */
export function cipherOf(key: Uint8Array): Cipher {
  const [texts, files] = [derived(key, 'texts'), derived(key, 'files')]
  return {
    close: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', texts, nonce).setAAD(Buffer.from(place))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    open: (closed, place) => opened(Buffer.from(closed, 'base64'), place, texts),
    stream: (bytes, offset, salt) => {
      const own = createHmac('sha256', files).update(salt).digest()
      const counter = Buffer.alloc(BLOCK_BYTES)
      counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK_BYTES)), BLOCK_BYTES / 2)
      const cipher = createCipheriv('aes-256-ctr', own, counter)
      cipher.update(Buffer.alloc(offset % BLOCK_BYTES))
      return cipher.update(bytes)
    },
  }
}

const derived = (key: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `vereda disk key 1 ${use}`, KEY_BYTES))

function opened(bytes: Buffer, place: string, key: Buffer): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return null // What was changed, and what another key closed, cannot be told apart, and need not be.
  }
}
