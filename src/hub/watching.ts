/**
 * Bait: a report or a document with nothing in it that anybody's work needs. Whoever opens it all the same was looking
 * around, and the coordinators are told who and when. Which ones are bait is known to this hub alone: it stands in no
 * report and goes to no other hub, so nobody who holds the log can leave them out. They are told as well who carried off
 * more bytes than a phone has use for, and of neither what else it read.
 */
import { bad, good, problem, type Result } from '../core/problem.ts'
import { HOUR_MS, instant } from '../core/time.ts'
import type { Log } from '../log/log.ts'

export type Alert = {
  /** The bait. Null: it carried off more than its budget. */
  readonly report: string | null
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
  /** Called when somebody who was let in was refused more, because of all that they carried off. */
  tookMuch(device: string): Promise<void>
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
/** Whoever is refused asks again and again: that is told once in a while. */
const QUIET_MS = HOUR_MS

export const openWatching = (parts: WatchingParts): Watching => new FactWatching(parts)

class FactWatching implements Watching {
  readonly #parts: WatchingParts
  /** Of one hub's own: asked at every report that is opened. */
  #baits: Promise<readonly string[]> | null = null
  #noting: Promise<unknown> = Promise.resolve()
  /** When it was last told of a device that it took much. */
  readonly #told = new Map<string, number>()

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
    await this.#note(device, report)
  }

  async tookMuch(device: string): Promise<void> {
    const nowMs = this.#parts.nowMs()
    if (nowMs - (this.#told.get(device) ?? -Infinity) < QUIET_MS) return
    this.#told.set(device, nowMs)
    await this.#note(device, null).catch((trouble: unknown) => {
      this.#told.delete(device)
      throw trouble
    })
  }

  async alerts(): Promise<readonly Alert[]> {
    await this.#noting
    return this.#alerts()
  }

  async #alerts(): Promise<readonly Alert[]> {
    return JSON.parse((await this.#parts.facts.get(ALERTS)) ?? '[]') as Alert[]
  }

  /** One after the other, so that none writes over another's; one that no disk would take holds up none after it. */
  #note(device: string, report: string | null): Promise<void> {
    const noted = this.#noting.then(() => this.#write(device, report))
    this.#noting = noted.catch(() => {})
    return noted
  }

  async #write(device: string, report: string | null): Promise<void> {
    const { log, nowMs, facts } = this.#parts
    const rows = report === null ? [] : await log.rows([report])
    const journeys = report === null ? log.trustedJourneys() : rows.map(({ journey }) => journey)
    const label = journeys.flatMap((journey) => log.trust(journey).grants(device))[0]?.label ?? ''
    const others = (await this.#alerts()).filter((one) => one.device !== device || one.report !== report)
    const alerts = [{ report, device, label, at: instant(nowMs()) }, ...others]
    await facts.set(ALERTS, JSON.stringify(alerts.slice(0, MOST_ALERTS)))
  }

  #known(): Promise<readonly string[]> {
    this.#baits ??= this.#parts.facts.get(BAITS).then((text) => JSON.parse(text ?? '[]') as string[])
    return this.#baits
  }
}
