// A PMTiles archive (version 3) as other tools make them: packed with gzip, one directory, a tile for every address that
// it is asked for. https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { PbfWriter } from 'pbf'
import { zxyToTileId } from 'pmtiles'

export type Address = readonly [z: number, x: number, y: number]
const HEAD_BYTES = 127
const GZIP = 2

type Asked = { readonly type: 'mvt' | 'png'; readonly tiles: readonly Address[]; readonly credit: string }

export function pmtiles({ type, tiles, credit }: Asked): Buffer {
  const packed = type === 'mvt' ? gzipSync(vectorTile()) : png()
  const ids = tiles.map(([z, x, y]) => zxyToTileId(z, x, y)).sort((a, b) => a - b)
  const directory = gzipSync(directoryOf(ids, packed.length))
  const metadata = gzipSync(JSON.stringify({ name: 'invented', attribution: credit }))
  const zooms = tiles.map(([z]) => z)
  const head = Buffer.alloc(HEAD_BYTES)
  head.write('PMTiles\u0003', 0, 'latin1')
  const metaAt = HEAD_BYTES + directory.length
  const dataAt = metaAt + metadata.length
  const places = [HEAD_BYTES, directory.length, metaAt, metadata.length, dataAt, 0, dataAt, packed.length]
  for (const [i, value] of [...places, ids.length, ids.length, 1].entries())
    head.writeBigUInt64LE(BigInt(value), 8 + i * 8)
  head.writeUInt8(1, 96)
  head.writeUInt8(GZIP, 97)
  head.writeUInt8(type === 'mvt' ? GZIP : 1, 98)
  head.writeUInt8(type === 'mvt' ? 1 : 2, 99)
  head.writeUInt8(Math.min(...zooms), 100)
  head.writeUInt8(Math.max(...zooms), 101)
  return Buffer.concat([head, directory, metadata, packed])
}

/** Every tile is the same one, at the beginning of the data. */
function directoryOf(ids: readonly number[], length: number): Uint8Array {
  const pbf = new PbfWriter()
  pbf.writeVarint(ids.length)
  for (const [i, id] of ids.entries()) pbf.writeVarint(id - (ids[i - 1] ?? 0))
  for (const _ of ids) pbf.writeVarint(1)
  for (const _ of ids) pbf.writeVarint(length)
  for (const _ of ids) pbf.writeVarint(1)
  return pbf.finish()
}

const EXTENT = 4096
const zigzag = (n: number): number => (n << 1) ^ (n >> 31)
const move = (id: number, count: number): number => id | (count << 3)

/** A lake in the middle, and a road across. */
function vectorTile(): Uint8Array {
  const lake = [
    move(1, 1),
    zigzag(1000),
    zigzag(1000),
    move(2, 3),
    ...[2000, 0, 0, 2000, -2000, 0].map(zigzag),
    move(7, 1),
  ]
  const road = [move(1, 1), zigzag(0), zigzag(2048), move(2, 1), zigzag(EXTENT), zigzag(0)]
  const pbf = new PbfWriter()
  for (const [name, type, geometry] of [
    ['water', 3, lake],
    ['roads', 2, road],
  ] as const) {
    pbf.writeMessage(3, writeLayer, { name, type, geometry })
  }
  return pbf.finish()
}

type Layer = { readonly name: string; readonly type: number; readonly geometry: number[] }

function writeLayer({ name, type, geometry }: Layer, pbf: PbfWriter): void {
  pbf.writeVarintField(15, 2)
  pbf.writeStringField(1, name)
  pbf.writeMessage(2, writeFeature, { type, geometry })
  pbf.writeVarintField(5, EXTENT)
}

function writeFeature({ type, geometry }: Pick<Layer, 'type' | 'geometry'>, pbf: PbfWriter): void {
  pbf.writeVarintField(3, type)
  pbf.writePackedVarint(4, geometry)
}

/** One grey point. */
function png(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const shape = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const lines = deflateSync(Buffer.from([0, 0x99]))
  return Buffer.concat([begin, chunk('IHDR', shape), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}
