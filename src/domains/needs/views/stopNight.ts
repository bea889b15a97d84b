/**
 * What a stop lacks, was given and is offered on a day, side by side and sector by sector. Nothing is netted here:
 * quantities add up only where they are said in the same unit, and the plan for the night is readiness's work.
 */

import { subjectParts } from '../../../core/kind.ts'
import type { CountRange } from '../../../core/observation.ts'
import type { Entry, EntryState, View } from '../../../core/view.ts'
import { defineView, textOf } from '../../../core/view.ts'
import { needsKinds } from '../kinds.ts'

export type NeedsLine = {
  readonly report: string
  readonly what: 'need' | 'health' | 'offer' | 'pledge' | 'dispatch' | 'delivery'
  readonly sector: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly urgency: string | null
  readonly people: CountRange | null
  readonly by: string | null
  readonly byKind: string | null
  readonly taken: string | null
  readonly canMove: boolean
  readonly fromDay: string | null
  readonly untilDay: string | null
  readonly state: EntryState
  readonly confirmedBy: readonly string[]
}

export type SectorSum = {
  readonly sector: string
  /** Null: quantities were stated without a number. */
  readonly unit: string | null
  readonly needed: number | null
  readonly delivered: number | null
  readonly offered: number | null
  readonly reports: readonly string[]
}

export type StopNeeds = {
  readonly stop: string
  readonly day: string
  readonly lines: readonly NeedsLine[]
  readonly sums: readonly SectorSum[]
}

export const stopNeedsView: View<StopNeeds> = defineView({
  name: 'needs.stopNight',
  v: 2,
  of: 'stop-night',
  fold: (entries, subject) => {
    const [stop = '', day = ''] = subjectParts(subject).parts
    const lines = linesOf(entries)
    return lines.length === 0 ? null : { stop, day, lines, sums: sumsOf(lines) }
  },
})

/** Offers that can go where they are needed. */
export const movableOffersView: View<readonly NeedsLine[]> = defineView({
  name: 'needs.movableOffers',
  v: 2,
  of: 'offers',
  fold: (entries) => {
    const lines = linesOf(entries)
    return lines.length === 0 ? null : lines
  },
})

const linesOf = (entries: readonly Entry[]): NeedsLine[] =>
  entries.filter(({ report }) => needsKinds.has(report.kind)).map(lineOf)

function lineOf({ report, data, state, confirmedBy }: Entry): NeedsLine {
  return {
    report: report.id,
    what: report.kind.slice('needs.'.length) as NeedsLine['what'],
    sector: String(data['sector'] ?? 'health'),
    quantity: typeof data['quantity'] === 'number' ? data['quantity'] : null,
    unit: textOf(data['unit']),
    urgency: textOf(data['urgency']),
    people: (data['people'] as CountRange | undefined) ?? null,
    by: textOf(data['by']),
    byKind: textOf(data['byKind']),
    taken: textOf(data['taken']),
    canMove: data['canMove'] === true,
    fromDay: textOf(data['fromDay']),
    untilDay: textOf(data['untilDay']),
    state,
    confirmedBy,
  }
}

function sumsOf(lines: readonly NeedsLine[]): SectorSum[] {
  const groups = new Map<string, NeedsLine[]>()
  // What people refuse does not cover their need.
  for (const line of lines.filter((one) => one.state !== 'withdrawn' && one.taken !== 'refused')) {
    const key = JSON.stringify([line.sector, line.unit])
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => sumOf(same))
}

function sumOf(same: readonly NeedsLine[]): SectorSum {
  const total = (what: NeedsLine['what']): number | null => {
    const stated = same.filter((line) => line.what === what).flatMap((line) => line.quantity ?? [])
    return stated.length === 0 ? null : stated.reduce((sum, quantity) => sum + quantity, 0)
  }
  return {
    sector: same[0]?.sector ?? '',
    unit: same[0]?.unit ?? null,
    needed: total('need'),
    delivered: total('delivery'),
    offered: total('offer'),
    reports: same.map((line) => line.report),
  }
}
