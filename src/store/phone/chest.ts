/**
 * Where a phone keeps photos and voices: a database beside each journal, opened by the same key. Each is one sealed
 * entry under a name that dice chose, padded to whole steps, so that neither name nor length tells which it is. Unlike
 * the journal it is not read when the phone is unlocked. `put` resolves when the browser says that it is on disk.
 */
import { type IDBPDatabase, openDB } from 'idb'
import { StoreTrouble } from '../../log/port.ts'
import type { Box } from './box.ts'
import { leave, troubleOf } from './journal.ts'

const PIECES = 'files'
const DISK = { durability: 'strict' } as const
const STEP = 65_536
const LENGTH_BYTES = 4

export const chestOf = (journal: string): string => `${journal}-files`

/** Opens the chest of a journal, which is made when it is not there. */
export async function openChest(journal: string, box: Box): Promise<PhoneChest> {
  const name = chestOf(journal)
  try {
    const upgrade = (db: IDBPDatabase): void => void db.createObjectStore(PIECES)
    return new PhoneChest(name, await openDB(name, 1, { upgrade, blocking: leave }), box)
  } catch (error) {
    throw troubleOf(error, name)
  }
}

class PhoneChest {
  readonly #name: string
  readonly #db: IDBPDatabase
  readonly #box: Box

  constructor(name: string, db: IDBPDatabase, box: Box) {
    this.#name = name
    this.#db = db
    this.#box = box
  }

  /** Rejects with `store.full` where there is no room, or would be none for reports any more. */
  put(name: string, bytes: Uint8Array): Promise<void> {
    return this.#named(async () => {
      const sealed = await this.#box.seal(padded(bytes))
      const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
      if (quota !== undefined && quota - (usage ?? 0) < 2 * sealed.length)
        throw new StoreTrouble('store.full', `${this.#name}: this phone has no room left.`)
      const writing = this.#db.transaction(PIECES, 'readwrite', DISK)
      await Promise.all([writing.store.put(sealed, name), writing.done])
    })
  }

  /** Null too where it was damaged. */
  async get(name: string): Promise<Uint8Array | null> {
    const sealed: Uint8Array | undefined = await this.#named(() => this.#db.get(PIECES, name).catch(noneIfLost))
    return sealed === undefined ? null : this.#box.open(sealed).then(unpadded, () => null)
  }

  drop(name: string): Promise<void> {
    return this.#named(() => this.#db.delete(PIECES, name))
  }

  names(): Promise<string[]> {
    return this.#named(async () => (await this.#db.getAllKeys(PIECES)).map(String))
  }

  close(): void {
    this.#db.close()
  }

  async #named<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      throw error instanceof StoreTrouble ? error : troubleOf(error, this.#name)
    }
  }
}

/** Its own file is gone. */
function noneIfLost(error: Error): void {
  if (error.name !== 'NotReadableError') throw error
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + LENGTH_BYTES) / STEP) * STEP)
  new DataView(whole.buffer).setUint32(0, bytes.length)
  whole.set(bytes, LENGTH_BYTES)
  return whole
}

function unpadded(whole: Uint8Array): Uint8Array {
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0)
  return whole.slice(LENGTH_BYTES, LENGTH_BYTES + length)
}
