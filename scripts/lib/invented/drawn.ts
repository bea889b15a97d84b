/**
 * Journeys drawn by lot, as many as one likes: on foot through streets or from town to town, by rides, coaches, trains,
 * boats or some of each; over borders or not; with roads that lead elsewhere; gone through, broken off in the telling, or
 * stopped for good with or without a word about it; told by people at the road or by what papers make of the stages.
 * What nobody wrote nobody can have had in mind. The map is drawn too: places have numbers, not names.
 *
 * Same number, same journey.
 */
import type { Dice } from '../../../src/forecast/random.ts'
import { dice } from '../../../src/forecast/random.ts'
import type { Mechanism, Passage } from './mechanisms.ts'
import { byFreightTrain, byTimetable, drifting, keepingToPlan, nobodyThrough, untilTired } from './mechanisms.ts'
import type { Post } from './parties.ts'
import { byBarge, crowding, observedPlot, said, shuttling, strungOut } from './parties.ts'
import type { Plot } from './plots.ts'

/** One stretch: how it is gone, how far, and how many hours people stay before it. */
type Shape = {
  readonly mode: string
  readonly km: readonly [number, number]
  readonly stayH: readonly [number, number]
  by(lot: Lot): Mechanism
}
type Lot = { between(low: number, high: number): number; chance(share: number): boolean; of<T>(some: readonly T[]): T }

const light = { dawn: 5, dusk: 19 }
const SHAPES = {
  streets: {
    mode: 'walk',
    km: [3, 12],
    stayH: [0, 7],
    by: (lot) => crowding({ kmH: lot.between(3, 4.8), road: 200, bridge: 12 }),
  },
  march: {
    mode: 'walk',
    km: [12, 45],
    stayH: [6, 14],
    by: (lot) =>
      lot.of([
        strungOut({ kmH: lot.between(2.6, 4), spread: 0.4, ...light }),
        untilTired({ kmH: lot.between(3.2, 4.4), startH: 5 }),
        keepingToPlan({ kmH: lot.between(3, 4), fromH: 6, toH: 15 }),
      ]),
  },
  hitching: {
    mode: 'walk+rides',
    km: [20, 110],
    stayH: [6, 30],
    by: (lot) => strungOut({ kmH: lot.between(5, 9), spread: 0.5, ...light }),
  },
  trucks: {
    mode: 'rides',
    km: [60, 300],
    stayH: [6, 40],
    by: (lot) => shuttling({ buses: 12, seats: 3, kmH: lot.between(20, 40) }),
  },
  coaches: {
    mode: 'bus',
    km: [30, 350],
    stayH: [1, 36],
    by: (lot) =>
      lot.of([
        shuttling({ buses: 8, seats: 4, kmH: lot.between(25, 50) }),
        byTimetable({ everyH: 3, seats: 12, kmH: lot.between(45, 65), firstH: 5, lastH: 21 }),
      ]),
  },
  rails: {
    mode: 'train',
    km: [60, 400],
    stayH: [3, 48],
    by: (lot) =>
      lot.of([
        byFreightTrain({ meanWaitH: lot.between(8, 40), kmH: lot.between(20, 35), share: 0.8 }),
        byTimetable({ everyH: 6, seats: 30, kmH: lot.between(40, 70), firstH: 4, lastH: 22 }),
      ]),
  },
  river: {
    mode: 'boat',
    km: [25, 220],
    stayH: [4, 50],
    by: (lot) =>
      lot.of([
        drifting({ kmH: lot.between(4, 7), fromH: 5, toH: 19 }),
        byBarge({ kmH: lot.between(6, 12), aground: 0.02, tugH: 8 }),
        shuttling({ buses: 6, seats: 4, kmH: lot.between(8, 16) }),
      ]),
  },
} satisfies Record<string, Shape>
const ALL_SHAPES: readonly Shape[] = Object.values(SHAPES)

