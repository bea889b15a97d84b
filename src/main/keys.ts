/** Ed25519 by node:crypto, and the hub's own key on disk. The private key never leaves its file and this module. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer, Verify } from '../core/report.ts'
import { StoreTrouble } from '../log/port.ts'
import type { Cipher } from '../store/cipher.ts'

// Making a key object costs more than a verification, and a hub hears the same devices again and again.
const MOST_KEYS = 10_000
const publicKeys = new Map<string, KeyObject | null>()

function publicKeyOf(device: string): KeyObject | null {
  const known = publicKeys.get(device)
  if (known !== undefined) return known
  if (publicKeys.size >= MOST_KEYS) publicKeys.clear()
  const made = readPublicKey(device)
  publicKeys.set(device, made)
  return made
}

function readPublicKey(device: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: device }, format: 'jwk' })
  } catch {
    return null // Anybody may claim to be a key; only some 32 bytes are one.
  }
}

/** True when `sig` is the device's signature of the message. A device that is no key has signed nothing. */
export const verifyEd25519: Verify = (device, message, sig) => {
  const key = publicKeyOf(device)
  return key !== null && verify(null, message, key, Buffer.from(sig, 'base64url'))
}

function signerOf(privateKey: KeyObject): Signer {
  const device = createPublicKey(privateKey).export({ format: 'jwk' }).x as string
  return { device, sign: (message) => sign(null, message, privateKey).toString('base64url') }
}

export const KEY_FILE = 'device.key'

// PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410, section 7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs as the key of a seed: an invitation's. */
export const seedSigner = (seed: Uint8Array): Signer =>
  signerOf(createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }))

const CLOSED = 'vereda closed key 1\n'

/** The hub's key from its data folder; made at the first start, readable by its owner only, closed under a disk key. */
export function hubSigner(folder: string, cipher: Cipher | null = null): Signer {
  if (existsSync(join(folder, KEY_FILE))) return signerOf(createPrivateKey(hubSecret(folder, cipher)))
  const { privateKey } = generateKeyPairSync('ed25519')
  keepHubSecret(folder, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, cipher)
  return signerOf(privateKey)
}

/** The secret as PEM. Throws StoreTrouble where the disk key is not the one that closed it. */
export function hubSecret(folder: string, cipher: Cipher | null): string {
  const text = readFileSync(join(folder, KEY_FILE), 'utf8')
  if (!text.startsWith(CLOSED)) {
    if (cipher === null) return text
    throw new StoreTrouble('diskKey.late', "The hub's key lies here in clear.")
  }
  if (cipher === null) throw new StoreTrouble('diskKey.missing', "The hub's key was closed with a disk key.")
  const secret = cipher.open(text.slice(CLOSED.length), KEY_FILE)
  if (secret === null) throw new StoreTrouble('diskKey.wrong', "Another disk key closed the hub's key.")
  return secret
}

export function keepHubSecret(folder: string, secret: string, cipher: Cipher | null): void {
  const text = cipher === null ? secret : `${CLOSED}${cipher.close(secret, KEY_FILE)}`
  writeFileSync(join(folder, KEY_FILE), text, { mode: 0o600, flush: true })
}

/**
 * Signs for whoever writes from a telephone number: the key is made of the number and the secret, so the number need not be
 * kept, and whoever has the reports but not the secret cannot try numbers out.
 */
export function senderSigner(secret: string, number: string): Signer {
  return seedSigner(createHmac('sha256', secret).update(`vereda sms sender 1\n${number}`).digest())
}
