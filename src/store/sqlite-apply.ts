/**
 * Applies a batch of work to the SQLite file in one transaction: all of it, or nothing. Runs in the writer's thread.
 * Tallies, chains and stamps are gathered in memory and written once per batch, since a batch touches few of them
 * many times.
 */
import type { Change, Reject, Row, Standing } from '../log/port.ts'
import type { DatabaseSync } from './sqlite-file.ts'
import { tallyKey } from './tally.ts'
import type { Work } from './work.ts'

type Chain = { readonly chain: number; held: number; last: number; lastId: string }
type OldStanding = { pos: number; state: Standing['state']; awaits: string | null; problems: string; subjects: string }

const CHAINS_REMEMBERED = 10_000

export class Applier {
  readonly #db: DatabaseSync
  readonly #sql: ReturnType<typeof statements>
  readonly #chains = new Map<string, Chain>()
  readonly #touchedChains = new Set<Chain>()
  readonly #tallies = new Map<string, { state: string; key: string; n: number }>()
  readonly #subjects = new Map<string, { readonly subject: number; rows: number }>()
  #stamp = 0

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#sql = statements(db)
  }

  /** Resolves into nothing when the batch is on disk; throws when nothing of it is there. */
  apply(batch: readonly Work[]): void {
    this.#sql.begin.run()
    try {
      this.#stamp = Number(this.#sql.nextStamp.get()?.['n'])
      for (const work of batch) this.#applyOne(work)
      this.#flush()
      this.#sql.commit.run()
    } catch (error) {
      this.#forget()
      // Some errors (a full disk) have rolled back already.
      if (this.#db.isTransaction) this.#sql.rollback.run()
      throw error
    }
  }

  #applyOne(work: Work): void {
    if ('fact' in work) this.#sql.setFact.run(work.fact.name, work.fact.value)
    else this.#change(work.change)
  }

  #change({ add, restand, reject, erase = [], clear = [] }: Change): void {
    for (const row of add) this.#add(row)
    for (const standing of restand) this.#restand(standing)
    for (const { id, body } of erase) this.#sql.setBody.run(body, id)
    for (const { hash, problems, text } of clear) {
      this.#sql.clearReject.run(JSON.stringify(problems), JSON.stringify(text), hash)
    }
    for (const one of reject) this.#reject(one)
  }

  #add(row: Row & Standing): void {
    const chain = this.#chainOf(row)
    const isNewNumber = row.seq > chain.last || !this.#sql.hasNumber.get(chain.chain, row.seq)
    const { changes, lastInsertRowid } = this.#sql.addReport.run(
      row.id,
      chain.chain,
      row.seq,
      row.prev,
      row.kind,
      row.about,
      row.known,
      row.received,
      row.state,
      row.awaits,
      JSON.stringify(row.problems),
      JSON.stringify(row.subjects),
      row.body,
    )
    if (changes === 0) return
    this.#lengthen(chain, row, isNewNumber)
    this.#place(Number(lastInsertRowid), row)
    this.#tally(row.state, tallyKey(row), 1)
  }

  #restand({ id, state, awaits, problems, subjects }: { readonly id: string } & Standing): void {
    const old = this.#sql.standing.get(id) as OldStanding | undefined
    if (!old) throw new Error(`restand of ${id}, which is not held`)
    this.#displace(old)
    this.#sql.setStanding.run(state, awaits, JSON.stringify(problems), JSON.stringify(subjects), old.pos)
    this.#place(old.pos, { state, awaits, problems, subjects })
    this.#tally(state, tallyKey({ state, awaits, problems }), 1)
  }

  #displace(old: OldStanding): void {
    this.#tally(old.state, tallyKey({ ...old, problems: JSON.parse(old.problems) }), -1)
    if (old.state !== 'applied') return
    for (const name of new Set<string>(JSON.parse(old.subjects))) {
      this.#sql.removeFromSubject.run(this.#touch(name, -1), old.pos)
    }
  }

  #place(pos: number, { state, subjects }: Standing): void {
    if (state !== 'applied') return
    for (const name of new Set(subjects)) {
      this.#sql.addToSubject.run(this.#touch(name, 1), pos)
    }
  }

  /** Stamps a subject, notes that it gains or loses rows, and gives its number. */
  #touch(name: string, rows: number): number {
    const known = this.#subjects.get(name)
    const touched = known ?? { subject: Number(this.#sql.stampSubject.get(name, this.#stamp)?.['subject']), rows: 0 }
    touched.rows += rows
    if (!known) this.#subjects.set(name, touched)
    return touched.subject
  }

  #reject({ hash, code, problems, text, received }: Reject): void {
    // As a JSON string, so that rubbish with half a surrogate pair comes back as it was.
    const values = [hash, code, JSON.stringify(problems), JSON.stringify(text), received]
    if (this.#sql.addReject.run(...values).changes > 0) this.#tally('rejected', code, 1)
  }

  #chainOf({ journey, device }: Row): Chain {
    const key = `${journey}/${device}`
    const known = this.#chains.get(key)
    if (known) return known
    this.#sql.startChain.run(journey, device)
    const chain = { ...this.#sql.chain.get(journey, device) } as Chain
    this.#chains.set(key, chain)
    return chain
  }

  /** A fork puts two reports under one number: it counts once, so that it cannot hide a gap. */
  #lengthen(chain: Chain, { seq, id }: Row, isNewNumber: boolean): void {
    if (isNewNumber) chain.held += 1
    if (seq > chain.last) Object.assign(chain, { last: seq, lastId: id })
    this.#touchedChains.add(chain)
  }

  #tally(state: string, key: string, n: number): void {
    const name = `${state}/${key}`
    const before = this.#tallies.get(name)
    if (before) before.n += n
    else this.#tallies.set(name, { state, key, n })
  }

  #flush(): void {
    this.#flushChains()
    for (const { rows, subject } of this.#subjects.values()) if (rows !== 0) this.#sql.setRows.run(rows, subject)
    for (const { state, key, n } of this.#tallies.values()) if (n !== 0) this.#sql.addTally.run(state, key, n)
    this.#subjects.clear()
    this.#tallies.clear()
  }

  #flushChains(): void {
    for (const { held, last, lastId, chain } of this.#touchedChains) this.#sql.setChain.run(held, last, lastId, chain)
    this.#touchedChains.clear()
    if (this.#chains.size >= CHAINS_REMEMBERED) this.#chains.clear()
  }

  /** After a rollback what is remembered may be what never happened. */
  #forget(): void {
    this.#chains.clear()
    this.#touchedChains.clear()
    this.#subjects.clear()
    this.#tallies.clear()
  }
}

