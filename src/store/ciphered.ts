/**
 * Any store under a disk key: what somebody said or what follows from it is closed before the store sees it, and opened
 * when it comes back. Names by which rows are found (ids, devices, numbers, kinds, moments, subjects) stay readable to
 * whoever holds the disk, and so do the codes of problems, which are counted. A store is under one key from its first
 * report on: what lay there in clear once cannot be taken back by closing it later.
 */
import type { Problem } from '../core/problem.ts'
import type { Change, Cleared, FoldRow, KeptView, Reject, Standing, Store, StoredRow } from '../log/port.ts'
import { StoreTrouble } from '../log/port.ts'
import type { Cipher } from './cipher.ts'

const MARK = 'disk.key'

/** The store as this key opens it; null: there is no key. Rejects with `diskKey.missing`, `.wrong` or `.late`. */
export async function openCiphered(store: Store, cipher: Cipher | null): Promise<Store> {
  const mark = await store.getFact(MARK)
  if (cipher === null) {
    if (mark === null) return store
    throw new StoreTrouble('diskKey.missing', 'What lies here was closed with a disk key.')
  }
  if (mark === null) {
    const held = [...(await store.marks(0, 1)), ...(await store.rejects(1))]
    if (held.length > 0) throw new StoreTrouble('diskKey.late', 'Reports lie here in clear.')
    await store.setFact(MARK, cipher.close(MARK, MARK))
  } else if (cipher.open(mark, MARK) === null)
    throw new StoreTrouble('diskKey.wrong', 'Another disk key closed what lies here.')
  return new Ciphered(store, cipher)
}

/** What a backup reads of a store, beside the hub that has it open. */
export type ReadingStore = Pick<Store, 'marks' | 'scan' | 'rejects' | 'getFact'> & {
  readonly close: () => void | Promise<void>
}

/** The same as this key opens it. */
export const readCiphered = (store: ReadingStore, cipher: Cipher): ReadingStore => {
  const reading = new Reading(cipher)
  return {
    marks: (pos, limit) => store.marks(pos, limit),
    scan: async (pos, limit) => (await store.scan(pos, limit)).map(reading.row),
    rejects: async (limit) => (await store.rejects(limit)).map(reading.reject),
    getFact: async (name) => reading.text(await store.getFact(name), `fact:${name}`),
    close: () => store.close(),
  }
}

class Reading {
  readonly #cipher: Cipher

  constructor(cipher: Cipher) {
    this.#cipher = cipher
  }

  text<T extends string | null>(closed: T, place: string): T {
    if (closed === null) return closed
    const text = this.#cipher.open(closed, place)
    if (text === null) throw new StoreTrouble('store.damaged', `What was kept as ${place} was changed on the disk.`)
    return text as T
  }

  row = (row: StoredRow): StoredRow => ({ ...row, ...this.standing(row), body: this.text(row.body, 'report') })
  reject = (one: Reject): Reject => {
    return { ...one, ...this.standing(one), text: JSON.parse(this.text(one.text, 'reject')) as string }
  }

  standing({ problems }: Pick<Standing, 'problems'>): Pick<Standing, 'problems'> {
    return { problems: problems.map((one) => this.#problem(one)) }
  }

  #problem({ code, path }: Problem): Problem {
    return { code, ...(JSON.parse(this.text(path, 'problem')) as Omit<Problem, 'code'>) }
  }
}

class Closing {
  readonly #cipher: Cipher

  constructor(cipher: Cipher) {
    this.#cipher = cipher
  }

  text = (text: string, place: string): string => this.#cipher.close(text, place)

  change({ add, restand, reject, erase, clear }: Change): Change {
    return {
      ...(erase && { erase: erase.map(({ id, body }) => ({ id, body: this.text(body, 'report') })) }),
      add: add.map((row) => ({ ...row, ...this.#standing(row), body: this.text(row.body, 'report') })),
      restand: restand.map((one) => ({ ...one, ...this.#standing(one) })),
      ...(clear && { clear: clear.map((one) => this.#reject(one)) }),
      reject: reject.map((one) => this.#reject(one)),
    }
  }

  #reject<T extends Cleared>(one: T): T {
    return { ...one, ...this.#standing(one), text: this.#rubbish(one.text) }
  }

  /** Anybody's text: half a pair of UTF-16 would be lost in UTF-8, and is not in JSON. */
  #rubbish = (text: string): string => this.text(JSON.stringify(text), 'reject')

  #standing({ problems }: Pick<Standing, 'problems'>): Pick<Standing, 'problems'> {
    return {
      problems: problems.map(({ code, ...rest }) => {
        return { code, path: this.text(JSON.stringify(rest), 'problem'), slots: {} }
      }),
    }
  }
}

class Ciphered implements Store {
  readonly #store: Store
  readonly #reading: Reading
  readonly #closing: Closing

  constructor(store: Store, cipher: Cipher) {
    this.#store = store
    this.#reading = new Reading(cipher)
    this.#closing = new Closing(cipher)
  }

  commit: Store['commit'] = (change) => this.#store.commit(this.#closing.change(change))
  setFact: Store['setFact'] = (name, value) => this.#store.setFact(name, this.#closing.text(value, `fact:${name}`))

  get: Store['get'] = (ids) => this.#rows(this.#store.get(ids))
  successors: Store['successors'] = (ids) => this.#rows(this.#store.successors(ids))
  about: Store['about'] = (ids) => this.#rows(this.#store.about(ids))
  waiting: Store['waiting'] = (awaits) => this.#rows(this.#store.waiting(awaits))
  refused: Store['refused'] = (limit) => this.#rows(this.#store.refused(limit))
  scan: Store['scan'] = (afterPos, limit) => this.#rows(this.#store.scan(afterPos, limit))
  chain: Store['chain'] = (...of) => this.#rows(this.#store.chain(...of))

  subjects: Store['subjects'] = (prefix) => this.#store.subjects(prefix)
  stamp: Store['stamp'] = (subject) => this.#store.stamp(subject)
  marks: Store['marks'] = (afterPos, limit) => this.#store.marks(afterPos, limit)
  chains: Store['chains'] = () => this.#store.chains()
  counts: Store['counts'] = () => this.#store.counts()
  dropViews: Store['dropViews'] = () => this.#store.dropViews()
  scrub: Store['scrub'] = () => this.#store.scrub()
  close: Store['close'] = () => this.#store.close()

  async ofSubject(subject: string, has: (pos: number) => boolean): Promise<FoldRow[]> {
    const rows = await this.#store.ofSubject(subject, has)
    return rows.map(({ pos, body }) => ({ pos, body: this.#reading.text(body, 'report') }))
  }

  async rejects(limit: number): Promise<Reject[]> {
    return (await this.#store.rejects(limit)).map(this.#reading.reject)
  }

  async keptView(name: string, subject: string, stamp: number): Promise<string | null> {
    return this.#reading.text(await this.#store.keptView(name, subject, stamp), viewPlace({ name, subject }))
  }

  keepViews(views: readonly KeptView[]): Promise<void> {
    const closed = (view: KeptView): KeptView => ({ ...view, value: this.#closing.text(view.value, viewPlace(view)) })
    return this.#store.keepViews(views.map(closed))
  }

  async getFact(name: string): Promise<string | null> {
    return this.#reading.text(await this.#store.getFact(name), `fact:${name}`)
  }

  async #rows(found: Promise<StoredRow[]>): Promise<StoredRow[]> {
    return (await found).map(this.#reading.row)
  }
}

const viewPlace = ({ name, subject }: Pick<KeptView, 'name' | 'subject'>): string => `view:${name}:${subject}`
