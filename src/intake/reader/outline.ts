// The outline of a bulletin: what a heading, a label or the head of a column says of the lines under it. "Deaths: 12"
// has no verb and "Dadu: 82,000 people" no "in", yet a reader knows what and where. A topic is only a default: what
// a clause says in its own words counts more, and a line's own label more than the heading over it.
import { resolveDate } from './dayRanges.ts'
import { type Named, type PlaceMention, placesOf } from './gazetteer.ts'
import { type Head, headIn } from './heads.ts'
import { areLedByPlaces, nameOfLabel } from './labels.ts'
import { type Reading, within } from './reading.ts'
import type { Line } from './segment.ts'
import type { CueRow } from './tables/table.ts'
import { tokensOf } from './tokens.ts'
import type { DraftDate, Kind } from './types.ts'
import { isSubjectAt } from './unlisted.ts'

/** What stands over a clause. */
export interface Standing {
  topic: CueRow | null
  /** first token of the label that names the topic or the place: it is cited with the figure; null when a heading named them */
  label: number | null
  place: Named | null
}
export interface Section {
  topic: CueRow | null
  place: Named | null
  /** "Arrivals by site (as of 3 September)": the day of the lines under it */
  date?: DraftDate | null
  /** "PLANNED", "UNCONFIRMED" */
  head?: Head | null
}

export const NOTHING: Standing = { topic: null, label: null, place: null }
export const NO_SECTION: Section = { topic: null, place: null }

/** Topics under which a plain enumeration is news: "NEEDS: water, tents". */
const OF_LISTS = new Set<Kind>(['need', 'aid', 'cause'])
export const isOfLists = (topic: CueRow | null): boolean => topic !== null && OF_LISTS.has(topic.kind)

/** The first topic that the words name; the longest words win where two begin together. */
export function topicIn(r: Reading, from: number, to: number): CueRow | null {
  const hits = r.topicsIn(from, to)
  const order = [...hits].sort((a, b) => a.order - b.order || b.to - a.to)
  return order[0]?.row ?? null
}

/** A heading over the lines that follow; a place alone keeps the topic open ("NEEDS", then "Dadu"). */
export function sectionOf(r: Reading, line: Line, before: Section): Section {
  const topic = topicIn(r, line.from, line.to)
  const place = placeIn(r, line.from, line.to)
  const head = headIn(r, line.from, line.to) ?? (place && !topic ? before.head : null)
  return {
    topic: topic ?? (place && before.topic ? before.topic : null),
    place,
    date: dayOf(r, line),
    head: head ?? null,
  }
}

/** "As of 3 September", "al 14 de febrero": the day that the words say they hold for. */
export function dayOf(r: Reading, { from, to }: Pick<Line, 'from' | 'to'>): DraftDate | null {
  const asOf = r.find('asOf', from, to)
  const mention = asOf && within(r.dates, asOf.from, asOf.to + 1).at(-1)
  const date = mention && resolveDate(mention, '', { published: r.published, planned: false, scene: null })
  return date ? { ...date, how: 'inherited-from-context' } : null
}

export function standingOf(r: Reading, line: Line, section: Section): Standing {
  if (!line.label) return { topic: section.topic, label: null, place: section.place }
  const [from, to] = line.label
  const own = topicIn(r, from, to)
  const known = placeIn(r, from, to)
  const named = known ?? (own === null && countsNext(r, to) && areLedByPlaces(r) ? nameOfLabel(r, from, to) : null)
  const place = named ?? section.place
  // Under "NEEDS" a label only names a sector ("Shelter: 5,200 tarpaulins"); a count of the dead stays one anywhere.
  const sector = isOfLists(section.topic) && (own === null || own.kind === 'shelter' || own.kind === 'aid')
  return sector
    ? { topic: section.topic, label: null, place }
    : { topic: own ?? section.topic, label: own || named ? from : null, place }
}

/** "Bolívar: 120 families": a figure right behind the label. */
const countsNext = (r: Reading, mark: number): boolean => within(r.numbers, mark + 1, mark + 3).some((n) => !n.article)

const RANK: Readonly<Record<string, number>> = {
  site: 0,
  settlement: 1,
  'border-crossing': 1,
  region: 2,
  border: 3,
  country: 4,
}

/** The most exact place that the words name. */
export function placeIn(r: Reading, from: number, to: number): Named | null {
  const known = within(r.places, from, to).filter((m) => m.place.lat !== null)
  const [first] = [...known].sort((a, b) => RANK[a.place.precision]! - RANK[b.place.precision]!)
  return first?.place ?? null
}

/** "CARABINEROS DE CHILE", and under it "PREFECTURA SAN ANTONIO": the nearer of two headings says where a text is told. */
export const closer = (before: Named | null, next: Named | null): Named | null =>
  before && next && (before.precision !== 'country' || next.precision === 'country') ? before : (next ?? before)

/** "From: Night shelter, Oulx", else "Subject: Oulx, Sunday evening": where a letter is written. */
export const writtenAt = (r: Reading): Named | null => sentAt(r) ?? headedAt(r)

/** A place that no list has, with the day behind it; a known one counts by how often it is named. */
function headedAt({ tokens, places, language }: Reading): Named | null {
  const isIts = ({ from, place }: PlaceMention): boolean =>
    place.lat === null && from < HEADER && isSubjectAt(tokens, from, language.table)
  return places.find(isIts)?.place ?? null
}

function sentAt(r: Reading): Named | null {
  const { fields, from } = r.language.table.mail
  for (let i = 0; i < Math.min(r.tokens.length - 1, HEADER); i++) {
    if (!r.tokens[i]!.opens || r.tokens[i + 1]!.norm !== ':') continue
    if (!fields.includes(r.tokens[i]!.norm)) return null
    if (!from.includes(r.tokens[i]!.norm)) continue
    let to = i + 2
    while (to < r.tokens.length && !r.tokens[to]!.opens) to++
    const place = placeIn(r, i + 2, to)
    return place && (RANK[place.precision] ?? 9) <= 1 ? place : null
  }
  return null
}
/** "Oulx, the weekend in numbers", "Alerta Zacapa": what a mail's subject or a channel's name says of where it is told. */
export function titledAt(r: Reading): Named | null {
  const title = (r.about.title ?? '').slice(0, TITLE)
  if (title === '' || r.text.startsWith(title)) return null
  const isSaying = (norm: string): boolean => r.language.phrases.says.at(norm).length > 0
  const found = placesOf(tokensOf(title), r.gazetteer, r.language.table, () => false, isSaying)
  const inText = (name: string): boolean => r.places.some(({ place }) => place.name === name)
  const near = found.filter(({ place }) => place.lat !== null && (RANK[place.precision] ?? 9) <= 1)
  return (near.find(({ place }) => inText(place.name)) ?? near[0])?.place ?? null
}
const TITLE = 200

const HEADER = 120

/** Where the words of the line itself begin: after its label. */
export const bodyFrom = (line: Line): number => (line.label ? line.label[1] + 1 : line.from)
