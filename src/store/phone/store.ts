/**
 * The port on a phone: everything in memory, and every change first appended, sealed, to a journal in the browser. So
 * nothing readable lies on the phone, not even an index, and all that a store must find is found by the same code as
 * in the memory store. Meant for what a phone holds: some thousand reports, read once when it is unlocked.
 */
import type { Change, Store } from '../../log/port.ts'
import { StoreTrouble } from '../../log/port.ts'
import { assertPossible, Held, MemoryStore, made, withFact } from '../memory.ts'
import type { Box } from './box.ts'
import { type Entry, entryBytes, play, readEntry, shortened } from './entries.ts'
import type { Journal } from './journal.ts'

/** A journal of more entries is written anew when it is opened: reading many small ones takes long. */
const MOST_ENTRIES = 300

/** Reads the journal with the box's key. Rejects with `store.damaged` when an entry does not open. */
export async function openPhoneStore(journal: Journal, box: Box): Promise<Store> {
  const sealed = await journal.read()
  const held = new Held()
  try {
    for (const bytes of await Promise.all(sealed.map((one) => box.open(one)))) play(held, readEntry(bytes))
  } catch (error) {
    throw new StoreTrouble('store.damaged', 'Of another key.', error)
  }
  if (sealed.length > MOST_ENTRIES) await writeAnew(journal, box, held)
  return new PhoneStore(held, journal, box)
}

async function writeAnew(journal: Journal, box: Box, held: Held): Promise<void> {
  await journal.replace(await Promise.all(shortened(held).map((entry) => box.seal(entryBytes(entry)))))
}

class PhoneStore extends MemoryStore {
  readonly #held: Held
  readonly #journal: Journal
  readonly #box: Box
  /** Changes are made one after the other: each is judged on what those before it left. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(held: Held, journal: Journal, box: Box) {
    super(held)
    this.#held = held
    this.#journal = journal
    this.#box = box
  }

  override commit(change: Change): Promise<void> {
    return this.#next(async () => {
      assertPossible(this.#held, change)
      await this.#keep({ change })
      made(this.#held, change)
    })
  }

  override setFact(name: string, value: string): Promise<void> {
    return this.#next(async () => {
      await this.#keep({ fact: { name, value } })
      withFact(this.#held, name, value)
    })
  }

  override scrub(): Promise<void> {
    return this.#next(async () => {
      await writeAnew(this.#journal, this.#box, this.#held)
      await super.scrub()
    })
  }

  override async close(): Promise<void> {
    await super.close()
    await this.#last
    this.#journal.close()
  }

  #next(run: () => Promise<void>): Promise<void> {
    if (this.isClosed) return Promise.reject(new StoreTrouble('store.failed', 'The store is closed.'))
    const done = this.#last.then(run)
    this.#last = done.catch(() => {})
    return done
  }

  async #keep(entry: Entry): Promise<void> {
    await this.#journal.append(await this.#box.seal(entryBytes(entry)))
  }
}
