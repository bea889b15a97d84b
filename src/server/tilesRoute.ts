/** A journey's own map tiles: one range of bytes of the archive, as a map asks for it. */
import { problem } from '../core/problem.ts'
import { reportSchema } from '../core/report.ts'
import type { Hub } from '../hub/contract.ts'
import { Refusal } from './refusal.ts'
import { route } from './route.ts'

/** A tile has some ten kilobytes, a directory some hundred. */
const MOST_BYTES = 2 ** 22
const MEDIA = 'application/vnd.pmtiles'

export const tilesRoute = route({
  method: 'GET',
  path: '/api/tiles',
  right: 'look',
  summary: 'One range of bytes of the map tiles that a journey brought along (PMTiles)',
  description: `With a Range header of at most ${MOST_BYTES} bytes, or the same range as \`bytes\`: what is in the path is signed, a header is not. 204: the journey brought none.`,
  query: {
    type: 'object',
    additionalProperties: false,
    required: ['journey'],
    properties: {
      journey: { ...reportSchema.properties.journey, description: 'Id of the journey.' },
      bytes: { type: 'string', pattern: '^\\d{1,15}-\\d{1,15}$', description: 'First and last byte: `0-126`.' },
    },
  },
  answer: { media: [MEDIA] },
  does: 'tiles',
})

export type Piece = {
  readonly status: 204 | 206
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

export async function pieceOf(hub: Hub, journey: string, range: string | undefined): Promise<Piece> {
  const tiles = await hub.tiles(journey)
  if (tiles === null) return { status: 204, headers: {}, body: null }
  const [, from, to] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(range ?? '') ?? []
  const offset = Number(from)
  const length = Math.min(Number(to) + 1, tiles.bytes) - offset
  if (from === undefined || length < 1 || length > MOST_BYTES) throw new Refusal([problem('request.range')])
  const body = await tiles.read(offset, length)
  const where = `bytes ${offset}-${offset + body.length - 1}/${tiles.bytes}`
  const headers = { 'content-type': MEDIA, 'content-range': where, 'accept-ranges': 'bytes', etag: tiles.etag }
  return { status: 206, headers, body }
}
