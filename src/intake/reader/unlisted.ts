// Names that no list has: a capital name is a place where the words say that it is one, though nobody knows where. It is
// drafted in words, without a point on the map, and a person is asked.
import { keyAt } from './atlas.ts'
import type { Gazetteer, Named, PlaceMention } from './gazetteer.ts'
import { roleAt } from './roles.ts'
import { NAME_ARTICLES } from './sounds.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import { kindBehind } from './towns.ts'
import { DISTANCE } from './units.ts'

type Unlisted = { to: number; place: Named; others: readonly Named[] }

/** A capital name after "in", "near", "desde": a place, even if nobody knows where; so is the next of a list of places. */
export function unknownAt(
  tokens: readonly Token[],
  i: number,
  g: Gazetteer,
  table: Table,
  before?: PlaceMention,
): Unlisted | null {
  const first = tokens[i]!
  const led = isLed(tokens, i) || isWithArticle(tokens, i, g, table)
  const joined = tokens[i + 1]?.glued ?? false
  if (
    !(led || ((first.raw.length > 3 || joined) && isProper(first, g, table))) ||
    !(
      table.roles.sure.includes(tokens[i - 1]?.norm ?? '') ||
      isGoal(tokens, i, table) ||
      isHamlet(tokens, i, table) ||
      isBeside(tokens, i, table) ||
      (before !== undefined && isNextOf(tokens, i, before, table)) ||
      isSubjectAt(tokens, i, table)
    )
  )
    return null
  let to = led || (joined && tokens[i + 1]!.cap) ? i + 2 : i + 1
  while (to < tokens.length && to < i + 5) {
    const skip = table.roles.links.includes(tokens[to]!.norm) && !tokens[to]!.cap ? 1 : 0
    const next = tokens[to + skip]
    if (!next || next.opens || tokens[to]!.opens || next.start > tokens[to - 1]!.end + 8) break
    if (!(isProper(next, g, table) || isSyllable(next)) || (skip === 0 && kindBehind(tokens, to, table) !== '')) break
    to += skip + 1
  }
  const name = tokens
    .slice(i, to)
    .map((t, k) => (k === 0 ? t.raw : (t.glued ? '-' : ' ') + t.raw))
    .join('')
  return { to, place: { name, country: null, beside: null, lat: null, lon: null, precision: 'settlement' }, others: [] }
}

/** "Subject: Kasanga, Sunday evening": where and when a letter is told. */
export function isSubjectAt(tokens: readonly Token[], i: number, { mail, dates }: Table): boolean {
  const [field, mark, behind, day] = [tokens[i - 2], tokens[i - 1], tokens[i + 1], tokens[i + 2]]
  const isField = field?.opens === true && mark?.norm === ':' && mail.subject.includes(field.norm)
  const norm = day?.norm ?? ''
  const isNews = dates.weekdays[norm] !== undefined || day?.kind === 'number' || mail.news.includes(norm)
  return isField && behind?.norm === ',' && isNews
}

/** "Llegaron a Zumpalito", "salieron de Tres Palmeras": where a verb of going leads to it or away from it. */
function isGoal(tokens: readonly Token[], i: number, { roles }: Table): boolean {
  const [verb, link] = [tokens[i - 2]?.norm ?? '', tokens[i - 1]?.norm ?? '']
  const leads = roles.goesTo.verbs.includes(verb) && roles.goesTo.links.includes(link)
  return leads || (roles.goesFrom.verbs.includes(verb) && roles.goesFrom.links.includes(link))
}

/** "The village of X", "la vereda X", "el caserío de X". */
function isHamlet(tokens: readonly Token[], i: number, { roles, numbers }: Table): boolean {
  const isOf = numbers.of.includes(tokens[i - 1]?.norm ?? '')
  const noun = tokens[isOf ? i - 2 : i - 1]
  return noun !== undefined && !noun.cap && (isOf ? roles.hamletsOf : roles.hamlets).includes(noun.norm)
}

/** "North of X", "5 km from X", "a las afueras de X": what something lies by; "the X camp", "X village". */
function isBeside(tokens: readonly Token[], i: number, table: Table): boolean {
  const { roles, numbers, units } = table
  const [noun, link] = [tokens[i - 2]?.norm ?? '', tokens[i - 1]?.norm ?? '']
  const isLinked = numbers.of.includes(link) || roles.from.includes(link) || roles.maybeFrom.includes(link)
  if (isLinked && [roles.quarters, roles.outskirts].some((words) => words.includes(noun))) return true
  if (isLinked && DISTANCE[units[noun] ?? ''] !== undefined && tokens[i - 3]?.kind === 'number') return true
  let end = i + 1
  while (end < i + LONGEST && tokens[end]?.cap && !tokens[end]!.opens && kindBehind(tokens, end, table) === '') end++
  const isInside = !tokens[i]!.opens && i > 0 && tokens[i - 1]!.kind === 'word' && !tokens[i - 1]!.cap
  return isInside && roles.hamletsBehind.includes(kindBehind(tokens, end, table))
}
const LONGEST = 4

/** "Kelbong Ra". */
const isSyllable = (t: Token): boolean =>
  t.kind === 'word' && t.cap && !t.glued && t.raw.length === 2 && t.raw !== t.raw.toUpperCase()

