/**
 * Carries the bytes of a photo or voice to the hub (tus 1.0.0; `docs/protocol.md`, section 12). It begins wherever the hub
 * says that it is, so what was acknowledged is never sent again, whatever was cut or started anew in between. The first
 * piece is small, because a link that just came up may be gone in a second; each that comes through doubles the next, as
 * long as it takes no longer than is worth losing, or than a report that is said meanwhile should wait.
 */
import type { Problem, ProblemCode } from '../core/problem.ts'
import { problem } from '../core/problem.ts'
import { type End, endOf } from './exchange.ts'
import type { Answered, Line } from './line.ts'

const PATH = '/api/uploads'
const TUS = { 'tus-resumable': '1.0.0' } as const
const PIECE_TYPE = 'application/offset+octet-stream'
const FIRST_PIECE = 16_384
const MOST_PIECE = 262_144
/** Of these 0.4 s are waiting on a slow way: a link that is cut every 20 s loses a twenty-fifth at most. */
const PIECE_MS = 1200
/** Answers that bring nothing on, before it is left for the next time. */
const MOST_TROUBLE = 6

export type Freight = {
  readonly line: Pick<Line, 'ask'>
  /** Id of the attachment. */
  readonly id: string
  readonly bytes: Uint8Array
  readonly came: (offset: number) => Promise<void>
  readonly isStopped: () => boolean
  readonly nowMs: () => number
}

/** `whole`; `refused`, and why; `notYet`: its report does not count at the hub; or how the way ended. */
export type Carried =
  | { readonly end: 'whole' }
  | { readonly end: 'notYet' }
  | { readonly end: 'refused'; readonly problems: readonly Problem[] }
  | End

export async function carry({ line, id, bytes, came, isStopped, nowMs }: Freight): Promise<Carried> {
  let [offset, piece, trouble] = [-1, FIRST_PIECE, 0]
  while (offset < bytes.length) {
    if (isStopped()) return { end: 'stopped' }
    const startMs = nowMs()
    const answer = await (offset < 0
      ? begun(line, id, bytes.length)
      : line.ask('PATCH', `${PATH}/${id}`, bytes.subarray(offset, offset + piece), {
          ...TUS,
          'upload-offset': String(offset),
          'content-type': PIECE_TYPE,
        }))
    if (!answer) return { end: 'cut' }
    const reached = answer.status < 300 ? (answer.offset ?? -1) : -1
    if (reached > offset) {
      if (offset >= 0) piece = nextPiece(piece, reached - offset, nowMs() - startMs)
      offset = reached
      await came(offset)
      continue
    }
    const over = overBy(answer)
    if (over) return over
    if (++trouble > MOST_TROUBLE) return { end: 'cut' }
    if (answer.status === 413) piece = Math.max(1024, piece >> 1)
    else if (answer.status !== CHECKSUM) offset = -1
  }
  return { end: 'whole' }
}

/** A clock that is set meanwhile may make it small or twice as large, and no worse. */
function nextPiece(piece: number, came: number, tookMs: number): number {
  const inTime = (came * PIECE_MS) / Math.max(1, tookMs)
  return Math.max(FIRST_PIECE, Math.floor(Math.min(MOST_PIECE, piece * 2, inTime)))
}

const CHECKSUM = 460

/** Where the hub is with it: to begin what was begun goes on with it. */
const begun = (line: Freight['line'], id: string, length: number): Promise<Answered | null> =>
  line.ask('POST', `${PATH}?report=${id}`, undefined, { ...TUS, 'upload-length': String(length) })

/** What is not worth another try now; null: ask where the hub is and go on. */
function overBy(answer: Answered): Carried | null {
  const { status, json } = answer
  const { code, problems } = (json ?? {}) as { code?: ProblemCode; problems?: Problem[] }
  if (code === 'attachment.unknown') return { end: 'notYet' }
  if (status === 410) return { end: 'refused', problems: problems ?? [problem('attachment.withdrawn')] }
  if (status === 422 && code !== 'attachment.changed') return { end: 'refused', problems: problems ?? [] }
  return endOf(answer)
}
