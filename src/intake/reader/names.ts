// Names of people and bodies: runs of capital words that are no place, no day and no small word. Used to find whom a
// search is for, and to mask private people. A single capital word at the head of a sentence proves nothing.
import type { PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

export interface NameMention {
  from: number
  to: number
}

const LONGEST = 6

export function namesOf(
  tokens: readonly Token[],
  places: readonly PlaceMention[],
  table: Table,
  peoples: ReadonlyMap<string, string>,
): NameMention[] {
  const placed = new Set<number>()
  const isPlace = (p: PlaceMention): boolean =>
    p.place.lat !== null || table.roles.at.includes(tokens[p.from - 1]?.norm ?? '')
  for (const p of places) if (isPlace(p)) for (let i = p.from; i < p.to; i++) placed.add(i)
  const isPeople = (from: number, to: number): boolean =>
    table.capitalPeoples === true && tokens.slice(from, to).every((t) => peoples.has(t.norm))
  const out: NameMention[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isPart(tokens, i, placed, table) || isVerbAhead(tokens, i, table)) continue
    let to = i + 1
    while (to < tokens.length && to - i < LONGEST) {
      const link = table.nameLinks.includes(tokens[to]!.norm) ? 1 : 0
      if (!isPart(tokens, to + link, placed, table) || tokens[to]!.opens || tokens[to + link]!.opens) break
      to += link + 1
    }
    if ((to - i > 1 || !opensSentence(tokens, i)) && !isPeople(i, to)) out.push({ from: i, to })
    i = to - 1
  }
  return out
}

function isPart(tokens: readonly Token[], i: number, placed: ReadonlySet<number>, table: Table): boolean {
  const t = tokens[i]
  if (!t?.cap || t.kind !== 'word' || placed.has(i) || t.raw.length < 2) return false
  if (t.raw.length > 3 && t.raw === t.raw.toUpperCase()) return false
  const d = table.dates
  if (d.months[t.norm] || d.weekdays[t.norm] !== undefined || d.days[t.norm] !== undefined) return false
  return ![table.telltales, table.openers, table.joiners, table.negators].some((words) => words.includes(t.norm))
}

/** "Apareció Yorman": the verb that opens the sentence is no part of the name. */
const isVerbAhead = (tokens: readonly Token[], i: number, { opensAsVerb }: Table): boolean =>
  opensSentence(tokens, i) &&
  (tokens[i + 1]?.cap ?? false) &&
  opensAsVerb.some((ending) => tokens[i]!.raw.length > ending.length + 2 && tokens[i]!.raw.endsWith(ending))

const STOPS = new Set(['.', '!', '?', ':', '\u201c', '\u00ab', '"', '\u2026', '\u2022'])
const opensSentence = (tokens: readonly Token[], i: number): boolean =>
  i === 0 || tokens[i]!.opens || STOPS.has(tokens[i - 1]!.norm)
