/**
 * Shelters as they were announced and as people found them: places by day and night, occupancy over time, what they
 * have and lack, and whether people trust them. A bed that people fear is not a bed they sleep in, so places of a
 * feared or refused shelter are told apart from those that count.
 */
import type { CountRange } from '../../core/observation.ts'
import type { Entry } from '../../core/view.ts'
import { standing } from '../../core/view.ts'

export type Occupancy = {
  readonly at: string
  readonly people: CountRange
  readonly others: number | null
  readonly report: string
}

export type Shelter = {
  readonly shelter: string
  readonly stop: string
  readonly title: string
  readonly by: string | null
  readonly byKind: string | null
  readonly placesDay: number | null
  readonly placesNight: number | null
  readonly accepts: readonly string[]
  readonly fromDay: string | null
  readonly untilDay: string | null
  readonly open: 'open' | 'full' | 'closed' | null
  readonly trust: 'trusted' | 'feared' | 'refused' | null
  readonly fear: string | null
  readonly has: readonly string[]
  readonly lacks: readonly string[]
  /** First first. */
  readonly occupancy: readonly Occupancy[]
  /** When somebody last looked. */
  readonly checked: string | null
  readonly reports: readonly string[]
}

/** Shelters of a set of entries by code; what was said last counts, field by field. */
export function sheltersIn(entries: readonly Entry[]): Shelter[] {
  const own = standing(entries).filter(({ report }) => report.kind.startsWith('shelter.'))
  const byCode = new Map<string, Entry[]>()
  for (const entry of own) {
    const code = String(entry.data['shelter'])
    byCode.set(code, [...(byCode.get(code) ?? []), entry])
  }
  return [...byCode].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, told]) => shelterOf(code, told))
}

function shelterOf(code: string, told: readonly Entry[]): Shelter {
  const last = <T>(name: string): T | null =>
    (told.findLast(({ data }) => data[name] !== undefined)?.data[name] as T | undefined) ?? null
  const checks = told.filter(({ report }) => report.kind === 'shelter.check')
  return {
    ...{ shelter: code, stop: last<string>('stop') ?? '', title: last<string>('title') ?? code },
    ...{ by: last('by'), byKind: last('byKind'), placesDay: last('placesDay'), placesNight: last('placesNight') },
    accepts: last<string[]>('accepts') ?? [],
    ...{ fromDay: last('fromDay'), untilDay: last('untilDay'), open: last('open'), trust: last('trust') },
    fear: last('fear'),
    has: last<string[]>('has') ?? [],
    lacks: last<string[]>('lacks') ?? [],
    occupancy: checks.flatMap(occupancyIn),
    checked: checks.at(-1)?.report.happened.to ?? null,
    reports: told.map(({ report }) => report.id),
  }
}

function occupancyIn({ report, data }: Entry): Occupancy[] {
  const people = data['people'] as CountRange | undefined
  const others = typeof data['others'] === 'number' ? data['others'] : null
  return people ? [{ at: report.happened.to, people, others, report: report.id }] : []
}

/** Whether it can be slept in on a night: open on that day, and not found closed. */
const isOpenOn = ({ fromDay, untilDay, open }: Shelter, day: string): boolean =>
  open !== 'closed' && (fromDay === null || fromDay <= day) && (untilDay === null || day <= untilDay)

/** Places for the journey's people on a night; null: nobody said how many. Others who sleep there need theirs. */
export function placesFor(shelter: Shelter, day: string): number | null {
  if (!isOpenOn(shelter, day)) return 0
  const others = shelter.occupancy.at(-1)?.others ?? 0
  return shelter.placesNight === null ? null : Math.max(0, shelter.placesNight - others)
}

/** People come to it, as far as anybody said otherwise. */
export const isTrusted = ({ trust }: Shelter): boolean => trust !== 'feared' && trust !== 'refused'
