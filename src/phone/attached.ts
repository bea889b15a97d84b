/**
 * Photos and voices of this phone's reports. Their bytes lie sealed in a chest beside the journal until the hub that is
 * there now has said that they are on its disk, and a month more, in case it is set back. It promises: a report is said
 * together with what is attached or not at all, what the phone cannot keep is refused before anything is said, and what
 * was taken back is erased here at once.
 */
import { entriesOf } from '../core/amend.ts'
import { hashOfBytes, toBase64url } from '../core/bytes.ts'
import { isHusk } from '../core/husk.ts'
import type { Kinds } from '../core/kind.ts'
import { ATTACHMENT, type Attachment, attachment, type Media } from '../core/kinds/attachment.ts'
import type { Problem } from '../core/problem.ts'
import type { Report, Statement } from '../core/report.ts'
import { DAY_MS, msOf } from '../core/time.ts'
import type { Log } from '../log/log.ts'
import type { Store } from '../log/port.ts'
import { hadRoom } from '../log/port.ts'
import type { Acks } from './acks.ts'
import type { carry, Freight } from './carrying.ts'
import type { End } from './exchange.ts'

/** Keeps bytes under names; `put` is durable when it resolves, and rejects with `store.full`. */
export interface Chest {
  put(name: string, bytes: Uint8Array): Promise<void>
  get(name: string): Promise<Uint8Array | null>
  drop(name: string): Promise<void>
  names(): Promise<string[]>
  close(): void
}

/** Cleaned already: `core/media/clean.ts`. */
export type NewFile = { readonly media: Media; readonly bytes: Uint8Array }

/** What is known of the bytes of one hash. */
type Held = {
  /** In the chest; null: not there any more. */
  readonly name: string | null
  /** Bytes that the hub had at last. */
  readonly offset: number
  /** Epoch of the hub that has it whole, and since when: UTC text. */
  readonly whole: string | null
  readonly since: string | null
  /** Why no hub will take it. */
  readonly problems: readonly Problem[]
}

const NEW: Held = { name: null, offset: 0, whole: null, since: null, problems: [] }

/** One photo or voice of a report, and what became of it. */
export type AttachedFile = {
  /** Id of the attachment. */
  readonly id: string
  readonly media: Media
  readonly bytes: number
  /** `lost`: it was on a hub that is no more, and not here. */
  readonly where: 'phone' | 'hub' | 'refused' | 'lost'
  readonly percent: number
  readonly problems: readonly Problem[]
  readonly isHere: boolean
}

const HELD = 'phone.files'
const KEPT_MS = 30 * DAY_MS

export type AttachedParts = {
  readonly store: Store
  readonly log: Log
  readonly kinds: Kinds
  readonly chest: Chest
  /** Comes when the first photo goes. */
  readonly carrier: () => Promise<{ readonly carry: typeof carry }>
  readonly nonce: () => string
  /** UTC text. */
  readonly now: () => string
  /** The store has lost some reports. */
  readonly isTorn?: boolean
}

/** What is to be carried to, and how far it is known there. */
export type Way = Pick<Freight, 'line' | 'isStopped' | 'nowMs'> & { readonly acks: Acks; readonly changed: () => void }

export class Attached {
  readonly #parts: AttachedParts
  #held: Record<string, Held>
  /** Hashes of what a report may cite that was lost, and may come back. */
  #spared = new Set<string>()

  private constructor(parts: AttachedParts, held: Record<string, Held>) {
    this.#parts = parts
    this.#held = held
  }

  static async open(parts: AttachedParts): Promise<Attached> {
    const held = JSON.parse((await parts.store.getFact(HELD)) ?? '{}') as Record<string, Held>
    const attached = new Attached(parts, held)
    if (parts.isTorn) await attached.#spare()
    await attached.tidy()
    return attached
  }

