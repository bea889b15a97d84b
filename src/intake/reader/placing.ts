// Where a clause's report is: the places that it names itself, else those of its sentence, else the scene's. What each
// kind makes of them: an evacuation leaves, a return ends in a country, a message comes from where it is written.
import { kmBetween } from './checks.ts'
import type { Clause } from './clauses.ts'
import { innermost, lastIn } from './containers.ts'
import type { Named, PlaceMention } from './gazetteer.ts'
import { type Frame, PLAIN_ORDER } from './plainFrames.ts'
import { type Reading, within } from './reading.ts'
import { type Scene, SETTLED } from './scene.ts'
import type { DraftPlace, Kind, Modality, Role } from './types.ts'

const TIED_TO_OFFICE = new Set<Kind>(['rule', 'deportation', 'statistic', 'detention', 'separation'])
const PLACELESS = new Set<Kind>(['statement', 'meeting', 'cause'])

export function placesFor(r: Reading, s: Scene, c: Clause, f: Frame, modality: Modality): DraftPlace[] {
  const named = besideFigure(r, c, f)
  const own = ofWay(
    f,
    spansOf(r, named, f.kind === 'blockade').map((m) => mentioned(r, m, f.kind)),
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
  // Who is hurt was hurt elsewhere than where they are taken.
  const goals = f.kind === 'harm' ? ['origin', 'from', 'to'] : ['origin', 'from']
  const settled = spoken.some((p) => p.lat !== null && !goals.includes(p.role) && p.precision !== 'country')
  const isPart = named.length < within(r.places, c.from, c.to).length
  if (settled || isPart || (spoken.length > 0 && (f.kind === 'rule' || f.kind === 'statistic'))) return spoken
  const here = carried(r, s, c, f).map((p) => (f.hit.row.measure === 'moving' ? { ...p, role: 'from' as Role } : p))
  // A village that the clause names is not the one that the scene was at.
  const isOther = spoken.some((p) => p.lat === null)
  return [...spoken, ...here.filter((p) => !spoken.some((q) => q.name === p.name) && !(isOther && p.lat === null))]
}

/** "1,270 están en Puebla, y otros 68 en Tlaxcala": of several figures each is where its own words say; what no list knows
 * lies where the rest says ("80 in Kelbong, 40 in Torvali, all in Beira"). */
function besideFigure(r: Reading, c: Clause, { number, from, to }: Frame): PlaceMention[] {
  const all = within(r.places, c.from, c.to)
  const own = all.filter((m) => m.from >= from && m.to <= to)
  const isPart = from > c.from || to < c.to
  const isOf = (role: Role): boolean =>
    own.some((m) => m.role === role) && all.some((m) => m.role === role && !own.includes(m))
  const isThere = isOf('at') || isOf('from') || isOf('origin')
  if (number === null || !isPart || !isThere) return all
  return own.every(({ place }) => place.lat === null) ? [...own, ...aroundFigures(c, all)] : own
}

/** "In Beira 20 are in Kelbong and 30 in Torvali", "…, all in Beira": what holds for every figure. */
function aroundFigures({ numbers }: Clause, all: readonly PlaceMention[]): PlaceMention[] {
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (!first || !last) return []
  const behind = all.filter((m) => m.from >= last.to)
  const around = [...all.filter((m) => m.from < first.from), ...(behind.length > 1 ? behind.slice(-1) : [])]
  return around.filter(({ place }) => place.lat !== null)
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

const NOT_WHERE_LEFT = new Set<Kind>(['need', 'harm', 'aid', 'shelter'])

/** Places of the same sentence, when the clause has none of its own and the sentence is about one scene. */
function beside(r: Reading, s: Scene, c: Clause, f: Frame): DraftPlace[] {
  // "The boat left X and ran out of fuel": not in X.
  const left = NOT_WHERE_LEFT.has(f.kind) ? 'from' : null
  const near = innermost(r, c.sentence.from, c.from).filter((m) => m.role !== 'origin' && m.role !== left)
  const here = near.find((m) => m.place.name === s.place?.name)
  if (PLACELESS.has(f.kind)) return []
  return (here ? [here] : lastIn(r, near)).map((m) =>
    mentioned(r, { ...m, role: f.kind === 'movement' ? m.role : 'at' }, f.kind),
  )
}

/** Those who leave come from the country whose people the text names most. */
function originOf(r: Reading, s: Scene): DraftPlace[] {
  const [code] = [...s.origins].reduce<[string, number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0])
  const country = r.gazetteer.countries.get(code)
  return country ? [placed(country, 'origin')] : []
}

const saysHere = (r: Reading, c: Clause): boolean =>
  r.tokens.slice(c.from, c.to).some((t) => r.language.table.roles.here.includes(t.norm))

const officeOf = (r: Reading, s: Scene, c: Clause): string | null =>
  officeIn(r, c) ?? (s.office && s.paragraph === s.office.paragraph ? s.office.country : null)

function carried(r: Reading, s: Scene, c: Clause, f: Frame): DraftPlace[] {
  if (s.here && saysHere(r, c)) return [placed(s.here, 'at')]
  const spot = s.spot ? [placed(s.spot, 'at')] : []
  const old = s.placeParagraph < s.paragraph && TIED_TO_OFFICE.has(f.kind) && c.line.kind === 'text'
  const office =
    officeOf(r, s, c) ?? (old && s.country && s.country.paragraph >= s.paragraph - 1 ? s.country.country : null)
  const elsewhere =
    office && s.place && s.place.country !== office && s.place.beside !== office && !isNeighbour(r, s.place, office)
  const across = elsewhere ? acrossFrom(r, s.place!, office, c.to) : null
  if (across) return [placed(across, 'at')]
  if (c.line.kind === 'chat' && s.place && !officeIn(r, c)) return [...spot, placed(s.place, 'at')]
  const byOffice = office && (TIED_TO_OFFICE.has(f.kind) || !s.place || elsewhere)
  const country = byOffice ? r.gazetteer.countries.get(office) : undefined
  const local = (f.kind === 'detention' || f.kind === 'separation') && s.place && !elsewhere
  if (country && !local) return [placed(country, 'at')]
  const here = s.place ?? areaOf(s) ?? mainBeside(s) ?? s.home ?? r.gazetteer.countries.get(s.country?.country ?? '')
  return here ? [...spot, placed(here, 'at')] : spot
}

/** What the title says the text is about; a country says less than the place that the text goes back to. */
function areaOf({ area, main, mentions }: Scene): Named | null {
  if (area?.precision !== 'country' || !main || main.country !== area.country) return area
  const own = mentions.get(main.name) ?? 0
  const others = [...mentions].filter(([name]) => name !== main.name).map(([, times]) => times)
  return own >= OFTEN && own >= TWICE * Math.max(0, ...others) ? main : area
}
const OFTEN = 3
const TWICE = 2

/** What the text names most; where a village that no list knows is named oftener, that is what it is about. */
const mainBeside = ({ main, spot, mentions }: Scene): Named | null =>
  spot && main && (mentions.get(spot.name) ?? 0) > (mentions.get(main.name) ?? 0) ? null : main

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
  const moved = spoken.map((p) =>
    p.role !== 'at' || holdsOther(p, spoken) ? p : { ...p, role: (isGoalIn(p, spoken) ? 'to' : instead) as Role },
  )
  if (moved.length === 0) {
    const { from, to } = s.route
    if (from && to && modality !== 'planned') return [placed(from, 'from'), placed(to, 'to')]
    const here = s.place ?? s.area ?? mainBeside(s) ?? s.home
    return [s.spot, here].flatMap((place) => (place ? [placed(place, 'at')] : []))
  }
  // Who came into a country came from elsewhere than the town of it where that is told.
  const inside = s.place?.precision === 'settlement' && moved.some((p) => p.role === 'to' && isLandOf(p, s.place!))
  if (inside && moved.some((p) => p.role === 'origin')) return moved
  if (!moved.some((p) => p.role === 'from') && s.place && moved.every((p) => p.name !== s.place!.name)) {
    const to = moved.every((p) => p.precision === 'country') && s.place.precision === 'border-crossing'
    return [...moved, placed(s.place, to ? 'via' : 'from')]
  }
  if (!moved.some((p) => p.role === 'to') && s.place && moved.every((p) => p.name !== s.place!.name))
    return [...moved, placed(s.place, 'to')]
  return moved
}

