/**
 * The way ahead in a terminal, 80 columns wide: stops down the side, days across. Where half of the chances lie the
 * band is dense, where nine in ten lie it is light, and the middle is marked. The line at the side is the road: the
 * likelier the stop, the heavier the line; the bead is as full as many people are expected.
 */
import { dayOf, msOf } from '../core/time.ts'
import type { Forecast, Place, StopForecast } from '../forecast/contract.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { nameOf } from './folder.ts'
import { percent, weekday } from './table.ts'
import type { Terminal } from './terminal.ts'

const NAME = 20
const CELLS = 49
const DAY_MS = 86_400_000

export const shortened = (name: string): string => (name.length <= NAME ? name : `${name.slice(0, NAME - 1)}…`)

export const likeliest = (places: readonly Place[]): Place[] =>
  [...places].sort((a, b) => b.probability - a.probability)

export const placeName = (files: JourneyFiles, place: Place): string =>
  'leg' in place ? place.leg.map((id) => nameOf(files, id)).join(' → ') : nameOf(files, place.stop_id)

/** Wall-clock text as milliseconds that run like the clock on the wall: zones are never converted. */
const wallMs = (wall: string): number => msOf(`${wall.slice(0, 16)}:00Z`)

type Scale = { readonly fromMs: number; readonly cellMs: number }
const cell = ({ fromMs, cellMs }: Scale, wall: string): number =>
  Math.max(0, Math.min(CELLS - 1, Math.floor((wallMs(wall) - fromMs) / cellMs)))

export function ribbonLines(
  terminal: Terminal,
  files: JourneyFiles,
  ahead: Forecast,
  stops: readonly StopForecast[],
): string[] {
  const fromMs = wallMs(ahead.asOf)
  const lastMs = Math.max(...stops.map(({ arrival }) => wallMs(arrival?.p75 ?? ahead.asOf)))
  const days = Math.max(1, Math.ceil((lastMs - fromMs) / DAY_MS))
  const scale = { fromMs, cellMs: (days * DAY_MS) / CELLS }
  const [now] = likeliest(ahead.groups[0]?.place ?? [])
  const most = Math.max(1, ...stops.map(({ people }) => people?.p50 ?? 0))
  return [
    `◉ ${(now ? shortened(placeName(files, now)) : '').padEnd(NAME)}       ${dayMarks(terminal, scale)}`,
    ...stops.map((stop) => {
      const name = shortened(nameOf(files, stop.stop_id)).padEnd(NAME)
      const bead = BEADS[Math.min(BEADS.length - 1, Math.floor(((stop.people?.p50 ?? 0) / most) * BEADS.length))]
      return `${road(stop.reach)} ${name} ${percent(stop.reach).padStart(5)} ${band(scale, stop)} ${bead}`.trimEnd()
    }),
  ]
}

const road = (reach: number): string => (reach >= 0.75 ? '┃' : reach >= 0.4 ? '│' : '┊')
const BEADS = ['○', '◔', '◑', '◕', '●']

/** The day where its midnight is: weekday and number, or as much of it as there is room for. */
function dayMarks({ lang }: Terminal, { fromMs, cellMs }: Scale): string {
  const marks = Array.from({ length: CELLS }, () => ' ')
  const room = Math.floor(DAY_MS / cellMs) - 1
  for (let ms = Math.ceil(fromMs / DAY_MS) * DAY_MS; ms < fromMs + CELLS * cellMs; ms += DAY_MS) {
    const at = Math.floor((ms - fromMs) / cellMs)
    const whole = weekday(dayOf(ms, 'UTC'), lang)
    const [name = '', number = ''] = whole.split(' ')
    const mark = `│${[whole, name, number].find((text) => text.length <= room) ?? ''}`
    if (at + mark.length <= CELLS) marks.splice(at, mark.length, ...mark)
  }
  return marks.join('').trimEnd()
}

function band(scale: Scale, { arrival }: StopForecast): string {
  if (!arrival) return ' '.repeat(CELLS)
  const [p05, p25, p50, p75, p95] = [arrival.p05, arrival.p25, arrival.p50, arrival.p75, arrival.p95].map((wall) =>
    cell(scale, wall),
  ) as [number, number, number, number, number]
  const mark = (i: number) => (i === p50 ? '█' : i >= p25 && i <= p75 ? '▒' : i >= p05 && i <= p95 ? '·' : ' ')
  return Array.from({ length: CELLS }, (_, i) => mark(i)).join('')
}
