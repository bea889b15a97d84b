/**
 * The exchange between two that hold reports: what have you, and here is. It promises that the two can work out from
 * numbers alone what each lacks, that nothing has to be remembered between two requests, and that a gap shows: what is
 * held is said in ranges and not by the highest number. `docs/protocol.md` is the page that others write clients from.
 */

import { toBase64url } from '../core/bytes.ts'
import type { Problem } from '../core/problem.ts'
import { reportSchema } from '../core/report.ts'
import type { Schema } from '../core/schema.ts'
import type { Fallen } from '../core/trust.ts'
import type { State } from './port.ts'

export const PROTOCOL_V = 1
/** Most reports that one request or answer carries. */
export const MOST_REPORTS = 1000
/** Most text of reports in one answer; a sender fills its request up to the same, so that one long report still fits. */
export const MOST_BYTES = 800_000

/** Numbers from one to another, both included. */
export type Range = readonly [from: number, to: number]

/**
 * What is held of one device's chain. `mark`: exclusive-or of the ids of all reports held, base64url. `forked`, in what
 * is lacked: the numbers agree and the marks do not; `ids`, in answer to that: all that is held of the chain.
 */
export type HeldChain = {
  readonly journey: string
  readonly device: string
  readonly ranges: readonly Range[]
  readonly mark?: string
  readonly forked?: true
  readonly ids?: readonly string[]
}

export type Take = {
  readonly reports: number
  readonly bytes: number
  readonly journeys?: readonly string[]
  /** What concerns these comes first. */
  readonly stops?: readonly string[]
}

export type ExchangeAsk = {
  readonly v: number
  readonly have?: readonly HeldChain[]
  readonly give?: readonly unknown[]
  readonly ask?: readonly string[]
  readonly take?: Take
  /** Journeys of which the asker wants to know for whom it may seal. */
  readonly readers?: readonly string[]
}

/** How things stand in a journey, as a device along the way is not told by reports: why somebody was ended is the team's. */
export type LivingReaders = {
  readonly journey: string
  /** What the asker is there. */
  readonly role: string
  /** Keys of the devices that open what is sealed to their role, and were not ended. */
  readonly devices: readonly string[]
  /** Only for whom reports do not tell it: the team is given those. */
  readonly fallen?: Fallen
}

/** How a report stands; equal for every repetition of the same request. */
export type Stand = {
  readonly id: string | null
  readonly state: State
  readonly awaits: string | null
  readonly problems: readonly Problem[]
}

/** Signed by the hub: the tree over all reports that it holds, in its order of arrival. */
export type TreeHead = {
  readonly epoch: string
  readonly size: number
  readonly root: string
  readonly at: string
  readonly sig: string
}

/** A head, and the key of the hub that signed it. */
export type SignedHead = TreeHead & { readonly hub: string }

export type ExchangeAnswer = {
  readonly v: typeof PROTOCOL_V
  readonly hub: string
  readonly epoch: string
  readonly now: string
  readonly head: TreeHead
  readonly outcomes: readonly Stand[]
  readonly standing: readonly Stand[]
  readonly lack: readonly HeldChain[]
  /** Reports, each as its canonical text. */
  readonly give: readonly string[]
  readonly left: number
  /** One for each journey that was asked for and that the asker is of. */
  readonly readers?: readonly LivingReaders[]
}

/** The answer as JSON: reports go in as the texts that they are, because parsing them costs more than all the rest. */
export function answerText({ give, left, ...rest }: ExchangeAnswer): string {
  return `${JSON.stringify(rest).slice(0, -1)},"give":[${give.join(',')}],"left":${left}}`
}

const { journey, device, id } = reportSchema.properties
const number = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER } as const
const strict = { type: 'object', additionalProperties: false } as const

const heldChainSchema = {
  ...strict,
  required: ['journey', 'device', 'ranges'],
  properties: {
    journey,
    device,
    ranges: {
      type: 'array',
      maxItems: 10_000,
      items: { type: 'array', minItems: 2, maxItems: 2, items: number },
      description: 'Numbers, both ends included, ascending.',
    },
    mark: { ...id, description: 'Exclusive-or of the ids of all reports held of the chain.' },
    ids: { type: 'array', maxItems: 10_000, items: id, description: 'All ids held, of a chain that was told forked.' },
  },
} as const satisfies Schema

