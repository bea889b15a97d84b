/**
 * The hub's side of the exchange (`docs/protocol.md`). It promises: what was given is on disk before it is answered,
 * each report has its own outcome and none holds up another, nothing leaves beyond what the reader may have, and the
 * answer to a repeated request is the same. It keeps nothing between two requests but what it can work out again.
 */
import { fromBase64url, hashBytes, toBase64url } from '../core/bytes.ts'
import type { Kinds } from '../core/kind.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { RECIPIENTS, recipientsIn } from '../core/recipients.ts'
import type { Signer, Verify } from '../core/report.ts'
import { readBundle } from '../log/bundle.ts'
import {
  chainKey,
  type ExchangeAnswer,
  type ExchangeAsk,
  type HeldChain,
  inRanges,
  type LivingReaders,
  MOST_BYTES,
  MOST_REPORTS,
  PROTOCOL_V,
  type Stand,
  type Take,
  type TreeHead,
} from '../log/exchange.ts'
import type { Entry } from '../log/holdings.ts'
import { goesFirst } from '../log/judge.ts'
import type { Log, Outcome } from '../log/log.ts'
import { isErased, type StoredRow, StoreTrouble } from '../log/port.ts'
import { growthProof, headText, placeProof } from '../log/proof.ts'
import { type HoldingsAids, ProvenHoldings } from '../log/proven.ts'
import { fallenIn } from './fallen.ts'
import { type JoinAsk, type Joined, join } from './joining.ts'
import { labelOf, stopsOf } from './leaving.ts'
import { type Meeting, type Met, meet, type Send, type Sent } from './meeting.ts'
import { isTeam, type Label, mayHave, OWNER, type Reader, rememberedReader } from './readers.ts'

export type Hello = {
  readonly vereda: 1
  readonly hub: string
  readonly epoch: string
  readonly now: string
  readonly head: TreeHead
}

/** Hashes of a proof, base64url; see `src/log/tree.ts`. */
export type Proof = { readonly proof: readonly string[] }
export type GrowthProof = Proof & { readonly from: number; readonly to: number }
export type PlaceProof = Proof & { readonly size: number; readonly index: number }

/** What became of the reports of a file. `outcomes`, in order, are the same however often it is handed over. */
export type Handed = {
  readonly reports: number
  /** That this hub did not hold before: applied or waiting. */
  readonly added: number
  readonly already: number
  /** Of all: that wait, and that were refused. */
  readonly waiting: number
  readonly refused: number
  readonly outcomes: readonly Stand[]
}

/** What devices and other hubs ask of a hub. */
export interface Sync {
  hello(): Promise<Hello>
  /** Makes every proof ready, while requests are answered: what a start spared itself. */
  settle(): Promise<void>
  exchange(ask: ExchangeAsk, reader: Reader): Promise<Result<ExchangeAnswer>>
  /** Takes in a bundle, whoever carried it: each report is judged by its own signature. */
  takeBundle(text: string): Promise<Result<Handed>>
  /** Lets a device in that shows the key of an invitation. */
  join(ask: JoinAsk, device: string): Promise<Result<Joined>>
  /** The same exchange from the asking side: goes on until neither lacks what the other may have. */
  meet(send: Send): Promise<Result<Met>>
  /** That the tree of `to` reports begins with that of `from`. */
  growth(from: number, to: number): Promise<Result<GrowthProof>>
  /** That a report is in the tree. */
  place(report: string): Promise<Result<PlaceProof>>
}

export type SyncParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly verify: Verify
  /** New whenever the log was restored from a copy. */
  readonly epoch: string
  /** UTC text. */
  readonly now: () => string
  readonly holdings?: HoldingsAids
}

export function openSync(parts: SyncParts): Sync {
  return new LogSync(parts)
}

class LogSync implements Sync {
  readonly #parts: SyncParts
  readonly #holdings: ProvenHoldings<Label>
  #joining: Promise<unknown> = Promise.resolve()