/** "In Kelbong and Torvali by boat", "the villages of Kelbong, Torvali and Mehas". */
function isNextOf(tokens: readonly Token[], i: number, before: PlaceMention, table: Table): boolean {
  const { roles, joiners, numbers, dates, telltales } = table
  if (before.to !== i - 1 || before.place.precision === 'country' || tokens[i]!.opens) return false
  const link = tokens[i - 1]!.norm
  let end = i + 1
  while (tokens[end]?.cap && tokens[end]!.kind === 'word' && !tokens[end]!.opens) end++
  const after = tokens[end]
  const isLed = roles.sure.includes(tokens[before.from - 1]?.norm ?? '') || before.place.lat === null
  const small = [telltales, roles.at, roles.to, roles.from, roles.via, dates.on, numbers.of]
  const isEnd = after === undefined || after.opens || after.kind !== 'word' || small.some((w) => w.includes(after.norm))
  if (joiners.includes(link)) return isLed && isEnd
  const isOfThem = before.place.lat === null || isHamlet(tokens, before.from, table)
  if (link === ',' && isLed && endsList(tokens, i, table)) return true
  return link === ',' && isOfThem && (after?.norm === ',' || joiners.includes(after?.norm ?? ''))
}

/** "… Torvali, Kelbong and Mehas.": names parted by commas up to the last, and then no verb. */
function endsList(tokens: readonly Token[], from: number, { joiners }: Table): boolean {
  let items = 0
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_LIST); ) {
    const start = i
    while (tokens[i]?.cap && tokens[i]!.kind === 'word' && !tokens[i]!.opens && i - start < 2) i++
    if (i === start) return false
    items++
    const mark = tokens[i]
    const isLast = joiners.includes(tokens[start - 1]?.norm ?? '')
    if (isLast) return items > 2 && (mark === undefined || mark.opens || mark.kind === 'punct')
    if (mark === undefined || !(mark.norm === ',' || joiners.includes(mark.norm))) return false
    i++
    if (mark.norm === ',' && joiners.includes(tokens[i]?.norm ?? '')) i++
  }
  return false
}
const LONGEST_LIST = 24

/** "Vereda El Bajito": the article is of the name. */
const isWithArticle = (tokens: readonly Token[], i: number, g: Gazetteer, table: Table): boolean =>
  isHamlet(tokens, i, table) &&
  tokens[i]!.cap &&
  table.roles.articles.includes(tokens[i]!.norm) &&
  tokens[i + 1] !== undefined &&
  !tokens[i + 1]!.opens &&
  isProper(tokens[i + 1]!, g, table)

/** "Al-Hawata": one name. */
const isLed = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.cap && NAME_ARTICLES.has(tokens[i]!.norm) && (tokens[i + 1]?.glued ?? false)

export function isProper(t: Token, g: Gazetteer, table: Table): boolean {
  const d = table.dates
  if (t.kind !== 'word' || !t.cap || t.glued || t.raw === t.raw.toUpperCase() || t.raw.length < 3) return false
  if (d.months[t.norm] || d.weekdays[t.norm] !== undefined || d.days[t.norm] !== undefined || g.adjectives.has(t.norm))
    return false
  return ![table.telltales, table.openers, table.classes.people!, table.classes.office!, table.numbers.labels].some(
    (l) => l.includes(t.norm),
  )
}

/** "San Juan de los Lagos", and then "San Juan": who has given the whole name goes on with its head. */
export function inShort(tokens: readonly Token[], mentions: readonly PlaceMention[]): PlaceMention[] {
  const whole = new Map<string, Named>()
  return mentions.map((m) => {
    const words = keyAt(tokens, m.from, m.to).split(' ')
    const longer = SHORT.has(m.place.precision) && m.place.stop === undefined ? whole.get(words.join(' ')) : undefined
    if (m.place.lat !== null && SHORT.has(m.place.precision))
      for (let n = 1; n <= words.length - MORE; n++) whole.set(words.slice(0, n).join(' '), m.place)
    return longer ? { ...m, place: longer } : m
  })
}
const SHORT = new Set(['settlement', 'site'])
/** So many words longer is the whole name ("San Juan de los Lagos", not "La Paz Norte"). */
const MORE = 2

/** A name that no list has, but that the words once say is a place ("en Campur"), is that place wherever it stands. */
export function nameAgain(tokens: readonly Token[], mentions: PlaceMention[], table: Table): void {
  const unknown = new Map<string, PlaceMention>()
  const taken = new Set<number>()
  for (const m of mentions) {
    for (let i = m.from; i < m.to; i++) taken.add(i)
    if (m.place.lat === null) unknown.set(tokens[m.from]!.norm, m)
  }
  if (unknown.size === 0) return
  for (const [i, t] of tokens.entries()) {
    const known = t.cap && !taken.has(i) ? unknown.get(t.norm) : undefined
    const to = known ? i + known.to - known.from : i
    const isSame = known && keyAt(tokens, i, to) === keyAt(tokens, known.from, known.to)
    const isPart = tokens[i - 1]?.cap && !tokens[i - 1]!.opens && tokens[i - 1]!.kind === 'word'
    if (!isSame || isPart || tokens[to]?.cap) continue
    const before = mentions.findLast((m) => m.to <= i)
    mentions.push({ from: i, to, place: known.place, role: roleAt(tokens, i, before, table) })
  }
  mentions.sort((a, b) => a.from - b.from)
}
