/** What a coordinator may want to try first, from where people are and what lies ahead of them. */
import type { Board } from '../../readiness/model.ts'
import type { Told } from '../../readiness/whatif.ts'
import { type Buses, type Closure, NOTHING, type Pieces, type Split } from './address.ts'
import { type Choices, dawnOf, daysAhead, leadsTo } from './fields.tsx'

/** Stops from where they are on, along the ribbon; then all others. `at`: the stop that somebody came from. */
export function choicesOf({ ribbon, stops }: Board, told: Told, at?: string): Choices {
  const ahead = ribbon.filter(({ state }) => state !== 'past').map(({ stop }) => stop)
  const onTheWay = at !== undefined && ahead.includes(at) ? [...ahead.slice(ahead.indexOf(at)), ...ahead] : ahead
  const elsewhere = stops.map(({ stop }) => stop).filter((stop) => !ahead.includes(stop))
  const border = ribbon.find(({ state, kind }) => state === 'ahead' && kind === 'border')?.stop
  const arrivals = new Map(ribbon.map(({ stop, arrival }) => [stop, arrival?.p05.slice(0, 10)]))
  return {
    onTheWay: [...new Set(onTheWay)],
    elsewhere,
    told,
    gate: at ?? border ?? ahead[1] ?? ahead[0] ?? '',
    arrivals,
  }
}

const stopAt = ({ onTheWay, elsewhere }: Choices, at: number): string =>
  onTheWay[Math.min(at, onTheWay.length - 1)] ?? elsewhere[at] ?? ''

/** Two days, from the morning of the first day on which somebody may come there: earlier nobody would notice. */
export function firstClosure({ gate, arrivals, told }: Choices): Closure {
  const day = arrivals.get(gate)
  const from = day === undefined ? told.asOf : dawnOf(day, told)
  return { stop: gate, hours: 48, ...(from > told.asOf ? { from } : {}) }
}

export const firstBuses = (choices: Choices): Buses => {
  const from = stopAt(choices, 0)
  const to = choices.onTheWay.slice(1).find((_, i) => i >= 1) ?? stopAt(choices, 1)
  return { from, to, vehicles: 10, seats: 45 }
}

/** The first day that is not one of rest already, tomorrow first. */
export const firstRest = ({ told }: Choices, taken: readonly string[]): string | null =>
  daysAhead(told)
    .slice(1)
    .find((day) => !taken.includes(day)) ?? null

/** At the first fork, toward the way that is not the usual one. */
export function firstSplit(choices: Choices): Split {
  const fork = choices.onTheWay.find((stop) => leadsTo(choices, stop).length > 1)
  const other = fork && leadsTo(choices, fork).find((stop) => !choices.onTheWay.includes(stop))
  if (fork && other) return { atStop: fork, toStop: other, share: 0.4 }
  return { atStop: stopAt(choices, 0), toStop: stopAt(choices, 1), share: 0.4 }
}

/** Ready scenarios, one change each. */
export function ideasOf(choices: Choices): Pieces[] {
  const rest = firstRest(choices, [])
  const fork = firstSplit(choices)
  return [
    { ...NOTHING, closures: [firstClosure(choices)] },
    { ...NOTHING, buses: [firstBuses(choices)] },
    ...(rest === null ? [] : [{ ...NOTHING, restDays: [rest] }]),
    ...(choices.onTheWay.includes(fork.toStop) ? [] : [{ ...NOTHING, split: fork }]),
  ]
}
