/**
 * Journeys of many parties, and people who stand at the road and tell what they see of them. Nothing of the reports is made
 * from the stages: a post looks now and then, sees a part of those who are there, says a round number, and is read when
 * its next bulletin comes out. The mechanisms are others than those of mechanisms.ts, and none is the forecast's.
 *
 * Same seed, same journey and same telling.
 */
import type { Dice } from '../../../src/forecast/random.ts'
import { dice } from '../../../src/forecast/random.ts'
import type { Mechanism, Passage, Trip } from './mechanisms.ts'
import type { Plot } from './plots.ts'

/** Who watches: how often they look (hours between looks), what share they see, when they publish (every so many days). */
export type Post = {
  readonly by: string
  readonly everyH: number
  readonly sees: number
  readonly bulletinDays: number
}

export type Observed = Omit<Plot, 'story' | 'talk' | 'told'> & {
  readonly people: number
  readonly parties: number
  readonly startsAt: number
  readonly seed: number
  readonly passages: readonly Passage[]
  /** Parties that leave for good, an hour, wherever they are. */
  readonly lossAnHour?: number
  /** Parties that join before each passage, at the place where it begins. */
  readonly joins?: readonly number[]
  readonly posts: readonly Post[]
  /** Before this hour nobody gives a number. */
  readonly countedFrom?: number
  /** Hours after the last arrival in which posts still look. */
  readonly after: number
  /** Said besides, as in a plot's story. */
  readonly besides: string
}

/** A crowd in streets: the fuller the road, the slower; a bridge lets so many parties by in a quarter of an hour. */
export function crowding({ kmH, road, bridge }: Record<'kmH' | 'road' | 'bridge', number>): Mechanism {
  return (ready, km, roll) => {
    const order = ready.map((at, party) => ({ at, party })).sort((a, b) => a.at - b.at)
    const ends: number[] = []
    const trips: Trip[] = []
    for (const { at, party } of order) {
      const before = ends.filter((end) => end > at).length
      const walks = km / (kmH * Math.max(0.25, 1 - before / road) * Math.exp(roll.normal(0, 0.08)))
      const gate = (ends[ends.length - bridge] ?? Number.NEGATIVE_INFINITY) + 0.25
      const come = Math.max(at + walks, gate, ends.at(-1) ?? 0)
      ends.push(come)
      trips[party] = { leave: at, come }
    }
    return trips
  }
}

/** A few buses go to and fro, full each way out and empty back; drivers sleep at night and one bus in twenty breaks down. */
export function shuttling({ buses, seats, kmH }: Record<'buses' | 'seats' | 'kmH', number>): Mechanism {
  return (ready, km, roll) => {
    const free = Array.from({ length: buses }, () => Math.min(...ready))
    const order = ready.map((at, party) => ({ at, party })).sort((a, b) => a.at - b.at)
    const trips: Trip[] = []
    for (let i = 0; i < order.length; i += seats) {
      const load = order.slice(i, i + seats)
      const bus = free.indexOf(Math.min(...free))
      const full = Math.max(free[bus] as number, load.at(-1)?.at ?? 0)
      const leave = full % 24 < 5 || full % 24 > 20 ? Math.ceil((full - 5) / 24) * 24 + 5 : full
      const drive = (km / kmH) * Math.exp(roll.normal(0, 0.15)) + (roll.uniform() < 0.05 ? 6 : 0)
      free[bus] = leave + 2 * drive + 1
      for (const { party } of load) trips[party] = { leave, come: leave + drive }
    }
    return trips
  }
}

/** One vessel takes all, by day and by night; now and then it runs aground and waits for a tug. */
export function byBarge({ kmH, aground, tugH }: Record<'kmH' | 'aground' | 'tugH', number>): Mechanism {
  return (ready, km, roll) => {
    const leave = [...ready].sort((a, b) => a - b)[Math.floor(ready.length * 0.9)] as number
    let [hour, left] = [leave, km]
    while (left > 0) {
      hour += 1
      left -= kmH
      if (roll.uniform() < aground) hour += tugH * (roll.uniform() + roll.uniform())
    }
    return ready.map(() => ({ leave, come: hour }))
  }
}

