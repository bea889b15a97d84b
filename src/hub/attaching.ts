/**
 * Photos and voices of reports. A signed `core.attachment` says which bytes belong to which report; here the bytes come
 * in, piece by piece, and are kept when they are the very ones that were signed and tell nothing beside what they show.
 * It promises: what was acknowledged of a file is on disk; nobody sees a file by half, and nobody but the team at all;
 * when the report or the attachment is withdrawn or erased the bytes are erased.
 */
import { WITHDRAWAL } from '../core/amend.ts'
import { hashOfBytes, toBase64url } from '../core/bytes.ts'
import type { Kinds } from '../core/kind.ts'
import { ATTACHMENT, type Attachment, type Media } from '../core/kinds/attachment.ts'
import { isClean } from '../core/media/clean.ts'
import { bad, good, type ProblemCode, problem, type Result } from '../core/problem.ts'
import { DAY_MS, instant } from '../core/time.ts'
import type { Log } from '../log/log.ts'
import { isErased, type StoredRow } from '../log/port.ts'
import { reportIn } from '../log/stored.ts'
import { circleOf, stopsOf } from './leaving.ts'
import { isTeam, mayHave, OWNER, type Reader } from './readers.ts'

type Kept = { readonly hash: string; readonly report: string }

/** A hub's folder of files: `store/files.ts`. `report` is the id of the attachment. Rejects with StoreTrouble. */
export interface Files {
  partBytes(report: string): Promise<number | null>
  partTouchedMs(report: string): Promise<number>
  begin(report: string): Promise<void>
  append(report: string, offset: number, bytes: Uint8Array): Promise<void>
  partOf(report: string): Promise<Uint8Array>
  keep(kept: Kept): Promise<void>
  drop(report: string): Promise<void>
  read(kept: Kept): Promise<Uint8Array | null>
  erase(kept: Kept): Promise<void>
  all(): Promise<Kept[]>
  parts(): Promise<string[]>
  dropBefore(ms: number): Promise<void>
}

/** How far a file has come. `expires`: when what is there is forgotten unless more comes; null: it is whole. */
export type Upload = { readonly offset: number; readonly length: number; readonly expires: string | null }

/** Ids of attachments: whose bytes are here, and whose are not. */
export type Holding = { readonly have: readonly string[]; readonly lack: readonly string[] }

export interface Attaching {
  /** Begins a file; one that was begun goes on where it was. */
  begin(report: string, length: number, reader: Reader): Promise<Result<Upload>>
  at(report: string, reader: Reader): Promise<Result<Upload>>
  /** Resolves when the bytes are on disk. The last piece: when the file is whole, is what was signed, and is kept. */
  take(report: string, offset: number, bytes: Uint8Array, reader: Reader): Promise<Result<Upload>>
  /** Forgets what came of a file that is not whole. */
  giveUp(report: string, reader: Reader): Promise<Result<null>>
  read(report: string, reader: Reader): Promise<Result<{ readonly media: Media; readonly bytes: Uint8Array }>>
  /** Of these attachments: whose bytes are here and may be had by the reader, and whose bytes would be taken from them. */
  compare(reports: readonly string[], reader: Reader): Promise<Holding>
  /** All that count here. */
  known(): Promise<Holding>
  /** For bytes that this hub fetches itself: begins, or goes on where it was. */
  resume(report: string): Promise<Result<Upload>>
  /** Resolves when what was withdrawn by now is erased. */
  settled(): Promise<void>
  close(): Promise<void>
}

export type AttachingParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly files: Files
  readonly nowMs: () => number
}

const KEPT_DAYS = 7

export const openAttaching = (parts: AttachingParts): Attaching => new LogAttaching(parts)

/** An attachment that counts, and the report that it is about. */
type Cited = { readonly row: StoredRow; readonly about: StoredRow; readonly data: Attachment }

/** What is on the disk of one attachment: all of it, or a part. */
type Here = { readonly hash: string; readonly isWhole: boolean; readonly subjects: readonly string[] }

const PAGE = 1000