const isLandOf = (land: DraftPlace, { country }: { country: string | null }): boolean =>
  land.precision === 'country' && land.country === country

/** "Crossed into Hungary, as far as Szeged": on the other side. */
const isGoalIn = (p: DraftPlace, all: readonly DraftPlace[]): boolean =>
  p.precision !== 'country' && all.some((q) => q.role === 'to' && isLandOf(q, p))

/** "Sfax in Tunisia": the country only says where the town is. */
const holdsOther = (p: DraftPlace, all: readonly DraftPlace[]): boolean =>
  p.precision === 'country' && all.some((q) => q !== p && q.country === p.country && q.precision !== 'country')

/** A forced return ends in a country, whatever the airport. */
function withCountries(r: Reading, s: Scene, places: DraftPlace[]): DraftPlace[] {
  // Who is put out at the border of the country that they were taken in has not left it for all that one can say.
  const leaves = ({ country }: DraftPlace): boolean => !places.some((q) => q.role === 'from' && q.country === country)
  const extra = places
    .filter((p) => p.role === 'to' && p.precision !== 'country' && p.country && leaves(p))
    .map((p) => r.gazetteer.countries.get(p.country!))
    .filter((p) => p !== undefined)
  const home = s.place?.country && r.gazetteer.countries.get(s.place.country)
  const arrives =
    home &&
    places.length > 0 &&
    places.every((p) => (p.role === 'from' || p.role === 'at') && p.country !== s.place!.country)
  return [...places, ...extra.map((p) => placed(p, 'to')), ...(arrives ? [placed(home, 'to')] : [])]
}
