/**
 * Sealing bytes so that only whoever holds a secret can read them, in the age format (https://age-encryption.org/v1):
 * X25519 for each recipient, ChaCha20-Poly1305 for the content. It promises that a changed byte never opens, that a
 * wrong secret is told from a damaged file, and that the tool `age` opens what was sealed here (docs/adr/0013-sealing.md).
 * The dice are the library's own: whoever seals must not be able to hand it dice that repeat.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { bad, good, problem, type Result } from '../core/problem.ts'

export type SealKey = {
  /** `AGE-SECRET-KEY-1…`: opens. It belongs in no log and on no hub. */
  readonly secret: string
  /** `age1…`: seals; anybody may know it. */
  readonly recipient: string
}

export async function makeSealKey(): Promise<SealKey> {
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}

export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

export function isSecret(text: string): boolean {
  try {
    new Decrypter().addIdentity(text)
    return true
  } catch {
    return false
  }
}

/** Any one of the recipients can open it; there must be at least one. */
export function seal(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const sealing = new Encrypter()
  for (const one of recipients) sealing.addRecipient(one)
  return sealing.encrypt(bytes)
}

const NO_MATCH = /no identity matched/

/** `seal.key`: none of the secrets opens it. `seal.damaged`: it was cut or changed, or was never sealed. */
export async function unseal(bytes: Uint8Array, secrets: readonly string[]): Promise<Result<Uint8Array>> {
  const opening = new Decrypter()
  for (const one of secrets) opening.addIdentity(one)
  try {
    return good(await opening.decrypt(bytes))
  } catch (error) {
    return bad(problem(NO_MATCH.test(String(error)) ? 'seal.key' : 'seal.damaged'))
  }
}