class LogAttaching implements Attaching {
  readonly #parts: AttachingParts
  readonly #here = new Map<string, Here>()
  /** Ids of all attachments up to a place in the order of arrival. */
  readonly #said = new Set<string>()
  #saidUpTo = 0
  /** One thing at a time for each file: two senders of one file would write into each other. */
  readonly #turns = new Map<string, Promise<unknown>>()
  readonly #close: () => void
  #erasing: Promise<void>

  constructor(parts: AttachingParts) {
    this.#parts = parts
    this.#erasing = this.#open()
    this.#close = parts.log.onChange((subjects) => this.#look(subjects))
    parts.log.onErase(() => this.#eraseAmong([...this.#here.keys()]))
  }

  begin(report: string, length: number, reader: Reader): Promise<Result<Upload>> {
    return this.#inTurn(report, async () => {
      const cited = await this.#ofSender(report, reader)
      if (!cited.ok) return cited
      const { bytes } = cited.value.data
      return length === bytes ? this.#begun(cited.value) : trouble('attachment.length', { bytes })
    })
  }

  resume(report: string): Promise<Result<Upload>> {
    return this.#inTurn(report, async () => {
      const cited = await this.#cited(report)
      return cited.ok ? this.#begun(cited.value) : cited
    })
  }

  async at(report: string, reader: Reader): Promise<Result<Upload>> {
    const cited = await this.#ofSender(report, reader)
    return cited.ok ? this.#upload(cited.value) : cited
  }

  take(report: string, offset: number, bytes: Uint8Array, reader: Reader): Promise<Result<Upload>> {
    return this.#inTurn(report, async () => {
      const cited = await this.#ofSender(report, reader)
      if (!cited.ok) return cited
      const now = await this.#upload(cited.value)
      if (!now.ok) return now
      if (now.value.offset !== offset) return trouble('upload.offset', { offset: now.value.offset })
      if (offset + bytes.length > now.value.length) return trouble('attachment.length', { bytes: now.value.length })
      if (bytes.length > 0) await this.#parts.files.append(report, offset, bytes)
      if (offset + bytes.length < now.value.length) return this.#upload(cited.value)
      return this.#isKept(report) ? now : this.#finished(cited.value)
    })
  }

  async giveUp(report: string, reader: Reader): Promise<Result<null>> {
    const cited = await this.#ofSender(report, reader)
    if (!cited.ok) return cited
    await this.#inTurn(report, async () => {
      await this.#parts.files.drop(report)
      if (!this.#isKept(report)) this.#here.delete(report)
    })
    return good(null)
  }

  async read(report: string, reader: Reader): Promise<Result<{ media: Media; bytes: Uint8Array }>> {
    const cited = await this.#cited(report)
    // What one may not see is as unknown as what is not there.
    if (!cited.ok || !this.#maySee(cited.value, reader)) return trouble('attachment.unknown')
    const { media, hash } = cited.value.data
    const bytes = await this.#parts.files.read({ hash, report })
    return bytes === null ? trouble('attachment.absent') : good({ media, bytes })
  }

  async compare(reports: readonly string[], reader: Reader): Promise<Holding> {
    const cited = await this.#standing(reports, reader)
    const [have, lack] = parted(cited, ({ row }) => this.#isKept(row.id))
    const named = (some: readonly Cited[]): string[] => some.map(({ row }) => row.id)
    return {
      have: named(have.filter((one) => this.#maySee(one, reader))),
      lack: named(lack.filter((one) => this.#mayBring(one, reader))),
    }
  }

  async known(): Promise<Holding> {
    await this.#erasing.catch(() => undefined)
    await this.#readOn()
    return this.compare([...this.#said], OWNER)
  }

  async settled(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.#erasing; ) {
      last = this.#erasing
      await last
    }
  }

  async close(): Promise<void> {
    this.#close()
    await Promise.all([this.settled().catch(() => undefined), ...this.#turns.values()])
  }

  async #ofSender(report: string, reader: Reader): Promise<Result<Cited>> {
    const cited = await this.#cited(report)
    if (!cited.ok) return cited
    return this.#mayBring(cited.value, reader) ? cited : trouble('attachment.unknown')
  }

  /** Who said it; and coordinators, so that another hub can hand on what it was given: the hash that was signed decides. */
  #mayBring(cited: Cited, reader: Reader): boolean {
    const { device, journey } = cited.row
    if (reader.device === device || reader.in('')?.role === 'owner') return true
    return reader.in(journey)?.role === 'coordinator' && this.#maySee(cited, reader)
  }

  /** The team, as far as it may have the report itself; a phone shows its own photo from its own store. */
  #maySee({ row, about }: Cited, reader: Reader): boolean {
    const report = reportIn(about.body)
    const { journey, device } = about
    const label = { journey, device, stops: stopsOf(report), circle: circleOf(report, this.#parts.kinds) }
    return isTeam(reader, row.journey) && mayHave(reader, label)
  }

  async #cited(id: string): Promise<Result<Cited>> {
    const [found = trouble('attachment.unknown')] = await this.#allCited([id])
    return found
  }

  async #allCited(ids: readonly string[]): Promise<Result<Cited>[]> {
    const { log } = this.#parts
    const rows = (await log.rows(ids)).filter(({ kind, state }) => kind === ATTACHMENT && state === 'applied')
    const abouts = new Map((await log.rows(rows.flatMap(({ about }) => about ?? []))).map((one) => [one.id, one]))
    const withdrawn = await this.#withdrawn([...rows.map(({ id }) => id), ...abouts.keys()])
    return rows.map((row) => {
      const about = abouts.get(row.about ?? '')
      if (!about) return trouble('attachment.unknown')
      // What was said for few eyes only must not lie here in clear.
      if ((reportIn(about.body).seals ?? []).length > 0) return trouble('attachment.sealed')
      if (withdrawn.has(row.id) || withdrawn.has(about.id)) return trouble('attachment.withdrawn')
      return good({ row, about, data: reportIn(row.body).data as Attachment })
    })
  }

  /** Those of the ids that count, stand, and are the reader's to see or to bring. */
  async #standing(ids: readonly string[], reader: Reader): Promise<Cited[]> {
    const found: Cited[] = []
    for (let at = 0; at < ids.length; at += PAGE) {
      for (const one of await this.#allCited(ids.slice(at, at + PAGE)))
        if (one.ok && (this.#maySee(one.value, reader) || this.#mayBring(one.value, reader))) found.push(one.value)
    }
    return found
  }

  /** Which attachments were said since it was asked last. */
  async #readOn(): Promise<void> {
    for (;;) {
      const rows = await this.#parts.log.after(this.#saidUpTo, PAGE)
      for (const { id, kind } of rows) if (kind === ATTACHMENT) this.#said.add(id)
      this.#saidUpTo = rows.at(-1)?.pos ?? this.#saidUpTo
      if (rows.length < PAGE) return
    }
  }

  async #begun(cited: Cited): Promise<Result<Upload>> {
    const { id, subjects } = cited.row
    if (!this.#isKept(id) && (await this.#parts.files.partBytes(id)) === null) {
      await this.#parts.files.begin(id)
      this.#here.set(id, { hash: cited.data.hash, isWhole: false, subjects })
    }
    return this.#upload(cited)
  }

  async #upload({ row, data }: Cited): Promise<Result<Upload>> {
    if (this.#isKept(row.id)) return good({ offset: data.bytes, length: data.bytes, expires: null })
    const { files } = this.#parts
    const offset = await files.partBytes(row.id)
    if (offset === null) return trouble('upload.unknown')
    const expires = instant((await files.partTouchedMs(row.id)) + KEPT_DAYS * DAY_MS)
    return good({ offset, length: data.bytes, expires })
  }

  /** The whole file, if it is the one that was signed; else none of it. */
  async #finished({ row, data }: Cited): Promise<Result<Upload>> {
    const { files } = this.#parts
    const bytes = await files.partOf(row.id)
    const fault = faultOf(data, bytes)
    if (fault) {
      await files.drop(row.id)
      return trouble(fault)
    }
    await files.keep({ hash: data.hash, report: row.id })
    this.#here.set(row.id, { hash: data.hash, isWhole: true, subjects: row.subjects })
    return good({ offset: data.bytes, length: data.bytes, expires: null })
  }

  #isKept(report: string): boolean {
    return this.#here.get(report)?.isWhole === true
  }

  async #inTurn<T>(report: string, work: () => Promise<T>): Promise<T> {
    await this.#erasing.catch(() => undefined)
    return this.#next(report, work)
  }

  async #next<T>(report: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(report) ?? Promise.resolve()).then(work)
    const ended = turn.then(
      () => undefined,
      () => undefined,
    )
    this.#turns.set(report, ended)
    ended.then(() => this.#turns.get(report) === ended && this.#turns.delete(report))
    return turn
  }

  async #open(): Promise<void> {
    const { log, files, nowMs } = this.#parts
    await files.dropBefore(nowMs() - KEPT_DAYS * DAY_MS)
    const coming = (await files.parts()).map((report) => ({ report, hash: '', isWhole: false }))
    const all = [...coming, ...(await files.all()).map((one) => ({ ...one, isWhole: true }))]
    const rows = new Map((await log.rows(all.map(({ report }) => report))).map((row) => [row.id, row]))
    for (const { report, ...one } of all) this.#here.set(report, { ...one, subjects: rows.get(report)?.subjects ?? [] })
    await this.#eraseWithdrawn([...this.#here.keys()])
  }

  /** Whatever changes a report or what was said about it touches its subjects, which its attachments share. */
  #look(subjects: readonly string[]): void {
    const changed = new Set(subjects)
    const touched = [...this.#here].filter(([, here]) => here.subjects.some((one) => changed.has(one)))
    if (touched.length > 0) this.#eraseAmong(touched.map(([report]) => report))
  }

  #eraseAmong(reports: readonly string[]): void {
    this.#erasing = this.#erasing.then(() => this.#eraseWithdrawn(reports))
    this.#erasing.catch(() => undefined)
  }

  async #eraseWithdrawn(reports: readonly string[]): Promise<void> {
    const { files, log } = this.#parts
    const rows = await log.rows(reports)
    const gone = await this.#gone(rows)
    for (const { id } of rows) {
      if (!gone.has(id)) continue
      await this.#next(id, async () => {
        const { isWhole, hash } = this.#here.get(id) ?? { isWhole: false, hash: '' }
        await (isWhole ? files.erase({ hash, report: id }) : files.drop(id))
        this.#here.delete(id)
      })
    }
  }

  /** Which of these rows bring bytes that nobody may have any more: withdrawn, or erased with their words. */
  async #gone(rows: readonly StoredRow[]): Promise<Set<string>> {
    const abouts = rows.flatMap(({ about }) => (about === null ? [] : [about]))
    const withdrawn = await this.#withdrawn([...rows.map(({ id }) => id), ...abouts])
    const gone = rows.filter((row) => isErased(row) || withdrawn.has(row.id) || withdrawn.has(row.about ?? ''))
    return new Set(gone.map(({ id }) => id))
  }

  /** Which of them are withdrawn, by a withdrawal that is not withdrawn itself. */
  async #withdrawn(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set()
    const said = (await this.#parts.log.about(ids)).filter(
      ({ kind, state }) => kind === WITHDRAWAL && state === 'applied',
    )
    const undone = await this.#withdrawn(said.map(({ id }) => id))
    return new Set(said.flatMap(({ id, about }) => (about === null || undone.has(id) ? [] : [about])))
  }
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []]
  for (const one of all) (is(one) ? yes : no).push(one)
  return [yes, no]
}

function faultOf({ hash, media }: Attachment, bytes: Uint8Array): ProblemCode | null {
  if (toBase64url(hashOfBytes(bytes)) !== hash) return 'attachment.changed'
  return isClean(media, bytes) ? null : 'attachment.traces'
}

const trouble = (code: ProblemCode, slots: Record<string, number> = {}) => bad(problem(code, '', slots))
