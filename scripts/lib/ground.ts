/**
 * Land, coasts and borders for the page's map, out of Natural Earth at 1:50 million (npm world-atlas, public domain), cut
 * at build time into cells of 30 by 30 degrees, so that a phone loads the one or two that its journey lies in.
 *
 * Coordinates are hundredths of a degree (about a kilometre, finer than the drawing), the first of a line whole, the
 * others as steps from the one before: small in the file, and summed up again on the page.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export const CELL_DEGREES = 30
const SCALE = 100

type Point = readonly [number, number]
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
/** Lists of x, y, dx, dy, dx, dy … */
export type Cell = { readonly land: number[][]; readonly coasts: number[][]; readonly borders: number[][] }

/** Names of all cells: `-4,0` lies from 120 W to 90 W and from the equator to 30 N. */
export function cellNames(): string[] {
  const [columns, rows] = [range(-180 / CELL_DEGREES, 180 / CELL_DEGREES), range(-90 / CELL_DEGREES, 90 / CELL_DEGREES)]
  return columns.flatMap((x) => rows.map((y) => `${x},${y}`))
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

export function boxOf(name: string): Box {
  const [x = 0, y = 0] = name.split(',').map(Number)
  const [west, south] = [x * CELL_DEGREES, y * CELL_DEGREES]
  return { west, south, east: west + CELL_DEGREES, north: south + CELL_DEGREES }
}

type World = { readonly land: Point[][]; readonly coasts: Point[][]; readonly borders: Point[][] }

function readWorld(): World {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const world = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
    countries: GeometryCollection
    land: GeometryCollection
  }>
  const { countries, land } = world.objects
  const shapes = feature(world, land).features.map(({ geometry }) => geometry)
  const rings = shapes.flatMap((shape) => {
    if (shape.type === 'Polygon') return shape.coordinates
    return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : []
  })
  return {
    land: rings as unknown as Point[][],
    coasts: mesh(world, countries, (a, b) => a === b).coordinates as unknown as Point[][],
    borders: mesh(world, countries, (a, b) => a !== b).coordinates as unknown as Point[][],
  }
}

let read: World | undefined

export function groundOf(name: string): Cell {
  read ??= readWorld()
  const box = boxOf(name)
  return {
    land: read.land.map((ring) => clipRing(ring, box)).flatMap((ring) => packed(ring, 3)),
    coasts: read.coasts.flatMap((line) => clipLine(line, box)).flatMap((line) => packed(line, 2)),
    borders: read.borders.flatMap((line) => clipLine(line, box)).flatMap((line) => packed(line, 2)),
  }
}

const edges: readonly ((box: Box) => { isIn: (p: Point) => boolean; cut: (a: Point, b: Point) => Point })[] = [
  ({ west }) => ({ isIn: ([x]) => x >= west, cut: (a, b) => atX(a, b, west) }),
  ({ east }) => ({ isIn: ([x]) => x <= east, cut: (a, b) => atX(a, b, east) }),
  ({ south }) => ({ isIn: ([, y]) => y >= south, cut: (a, b) => atY(a, b, south) }),
  ({ north }) => ({ isIn: ([, y]) => y <= north, cut: (a, b) => atY(a, b, north) }),
]
const atX = ([ax, ay]: Point, [bx, by]: Point, x: number): Point => [x, ay + ((by - ay) * (x - ax)) / (bx - ax)]
const atY = ([ax, ay]: Point, [bx, by]: Point, y: number): Point => [ax + ((bx - ax) * (y - ay)) / (by - ay), y]

/** The part of a ring that lies in a box (Sutherland and Hodgman 1974); empty where none does. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  return edges.reduce<Point[]>(
    (points, edge) => {
      const { isIn, cut } = edge(box)
      return points.flatMap((to, i) => {
        const from = points.at(i - 1) as Point
        if (isIn(to)) return isIn(from) ? [to] : [cut(from, to), to]
        return isIn(from) ? [cut(from, to)] : []
      })
    },
    [...ring],
  )
}

/** The runs of a line that lie in a box, with one point beyond each end, so that runs of two cells meet. */
export function clipLine(line: readonly Point[], { west, south, east, north }: Box): Point[][] {
  const isIn = ([x, y]: Point): boolean => x >= west && x <= east && y >= south && y <= north
  const runs: Point[][] = []
  line.forEach((point, i) => {
    const before = line[i - 1]
    if (before === undefined || (!isIn(point) && !isIn(before))) return
    const run = runs.at(-1)
    if (run?.at(-1) === before) run.push(point)
    else runs.push([before, point])
  })
  return runs
}

/** Whole steps; points that fall together are one, and what is shorter than `least` points is left out. */
function packed(points: readonly Point[], least: number): number[][] {
  const whole = points.map(([x, y]) => [Math.round(x * SCALE), Math.round(y * SCALE)] as const)
  const apart = whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1]?.[0] || y !== whole[i - 1]?.[1])
  if (apart.length < least) return []
  return [apart.flatMap(([x, y], i) => [x - (apart[i - 1]?.[0] ?? 0), y - (apart[i - 1]?.[1] ?? 0)])]
}
