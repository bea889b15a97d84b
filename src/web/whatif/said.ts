/** What an answer says: which stops change enough to speak of, and the one sentence that says most. */
import type { NeedChange, NightChange, StopChange, WhatIf } from '../../readiness/model.ts'
import { amount, people } from '../amounts.ts'
import { weekDay } from '../when.ts'
import { tenths, w } from './words.ts'

/** Below these a change is within the noise of the ensemble, or nobody would act on it. */
const LEAST = { hours: 1, chance: 0.05, share: 0.05 } as const

/** Hours later (below zero: earlier) in the middle of all chances; 0 where nothing changes. */
export const delayOf = ({ delayHours }: StopChange): number => Math.round(delayHours?.p50 ?? 0)

const differs = (before: number, after: number): boolean =>
  Math.abs(after - before) > LEAST.share * Math.max(before, after, 1)

export function isChanged(stop: StopChange): boolean {
  const { before, after, delayHours, nights } = stop
  const isLate = delayHours !== null && Object.values(delayHours).some((hours) => Math.abs(hours) >= LEAST.hours)
  const isRarer = Math.abs(after.reach - before.reach) >= LEAST.chance
  const isOther = differs(before.people?.p50 ?? 0, after.people?.p50 ?? 0)
  return isLate || isRarer || isOther || nights.some((night) => nightTurn(night) >= LEAST.chance)
}

const nightTurn = ({ before, after }: NightChange): number => Math.abs(after.present - before.present)

export const isNeedChanged = ({ before, after }: NeedChange): boolean => differs(before, after)

/** The answer in a sentence or two, to be read aloud. */
export function mostWords({ stops }: WhatIf): string {
  const changed = stops.filter(isChanged)
  if (changed.length === 0) return w('whatif.nothing')
  return `${timeWords(changed) ?? chanceWords(changed) ?? peopleWords(changed) ?? nightWords(changed)}.${waterWords(changed)}`
}

const most = <T>(all: readonly T[], of: (one: T) => number): T =>
  all.reduce((best, one) => (of(one) > of(best) ? one : best))

function timeWords(stops: readonly StopChange[]): string | null {
  const stop = most(stops, (one) => Math.abs(delayOf(one)))
  const hours = delayOf(stop)
  if (Math.abs(hours) < LEAST.hours) return null
  return w(hours > 0 ? 'whatif.most.later' : 'whatif.most.earlier', { stop: stop.name, hours: Math.abs(hours) })
}

function chanceWords(stops: readonly StopChange[]): string | null {
  const turn = ({ before, after }: StopChange): number => Math.abs(after.reach - before.reach)
  const stop = most(stops, turn)
  if (turn(stop) < 2 * LEAST.chance) return null
  return w('whatif.most.rarer', {
    stop: stop.name,
    before: tenths(stop.before.reach),
    after: tenths(stop.after.reach),
  })
}

function peopleWords(stops: readonly StopChange[]): string | null {
  const turn = ({ before, after }: StopChange): number => Math.abs((after.people?.p50 ?? 0) - (before.people?.p50 ?? 0))
  const stop = most(stops, turn)
  const [before, after] = [stop.before.people?.p50 ?? 0, stop.after.people?.p50 ?? 0]
  if (!differs(before, after)) return null
  return w('whatif.most.fewer', { stop: stop.name, before: people(before), after: people(after) })
}

function nightWords(stops: readonly StopChange[]): string {
  const nights = stops.flatMap((stop) => stop.nights.map((night) => ({ stop, night })))
  const { stop, night } = most(nights, (one) => nightTurn(one.night))
  const where = { stop: stop.name, day: weekDay(night.date) }
  const [before, after] = [night.before.present, night.after.present]
  // "1 in 10 times, not 1 in 10" would be no answer.
  if (Math.round(10 * before) === Math.round(10 * after)) return w('whatif.most.little', where)
  return w('whatif.most.nights', { ...where, before: tenths(before), after: tenths(after) })
}

/** Where water changes most, because water comes first. */
function waterWords(stops: readonly StopChange[]): string {
  const lines = stops.flatMap(({ name, needs }) =>
    needs.filter((need) => need.key === 'water' && isNeedChanged(need)).map((need) => ({ name, need })),
  )
  const first = lines[0]
  if (first === undefined) return ''
  const { name, need } = most(lines, (one) => one.need.after - one.need.before)
  const more = need.after - need.before
  const key = more > 0 ? 'whatif.most.water' : 'whatif.most.lessWater'
  return w(key, { stop: name, n: amount(Math.abs(more), need.unit) })
}
