/**
 * The public page: closed until a coordinator opens it with a signed report, and only with what `readiness/public` lets
 * out. Whoever opens it is shown first what everybody would see.
 */

import { clockIn } from '../core/exercise.ts'
import type { Kinds } from '../core/kind.ts'
import { PLACES_DAYS, PUBLICATION } from '../core/kinds/publication.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { laterSaid, type Report } from '../core/report.ts'
import { type Happened, instant } from '../core/time.ts'
import { mayLead, type Trust } from '../core/trust.ts'
import { type Entry, standing } from '../core/view.ts'
import type { Log, Outcome } from '../log/log.ts'
import type { JourneyFacts } from '../readiness/knowledge.ts'
import { type PublicPicture, publicPictureOf } from '../readiness/public/picture.ts'
import type { Said } from './contract.ts'
import { defaultMoment, gather, journeyFacts } from './gather.ts'

export type Publication = { readonly page: 'open' | 'closed'; readonly placesAfterDays: number }

/** What is public, or would be. */
export type Preview = Publication & { readonly picture: PublicPicture }

export type PublishAsked = {
  readonly journey: string
  readonly page: 'open' | 'closed'
  readonly placesAfterDays?: number
}

export interface Publishing {
  /** Pictures of the journeys whose page is open, for everybody. */
  pictures(): Promise<PublicPicture[]>
  /** What everybody sees of a journey, or would see if its page were open. */
  preview(journey: string, placesAfterDays?: number): Promise<Result<Preview>>
  /** Opens or closes the page as the hub, for a coordinator who asked. */
  publish(asked: PublishAsked): Promise<Result<Outcome>>
}

export type PublishingParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly nowMs: () => number
  readonly say: (said: Said) => Promise<Result<Outcome>>
}

export const openPublishing = (parts: PublishingParts): Publishing => new LogPublishing(parts)

class LogPublishing implements Publishing {
  readonly #parts: PublishingParts
  /** By journey: pictures change at midnight and with reports, so a page asked for by thousands is worked out once. */
  readonly #kept = new Map<string, { readonly hour: number; readonly picture: Promise<PublicPicture> }>()

  constructor(parts: PublishingParts) {
    this.#parts = parts
    parts.log.onChange((subjects) => {
      for (const subject of subjects) this.#kept.delete(subject.slice(0, subject.indexOf('/')))
    })
  }

  async pictures(): Promise<PublicPicture[]> {
    const subjects = await this.#parts.log.subjects('')
    const journeys = subjects.filter((one) => one.endsWith('/publication:all')).map((one) => one.split('/', 1)[0] ?? '')
    const found = await Promise.all(journeys.map((journey) => this.#picture(journey)))
    return found.flatMap((one) => one ?? [])
  }

  async preview(journey: string, placesAfterDays?: number): Promise<Result<Preview>> {
    const facts = await journeyFacts(this.#parts.log, journey)
    if (!facts) return bad(problem('journey.unknown', '/journey', { journey }))
    const now = await this.#publication(journey)
    const wanted = { ...now, placesAfterDays: placesAfterDays ?? now.placesAfterDays }
    return good({ ...wanted, picture: await this.#paint(facts, wanted.placesAfterDays) })
  }

  async publish({ journey, page, placesAfterDays }: PublishAsked): Promise<Result<Outcome>> {
    const facts = await journeyFacts(this.#parts.log, journey)
    if (!facts) return bad(problem('journey.unknown', '/journey', { journey }))
    const at = instant(this.#parts.nowMs())
    const happened: Happened = { from: at, to: at, precision: 'minute', zone: facts.zone }
    const data = { page, ...(placesAfterDays === undefined ? {} : { placesAfterDays }) }
    return this.#parts.say({ journey, kind: PUBLICATION, data, happened })
  }

  async #picture(journey: string): Promise<PublicPicture | null> {
    const facts = await journeyFacts(this.#parts.log, journey)
    const { page, placesAfterDays } = await this.#publication(journey)
    if (!facts || page === 'closed') return null
    const hour = Math.floor(this.#parts.nowMs() / 3_600_000)
    const kept = this.#kept.get(journey)
    if (kept?.hour === hour) return kept.picture
    const picture = this.#paint(facts, placesAfterDays)
    this.#kept.set(journey, { hour, picture })
    picture.catch(() => this.#kept.delete(journey))
    return picture
  }

  async #paint(facts: JourneyFacts, placesAfterDays: number): Promise<PublicPicture> {
    const { log, kinds } = this.#parts
    const nowMs = clockIn(facts.exercise, this.#parts.nowMs())
    const moment = await defaultMoment(log, facts, nowMs)
    return publicPictureOf(await gather(log, kinds, facts, moment), { nowMs, placesAfterDays })
  }

  async #publication(journey: string): Promise<Publication> {
    const entries = await this.#parts.log.entries(`${journey}/publication:all`)
    return publicationIn(entries, this.#parts.log.trust(journey))
  }
}

/** The last word of somebody who may say it. Nobody's word: closed. */
function publicationIn(entries: readonly Entry[], trust: Trust): Publication {
  const said = standing(entries).filter(({ report }) => report.kind === PUBLICATION && mayLead(report, trust))
  const last = [...said].sort((a, b) => later(a.report, b.report)).at(-1)
  const { page, placesAfterDays } = last?.data ?? {}
  return { page: page === 'open' ? 'open' : 'closed', placesAfterDays: Number(placesAfterDays ?? PLACES_DAYS) }
}

/** Of two devices in the same second whoever closes has the last word. */
const later = (a: Report, b: Report): number =>
  laterSaid(a, b) || Number(a.data['page'] === 'closed') - Number(b.data['page'] === 'closed') || (a.id < b.id ? -1 : 1)
