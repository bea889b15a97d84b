/**
 * What was erased and is said again: a folder that comes a second time, a text that is pasted anew. It promises that
 * nothing comes back by itself; no words are kept for that, for the id that is left of a report is the hash of them.
 */
import { type Husk, huskOf, type Words, wasSaid } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import { isErased } from '../log/judge.ts'
import type { Log } from '../log/log.ts'
import { SOURCE } from './papers.ts'

/** The report that said this and was erased, or is to be. */
export type FindErased = (words: Words) => Husk | undefined

/** `sources`: those of the journey that are left; a folder that has grown tells its texts anew, under other ids. */
export async function erasedIn(log: Log, journey: string, sources: readonly string[] = []): Promise<FindErased> {
  const rows = (await log.refused(Number.MAX_SAFE_INTEGER)).filter((row) => row.journey === journey && isErased(row))
  const husks = rows.map(({ body }) => huskOf(JSON.parse(body) as Report))
  const papers = [...sources, ...husks.flatMap(({ kind, id }) => (kind === SOURCE ? [id] : []))]
  return (words) => husks.find((husk) => wordings(words, papers).some((one) => wasSaid(husk, one)))
}

function wordings(words: Words, papers: readonly string[]): Words[] {
  const { cites } = words
  if (cites?.length !== 1) return [words]
  return [words, ...papers.map((source) => ({ ...words, cites: cites.map((cite) => ({ ...cite, source })) }))]
}
