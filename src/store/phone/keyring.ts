/**
 * A phone's two slots and the two journals that they open. One slot is the person's. The other opens a second, empty
 * Vereda for somebody who forces them to unlock the phone, or is filled with dice: nothing on the phone tells which.
 * What is written in the second one is kept there and lost nowhere. A person who sets no passphrase leaves the key
 * itself there: whoever has the phone can read it, and the screen says so.
 */
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { type Box, boxOf, emptySlot, newKey, newSalt, type Slot, unwrap, wrap } from './box.ts'
import { chestOf } from './chest.ts'

const DATABASE = 'vereda-keys'
const SLOTS = 'slots'
const BARE = 'bare'
const WRONG_MS = 300
const DISK = { durability: 'strict' } as const
export const JOURNALS = ['vereda-0', 'vereda-1'] as const

type Key = Uint8Array<ArrayBuffer>
type Journal = (typeof JOURNALS)[number]
type BareKey = { readonly at: number; readonly key: Key }

export type Unlocked = {
  readonly journal: Journal
  readonly box: Box
  readonly key: Key
  readonly isProtected: boolean
}

/** `none`: nothing was set up. `bare`: it opens without a passphrase. */
export type KeyringState = 'none' | 'bare' | 'locked'

export async function keyringState(): Promise<KeyringState> {
  const [bare, slots] = await withSlots((db) => Promise.all([db.get(BARE, BARE), db.count(SLOTS)]))
  return bare ? 'bare' : slots === 2 ? 'locked' : 'none'
}

/** Makes both slots with one salt, the person's at a place that dice choose. There must be none. */
export async function makeKeyring(passphrase: string | null): Promise<Unlocked> {
  const [key, salt] = [newKey(), newSalt()]
  const at = (crypto.getRandomValues(new Uint8Array(1))[0] as number) % 2
  const slot = passphrase === null ? emptySlot(salt) : await wrap(key, passphrase, salt)
  await withSlots(async (db) => {
    const writing = db.transaction([SLOTS, BARE], 'readwrite', DISK)
    const slots = writing.objectStore(SLOTS)
    const bare: BareKey = { at, key }
    const kept = passphrase === null ? [writing.objectStore(BARE).add(bare, BARE)] : []
    await Promise.all([slots.add(slot, at), slots.add(emptySlot(salt), 1 - at), ...kept, writing.done])
  })
  return unlocked(at, key, passphrase !== null)
}

/**
 * Null when the passphrase opens neither, and not sooner than in 300 ms: the rounds alone take a quick machine
 * less, and whoever tries one PIN after the other there shall wait as on a slow one.
 */
export async function unlock(passphrase: string): Promise<Unlocked | null> {
  const waited = new Promise((done) => setTimeout(done, WRONG_MS))
  const opened = await openedBy(passphrase)
  if (!opened) await waited
  return opened
}

/** Both are always tried, so that the time does not tell which. */
async function openedBy(passphrase: string): Promise<Unlocked | null> {
  const slots = await withSlots((db): Promise<Slot[]> => db.getAll(SLOTS))
  const keys = await unwrap(slots, passphrase)
  const at = keys.findIndex((key) => key !== null)
  return at < 0 ? null : unlocked(at, keys[at] as Key, true)
}

/** Opens what has no passphrase; null where one is needed. */
export async function unlockBare(): Promise<Unlocked | null> {
  const bare: BareKey | undefined = await withSlots((db) => db.get(BARE, BARE))
  return bare ? unlocked(bare.at, bare.key, false) : null
}

/** Sets another passphrase, or the first one. From then on the key lies nowhere in clear. Null: it opens the other slot. */
export async function protect(of: Unlocked, passphrase: string): Promise<Unlocked | null> {
  const at = JOURNALS.indexOf(of.journal)
  if (await opensAt(1 - at, passphrase)) return null
  const slot = await wrap(of.key, passphrase, await saltAt(at))
  await withSlots(async (db) => {
    const writing = db.transaction([SLOTS, BARE], 'readwrite', DISK)
    const cleared = writing.objectStore(BARE).clear()
    await Promise.all([writing.objectStore(SLOTS).put(slot, at), cleared, writing.done])
  })
  return { ...of, isProtected: true }
}

/**
 * Gives the other slot a passphrase of its own. `known`: the key that this gave before, by which what was written there stays;
 * without it the other begins empty, and whatever it may have held is forgotten. Null: the passphrase opens this slot.
 */
export async function makeDecoy(of: Unlocked, passphrase: string, known: Key | null): Promise<Key | null> {
  const at = 1 - JOURNALS.indexOf(of.journal)
  if (await opensAt(1 - at, passphrase)) return null
  const key = known ?? newKey()
  const slot = await wrap(key, passphrase, await saltAt(at))
  if (!known) await forget(JOURNALS[at] as Journal)
  await withSlots((db) => db.put(SLOTS, slot, at))
  return key
}

/** One passphrase for both would hide one of them from its own person. */
const opensAt = async (at: number, passphrase: string): Promise<boolean> =>
  (await openedBy(passphrase))?.journal === JOURNALS[at]

/** Kept when the passphrase changes: by two salts one could see that the slots were made at two times. */
async function saltAt(at: number): Promise<Uint8Array> {
  const slot: Slot | undefined = await withSlots((db) => db.get(SLOTS, at))
  return slot?.salt ?? newSalt()
}

/** Forgets the keys first: from then on the journals are noise, whatever becomes of them. */
export async function wipe(): Promise<void> {
  await withSlots((db) => Promise.all([db.clear(SLOTS), db.clear(BARE)]))
  await Promise.all([deleteDB(DATABASE), ...JOURNALS.map(forget)])
}

async function forget(journal: Journal): Promise<void> {
  await Promise.all([deleteDB(journal), deleteDB(chestOf(journal))])
}

async function withSlots<T>(run: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const upgrade = (db: IDBPDatabase): void => {
    db.createObjectStore(SLOTS)
    db.createObjectStore(BARE)
  }
  const db = await openDB(DATABASE, 1, { upgrade })
  try {
    return await run(db)
  } finally {
    db.close()
  }
}

async function unlocked(at: number, key: Key, isProtected: boolean): Promise<Unlocked> {
  return { journal: JOURNALS[at] as Journal, box: await boxOf(key), key, isProtected }
}
