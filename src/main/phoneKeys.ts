/**
 * Ed25519 on a phone, in script: a hub without HTTPS is no safe origin, where browsers lend no keys, and old ones have none.
 * It says of every signature what the hub's says (keys.ts).
 */
import { getPublicKey, hashes, sign, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { fromBase64url, toBase64url } from '../core/bytes.ts'
import type { Signer, Verify } from '../core/report.ts'

hashes.sha512 = sha512

export const SECRET_BYTES = 32

/** True when `sig` is the device's signature of the message. A device that is no key has signed nothing. */
export const verifyOnPhone: Verify = (device, message, sig) => {
  const [key, signature] = [fromBase64url(device), fromBase64url(sig)]
  if (key?.length !== SECRET_BYTES || signature === null) return false
  try {
    return verify(signature, message, key, { zip215: false })
  } catch {
    return false // Anybody may claim to be a key; only some 32 bytes are one.
  }
}

/** Signs with a secret of 32 bytes. */
export const phoneSigner = (secret: Uint8Array): Signer => ({
  device: toBase64url(getPublicKey(secret)),
  sign: (message) => toBase64url(sign(message, secret)),
})
