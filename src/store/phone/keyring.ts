/**
 * A phone's two slots and the two journals that they open. One slot is the person's. The other opens a second, empty
 * Vereda for somebody who forces them to unlock the phone, or is filled with dice: nothing on the phone tells which.
 * What is written in the second one is kept there and lost nowhere. A person who sets no passphrase leaves the key
 * itself there: whoever has the phone can read it, and the screen says so.
 *
 * What is deleted stays in a browser's files until it tidies them up, and a key that was wiped or lay bare would be found
 * there. It does so when whole databases go, so a bare key has one of its own, and others go after it.
 */
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { type Box, boxOf, emptySlot, newKey, newSalt, type Slot, unwrap, wrap } from './box.ts'
import { chestOf } from './chest.ts'
import { placesOf } from './journal.ts'
import { forGood } from './tidy.ts'

const DATABASE = 'vereda-keys'
const BARE_DATABASE = 'vereda-bare'
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
  const [bare, slots] = await Promise.all([bareKey(), withSlots((db) => db.count(SLOTS))])
  return bare ? 'bare' : slots === 2 ? 'locked' : 'none'
}

/** Makes both slots with one salt, the person's at a place that dice choose. There must be none. */
export async function makeKeyring(passphrase: string | null): Promise<Unlocked> {
  if ((await keyringState()) !== 'none') throw new Error('There is one.')
  const [key, salt] = [newKey(), newSalt()]
  const at = (crypto.getRandomValues(new Uint8Array(1))[0] as number) % 2
  const slot = passphrase === null ? emptySlot(salt) : await wrap(key, passphrase, salt)
  // First, so that what was half made opens.
  if (passphrase === null) await withSlots((db) => keep(db, BARE, [[BARE, { at, key }]]), BARE_DATABASE)
  await withSlots((db) =>
    keep(db, SLOTS, [
      [at, slot],
      [1 - at, emptySlot(salt)],
    ]),
  )
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
  const bare = await bareKey()
  return bare ? unlocked(bare.at, bare.key, false) : null
}

/** Sets another passphrase, or the first one. From then on the key lies nowhere in clear. Null: it opens the other slot. */
export async function protect(of: Unlocked, passphrase: string): Promise<Unlocked | null> {
  const at = JOURNALS.indexOf(of.journal)
  if (await opensAt(1 - at, passphrase)) return null
  const [slot, other] = [await wrap(of.key, passphrase, await saltAt(at)), await slotAt(1 - at)]
  await withSlots((db) =>
    keep(db, SLOTS, [
      [at, slot],
      [1 - at, other ?? emptySlot(slot.salt)],
    ]),
  )
  await forGood(forgetBare)
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

const slotAt = (at: number): Promise<Slot | undefined> => withSlots((db) => db.get(SLOTS, at))

/** Kept when the passphrase changes: by two salts one could see that the slots were made at two times. */
const saltAt = async (at: number): Promise<Uint8Array> => (await slotAt(at))?.salt ?? newSalt()

/** Earlier releases kept it beside the slots. */
const bareKey = async (): Promise<BareKey | undefined> =>
  (await withSlots((db) => db.get(BARE, BARE), BARE_DATABASE)) ?? withSlots((db) => db.get(BARE, BARE))

const forgetBare = (): Promise<unknown> => Promise.all([deleteDB(BARE_DATABASE), withSlots((db) => db.clear(BARE))])

/** Forgets the keys first: from then on the journals are noise, whatever becomes of them. */
export const wipe = (): Promise<void> =>
  forGood(async () => {
    await Promise.all([withSlots((db) => db.clear(SLOTS)), forgetBare()])
    await Promise.all([deleteDB(DATABASE), ...JOURNALS.map(forget)])
  })

async function forget(journal: Journal): Promise<void> {
  await Promise.all([...placesOf(journal), chestOf(journal)].map((name) => deleteDB(name)))
}

async function keep(
  db: IDBPDatabase,
  store: string,
  values: readonly [key: IDBValidKey, value: unknown][],
): Promise<void> {
  const writing = db.transaction(store, 'readwrite', DISK)
  await Promise.all([...values.map(([key, value]) => writing.store.put(value, key)), writing.done])
}

async function withSlots<T>(run: (db: IDBPDatabase) => Promise<T>, name = DATABASE): Promise<T> {
  const upgrade = (db: IDBPDatabase): void => {
    db.createObjectStore(SLOTS)
    db.createObjectStore(BARE)
  }
  const db = await openDB(name, 1, { upgrade })
  try {
    return await run(db)
  } finally {
    db.close()
  }
}

async function unlocked(at: number, key: Key, isProtected: boolean): Promise<Unlocked> {
  return { journal: JOURNALS[at] as Journal, box: await boxOf(key), key, isProtected }
}
