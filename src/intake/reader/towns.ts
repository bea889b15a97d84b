// Towns and regions that only the atlas knows. A name of the world's hundred thousand is a place in this text only where
// the words say so ("in Reading", "Reading, Pennsylvania", "the town of Reading", "READING –" at the head of a line), or
// where it stands as a name and lies near the other places or in a country that the text names: as a word or a surname it
// is far more often something else. Which one it is of several of a name: whichTown.ts.
import { type AtlasPlace, LONGEST_NAME } from './atlas.ts'
import type { Gazetteer, Named } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import { kmBetween } from './whichTown.ts'

/** `isSure`: the words themselves say that it is a place; `isAgain`: it counts only where they say so elsewhere. */
export type FoundTown = {
  to: number
  place: Named
  others: readonly Named[]
  isSure: boolean
  isAgain: boolean
  /** leads a row of a list: such names vouch for each other */
  isListed?: true
  /** heads a text, a line or a building: enough for a town that many people live in */
  isHead?: true
  /** the words behind it say in which land it lies */
  isIn?: true
}

/** What the words around a name are asked. */
export interface Naming {
  g: Gazetteer
  table: Table
  isProper: (t: Token) => boolean
  /** a verb of saying: the name beside it is somebody's */
  isSaying: (norm: string) => boolean
}

/** The longest name that begins at a token and that the atlas knows, with all its places; null where it is none. */
export function townAt(text: readonly Token[], at: number, naming: Naming): FoundTown | null {
  const listed = leadsRow(text, at)
  // What stands over a row of a list says nothing of the name that leads it.
  const tokens = listed ? text.slice(at, at + LONGEST_NAME + LONGEST_HEAD) : text
  const i = listed ? 0 : at
  const found = townIn(tokens, i, listed, naming)
  return found && listed ? { ...found, to: found.to + at, isListed: true } : found
}

function townIn(tokens: readonly Token[], i: number, listed: boolean, naming: Naming): FoundTown | null {
  const first = tokens[i]!
  const { atlas } = naming.g
  if (!atlas || first.kind !== 'word' || !first.cap || first.glued) return null
  const opens = listed || leadsLine(tokens, i) || endsShout(tokens, i, i + 1)
  // "MANDERA FLOOD BULLETIN": a title in capitals is headed by where it is told.
  const titled = i === 0 && isShouted(first, tokens[1])
  for (let n = Math.min(LONGEST_NAME, tokens.length - i); n >= 1; n--) {
    const slice = tokens.slice(i, i + n)
    const leads = opens || endsShout(tokens, i, i + n)
    if (!isName(slice) || (isShouted(first, tokens[i + 1]) && !leads && !titled)) continue
    const all = calledSo(atlas.find(slice.map((t) => t.norm).join(' ')), slice)
    if (all.length === 0) continue
    const land = landBehind(tokens, i + n, all, naming.g)
    const [place, ...others] = land ?? ofKind(tokens, i, i + n, all, naming.table)
    const is = land ? 'sure' : evidence(tokens, i, i + n, leads, naming)
    // What a place is also called is a word or a surname more often than its own name is.
    if (is === 'none') return null
    const isOther = (is === 'maybe' || is === 'head') && all.every(({ isAlso }) => isAlso)
    if (isOther) return { to: i + n, place: place!, others, isSure: false, isAgain: true }
    const more = { ...(is === 'head' ? { isHead: true as const } : {}), ...(land ? { isIn: true as const } : {}) }
    return { to: i + n, place: place!, others, isSure: is === 'sure', isAgain: is === 'again', ...more }
  }
  return null
}

/** What is also called so is called as the text calls it. */
function calledSo(places: readonly AtlasPlace[], slice: readonly Token[]): readonly AtlasPlace[] {
  if (!places.some(({ isAlso }) => isAlso)) return places
  const name = slice.map((t, k) => (k === 0 || t.glued ? '' : ' ') + t.raw).join('')
  return places.map((place) => (place.isAlso ? { ...place, name } : place))
}