export const signedHeadSchema = {
  ...strict,
  required: ['hub', 'epoch', 'size', 'root', 'at', 'sig'],
  properties: {
    hub: device,
    epoch: { type: 'string', minLength: 1, maxLength: 64 },
    size: { ...number, minimum: 0 },
    root: id,
    at: { type: 'string', maxLength: 20 },
    sig: reportSchema.properties.sig,
  },
} as const satisfies Schema

/** Fields that are not known are left alone: a newer client may say more. */
export const exchangeSchema = {
  type: 'object',
  required: ['v'],
  properties: {
    v: { type: 'integer', minimum: 1, description: 'Version of the protocol.' },
    have: { type: 'array', maxItems: 20_000, items: heldChainSchema },
    give: { type: 'array', maxItems: MOST_REPORTS },
    ask: { type: 'array', maxItems: MOST_REPORTS, items: id },
    take: {
      type: 'object',
      required: ['reports', 'bytes'],
      properties: {
        reports: { type: 'integer', minimum: 0, maximum: MOST_REPORTS },
        bytes: { type: 'integer', minimum: 0, maximum: MOST_BYTES },
        journeys: { type: 'array', maxItems: 1000, items: journey },
        stops: { type: 'array', maxItems: 1000, items: { type: 'string', minLength: 1, maxLength: 32 } },
      },
    },
    readers: { type: 'array', maxItems: 1000, items: journey },
  },
} as const satisfies Schema

/** The ranges of numbers in any order and with doubles. */
export const rangesOf = (numbers: Iterable<number>): Range[] => tidyRanges([...numbers].map((n) => [n, n]))

/** Ranges as somebody said them, put in order: they may overlap, touch or stand backwards (then they are empty). */
export function tidyRanges(ranges: readonly Range[]): Range[] {
  const tidy: [number, number][] = []
  for (const [from, to] of ranges.filter(([from, to]) => from <= to).sort((a, b) => a[0] - b[0])) {
    const last = tidy.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else tidy.push([from, to])
  }
  return tidy
}

/** Numbers of `all` that are not in `held`; both tidy. */
export function rangesWithout(all: readonly Range[], held: readonly Range[]): Range[] {
  const left: Range[] = []
  for (const [from, to] of all) {
    let at = from
    for (const [a, b] of held) {
      if (b < at || a > to) continue
      if (a > at) left.push([at, a - 1])
      at = b + 1
    }
    if (at <= to) left.push([at, to])
  }
  return left
}

const sameRanges = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every(([from, to], i) => from === b[i]?.[0] && to === b[i]?.[1])

export function inRanges(ranges: readonly Range[], n: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = ranges[middle] as Range
    if (n < from) high = middle - 1
    else if (n > to) low = middle + 1
    else return true
  }
  return false
}

const NO_MARK = new Uint8Array(32)

/** The mark of a chain with one more report: ids in any order give the same mark. */
export const marked = (mark: Uint8Array | null, id: Uint8Array): Uint8Array =>
  (mark ?? NO_MARK).map((byte, i) => byte ^ (id[i] ?? 0))

export const markText = (mark: Uint8Array): string => toBase64url(mark)

/** The name under which a chain is looked up. */
export const chainKey = (chain: { readonly journey: string; readonly device: string }): string =>
  `${chain.journey}/${chain.device}`

/** Numbers agree and ids do not: one of the two holds a report that shares its number with another (a fork). */
const isForked = (mine: HeldChain, yours: HeldChain): boolean =>
  mine.mark !== undefined &&
  yours.mark !== undefined &&
  mine.mark !== yours.mark &&
  sameRanges(mine.ranges, yours.ranges)

/** What of `yours` is not in `mine`; the whole chain where only the marks differ. Null: nothing. */
export function lackIn(mine: HeldChain | undefined, yours: HeldChain): HeldChain | null {
  const ranges = tidyRanges(yours.ranges)
  const { journey, device } = yours
  if (mine && isForked(mine, { ...yours, ranges })) return { journey, device, ranges, forked: true }
  const lacking = rangesWithout(ranges, mine?.ranges ?? [])
  return lacking.length === 0 ? null : { journey, device, ranges: lacking }
}
