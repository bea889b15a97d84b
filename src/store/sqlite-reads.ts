/** Everything that is read from the SQLite file, on a read-only connection; statements are prepared once. */
import type { ChainState, Counts, FoldRow, Mark, Reject, StoredRow } from '../log/port.ts'
import { parted } from './held.ts'
import type { DatabaseSync, StatementSync } from './sqlite-file.ts'
import { countsOf, type Tally } from './tally.ts'

// `cross join` fixes the order: SQLite must not start from the chains and walk through all their reports.
const ROWS = `select r.pos, r.id, c.journey, c.device, r.seq, r.prev, r.kind, r.about, r.known, r.body, r.received,
  r.state, r.awaits, r.problems, r.subjects from report r cross join chain c on c.chain = r.chain`
const GIVEN = '(select value from json_each(?))'
/** Above every character that a subject's name can go on with. */
const LAST_CHARACTER = '\u{10ffff}'

type Stored = Omit<StoredRow, 'problems' | 'subjects'> & { readonly problems: string; readonly subjects: string }

export class Reads {
  readonly #sql: ReturnType<typeof statements>

  constructor(db: DatabaseSync) {
    this.#sql = statements(db)
  }

  get = (ids: readonly string[]): StoredRow[] => this.#given(this.#sql.byId, ids)
  successors = (ids: readonly string[]): StoredRow[] => this.#given(this.#sql.byPrev, ids)
  about = (ids: readonly string[]): StoredRow[] => this.#given(this.#sql.byAbout, ids)

  waiting(awaits: readonly string[] | null): StoredRow[] {
    return awaits === null ? rowsOf(this.#sql.allWaiting.all()) : this.#given(this.#sql.byAwaits, awaits)
  }

  ofSubject(subject: string, has: (pos: number) => boolean): FoldRow[] {
    const positions = tuples<[number]>(this.#sql.bySubject, subject).map(([pos]) => pos)
    const { held, missing } = parted(positions, has)
    if (missing.length === 0) return held
    const texts = tuples<[number, string]>(this.#sql.bodies, JSON.stringify(missing))
    return held.concat(texts.map(([pos, body]) => ({ pos, body })))
  }

  refused = (limit: number): StoredRow[] => rowsOf(this.#sql.refused.all(limit))
  scan = (afterPos: number, limit: number): StoredRow[] => rowsOf(this.#sql.scan.all(afterPos, limit))

  marks(afterPos: number, limit: number): Mark[] {
    const found = tuples<[number, string, string, string, number]>(this.#sql.marks, afterPos, limit)
    return found.map(([pos, id, journey, device, seq]) => ({ pos, id, journey, device, seq }))
  }

  subjects(prefix: string): { subject: string; stamp: number }[] {
    const found = this.#sql.subjects.all(prefix, prefix + LAST_CHARACTER)
    return found.map((row) => ({ ...row })) as { subject: string; stamp: number }[]
  }

  stamp(subject: string): number {
    return Number(this.#sql.stamp.get(subject)?.['stamp'] ?? 0)
  }

  /** Stamp of the newest change of all. */
  newestStamp(): number {
    return Number(this.#sql.newestStamp.get()?.['n'])
  }

  rejects(limit: number): Reject[] {
    const found = this.#sql.rejects.all(limit) as (Omit<Reject, 'problems'> & { problems: string })[]
    return found.map((one) => ({ ...one, problems: JSON.parse(one.problems), text: JSON.parse(one.text) }))
  }

  chains = (): ChainState[] => this.#sql.chains.all().map((row) => ({ ...row })) as ChainState[]

  chain(journey: string, device: string, afterSeq: number, limit: number): StoredRow[] {
    return rowsOf(this.#sql.chain.all(journey, device, afterSeq, limit))
  }

  counts = (): Counts => countsOf(this.#sql.tallies.all() as Tally[])

  fact(name: string): string | null {
    return (this.#sql.fact.get(name)?.['value'] as string | undefined) ?? null
  }

  #given(statement: StatementSync, values: readonly string[]): StoredRow[] {
    return values.length === 0 ? [] : rowsOf(statement.all(JSON.stringify(values)))
  }
}

/** Rows as arrays: naming the columns of each would cost more than reading them, and a fold reads many. */
function tuples<T>(statement: StatementSync, ...given: (string | number)[]): T[] {
  statement.setReturnArrays(true)
  return statement.all(...given) as unknown[] as T[]
}

const rowsOf = (found: unknown[]): StoredRow[] =>
  (found as Stored[]).map((row) =>
    // A row is nobody else's: filled in where it stands, because a catch-up reads a hundred thousand of them.
    Object.assign(row, { problems: listIn(row.problems), subjects: listIn(row.subjects) }),
  )

const listIn = (text: string): never => (text === '[]' ? [] : JSON.parse(text)) as never

function statements(db: DatabaseSync) {
  return {
    byId: db.prepare(`${ROWS} where r.id in ${GIVEN}`),
    byPrev: db.prepare(`${ROWS} where r.prev in ${GIVEN}`),
    byAbout: db.prepare(`${ROWS} where r.about in ${GIVEN}`),
    byAwaits: db.prepare(`${ROWS} where r.state = 'waiting' and r.awaits in ${GIVEN}`),
    allWaiting: db.prepare(`${ROWS} where r.state = 'waiting'`),
    bySubject: db.prepare('select pos from subject_row where subject = (select subject from subject where name = ?)'),
    bodies: db.prepare(`select pos, body from report where pos in ${GIVEN}`),
    refused: db.prepare(`${ROWS} where r.state = 'refused' order by r.pos desc limit ?`),
    scan: db.prepare(`${ROWS} where r.pos > ? order by r.pos limit ?`),
    marks:
      db.prepare(`select r.pos, r.id, c.journey, c.device, r.seq from report r cross join chain c on c.chain = r.chain
      where r.pos > ? order by r.pos limit ?`),
    subjects: db.prepare(`select name as subject, stamp from subject
      where name >= ? and name < ? and rows > 0 order by name`),
    stamp: db.prepare('select stamp from subject where name = ? and rows > 0'),
    newestStamp: db.prepare("select n from counter where name = 'stamp'"),
    rejects: db.prepare('select hash, code, problems, text, received from reject order by pos desc limit ?'),
    chains: db.prepare('select journey, device, held, last, lastId from chain where held > 0'),
    chain: db.prepare(`${ROWS} where r.chain = (select chain from chain where journey = ? and device = ?)
      and r.seq > ? order by r.seq, r.pos limit ?`),
    tallies: db.prepare('select state, key, n from tally'),
    fact: db.prepare('select value from fact where name = ?'),
  }
}
