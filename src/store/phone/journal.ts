/**
 * Where a phone keeps its sealed entries: a row of opaque bytes in one IndexedDB database. An append resolves when the
 * browser says that it is on disk (`durability: strict`), and rejects with a name when there is no room: a phone must
 * not say "kept" of what it cannot keep.
 */
import { type IDBPDatabase, openDB } from 'idb'
import { StoreTrouble } from '../../log/port.ts'

export interface Journal {
  /** Every entry, oldest first. */
  read(): Promise<Uint8Array[]>
  /** Durable when it resolves, absent when it rejects. */
  append(entry: Uint8Array): Promise<void>
  /** These instead of all that is there: whole or not at all. */
  replace(entries: readonly Uint8Array[]): Promise<void>
  close(): void
}

const ENTRIES = 'entries'
const DISK = { durability: 'strict' } as const

/** Opens the journal of that name, which is made when it is not there. Rejects with StoreTrouble. */
export async function openJournal(name: string): Promise<Journal> {
  try {
    const upgrade = (db: IDBPDatabase): void => void db.createObjectStore(ENTRIES, { autoIncrement: true })
    return new IndexedJournal(name, await openDB(name, 1, { upgrade }))
  } catch (error) {
    throw troubleOf(error, name)
  }
}

class IndexedJournal implements Journal {
  readonly #name: string
  readonly #db: IDBPDatabase

  constructor(name: string, db: IDBPDatabase) {
    this.#name = name
    this.#db = db
  }

  read(): Promise<Uint8Array[]> {
    return this.#named(() => this.#db.getAll(ENTRIES))
  }

  append(entry: Uint8Array): Promise<void> {
    return this.#named(async () => {
      const writing = this.#db.transaction(ENTRIES, 'readwrite', DISK)
      await Promise.all([writing.store.add(entry), writing.done])
    })
  }

  replace(entries: readonly Uint8Array[]): Promise<void> {
    return this.#named(async () => {
      const writing = this.#db.transaction(ENTRIES, 'readwrite', DISK)
      const puts = [writing.store.clear(), ...entries.map((entry) => writing.store.add(entry))]
      await Promise.all([...puts, writing.done])
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
