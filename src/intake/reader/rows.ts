// The rows of a table: each figure under a head that says what it counts, for the place or site of the first cell.
import type { Clause } from './clauses.ts'
import { draftsOfClause } from './drafting.ts'
import { isOfLists, placeIn, type Section, topicIn } from './outline.ts'
import { type Reading, within } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import type { CueRow } from './tables/table.ts'
import type { Draft } from './types.ts'

/** What each column of a table counts, from its head. */
export interface Columns {
  topics: (CueRow | null)[]
}

export function columnsOf(r: Reading, line: Line, before: Columns | null): Columns {
  if (before) return before
  return { topics: (line.cells ?? []).map(([from, to]) => topicIn(r, from, to)) }
}

/** A row of a table: each figure under a head that says what it counts, for the place or site of the first cell. */
export function readRow(r: Reading, line: Line, columns: Columns, scene: Scene, section: Section): Draft[] | null {
  const cells = line.cells!
  const [first] = cells
  const headed = columns.topics.some((topic) => topic !== null)
  if (!headed) return null
  const place = placeIn(r, first![0], first![1])
  if (place) scene.place = place
  return cells.slice(1).flatMap(([from, to], k) => {
    const topic = columns.topics[k + 1] ?? null
    const numbers = within(r.numbers, from, to)
    if (!topic || isOfLists(topic) || numbers.length === 0) return []
    const sentence: Sentence = { from: line.from, to, quotations: [] }
    const standing = { topic, label: line.from, place: place ?? section.place }
    const clause: Clause = { from, to, hits: [], numbers, line, sentence, standing, elliptical: true }
    return draftsOfClause(r, clause, scene, null, null).drafts
  })
}
