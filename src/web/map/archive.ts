/**
 * The journey's own map tiles, which lie on the hub as one PMTiles archive: the tiles that a frame sees, each asked for
 * as a range of bytes of our own origin. This file and the libraries in it come only where a journey has tiles.
 */
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { type Header, PMTiles, type Source, TileType } from 'pmtiles'
import { piece } from './piece.ts'
import type { Frame } from './project.ts'

type Line = readonly (readonly [number, number])[]
/** A tile's picture, or its shapes in degrees. */
export type Drawn =
  | { readonly name: string; readonly box: readonly [number, number, number, number]; readonly image: string }
  | { readonly name: string; readonly shapes: readonly Shape[] }
export type Shape = { readonly kind: Kind; readonly lines: readonly Line[] }
type Kind = 'water' | 'green' | 'ground' | 'road' | 'line'

export type OwnMap = { readonly tiles: readonly Drawn[]; readonly credit: string }

/** No phone is sent more for one map. */
const MOST_TILES = 24
const TILE_PIXELS = 256

export async function ownMap(journey: string, frame: Frame): Promise<OwnMap> {
  const archive = new PMTiles(sourceOf(journey))
  const header = await archive.getHeader()
  const wanted = tilesOf(header, frame)
  const found = await Promise.all(wanted.map((at) => drawn(archive, header.tileType, at)))
  return { tiles: found.filter((one) => one !== null), credit: creditIn(await archive.getMetadata()) }
}

const sourceOf = (journey: string): Source => ({
  getKey: () => journey,
  getBytes: async (offset, length) => {
    const data = await piece(journey, offset, length)
    if (data === null) throw new Error('the tiles are gone')
    return { data }
  },
})

/** Who made the map, as plain words: its own markup is not ours to run. */
function creditIn(metadata: unknown): string {
  const said = (metadata as { attribution?: unknown } | null)?.attribution
  return typeof said === 'string' ? said.replace(/<[^>]*>/g, '').replace(/&copy;/g, '©') : ''
}

type At = readonly [z: number, x: number, y: number]

/** The tiles that a frame sees, at the level whose tiles are about as large on the screen as they were made. */
export function tilesOf({ minZoom, maxZoom }: Pick<Header, 'minZoom' | 'maxZoom'>, { box, width }: Frame): At[] {
  const best = Math.round(Math.log2((360 * width) / (box.east - box.west) / TILE_PIXELS))
  for (let z = Math.min(maxZoom, Math.max(minZoom, best)); z >= minZoom; z--) {
    const [west, east] = [columnOf(box.west, z), columnOf(box.east, z)]
    const [north, south] = [rowOf(box.north, z), rowOf(box.south, z)]
    if ((east - west + 1) * (south - north + 1) > MOST_TILES) continue
    const columns = Array.from({ length: east - west + 1 }, (_, i) => west + i)
    return columns.flatMap((x) => Array.from({ length: south - north + 1 }, (_, i) => [z, x, north + i] as const))
  }
  return []
}

const within = (n: number, z: number): number => Math.max(0, Math.min(2 ** z - 1, Math.floor(n)))
const columnOf = (lon: number, z: number): number => within(((lon + 180) / 360) * 2 ** z, z)
const rowOf = (lat: number, z: number): number => {
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180)
  return within((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z, z)
}
const lonOf = (x: number, z: number): number => (x / 2 ** z) * 360 - 180
const latOf = (y: number, z: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI

const IMAGES: Readonly<Partial<Record<TileType, string>>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
  [TileType.Avif]: 'image/avif',
}

/** A tile that cannot be read is left out: the packaged ground shows through. */
async function drawn(archive: PMTiles, type: TileType, [z, x, y]: At): Promise<Drawn | null> {
  const name = `${z}/${x}/${y}`
  const found = await archive.getZxy(z, x, y).catch(() => undefined)
  if (!found) return null
  const media = IMAGES[type]
  if (media === undefined) return type === TileType.Mvt ? { name, shapes: shapesIn(found.data, [z, x, y]) } : null
  const box = [lonOf(x, z), latOf(y + 1, z), lonOf(x + 1, z), latOf(y, z)] as const
  return { name, box, image: `data:${media};base64,${base64Of(new Uint8Array(found.data))}` }
}

/** In pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const texts: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) texts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return btoa(texts.join(''))
}

/** Names and points are left out: the stops are named by us, and nothing else may look like one. */
function shapesIn(data: ArrayBuffer, [z, x, y]: At): Shape[] {
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(data)))
  return Object.entries(layers).flatMap(([name, layer]) =>
    Array.from({ length: layer.length }, (_, i) => layer.feature(i)).flatMap((feature): Shape[] => {
      if (feature.type < 2) return []
      const scale = (n: number): number => n / feature.extent
      const lines = feature
        .loadGeometry()
        .map((line) => line.map((point) => [lonOf(x + scale(point.x), z), latOf(y + scale(point.y), z)] as const))
      return [{ kind: kindOf(name, feature.type === 3), lines }]
    }),
  )
}

/** The layers of the usual schemas (Protomaps, OpenMapTiles, Shortbread) by what their names say. */
function kindOf(layer: string, isArea: boolean): Kind {
  if (/water|ocean|sea|river/i.test(layer)) return isArea ? 'water' : 'line'
  if (!isArea) return /road|transport|street|highway|way/i.test(layer) ? 'road' : 'line'
  return /park|wood|forest|green|landcover/i.test(layer) ? 'green' : 'ground'
}
