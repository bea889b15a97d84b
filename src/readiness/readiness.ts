/**
 * Readiness: per stop and night what is needed, what is there, what is missing and what is too much; what people asked
 * for and whether somebody answered; shelters, rides, and what must be looked after now. Worked out from what is known at
 * one moment and the forecast made of it; nothing is asked of a clock.
 */
import { dayOf, msOf } from '../core/time.ts'
import type { Asked, Cold, Help, Where } from '../domains/needs/index.ts'
import { askedIn, BESIDE, coldIn, ledgerOf, restOn } from '../domains/needs/index.ts'
import type { Shelter } from '../domains/shelter/index.ts'
import { isTrusted, placesFor, sheltersIn } from '../domains/shelter/index.ts'
import { type Lift, liftsIn, type Ride, ridesIn } from '../domains/transport/index.ts'
import type { Forecast, StopForecast } from '../forecast/contract.ts'
import { alarmsOf } from './alarms.ts'
import { atLevel, balancesOf, keyIn, type NightAsked, type StopAsked } from './balance.ts'
import { compositionOf, sharesOf } from './composition.ts'
import type { Knowledge } from './knowledge.ts'
import type { Level } from './level.ts'
import { askedLine, helpLine, liftLine, rideLine, shelterLine } from './lines.ts'
import { type Coming, comingIn, LEAST_PRESENT, withRiders } from './riders.ts'
import { roadM } from './route.ts'
import { rulesAt } from './rules.ts'
import type { Composition, NightReadiness, Readiness, StopReadiness, TextLine } from './stopModel.ts'
import { stopName } from './stopName.ts'

export type ReadinessAsked = {
  readonly level: Level
  /** Only this stop, and then whatever is known of it. */
  readonly stop?: string
}

/** Help, needs, shelters and rides of a moment, read once for all stops. */
export type Aid = {
  readonly help: readonly Help[]
  readonly asked: readonly Asked[]
  readonly shelters: readonly Shelter[]
  readonly rides: readonly Ride[]
  /** Families who asked for a lift. */
  readonly lifts: readonly Lift[]
  readonly cold: (where: Where, date: string) => Cold
  readonly composition: Composition
}

const LEAST_REACH = 0.05
const LEAST_NIGHT = 0.1

export function aidOf(knowledge: Knowledge): Aid {
  const { needs } = knowledge
  const rides = ridesOf(knowledge)
  const told = { help: ledgerOf(needs), asked: askedIn(needs), shelters: sheltersIn(needs) }
  return { ...told, rides, lifts: liftsIn(needs, rides), cold: coldIn(needs), composition: compositionOf(knowledge) }
}

const ridesOf = ({ needs, network }: Knowledge): Ride[] =>
  ridesIn(needs, (from, to) => roadM(network, from, to) || null)

export function readinessOf(knowledge: Knowledge, forecast: Forecast, asked: ReadinessAsked): Readiness {
  const aid = aidOf(knowledge)
  const today = dayOf(msOf(knowledge.asOf), knowledge.journey.zone)
  const stops = stopsAsked(knowledge, forecast, aid, asked.stop)
  const movable = aid.help.filter(({ offer }) => offer && (offer.canMove || offer.stop === null))
  const { composition } = aid
  return {
    journey: knowledge.journey,
    asOf: knowledge.asOf,
    isPast: knowledge.isPast,
    level: asked.level,
    stops: stops.map((stop) => stopReadiness(knowledge, forecast, aid, stop, asked)),
    movable: movable.filter((one) => isOpen(one, today)).map((one) => helpLine(one, today)),
    lifts: aid.lifts.map((one) => liftLine(knowledge, one)),
    alarms: alarmsOf(knowledge, aid),
    composition,
    assumptions: assumptionsOf(asked, composition),
  }
}

const assumptionsOf = ({ level }: ReadinessAsked, composition: Composition): TextLine[] => [
  { key: 'assume.level', slots: { level } },
  { key: 'assume.phase', slots: BESIDE },
  whoLine(composition),
]

/** Who is counted with, and whether somebody counted them. */
export function whoLine({ women, children, infants, pregnant, reports }: Composition): TextLine {
  const how = reports.length === 0 ? 'assumed' : 'counted'
  return { key: `assume.who.${how}`, slots: { women, children, infants, pregnant } }
}

