// What a text leaves unsaid: the place and the day that a reader carries on from one sentence to the next. Only
// done acts move the scene; a plan, a look back ("Back in April") or a person's words do not.
import { addDays } from './days.ts'
import type { CountryWord, Named, PlaceMention } from './gazetteer.ts'
import { type Reading, within } from './reading.ts'
import type { Line, Sentence } from './segment.ts'
import type { CueRow } from './tables/table.ts'
import type { Draft, DraftDate, DraftPlace, Kind, Modality } from './types.ts'
import { kmBetween } from './whichTown.ts'

export interface Scene {
  place: Named | null
  /** a village or a quarter that no list knows, at or near the place: what follows is there */
  spot: Named | null
  /** where the group was before a message of one who says in their name that they are elsewhere */
  left: Pick<Scene, 'place' | 'spot'> | null
  route: { from: Named | null; to: Named | null }
  /** seat of the last office that acted, and the paragraph where it was named */
  office: { country: string; paragraph: number } | null
  date: DraftDate | null
  /** day of the chat line, which stands in for the day of publication */
  day: string
  speaker: string | null
  /** where the speaker was named */
  speakerParagraph: number
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
  /** how often the text names each place */
  mentions: ReadonlyMap<string, number>
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
  spot: null,
  left: null,
  route: { from: null, to: null },
  office: null,
  date: null,
  day: published,
  speaker: null,
  speakerParagraph: 0,
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
  mentions: new Map(),
  formerly: new Set(),
})

export const SETTLED = new Set(['settlement', 'border-crossing', 'site'])
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

const pointsIn = (r: Reading): PlaceMention[] =>
  r.places.filter(
    (m) => m.place.lat !== null && SETTLED.has(m.place.precision) && !m.place.candidates && !isOfSender(r, m),
  )

/** "Yajaira (Maicao):" before each of her messages: the text names it no oftener for that. */
export const isOfSender = (r: Reading, { from }: PlaceMention): boolean => {
  const line = r.lines.findLast((one) => (one.stamp?.[0] ?? one.from) <= from)
  return line?.kind === 'chat' && from < line.from
}

const countOf = (mentions: readonly PlaceMention[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { place } of mentions) counts.set(place.name, (counts.get(place.name) ?? 0) + 1)
  return counts
}

/** How often a text names each of its places, those that no list knows too. */
export const mentionsOf = (r: Reading): Map<string, number> =>
  countOf([...pointsIn(r), ...r.places.filter((m) => m.place.lat === null && !isOfSender(r, m))])

/** The place that a text names most, the first of several; none where each is named once, as on a road. */
export function mainOf(r: Reading): Named | null {
  const points = pointsIn(r)
  // A story is where people are, and not where they come from; a bulletin of an evacuation is of the place that is left.
  const counts = countOf(points.filter(({ role }) => r.isList || (role !== 'from' && role !== 'origin')))
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const isMain = first && (second ? first[1] > second[1] : first[1] > 1 || !r.isList)
  if (isMain) return points.find((m) => m.place.name === first[0])!.place
  // Of several that are named as often, the one where the text begins, unless somebody goes from it or to it.
  const [opening] = r.isList ? [] : points
  return opening?.role === 'at' && opening.from < LEAD ? opening.place : null
}

/** So many words are the head of a text. */
const LEAD = 80

