/** The own map of the fake hub's journey, 24 bytes of one. */
import type { Tiles } from '../../src/hub/tiles.ts'

const archive = Buffer.from('PMTiles\u0003 of the fake hub')

export const fakeTiles: Tiles = {
  bytes: archive.length,
  etag: '"fake"',
  read: async (offset, length) => archive.subarray(offset, offset + length),
}
