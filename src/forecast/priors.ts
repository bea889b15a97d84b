/**
 * Every number that the forecast believes before it has heard anything, with its reason and source beside it.
 *
 * "Two journeys" are the caravans of spring and October 2018 as public pages tell of them: a thin base, so each number is
 * a round centre of a wide belief and none was found by a search. The guide's table is made from these lines.
 */
import type { LegMode } from '../core/network.ts'

/** Kilometres that a moving day covers, by way of travel. */
export const KM_PER_DAY: Readonly<Record<LegMode, number>> = {
  walk: 35, // two journeys: 35-42 on foot, seldom two days running
  'walk+rides': 65, // two journeys: 46-130 with hitching, mostly the lower half
  rides: 150, // two journeys: 120-250 on trucks and local buses
  truck: 150, // as rides
  bus: 350, // two journeys: arranged buses 126-870
  train: 350, // two journeys: freight trains in bursts of 300-500, then idle
  boat: 150, // no source; a ferry or raft day is taken as a day of rides
  unknown: 65, // the middle of the table
}

/** A way of travel that somebody else arranges: people wait for it, and it runs through the night. */
export const ARRANGED: ReadonlySet<LegMode> = new Set<LegMode>(['bus', 'train', 'boat'])

export const PRIORS = {
  // How a day goes
  paceDays: 8, // within a kind of body the table above counts like eight observed days: stages of two journeys differ by a factor of two about it
  dayNoise: 0.3, // log sd between days; two journeys: stages of the same kind differ by a third
  restMean: 0.2, // share of days off; October 1 in 12, spring about half while held: nearer the free walker
  slow: 0.08, // one body in twelve: families with small children, carts or cattle, pilgrims; no journey of the two
  slowPace: 0.5, // their moving day beside the usual: half a day's walk, as refugee columns with children and herds are told of
  slowRest: 0.5, // and as many days of rest as of walking
  restDays: 7, // worth of that belief in days: a week tells whether a body rests
  memoryDays: 17, // evidence of pace fades in two or three weeks: way of travel changes by country and season
  startHour: 6.5, // two journeys: 04:00-05:30 in heat, 07:00-10:00 after nights in towns
  startHourSd: 1.6, // covers 04:00 to 10:00
  setsOutFrom: 4, // hours between which a body sets out on the day on which its journey is told to begin: marches before dawn,
  setsOutTo: 16, // convoys and those who first gather in the afternoon
  dayHours: 10, // two journeys: first to last arrival 8-14 h after setting out
  overtimeHours: 3.5, // people push on to the next town until about eight in the evening rather than sleep on the road
  arrangedKmH: 24, // two journeys: middle of the body 7-30 km/h with boarding and stops, one convoy 30
  coachKmH: 50, // general experience: coaches and trains by timetable, with their stops
  boatKmH: 12, // general experience: rafts 4-6, river launches and ferries 10-25; by day, unless by timetable
  arrangedSd: 0.5, // log sd between rides: one convoy against four loads
  arrangedTimed: 3, // worth of that belief in rides whose both ends were told

  // Waits
  borderHold: 0.6, // share of border crossings with a hold: three of five in two journeys
  borderHoldHours: 10, // median: 4-8 h at one border, 40 h at the next, 5 days at the last
  borderHoldSd: 1.2, // log sd that spans them
  borderStop: 0.12, // a border that nobody gets through in weeks: several of the marches since 2018 ended at one
  borderStopWorth: 4, // worth of that belief in borders: who got through two gets through the next likelier
  arrangedWait: 0.6, // share of arranged legs that are waited for
  arrangedLegs: 4, // worth of that belief in legs: who boards each day boards tomorrow
  arrangedWaitDays: 2, // mean where others arrange them: two to three days in the north, five for papers in the south
  timetable: 0.3, // chance that rides go by timetable all the way: flights by coach and rail did, no ride of the two journeys
  timetableWaitDays: 0.15, // mean wait there: a coach every two or three hours, and not a seat for all in the first
  cityStay: 0.35, // share of big cities where people stay over for legal help, rest and donations
  cityStayDays: 2, // mean: two days in one, four to eight in the capital, none in others
  stayDays: 2, // mean of a stay that ends, as in cities: who has stood for much longer is likelier not to go on
  cityPeople: 300_000, // a city big enough for that
  blockadeBinds: 0.75, // a block holds, or is gone around or never enforced: 600 police before Tapachula held nobody
  blockadeHours: 14, // median of one whose end nobody told: 4-8 h on a road, 16-40 h on a bridge
  blockadeSd: 1.4, // log sd of the same: from hours to a camp that stays for weeks
  blockadeStop: 0.15, // a block that is there for good: no block of the two journeys, most told of since
  dispersalBinds: 0.4, // of the share told to scatter or turn back: bodies were called dispersed that went on
  dispersalSome: 0.1, // share meant where no number is told
  endsShape: 0.3, // how slowly young bodies end, of a law whose daily chance falls with the days that one has lasted
  endsDays: 10, // its scale: 3 % on the first day, 1.5 % on the tenth, under 1 % on the thirtieth. Most marches since 2018 ended as such within weeks, the two journeys did not
  goalEnds: 0.5, // a named goal is where a march to it ends, or where the next one is named: spring named the capital as its end, and went on
  // Ways
  nearKm: 40, // below this a nearer next place is not likelier for being nearer
  announced: 6, // odds that an announced next place gets: announcements bind often, not always
  seenAhead: 3, // odds that the way of people seen ahead gets
  // What reports tell
  partShare: 0.35, // a report on fewer than this share of the group is not about its main body
  reportsPerDay: 1, // before any is known: spring's rate; October had seven
  reportsDays: 3, // worth of that belief
  movedIsNews: 1, // share of the reports on a group that an arrival would bring; every fold of leaving one out asked for more than 0.6
  rangeKept: 0.9, // share of the members' spread that is said: reports' error is in it twice. 0.8 did best where it was chosen, and held 79 of 100 arrivals for 90 where it was not
  minEffective: 0.2, // share of members that must still count after weighing by silence
  fasterThanKmH: 90, // no column's road average is above this

  // Size
  firstSize: 800, // before any count: starts of 160 to 2,000 in two journeys, convoys and boats of a hundred elsewhere
  partSize: 400, // a part that nobody counted: vanguards, followers and side groups of 300 to 1,000
  firstSizeSd: 1.1, // log sd of that: 130 to 4,900 in nine cases of ten
  countSd: 0.15, // log sd of one press figure: 5,000 against 7,000 the same day, the worst that is usual, are 1.6 sd of their difference apart
  someSd: 0.5, // added where fewer are told of at a stop than the group has: the rest is still coming, or gone on
  flowSd: 0.8, // log sd about the size of who passed, was registered or is expected, heard while nobody counted: half or twice
  atLeastAbove: 0.08, // "more than N" is a little above N in the log
  atMostBelow: 0.08, // "up to N" a little below
  sizeDaySd: 0.12, // log sd of a day's change: between +20 % and -4 % a day in two journeys
  sizeDayCap: 0.6, // and no more than this in all while nobody counts
  driftMean: -0.012, // log a day: spring lost 1.4 % a day at first, 1.6 % at the end
  driftSd: 0.03, // and 3.6 % between, while October grew
  growthMean: 0.03, // log a day at the very start, where a report comes each day: October grew by 0.18, spring by none, most by none
  growthSd: 0.1, // October's first two days grew tenfold: such a start is rare and not excluded
  wordMost: 2, // growth goes with how much a group is spoken of, up to so many times the usual: October had seven reports a day
  growthDays: 7, // word of a new group spreads and its followers catch up within about a week
  changeCounts: 0.6, // of those told to have joined or left: some come back, some were never counted
  changeMost: 0.5, // no single tale of leaving or joining moves the size by more than half
  sharedSd: 0.15, // log sd that no number of counts takes away: they look at the same crowd from the same places
  outlier: 2.5, // in sd: beyond it a count is heard, but little
  peakShare: 0.96, // of the group that is at a stop at once: stragglers and those who went ahead
  frontHours: 3, // median lead of the first tenth before the middle; two journeys: windows of 4-14 h
  frontSd: 1, // log sd of that: a body that keeps together in less than an hour, loads over a day
  tailHours: 4, // a tail walks for half as long again as its head; loads come over a day
  tailSd: 0.8, // log sd of that: one convoy against loads that come for a day
} as const

