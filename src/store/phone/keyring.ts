/**
 * A phone's two slots and the two journals that they open. One slot is the person's. The other opens a second, empty
 * Vereda for somebody who forces them to unlock the phone, or is filled with dice: nothing on the phone tells which.
 * What is written in the second one is kept there and lost nowhere.
 */
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { Box } from './box.ts'
import { boxOf, emptySlot, newKey, type Slot, unwrap, wrap } from './box.ts'

const DATABASE = 'vereda-keys'
const SLOTS = 'slots'
export const JOURNALS = ['vereda-0', 'vereda-1'] as const
export type Unlocked = { readonly journal: (typeof JOURNALS)[number]; readonly box: Box }

const open = (): Promise<IDBPDatabase> => openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(SLOTS) })

async function withSlots<T>(run: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await open()
  try {
    return await run(db)
  } finally {
    db.close()
  }
}

const readSlots = (db: IDBPDatabase): Promise<Slot[]> => db.getAll(SLOTS)

export const hasKeyring = (): Promise<boolean> => withSlots(async (db) => (await readSlots(db)).length === 2)

/** Makes both slots, the person's at a place that dice choose. There must be none. */
export async function makeKeyring(passphrase: string): Promise<Unlocked> {
  const key = newKey()
  const own = (crypto.getRandomValues(new Uint8Array(1))[0] as number) % 2
  const slot = await wrap(key, passphrase)
  await withSlots(async (db) => {
    const writing = db.transaction(SLOTS, 'readwrite', { durability: 'strict' })
    await Promise.all([writing.store.add(slot, own), writing.store.add(emptySlot(), 1 - own), writing.done])
  })
  return unlocked(own, key)
}

/** Null when the passphrase opens neither. Both are always tried, so that the time does not tell which. */
export async function unlock(passphrase: string): Promise<Unlocked | null> {
  const slots = await withSlots(readSlots)
  const keys = await Promise.all(slots.map((slot) => unwrap(slot, passphrase)))
  const at = keys.findIndex((key) => key !== null)
  return at < 0 ? null : unlocked(at, keys[at] as Uint8Array<ArrayBuffer>)
}

/** Gives the other slot a passphrase of its own, and forgets what another decoy may have held. */
export async function makeDecoy(of: Unlocked, passphrase: string): Promise<void> {
  const at = 1 - JOURNALS.indexOf(of.journal)
  const slot = await wrap(newKey(), passphrase)
  await deleteDB(JOURNALS[at] as string)
  await withSlots((db) => db.put(SLOTS, slot, at))
}

/** Forgets the keys first: from then on the journals are noise, whatever becomes of them. */
export async function wipe(): Promise<void> {
  await withSlots((db) => db.clear(SLOTS))
  await Promise.all([DATABASE, ...JOURNALS].map((name) => deleteDB(name)))
}

async function unlocked(at: number, key: Uint8Array<ArrayBuffer>): Promise<Unlocked> {
  return { journal: JOURNALS[at] as Unlocked['journal'], box: await boxOf(key) }
}
