/**
 * Erasing on a hub. A person names reports and is shown all that would go with them; then the hub says `core.erasure` of
 * each, so that other hubs and phones erase too, and erases here at once: words, photos, kept views, on the disk. What
 * others said to erase, and what its kind's term is over for, goes when it is due (`log/sweep.ts`).
 */
import type { Kinds } from '../core/kind.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Signer, Statement } from '../core/report.ts'
import { instant } from '../core/time.ts'
import { ERASURE } from '../core/trust.ts'
import { erasable, erase, isCleared } from '../log/erasing.ts'
import type { Log } from '../log/log.ts'
import { isErased, type Reject, type StoredRow } from '../log/port.ts'
import { reportIn } from '../log/stored.ts'
import { sweep } from '../log/sweep.ts'
import type { Attaching } from './attaching.ts'
import { journeyFacts } from './gather.ts'
import type { OwnFacts } from './watching.ts'

export type ErasureAsked = {
  /** Ids; and hashes of what is no sound report, which is of no journey. */
  readonly reports: readonly string[]
  readonly why: 'asked' | 'danger' | 'mistake'
  /** Those of one journey; absent: wherever they are. */
  readonly journey?: string
  /** Also what quotes them: drafts of a document, and reports that cite its words. */
  readonly isQuotedToo: boolean
  /** False: only told what would be erased. */
  readonly isSure: boolean
}

export type Erased = {
  /** Named, said about those, and quoting them; of what is no sound report, its hash without a kind. */
  readonly reports: readonly { readonly id: string; readonly kind: string | null }[]
  /** How many reports quote them and stay. */
  readonly quoting: number
  readonly erased: number
}

export interface Erasing {
  erase(asked: ErasureAsked): Promise<Result<Erased>>
  /** Erases what is due. How many reports were. */
  sweep(): Promise<number>
}

export type ErasingParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly nowMs: () => number
  readonly facts: OwnFacts
  readonly attaching: Pick<Attaching, 'settled'>
  readonly pause?: () => Promise<void>
}

export const openErasing = (parts: ErasingParts): Erasing => new LogErasing(parts)

class LogErasing implements Erasing {
  readonly #parts: ErasingParts

  constructor(parts: ErasingParts) {
    this.#parts = parts
  }

  async erase({ reports, why, journey, isQuotedToo, isSure }: ErasureAsked): Promise<Result<Erased>> {
    const { log } = this.#parts
    const named = await log.rows(reports)
    const known = named.filter((row) => !isErased(row) && (journey === undefined || row.journey === journey))
    const rejects = journey === undefined ? await this.#rejects(new Set(reports)) : []
    const missing = reports.find(
      (id) => ![...known.map((row) => row.id), ...rejects.map(({ hash }) => hash)].includes(id),
    )
    if (missing !== undefined) return bad(problem('report.unknown', '/reports', { id: missing }))
    const quoting = await this.#quoting(new Set(reports), journey)
    const roots = isQuotedToo ? [...known, ...quoting] : known
    const ids = roots.map(({ id }) => id)
    const all = await erasable(log, ids)
    const kept = known.find(({ id }) => !all.some((row) => row.id === id))
    if (kept) return bad(problem('erasure.kept', '/reports', { kind: kept.kind }))
    const lost = [
      ...all.map(({ id, kind }) => ({ id, kind })),
      ...rejects.map(({ hash }) => ({ id: hash, kind: null })),
    ]
    const told = { reports: lost, quoting: isQuotedToo ? 0 : quoting.length }
    if (!isSure) return good({ ...told, erased: 0 })
    await this.#say(roots, why)
    const erased = await erase(log, ids, rejects)
    await this.#parts.attaching.settled()
    return good({ ...told, erased })
  }

  async sweep(): Promise<number> {
    const { log, kinds, signer, nowMs, facts, attaching, pause } = this.#parts
    const found = await sweep({ log, facts, kinds, nowMs: nowMs(), own: signer.device, ...(pause && { pause }) })
    await attaching.settled()
    return found
  }

  /** Where this hub may not say it, its word waits there for ever; here it is erased all the same. */
  async #say(rows: readonly StoredRow[], why: ErasureAsked['why']): Promise<void> {
    const { log, signer, nowMs } = this.#parts
    const at = instant(nowMs())
    const statements: Statement[] = []
    for (const { id, journey } of rows) {
      const zone = (await journeyFacts(log, journey))?.zone ?? 'UTC'
      const happened = { from: at, to: at, precision: 'minute', zone } as const
      statements.push({ kind: ERASURE, v: 1, journey, happened, said: at, data: { report: id, why } })
    }
    await log.say(statements, signer)
  }

  async #rejects(hashes: ReadonlySet<string>): Promise<Reject[]> {
    const rejects = await this.#parts.log.rejects(Number.MAX_SAFE_INTEGER)
    return rejects.filter((one) => hashes.has(one.hash) && !isCleared(one))
  }

  /** Whoever may erase in one journey may not in another that quotes it. */
  async #quoting(ids: ReadonlySet<string>, journey: string | undefined): Promise<StoredRow[]> {
    const found: StoredRow[] = []
    const isTheirs = (row: StoredRow): boolean => journey === undefined || row.journey === journey
    for await (const page of this.#parts.log.all())
      found.push(...page.filter((row) => isTheirs(row) && isQuoting(row.body, ids)))
    return found
  }
}

function isQuoting(body: string, ids: ReadonlySet<string>): boolean {
  const { data, cites = [] } = reportIn(body)
  return ids.has(String(data['source'])) || cites.some(({ source }) => ids.has(source))
}
