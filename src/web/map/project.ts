/**
 * From degrees to the drawing: longitude shrunk by the cosine of the middle latitude (equirectangular), which keeps the
 * shape of a journey's region well enough to know it by.
 */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
export type LatLon = { readonly lat: number; readonly lon: number }

export type Frame = {
  readonly width: number
  readonly height: number
  /** What is seen, in degrees. */
  readonly box: Box
  readonly xy: (at: LatLon) => readonly [number, number]
  readonly point: (at: LatLon) => string
}

const MARGIN = 0.14
const LEAST_DEGREES = 0.3
/** Height by width: a phone's map is as good as square, a desk's as flat as its journey, but for this. */
const [FLATTEST, TALLEST] = [0.42, 0.62]
const NARROW_PIXELS = 600
const SQUARE = 1.05

/** A frame of so many pixels' width around places, with room for words. */
export function frameOf(places: readonly LatLon[], width: number): Frame {
  const [lats, lons] = [places.map(({ lat }) => lat), places.map(({ lon }) => lon)]
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)]
  const [lat0, lon0] = [(south + north) / 2, (west + east) / 2]
  const shrink = Math.max(0.1, Math.cos((lat0 * Math.PI) / 180))
  const [wide, high] = [(east - west) * shrink, north - south].map((n) => Math.max(LEAST_DEGREES, n) * (1 + 2 * MARGIN))
  const own = Math.min(TALLEST, Math.max(FLATTEST, (high ?? 1) / (wide ?? 1)))
  const ratio = width < NARROW_PIXELS ? SQUARE : own
  const perPixel = Math.max((wide ?? 1) / width, (high ?? 1) / (width * ratio))
  const height = Math.round(width * ratio)
  const [halfLon, halfLat] = [(width * perPixel) / shrink / 2, (height * perPixel) / 2]
  const xy = ({ lat, lon }: LatLon) =>
    [tenth(width / 2 + ((lon - lon0) * shrink) / perPixel), tenth(height / 2 - (lat - lat0) / perPixel)] as const
  const box = { west: lon0 - halfLon, east: lon0 + halfLon, south: lat0 - halfLat, north: lat0 + halfLat }
  return { width, height, box, xy, point: (at) => xy(at).join(',') }
}

const tenth = (n: number): number => Math.round(n * 10) / 10

/** A line of the ground (hundredths of a degree, the first point whole, then steps) as an SVG path. */
export function pathOf(line: readonly number[], frame: Frame, end: '' | 'Z'): string {
  const points: string[] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < line.length; i += 2) {
    x += line[i] ?? 0
    y += line[i + 1] ?? 0
    points.push(frame.point({ lon: x / 100, lat: y / 100 }))
  }
  return `M${points.join('L')}${end}`
}
