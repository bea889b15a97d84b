/**
 * Where a group was last known to be on a day, between which times, and who says otherwise. Reports of flows ("5,000
 * passed in two days") say nothing of where the group is, and are left out; so are reports of a longer time ("13 to 24
 * October") on days of which somebody knows more exactly, unless they say that it rested.
 */

import { subjectParts } from '../../../core/kind.ts'
import type { CountMetric } from '../../../core/observation.ts'
import { HOUR_MS, msOf } from '../../../core/time.ts'
import type { View } from '../../../core/view.ts'
import { defineView, standing } from '../../../core/view.ts'
import { movementKinds } from '../kinds.ts'
import type { Said } from '../said.ts'
import { middleMs, saidIn } from '../said.ts'

export type Place = {
  /** `at` a stop; `left` it; `onWay` between two; `near` a place given in words or by a point only. */
  readonly state: 'at' | 'left' | 'onWay' | 'near'
  readonly stop: string | null
  readonly toStop: string | null
  readonly position: string | null
  readonly from: string
  readonly to: string
  readonly reports: readonly string[]
}

export type Position = Place & {
  readonly group: string
  readonly day: string
  /** Other places said of a time that overlaps. */
  readonly rivals: readonly Place[]
}

const SAYS_WHERE: readonly (CountMetric | null)[] = [null, 'group_size', 'at_stop', 'arrivals', 'waiting', 'other']

export const positionView: View<Position> = defineView({
  name: 'movement.position',
  v: 1,
  of: 'group-day',
  fold: (entries, subject) => {
    const [group = '', day = ''] = subjectParts(subject).parts
    const here = standing(entries).filter(({ report }) => movementKinds.has(report.kind))
    const told = here.map(saidIn)
    const sharp = told.filter((said) => isSharp(said) && placeIn(said).length > 0)
    const places = gather((sharp.length > 0 ? sharp : told).flatMap(placeIn))
    const last = places.at(-1)
    if (!last) return null
    const rivals = places.slice(0, -1).filter((place) => place.to >= last.from && place.from <= last.to)
    return { group, day, ...last, rivals }
  },
})

const SHARP_MS = 36 * HOUR_MS
const isSharp = (said: Said): boolean => said.kind === 'movement.rest' || msOf(said.to) - msOf(said.from) <= SHARP_MS

/** Same place said twice is one place with two reports; first first, by the middle of the times. */
function gather(places: readonly Place[]): Place[] {
  const same = new Map<string, Timed>()
  for (const place of places) {
    const key = JSON.stringify([place.state, place.stop, place.toStop, place.position])
    const known = same.get(key)
    const timed = { place, middle: middleMs(place) }
    same.set(key, known ? joined(known, timed) : timed)
  }
  const inTime = [...same.values()].sort(
    (a, b) => a.middle - b.middle || rank(a.place) - rank(b.place) || byReport(a.place, b.place),
  )
  return inTime.map(({ place }) => ({ ...place, reports: [...new Set(place.reports)].sort() }))
}

type Timed = { readonly place: Place; readonly middle: number }

const rank = (place: Place): number => ['near', 'onWay', 'left', 'at'].indexOf(place.state)
const byReport = (a: Place, b: Place): number => ((a.reports[0] ?? '') < (b.reports[0] ?? '') ? -1 : 1)

/** The later and sharper statement gives the times. */
function joined(a: Timed, b: Timed): Timed {
  const isLater = b.middle > a.middle || (b.middle === a.middle && b.place.from > a.place.from)
  const { place, middle } = isLater ? b : a
  return { place: { ...place, reports: a.place.reports.concat(b.place.reports) }, middle }
}

function placeIn(said: Said): Place[] {
  const state = stateIn(said)
  if (state === null || !SAYS_WHERE.includes(said.metric)) return []
  const { from, to, report } = said
  const stop = state === 'at' && said.kind === 'movement.crossing' ? (said.toStop ?? said.stop) : said.stop
  const toStop = state === 'at' ? null : said.toStop
  const position = state === 'at' ? null : said.position
  return [{ state, stop, toStop, position, from, to, reports: [report] }]
}

const STATES: Readonly<Record<string, Place['state']>> = {
  'movement.arrival': 'at',
  'movement.rest': 'at',
  'movement.crossing': 'at',
  'movement.split': 'at',
  'movement.join': 'at',
  'movement.blockage': 'at',
  'movement.departure': 'left',
  'movement.ride': 'onWay',
}

function stateIn(said: Said): Place['state'] | null {
  if (said.kind === 'movement.blockage' && said.what === 'ended') return null
  if (said.kind !== 'movement.sighting') return said.stop === null ? null : (STATES[said.kind] ?? null)
  if (said.toStop !== null) return 'onWay'
  if (said.stop !== null) return 'at'
  return said.position !== null || said.hasPoint ? 'near' : null
}