/** "Palo Verdoso (Nariño)", "Tocoa, Colón", "…, en Nariño.": behind a place stands the region that it lies in. */
export function asArea(
  tokens: readonly Token[],
  i: number,
  found: FoundTown,
  before: { to: number; isIn: boolean } | null,
  { roles }: Table,
): FoundTown {
  const [mark, link] = [tokens[i - 2]?.norm, tokens[i - 1]?.norm ?? '']
  const isClosed = link === '(' && tokens[found.to]?.norm === ')'
  const isBehind = before?.to === i - 1 && (isClosed || before.isIn)
  const isLast = before?.to === i - 2 && mark === ',' && roles.at.includes(link) && tokens[found.to]?.norm === '.'
  if (!isBehind && !isLast) return found
  const [place, ...others] = [found.place, ...found.others].filter(({ precision }) => precision === 'region')
  return place ? { ...found, place, others, isSure: true } : found
}

/** "Herat province", "la provincia de Esmeraldas": the region, where a town of the reader's own is called so too. */
export function regionCalled(tokens: readonly Token[], from: number, to: number, { g, table }: Naming): AtlasPlace[] {
  if (!isBeside(tokens, from, to, table.roles.areas, table)) return []
  const key = tokens.slice(from, to).map((t) => t.norm)
  return (g.atlas?.find(key.join(' ')) ?? []).filter(({ precision }) => precision === 'region')
}

/** All of it one name: words with capitals, small links only inside. */
function isName(slice: readonly Token[]): boolean {
  const isLink = (t: Token): boolean => !t.cap && t.raw.length <= 3
  return slice.every((t, k) => t.kind === 'word' && (t.cap || (isLink(t) && k > 0 && k < slice.length - 1)))
}

/** A headline in capitals tells nothing of names. */
const isShouted = (t: Token, next: Token | undefined): boolean =>
  t.raw.length > 1 && t.raw === t.raw.toUpperCase() && next?.kind === 'word' && next.raw === next.raw.toUpperCase()

const LONGEST_HEAD = 10
const DASHES = new Set(['\u2013', '\u2014', '-'])

/** "MAICAO, Colombia, 3 May –", "Tibú:": at the head of a line, up to a dash or a colon, stands where it is told. */
function leadsLine(tokens: readonly Token[], i: number): boolean {
  if (!opensItem(tokens, i)) return false
  for (let k = i + 1; k < Math.min(tokens.length, i + LONGEST_HEAD); k++) {
    const t = tokens[k]!
    if (t.opens) return false
    if (t.norm === ':' || (DASHES.has(t.norm) && tokens[k - 1]!.end < t.start)) return true
    if (t.kind === 'word' && !t.cap && t.raw.length > 3 && k === i + 1) return false
  }
  return false
}

/** "Bor: 4,310", "| Bor | 64", "Renk 45", "- Pibor (88)": a name that leads a row, with a figure behind it. */
export function leadsRow(tokens: readonly Token[], i: number): boolean {
  if (!opensItem(tokens, i)) return false
  for (let k = i + 1; k < Math.min(tokens.length - 1, i + LONGEST_NAME); k++) {
    const t = tokens[k]!
    if (t.opens) return false
    if (t.kind === 'number' || (ROW_MARKS.has(t.norm) && tokens[k + 1]!.kind === 'number')) return true
    if (t.norm === '|') return true
    if (t.kind !== 'word' || (!t.cap && t.raw.length > 3)) return false
  }
  return false
}
/** At the head of a line, behind its bullet ("- Bor") or its number ("2. Bor", "b) Bor"). */
function opensItem(tokens: readonly Token[], i: number): boolean {
  const [number, mark] = [tokens[i - 2], tokens[i - 1]]
  if (tokens[i]!.opens || (mark?.opens && mark.kind === 'punct')) return true
  return (mark?.norm === '.' || mark?.norm === ')') && number?.opens === true && number.raw.length <= 2
}
const ROW_MARKS = new Set([':', '(', '-', '\u2013', '\u2014', '='])

/** "LLUVIAS E INUNDACIONES PIURA", "PREFECTURA SAN ANTONIO": the last words of a line in capitals. */
function endsShout(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to)
  const next = tokens[to]
  const isLast = next === undefined || next.opens
  const isLoud = words.every((t) => t.raw === t.raw.toUpperCase()) && words.some((t) => t.raw.length >= 4)
  return isLast && !words[0]!.opens && words.slice(1).every((t) => !t.opens) && isLoud
}

