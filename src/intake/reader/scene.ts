// What a text leaves unsaid: the place and the day that a reader carries on from one sentence to the next. Only
// done acts move the scene; a plan, a look back ("Back in April") or a person's words do not.
import { kmBetween } from './checks.ts'
import type { Clause } from './clauses.ts'
import type { Named, PlaceMention } from './gazetteer.ts'
import { type Frame, PLAIN_ORDER } from './plainFrames.ts'
import { type Reading, within } from './reading.ts'
import type { CueRow } from './tables/table.ts'
import type { Draft, DraftDate, DraftPlace, Kind, Modality, Role } from './types.ts'

export interface Scene {
  place: Named | null
  route: { from: Named | null; to: Named | null }
  /** seat of the last office that acted, and the paragraph where it was named */
  office: { country: string; paragraph: number } | null
  date: DraftDate | null
  /** day of the chat line, which stands in for the day of publication */
  day: string
  speaker: string | null
  /** what the last question wanted counted: a bare figure of the answer counts that */
  asked: string | null
  /** what the last question asked about ("what do you need?"): the answer is a list of that */
  askedFor: CueRow | null
  /** how often people of each country were named: where those who leave come from */
  origins: Map<string, number>
  /** country last named, and where */
  country: { country: string; paragraph: number } | null
  /** where the last forced return went: "six more flights" go there too */
  returns: DraftPlace[]
  /** the last person detained by name */
  person: { paragraph: number } | null
  paragraph: number
  placeParagraph: number
  /** what the title says the whole text is about; a line of a bulletin goes back to it */
  area: Named | null
  /** the one place that the text names most, where nothing nearer is known */
  main: Named | null
  /** the country that most of the text's places and offices are in, where nothing nearer is known */
  home: Named | null
  /** the chat is written from one place ("Adré: …" on its first line): journeys to elsewhere do not move it */
  station: boolean
  /** each line of a bulletin begins where the bulletin is: journeys to elsewhere do not move it */
  itemized: boolean
  /** where the writer is ("here in Goris"): a new paragraph goes back to it */
  here: Named | null
  /** the day of a bulletin: its lines do not carry their days on */
  bulletin: DraftDate | null
  /** reports of what somebody said before: the next figure of the same may take their place */
  formerly: Set<Draft>
  /** corrections, each with the figure that it says was wrong */
  denied: Map<Draft, number>
}

export const newScene = (published: string, home: Named | null, main: Named | null): Scene => ({
  place: null,
  route: { from: null, to: null },
  office: null,
  date: null,
  day: published,
  speaker: null,
  asked: null,
  askedFor: null,
  origins: new Map(),
  country: null,
  returns: [],
  person: null,
  paragraph: 0,
  placeParagraph: 0,
  area: null,
  main,
  home,
  bulletin: null,
  station: false,
  itemized: false,
  here: null,
  denied: new Map(),
  formerly: new Set(),
})

const TIED_TO_OFFICE = new Set<Kind>(['rule', 'deportation', 'statistic', 'detention', 'separation'])
const SETTLED = new Set(['settlement', 'border-crossing', 'site'])
const PLACELESS = new Set<Kind>(['statement', 'meeting', 'cause'])

export function placesFor(r: Reading, s: Scene, c: Clause, f: Frame, modality: Modality): DraftPlace[] {
  const own = ofWay(
    f,
    spansOf(r, within(r.places, c.from, c.to), f.kind === 'blockade').map((m) => mentioned(r, m, f.kind)),
  )
  const tied = (f.kind === 'rule' || f.kind === 'deportation') && officeOf(r, s, c) !== null
  const spoken = own.length > 0 || tied ? own : beside(r, s, c, f)
  if (f.kind === 'cause') return spoken.some((p) => p.role === 'origin') ? spoken : [...spoken, ...originOf(r, s)]
  if (f.kind === 'message') return sentFrom(r, c, spoken, carried(r, s, c, f))
  if (PLACELESS.has(f.kind)) return spoken
  if (f.hit.row.id === 'movement.evacuate') return leftBy(spoken.length > 0 ? spoken : carried(r, s, c, f))
  if (f.kind === 'movement') return routeOf(s, spoken, modality)
  if (f.kind === 'deportation') {
    const again = spoken.length === 0 && f.hit.order === PLAIN_ORDER ? s.returns : []
    return withHome(
      r,
      c,
      withCountries(r, s, spoken.length > 0 ? spoken : again.length > 0 ? again : expelled(r, carried(r, s, c, f))),
    )
  }
  const settled = spoken.some(
    (p) => p.lat !== null && p.role !== 'origin' && p.role !== 'from' && p.precision !== 'country',
  )
  if (settled || (spoken.length > 0 && (f.kind === 'rule' || f.kind === 'statistic'))) return spoken
  const here = carried(r, s, c, f).map((p) => (f.hit.row.measure === 'moving' ? { ...p, role: 'from' as Role } : p))
  return [...spoken, ...here.filter((p) => !spoken.some((q) => q.name === p.name))]
}

