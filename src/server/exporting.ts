/** An export as a file: what the hub writes line by line, sent while it is being written. */
import { Readable } from 'node:stream'
import type { Circle } from '../core/kind.ts'
import type { ExportFormat, Hub } from '../hub/contract.ts'

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json; charset=utf-8',
}
const PIECE_CHARS = 65_536

export type Wanted = { readonly journey: string; readonly as: ExportFormat; readonly circle?: Circle }
export type Export = { readonly headers: Readonly<Record<string, string>>; readonly stream: Readable }

/**
 * Starts an export. The first line is fetched before anything is promised, so that a store in trouble is still a
 * problem with a status; trouble later on cuts the connection, and the reader sees that the file is not whole.
 */
export async function startExport(hub: Hub, { journey, as, circle = 'public' }: Wanted): Promise<Export> {
  const lines = hub.export(journey, as, circle)[Symbol.asyncIterator]()
  const first = await lines.next()
  const headers = {
    'content-type': MEDIA[as],
    'content-disposition': `attachment; filename="${journey}-${circle}.${as}"`,
  }
  const stream = Readable.from(pieces(first, lines))
  // A reader may leave before the first piece was taken: a `finally` among the pieces would then never run.
  stream.once('close', () => void lines.return?.().catch(() => undefined))
  return { headers, stream }
}

/** Lines gathered to pieces: a write per line would cost more than the line. */
async function* pieces(first: IteratorResult<string>, lines: AsyncIterator<string>): AsyncGenerator<string> {
  let piece = ''
  for (let next = first; !next.done; next = await lines.next()) {
    piece += next.value.endsWith('\n') ? next.value : `${next.value}\n`
    if (piece.length < PIECE_CHARS) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
