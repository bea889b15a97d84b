/**
 * Where a phone keeps its sealed entries: a row of opaque bytes in one IndexedDB database. An append resolves when the
 * browser says that it is on disk (`durability: strict`), and rejects with a name when there is no room: a phone must
 * not say "kept" of what it cannot keep.
 */
import { deleteDB, type IDBPDatabase, openDB } from 'idb'
import { StoreTrouble } from '../../log/port.ts'
import { forGood } from './tidy.ts'

export interface Journal {
  /** Every entry, oldest first; empty where the browser lost its bytes. */
  read(): Promise<Uint8Array[]>
  /** Durable when it resolves, absent when it rejects. */
  append(entry: Uint8Array): Promise<void>
  /** These instead of all that is there: whole or not at all. What was there is in no file of the browser any more. */
  replace(entries: readonly Uint8Array[]): Promise<void>
  close(): void
}

const ENTRIES = 'entries'
const DISK = { durability: 'strict' } as const

/** A wipe waits for nobody: not for a phone that was half opened when its journal turned out to be damaged. */
export const leave = (_: number, __: number | null, { target }: Event): void => (target as IDBDatabase).close()

/** Databases in which a journal lies in turn: it is written anew in the other one, and the first goes as a whole. */
export const placesOf = (journal: string): readonly [string, string] => [journal, `${journal}-b`]

/** Opens the journal of that name, which is made when it is not there. Rejects with StoreTrouble. */
export async function openJournal(name: string): Promise<Journal> {
  try {
    const places = await Promise.all(placesOf(name).map((place) => openPlace(place)))
    const full: IDBPDatabase[] = []
    for (const db of places) if ((await db.count(ENTRIES)) > 0) full.push(db)
    // Both are where it was cut off after it was written anew: then the newer is whole.
    const now = full.sort((a, b) => b.version - a.version)[0] ?? (places[0] as IDBPDatabase)
    for (const db of places) if (db !== now) db.close()
    for (const { name: old } of full.slice(1)) await forGood(() => deleteDB(old))
    if (now.name !== name && (places[0]?.version === 1 || full.length > 1)) await bar(name)
    return new IndexedJournal(name, now)
  } catch (error) {
    throw troubleOf(error, name)
  }
}

/** An older release knows the first place only, and must not take it, empty, for a phone that was just set up. */
async function bar(place: string): Promise<void> {
  ;(await openPlace(place, 2)).close()
}

/** `version`: the next of the other place, so that it is told which of the two is newer; absent: as it is. */
function openPlace(place: string, version?: number): Promise<IDBPDatabase> {
  const upgrade = (db: IDBPDatabase): void => {
    if (!db.objectStoreNames.contains(ENTRIES)) db.createObjectStore(ENTRIES, { autoIncrement: true })
  }
  return openDB(place, version, { upgrade, blocking: leave })
}

/** The place with these entries in it, or closed and empty: one that stays open could never be deleted. */
async function filled(place: IDBPDatabase, entries: readonly Uint8Array[]): Promise<IDBPDatabase> {
  try {
    const writing = place.transaction(ENTRIES, 'readwrite', DISK)
    await Promise.all([...entries.map((entry) => writing.store.add(entry)), writing.done])
    return place
  } catch (error) {
    place.close()
    throw error
  }
}

class IndexedJournal implements Journal {
  readonly #name: string
  #db: IDBPDatabase

  constructor(name: string, db: IDBPDatabase) {
    this.#name = name
    this.#db = db
  }

  read(): Promise<Uint8Array[]> {
    return this.#named(() => this.#db.getAll(ENTRIES).catch(() => this.#readSingly()))
  }

  /** One entry that a browser cannot read, such as a large one whose own file is gone, must not cost the others. */
  async #readSingly(): Promise<Uint8Array[]> {
    const keys = await this.#db.getAllKeys(ENTRIES)
    return Promise.all(keys.map((key) => this.#db.get(ENTRIES, key).catch(() => new Uint8Array())))
  }

  append(entry: Uint8Array): Promise<void> {
    return this.#named(async () => {
      const writing = this.#db.transaction(ENTRIES, 'readwrite', DISK)
      await Promise.all([writing.store.add(entry), writing.done])
    })
  }

  replace(entries: readonly Uint8Array[]): Promise<void> {
    return this.#named(async () => {
      const before = this.#db
      const place = placesOf(this.#name).find((one) => one !== before.name) as string
      await forGood(async () => {
        this.#db = await filled(await openPlace(place, before.version + 1), entries)
        before.close()
        await deleteDB(before.name)
        if (before.name === this.#name) await bar(before.name)
      })
    })
  }

  close(): void {
    this.#db.close()
  }

  async #named<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      throw troubleOf(error, this.#name)
    }
  }
}

export function troubleOf(error: unknown, name: string): StoreTrouble {
  const { name: kind = '' } = error as { name?: string }
  if (kind === 'QuotaExceededError')
    return new StoreTrouble('store.full', `${name}: this phone has no room left.`, error)
  return new StoreTrouble('store.failed', `${name}: this browser does not keep data (private mode?).`, error)
}
