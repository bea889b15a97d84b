// Towns and regions that only the atlas knows. A name of the world's hundred thousand is a place in this text only where
// the words say so ("in Reading", "Reading, Pennsylvania", "the town of Reading", "READING –" at the head of a line), or
// where it stands as a name and lies near the other places or in a country that the text names: as a word or a surname it
// is far more often something else. Of several places of one name the one counts that lies near the others, or in a
// country that is named; the doubtful one keeps the others as candidates, so that a person is asked.
import { type Atlas, type AtlasPlace, keyOf, LONGEST_NAME } from './atlas.ts'
import type { Gazetteer, Named, PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

/** `isSure`: the words themselves say that it is a place; `isAgain`: it counts only where they say so elsewhere. */
export type FoundTown = {
  to: number
  place: Named
  others: readonly Named[]
  isSure: boolean
  isAgain: boolean
  /** leads a row of a list: such names vouch for each other */
  isListed?: true
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
  for (let n = Math.min(LONGEST_NAME, tokens.length - i); n >= 1; n--) {
    const slice = tokens.slice(i, i + n)
    const leads = opens || endsShout(tokens, i, i + n)
    if (!isName(slice) || (isShouted(first, tokens[i + 1]) && !leads)) continue
    const all = atlas.find(slice.map((t) => t.norm).join(' '))
    if (all.length === 0) continue
    const [place, ...others] = ofKind(tokens, i, i + n, all, naming.table)
    const is = evidence(tokens, i, i + n, leads, naming)
    return is === 'none' ? null : { to: i + n, place: place!, others, isSure: is === 'sure', isAgain: is === 'again' }
  }
  return null
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
  const start = tokens[i]!.opens ? i : DASHES.has(tokens[i - 1]?.norm ?? '') && tokens[i - 1]!.opens ? i - 1 : -1
  if (start < 0) return false
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
  const before = tokens[i - 1]
  const isMarked = before?.opens === true && before.kind === 'punct'
  if (!tokens[i]!.opens && !isMarked) return false
  for (let k = i + 1; k < Math.min(tokens.length - 1, i + LONGEST_NAME); k++) {
    const t = tokens[k]!
    if (t.opens) return false
    if (t.kind === 'number' || (ROW_MARKS.has(t.norm) && tokens[k + 1]!.kind === 'number')) return true
    if (t.norm === '|') return true
    if (t.kind !== 'word' || (!t.cap && t.raw.length > 3)) return false
  }
  return false
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
  const area = isBeside(tokens, from, to, table.roles.areas, table)
  const town = !area && isBeside(tokens, from, to, table.roles.towns, table)
  const some = all.filter(({ precision }) => (area ? precision === 'region' : precision !== 'region'))
  return (area || town) && some.length > 0 ? some : all
}

/** "the town of X", "municipio X", "X district". */
function isBeside(tokens: readonly Token[], from: number, to: number, words: readonly string[], table: Table): boolean {
  const links = [...table.numbers.of, ...table.dates.of]
  const linked = links.includes(tokens[from - 1]?.norm ?? '')
  const before = tokens[linked ? from - 2 : from - 1]
  const after = tokens[to]
  return words.includes(before?.norm ?? '') || (!linked && words.includes(after?.norm ?? '') && !after!.cap)
}

function evidence(
  tokens: readonly Token[],
  from: number,
  to: number,
  leads: boolean,
  { g, table, isProper, isSaying }: Naming,
): 'sure' | 'maybe' | 'again' | 'none' {
  const isOne = to - from === 1
  const shouted = leads && tokens[from]!.raw.length >= 4
  if (isOne && !isProper(tokens[from]!) && !shouted) return 'none'
  const before = tokens[from - 1]
  const after = tokens[to]
  // "Reading University", "San Francisco Chronicle", "Santa Rosa Hernández": part of a longer name.
  if (after?.cap && after.kind === 'word' && !after.glued && !after.opens && after.start === tokens[to - 1]!.end + 1)
    return 'none'
  const r = table.roles
  // "colegio San Ramón", "puente Independencia": the name of a building.
  const built = [table.classes.site!, r.buildings].some((words) => words.includes(before?.norm ?? ''))
  if (built && !r.towns.includes(before!.norm)) return 'none'
  if (before && [r.sure, r.to, r.from, r.at, r.via].some((list) => list.includes(before.norm))) return 'sure'
  if (isOfOffice(tokens, from, table)) return 'sure'
  if (after?.norm === ',' && namesLand(tokens, to + 1, g)) return 'sure'
  if (built) return 'again'
  if ([r.towns, r.areas].some((words) => isBeside(tokens, from, to, words, table))) return 'sure'
  if (isOne && isCommon(tokens[from]!.norm, table)) return 'none'
  if (leads) return 'maybe'
  const isPlain = before !== undefined && !tokens[from]!.opens && !STOPS.has(before.norm)
  const isThing = r.articles.includes(before?.norm ?? '') || table.classes.titles!.includes(before?.norm ?? '')
  const speaks = isSaying(before?.norm ?? '') || isSaying(after?.norm ?? '')
  // "The Kuźnica crossing": the crossing of a place, where it is near or named again.
  const ofWay =
    isThing && after?.kind === 'word' && [table.classes.way!, r.towns].some((words) => words.includes(after.norm))
  if (ofWay) return 'maybe'
  if (isThing || speaks) return 'none'
  return isPlain ? 'maybe' : 'again'
}

/** "Salud:", "Shelter:" head a line of a bulletin, though a village somewhere is called so. */
const isCommon = (norm: string, { items, units, classes }: Table): boolean =>
  items[norm] !== undefined || units[norm] !== undefined || Object.values(classes).some((words) => words.includes(norm))

/** "The mayor of X", "el mercado de X": where its office, its way or its building is. */
function isOfOffice(tokens: readonly Token[], from: number, table: Table): boolean {
  const linked = [...table.numbers.of, ...table.dates.of].includes(tokens[from - 1]?.norm ?? '')
  const noun = tokens[from - 2]
  const { office, titles, way } = table.classes
  const nouns = [office!, titles!, way!, table.roles.buildings]
  return linked && noun !== undefined && !noun.cap && nouns.some((words) => words.includes(noun.norm))
}

const STOPS = new Set(['.', '!', '?', '\u201c', '\u00ab', '"', '\u2026'])

/** "Reading, Pennsylvania", "Maicao, Colombia". */
function namesLand(tokens: readonly Token[], at: number, g: Gazetteer): boolean {
  for (let n = 3; n >= 1; n--) {
    const slice = tokens.slice(at, at + n)
    const hit = slice[0]?.cap ? g.byName.get(slice.map((t) => t.norm).join(' ')) : undefined
    if (hit && (hit.place.precision === 'country' || hit.place.precision === 'region')) return true
  }
  return false
}

type Anchors = { readonly points: readonly Named[]; readonly countries: ReadonlyMap<string, number> }

/** A name that may be several places, or none: its places, and whether the words say that it is one. */
export interface OpenName {
  key: string
  towns: readonly Named[]
  isSure: boolean
  isAgain: boolean
  isListed?: true
}

/** Which place each open name is, once all names of the text are known; without those that are none. */
export function settled(
  mentions: readonly PlaceMention[],
  open: ReadonlyMap<number, OpenName>,
  countries: readonly string[],
  surnames: ReadonlySet<string>,
): PlaceMention[] {
  if (open.size === 0) return [...mentions]
  const named = [...countries, ...landOfList([...open.values()])]
  return settledIn(mentions, open, named, surnames)
}

/** "Trinidad: 400 / Loreto: 90 / Riberalta: 12": the one country that has the most of them; none where two have as many. */
function landOfList(names: readonly OpenName[]): string[] {
  const listed = new Map(names.filter(({ isListed }) => isListed).map((name) => [name.key, name]))
  const votes = new Map<string, { names: number; weight: number }>()
  for (const { towns } of listed.values()) {
    const codes = new Set(towns.flatMap(({ country }) => country ?? []))
    for (const code of codes) {
      const { names, weight } = votes.get(code) ?? { names: 0, weight: 0 }
      votes.set(code, { names: names + 1, weight: weight + 1 / codes.size })
    }
  }
  // A name that many countries have tells little of any of them.
  const [best, next] = [...votes].sort((a, b) => b[1].weight - a[1].weight)
  return best && best[1].names >= LISTED && best[1].weight > CLEAR * (next?.[1].weight ?? 0) ? [best[0], best[0]] : []
}
const LISTED = 2
const CLEAR = 1.3

function settledIn(
  mentions: readonly PlaceMention[],
  open: ReadonlyMap<number, OpenName>,
  countries: readonly string[],
  surnames: ReadonlySet<string>,
): PlaceMention[] {
  const first = anchorsOf(
    mentions.filter(({ from }) => !open.has(from)),
    countries,
  )
  const sure = new Set([...open].flatMap(([from, { isSure }]) => (isSure ? [from] : [])))
  const likely = mentions.filter(({ from }) => !open.has(from) || sure.has(from))
  // A name that several towns share proves nothing for the others: it would vouch for itself.
  const isShared = ({ from, place }: PlaceMention): boolean =>
    'people' in place && (open.get(from)?.towns.length ?? 1) > MOST_SHARED
  const clear = settle(likely, open, first, surnames).filter((m) => !m.place.candidates && !isShared(m))
  return settle(mentions, open, anchorsOf(clear, countries), surnames)
}

function settle(
  mentions: readonly PlaceMention[],
  open: ReadonlyMap<number, OpenName>,
  anchors: Anchors,
  surnames: ReadonlySet<string>,
): PlaceMention[] {
  const sureOnes = [...open.values()].filter(({ isSure }) => isSure)
  const named = new Set([...open.values()].filter(({ isSure }) => isSure).map(({ key }) => key))
  const tails = new Set(
    mentions
      .map(({ place }) => keyOf(place.name))
      .filter((key) => key.includes(' '))
      .map(lastWord),
  )
  return mentions.flatMap((mention) => {
    const name = open.get(mention.from)
    if (!name) return [mention]
    const place = name.towns.length === 1 ? name.towns[0]! : chosen(name.towns, anchors)
    if (name.isSure && isElsewhere(place, anchors) && !hasCompany(name.key, place, sureOnes))
      return [{ ...mention, place: unlocated(place) }]
    const isLikely = !name.isAgain && !tails.has(name.key) && !surnames.has(name.key) && isNear(place, anchors)
    const counts = name.isSure || named.has(name.key) || isLikely
    return counts ? [{ ...mention, place }] : []
  })
}

/** "A orillas del Bravo", where the text has a Río Bravo. */
const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

/** A name that no list has is looked up by its sound, in the countries that the text names most; a person is asked. */
export function bySound(
  mentions: readonly PlaceMention[],
  named: readonly string[],
  atlas: Atlas | null,
): PlaceMention[] {
  const isLost = ({ place }: PlaceMention): boolean => place.lat === null && !place.candidates
  if (!atlas || !mentions.some(isLost)) return [...mentions]
  const { countries } = anchorsOf(mentions, named)
  const most = [...countries].sort((a, b) => b[1] - a[1]).slice(0, MOST_COUNTRIES)
  return mentions.map((mention) => {
    const found = isLost(mention) ? most.flatMap(([code]) => atlas.sounding(code, mention.place.name)) : []
    if (found.length === 0) return mention
    const candidates = found.slice(0, MOST_CANDIDATES).map(plain)
    return { ...mention, place: { ...found[0]!, name: mention.place.name, candidates } }
  })
}
const MOST_COUNTRIES = 3

const MOST_SHARED = 3
const NEAR_KM = 250
const ELSEWHERE_KM = 1500

/** A small place on the other side of the world, in a country that the text does not name: some other is meant. */
const isElsewhere = (town: Named, { points, countries }: Anchors): boolean =>
  'people' in town &&
  (town as AtlasPlace).people < 200_000 &&
  !countries.has(town.country ?? '') &&
  (points.length > 0 || countries.size > 0) &&
  points.every((point) => kmBetween(town, point) > ELSEWHERE_KM)

const COMPANY_KM = 800

/** Two towns of one far country, near each other: the text is told there, whatever country it names besides. */
const hasCompany = (key: string, town: Named, sure: readonly OpenName[]): boolean =>
  sure.some(
    (other) =>
      other.key !== key &&
      other.towns.some((t) => t.country === town.country && 'people' in t && kmBetween(t, town) < COMPANY_KM),
  )

/** Known by its name alone: a person says where it is, or that it is the one far away. */
const unlocated = (town: Named): Named => {
  const { name, precision } = town
  return { ...{ name, precision, country: null, beside: null, lat: null, lon: null }, candidates: [plain(town)] }
}

/** In a country that the text names, or near a place that is sure. */
const isNear = (town: Named, { points, countries }: Anchors): boolean =>
  countries.has(town.country ?? '') || points.some((point) => kmBetween(town, point) < NEAR_KM)

const MOST_ANCHORS = 60
const POINTS = new Set(['settlement', 'border-crossing', 'site'])

function anchorsOf(mentions: readonly PlaceMention[], named: readonly string[]): Anchors {
  const sure = mentions.filter(({ place }) => place.lat !== null)
  const points = sure.map((m) => m.place).filter((p) => POINTS.has(p.precision))
  const countries = new Map<string, number>()
  for (const code of [...named, ...sure.flatMap(({ place }) => [place.country, place.beside])]) {
    if (code) countries.set(code, (countries.get(code) ?? 0) + 1)
  }
  return { points: points.slice(0, MOST_ANCHORS), countries }
}

/** A town of the reader's own table is there because reports name it: it counts like a large one. */
const KNOWN_BY_HAND = 1_000_000

/** So much better must the best be; a difference in size alone of about ten to one is as much. */
const CLEARLY = 0.6
const SAME_TOWN_KM = 40
const MOST_CANDIDATES = 5

function chosen(towns: readonly Named[], anchors: Anchors): Named {
  const ranked = towns.map((town) => ({ town, score: scoreOf(town, anchors) })).sort((a, b) => b.score - a.score)
  const best = ranked[0]!
  const rivals = ranked
    .slice(1, MOST_CANDIDATES)
    .filter(({ town, score }) => best.score - score < CLEARLY && !isSame(town, best.town))
  if (rivals.length === 0) return best.town
  return { ...best.town, candidates: [best, ...rivals].map(({ town }) => plain(town)) }
}

/** Some streets apart, or the region around the town. */
const isSame = (a: Named, b: Named): boolean =>
  kmBetween(a, b) <= SAME_TOWN_KM || (a.country === b.country && a.precision !== b.precision)

const plain = ({
  name,
  country,
  lat,
  lon,
}: Named): { name: string; country: string | null; lat: number; lon: number } => {
  return { name, country, lat: lat ?? 0, lon: lon ?? 0 }
}

/** Nearness to the other places of the text, then the countries that it names, then people. */
function scoreOf(town: Named, { points, countries }: Anchors): number {
  const people = 'people' in town ? (town as AtlasPlace).people : KNOWN_BY_HAND
  const most = Math.max(0, ...countries.values())
  const share = most === 0 ? 0 : (countries.get(town.country ?? '') ?? 0) / most
  const nearest = Math.min(Infinity, ...points.map((point) => kmBetween(town, point)))
  const nearness = nearest < 60 ? 2.4 : nearest < 200 ? 1.8 : nearest < 600 ? 1 : 0
  return nearness + (share === 0 ? 0 : 1 + share) + Math.log10(people + 10) * CLEARLY
}

/** Kilometres on a ball, good to a few in a hundred, which is enough to choose by. */
function kmBetween(a: Named, b: Named): number {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return Infinity
  const turn = Math.PI / 180
  const x = (a.lon - b.lon) * turn * Math.cos(((a.lat + b.lat) / 2) * turn)
  const y = (a.lat - b.lat) * turn
  return Math.hypot(x, y) * 6371
}
