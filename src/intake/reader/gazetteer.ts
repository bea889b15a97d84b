// Names in the text -> places. The journey's own stops are tried first, then the reader's table; the longest name
// wins. A word that stands for a country's people or offices ("Honduran") is kept apart: it says where an office
// sits or where people come from, never where something happened.
import { inPlay } from './asides.ts'
import { type Atlas, keyAt, keyOf } from './atlas.ts'
import { COUNTRIES } from './countries.ts'
import { BORDERS_BY_PAIR, PLACES } from './places.ts'
import { roleAt } from './roles.ts'
import { LONGEST_SIGN, SIGNS } from './signs.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import { asArea, type FoundTown, isOfSeat, leadsRow, type Naming, regionCalled, townAt } from './towns.ts'
import type { KnownPlace, PlaceCandidate, PlacePrecision, Role } from './types.ts'
import { inShort, isProper, nameAgain, unknownAt } from './unlisted.ts'
import { bySound, type NamedCountry, type OpenName, settled } from './whichTown.ts'

export interface Named {
  name: string
  country: string | null
  beside: string | null
  /** null for a place that no table knows: named, but not on the map */
  lat: number | null
  lon: number | null
  precision: PlacePrecision
  stop?: string
  /** towns of the same name, when it is not clear which is meant; the first is the likeliest */
  candidates?: PlaceCandidate[]
}
export interface PlaceMention {
  from: number
  to: number
  place: Named
  role: Role
}
export interface CountryWord {
  from: number
  country: string
  office: boolean /** "Hondurans": people, not an office */
  person: boolean
}

export interface Gazetteer {
  /** towns that the table does not know; null on a phone */
  atlas: Atlas | null
  byName: ReadonlyMap<string, Entry>
  /** words that a name begins with */
  firsts: ReadonlySet<string>
  longest: number
  adjectives: ReadonlyMap<string, string>
  countries: ReadonlyMap<string, Named>
}

type Entry = {
  readonly place: Named
  readonly others: readonly Named[]
  readonly exact: string | null
  /** somebody gave the name in small letters ("el puente"): it needs no capital */
  readonly isSmall?: boolean
}

const exactOf = (name: string): string | null => (/^[A-Z]{2,3}$/.test(name) ? name : null)

/** A name that is there already keeps its first place; the further one is its namesake. */
function addTo(byName: Map<string, Entry>, name: string, place: Named): void {
  const key = keyOf(name)
  const first = byName.get(key)
  if (key === '' || first?.place === place) return
  const entry = first ? { ...first, others: [...first.others, place] } : { place, others: [], exact: exactOf(name) }
  byName.set(key, entry)
}

const countryPlace = ({ names: [name], code: country, lat, lon }: (typeof COUNTRIES)[number]): Named => ({
  ...{ name: name!, country, beside: null, lat, lon },
  precision: 'country',
})
const COUNTRY_PLACES: ReadonlyMap<string, Named> = new Map(COUNTRIES.map((c) => [c.code, countryPlace(c)]))
const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((c) => c.adjectives.map((a) => [keyOf(a), c.code] as const)),
)

/** The reader's own places, then the countries: the same for every text. */
const OWN_NAMES: ReadonlyMap<string, Entry> = ownNames()
const OWN_EXTENT = extentOf(OWN_NAMES)

function extentOf(byName: ReadonlyMap<string, Entry>): Pick<Gazetteer, 'firsts' | 'longest'> {
  const names = [...byName.keys()].map((key) => key.split(' '))
  return { firsts: new Set(names.map(([first]) => first!)), longest: Math.max(...names.map(({ length }) => length)) }
}

function ownNames(): Map<string, Entry> {
  const byName = new Map<string, Entry>()
  for (const { names, ...rest } of PLACES) {
    const place: Named = { name: names[0]!, ...rest }
    for (const name of names) addTo(byName, name, place)
  }
  for (const c of COUNTRIES) for (const name of c.names) addTo(byName, name, COUNTRY_PLACES.get(c.code)!)
  return byName
}

/** Places of the journey first, then the table: an earlier name is never overwritten. */
export function gazetteerOf(known: readonly KnownPlace[], atlas: Atlas | null = null): Gazetteer {
  const byName = known.length === 0 ? OWN_NAMES : withStops(known)
  const extent = known.length === 0 ? OWN_EXTENT : extentOf(byName)
  return { atlas, byName, adjectives: ADJECTIVES, countries: COUNTRY_PLACES, ...extent }
}

