// The rows of a table: each figure under a head that says what it counts, for the place or site of the first cell.
import type { Clause } from './clauses.ts'
import { draftsOfClause } from './drafting.ts'
import type { Named } from './gazetteer.ts'
import { isOfLists, placeIn, type Section, topicIn } from './outline.ts'
import { type Reading, within } from './reading.ts'
import { goTo, type Scene } from './scene.ts'
import type { Line, Sentence } from './segment.ts'
import type { CueRow } from './tables/table.ts'
import type { Draft } from './types.ts'

/** What each column of a table counts, from its head. */
export interface Columns {
  topics: (CueRow | null)[]
  /** where the text was before the table */
  place: Scene['place']
  /** the first column names places, and not the sites of one */
  isOfPlaces: boolean
}

export function columnsOf(r: Reading, line: Line, before: Columns | null, { place }: Scene): Columns {
  if (before) return before
  const cells = line.cells ?? []
  const topics = cells.map(([from, to]) => topicIn(r, from, to))
  const [from = 0, to = 0] = cells[0] ?? []
  const { site } = r.language.table.classes
  const isOfPlaces = !r.tokens.slice(from, to).some((t) => site!.includes(t.norm)) && topics[0] === null
  return { topics: topics.map((topic) => roomOf(topic, topics)), place, isOfPlaces }
}

/** Beside a column of families there is room for so many families. */
const roomOf = (topic: CueRow | null, all: readonly (CueRow | null)[]): CueRow | null =>
  topic?.id === 'topic.capacity' &&
  all.some((one) => one?.unit === 'families') &&
  !all.some((one) => one?.id === 'topic.people')
    ? { ...topic, unit: 'families' }
    : topic

/** "Martuba, mosque hall" in a column of sites: the place before the comma. */
function namedIn(r: Reading, [from, to]: readonly [number, number], { isOfPlaces }: Columns): Named | null {
  if (isOfPlaces) return unlistedIn(r, [from, to])
  const comma = r.tokens.slice(from, to).findIndex((t) => t.norm === ',')
  const isSite = r.tokens.slice(from + comma, to).some((t) => r.language.table.classes.site!.includes(t.norm))
  return comma > 0 && isSite ? unlistedIn(r, [from, from + comma]) : null
}

/** "Mananjary | 22": a place that no list has, unless the row is of the sum. */
function unlistedIn(r: Reading, [from, to]: readonly [number, number]): Named | null {
  const words = r.tokens.slice(from, to).filter((t) => t.kind === 'word')
  const isName = words.length > 0 && words.every((t) => t.cap || t.raw.length <= 3)
  if (!isName || words.some((t) => r.language.table.numbers.totals.includes(t.norm))) return null
  const name = r.text.slice(words[0]!.start, words.at(-1)!.end)
  return { name, country: null, beside: null, lat: null, lon: null, precision: 'settlement' }
}

/** A row of a table: each figure under a head that says what it counts, for the place or site of the first cell. */
export function readRow(r: Reading, line: Line, columns: Columns, scene: Scene, section: Section): Draft[] | null {
  const cells = line.cells!
  const [first] = cells
  const headed = columns.topics.some((topic) => topic !== null)
  if (!headed) return null
  const place = placeIn(r, first![0], first![1]) ?? namedIn(r, first!, columns)
  // A site that no list knows is where the table is, and not where the row above it was.
  if (place && place.lat === null) goTo(scene, section.place ?? columns.place, place)
  else goTo(scene, place ?? columns.place)
  return cells.slice(1).flatMap(([from, to], k) => {
    const topic = columns.topics[k + 1] ?? null
    const numbers = within(r.numbers, from, to)
    if (!topic || (isOfLists(topic) ? !namesThings(r, from, to) : numbers.length === 0)) return []
    const sentence: Sentence = { from: line.from, to, quotations: [] }
    const standing = { topic, label: line.from, place: place ?? section.place }
    const clause: Clause = { from, to, hits: [], numbers, line, sentence, standing, elliptical: true }
    return draftsOfClause(r, clause, scene, null, null).drafts
  })
}

/** "cobijas", "agua, comida" under what is missing. */
const namesThings = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).some((t) => r.language.table.items[t.norm] !== undefined)