const POSTS: readonly Post[] = [
  { by: 'press', everyH: 10, sees: 1.1, bulletinDays: 1 },
  { by: 'church', everyH: 12, sees: 0.9, bulletinDays: 1 },
  { by: 'un', everyH: 20, sees: 0.8, bulletinDays: 2 },
  { by: 'national_gov', everyH: 18, sees: 0.65, bulletinDays: 1 },
  { by: 'redcross', everyH: 14, sees: 0.85, bulletinDays: 3 },
]
const LANDS = [
  { zone: 'America/Mexico_City', lat: 17, lon: -96, names: ['MX', 'GT', 'BZ'] },
  { zone: 'Africa/Nairobi', lat: 1, lon: 36, names: ['KE', 'UG', 'ET'] },
  { zone: 'Europe/Athens', lat: 41, lon: 23, names: ['GR', 'MK', 'BG'] },
] as const

type Place = { readonly id: string; readonly lat: number; readonly lon: number; kind: string; country: string }

export function drawnPlot(number: number): Plot {
  const lot = lotOf(dice(70_000 + number))
  const land = lot.of(LANDS)
  const [own, isMixed] = [lot.of(ALL_SHAPES), lot.chance(0.3)]
  const shapes = Array.from({ length: Math.floor(lot.between(4, 10)) }, () => (isMixed ? lot.of(ALL_SHAPES) : own))
  const kms = shapes.map(({ km: [low, high] }) => Math.round(lot.between(low, high)))
  const { places, legs } = mapOf(lot, land, shapes, kms)
  const course = courseOf(lot, lotOf(dice(80_000 + number)), shapes, kms)
  const plot = observedPlot({
    id: `drawn-${number}`,
    title: `Drawn by lot, number ${number}`,
    zone: land.zone,
    start: `2033-0${1 + (number % 9)}-05`,
    isKept: false,
    ends: course.end !== 'brokenOff',
    stops: places.map(placeLine).join('\n'),
    legs: legs.join(', '),
    seed: 500 + number,
    passages: course.passages,
    ...crowdOf(lot, course.passages.length, shapes.length),
  })
  const story = [plot.story, ...course.blocks()].join('\n')
  const { told = () => '', ...rest } = plot
  return lot.chance(0.5) ? { ...rest, story, talk: lot.between(1, 4) } : { ...plot, story, told }
}

/** How far they come, how it ends, and what is told of those who hold them; `blocks` once the passages are worked out. */
function courseOf(lot: Lot, other: Lot, shapes: readonly Shape[], kms: readonly number[]) {
  const end = lot.of(['through', 'through', 'through', 'brokenOff', 'stopped', 'stopped'])
  const isStopped = end === 'stopped'
  // Some maps go on beyond the last place that they come to.
  const count = isStopped ? Math.floor(lot.between(2, shapes.length)) : shapes.length - lot.of([0, 0, 1, 2])
  const held = heldOf(other, isStopped ? 0 : count)
  let stoppedH = 0
  const nobody: Mechanism = (ready, km, roll) => {
    stoppedH = Math.min(...ready)
    return nobodyThrough(ready, km, roll)
  }
  const passages = shapes.slice(0, count).map((shape, i): Passage => {
    const stay = i === 0 ? 0 : lot.between(...shape.stayH)
    const by = isStopped && i === count - 1 ? nobody : shape.by(lot)
    const holds = held?.at === i ? held.until(by) : by
    return { from: `p${i}`, to: `p${i + 1}`, km: kms[i] as number, mode: shape.mode, by: holds, stay }
  })
  const blocks = (): string[] => {
    const isTold = isStopped && lot.chance(0.6)
    const told = (at: number, hour: number, days: number) => `* ${said(hour)} blockade p${at} - main - - ${days} press`
    if (isTold) return [told(count - 1, stoppedH, lot.of([0, 1]))]
    return held ? [told(held.at, held.atH, 0)] : []
  }
  return { end, passages, blocks }
}

/** How many set out, when, how they grow and dwindle, who looks at them, and what is told at the start. */
function crowdOf(lot: Lot, count: number, places: number) {
  const people = Math.round(120 * Math.exp(lot.between(0, 4.2)))
  const startsAt = lot.between(4, 14)
  const grows = lot.chance(0.4) ? lot.between(0.1, 1) : 0
  const last = `p${lot.chance(0.7) ? count : places}`
  const told = [
    ...(lot.chance(0.5) ? [`* ${said(startsAt - 1)} decision p0 ${last} main - - 0 organiser`] : []),
    ...(lot.chance(0.6) ? [`* ${said(startsAt)} count p0 - main group_size ${roundTo2(people)} 0 press`] : []),
  ]
  return {
    ...{ people, startsAt, parties: 80, besides: told.join('\n') },
    joins: grows === 0 ? [] : growing(grows, Math.min(count, 4)),
    lossAnHour: lot.of([0, 0, 0.001, 0.003]),
    posts: POSTS.filter(() => lot.chance(0.6)),
    countedFrom: lot.chance(0.2) ? 60 : 0,
    after: lot.of([20, 72, 200]),
  }
}

