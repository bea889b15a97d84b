// Towns that only the atlas knows. A name of the world's fifty thousand is a town in this text only where the words
// say so ("in Reading", "Reading, Pennsylvania"): as a word or a surname it is far more often something else. Of several
// towns of one name the one counts that lies near the other places of the text, or in a country that it names; the
// doubtful one keeps the others as candidates, so that a person is asked.
import { type AtlasPlace, LONGEST_NAME } from './atlas.ts'
import type { Gazetteer, Named, PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

export type FoundTown = { to: number; place: Named; others: Named[] }

/** The longest name that begins at a token and that the atlas knows, with all its towns; null without evidence. */
export function townAt(
  tokens: readonly Token[],
  i: number,
  g: Gazetteer,
  table: Table,
  isProper: (t: Token) => boolean,
): FoundTown | null {
  const first = tokens[i]!
  if (!g.atlas || first.kind !== 'word' || !first.cap || first.glued || isShouted(first, tokens[i + 1])) return null
  for (let n = Math.min(LONGEST_NAME, tokens.length - i); n >= 1; n--) {
    const slice = tokens.slice(i, i + n)
    if (!isName(slice)) continue
    const towns = g.atlas.find(slice.map((t) => t.norm).join(' '))
    if (towns.length === 0) continue
    if (!isMeant(tokens, i, i + n, g, table, isProper)) return null
    return { to: i + n, place: towns[0]!, others: towns.slice(1) }
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

function isMeant(
  tokens: readonly Token[],
  from: number,
  to: number,
  g: Gazetteer,
  table: Table,
  isProper: (t: Token) => boolean,
): boolean {
  const isOne = to - from === 1
  if (isOne && !isProper(tokens[from]!)) return false
  const before = tokens[from - 1]
  const after = tokens[to]
  // "Reading University", "San Francisco Chronicle", "Santa Rosa Hernández": part of a longer name.
  if (after?.cap && after.kind === 'word' && !after.glued && after.start === tokens[to - 1]!.end + 1) return false
  const r = table.roles
  const leads = [r.sure, r.to, r.from, r.at, r.via]
  if (before && leads.some((list) => list.includes(before.norm))) return true
  return after?.norm === ',' && namesLand(tokens, to + 1, g)
}

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

/** Settles which town each ambiguous name is, once all names of the text are known. */
export function settleTowns(
  mentions: PlaceMention[],
  open: ReadonlyMap<number, readonly Named[]>,
  countries: readonly string[],
): void {
  if (open.size === 0) return
  const anchors = anchorsOf(mentions, open, countries)
  for (const mention of mentions) {
    const towns = open.get(mention.from)
    if (towns) mention.place = chosen(towns, anchors)
  }
}

const MOST_ANCHORS = 60
const POINTS = new Set(['settlement', 'border-crossing', 'site'])

function anchorsOf(
  mentions: readonly PlaceMention[],
  open: ReadonlyMap<number, readonly Named[]>,
  named: readonly string[],
): Anchors {
  const sure = mentions.filter((m) => !open.has(m.from) && m.place.lat !== null)
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
    .filter(({ town, score }) => best.score - score < CLEARLY && kmBetween(town, best.town) > SAME_TOWN_KM)
  if (rivals.length === 0) return best.town
  return { ...best.town, candidates: [best, ...rivals].map(({ town }) => plain(town)) }
}

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
