/**
 * Photos and voices between two hubs, after their reports: what either has and the other lacks goes over in pieces, each
 * on disk before the next, so a cut costs one piece. Nobody is believed: a file is kept when its bytes are those that its
 * device signed. What does not come through this time is left for the next.
 */
import type { Attaching } from '../hub/attaching.ts'
import { OWNER } from '../hub/readers.ts'
import { carry } from '../phone/carrying.ts'
import type { Line } from '../phone/line.ts'

/** `left`: that did not come through, in either direction. */
export type FilesMet = { readonly given: number; readonly taken: number; readonly left: number }

export type FilesParts = {
  readonly attaching: Attaching
  readonly line: Pick<Line, 'ask'>
  /** Ids of those that the other hub is known to have; more are entered. */
  readonly there: Set<string>
}

type Holding = { readonly have: readonly string[]; readonly lack: readonly string[] }

const MOST_ASKED = 1000
/** A hub's budget at another is overdrawn by one piece at most, and its next reports wait for no more than that. */
const PIECE_BYTES = 131_072

export async function meetFiles(parts: FilesParts): Promise<FilesMet> {
  const here = await parts.attaching.known()
  const asked = [...here.have.filter((id) => !parts.there.has(id)), ...here.lack]
  const other = await compared(parts, asked)
  const have = new Set(here.have)
  for (const id of other.have) if (have.has(id)) parts.there.add(id)
  const lack = new Set(here.lack)
  // Lacked here and known to be there: it was fetched, and was not what had been signed.
  const wanted = other.have.filter((id) => lack.has(id) && !parts.there.has(id))
  const offered = other.lack.filter((id) => have.has(id))
  const { done: taken, isOver } = await doneOf(wanted, (id) => fetched(parts, id))
  const { done: given } = isOver ? NONE : await doneOf(offered, (id) => brought(parts, id))
  return { given, taken, left: wanted.length + offered.length - taken - given }
}

type Ended = 'done' | 'not' | 'end'
type Done = { readonly done: number; readonly isOver: boolean }
const NONE: Done = { done: 0, isOver: true }

/** How many were done, one after the other, until one is not: the way, the disk or the budget is at its end for now. */
async function doneOf(ids: readonly string[], work: (id: string) => Promise<Ended>): Promise<Done> {
  let done = 0
  for (const id of ids) {
    const ended = await work(id)
    if (ended === 'end') return { done, isOver: true }
    if (ended === 'done') done++
  }
  return { done, isOver: false }
}

async function compared({ line }: FilesParts, ids: readonly string[]): Promise<Holding> {
  const [have, lack]: [string[], string[]] = [[], []]
  for (let at = 0; at < ids.length; at += MOST_ASKED) {
    const answer = await line.ask('POST', '/api/attachments', { ask: ids.slice(at, at + MOST_ASKED) })
    // An older hub has no such address, and keeps its photos for itself.
    if (answer?.status !== 200) return { have, lack }
    const told = answer.json as Holding
    have.push(...told.have)
    lack.push(...told.lack)
  }
  return { have, lack }
}

async function fetched({ attaching, line, there }: FilesParts, id: string): Promise<Ended> {
  let upload = await attaching.resume(id)
  while (upload.ok && upload.value.offset < upload.value.length) {
    const { offset } = upload.value
    const range = `bytes=${offset}-${offset + PIECE_BYTES - 1}`
    const answer = await line.ask('GET', `/api/attachments/${id}`, undefined, { range })
    if (answer?.status === 404 || answer?.status === 410) return 'not'
    if (answer?.status !== 206 || !answer.bytes?.length) return 'end'
    upload = await attaching.take(id, offset, answer.bytes, OWNER)
  }
  there.add(id)
  return upload.ok ? 'done' : 'not'
}

async function brought({ attaching, line, there }: FilesParts, id: string): Promise<Ended> {
  const file = await attaching.read(id, OWNER)
  if (!file.ok) return 'not'
  const { bytes } = file.value
  const carried = await carry({ line, id, bytes, came: async () => {}, isStopped: () => false, nowMs: Date.now })
  if (carried.end === 'whole') there.add(id)
  return carried.end === 'whole' ? 'done' : carried.end === 'refused' || carried.end === 'notYet' ? 'not' : 'end'
}