type Held = { readonly at: number; atH: number; until(by: Mechanism): Mechanism }

/** One in three that is not stopped for good is held somewhere by a block that is told of, for hours or days. */
function heldOf(lot: Lot, count: number): Held | null {
  const [at, hours] = [Math.floor(lot.between(1, count)), 14 * Math.exp(lot.between(-2, 2))]
  if (!lot.chance(0.35) || count < 2) return null
  const held: Held = {
    at,
    atH: 0,
    until: (by) => (ready, km, roll) => {
      held.atH = Math.min(...ready)
      return by(
        ready.map((hour) => Math.max(hour, held.atH + hours)),
        km,
        roll,
      )
    },
  }
  return held
}

const lotOf = (roll: Dice): Lot => ({
  between: (low, high) => low + roll.uniform() * (high - low),
  chance: (share) => roll.uniform() < share,
  of: (some) => some[Math.floor(roll.uniform() * some.length)] as (typeof some)[number],
})

/** Parties that join before each of the first passages, so many times as many as there were. */
const growing = (rate: number, passages: number): number[] =>
  Array.from({ length: passages }, (_, i) => (i === 0 ? 0 : Math.round(80 * rate * (1 + rate) ** (i - 1))))

const roundTo2 = (n: number): number => Number(n.toPrecision(2))
const KM_A_DEGREE = 111
const WINDS = 1.25 // road over straight line

/** The road that is taken, in countries that change once or twice or not at all, and roads that lead off it. */
function mapOf(lot: Lot, land: (typeof LANDS)[number], shapes: readonly Shape[], kms: readonly number[]) {
  const [bearing, crossings] = [lot.between(0, 2 * Math.PI), lot.of([0, 0, 1, 2])]
  let [lat, lon, country]: [number, number, number] = [land.lat, land.lon, 0]
  const gates = new Set(Array.from({ length: crossings }, () => Math.floor(lot.between(1, shapes.length))))
  const go = (km: number, turn: number) => {
    const degrees = km / WINDS / KM_A_DEGREE
    const angle = bearing + turn
    return [lat + degrees * Math.cos(angle), lon + (degrees * Math.sin(angle)) / Math.cos((lat * Math.PI) / 180)]
  }
  const places: Place[] = []
  const legs: string[] = []
  for (let i = 0; i <= shapes.length; i++) {
    const kind = gates.has(i) ? 'border' : lot.chance(0.25) ? 'city' : 'town'
    places.push({ id: `p${i}`, lat, lon, kind, country: land.names[country] as string })
    const shape = shapes[i]
    if (!shape) break
    if (lot.chance(0.35)) {
      const [km, side] = [Math.round(lot.between(...shape.km)), lot.of([-1, 1])]
      const [y = 0, x = 0] = go(km, side * lot.between(0.9, 1.8))
      places.push({ id: `s${i}`, lat: y, lon: x, kind: 'town', country: land.names[country] as string })
      legs.push(`p${i} s${i} ${km} ${shape.mode}`)
      if (lot.chance(0.3) && i + 2 <= shapes.length) legs.push(`s${i} p${i + 2} ${2 * km} ${shape.mode}`)
    }
    if (gates.has(i)) country++
    legs.push(`p${i} p${i + 1} ${kms[i]} ${shape.mode}`)
    ;[lat, lon] = go(kms[i] as number, lot.between(-0.4, 0.4)) as [number, number]
  }
  return { places, legs }
}

const placeLine = ({ id, lat, lon, kind, country }: Place): string =>
  `${id} ${id} | ${country} ${lat.toFixed(3)} ${lon.toFixed(3)} ${kind} ${kind === 'city' ? 400_000 : 20_000}`