/** "Residents of X were ordered to evacuate": what they are to leave. */
const leftBy = (places: DraftPlace[]): DraftPlace[] =>
  places.map((p) => (p.role === 'at' || p.role === 'origin' ? { ...p, role: 'from' } : p))

/** "640 haitianos devueltos": home, where no other end is named. */
function withHome(r: Reading, c: Clause, places: DraftPlace[]): DraftPlace[] {
  if (places.some((p) => p.role === 'to')) return places
  const [people] = within(r.countryWords, c.from, c.to).filter((w) => w.person && !w.office)
  const home = people && r.gazetteer.countries.get(people.country)
  return home ? [...places.filter((p) => p.cited || p.country !== home.country), placed(home, 'to')] : places
}

/** Those who are sent out of a country leave it, whatever the town where it is told. */
function expelled(r: Reading, here: DraftPlace[]): DraftPlace[] {
  const [from] = here
  const country = from && from.precision !== 'country' && r.gazetteer.countries.get(from.country ?? '')
  return country ? [...here, placed(country, 'from')] : here
}

/** "The Guwahati–Nagaon highway": from the one to the other. */
function spansOf(r: Reading, mentions: PlaceMention[], ways: boolean): PlaceMention[] {
  const { between, and } = r.language.table.dates
  const joins = (a: PlaceMention, b: PlaceMention | undefined): boolean =>
    b?.from === a.to + 1 &&
    (['-', '\u2013', '\u2014'].includes(r.tokens[a.to]!.norm) ||
      (ways && between.includes(r.tokens[a.from - 1]?.norm ?? '') && and.includes(r.tokens[a.to]!.norm)))
  return mentions.map((m, k) => {
    if (joins(m, mentions[k + 1])) return { ...m, role: 'from' }
    return k > 0 && joins(mentions[k - 1]!, m) ? { ...m, role: 'to' } : m
  })
}

/** The road to X that is cut is cut at X, for all that one can say, and those who reached X are there. */
function ofWay(f: Frame, places: DraftPlace[]): DraftPlace[] {
  const stands = f.kind === 'blockade' || f.hit.row.measure === 'arrived'
  const one = stands && !places.some((p) => p.role === 'from' || p.role === 'at')
  return one ? places.map((p) => (p.role === 'to' ? { ...p, role: 'at' as Role } : p)) : places
}

function mentioned(r: Reading, m: PlaceMention, kind: Kind): DraftPlace {
  const cited = { start: r.tokens[m.from]!.start, end: r.tokens[m.to - 1]!.end }
  const role: Role = kind === 'cause' && m.role === 'from' ? 'origin' : m.role
  return { ...placed(m.place, role), cited }
}

function placed(p: Named, role: Role): DraftPlace {
  const { name, country, lat, lon, precision, stop, candidates } = p
  const asked = { ...(stop === undefined ? {} : { stop }), ...(candidates === undefined ? {} : { candidates }) }
  return { role, name, country, lat, lon, precision, ...asked }
}

/** Places of the same sentence, when the clause has none of its own and the sentence is about one scene. */
function beside(r: Reading, s: Scene, c: Clause, f: Frame): DraftPlace[] {
  const near = within(r.places, c.sentence.from, c.from).filter((m) => m.role !== 'origin')
  const last = near.find((m) => m.place.name === s.place?.name) ?? near.at(-1)
  if (!last || PLACELESS.has(f.kind)) return []
  return [mentioned(r, { ...last, role: f.kind === 'movement' ? last.role : 'at' }, f.kind)]
}