function withStops(known: readonly KnownPlace[]): Map<string, Entry> {
  const stops = new Map<string, Entry>()
  const small = new Set<string>()
  for (const { name, aliases = [], stop, ...rest } of known) {
    const place: Named = { name, beside: null, ...rest, ...(stop === undefined ? {} : { stop }) }
    for (const n of [name, ...aliases]) {
      addTo(stops, n, place)
      if (n === n.toLowerCase()) small.add(keyOf(n))
    }
  }
  const byName = new Map(OWN_NAMES)
  for (const [key, { place, others, exact }] of stops) {
    const own = OWN_NAMES.get(key)
    const all = [...others, ...(own ? [own.place, ...own.others] : [])]
    byName.set(key, { place, exact, others: all, isSmall: small.has(key) })
  }
  return byName
}

/** Place names of the text in order; `loose` (chats) also takes names written small. */
export function placesOf(
  tokens: readonly Token[],
  g: Gazetteer,
  table: Table,
  loose: (at: number) => boolean,
  isSaying: (norm: string) => boolean,
): PlaceMention[] {
  const out: PlaceMention[] = []
  const open = new Map<number, OpenName>()
  const naming: Naming = { g, table, isSaying, isProper: (t) => isProper(t, g, table) }
  for (let i = 0; i < tokens.length; i++) {
    const known = borderAt(tokens, i, g, table) ?? nameAt(tokens, i, g, table, loose)
    const alone = known ? null : townFound(tokens, i, naming)
    const last = out.at(-1)
    const behind = last ? { to: last.to, isIn: !!open.get(last.from)?.isIn } : null
    const town = alone && asArea(tokens, i, alone, behind, table)
    const found = known ?? town ?? unknownAt(tokens, i, g, table, out.at(-1))
    if (!found) continue
    const area = known && isOwnTown(known.place) ? regionCalled(tokens, i, known.to, naming) : []
    const place = area.find(({ country }) => country === found.place.country) ?? found.place
    if (speaksFor(tokens, i, found.to, place, naming)) {
      i = found.to - 1
      continue
    }
    const key = keyAt(tokens, i, found.to)
    if (town) open.set(i, openNameOf(key, town))
    else if (known && place === known.place && mayBeElsewhere(place, known.others))
      open.set(i, {
        ...openNameOf(key, known),
        towns: namesakes(place, known.others, key, g),
        ...(leadsRow(tokens, i) ? { isListed: true } : {}),
      })
    out.push({ to: found.to, place, from: i, role: leadsRow(tokens, i) ? 'at' : roleAt(tokens, i, out.at(-1), table) })
    i = found.to - 1
  }
  nameAgain(tokens, out, table)
  const countries = countriesNamed(tokens, g)
  const clear = settled(out, open, countries, surnamesOf(tokens, open, naming))
  return inPlay(tokens, bySound(inShort(tokens, clear), countries, g.atlas), table)
}

const isOwnTown = ({ precision, stop }: Named): boolean => precision === 'settlement' && stop === undefined

/** "Ankara said it would", "has asked Rome to": a government, called by its seat, and no place where something is. */
function speaksFor(tokens: readonly Token[], from: number, to: number, place: Named, naming: Naming): boolean {
  const { table, isSaying } = naming
  const { at, to: goals, from: starts, sure, via, addressed } = table.roles
  const [lead, before, after] = [from - 2, from - 1, to].map((k) => tokens[k]?.norm ?? '') as [string, string, string]
  if (place.precision !== 'settlement' || place.stop !== undefined) return false
  const { verbs, links } = addressed
  if (links.length === 0 ? verbs.includes(before) : verbs.includes(lead) && links.includes(before)) return true
  const isLed = [at, goals, starts, sure, via].some((words) => words.includes(before))
  return !isLed && isSaying(after) && !tokens[to]!.opens && !isOfSeat(tokens, from, to, table)
}

const openNameOf = (key: string, { place, others, ...is }: Found & Partial<FoundTown>): OpenName => ({
  ...{ key, towns: [place, ...others] },
  isSure: is.isSure ?? true,
  isAgain: is.isAgain ?? false,
  ...(is.isListed ? { isListed: true as const } : {}),
  ...(is.isHead ? { isHead: true as const } : {}),
  ...(is.isIn ? { isIn: true as const } : {}),
})

/** Which of the open names stand behind a first name somewhere in the text. */
function surnamesOf(
  tokens: readonly Token[],
  open: ReadonlyMap<number, OpenName>,
  { g, table }: Naming,
): ReadonlySet<string> {
  const sure = new Set([...open.values()].filter(({ isSure }) => isSure).map(({ key }) => key))
  const asked = new Set([...open.values()].filter(({ key }) => !sure.has(key)).map(({ key }) => key))
  const out = new Set<string>()
  for (const [i, t] of tokens.entries()) if (asked.has(t.norm) && isSurname(tokens, i, g, table)) out.add(t.norm)
  return out
}

