/**
 * A phone's side of the exchange (`docs/protocol.md`, section 5). It promises: nothing is taken for sent that the hub
 * did not acknowledge one by one; it may be cut anywhere and begins again where it was; one report that the hub cannot
 * take never holds up those behind it; a phone without room gives all that it has, and takes nothing; and what is still to be
 * sent is what the hub says it lacks, never a counter.
 */
import { problem } from '../core/problem.ts'
import type { Report } from '../core/report.ts'
import { instant, msOf } from '../core/time.ts'
import {
  chainKey,
  type ExchangeAnswer,
  type HeldChain,
  type LivingReaders,
  MOST_BYTES,
  MOST_REPORTS,
  type TreeHead,
} from '../log/exchange.ts'
import type { Holdings } from '../log/holdings.ts'
import type { Log } from '../log/log.ts'
import { hadRoom } from '../log/port.ts'
import { type Acks, acknowledged, heardFrom, setAside, standingNow, waitingIds } from './acks.ts'
import { haveWith } from './ahead.ts'
import type { Answered, Line } from './line.ts'

/** How an exchange ended. */
export type End =
  | { readonly end: 'done' }
  /** No answer came; go on whenever. */
  | { readonly end: 'cut' }
  | { readonly end: 'stopped' }
  /** All was given, and there was no room for what came. */
  | { readonly end: 'full' }
  /** The hub is busy, or its disk is full. */
  | { readonly end: 'later'; readonly seconds: number; readonly hubIsFull: boolean }
  /** Another hub answers under this address: nothing was given to it. */
  | { readonly end: 'otherHub' }
  /** This device may not, or its signature is not believed. */
  | { readonly end: 'denied'; readonly code: string }
  | { readonly end: 'tooOld' }

export type Progress = { readonly toGive: number; readonly given: number; readonly got: number; readonly left: number }

export type ExchangeParts = {
  readonly line: Line
  readonly log: Log
  readonly holdings: Holdings<null>
  /** This phone's key. */
  readonly device: string
  /** Key of the hub that the phone was invited to; null: it was not. */
  readonly hub: string | null
  readonly stops: readonly string[]
  /** Of which it is asked for whom may be sealed. */
  readonly journey: string | null
  /** The head that came last, which is the newest. */
  readonly heardHead: (head: TreeHead) => void
  readonly heardReaders: (journey: string, told: readonly LivingReaders[]) => Promise<void>
  readonly nowMs: () => number
  /**
   * By how much the hub's clock is ahead now, and what it shows; before it is kept, and before anything is given. False:
   * what mends dates is not on this phone yet, so nothing is given.
   */
  readonly heardClock: (hubAheadMs: number, now: string) => Promise<boolean>
  readonly acks: () => Acks
  readonly keepAcks: (acks: Acks) => Promise<void>
  readonly progress: (progress: Progress) => void
  readonly isStopped: () => boolean
}

/** A link that just came up may be gone in a second, so the first batch is small. */
const FIRST_BATCH = 50
/** What is newest and nearest comes first, so that a screen is of use after one short answer. */
const FIRST_TAKE = 200
const MOST_IDLE_ROUNDS = 3
const MOST_TEXT = '1 MiB'

type Heard = Omit<ExchangeAnswer, 'give'> & { readonly give: readonly unknown[] }
type Batch = { readonly ids: readonly string[]; readonly reports: readonly Report[] }
const NOTHING: Batch = { ids: [], reports: [] }

export async function exchange(parts: ExchangeParts): Promise<End> {
  const hello = await parts.line.hello()
  if (!hello) return { end: 'cut' }
  const known = parts.hub ?? parts.acks().hub
  if (known !== null && hello.hub !== known) return { end: 'otherHub' }
  const nowMs = parts.nowMs()
  const { hub, epoch, now } = hello
  const heard = { hub, epoch, heard: instant(nowMs), hubAheadMs: msOf(now) - nowMs }
  if (!(await parts.heardClock(heard.hubAheadMs, now))) return { end: 'cut' }
  await parts.keepAcks(heardFrom(parts.acks(), heard))
  return new Rounds(parts).run()
}

/** What ends any talk with a hub: it may not be had, or not now. */
export function endOf({ status, json, retryAfterS }: Answered): End | null {
  if (status === 401 || status === 403) {
    return { end: 'denied', code: String((json as { code?: unknown } | null)?.code ?? status) }
  }
  const isBusy = status === 429 || status === 503 || status === 507
  return isBusy ? { end: 'later', seconds: retryAfterS ?? 60, hubIsFull: status === 507 } : null
}

class Rounds {
  readonly #parts: ExchangeParts
  #lack: readonly HeldChain[] = []
  readonly #forked = new Set<string>()
  #most = FIRST_BATCH
  #given = 0
  #got = 0
  #idle = 0
  /** How many are asked for: all that one answer holds once a first one came through. */
  #take = FIRST_TAKE
  #isFull = false
  /** The next answer, where it was asked for while the last one was looked at. */
  #ahead: Promise<Answered | null> | null = null

  constructor(parts: ExchangeParts) {
    this.#parts = parts
  }

