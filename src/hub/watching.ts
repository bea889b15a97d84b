/**
 * Bait: a report or a document with nothing in it that anybody's work needs. Whoever opens it all the same was looking
 * around, and the coordinators are told who and when. Which ones are bait is known to this hub alone: it stands in no
 * report and goes to no other hub, so nobody who holds the log can leave them out.
 */
import { bad, good, problem, type Result } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import type { Log } from '../log/log.ts'

export type Alert = {
  readonly report: string
  readonly device: string
  /** What the device is called: a place or a post. */
  readonly label: string
  readonly at: string
}

export interface Watching {
  /** Marks a report as bait, or takes the mark away. All that are marked then. */
  bait(report: string, isBait: boolean): Promise<Result<{ readonly baits: readonly string[] }>>
  /** Called when somebody was given a report by itself. Null: whoever sits at the machine. */
  opened(device: string | null, report: string): Promise<void>
  /** Newest first. */
  alerts(): Promise<readonly Alert[]>
}

/** What a hub keeps for itself alone. */
export type OwnFacts = {
  readonly get: (name: string) => Promise<string | null>
  readonly set: (name: string, text: string) => Promise<void>
}

type WatchingParts = { readonly log: Log; readonly nowMs: () => number; readonly facts: OwnFacts }

const BAITS = 'watch.baits'
const ALERTS = 'watch.alerts'
const MOST_ALERTS = 100

export const openWatching = (parts: WatchingParts): Watching => new FactWatching(parts)

class FactWatching implements Watching {
  readonly #parts: WatchingParts
  /** Of one hub's own: asked at every report that is opened. */
  #baits: Promise<readonly string[]> | null = null
  #noting: Promise<unknown> = Promise.resolve()

  constructor(parts: WatchingParts) {
    this.#parts = parts
  }

  async bait(report: string, isBait: boolean): Promise<Result<{ readonly baits: readonly string[] }>> {
    const [row] = await this.#parts.log.rows([report])
    if (!row && isBait) return bad(problem('report.unknown', '/report', { id: report }))
    const others = (await this.#known()).filter((one) => one !== report)
    const baits = isBait ? [...others, report] : others
    await this.#parts.facts.set(BAITS, JSON.stringify(baits))
    this.#baits = Promise.resolve(baits)
    return good({ baits })
  }

  async opened(device: string | null, report: string): Promise<void> {
    if (device === null || !(await this.#known()).includes(report)) return
    // One after the other: two who open at once must not write over each other's note.
    this.#noting = this.#noting.then(() => this.#note(device, report))
    await this.#noting
  }

  async alerts(): Promise<readonly Alert[]> {
    return JSON.parse((await this.#parts.facts.get(ALERTS)) ?? '[]') as Alert[]
  }

  async #note(device: string, report: string): Promise<void> {
    const { log, nowMs, facts } = this.#parts
    const [row] = await log.rows([report])
    const label = log.trust(row?.journey ?? '').grants(device)[0]?.label ?? ''
    const others = (await this.alerts()).filter((one) => one.device !== device || one.report !== report)
    const alerts = [{ report, device, label, at: instant(nowMs()) }, ...others]
    await facts.set(ALERTS, JSON.stringify(alerts.slice(0, MOST_ALERTS)))
  }

  #known(): Promise<readonly string[]> {
    this.#baits ??= this.#parts.facts.get(BAITS).then((text) => JSON.parse(text ?? '[]') as string[])
    return this.#baits
  }
}
