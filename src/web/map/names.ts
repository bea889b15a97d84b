/** Room for the names on a map: right of their stop, else left of it, where they cover neither another stop nor a name. */
type Spot = {
  readonly bead: { readonly stop: string }
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** The lower, the sooner it is named. */
  readonly rank: number
}
type Room = { readonly from: number; readonly to: number; readonly y: number; readonly high: number }

const LETTER = 7.4
const BESIDE = 12
const LINES_HIGH = 17
const DOT = 6

/** Where the name of each stop begins, for those that have room; a stop without a name is still a link. */
export function namesOn(spots: readonly Spot[], width: number): ReadonlyMap<string, number> {
  const dots = spots.map(({ x, y }) => ({ from: x - DOT, to: x + DOT, y, high: DOT }))
  const taken: Room[] = [...dots]
  const begins = new Map<string, number>()
  for (const { bead, x, y, lines } of [...spots].sort((a, b) => a.rank - b.rank)) {
    const long = Math.max(...lines.map((line) => line.length)) * LETTER
    const rooms = [x + BESIDE, x - BESIDE - long].map((from) => ({ from, to: from + long, y, high: LINES_HIGH }))
    const room = rooms.find((one) => one.from > 0 && one.to < width && taken.every((other) => !meets(one, other)))
    if (!room) continue
    taken.push(room)
    begins.set(bead.stop, room.from)
  }
  return begins
}

const meets = (a: Room, b: Room): boolean =>
  a.from < b.to && b.from < a.to && Math.abs(a.y - b.y) < a.high + b.high - DOT
