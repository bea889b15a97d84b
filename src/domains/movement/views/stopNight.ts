/**
 * Who is at a stop on a day and stays the night, as reported: per group whether it is here or has left, and how many.
 * Days without a report are not filled in here; that is the forecast's work.
 */

import { subjectParts } from '../../../core/kind.ts'
import type { Entry, View } from '../../../core/view.ts'
import { defineView, standing } from '../../../core/view.ts'
import type { Size } from '../fuse.ts'
import { fuse } from '../fuse.ts'
import { movementKinds } from '../kinds.ts'
import type { Said } from '../said.ts'
import { middleMs, saidIn } from '../said.ts'
import { statementIn } from './size.ts'

export type GroupAtStop = {
  readonly group: string
  readonly present: 'here' | 'left' | 'unknown'
  readonly size: Size | null
  readonly reports: readonly string[]
}

export type StopNight = {
  readonly stop: string
  readonly day: string
  readonly groups: readonly GroupAtStop[]
  /** People of the groups that are here, where every one of them has a number; else null. Groups add up. */
  readonly people: { readonly low: number; readonly best: number; readonly high: number } | null
  /** What was last said of the way here; null when nothing was. */
  readonly way: { readonly what: string; readonly reports: readonly string[] } | null
}

export const stopNightView: View<StopNight> = defineView({
  name: 'movement.stopNight',
  v: 3,
  of: 'stop-night',
  fold: (entries, subject) => {
    const [stop = '', day = ''] = subjectParts(subject).parts
    const here = entries.filter(({ report }) => movementKinds.has(report.kind))
    const groups = groupsOf(standing(here).map(saidIn)).map((group) => groupAtStop(group, stop, here))
    const way = wayOf(standing(here).map(saidIn))
    if (groups.length === 0 && way === null) return null
    return { stop, day, groups, people: sumOf(groups.filter((group) => group.present === 'here')), way }
  },
})

const groupsOf = (said: readonly Said[]): string[] =>
  [...new Set(said.filter((one) => one.kind !== 'movement.blockage').flatMap((one) => one.group ?? []))].sort()

function groupAtStop(group: string, stop: string, entries: readonly Entry[]): GroupAtStop {
  const own = entries.filter((entry) => entry.data['group'] === group)
  const said = standing(own).map(saidIn)
  const statements = own.flatMap(statementIn).filter(({ of }) => of === group)
  const size = fuse(statements.map(({ statement }) => statement))
  return { group, present: presenceOf(said, stop), size, reports: said.map((one) => one.report) }
}

const LEAVES = ['movement.departure', 'movement.ride']
const STAYS = [
  'movement.arrival',
  'movement.rest',
  'movement.sighting',
  'movement.crossing',
  'movement.split',
  'movement.join',
]
const FLOWS = ['passed', 'crossed', 'cumulative', 'returned', 'registered', 'expected', 'left', 'asylum_requests']

function presenceOf(said: readonly Said[], stop: string): GroupAtStop['present'] {
  const telling = said.filter((one) => [...LEAVES, ...STAYS].includes(one.kind) && !FLOWS.includes(one.metric ?? ''))
  const last = [...telling].sort((a, b) => middleMs(a) - middleMs(b) || (a.report < b.report ? -1 : 1)).at(-1)
  if (!last) return 'unknown'
  const goesOn = LEAVES.includes(last.kind) && last.stop === stop
  const crossedOver = last.kind === 'movement.crossing' && last.toStop !== null && last.toStop !== stop
  return goesOn || crossedOver ? 'left' : 'here'
}

function sumOf(groups: readonly GroupAtStop[]): StopNight['people'] {
  const sizes = groups.flatMap((group) => group.size ?? [])
  if (sizes.length === 0 || sizes.length < groups.length) return null
  const sum = (key: 'low' | 'best' | 'high'): number => sizes.reduce((total, size) => total + size[key], 0)
  return { low: sum('low'), best: sum('best'), high: sum('high') }
}

function wayOf(said: readonly Said[]): StopNight['way'] {
  const blocks = said.filter((one) => one.kind === 'movement.blockage')
  const last = [...blocks].sort((a, b) => middleMs(a) - middleMs(b) || (a.report < b.report ? -1 : 1)).at(-1)
  return last ? { what: last.what ?? '', reports: blocks.map((one) => one.report) } : null
}