  /** Keeps the bytes; rejects with `store.full`, and then keeps none of them. */
  async keep(files: readonly NewFile[]): Promise<void> {
    const names: string[] = []
    try {
      for (const { bytes } of files) {
        const name = this.#parts.nonce()
        await this.#put(name, bytes)
        names.push(name)
      }
    } catch (error) {
      for (const name of names) await this.#parts.chest.drop(name)
      throw error
    }
    const more = files.map(({ bytes }, at) => [hashOf(bytes), { ...NEW, name: names[at] as string }] as const)
    await this.#note({ ...this.#held, ...Object.fromEntries(more) })
  }

  /** What is said of a file, after the report that it is about. */
  statementOf(about: Pick<Report, 'id' | 'journey' | 'happened' | 'said'>, { media, bytes }: NewFile): Statement {
    const { id, journey, happened, said } = about
    const data = { report: id, hash: hashOf(bytes), media, bytes: bytes.length }
    return { kind: ATTACHMENT, v: attachment.v, journey, happened, said, data }
  }

  /** A photo or voice of this phone's own; null: its bytes are not here any more. */
  async file(id: string): Promise<NewFile | null> {
    const [row] = await this.#parts.log.rows([id])
    if (row?.kind !== ATTACHMENT) return null
    const { hash, media } = (JSON.parse(row.body) as Report).data as Attachment
    const bytes = await this.#bytesOf(hash)
    return bytes && { media, bytes }
  }

  /** Carries all that the hub does not have to it. Reports come before: only what counts there is taken. */
  async carry({ line, acks, changed, isStopped, nowMs }: Way): Promise<End> {
    for (const { id, data } of await this.#standing()) {
      const counts = acks.durable[id] === null
      if (!counts || !this.#isToCarry(data, acks.epoch)) continue
      const bytes = await this.#bytesOf(data.hash)
      if (bytes === null) {
        await this.#noteOf(data, { name: null })
        continue
      }
      const came = async (offset: number): Promise<void> => {
        await this.#came(data, offset, acks.epoch as string)
        changed()
      }
      const carried = await (await this.#parts.carrier()).carry({ line, id, bytes, came, isStopped, nowMs })
      if (carried.end === 'refused') await this.#noteOf(data, { problems: carried.problems })
      else if (carried.end !== 'whole' && carried.end !== 'notYet') return carried
    }
    await this.tidy()
    return { end: 'done' }
  }

  async #bytesOf(hash: string): Promise<Uint8Array | null> {
    const name = this.#held[hash]?.name ?? null
    return name === null ? null : this.#parts.chest.get(name)
  }

  #isToCarry({ hash }: Attachment, epoch: string | null): boolean {
    const { name, whole, problems } = this.#held[hash] ?? NEW
    return name !== null && problems.length === 0 && (whole === null || whole !== epoch)
  }

  /** How far it has come at a hub of that epoch. */
  async #came(file: Attachment, offset: number, epoch: string): Promise<void> {
    const isWhole = offset === file.bytes
    const whole = isWhole ? { whole: epoch, since: this.#parts.now() } : { whole: null, since: null }
    await this.#noteOf(file, { offset, ...whole })
  }

