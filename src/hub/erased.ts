/**
 * What was erased and is said again: a folder that comes a second time, a text that is pasted anew. It promises that
 * nothing comes back by itself; no words are kept for that, for the id that is left of a report is the hash of them.
 */
import { type Husk, huskOf, type Words, wasSaid } from '../core/husk.ts'
import type { Log } from '../log/log.ts'
import { isErased } from '../log/port.ts'
import { reportIn } from '../log/stored.ts'
import { SOURCE } from './papers.ts'

/** The report that said this and was erased, or is to be. */
export type FindErased = (words: Words) => Husk | undefined

/** `sources`: those of the journey that are left; a folder that has grown tells its texts anew, under other ids. */
export async function erasedIn(log: Log, journey: string, sources: readonly string[] = []): Promise<FindErased> {
  const rows = (await log.refused(Number.MAX_SAFE_INTEGER)).filter((row) => row.journey === journey && isErased(row))
  const husks = rows.map(({ body }) => huskOf(reportIn(body)))
  const papers = [...sources, ...husks.flatMap(({ kind, id }) => (kind === SOURCE ? [id] : []))]
  return (words) => husks.filter((husk) => isOfMoment(husk, words)).find((husk) => wasWorded(husk, words, papers))
}

const isOfMoment = ({ kind, happened }: Husk, words: Words): boolean =>
  kind === words.kind && happened.from === words.happened.from && happened.to === words.happened.to

/** How many lines of a sheet may have been added or taken away before a row since it was erased. */
const MOST_MOVED = 200

/** Also where the text has another id since, or the row stands in another line. */
function wasWorded(husk: Husk, words: Words, papers: readonly string[]): boolean {
  if (wasSaid(husk, words)) return true
  const [cite, ...others] = words.cites ?? []
  if (!cite || others.length > 0) return false
  for (const source of [cite.source, ...papers])
    for (const row of rowsNear(cite.row))
      if (wasSaid(husk, { ...words, cites: [{ ...cite, source, ...(row !== undefined && { row }) }] })) return true
  return false
}

/** `events.csv:7` and the lines around it, the nearest first. */
function rowsNear(row: string | undefined): readonly (string | undefined)[] {
  const [, file, line] = /^(.+):(\d+)$/.exec(row ?? '') ?? []
  if (file === undefined) return [row]
  const steps = Array.from({ length: MOST_MOVED }, (_, at) => at + 1)
  const lines = [0, ...steps.flatMap((step) => [step, -step])].map((step) => Number(line) + step)
  return lines.filter((at) => at > 0).map((at) => `${file}:${at}`)
}