/** Notes the countries that a clause names: offices, people, or just the name. */
export function noteCountries(r: Reading, s: Scene, from: number, to: number): void {
  const isGift = r.cuesIn(from, to).some(({ row }) => row.kind === 'aid')
  const { units } = r.language.table
  for (const w of within(r.countryWords, from, to)) {
    const near = r.tokens.slice(w.from, w.from + 3)
    const ofPeople = near.some((t) => units[t.norm] === 'people') || w.person
    if (isSide(r, w.from) && within(r.places, from, to).length === 0) enterSide(r, s, w)
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

/** A letter that says where its writer is goes back there with each paragraph; the answers of a talk go on where it is. */
export function enterParagraph(line: Line, scene: Scene): void {
  const isNew = line.kind === 'text' && line.paragraph !== scene.paragraph
  if (isNew) leaveSpot(scene)
  if (isNew && !line.speaks) returnToMain(scene)
  scene.paragraph = line.paragraph
  if (!scene.here || line.kind !== 'text' || (line.speaks && scene.place)) return
  goTo(scene, scene.here)
}

/** The scene is at a place from here on; `spot`: a place by it that no list knows. */
export function goTo(scene: Scene, place: Named | null, spot: Named | null = null): void {
  scene.place = place
  scene.spot = spot
  scene.placeParagraph = scene.paragraph
}

/** A village that no list knows, named once, is left with its paragraph where the text has another place. */
function leaveSpot(scene: Scene): void {
  const { main, place, spot } = scene
  if (spot && (place || main) && (scene.mentions.get(spot.name) ?? 0) <= ONCE) scene.spot = null
}

/** A paragraph that names no place goes back from one that was named once to the one that the text is about. */
function returnToMain(scene: Scene): void {
  const { main, place } = scene
  if (!main || !place || place.name === main.name) return
  if ((scene.mentions.get(place.name) ?? 0) > ONCE || (scene.mentions.get(main.name) ?? 0) < OFTEN) return
  goTo(scene, main)
}
const ONCE = 1
const OFTEN = 3

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

/** "On the Afghan side", "del lado colombiano": what follows is there. */
const isSide = (r: Reading, i: number): boolean =>
  [r.tokens[i - 1], r.tokens[i + 1]].some((t) => t !== undefined && r.language.table.roles.sides.includes(t.norm))

function enterSide(r: Reading, s: Scene, { from, country: code }: CountryWord): void {
  const isThere = s.place?.country === code || s.place?.beside === code
  const isOn = ({ from: at, place }: PlaceMention): boolean =>
    at < from && place.country === code && SETTLED.has(place.precision)
  const side = r.places.findLast(isOn)?.place ?? r.gazetteer.countries.get(code)
  if (side && !isThere) goTo(s, side)
  s.placeParagraph = s.paragraph
}

/** "What do they find on the Afghan side?": the answer is there. */
export function askedOfSide(r: Reading, s: Scene, { from, to }: Sentence): void {
  const side = within(r.countryWords, from, to).find((w) => isSide(r, w.from))
  if (side && within(r.places, from, to).length === 0) enterSide(r, s, side)
}

const KEEPS_SCENE = new Set<Kind>(['statistic', 'rule', 'cause', 'message', 'statement', 'separation'])
const LONG = new Set(['month', 'season', 'year', 'part-of-month'])

/** A day of its own that an act names; a bulletin and a chat keep theirs. */
function moveDay(s: Scene, date: DraftDate): void {
  if (s.bulletin || date.end > s.day || LONG.has(date.precision) || date.how === 'inherited-from-context') return
  const ends = date.precision === 'range' && date.how !== 'relative-to-event'
  s.date = ends ? { ...date, start: date.end, precision: 'day' } : date
}

/** "The road to Santa Cruz is open": told from where one is. */
const isFarEnd = (place: DraftPlace | undefined): boolean => place?.precision === 'settlement'

/** So many days before the text came out are a look back, where no other day is told. */
const LONG_AGO = 180

/** Told of another time: in a chat not the night before, and where no day is told yet not some weeks ago. */
function looksBack(s: Scene, date: DraftDate): boolean {
  if (!s.date) return date.end < addDays(s.day, -LONG_AGO)
  return LONG.has(date.precision) || date.end < addDays(s.date.start, s.bulletin ? -1 : 0)
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
  const lookBack = date !== null && looksBack(s, date)
  const before = lookBack && date.how === 'relative-to-event' && kind !== 'meeting'
  if (done && date && !KEEPS_SCENE.has(kind) && !before) moveDay(s, date)
  if (kind === 'deportation') s.returns = places.filter((p) => p.role === 'to').map(({ cited: _, ...p }) => p)
  if (!done || lookBack || KEEPS_SCENE.has(kind) || kind === 'meeting') return
  const settled = places.filter((p) => p.cited && p.lat !== null && SETTLED.has(p.precision))
  const unlisted = places.filter((p) => p.cited && p.lat === null)
  const from = settled.find((p) => p.role === 'from')
  const to = settled.find((p) => p.role === 'to')
  const at = settled.find((p) => p.role === 'at')
  if (kind === 'movement') s.route = { from: from ? named(from) : null, to: to ? named(to) : null }
  // Who is put out at a border is there from then on; a flight home ends elsewhere.
  const isOut =
    kind === 'deportation' && to !== undefined && (to.precision !== 'settlement' || from?.country === to.country)
  const next = kind === 'movement' || kind === 'deportation' ? (from && to && !isOut ? from : to) : (at ?? to)
  // Those who are carried away leave the scene where it is.
  const leavesStation =
    rule === 'harm.illness' ||
    (kind === 'movement' && (s.station || s.itemized || rule === 'movement.transport')) ||
    (kind === 'blockade' && s.place !== null && (s.bulletin !== null || isFarEnd(next)))
  const isFlown = kind === 'deportation' && !isOut
  if (isFlown || leavesStation) return
  const isGoal = kind === 'movement' || kind === 'deportation'
  const spot = unlisted.find((p) => p.role === (isGoal ? 'to' : 'at'))
  if (next) goTo(s, named(next), spot ? named(spot) : null)
  else if (spot) goTo(s, s.place, named(spot))
  else if (!isGoal) moveToArea(s, places)
}

/** "In Sofala Province 300 people …": what follows is there, unless the town where the scene is lies in it. */
function moveToArea(s: Scene, places: readonly DraftPlace[]): void {
  const area = places.find((p) => p.cited && p.lat !== null && p.precision === 'region' && p.role === 'at')
  if (!area || s.bulletin || !s.place || s.place.precision === 'country') return
  if (kmBetween(s.place, named(area)) > AREA_KM) goTo(s, named(area))
}
const AREA_KM = 150

const named = (p: DraftPlace): Named => ({
  name: p.name,
  country: p.country,
  beside: null,
  lat: p.lat,
  lon: p.lon,
  precision: p.precision,
  ...(p.stop === undefined ? {} : { stop: p.stop }),
})