/** Log of what a speaker's count says over what is there. Two journeys: press over ministry 1.6 the same day. */
export const SPEAKER_BIAS: Readonly<Record<string, number>> = {
  organiser: 0.1, // organisers round up: 1,600 where a photographer saw 1,500 and an adviser 1,350
  press: 0.05, // round press figures live on for days after people left
  national_gov: -0.15, // 4,500 against 7,000
  government: -0.15, // the same speaker under another name
}

/** Log of what a number of another measure says over how many they are; heard only while nobody counted them. */
export const METRIC_BIAS: Readonly<Record<string, number>> = {
  registered: -0.4, // a register misses whoever did not come to the desk
  passed: 0.4, // who passed includes those who went on or turned back, and who passed twice
  cumulative: 0.4, // the same
}

/** How long until an event is public: by the end of so many days (0 = the same day). */
export const KNOWN_BY_DAY: readonly number[] = [0.4, 0.68, 0.78, 0.85, 0.88, 0.9, 0.92, 0.94] // share known, two journeys

/** Names of parts that are not the main body, as reports call them. */
export const PARTS: ReadonlySet<string> = new Set([
  'vanguard',
  'second',
  'third',
  'followers',
  'tail',
  'splinter',
  'station',
  'train',
  'trains',
  'shelter',
])

/** Usual km/h of a way of travel that others arrange, with boarding and stops. */
export const rideKmH = (mode: LegMode): number => (mode === 'boat' ? PRIORS.boatKmH : PRIORS.arrangedKmH)