/** A town of the atlas, unless the words make a longer name that nobody knows ("San Juan Cancuc"). */
function townFound(tokens: readonly Token[], i: number, naming: Naming): FoundTown | null {
  const { g, table } = naming
  if (tokens[i]!.kind !== 'word' || (g.atlas && isSurname(tokens, i, g, table))) return null
  const town = townAt(tokens, i, naming)
  const longer = town && unknownAt(tokens, i, g, table)
  return longer && longer.to > town.to ? null : town
}

/** A place of the reader's own table may be another's namesake; a journey's stop is itself. */
const mayBeElsewhere = (p: Named, others: readonly Named[]): boolean =>
  p.stop === undefined && p.lat !== null && (others.length > 0 || p.precision === 'settlement')

function namesakes(place: Named, others: readonly Named[], key: string, g: Gazetteer): Named[] {
  const towns = place.precision === 'settlement' ? (g.atlas?.find(key) ?? []) : []
  return [place, ...others, ...towns.filter((town) => town.country !== place.country)]
}

/** The countries whose people or offices the text names, each as often as it does. */
const countriesNamed = (tokens: readonly Token[], g: Gazetteer): NamedCountry[] =>
  tokens.flatMap((t, i) => {
    if (t.kind !== 'word') return []
    const people = g.adjectives.get(t.norm)
    const code = people ?? signAt(tokens, i)
    return code ? [{ code, isPeople: people !== undefined && t.norm.endsWith('s'), place: g.countries.get(code) }] : []
  })

/** "Carabineros", "Border Patrol": a body that only one country has. */
function signAt(tokens: readonly Token[], i: number): string | undefined {
  for (let n = LONGEST_SIGN; n >= 1; n--) {
    const code = SIGNS.get(keyAt(tokens, i, Math.min(tokens.length, i + n)))
    if (code) return code
  }
  return undefined
}

type Found = { to: number; place: Named; others: readonly Named[] }

function nameAt(
  tokens: readonly Token[],
  i: number,
  g: Gazetteer,
  table: Table,
  loose: (at: number) => boolean,
): Found | null {
  if (!g.firsts.has(tokens[i]!.norm) || tokens[i]!.kind !== 'word') return null
  const surname = isSurname(tokens, i, g, table)
  for (let n = Math.min(g.longest, tokens.length - i); n >= 1; n--) {
    const slice = tokens.slice(i, i + n)
    const hit = g.byName.get(slice.map((t) => t.norm).join(' '))
    if (!hit || (surname && n === 1)) continue
    if (hit.exact && (slice[0]!.raw.replaceAll('.', '') !== hit.exact || isAdjective(tokens, i, table))) continue
    const tail = n > 1 && slice.slice(1).every((t) => t.cap || t.raw.length <= 3)
    const written = slice.every((t) => t.cap || t.raw.length <= 3)
    const plain = table.telltales.includes(slice[0]!.norm) || table.joiners.includes(slice[0]!.norm)
    const small = loose(i) && !hit.exact && !plain && slice.map((t) => t.norm).join(' ').length >= 5
    if (hit.isSmall || (slice[0]!.cap ? written : small || (tail && slice.at(-1)!.cap)))
      return { to: i + n, place: hit.place, others: hit.others }
  }
  return null
}

/** "US officials", "US Vice President": initials before a noun are an adjective, not a place. */
function isAdjective(tokens: readonly Token[], i: number, table: Table): boolean {
  const next = tokens[i + 1]
  if (next?.kind !== 'word' || next.glued) return false
  const r = table.roles
  return ![
    table.telltales,
    table.openers,
    table.joiners,
    table.negators,
    r.to,
    r.from,
    r.at,
    r.via,
    table.dates.on,
  ].some((l) => l.includes(next.norm))
}

/** A capital word right before a one-word town makes it a person's name more often than a place. */
function isSurname(tokens: readonly Token[], i: number, g: Gazetteer, table: Table): boolean {
  const before = tokens[i - 1]
  if (
    !before?.cap ||
    before.kind !== 'word' ||
    tokens[i]!.glued ||
    tokens[i]!.opens ||
    before.end + 1 !== tokens[i]!.start
  )
    return false
  const plain = [
    table.roles.to,
    table.roles.from,
    table.roles.at,
    table.roles.via,
    table.roles.maybeFrom,
    table.roles.towns,
    table.roles.areas,
    table.roles.hamlets,
    table.openers,
    table.joiners,
    table.dates.on,
  ]
  if (
    plain.some((l) => l.includes(before.norm)) ||
    g.adjectives.has(before.norm) ||
    // "School Bor", "Albergue Danlí": a site, and no first name.
    table.classes.site!.includes(before.norm) ||
    before.raw === before.raw.toUpperCase()
  )
    return false
  const starts = i < 2 || ['.', ':', '\u2013', '\u201c', '"'].includes(tokens[i - 2]!.norm)
  return !starts
}