  constructor(parts: SyncParts) {
    const { log, kinds } = parts
    this.#parts = parts
    this.#holdings = new ProvenHoldings({
      after: (pos, limit) => log.after(pos, limit),
      marks: (pos, limit) => log.marks(pos, limit),
      ...parts.holdings,
      labelOf: (report) => ({ stops: stopsOf(report), label: labelOf(report, kinds), goesFirst: goesFirst(report) }),
    })
    log.onErase(() => this.#holdings.forgetTexts())
  }

  async hello(): Promise<Hello> {
    await this.#holdings.catchUp()
    const { signer, epoch, now } = this.#parts
    return { vereda: PROTOCOL_V, hub: signer.device, epoch, now: now(), head: this.#head() }
  }

  settle(): Promise<void> {
    return this.#holdings.whole()
  }

  async exchange(ask: ExchangeAsk, reader: Reader): Promise<Result<ExchangeAnswer>> {
    if (ask.v !== PROTOCOL_V) return bad(problem('protocol.version', '/v', { v: ask.v, known: PROTOCOL_V }))
    const outcomes = (await this.#takeIn(ask.give ?? [])).map(standOf)
    await this.#holdings.catchUp()
    const given = await this.#give(ask, reader)
    const { signer, epoch, now } = this.#parts
    return good({
      v: PROTOCOL_V,
      hub: signer.device,
      epoch,
      now: now(),
      head: this.#head(),
      outcomes,
      standing: await this.#standing(ask.ask ?? [], reader),
      lack: this.#holdings.lack(ask.have ?? []),
      ...given,
      ...(ask.readers && { readers: await this.#readers(ask.readers, reader) }),
    })
  }

  async takeBundle(text: string): Promise<Result<Handed>> {
    const reports = readBundle(text)
    if (!reports.ok) return reports
    const outcomes: Outcome[] = []
    for (let at = 0; at < reports.value.length; at += MOST_REPORTS) {
      const values = reports.value.slice(at, at + MOST_REPORTS).map((line) => JSON.parse(line) as unknown)
      outcomes.push(...(await this.#takeIn(values)))
    }
    return good(handedOf(outcomes))
  }

  join(ask: JoinAsk, device: string): Promise<Result<Joined>> {
    const next = this.#joining.then(() => join(this.#parts, ask, device))
    this.#joining = next.catch(() => undefined)
    return next
  }

  meet(send: Send): Promise<Result<Met>> {
    const side: Meeting = {
      have: async (forked) => {
        await this.#holdings.catchUp()
        const have = this.#holdings.have()
        return this.#holdings.withIds(have, forked)
      },
      lacked: (lack, sent) => this.#lacked(lack, sent),
      takeIn: async (values) => (await this.#takeIn(values)).map(standOf),
    }
    return meet(side, send)
  }

  /** Reports that another lacks: the holdings give whatever is not among what they say that they hold. */
  async #lacked(lack: readonly HeldChain[], sent: ReadonlySet<string>): Promise<Sent[]> {
    const named = new Map(lack.map((chain) => [chainKey(chain), chain.ranges]))
    const missing = await this.#holdings.missing({
      have: [],
      journeys: null,
      stops: [],
      mayRead: ({ id, chain, seq }) => !sent.has(id) && inRanges(named.get(chainKey(chain)) ?? [], seq),
    })
    const take = { reports: MOST_REPORTS, bytes: MOST_BYTES }
    return (await this.#fill(missing, take, OWNER)).rows.map(({ id, body }) => ({ id, text: body }))
  }

  async growth(from: number, to: number): Promise<Result<GrowthProof>> {
    await this.#holdings.whole()
    const { tree } = this.#holdings
    if (from > to || to > tree.size) return bad(problem('data.range', '/query/to', { low: from, high: tree.size }))
    return good({ from, to, proof: growthProof(tree, from, to).map(toBase64url) })
  }

  async place(report: string): Promise<Result<PlaceProof>> {
    const [row] = await this.#parts.log.rows([report])
    await this.#holdings.whole()
    const { tree } = this.#holdings
    const index = row ? this.#holdings.placeOf(row.pos) : null
    if (index === null) return bad(problem('report.unknown', '/query/report', { id: report }))
    return good({ size: tree.size, index, proof: placeProof(tree, index).map(toBase64url) })
  }

  #head(): TreeHead {
    const { signer, epoch, now } = this.#parts
    const { tree } = this.#holdings
    const words = { epoch, size: tree.size, root: toBase64url(tree.root()), at: now() }
    return { ...words, sig: signer.sign(hashBytes(headText(words))) }
  }

  /** A bug that one report brings to light must not hold up those beside it, nor for ever those behind it. */
  async #takeIn(values: readonly unknown[]): Promise<Outcome[]> {
    if (values.length === 0) return []
    try {
      return await this.#parts.log.accept(values)
    } catch (error) {
      if (error instanceof StoreTrouble) throw error
      if (values.length === 1) return [{ ...NOT_TAKEN, id: idIn(values[0]) }]
      const half = values.length >> 1
      return [...(await this.#takeIn(values.slice(0, half))), ...(await this.#takeIn(values.slice(half)))]
    }
  }

  async #readers(journeys: readonly string[], reader: Reader): Promise<LivingReaders[]> {
    const { log, now } = this.#parts
    const living = journeys.map(async (journey): Promise<LivingReaders[]> => {
      const role = reader.in(journey)?.role
      if (role === undefined) return []
      const entries = await log.entries(`${journey}/${RECIPIENTS}`)
      const devices = recipientsIn(entries, log.trust(journey), now()).map(({ device }) => device)
      return [{ journey, role, devices, ...(!isTeam(reader, journey) && { fallen: await fallenIn(log, journey) }) }]
    })
    return (await Promise.all(living)).flat()
  }

  async #standing(ids: readonly string[], reader: Reader): Promise<Stand[]> {
    if (ids.length === 0) return []
    const rows = await this.#parts.log.rows(ids)
    return rows.filter((row) => row.device === reader.device || reader.in(row.journey) !== null).map(standOf)
  }

  async #give({ have = [], take }: ExchangeAsk, reader: Reader): Promise<Pick<ExchangeAnswer, 'give' | 'left'>> {
    if (!take || take.reports === 0) return { give: [], left: 0 }
    const asking = rememberedReader(reader)
    const missing = await this.#holdings.missing({
      have,
      journeys: take.journeys ?? null,
      stops: take.stops ?? [],
      mayRead: ({ chain, stops, label }) => mayHave(asking, { ...chain, stops, ...label }),
    })
    const { rows, left } = await this.#fill(missing, take, asking)
    return { give: rows.map(({ body }) => body), left }
  }

  /** The first that fit, in the order in which they matter; sent in the order of chains, because that packs well. */
  async #fill(missing: readonly Entry<Label>[], { reports, bytes }: Take, reader: Reader) {
    const chosen: StoredRow[] = []
    let room = bytes
    let seen = 0
    for (; seen < missing.length && chosen.length < reports; ) {
      const page = missing.slice(seen, seen + Math.min(MOST_REPORTS, reports - chosen.length))
      const rows = new Map((await this.#parts.log.rows(page.map(({ id }) => id))).map((row) => [row.id, row]))
      for (const { id } of page) {
        const row = rows.get(id)
        if (
          row &&
          !isErased(row) &&
          (row.state === 'applied' || row.device === reader.device || isTeam(reader, row.journey))
        ) {
          room -= row.body.length
          if (room < 0 && chosen.length > 0) return { rows: inChains(chosen), left: missing.length - seen }
          chosen.push(row)
        }
        seen++
      }
    }
    return { rows: inChains(chosen), left: missing.length - seen }
  }
}

const NOT_TAKEN = { state: 'refused', again: false, awaits: null, problems: [problem('request.failed')] } as const

const standOf = ({ id, state, awaits, problems }: Stand): Stand => ({ id, state, awaits, problems })

function handedOf(outcomes: readonly Outcome[]): Handed {
  const count = (is: (one: Outcome) => boolean): number => outcomes.filter(is).length
  return {
    reports: outcomes.length,
    added: count(({ state, again }) => !again && state !== 'refused'),
    already: count(({ again }) => again),
    waiting: count(({ state }) => state === 'waiting'),
    refused: count(({ state }) => state === 'refused'),
    outcomes: outcomes.map(standOf),
  }
}

function idIn(value: unknown): string | null {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' && fromBase64url(id)?.length === 32 ? id : null
}

const inChains = (rows: readonly StoredRow[]): StoredRow[] => [...rows].sort(byChain)

const byChain = (a: StoredRow, b: StoredRow): number =>
  order(a.journey, b.journey) || order(a.device, b.device) || a.seq - b.seq || order(a.id, b.id)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