/** "Provincia de Esmeraldas" is the region, "the town of Sucre" the town. */
function ofKind(
  tokens: readonly Token[],
  from: number,
  to: number,
  all: readonly AtlasPlace[],
  table: Table,
): readonly AtlasPlace[] {
  const { areas, areaSeats } = table.roles
  const area =
    isBeside(tokens, from, to, areas, table) ||
    isAmong(tokens, from, table) ||
    sitsIn(tokens, from, to, areaSeats, table)
  const town = !area && isBeside(tokens, from, to, table.roles.towns, table)
  const some = all.filter(({ precision }) => (area ? precision === 'region' : precision !== 'region'))
  return (area || town) && some.length > 0 ? some : all
}

/** "Los departamentos de Casanare y Boyacá": each of them. */
function isAmong(tokens: readonly Token[], from: number, { roles, joiners, numbers, dates }: Table): boolean {
  const links = [...numbers.of, ...dates.of]
  for (let k = from - 1; k > Math.max(0, from - LONGEST_LIST); k--) {
    const t = tokens[k]!
    if (links.includes(t.norm) && roles.areasOf.includes(tokens[k - 1]!.norm)) return true
    if (t.opens || !(t.cap || t.norm === ',' || joiners.includes(t.norm) || t.raw.length <= 3)) return false
  }
  return false
}
const LONGEST_LIST = 12

/** "the town of X", "municipio X", "X district". */
function isBeside(tokens: readonly Token[], from: number, to: number, words: readonly string[], table: Table): boolean {
  const links = [...table.numbers.of, ...table.dates.of]
  const linked = links.includes(tokens[from - 1]?.norm ?? '')
  const before = tokens[linked ? from - 2 : from - 1]
  return words.includes(before?.norm ?? '') || (!linked && words.includes(kindBehind(tokens, to, table)))
}

/** "Renk county", "Kayin State", "Nsanje District": what a name is, in the word behind it; '' where that is no such word. */
export function kindBehind(tokens: readonly Token[], to: number, { roles }: Table): string {
  const after = tokens[to]
  const isKind = after?.kind === 'word' && !after.opens && !after.glued
  const words = [roles.areas, roles.towns, roles.hamletsBehind]
  if (!isKind || !words.some((list) => list.includes(after.norm))) return ''
  // "San Francisco State University": of a longer name.
  const next = tokens[to + 1]
  const goesOn = after.cap && next?.cap && next.kind === 'word' && !next.opens && next.start === after.end + 1
  return goesOn || roles.hamletsBehind.length === 0 ? (after.cap ? '' : after.norm) : after.norm
}

