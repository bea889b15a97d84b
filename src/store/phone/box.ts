/**
 * The key of what a phone keeps, and how a person's passphrase opens it. Entries are sealed with AES-256-GCM under a
 * random key that never lies on the phone in clear; the passphrase opens a wrapped copy of it (PBKDF2-SHA-256, RFC 8018,
 * with the 600,000 rounds that OWASP's password storage sheet asks for). A short PIN can be tried out by whoever copies
 * the phone's memory; the screen that sets it says so.
 */
export type Box = {
  readonly seal: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Rejects when the bytes were changed or sealed with another key. */
  readonly open: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** A wrapped key; one that was filled with dice looks the same. */
export type Slot = { readonly salt: Uint8Array; readonly wrapped: Uint8Array }

const ROUNDS = 600_000
const SALT_BYTES = 16
const IV_BYTES = 12
const KEY_BYTES = 32
const TAG_BYTES = 16
const AES = 'AES-GCM'

const dice = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
export const newKey = (): Uint8Array<ArrayBuffer> => dice(KEY_BYTES)

export async function boxOf(key: Uint8Array<ArrayBuffer>): Promise<Box> {
  return boxWith(await crypto.subtle.importKey('raw', key, AES, false, ['encrypt', 'decrypt']))
}

function boxWith(key: CryptoKey): Box {
  return {
    seal: async (bytes) => {
      const iv = dice(IV_BYTES)
      const sealed = await crypto.subtle.encrypt({ name: AES, iv }, key, bytes as Uint8Array<ArrayBuffer>)
      const whole = new Uint8Array(IV_BYTES + sealed.byteLength)
      whole.set(iv)
      whole.set(new Uint8Array(sealed), IV_BYTES)
      return whole
    },
    open: async (bytes) => {
      const iv = bytes.slice(0, IV_BYTES)
      return new Uint8Array(await crypto.subtle.decrypt({ name: AES, iv }, key, bytes.slice(IV_BYTES)))
    },
  }
}

export const newSalt = (): Uint8Array<ArrayBuffer> => dice(SALT_BYTES)

export async function wrap(key: Uint8Array, passphrase: string, salt: Uint8Array): Promise<Slot> {
  return { salt, wrapped: await (await boxFor(passphrase, salt)).seal(key) }
}

/**
 * For each slot its key, or null where this is not its passphrase. The rounds are gone through once for each salt: on an
 * old phone they take a second or two.
 */
export async function unwrap(slots: readonly Slot[], passphrase: string): Promise<(Uint8Array<ArrayBuffer> | null)[]> {
  const boxes = new Map<string, Promise<Box>>()
  for (const { salt } of slots) if (!boxes.has(`${salt}`)) boxes.set(`${salt}`, boxFor(passphrase, salt))
  return Promise.all(slots.map(async ({ salt, wrapped }) => keyIn(wrapped, (await boxes.get(`${salt}`)) as Box)))
}

const keyIn = (wrapped: Uint8Array, box: Box): Promise<Uint8Array<ArrayBuffer> | null> =>
  box.open(wrapped).then(
    (key) => Uint8Array.from(key),
    () => null,
  )

/** A slot that no passphrase opens, and that cannot be told from one that some passphrase opens. */
export const emptySlot = (salt: Uint8Array): Slot => ({ salt, wrapped: dice(IV_BYTES + KEY_BYTES + TAG_BYTES) })

async function boxFor(passphrase: string, salt: Uint8Array): Promise<Box> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as Uint8Array<ArrayBuffer>, iterations: ROUNDS }
  return boxWith(
    await crypto.subtle.deriveKey(how, material, { name: AES, length: 256 }, false, ['encrypt', 'decrypt']),
  )
}