function statements(db: DatabaseSync) {
  return {
    begin: db.prepare('begin immediate'),
    commit: db.prepare('commit'),
    rollback: db.prepare('rollback'),
    nextStamp: db.prepare("update counter set n = n + 1 where name = 'stamp' returning n"),
    setFact: db.prepare('insert into fact values(?, ?) on conflict(name) do update set value = excluded.value'),
    hasNumber: db.prepare('select 1 from report where chain = ? and seq = ? limit 1'),
    addReport: db.prepare(`insert into report(id, chain, seq, prev, kind, about, known, received,
      state, awaits, problems, subjects, body) values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict(id) do nothing`),
    standing: db.prepare('select pos, state, awaits, problems, subjects from report where id = ?'),
    setStanding: db.prepare('update report set state = ?, awaits = ?, problems = ?, subjects = ? where pos = ?'),
    setBody: db.prepare('update report set body = ? where id = ?'),
    stampSubject: db.prepare(`insert into subject(name, stamp, rows) values(?, ?, 0)
      on conflict(name) do update set stamp = excluded.stamp returning subject`),
    setRows: db.prepare('update subject set rows = rows + ? where subject = ?'),
    addToSubject: db.prepare('insert into subject_row values(?, ?)'),
    removeFromSubject: db.prepare('delete from subject_row where subject = ? and pos = ?'),
    startChain: db.prepare(`insert into chain(journey, device, held, last, lastId) values(?, ?, 0, 0, '')
      on conflict do nothing`),
    chain: db.prepare('select chain, held, last, lastId from chain where journey = ? and device = ?'),
    setChain: db.prepare('update chain set held = ?, last = ?, lastId = ? where chain = ?'),
    addTally: db.prepare('insert into tally values(?, ?, ?) on conflict do update set n = n + excluded.n'),
    clearReject: db.prepare('update reject set problems = ?, text = ? where hash = ?'),
    addReject: db.prepare(`insert into reject(hash, code, problems, text, received) values(?, ?, ?, ?, ?)
      on conflict do nothing`),
  }
}
