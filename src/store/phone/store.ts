/**
 * The port on a phone: everything in memory, and every change first appended, sealed, to a journal in the browser. So
 * nothing readable lies on the phone, not even an index, and all that a store must find is found by the same code as
 * in the memory store. Meant for what a phone holds: some thousand reports, read once when it is unlocked.
 */
import { type Change, hadRoom, StoreTrouble } from '../../log/port.ts'
import { assertPossible, Held, MemoryStore, made, withFact } from '../memory.ts'
import type { Box } from './box.ts'
import { type Entry, entryBytes, isShort, play, ROWS_AN_ENTRY, readEntry, shortened } from './entries.ts'
import type { Journal } from './journal.ts'

/** A journal of so many entries more than it needs is written anew when it is opened: reading many small ones takes long. */
const MOST_ENTRIES = 300
/** A report and what stands beside it takes more bytes than that. */
const LEAST_BYTES = 512
/** Of an entry of which not even the length is known. */
const MOST_REPORTS = 1000

/**
 * Reads the journal with the box's key. An entry that does not open costs what it held and nothing else: it is counted, and
 * stays where it is until somebody says that it may go. Rejects with `store.damaged` when nothing opens.
 */
export async function openPhoneStore(journal: Journal, box: Box): Promise<PhoneStore> {
  const sealed = await journal.read()
  const held = new Held()
  const entries = await Promise.all(sealed.map((one) => box.open(one).then(readEntry, () => null)))
  for (const entry of entries) if (entry) play(held, entry)
  const unread = sealed.filter((_, at) => entries[at] === null)
  const read = sealed.length - unread.length
  if (read === 0 && unread.length > 0) throw new StoreTrouble('store.damaged', 'Of another key.')
  // One without room for it opens all the same.
  if (read > MOST_ENTRIES + held.rows.size / ROWS_AN_ENTRY) await hadRoom(writeAnew(journal, box, held, unread))
  return new PhoneStore(held, journal, box, unread)
}

async function writeAnew(journal: Journal, box: Box, held: Held, unread: readonly Uint8Array[] = []): Promise<void> {
  const entries = await Promise.all(shortened(held).map((entry) => box.seal(entryBytes(entry))))
  await journal.replace([...entries, ...unread])
}

class PhoneStore extends MemoryStore {
  readonly #held: Held
  readonly #journal: Journal
  readonly #box: Box
  #unread: readonly Uint8Array[]
  /** Changes are made one after the other: each is judged on what those before it left. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(held: Held, journal: Journal, box: Box, unread: readonly Uint8Array[]) {
    super(held)
    this.#held = held
    this.#journal = journal
    this.#box = box
    this.#unread = unread
  }

  /** How many entries do not open. */
  get unread(): number {
    return this.#unread.length
  }

  /** More than the reports in them were. */
  get lost(): number {
    return this.#unread.reduce((sum, { length }) => sum + (Math.floor(length / LEAST_BYTES) || MOST_REPORTS), 0)
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
      const fact = { name, value }
      await this.#keep({ fact })
      if (isShort(value)) await this.#keep({ fact })
      withFact(this.#held, name, value)
    })
  }

  /** Lets facts go from memory. From the journal they go when it is written anew: `scrub`. */
  dropFacts(goes: (name: string, value: string) => boolean): Promise<void> {
    return this.#next(async () => {
      for (const [name, value] of this.#held.facts) if (goes(name, value)) this.#held.facts.delete(name)
    })
  }

  /** What does not open goes too: it may hold what was erased. */
  override scrub(): Promise<void> {
    return this.#next(async () => {
      await writeAnew(this.#journal, this.#box, this.#held)
      this.#unread = []
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
