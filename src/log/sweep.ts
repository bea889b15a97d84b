/**
 * What is due to be erased: what a coordinator said shall be (`core.erasure`), what its kind's term is over for (`keepFor`),
 * and what was no sound report. It promises that neither a stolen key nor a wrong clock empties a log in a moment: another's word waits
 * three days, in which it can be taken back or its device ended, and a clock must have said so on seven days.
 */
import { isHusk } from '../core/husk.ts'
import type { Kinds } from '../core/kind.ts'
import { DAY_MS, dayOf, msOf } from '../core/time.ts'
import { askedKey, idIn } from '../core/trust.ts'
import { erase, isCleared } from './erasing.ts'
import { isNamed } from './judge.ts'
import type { Log } from './log.ts'
import type { Reject } from './port.ts'
import { reportIn } from './stored.ts'
import { termMs } from './term.ts'

export const PATIENCE_MS = 3 * DAY_MS
export const NOTICE_DAYS = 7
/** What was no sound report has no kind that says how long: until somebody had the time to look at it. */
const REJECT_TERM_MS = 90 * DAY_MS
const DAYS_FACT = 'erasing.days'

export type SweepParts = {
  readonly log: Log
  /** Where it is kept on which days the clock was looked at. */
  readonly facts: {
    readonly get: (name: string) => Promise<string | null>
    readonly set: (name: string, text: string) => Promise<void>
  }
  readonly kinds: Kinds
  readonly nowMs: number
  /** The clock by which reports were received, where it is known to be off; absent: the same. */
  readonly clockMs?: number
  /** Whose word erases at once: the device that sweeps. */
  readonly own: string
  readonly pause?: () => Promise<void>
}

/** Erases what is due. How many reports were. */
export async function sweep(parts: SweepParts): Promise<number> {
  const over = await overdue(parts)
  return erase(parts.log, [...(await saidToErase(parts)), ...over.reports], over.rejects)
}

/** Of which somebody who may said so, and long enough ago. */
async function saidToErase({ log, kinds, nowMs, clockMs = nowMs, own }: SweepParts): Promise<string[]> {
  const erased = await toErase(log, kinds)
  const words = new Map((await log.rows([...erased.values()])).map((row) => [row.id, row]))
  return [...erased].flatMap(([id, erasure]) => {
    const said = words.get(erasure)
    return said && (said.device === own || msOf(said.received) + PATIENCE_MS <= clockMs) ? [id] : []
  })
}

/** Ids, each with the report that says so. */
async function toErase(log: Log, kinds: Kinds): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const trust of log.trustedJourneys().map((journey) => log.trust(journey))) {
    const rows = await log.rows([...trust.erased.keys()].map(idIn))
    for (const row of rows.filter((one) => isNamed(one, trust, kinds)))
      found.set(row.id, (trust.erased.get(row.id) ?? trust.erased.get(askedKey(row))) as string)
  }
  return found
}

type Overdue = { readonly reports: readonly string[]; readonly rejects: readonly Reject[] }
const NOTHING: Overdue = { reports: [], rejects: [] }

/** Whose term is over since the clock's first day of notice; looked for once a day. */
async function overdue(parts: SweepParts): Promise<Overdue> {
  const { log, facts, kinds, nowMs, pause } = parts
  const seen = JSON.parse((await facts.get(DAYS_FACT)) ?? '[]') as string[]
  const days = noted(seen, dayOf(nowMs, 'UTC'))
  if (days === seen) return NOTHING
  await facts.set(DAYS_FACT, JSON.stringify(days))
  const since = days.length === NOTICE_DAYS ? days[0] : undefined
  if (since === undefined) return NOTHING
  const sinceMs = msOf(`${since}T00:00:00Z`)
  const reports: string[] = []
  // What was said of an erased report since is erased as well, when its own term is over.
  for await (const page of log.pages()) {
    const left = page.map(({ body }) => reportIn(body)).filter((report) => !isHusk(report))
    reports.push(...left.filter((report) => termMs(report, kinds) <= sinceMs).map(({ id }) => id))
    await pause?.()
  }
  const old = ({ received }: Reject): boolean => msOf(received) + REJECT_TERM_MS <= sinceMs
  const rejects = (await log.rejects(Number.MAX_SAFE_INTEGER)).filter((one) => old(one) && !isCleared(one))
  return { reports, rejects }
}

/** The last days on which the clock was looked at, today's the last. A clock that was set back begins anew. */
export function noted(days: readonly string[], today: string): readonly string[] {
  const last = days.at(-1) ?? ''
  if (last === today) return days
  return last > today ? [today] : [...days, today].slice(-NOTICE_DAYS)
}