/** Each goes on when enough others do (Granovetter 1978): below a threshold the whole crowd stays where it is. */
export function byExample({ bold, kmH }: Record<'bold' | 'kmH', number>): Mechanism {
  return (ready, km, roll) => {
    const needs = ready.map(() => Math.max(0, roll.normal(0.35, 0.15) - bold))
    let going = needs.filter((need) => need === 0).length / needs.length
    for (let round = 0; round < 50; round++) going = needs.filter((need) => need <= going).length / needs.length
    return ready.map((at, party) => {
      const leave = Math.ceil((at - 6) / 24) * 24 + 6 + roll.uniform() * 3
      return { leave, come: (needs[party] as number) <= going ? leave + km / kmH : Number.POSITIVE_INFINITY }
    })
  }
}

/** Everybody at an own pace, a few very slow, as long as there is light; nobody waits for anybody. */
export function strungOut({ kmH, spread, dawn, dusk }: Record<'kmH' | 'spread' | 'dawn' | 'dusk', number>): Mechanism {
  return (ready, km, roll) =>
    ready.map((at) => {
      const pace = kmH * Math.exp(-Math.abs(roll.normal(0, spread)))
      const start = at % 24 > dusk || at % 24 < dawn ? Math.ceil((at - dawn) / 24) * 24 + dawn : at
      let [hour, left] = [start, km]
      for (; left > 0; hour += 0.25) if (hour % 24 >= dawn && hour % 24 < dusk) left -= pace / 4
      return { leave: start, come: hour }
    })
}

/** Each leaves by day when it has made up its mind, after a time without memory: a camp that empties for weeks. */
export function trickling({ meanH, kmH }: Record<'meanH' | 'kmH', number>): Mechanism {
  return (ready, km, roll) =>
    ready.map((at) => {
      const made = at - meanH * Math.log(roll.uniform())
      const leave = made % 24 < 7 || made % 24 > 17 ? Math.ceil((made - 7) / 24) * 24 + 7 : made
      return { leave, come: leave + (km / kmH) * Math.exp(roll.normal(0, 0.15)) }
    })
}

/** When each party was where: `come` and `leave` in hours, infinite where it stays. */
type Stay = { readonly stop: string; readonly come: number; leave: number }

export function observedPlot({ passages, people, parties, startsAt, seed, ...plot }: Observed): Plot {
  const roll = dice(seed)
  const begins = Array.from({ length: parties }, () => startsAt + roll.uniform())
  const stays: Stay[][] = begins.map((come) => [{ stop: passages[0]?.from ?? '', come: come - 12, leave: FOREVER }])
  let going = begins.map((at, party) => ({ at, party }))
  const lines: string[] = []
  for (const [i, { from, to, km, mode, by, stay = 0 }] of passages.entries()) {
    for (let n = 0; n < (plot.joins?.[i] ?? 0); n++) {
      const at = (going[Math.floor(roll.uniform() * going.length)] as (typeof going)[number]).at
      going.push({ at, party: stays.push([{ stop: from, come: at, leave: FOREVER }]) - 1 })
    }
    const ready = going.map(({ at }) => at + stay)
    const trips = by(ready, km, roll)
    const hours = 1 - (1 - (plot.lossAnHour ?? 0)) ** (stay + km / 5)
    const came = going.flatMap(({ party }, i) => {
      const { leave, come } = trips[i] as Trip
      if (!Number.isFinite(come) || roll.uniform() < hours) return []
      const own = stays[party] as Stay[]
      ;(own.at(-1) as Stay).leave = leave
      own.push({ stop: to, come, leave: FOREVER })
      return [{ at: come, party }]
    })
    const isReached = came.length >= going.length / 2
    const moments = [...middleOf(trips.map(({ leave }) => leave)), ...middleOf(came.map(({ at }) => at))].map(said)
    const [a, b, c, d] = isReached ? moments : [moments[0], moments[1], '-', '-']
    lines.push(
      `${from} ${to} ${a} ${b} ${c} ${d} ${Math.round((people * going.length) / parties)} ${mode}${isReached ? '' : ' no'}`,
    )
    if (!isReached) break
    going = came
  }
  const each = people / parties
  const told = (again: number) => seenBy(plot, stays, each, dice(1000 * seed + again))
  return { ...plot, talk: 0, story: `${lines.join('\n')}\n${plot.besides}`, told }
}

const FOREVER = Number.POSITIVE_INFINITY

function middleOf(hours: readonly number[]): number[] {
  const sorted = [...hours].sort((a, b) => a - b)
  return sorted.length === 0 ? [] : [0.3, 0.7].map((share) => sorted[Math.floor(share * (sorted.length - 1))] as number)
}