/** Those who leave come from the country whose people the text names most. */
function originOf(r: Reading, s: Scene): DraftPlace[] {
  const [code] = [...s.origins].reduce<[string, number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  const country = r.gazetteer.countries.get(code)
  return country ? [placed(country, 'origin')] : []
}

const MOST = 0.6

/** The one country that most of a text's places, people and offices belong to; null where several share it. */
export function homeOf(r: Reading): Named | null {
  const offices = r.countryWords.filter(({ person }) => !person)
  const codes = [...r.places.map(({ place }) => place.country), ...offices.map(({ country }) => country)]
  const counts = new Map<string, number>()
  for (const code of codes) if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  return most && most[1] >= MOST * all ? (r.gazetteer.countries.get(most[0]) ?? null) : null
}

/** The place that a text names most, the first of several; none where each is named once, as on a road. */
export function mainOf(r: Reading): Named | null {
  const points = r.places.filter((m) => m.place.lat !== null && SETTLED.has(m.place.precision) && !m.place.candidates)
  const counts = new Map<string, number>()
  for (const { place } of points) counts.set(place.name, (counts.get(place.name) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const isMain = first && (second ? first[1] > second[1] : first[1] > 1 || !r.isList)
  return isMain ? points.find((m) => m.place.name === first[0])!.place : null
}

/** Notes the countries that a clause names: offices, people, or just the name. */
export function noteCountries(r: Reading, s: Scene, from: number, to: number): void {
  const isGift = r.cuesIn(from, to).some(({ row }) => row.kind === 'aid')
  const { units } = r.language.table
  for (const w of within(r.countryWords, from, to)) {
    const near = r.tokens.slice(w.from, w.from + 3)
    const ofPeople = near.some((t) => units[t.norm] === 'people') || w.person
    if (isSide(r, w.from) && within(r.places, from, to).length === 0) enterSide(r, s, w.country)
    if (isGift && (w.office || !ofPeople)) continue // Who gives is elsewhere more often than not.
    if (w.office) s.office = { country: w.country, paragraph: s.paragraph }
    else if (ofPeople) s.origins.set(w.country, (s.origins.get(w.country) ?? 0) + 1)
    if (!ofPeople) s.country = { country: w.country, paragraph: s.paragraph }
  }
  for (const p of within(r.places, from, to)) {
    if (p.role === 'origin' && p.place.country)
      s.origins.set(p.place.country, (s.origins.get(p.place.country) ?? 0) + 1)
  }
}

/** So many words between "our" and where it is ("our own hall in Goris"). */
const HERE_REACH = 4

/** "Here in Danlí", "our hall in Goris": where the writer is, unless a heading says where the text is told. */
export function noteHere(r: Reading, s: Scene, { from, to }: { from: number; to: number }): void {
  const { at, here } = r.language.table.roles
  const isHere = (m: PlaceMention): boolean =>
    SETTLED.has(m.place.precision) &&
    at.includes(r.tokens[m.from - 1]?.norm ?? '') &&
    r.tokens.slice(Math.max(from, m.from - 1 - HERE_REACH), m.from - 1).some((t) => here.includes(t.norm))
  s.here = within(r.places, from, to).find(isHere)?.place ?? s.here
}

const saysHere = (r: Reading, c: Clause): boolean =>
  r.tokens.slice(c.from, c.to).some((t) => r.language.table.roles.here.includes(t.norm))

/** "On the Afghan side", "del lado colombiano": what follows is there. */
const isSide = (r: Reading, i: number): boolean =>
  [r.tokens[i - 1], r.tokens[i + 1]].some((t) => t !== undefined && r.language.table.roles.sides.includes(t.norm))

function enterSide(r: Reading, s: Scene, code: string): void {
  const country = r.gazetteer.countries.get(code)
  const isThere = s.place?.country === code || s.place?.beside === code
  if (country && !isThere) s.place = country
  s.placeParagraph = s.paragraph
}

const officeOf = (r: Reading, s: Scene, c: Clause): string | null =>
  officeIn(r, c) ?? (s.office && s.paragraph === s.office.paragraph ? s.office.country : null)

function carried(r: Reading, s: Scene, c: Clause, f: Frame): DraftPlace[] {
  if (s.here && saysHere(r, c)) return [placed(s.here, 'at')]
  const old = s.placeParagraph < s.paragraph && TIED_TO_OFFICE.has(f.kind) && c.line.kind === 'text'
  const office =
    officeOf(r, s, c) ?? (old && s.country && s.country.paragraph >= s.paragraph - 1 ? s.country.country : null)
  const elsewhere =
    office && s.place && s.place.country !== office && s.place.beside !== office && !isNeighbour(r, s.place, office)
  const across = elsewhere ? acrossFrom(r, s.place!, office, c.to) : null
  if (across) return [placed(across, 'at')]
  if (c.line.kind === 'chat' && s.place && !officeIn(r, c)) return [placed(s.place, 'at')]
  const byOffice = office && (TIED_TO_OFFICE.has(f.kind) || !s.place || elsewhere)
  const country = byOffice ? r.gazetteer.countries.get(office) : undefined
  const local = (f.kind === 'detention' || f.kind === 'separation') && s.place && !elsewhere
  if (country && !local) return [placed(country, 'at')]
  const here = s.place ?? s.area ?? s.main ?? s.home ?? r.gazetteer.countries.get(s.country?.country ?? '')
  return here ? [placed(here, 'at')] : []
}

/** "Tell my brother in Hamburg": where he is; the message comes from the scene. */
function sentFrom(r: Reading, c: Clause, spoken: DraftPlace[], here: DraftPlace[]): DraftPlace[] {
  const kin = r.tokens.findIndex((t, i) => i >= c.from && i < c.to && r.language.table.kin.includes(t.norm))
  const of = ({ cited }: DraftPlace): boolean =>
    kin >= 0 &&
    cited !== undefined &&
    cited.start > r.tokens[kin]!.start &&
    cited.start - r.tokens[kin]!.end < KIN_REACH
  const own = spoken.filter((p) => !of(p) && p.lat !== null)
  return own.length > 0 ? own : here
}

/** So many characters after a relative a place is where they are. */
const KIN_REACH = 30

const near = (a: number | null, b: number | null): boolean => a !== null && b !== null && Math.abs(a - b) < 4

const ACROSS_KM = 60

/** The other side's office acts on its own side of the border, where the text has named a place there. */
function acrossFrom(r: Reading, here: Named, office: string, before: number): Named | null {
  const isThere = ({ place }: PlaceMention): boolean =>
    (place.country === office || place.beside === office) && SETTLED.has(place.precision) && isWithin(place, here)
  return r.places.findLast((mention) => mention.from < before && isThere(mention))?.place ?? null
}

const isWithin = (a: Named, b: Named): boolean =>
  a.lat !== null &&
  a.lon !== null &&
  b.lat !== null &&
  b.lon !== null &&
  kmBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= ACROSS_KM

/** The office of a neighbouring country acts at its border, not far inside. */
function isNeighbour(r: Reading, place: Named, country: string): boolean {
  const seat = r.gazetteer.countries.get(country)
  return !!seat && place.precision !== 'country' && near(seat.lat, place.lat) && near(seat.lon, place.lon)
}

function officeIn(r: Reading, c: Clause): string | null {
  const words = within(r.countryWords, c.sentence.from, c.to).filter((w) => w.office)
  return words.at(-1)?.country ?? null
}

function routeOf(s: Scene, spoken: DraftPlace[], modality: Modality): DraftPlace[] {
  const has = (role: Role): boolean => spoken.some((p) => p.role === role)
  const instead = !has('to') ? 'to' : !has('from') ? 'from' : 'at'
  const moved = spoken.map((p) => (p.role === 'at' && !holdsOther(p, spoken) ? { ...p, role: instead as Role } : p))
  if (moved.length === 0) {
    const { from, to } = s.route
    if (from && to && modality !== 'planned') return [placed(from, 'from'), placed(to, 'to')]
    const here = s.place ?? s.area ?? s.main ?? s.home
    return here ? [placed(here, 'at')] : []
  }
  if (!moved.some((p) => p.role === 'from') && s.place && moved.every((p) => p.name !== s.place!.name)) {
    const to = moved.every((p) => p.precision === 'country') && s.place.precision === 'border-crossing'
    return [...moved, placed(s.place, to ? 'via' : 'from')]
  }
  if (!moved.some((p) => p.role === 'to') && s.place && moved.every((p) => p.name !== s.place!.name))
    return [...moved, placed(s.place, 'to')]
  return moved
}

/** "Sfax in Tunisia": the country only says where the town is. */
const holdsOther = (p: DraftPlace, all: readonly DraftPlace[]): boolean =>
  p.precision === 'country' && all.some((q) => q !== p && q.country === p.country && q.precision !== 'country')

/** A forced return ends in a country, whatever the airport. */
function withCountries(r: Reading, s: Scene, places: DraftPlace[]): DraftPlace[] {
  const extra = places
    .filter((p) => p.role === 'to' && p.precision !== 'country' && p.country)
    .map((p) => r.gazetteer.countries.get(p.country!))
    .filter((p) => p !== undefined)
  const home = s.place?.country && r.gazetteer.countries.get(s.place.country)
  const arrives =
    home &&
    places.length > 0 &&
    places.every((p) => (p.role === 'from' || p.role === 'at') && p.country !== s.place!.country)
  return [...places, ...extra.map((p) => placed(p, 'to')), ...(arrives ? [placed(home, 'to')] : [])]
}

const KEEPS_SCENE = new Set<Kind>(['statistic', 'rule', 'cause', 'message', 'statement'])
const LONG = new Set(['month', 'season', 'year', 'part-of-month'])

/** A day of its own that an act names; a bulletin and a chat keep theirs. */
function moveDay(s: Scene, date: DraftDate): void {
  if (s.bulletin || date.end > s.day || LONG.has(date.precision) || date.how === 'inherited-from-context') return
  const ends = date.precision === 'range' && date.how !== 'relative-to-event'
  s.date = ends ? { ...date, start: date.end, precision: 'day' } : date
}

/** Moves the scene on after a done act. */
export function advance(
  s: Scene,
  kind: Kind,
  modality: Modality,
  negated: boolean,
  places: readonly DraftPlace[],
  date: DraftDate | null,
  rule: string,
): void {
  const done = (modality === 'asserted' || modality === 'quoted') && !negated
  const lookBack = !!date && !!s.date && (LONG.has(date.precision) || date.end < s.date.start)
  const before = lookBack && date.how === 'relative-to-event' && kind !== 'meeting'
  if (done && date && !KEEPS_SCENE.has(kind) && !before) moveDay(s, date)
  if (kind === 'deportation') s.returns = places.filter((p) => p.role === 'to').map(({ cited: _, ...p }) => p)
  if (!done || lookBack || KEEPS_SCENE.has(kind) || kind === 'meeting') return
  const settled = places.filter((p) => p.cited && p.lat !== null && SETTLED.has(p.precision))
  const from = settled.find((p) => p.role === 'from')
  const to = settled.find((p) => p.role === 'to')
  const at = settled.find((p) => p.role === 'at')
  if (kind === 'movement') s.route = { from: from ? named(from) : null, to: to ? named(to) : null }
  const next = kind === 'movement' || kind === 'deportation' ? (from && to ? from : to) : (at ?? to)
  // Those who are carried away leave the scene where it is.
  const leavesStation =
    rule === 'harm.illness' ||
    (kind === 'movement' && (s.station || s.itemized || rule === 'movement.transport')) ||
    (kind === 'blockade' && s.bulletin !== null)
  if (next && kind !== 'deportation' && !leavesStation) {
    s.place = named(next)
    s.placeParagraph = s.paragraph
  }
}

const named = (p: DraftPlace): Named => ({
  name: p.name,
  country: p.country,
  beside: null,
  lat: p.lat!,
  lon: p.lon!,
  precision: p.precision,
  ...(p.stop === undefined ? {} : { stop: p.stop }),
})