function evidence(
  tokens: readonly Token[],
  from: number,
  to: number,
  leads: boolean,
  { g, table, isProper, isSaying }: Naming,
): 'sure' | 'head' | 'maybe' | 'again' | 'none' {
  const isOne = to - from === 1
  const after = tokens[to]
  const titled = from === 0 && isShouted(tokens[0]!, tokens[1])
  const shouted = (leads || titled) && tokens[from]!.raw.length >= 4
  const isLand = after?.cap && kindBehind(tokens, to, table) !== ''
  if (isOne && !isProper(tokens[from]!) && !shouted && !isLand) return 'none'
  const before = tokens[from - 1]
  // "Reading University", "San Francisco Chronicle", "Santa Rosa Hernández": part of a longer name.
  const isPart =
    after?.cap && after.kind === 'word' && !after.glued && !after.opens && kindBehind(tokens, to, table) === ''
  if (isPart && !titled && after.start === tokens[to - 1]!.end + 1) return 'none'
  const r = table.roles
  if (r.portfolios.includes(tokens[from - 2]?.norm ?? '') && table.numbers.of.includes(before?.norm ?? ''))
    return 'none'
  // "colegio San Ramón", "puente Independencia": the name of a building.
  const built = [table.classes.site!, r.buildings].some((words) => words.includes(before?.norm ?? ''))
  if (built && !r.towns.includes(before!.norm)) return 'none'
  if (before && [r.sure, r.to, r.from, r.at, r.via].some((list) => list.includes(before.norm))) return 'sure'
  if (isOfOffice(tokens, from, to, table)) return 'sure'
  if (after?.norm === ',' && (namesLand(tokens, to + 1, g) || isDatelined(tokens, from, to, table))) return 'sure'
  if (built) return 'again'
  if ([r.towns, r.areas, r.hamletsOf].some((words) => isBeside(tokens, from, to, words, table))) return 'sure'
  if (isOne && isCommon(tokens[from]!.norm, table)) return 'none'
  if (r.here.includes(after?.norm ?? '') && !after!.opens) return 'sure'
  if (leads) return 'head'
  const isPlain = before !== undefined && !tokens[from]!.opens && !STOPS.has(before.norm)
  const isThing = r.articles.includes(before?.norm ?? '') || table.classes.titles!.includes(before?.norm ?? '')
  const speaks = isSaying(before?.norm ?? '') || isSaying(after?.norm ?? '')
  if (isThing && hasWay(after, table)) return 'maybe'
  if (isThing || speaks) return 'none'
  if (headsText(tokens, from, to) || ownsBuilding(after, table)) return 'head'
  return isPlain ? 'maybe' : 'again'
}

/** "Salud:", "Shelter:" head a line of a bulletin, though a village somewhere is called so. */
const isCommon = (norm: string, { items, units, classes }: Table): boolean =>
  items[norm] !== undefined || units[norm] !== undefined || Object.values(classes).some((words) => words.includes(norm))

/** "The mayor of X", "el mercado de X": where its office, its way or its building is. */
function isOfOffice(tokens: readonly Token[], from: number, to: number, table: Table): boolean {
  const linked = [...table.numbers.of, ...table.dates.of].includes(tokens[from - 1]?.norm ?? '')
  const noun = tokens[from - 2]
  const { office, titles, way } = table.classes
  const nouns = [office!, titles!, way!, table.roles.buildings]
  const isPlain = linked && noun !== undefined && !noun.cap && nouns.some((words) => words.includes(noun.norm))
  return (
    isPlain ||
    sitsIn(tokens, from, to, table.roles.seats, table) ||
    sitsIn(tokens, from, to, table.roles.areaSeats, table)
  )
}

/** "The mayor of X", "la Alcaldía de X": a local office, which speaks for its own place. */
export function isOfSeat(tokens: readonly Token[], from: number, to: number, table: Table): boolean {
  const linked = [...table.numbers.of, ...table.dates.of].includes(tokens[from - 1]?.norm ?? '')
  const { seats, areaSeats } = table.roles
  const isPlain = linked && [seats, areaSeats].some((words) => words.includes(tokens[from - 2]?.norm ?? ''))
  return isPlain || sitsIn(tokens, from, to, seats, table) || sitsIn(tokens, from, to, areaSeats, table)
}

/** "Juzgado de Letras de X", "Alcaldía Municipal de X": an office of many words, whose seat stands at its end. */
function sitsIn(tokens: readonly Token[], from: number, to: number, seats: readonly string[], table: Table): boolean {
  const links = [...table.numbers.of, ...table.dates.of]
  if (!links.includes(tokens[from - 1]?.norm ?? '')) return false
  if (links.includes(tokens[to]?.norm ?? '') && tokens[to + 1]?.cap) return false
  for (let k = from - 2; k >= Math.max(0, from - 1 - LONGEST_OFFICE); k--) {
    const t = tokens[k]!
    if (seats.includes(t.norm)) return true
    if (t.kind !== 'word' || t.opens || !(t.cap || links.includes(t.norm) || t.raw.length <= 3)) return false
  }
  return false
}
const LONGEST_OFFICE = 5