type Telling = Pick<Observed, 'posts' | 'after' | 'countedFrom'>

/** One post at one stop: `each` people a party; it looks until hour `untilH` and gives no number before `countedFrom`. */
type Watch = {
  readonly post: Post
  readonly stop: string
  readonly here: readonly Stay[]
  readonly stays: readonly Stay[][]
  readonly each: number
  readonly untilH: number
  readonly countedFrom: number
  readonly roll: Dice
}

/** What all posts say of all stops, as lines of a story. */
function seenBy(
  { posts, after, countedFrom = 0 }: Telling,
  stays: readonly Stay[][],
  each: number,
  roll: Dice,
): string {
  const all = stays.flat()
  const untilH = Math.max(...all.map(({ come }) => come)) + after
  const stops = [...new Set(all.map(({ stop }) => stop))]
  const lines = stops.flatMap((stop) => {
    const here = all.filter((one) => one.stop === stop)
    return posts.flatMap((post) => {
      const watch = { post, stop, here, stays, each, untilH, countedFrom, roll }
      return [...looks(watch), ...moves(watch)]
    })
  })
  return lines.join('\n')
}

function looks({ post, stop, here, each, untilH, countedFrom, roll }: Watch): string[] {
  const { by, everyH, sees, bulletinDays } = post
  const lines: string[] = []
  const untilNext = () => -everyH * Math.log(roll.uniform())
  for (let at = Math.min(...here.map(({ come }) => come)); at < untilH; at += untilNext()) {
    const there = here.filter(({ come, leave }) => come <= at && at < leave).length
    if (there < 0.3 * here.length || at % 24 < 6 || at % 24 > 22) continue
    const seen = roundly(there * each * Math.min(1, sees * Math.exp(roll.normal(0, 0.25))))
    const counts = at >= countedFrom && roll.uniform() < 0.5
    const what = counts ? `count ${stop} - main at_stop ${seen}` : `position ${stop} - main - -`
    lines.push(`* ${said(at)} ${what} ${untilBulletin(at, bulletinDays)} ${by}`)
  }
  return lines
}

/** They notice the first tenth that comes, and that half have left; where to, they hear in two cases of five. */
function moves({ post, stop, here, stays, roll }: Watch): string[] {
  const { by, everyH, bulletinDays } = post
  const noticed = () => roll.uniform() < 4 / (4 + everyH)
  const rank = (hours: readonly number[], share: number) =>
    [...hours].sort((a, b) => a - b)[Math.floor(hours.length * share)] as number
  const come = rank(
    here.map((one) => one.come),
    0.1,
  )
  const left = rank(
    here.map((one) => one.leave),
    0.5,
  )
  const goal = stays.find((own) => own.some((one) => one.stop === stop && Number.isFinite(one.leave)))
  const next = goal?.[goal.findIndex((one) => one.stop === stop) + 1]?.stop ?? '-'
  const line = (at: number, what: string) => `* ${said(at)} ${what} main - - ${untilBulletin(at, bulletinDays)} ${by}`
  const isStart = stays[0]?.[0]?.stop === stop
  return [
    ...(!isStart && noticed() ? [line(come, `arrival ${stop} -`)] : []),
    ...(Number.isFinite(left) && noticed()
      ? [line(left, `departure ${stop} ${roll.uniform() < 0.4 ? next : '-'}`)]
      : []),
  ]
}

/** Days from a moment to the day on which the next bulletin is out; one of every day comes out the same day by noon. */
function untilBulletin(at: number, days: number): number {
  const day = Math.floor(at / 24)
  return Math.ceil((day + (at % 24 > 12 ? 1 : 0)) / days) * days - day
}

/** People say one, two, three, five, seven and tens of them. */
function roundly(n: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, n)))
  const heap = [1, 1.5, 2, 3, 4, 5, 7, 10].map((one) => one * ten)
  return Math.round(
    heap.reduce((best, one) => (Math.abs(Math.log(one / n)) < Math.abs(Math.log(best / n)) ? one : best)),
  )
}

/** `1@06:00`: six in the morning of the first day. */
export function said(hours: number): string {
  const minutes = Math.max(0, Math.round(hours * 60))
  const of = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(minutes / 1440) + 1}@${of(Math.floor((minutes % 1440) / 60))}:${of(minutes % 60)}`
}
