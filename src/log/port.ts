/**
 * The one port of the log: what it asks of a store. Four adapters hold it: memory, SQLite, PostgreSQL and a phone's
 * sealed journal; `store/acceptance.ts` says what each must do, and all run it.
 *
 * The promise: when `commit` resolves, everything in it is on disk (fsync) and survives a power cut; when it rejects,
 * nothing of it is there. The store knows no kinds, no views and no rules: the log tells it what to keep.
 */
import type { Problem, ProblemCode } from '../core/problem.ts'

/** What became of a report. Nothing that was received is dropped. */
export type State = 'applied' | 'waiting' | 'refused'

/** A stored report: its text, and what the log must find it by. */
export type Row = {
  readonly id: string
  readonly journey: string
  readonly device: string
  readonly seq: number
  readonly prev: string | null
  readonly kind: string
  /** Report that this one is about, or null. */
  readonly about: string | null
  /** Since when it can have been known: UTC text (`knownFrom`). */
  readonly known: string
  /** Canonical text of the report, never changed; of one that was erased: what is left of it. */
  readonly body: string
  /** This hub's clock when it came: UTC text. Local and unsigned. */
  readonly received: string
}

/** Where a row stands in its chain and in the order of arrival, without its text: a hub reads those of all at a start. */
export type Mark = Pick<Row, 'id' | 'journey' | 'device' | 'seq'> & { readonly pos: number }

/** What the log decided of a report; it may change when others arrive (a waiting one is applied). */
export type Standing = {
  readonly state: State
  /** What a waiting report waits for, such as `device:KEY`, `report:ID` or `kind:NAME@2`; null otherwise. */
  readonly awaits: string | null
  /** Why it was refused; empty otherwise. */
  readonly problems: readonly Problem[]
  /** Subjects that it belongs to while it is applied, journey first: `JOURNEY/group-day:main@2018-10-15`. */
  readonly subjects: readonly string[]
}

/** It was erased, or is to be. */
export const isErased = ({ problems }: Pick<Standing, 'problems'>): boolean =>
  problems.some(({ code }) => code === 'report.erased')

export type StoredRow = Row & Standing & { /** Order of arrival, from 1, without meaning. */ readonly pos: number }

/** What a fold needs of a row. No text where the caller has it already: it never changes, and there are many. */
export type FoldRow = Pick<StoredRow, 'pos'> & { readonly body: string | null }

/** Something that is not even a sound report (bad hash, bad signature, wrong shape), kept to be looked at. */
export type Reject = {
  /** Hash of the text, so that the same rubbish twice is kept once. */
  readonly hash: string
  readonly code: ProblemCode
  readonly problems: readonly Problem[]
  readonly text: string
  readonly received: string
}

/** One atomic change. */
export type Change = {
  /** New reports. One whose id is there already is left as it is. */
  readonly add: readonly (Row & Standing)[]
  /** New standing of reports that are there. */
  readonly restand: readonly ({ readonly id: string } & Standing)[]
  readonly reject: readonly Reject[]
  /** What is left of reports that are there and were erased, in the place of their text. Each is among `restand`, too. */
  readonly erase?: readonly { readonly id: string; readonly body: string }[]
  /** What is left of rejects that are there, found by their hash: other problems and text. */
  readonly clear?: readonly Cleared[]
}

export type Cleared = Pick<Reject, 'hash' | 'problems' | 'text'>

/** A view's kept value, and the subject's stamp when it was folded: another stamp means that it is stale. */
export type KeptView = {
  readonly name: string
  readonly subject: string
  readonly stamp: number
  readonly value: string
}

export type Counts = {
  readonly applied: number
  readonly waiting: Readonly<Record<string, number>>
  readonly refused: Readonly<Record<string, number>>
  /** Rejects by code. */
  readonly rejected: Readonly<Record<string, number>>
}

/** A device's chain in one journey: how many reports are held, and its highest number. A gap shows as held < last. */
export type ChainState = {
  readonly journey: string
  readonly device: string
  readonly held: number
  readonly last: number
  readonly lastId: string
}

export interface Store {
  /** Durable when it resolves, absent when it rejects. Concurrent calls may share one fsync. */
  commit(change: Change): Promise<void>
  /** Rows of ids, in no order; unknown ids are left out. */
  get(ids: readonly string[]): Promise<StoredRow[]>
  /** Rows whose `prev` is one of these ids. */
  successors(ids: readonly string[]): Promise<StoredRow[]>
  /** Rows about one of these ids. */
  about(ids: readonly string[]): Promise<StoredRow[]>
  /** Waiting rows whose `awaits` is one of these; with null, every waiting row. */
  waiting(awaits: readonly string[] | null): Promise<StoredRow[]>
  /** Refused rows, newest first, at most `limit`. */
  refused(limit: number): Promise<StoredRow[]>
  /** Applied rows of a subject, in no order, with the texts of those whose position `has` does not know. */
  ofSubject(subject: string, has: (pos: number) => boolean): Promise<FoldRow[]>
  /**
   * Subjects that start with a prefix, by name, with their stamp: a number that grows with every change to the
   * subject's rows. Only subjects with applied rows.
   */
  subjects(prefix: string): Promise<{ subject: string; stamp: number }[]>
  /** Stamp of one subject; 0 when it has no rows. */
  stamp(subject: string): Promise<number>
  /** Rows after a position in order of arrival, at most `limit`. */
  scan(afterPos: number, limit: number): Promise<StoredRow[]>
  /** The same rows without their texts. */
  marks(afterPos: number, limit: number): Promise<Mark[]>
  /** Rejects, newest first, at most `limit`. */
  rejects(limit: number): Promise<Reject[]>
  chains(): Promise<ChainState[]>
  /** Rows of one device in one journey with `seq` above a number, lowest first, at most `limit`. */
  chain(journey: string, device: string, afterSeq: number, limit: number): Promise<StoredRow[]>
  counts(): Promise<Counts>
  /** A view's value that was kept at this very stamp, or null. Kept views are a cache and may be dropped at any time. */
  keptView(name: string, subject: string, stamp: number): Promise<string | null>
  keepViews(views: readonly KeptView[]): Promise<void>
  dropViews(): Promise<void>
  /** When it resolves, what was erased is nowhere in the store's files, and neither is any kept view. */
  scrub(): Promise<void>
  /** Small facts of the hub itself (schema version, epoch). Setting is durable. */
  getFact(name: string): Promise<string | null>
  setFact(name: string, value: string): Promise<void>
  close(): Promise<void>
}

/** Whether there was room for it; any other trouble goes on being one. */
export async function hadRoom(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof StoreTrouble && error.code === 'store.full') return false
    throw error
  }
}

/** Trouble that an adapter reports by rejecting: a full disk, a read-only folder, a second process. */
export class StoreTrouble extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreTrouble'
    this.code = code
  }
}