  async run(): Promise<End> {
    // The first round gives nothing and asks what is lacking: the hub may have it all from another phone.
    let batch = NOTHING
    for (;;) {
      if (this.#parts.isStopped()) return { end: 'stopped' }
      const answer = await this.#round(batch)
      if ('end' in answer) return answer
      batch = await this.#next()
      if (batch.ids.length === 0 && answer.left === 0) return { end: this.#isFull ? 'full' : 'done' }
      if (this.#idle > MOST_IDLE_ROUNDS) return { end: 'cut' }
    }
  }

  async #round(batch: Batch): Promise<{ readonly left: number } | End> {
    const answer = await (this.#ahead ?? this.#asked(batch))
    this.#ahead = null
    if (!answer) return { end: 'cut' }
    if (answer.status === 200) return this.#heard(batch, answer.json as Heard)
    return this.#trouble(batch, answer)
  }

  async #asked(batch: Batch): Promise<Answered | null> {
    const { line, holdings, stops, journey } = this.#parts
    await holdings.catchUp()
    return line.ask('POST', '/api/exchange', {
      v: 1,
      have: await this.#have(),
      give: batch.reports,
      ask: await this.#toAsk(),
      ...(!this.#isFull && { take: { reports: this.#take, bytes: MOST_BYTES, stops } }),
      ...(journey !== null && { readers: [journey] }),
    })
  }

  /** Where there is more to take and nothing to give, the next reports come while a slow phone verifies these. */
  async #askAhead({ lack, left, give }: Heard): Promise<void> {
    const { line, holdings, stops, isStopped } = this.#parts
    if (left === 0 || lack.length > 0 || this.#forked.size > 0 || isStopped()) return
    await holdings.catchUp()
    const have = haveWith(holdings.have(), give)
    const take = { reports: MOST_REPORTS, bytes: MOST_BYTES, stops }
    this.#ahead = line.ask('POST', '/api/exchange', { v: 1, have, take })
  }

  async #heard(batch: Batch, answer: Heard): Promise<{ readonly left: number }> {
    const { log, keepAcks, acks, progress, heardReaders, journey } = this.#parts
    await this.#askAhead(answer)
    if (answer.give.length > 0 && !(await hadRoom(log.accept(answer.give)))) {
      this.#isFull = true
      this.#ahead = null
    }
    await keepAcks(standingNow(acknowledged(acks(), batch.ids, answer.outcomes), answer.standing))
    if (answer.readers && journey !== null) await heardReaders(journey, answer.readers)
    this.#parts.heardHead(answer.head)
    this.#lack = answer.lack
    this.#given += batch.ids.length
    if (!this.#isFull) this.#got += answer.give.length
    this.#idle = batch.ids.length === 0 && answer.give.length === 0 ? this.#idle + 1 : 0
    this.#most = Math.min(MOST_REPORTS, this.#most * 2)
    this.#take = MOST_REPORTS
    const toGive = (await this.#lacking()).length
    progress({ toGive, given: this.#given, got: this.#got, left: answer.left })
    return { left: this.#isFull ? 0 : answer.left }
  }

  /** What the hub cannot take in one piece it may in two; a report that it cannot take alone is set aside. */
  async #trouble(batch: Batch, answer: Answered): Promise<{ readonly left: number } | End> {
    const { status } = answer
    if (status === 409) return { end: 'tooOld' }
    const end = endOf(answer)
    if (end) return end
    if (batch.ids.length === 0) return { end: 'later', seconds: 60, hubIsFull: false }
    const [only] = batch.ids
    if (batch.ids.length === 1 && only !== undefined) {
      const why = status === 413 ? problem('body.tooLarge', '', { limit: MOST_TEXT }) : problem('request.failed')
      await this.#parts.keepAcks(setAside(this.#parts.acks(), only, why))
    }
    this.#most = Math.max(1, Math.floor(batch.ids.length / 2))
    return { left: 0 }
  }

  /** Of a chain that was told forked, numbers say too little: what is held of it is named. */
  #have(): Promise<HeldChain[]> {
    const { holdings } = this.#parts
    for (const chain of this.#lack) if (chain.forked) this.#forked.add(chainKey(chain))
    return holdings.withIds(holdings.have(), this.#forked)
  }

  /**
   * Reports that wait, and own ones that the hub may hold though it never said so to this phone: another phone brought
   * them, its answer was lost, or it was restored from a copy. Those of which nothing is left here come last.
   */
  async #toAsk(): Promise<string[]> {
    const { holdings, acks, device } = this.#parts
    const { durable, aside } = acks()
    const own = await holdings.idsOf(device)
    const unknown = own.filter((id) => !(id in durable || id in aside))
    return [...waitingIds(acks()), ...unknown].slice(0, MOST_REPORTS)
  }

  async #next(): Promise<Batch> {
    const ids = (await this.#lacking()).slice(0, this.#most)
    if (ids.length === 0) return NOTHING
    const rows = new Map((await this.#parts.log.rows(ids)).map((row) => [row.id, row.body]))
    const fitting: string[] = []
    let bytes = 0
    for (const id of ids) {
      bytes += rows.get(id)?.length ?? 0
      if (bytes > MOST_BYTES && fitting.length > 0) break
      fitting.push(id)
    }
    return { ids: fitting, reports: fitting.map((id) => JSON.parse(rows.get(id) as string) as Report) }
  }

  /** Ids that the hub lacks and that are worth offering, newest first. */
  async #lacking(): Promise<string[]> {
    const { holdings, acks } = this.#parts
    await holdings.catchUp()
    const { aside } = acks()
    return (await holdings.named(this.#lack)).flatMap(({ id }) => (id in aside ? [] : [id]))
  }
}
