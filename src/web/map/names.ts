/**
 * Room for the names on a map: beside their stop, else above or below it, else at a corner of it, where they cover
 * neither another stop nor a name, and as little as can be of the roads.
 */
type Spot = {
  readonly bead: { readonly stop: string }
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** The lower, the sooner it is named. */
  readonly rank: number
}
/** A straight road on the map. */
export type Road = { readonly from: readonly [number, number]; readonly to: readonly [number, number] }
/** Where a name stands: `y` is that of its first line. */
export type Place = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }
type Room = { readonly from: number; readonly to: number; readonly y: number; readonly high: number }

const LETTER = 8.2
const LINE = 16
const BESIDE = 12
const DOT = 6
/** So far apart are the points by which a road is looked at. */
const STEP = 8

/** The place of each stop's name, for those that have room; a stop without a name is still a link. */
export function namesOn(spots: readonly Spot[], width: number, roads: readonly Road[]): ReadonlyMap<string, Place> {
  const taken: Room[] = spots.map(({ x, y }) => ({ from: x - DOT, to: x + DOT, y, high: DOT }))
  const paved = roads.flatMap(pointsOf)
  const places = new Map<string, Place>()
  for (const spot of [...spots].sort((a, b) => a.rank - b.rank)) {
    const isFree = ({ room }: Candidate): boolean =>
      room.from > 0 && room.to < width && taken.every((other) => !meets(room, other))
    const covered = ({ room }: Candidate): number => paved.filter((point) => meets(room, point)).length
    const [chosen] = candidates(spot)
      .filter(isFree)
      .map((one) => ({ ...one, covered: covered(one) }))
      .sort((a, b) => a.covered - b.covered)
    if (!chosen) continue
    taken.push(chosen.room)
    places.set(spot.bead.stop, chosen.place)
  }
  return places
}

type Candidate = { readonly place: Place; readonly room: Room }

function candidates({ x, y, lines }: Spot): Candidate[] {
  const long = Math.max(...lines.map((line) => line.length)) * LETTER
  const tall = lines.length * LINE
  const at = (place: Place, from: number): Candidate => {
    return { place, room: { from, to: from + long, y: place.y - 12 + tall / 2, high: tall / 2 } }
  }
  const middle = y + 14 - tall / 2
  const [above, below] = [y - BESIDE - tall + LINE, y + BESIDE + LINE - 4]
  return [
    at({ x: x + BESIDE, y: middle, anchor: 'start' }, x + BESIDE),
    at({ x: x - BESIDE, y: middle, anchor: 'end' }, x - BESIDE - long),
    ...[above, below].map((line) => at({ x, y: line, anchor: 'middle' }, x - long / 2)),
    ...[above, below].flatMap((line) => [
      at({ x: x - DOT, y: line, anchor: 'start' }, x - DOT),
      at({ x: x + DOT, y: line, anchor: 'end' }, x + DOT - long),
    ]),
  ]
}

function pointsOf({ from: [x, y], to: [a, b] }: Road): Room[] {
  const n = Math.max(1, Math.ceil(Math.hypot(a - x, b - y) / STEP))
  return Array.from({ length: n + 1 }, (_, i) => {
    const along = x + ((a - x) * i) / n
    return { from: along, to: along, y: y + ((b - y) * i) / n, high: 2 }
  })
}

const meets = (a: Room, b: Room): boolean =>
  a.from < b.to + 1 && b.from < a.to + 1 && Math.abs(a.y - b.y) < a.high + b.high