/** How cold a night at a stop is taken to be, and how that is known. */
export const coldLine = ({ how, night, lowC }: Cold): TextLine => ({
  key: `assume.cold.${how}`,
  slots: { night, lowC: lowC ?? 0 },
})

const whereOf = ({ network, journey }: Knowledge, stop: string): Where => {
  const { lat = 0, altitudeM = null, zone = journey.zone } = network.stops.find((one) => one.id === stop) ?? {}
  return { stop, lat, altitudeM, zone }
}

export const coldAt = (knowledge: Knowledge, { cold }: Aid, stop: string, date: string): Cold =>
  cold(whereOf(knowledge, stop), date)

const isOpen = (help: Help, today: string): boolean => {
  const until = help.offer?.untilDay ?? null
  return (until === null || until >= today) && restOn(help, today) !== 0
}

/** Stops that they may reach, first first; then those of which somebody told something that still matters. */
function stopsAsked(knowledge: Knowledge, forecast: Forecast, aid: Aid, only: string | undefined): string[] {
  if (only !== undefined) return [only]
  const likely = forecast.stops.filter((one) => one.reach >= LEAST_REACH)
  const byTime = [...likely].sort((a, b) => ((a.arrival?.p50 ?? '9') < (b.arrival?.p50 ?? '9') ? -1 : 1))
  const known = new Set(knowledge.network.stops.map((stop) => stop.id))
  const told = [
    ...aid.shelters.map(({ stop }) => stop),
    ...aid.asked.filter(({ state, at }) => state !== 'answered' && isRecent(at, knowledge)).map(({ stop }) => stop),
    ...aid.help.flatMap(({ offer, parts }) => [...(offer?.stop ? [offer.stop] : []), ...parts.map((one) => one.stop)]),
    ...aid.rides.flatMap(({ from, to }) => [from, to]),
    ...aid.lifts.map(({ from }) => from),
  ]
  return [...new Set([...byTime.map((one) => one.stop_id), ...told.sort()])].filter((stop) => known.has(stop))
}

const RECENT_MS = 3 * 86_400_000
const isRecent = (at: string, { asOf }: Knowledge): boolean => msOf(asOf) - msOf(at) <= RECENT_MS

function stopReadiness(
  knowledge: Knowledge,
  forecast: Forecast,
  aid: Aid,
  stop: string,
  asked: ReadinessAsked,
): StopReadiness {
  const ahead = forecast.stops.find((one) => one.stop_id === stop)
  const name = stopName(knowledge, stop)
  const today = dayOf(msOf(knowledge.asOf), name.zone)
  const nights = nightsAt(knowledge, aid, ahead, stop)
  const touches = ({ offer, parts }: Help): boolean => offer?.stop === stop || parts.some((one) => one.stop === stop)
  return {
    ...name,
    kind: knowledge.network.stops.find((one) => one.id === stop)?.kind ?? 'town',
    reach: ahead?.reach ?? 0,
    arrival: ahead?.arrival ?? null,
    people: ahead?.people ?? null,
    nights: nightsReady(knowledge, stopAsked(knowledge, aid, stop, nights, asked), aid),
    asked: aid.asked.filter((one) => one.stop === stop).map(askedLine),
    help: aid.help.filter(touches).map((one) => helpLine(one, today)),
    shelters: aid.shelters.filter((one) => one.stop === stop).map(shelterLine),
    rides: aid.rides.filter(({ from, to }) => from === stop || to === stop).map((one) => rideLine(knowledge, one)),
    rules: rulesAt(knowledge, stop, name.country),
    numbers: { reach: `reach.${stop}`, arrival: `arrive.${stop}`, people: `people.${stop}` },
  }
}

