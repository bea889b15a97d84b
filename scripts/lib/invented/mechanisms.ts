/**
 * What happened, worked out by mechanisms that the forecast does not have: dozens of parties of a few people each, with
 * their own pace, who board by timetable, drift with a river, walk until they tire, wait in a line at a crossing, or
 * leave for good by the hour. The forecast knows a body that moves in day stages; nothing here does.
 *
 * The windows of a stage are those of the middle half of the parties. Same seed, same journey.
 */
import type { Dice } from '../../../src/forecast/random.ts'
import { dice } from '../../../src/forecast/random.ts'

/** Hours since the first midnight at which a party sets out and comes; it never comes where that is infinite. */
export type Trip = { readonly leave: number; readonly come: number }
/** `ready`: hours at which each party could set out. One answer a party. */
export type Mechanism = (ready: readonly number[], km: number, roll: Dice) => readonly Trip[]

export type Passage = {
  readonly from: string
  readonly to: string
  readonly km: number
  readonly mode: string
  readonly by: Mechanism
  /** Hours that all stay before they go on. */
  readonly stay?: number
}

export type Walkers = {
  readonly people: number
  readonly parties: number
  /** Share of the parties that give up, go another way or go home, an hour. */
  readonly lossAnHour?: number
  /** Below this share of the first parties there is no body any more. */
  readonly endsBelow?: number
  readonly startsAt: number
}

const clock = (hours: number) => ((hours % 24) + 24) % 24
const own = (roll: Dice) => Math.exp(roll.normal(0, 0.12))

/** Coaches of so many seats leave every few hours by day, first come first served. */
export function byTimetable({
  everyH,
  seats,
  kmH,
  firstH,
  lastH,
}: Record<'everyH' | 'seats' | 'kmH' | 'firstH' | 'lastH', number>): Mechanism {
  return (ready, km, roll) => {
    const taken = new Map<number, number>()
    const order = ready.map((at, party) => ({ at, party })).sort((a, b) => a.at - b.at)
    const trips: Trip[] = []
    for (const { at, party } of order) {
      let leave = Math.ceil(at / everyH) * everyH
      while (clock(leave) < firstH || clock(leave) > lastH || (taken.get(leave) ?? 0) >= seats) leave += everyH
      taken.set(leave, (taken.get(leave) ?? 0) + 1)
      trips[party] = { leave, come: leave + (km / kmH) * Math.exp(roll.normal(0, 0.05)) }
    }
    return trips
  }
}

/** Rafts go as fast as the river, whose flood rises and falls, and tie up by night. */
export function drifting({ kmH, fromH, toH }: Record<'kmH' | 'fromH' | 'toH', number>): Mechanism {
  return (ready, km, roll) => {
    const flood: number[] = []
    const riverOn = (day: number) => {
      while (flood.length <= day) flood.push(0.8 * (flood.at(-1) ?? 0) + roll.normal(0, 0.15))
      return kmH * Math.exp(flood[day] as number)
    }
    return ready.map((at) => {
      const leave = nextHourBy(at, fromH, toH - 2)
      return {
        leave,
        come: onward(leave, km, (hour) => (isBetween(hour, fromH, toH) ? riverOn(Math.floor(hour / 24)) : 0)),
      }
    })
  }
}

/** On foot until tired: each hour walked makes the next stop likelier, noon is too hot, and a long sleep mends all. */
export function untilTired({
  kmH,
  startH,
  hotFrom = 12,
  hotTo = 14,
}: {
  kmH: number
  startH: number
  hotFrom?: number
  hotTo?: number
}): Mechanism {
  return (ready, km, roll) =>
    ready.map((at) => {
      const leave = nextHourBy(at, startH, startH + 5)
      const pace = kmH * own(roll)
      let [tired, asleep] = [0, 0]
      const come = onward(leave, km, (hour) => {
        if (hour < asleep || isBetween(hour, hotFrom, hotTo)) return 0
        tired += 1
        if (roll.uniform() > (tired / 11) ** 3 && !isBetween(hour, 21, 24)) return pace
        tired = 0
        asleep = nextHourBy(hour + 6, startH, startH + 3)
        return 0
      })
      return { leave, come }
    })
}

/** The same hours every day, Sundays too: a march that keeps its plan. */
export function keepingToPlan({ kmH, fromH, toH }: Record<'kmH' | 'fromH' | 'toH', number>): Mechanism {
  return (ready, km, roll) =>
    ready.map((at) => {
      const leave = nextHourBy(at, fromH, toH - 1)
      const pace = kmH * own(roll)
      return { leave, come: onward(leave, km, (hour) => (isBetween(hour, fromH, toH) ? pace : 0)) }
    })
}

/** Freight trains that nobody announces come after waits without memory; all who are there climb on. */
export function byFreightTrain({ meanWaitH, kmH, share }: Record<'meanWaitH' | 'kmH' | 'share', number>): Mechanism {
  return (ready, km, roll) => {
    const trains: number[] = []
    const last = Math.max(...ready) + 40 * meanWaitH
    for (let at = Math.min(...ready); at < last; ) {
      at += Math.max(1, -meanWaitH * Math.log(roll.uniform()))
      trains.push(at)
    }
    return ready.map((at) => {
      const leave = trains.find((train) => train >= at && roll.uniform() < share) ?? last
      return { leave, come: leave + km / kmH }
    })
  }
}

