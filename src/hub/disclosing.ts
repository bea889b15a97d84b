/**
 * What this hub would have to hand over to whoever can compel it: every report, text, photo, device and note on its disk,
 * counted by kind and field, with who may read it and until when it stays. It shows no word of them, so that it can be
 * read out and kept; and it leaves nothing out, so that nobody promises more than is true.
 */
import { isHusk } from '../core/husk.ts'
import type { Circle, Kinds } from '../core/kind.ts'
import { ATTACHMENT } from '../core/kinds/attachment.ts'
import type { Report } from '../core/report.ts'
import { instant } from '../core/time.ts'
import type { Log } from '../log/log.ts'
import type { StoredRow } from '../log/port.ts'
import { reportIn } from '../log/stored.ts'
import { termMs } from '../log/term.ts'
import { SOURCE } from './papers.ts'
import type { Watching } from './watching.ts'

export type DisclosedField = { readonly field: string; readonly circle: Circle; readonly reports: number }

export type DisclosedKind = {
  readonly kind: string
  readonly reports: number
  /** Days between which it happened. */
  readonly from: string
  readonly to: string
  /** When the term of the last of them is over; null: this release knows no term for them. */
  readonly goneBy: string | null
  /** Those that any of them has. `sealed`: as a box to which no hub has a key. */
  readonly fields: readonly DisclosedField[]
}

export type DisclosedDevice = {
  readonly device: string
  /** What it was called by those who let it in. */
  readonly labels: readonly string[]
  readonly reports: number
  /** By this hub's clock. */
  readonly firstReceived: string
  readonly lastReceived: string
}

export type Disclosure = {
  readonly at: string
  readonly hub: string
  readonly journeys: number
  /** With words; those that were erased are counted apart. */
  readonly reports: number
  readonly erased: number
  readonly papers: { readonly papers: number; readonly chars: number }
  /** Reports that quote words. */
  readonly quoting: number
  /** Reports with something sealed. */
  readonly sealed: number
  readonly files: { readonly files: number; readonly bytes: number }
  readonly rejects: { readonly rejects: number; readonly chars: number }
  /** Notes of who opened bait. */
  readonly alerts: number
  readonly devices: readonly DisclosedDevice[]
  readonly kinds: readonly DisclosedKind[]
}

export interface Disclosing {
  disclose(): Promise<Disclosure>
}

export type DisclosingParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly hub: string
  readonly watching: Pick<Watching, 'alerts'>
  readonly nowMs: () => number
}

const ALL = Number.MAX_SAFE_INTEGER
const PAGE = 1000

export const openDisclosing = (parts: DisclosingParts): Disclosing => ({
  disclose: async () => {
    const { log, kinds, hub, watching, nowMs } = parts
    const found = new Findings(kinds)
    for (let after = 0; ; ) {
      const rows = await log.after(after, PAGE)
      for (const row of rows) found.add(row)
      if (rows.length < PAGE) break
      after = rows.at(-1)?.pos as number
    }
    const rejects = (await log.rejects(ALL)).map(({ text }) => text.length)
    return {
      ...{ at: instant(nowMs()), hub },
      ...found.told((journey, device) =>
        log
          .trust(journey)
          .grants(device)
          .map(({ label }) => label),
      ),
      rejects: { rejects: rejects.length, chars: sum(rejects) },
      alerts: (await watching.alerts()).length,
    }
  },
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

type OfKind = { reports: number; from: string; to: string; goneMs: number; fields: Map<string, number> }
type OfDevice = { journeys: Set<string>; reports: number; first: string; last: string }

class Findings {
  readonly #kindList: Kinds
  readonly #kinds = new Map<string, OfKind>()
  readonly #devices = new Map<string, OfDevice>()
  readonly #journeys = new Set<string>()
  readonly #counts = { reports: 0, erased: 0, papers: 0, chars: 0, quoting: 0, sealed: 0, files: 0, bytes: 0 }

  constructor(kinds: Kinds) {
    this.#kindList = kinds
  }

  add(row: StoredRow): void {
    const report = reportIn(row.body)
    this.#journeys.add(row.journey)
    this.#addDevice(row)
    if (isHusk(report)) this.#counts.erased++
    else this.#addWords(report)
  }

  #addDevice({ device, journey, received }: StoredRow): void {
    const of = this.#devices.get(device) ?? { journeys: new Set(), reports: 0, first: received, last: received }
    of.journeys.add(journey)
    of.reports++
    if (received < of.first) of.first = received
    if (received > of.last) of.last = received
    this.#devices.set(device, of)
  }

  #addWords(report: Report): void {
    const { kind, data, cites = [], seals = [] } = report
    const counts = this.#counts
    counts.reports++
    if (cites.some(({ quote }) => quote !== undefined)) counts.quoting++
    if (seals.length > 0) counts.sealed++
    if (kind === SOURCE)
      [counts.papers, counts.chars] = [counts.papers + 1, counts.chars + String(data['text'] ?? '').length]
    if (kind === ATTACHMENT)
      [counts.files, counts.bytes] = [counts.files + 1, counts.bytes + Number(data['bytes'] ?? 0)]
    this.#addKind(report)
  }

  #addKind(report: Report): void {
    const { kind, data, happened } = report
    const [from, to] = [happened.from.slice(0, 10), happened.to.slice(0, 10)]
    const of = this.#kinds.get(kind) ?? { reports: 0, from, to, goneMs: 0, fields: new Map<string, number>() }
    of.reports++
    if (from < of.from) of.from = from
    if (to > of.to) of.to = to
    of.goneMs = Math.max(of.goneMs, termMs(report, this.#kindList))
    for (const field of Object.keys(data)) of.fields.set(field, (of.fields.get(field) ?? 0) + 1)
    this.#kinds.set(kind, of)
  }

  told(labelsOf: (journey: string, device: string) => readonly string[]) {
    const { reports, erased, papers, chars, quoting, sealed, files, bytes } = this.#counts
    return {
      ...{ journeys: this.#journeys.size, reports, erased, papers: { papers, chars }, quoting, sealed },
      files: { files, bytes },
      devices: [...this.#devices].map(([device, { journeys, reports: said, first, last }]): DisclosedDevice => {
        const labels = [...new Set([...journeys].flatMap((journey) => labelsOf(journey, device)))]
        return { device, labels, reports: said, firstReceived: first, lastReceived: last }
      }),
      kinds: [...this.#kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map((one) => this.#toldKind(...one)),
    }
  }

  #toldKind(kind: string, { reports, from, to, goneMs, fields }: OfKind): DisclosedKind {
    const { secrecy = {} } = this.#kindList.get(kind) ?? {}
    return {
      ...{ kind, reports, from, to, goneBy: goneMs === Infinity ? null : instant(goneMs).slice(0, 10) },
      fields: [...fields].map(([field, n]) => ({ field, circle: secrecy[field] ?? 'team', reports: n })),
    }
  }
}