/** What the balance of a stop's nights is worked out from. */
export function stopAsked(
  knowledge: Knowledge,
  aid: Aid,
  stop: string,
  nights: readonly NightAsked[],
  { level }: Pick<ReadinessAsked, 'level'>,
): StopAsked {
  const { journey, network } = knowledge
  const { help, shelters, asked: wanted } = aid
  const shares = sharesOf(aid.composition)
  const zone = network.stops.find((one) => one.id === stop)?.zone ?? journey.zone
  const here = shelters.filter((one) => one.stop === stop && isTrusted(one))
  const isHere = ({ by, offer, measure }: Help): boolean =>
    !here.some((one) => measure?.key === 'places' && offer?.stop === stop && by !== null && isCalled(one, by))
  const lacking = wanted.filter((one) => one.stop === stop && one.state !== 'answered')
  return {
    ...{ stop, nights, level, ...(shares ? { shares } : {}) },
    cold: (date) => coldAt(knowledge, aid, stop, date).night,
    // A shelter that also offered its beds has them once.
    help: help.filter(isHere),
    places: (date) => {
      const counted = here.map((one) => ({ places: placesFor(one, date), reports: one.reports }))
      const known = counted.filter(({ places }) => places !== null && places > 0)
      const amount = known.reduce((sum, { places }) => sum + (places ?? 0), 0)
      return { amount, reports: known.flatMap(({ reports }) => reports) }
    },
    reported: (date, key) => {
      const said = lacking.filter((one) => keyIn(one) === key && daysFrom(dayOf(msOf(one.at), zone), date) <= 1)
      return said.length === 0 ? null : said.reduce((sum, { measure }) => sum + (measure?.amount ?? 0), 0)
    },
  }
}

const daysFrom = (from: string, to: string): number => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days < 0 ? Number.POSITIVE_INFINITY : days
}

const isCalled = ({ title, by }: Shelter, giver: string): boolean =>
  [title, by].some((name) => name?.trim().toLowerCase() === giver.trim().toLowerCase())

/**
 * Nights on which they may sleep here. Where no night is likely but coming is, they pass through: then the day of their
 * arrival, for which people need less.
 */
function nightsOf(ahead: StopForecast | undefined, today: string): NightAsked[] {
  if (!ahead) return []
  const nights = ahead.nights
    .filter(({ date, present }) => present >= LEAST_NIGHT && date >= today)
    .map(({ date, here, present }) => ({ date, stay: 'overnight' as const, people: here ?? ahead.people, present }))
  const isPassing = ahead.reach >= LEAST_PRESENT && ahead.nights.every(({ present }) => present < LEAST_PRESENT)
  const arrives = ahead.arrival?.p50.slice(0, 10)
  if (!isPassing || arrives === undefined || arrives < today) return nights
  const passing = { date: arrives, stay: 'day' as const, people: ahead.people, present: ahead.reach }
  return [...nights.filter(({ date }) => date !== arrives), passing].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Who rides ahead of the others: only where, from which day and how many. */
export function ridersIn(knowledge: Knowledge): Omit<Coming, 'reports'>[] {
  return comingIn(ridesOf(knowledge), zonesIn(knowledge)).map(({ stop, from, people }) => ({ stop, from, people }))
}

/** The same with those whom a bus brings ahead of the others. */
export function nightsAt(
  { journey, network, asOf }: Knowledge,
  { rides }: Aid,
  ahead: StopForecast | undefined,
  stop: string,
): NightAsked[] {
  const zoneOf = zonesIn({ journey, network })
  const today = dayOf(msOf(asOf), zoneOf(stop))
  // Of the rides of a whole country only these: asking the calendar costs more than all else here.
  const here = rides.filter(({ to }) => to === stop)
  return withRiders(nightsOf(ahead, today), comingIn(here, zoneOf), { stop, ahead, today })
}

/** The clock of a stop; of one that nobody drew, the journey's. */
export const zonesIn =
  ({ journey, network }: Pick<Knowledge, 'journey' | 'network'>) =>
  (stop: string): string =>
    network.stops.find((one) => one.id === stop)?.zone ?? journey.zone

function nightsReady(knowledge: Knowledge, asked: StopAsked, aid: Aid): NightReadiness[] {
  const { shelters } = aid
  const distrusted = shelters.filter((one) => one.stop === asked.stop && !isTrusted(one))
  const balances = balancesOf(asked)
  return asked.nights.map(({ date, stay, people, riders, present = 0 }, i) => ({
    ...{ date, stay, people, present },
    planFor: people && atLevel(people, asked.level),
    number: stay === 'day' ? `people.${asked.stop}` : `night.${asked.stop}.${date}`,
    riders: riders?.people ?? 0,
    lines: balances[i] ?? [],
    cold: coldLine(coldAt(knowledge, aid, asked.stop, date)),
    feared: distrusted.reduce((sum, one) => sum + (placesFor(one, date) ?? 0), 0),
  }))
}