/** "Kasese update, 14 May", "Iquitos (Agencia).": in the title of a text, or at the head of its first sentence. */
function headsText(tokens: readonly Token[], from: number, to: number): boolean {
  if (from > LONGEST_TITLE) return false
  const isFirst = from === 0 && (tokens[to] === undefined || AFTER_HEAD.has(tokens[to]!.norm))
  if (isFirst || (from === 0 && isShouted(tokens[0]!, tokens[1]))) return true
  const end = tokens.findIndex((t, k) => k > 0 && t.opens)
  return end > 0 && end <= LONGEST_TITLE && tokens[end - 1]!.norm !== '.'
}
const LONGEST_TITLE = 14
const AFTER_HEAD = new Set(['.', '(', '|', '/', ';'])

/** "The Kuźnica crossing": the crossing of a place, where it is near or named again. */
const hasWay = (after: Token | undefined, { roles, classes }: Table): boolean =>
  after?.kind === 'word' && [classes.way!, roles.towns, roles.seats].some((words) => words.includes(after.norm))

/** "Mandera hospital": the hospital of a place. */
const ownsBuilding = (after: Token | undefined, { roles, classes }: Table): boolean =>
  after?.kind === 'word' &&
  !after.cap &&
  [roles.seats, roles.areaSeats, roles.buildings, classes.site!, classes.way!].some((words) =>
    words.includes(after.norm),
  )

/** "Tocoa, 11 de marzo de 2025", "Iguala, Gro., 3 de mayo": at the head of a line, before the day. */
function isDatelined(tokens: readonly Token[], from: number, to: number, { dates }: Table): boolean {
  if (!tokens[from]!.opens || tokens[to - 1]!.raw.length <= 3) return false
  for (let k = to + 1; k < Math.min(tokens.length, to + LONGEST_DATE); k++) {
    const { norm, kind, cap, opens } = tokens[k]!
    if (dates.weekdays[norm] !== undefined || dates.months[norm] !== undefined) return true
    if (opens || (kind === 'word' && !cap && !dates.of.includes(norm))) return false
  }
  return false
}
const LONGEST_DATE = 9

const STOPS = new Set(['.', '!', '?', '\u201c', '\u00ab', '"', '\u2026'])

/** "Reading, Pennsylvania", "Maicao, Colombia". */
function namesLand(tokens: readonly Token[], at: number, g: Gazetteer): boolean {
  const hit = landAt(tokens, at, g)
  return hit !== null && (hit.precision === 'country' || hit.precision === 'region')
}

function landAt(tokens: readonly Token[], at: number, g: Gazetteer): Named | null {
  for (let n = 3; n >= 1; n--) {
    const slice = tokens.slice(at, at + n)
    const hit = slice[0]?.cap ? g.byName.get(slice.map((t) => t.norm).join(' ')) : undefined
    if (hit) return hit.place
  }
  return null
}

/** "Concepción, Paraguay", "Tocoa, Colón", "Zebilla (Ghana)": the one of that country, or in that region of it. */
function landBehind(
  tokens: readonly Token[],
  to: number,
  all: readonly AtlasPlace[],
  g: Gazetteer,
): readonly AtlasPlace[] | null {
  const mark = tokens[to]?.norm
  if (mark !== ',' && mark !== '(') return null
  const hit = landAt(tokens, to + 1, g)
  if (hit?.precision === 'country') return someOf(all, ({ country }) => country === hit.country)
  const isName = (t: Token | undefined): boolean => t?.kind === 'word' && t.cap && t.raw.length > 3
  for (let n = LONGEST_LAND; n >= 1; n--) {
    const slice = tokens.slice(to + 1, to + 1 + n)
    if (!isName(slice[0]) || !isName(slice.at(-1))) continue
    const areas = g.atlas!.find(slice.map((t) => t.norm).join(' ')).filter(({ precision }) => precision === 'region')
    const isIn = (town: AtlasPlace): boolean =>
      areas.some((area) => area.country === town.country && kmBetween(area, town) < LARGEST_AREA_KM)
    const within = areas.length === 0 ? null : someOf(all, isIn)
    if (within) return within
  }
  return null
}
const LONGEST_LAND = 3
const LARGEST_AREA_KM = 250

const someOf = (all: readonly AtlasPlace[], is: (place: AtlasPlace) => boolean): readonly AtlasPlace[] | null => {
  const some = all.filter(is)
  return some.length > 0 ? some : null
}