function countryAt(tokens: readonly Token[], i: number, g: Gazetteer): { code: string; to: number } | null {
  const first = tokens[i]?.norm ?? ''
  if (!g.firsts.has(first)) return g.adjectives.has(first) ? { code: g.adjectives.get(first)!, to: i + 1 } : null
  for (let n = 3; n >= 1; n--) {
    const slice = tokens.slice(i, i + n)
    const key = slice.map((t) => t.norm).join(' ')
    const hit = g.byName.get(key)
    if (
      hit?.place.precision === 'country' &&
      slice[0]!.cap &&
      (!hit.exact || slice[0]!.raw.replaceAll('.', '') === hit.exact)
    ) {
      return { code: hit.place.country!, to: i + n }
    }
    if (n === 1 && g.adjectives.has(key)) return { code: g.adjectives.get(key)!, to: i + 1 }
  }
  return null
}

/** "US-Mexico border", "frontera entre Chile y Perú", "the border of Chad with Sudan". */
function borderAt(tokens: readonly Token[], i: number, g: Gazetteer, table: Table): Found | null {
  const isBorder = (k: number): boolean => table.roles.border.includes(tokens[k]?.norm ?? '')
  const first = isBorder(i) ? null : countryAt(tokens, i, g)
  if (first) {
    const second = countryAt(tokens, tokens[first.to]?.kind === 'punct' ? first.to + 1 : first.to, g)
    if (!second || !isBorder(second.to)) return null
    return pairOf(first.code, second.code, second.to + 1)
  }
  if (!isBorder(i)) return null
  let k = i + 1
  while (k < i + 4 && tokens[k] && !countryAt(tokens, k, g)) k++
  const a = tokens[k] ? countryAt(tokens, k, g) : null
  if (!a || k > i + 3) return null
  const b = tokens[a.to + 1] ? countryAt(tokens, tokens[a.to]?.norm === '-' ? a.to + 1 : a.to + 1, g) : null
  return b ? pairOf(a.code, b.code, b.to) : null
}

function pairOf(a: string, b: string, to: number): Found | null {
  const border = BORDERS_BY_PAIR.get(`${a}/${b}`)
  return border && a !== b ? { to, place: { ...border, name: border.names[0]! }, others: [] } : null
}

/** Adjectives of countries ("Guatemalan police") with whether an office follows. */
export function countryWordsOf(tokens: readonly Token[], g: Gazetteer, table: Table): CountryWord[] {
  const out: CountryWord[] = []
  const offices = new Set(table.classes.office)
  for (let i = 0; i < tokens.length; i++) {
    const adjective = g.adjectives.get(tokens[i]!.norm)
    const exact = adjective ? undefined : g.byName.get(tokens[i]!.norm)
    const country =
      adjective ??
      (exact?.place.precision === 'country' &&
      tokens[i]!.cap &&
      (!exact.exact || exact.exact === tokens[i]!.raw.replaceAll('.', ''))
        ? exact.place.country
        : null)
    const longer = g.byName.get(keyAt(tokens, Math.max(0, i - 1), i + 1))
    if (!country || longer?.place.precision === 'country' || isNamesake(tokens, i, table)) continue
    const near = [...aheadOf(tokens, i), tokens[i - 1], ...(adjective ? [] : [tokens[i - 2]])]
    const person = adjective !== undefined && /s$/.test(tokens[i]!.norm) && tokens[i]!.norm !== adjective
    out.push({ from: i, country, person, office: near.some((t) => t && offices.has(t.norm)) })
  }
  return out
}

/** "… to Heglig in Sudan. Soldiers turn them back": not those of Sudan. */
function aheadOf(tokens: readonly Token[], i: number): Token[] {
  const next = tokens.slice(i + 1, i + 3)
  const end = next.findIndex((t) => t.opens || t.norm === '.' || t.norm === ';')
  return end < 0 ? next : next.slice(0, end)
}

/** "The Norwegian Refugee Council", "el Consejo Noruego para Refugiados": it works where it is called, not at home. */
function isNamesake(tokens: readonly Token[], i: number, { classes }: Table): boolean {
  const near = [-1, 1, 2].map((step) => tokens[i + step])
  return tokens[i]!.cap && near.some((t) => t !== undefined && classes.abroad!.includes(t.norm))
}