  #noteOf({ hash }: Attachment, more: Partial<Held>): Promise<void> {
    return this.#note({ ...this.#held, [hash]: { ...(this.#held[hash] ?? NEW), ...more } })
  }

  /** Whether that hub has had the bytes of a photo or voice since then, or they are not here to be lost. */
  isThere({ kind, data }: Pick<Report, 'kind' | 'data'>, epoch: string | null, since: string): boolean {
    if (kind !== ATTACHMENT) return true
    const held = this.#held[(data as Attachment).hash] ?? NEW
    return held.name === null || (held.whole === epoch && (held.since ?? since) <= since)
  }

  tell({ id, data }: Pick<Report, 'id' | 'data'>, epoch: string | null): AttachedFile {
    const { hash, media, bytes } = data as Attachment
    const { name, offset, whole, problems } = this.#held[hash] ?? NEW
    const isWhole = whole !== null && whole === epoch
    const where = problems.length > 0 ? 'refused' : isWhole ? 'hub' : name === null ? 'lost' : 'phone'
    const percent = isWhole ? 100 : Math.floor((100 * offset) / bytes)
    return { id, media, bytes, where, percent, problems, isHere: name !== null }
  }

  /** Erases what no report cites that stands, and what has long been on the hub. */
  async tidy(): Promise<void> {
    const cited = new Set((await this.#standing()).map(({ data }) => data.hash))
    const longAgo = msOf(this.#parts.now()) - KEPT_MS
    const kept = Object.entries(this.#held).filter(([hash]) => cited.has(hash) || this.#spared.has(hash))
    const left = kept.map(([hash, one]): [string, Held] => {
      const isOver = one.since !== null && msOf(one.since) < longAgo
      return [hash, isOver ? { ...one, name: null } : one]
    })
    await this.#note(Object.fromEntries(left))
    await this.#dropOthers()
  }

  /** What a report cites that is here, taken back or not, is no secret: all else stays, also what lost its name. */
  async #spare(): Promise<void> {
    const { chest, log } = this.#parts
    const held = { ...this.#held }
    const named = this.#named()
    for (const name of await chest.names()) {
      const bytes = named.has(name) ? null : await chest.get(name).catch(() => null)
      if (bytes) held[hashOf(bytes)] = { ...NEW, name }
    }
    const rows = await log.after(0, Number.MAX_SAFE_INTEGER)
    const cited = rows.filter(({ kind }) => kind === ATTACHMENT).map(({ body }) => JSON.parse(body).data?.hash)
    this.#spared = new Set(Object.keys(held).filter((hash) => !cited.includes(hash)))
    await hadRoom(this.#note(held))
  }

  /** Room is made by what the hub has, oldest first, before a new photo is refused. */
  async #put(name: string, bytes: Uint8Array): Promise<void> {
    for (;;) {
      const put = this.#parts.chest.put(name, bytes)
      if (await hadRoom(put)) return
      const [oldest] = Object.entries(this.#held)
        .filter(([, one]) => one.name !== null && one.since !== null)
        .sort(([, a], [, b]) => ((a.since as string) < (b.since as string) ? -1 : 1))
      if (!oldest) return put
      await this.#note({ ...this.#held, [oldest[0]]: { ...oldest[1], name: null } })
      await this.#parts.chest.drop(oldest[1].name as string)
    }
  }

  /**
   * Attachments that nobody took back, of reports that nobody took back. One that somebody said shall be erased stands until it
   * is: its three days are there for a stolen coordinator's phone.
   */
  async #standing(): Promise<Standing[]> {
    if (Object.keys(this.#held).length === 0) return []
    const rows = await this.#parts.log.after(0, Number.MAX_SAFE_INTEGER)
    const all = rows.map(({ body }) => JSON.parse(body) as Report).filter((report) => !isHusk(report))
    return entriesOf(all, this.#parts.kinds).flatMap(({ state, abouts }) =>
      state === 'withdrawn' ? [] : abouts.filter(({ kind }) => kind === ATTACHMENT).map(asStanding),
    )
  }

  async #dropOthers(): Promise<void> {
    const { chest } = this.#parts
    const named = this.#named()
    for (const name of await chest.names()) if (!named.has(name)) await chest.drop(name)
  }

  #named(): Set<string | null> {
    return new Set(Object.values(this.#held).map(({ name }) => name))
  }

  async #note(held: Record<string, Held>): Promise<void> {
    const text = JSON.stringify(held)
    if (text === JSON.stringify(this.#held)) return
    this.#held = held
    await this.#parts.store.setFact(HELD, text)
  }
}

type Standing = { readonly id: string; readonly data: Attachment }

const asStanding = ({ id, data }: Report): Standing => ({ id, data: data as Attachment })

const hashOf = (bytes: Uint8Array): string => toBase64url(hashOfBytes(bytes))