/** One ship a day, at its hour and with so many places; in a storm it stays in port, and storms last. */
export function sailing({ atH, seats, kmH, stormy }: Record<'atH' | 'seats' | 'kmH' | 'stormy', number>): Mechanism {
  return (ready, km, roll) => {
    const days: { storm: boolean; taken: number }[] = []
    const dayOf = (day: number) => {
      while (days.length <= day) days.push({ storm: roll.uniform() < (days.at(-1)?.storm ? 0.5 : stormy), taken: 0 })
      return days[day] as { storm: boolean; taken: number }
    }
    const order = ready.map((at, party) => ({ at, party })).sort((a, b) => a.at - b.at)
    const trips: Trip[] = []
    for (const { at, party } of order) {
      let day = Math.floor(at / 24) + (clock(at) > atH ? 1 : 0)
      while (dayOf(day).storm || dayOf(day).taken >= seats) day += 1
      dayOf(day).taken += 1
      trips[party] = { leave: day * 24 + atH, come: day * 24 + atH + km / kmH }
    }
    return trips
  }
}

/** A gate that is shut or a cordon that stands: nobody comes through. */
export const nobodyThrough: Mechanism = (ready) => ready.map((leave) => ({ leave, come: Number.POSITIVE_INFINITY }))

/** The water comes: all set out at once, whatever the hour, and rest for one hour in five. */
export function fleeing({ kmH }: Record<'kmH', number>): Mechanism {
  return (ready, km, roll) =>
    ready.map((leave) => {
      const [pace, rest] = [kmH * own(roll), Math.floor(roll.uniform() * 5)]
      return { leave, come: onward(leave, km, (hour) => (Math.floor(hour) % 5 === rest ? 0 : pace)) }
    })
}

/** So many parties an hour are let over by day, until the crossing is shut for good. */
export function inLine({
  anHour,
  openH,
  shutH,
  shutsForGoodAt,
}: Record<'anHour' | 'openH' | 'shutH' | 'shutsForGoodAt', number>): Mechanism {
  return (ready, km) => {
    let free = 0
    const trips: Trip[] = []
    const order = ready.map((at, party) => ({ at, party })).sort((a, b) => a.at - b.at)
    for (const { at, party } of order) {
      free = nextHourBy(Math.max(at, free), openH, shutH) + 1 / anHour
      const over = free < shutsForGoodAt
      trips[party] = { leave: free, come: over ? free + km / 4 : Number.POSITIVE_INFINITY }
    }
    return trips
  }
}

const isBetween = (hour: number, from: number, to: number) => clock(hour) >= from && clock(hour) < to

/** The first moment from `at` on that lies between two hours of a day. */
function nextHourBy(at: number, from: number, to: number): number {
  const hour = clock(at)
  if (hour >= from && hour <= to) return at
  return at + (hour < from ? from - hour : 24 - hour + from)
}

const STEP_H = 1

function onward(leave: number, km: number, kmIn: (hour: number) => number): number {
  let [hour, left] = [leave, km]
  while (left > 0) {
    const done = kmIn(hour) * STEP_H
    if (done >= left) return hour + (left / done) * STEP_H
    left -= done
    hour += STEP_H
  }
  return hour
}

/** The story of a plot (see plots.ts): a line a passage, and `no` on the one that the body did not end. */
export function storyOf(
  { people, parties, startsAt, lossAnHour = 0, endsBelow = 0.25 }: Walkers,
  passages: readonly Passage[],
  seed: number,
): string {
  const roll = dice(seed)
  let ready = Array.from({ length: parties }, () => startsAt + roll.uniform() * 2)
  const lines: string[] = []
  let now = startsAt
  for (const { from, to, km, mode, by, stay = 0 } of passages) {
    const trips = by(
      ready.map((at) => at + stay),
      km,
      roll,
    )
    const come = trips.map((trip) => trip.come)
    const end = middleHalf(come.filter(Number.isFinite))[1] ?? now + 24
    const alive = come.map((at) => Number.isFinite(at) && roll.uniform() > 1 - Math.exp(-lossAnHour * (end - now)))
    const some = Math.round((people * ready.length) / parties)
    const left = alive.filter(Boolean).length
    const goesOn = left >= endsBelow * parties && left >= ready.length / 2
    const left2 = middleHalf(trips.map((trip) => trip.leave))
    const times = [...left2, ...(goesOn ? middleHalf(come.filter(Number.isFinite)) : [])]
    const [a, b, c = '-', d = '-'] = times.map(said)
    lines.push(`${from} ${to} ${a} ${b} ${c} ${d} ${some} ${mode}${goesOn ? '' : ' no'}`)
    if (!goesOn) break
    ready = come.filter((_, party) => alive[party])
    now = end
  }
  return lines.join('\n')
}

function middleHalf(hours: readonly number[]): number[] {
  const sorted = [...hours].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number
  return sorted.length === 0 ? [] : [at(0.25), at(0.75)]
}

/** `1@06:00`: six in the morning of the first day. */
function said(hours: number): string {
  const minutes = Math.round(hours * 60)
  const of = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(minutes / 1440) + 1}@${of(Math.floor((minutes % 1440) / 60))}:${of(minutes % 60)}`
}
