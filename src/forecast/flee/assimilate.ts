/**
 * A forecast from the camp reports known by a day. The country is run to that day and put right at every report of a
 * camp; from then on it is Flee's rules that say where some of the new people go, and the reports that say how many
 * they are and where the others go (trend.ts). A member of the ensemble is one such run with errors drawn from those that
 * the trend made in hindsight.
 *
 * No report dated after the day is looked at, not even for the number of new people, which Flee takes from the counts.
 */
import type { DayCount, Displacement } from '../../core/displacement.ts'
import { keyedUniform } from '../random.ts'
import { daily, judgedCounts, reportsOf } from './counts.ts'
import { type Assimilated, quantile } from './ensemble.ts'
import { after, Country, type Days, memberSeed, type Run, type Scenario } from './run.ts'
import { expectedChange, FEW_PEOPLE, HABITS, type Habits, pastErrors } from './trend.ts'

/** What all members share. */
export type Outlook = {
  readonly scenario: Scenario
  readonly until: number
  /** Reports of each camp up to day `until`, in the measure of that day. */
  readonly known: readonly (readonly DayCount[])[]
  /** Change of each camp on each day after `until`, as its own reports foretell it: `change[c][t - until]`. */
  readonly change: readonly Float64Array[]
  readonly errors: readonly Float64Array[]
  readonly byRules: number
}

/** Forecasts days `until` + 1 to the last of `scenario`, whose counts become those that the forecast is judged by. */
export function outlookOf(whole: Scenario, until: number, habits: Habits = HABITS): Outlook {
  const counted = new Map(whole.input.counts.map((counts) => [counts.place, counts]))
  const countsOf = (name: string) => counted.get(name) ?? { place: name, series: [], levelDays: [] }
  const lead = whole.days - 1 - until
  const known = whole.camps.map(({ name }) => reportsOf(countsOf(name), until))
  const camps = whole.camps.map((camp) => ({ ...camp, data: judgedCounts(countsOf(camp.name), until, whole.days) }))
  const change = known.map((rows) =>
    Float64Array.from({ length: lead + 1 }, (_, h) => expectedChange(rows, until, until + h, habits)),
  )
  const errors = pastErrors(known, until, lead, habits)
  const input = knownBy(whole.input, until)
  return { scenario: { ...whole, input, camps }, until, known, change, errors, byRules: habits.byRules }
}

/** Conflicts and closures as on day `until`: nobody knew then which would begin or end later. */
function knownBy(input: Displacement, until: number): Displacement {
  const conflicts =
    input.conflicts &&
    Object.fromEntries(Object.entries(input.conflicts).map(([name, days]) => [name, days.slice(0, until + 1)]))
  const places = input.places.map((place) => (place.conflictDay > until ? { ...place, conflictDay: NEVER } : place))
  const closures = input.closures
    .filter((closure) => closure.fromDay <= until)
    .map((closure) => (closure.toDay > until ? { ...closure, toDay: NEVER } : closure))
  return { ...input, conflicts, places, closures }
}

const NEVER = Number.MAX_SAFE_INTEGER

/** The country put right at every report up to day `until`, and run on with as many new people as are foreseen. */
function* correctedDays({ scenario, until, known, change }: Outlook, seed: number): Days<Run> {
  const { camps, days } = scenario
  const past = known.map((rows) => daily(rows, until + 1))
  const registered = Float64Array.from({ length: days }, (_, t) =>
    t <= until ? sumAt(past, t) : sumAt(past, until) + Math.round(sumAt(change, t - until)),
  )
  const reports = known.map((rows) => new Map(rows.map(({ day, people }) => [day, Math.round(people)])))
  const day0 = past.map((row) => row[0] ?? 0)
  const country = new Country(scenario, seed, day0)
  const inCamps = camps.map(() => new Float64Array(days))
  for (let t = 0; t < days; t++) {
    country.day(t, t === 0 ? 0 : (registered[t] as number) - (registered[t - 1] as number))
    for (const [c, { place }] of camps.entries()) {
      const people = reports[c]?.get(t)
      if (people !== undefined) country.crowd.set(place, people)
    }
    country.record(inCamps, t)
    yield t
  }
  return { inCamps, people: registered }
}

const sumAt = (rows: readonly ArrayLike<number>[], i: number): number =>
  rows.reduce((sum, row) => sum + (row[i] as number), 0)

/** The luck of single people is small beside the errors drawn: so many corrected runs serve all members in turn. */
const CORRECTED_RUNS = 3

/** Members 0 .. runs - 1 of a seed; yields the days done in all. */
export function* outlookDays(outlook: Outlook, runs: number, seed: number): Days<Run[]> {
  const { days } = outlook.scenario
  const corrected: Run[] = []
  for (let k = 0; k < correctedRuns(runs); k++) {
    corrected.push(yield* after(k * days, correctedDays(outlook, memberSeed(seed, k))))
  }
  const lucks = outlook.known.map((_, c) => evenLuck(seed, c, runs))
  return Array.from({ length: runs }, (_, member) =>
    forecastRun(
      outlook,
      corrected[member % corrected.length] as Run,
      lucks.map((luck) => luck[member] as number),
    ),
  )
}

/**
 * One draw a member for a camp, so that together they fill their law evenly and camps stay free of each other (McKay,
 * Beckman and Conover 1979): a mean over few members is then not led by the luck of three.
 */
function evenLuck(seed: number, camp: number, runs: number): Float64Array {
  const dealt = Array.from({ length: runs }, (_, member) => ({ member, at: keyedUniform(seed, member, camp, LUCK) }))
  const luck = new Float64Array(runs)
  dealt
    .sort((a, b) => a.at - b.at)
    .forEach(({ member }, rank) => {
      luck[member] = (rank + 0.5) / runs
    })
  return luck
}

export const correctedRuns = (runs: number): number => Math.min(runs, CORRECTED_RUNS)

export function assimilatedIn({ scenario, until, known }: Outlook): Assimilated {
  const days = known.flatMap((rows) => rows.map((row) => row.day))
  const toDay = Math.min(scenario.days - 1, lastReportDay(scenario))
  return {
    until,
    lead: scenario.days - 1 - until,
    reports: days.length,
    lastReportDay: Math.max(...days, Number.MIN_SAFE_INTEGER),
    judged: toDay > until ? { fromDay: until + 1, toDay } : null,
  }
}

/** Day of the last report of any camp. */
export function lastReportDay({ input, camps }: Pick<Scenario, 'input' | 'camps'>): number {
  const names = new Set(camps.map((camp) => camp.name))
  const counted = input.counts.filter(({ place }) => names.has(place))
  return Math.max(-1, ...counted.map((counts) => reportsOf(counts).at(-1)?.day ?? -1))
}

/** Purpose of the keyed draw: one luck a member and camp, for all days, so that a member is a path and no noise. */
const LUCK = 7

/** A member of the forecast, from a corrected run and its luck at each camp. */
function forecastRun(outlook: Outlook, corrected: Run, lucks: readonly number[]): Run {
  const { scenario, until, known, errors } = outlook
  const inCamps = corrected.inCamps.map((row) => row.slice())
  const people = corrected.people.slice()
  const guess = guessOf(outlook, corrected)
  for (let t = until + 1; t < scenario.days; t++) {
    let all = 0
    for (const [c, row] of inCamps.entries()) {
      const best = (known[c]?.at(-1)?.people ?? 0) + (guess[c]?.[t - until] as number)
      const luck = quantile(errors[t - until] as Float64Array, lucks[c] as number)
      row[t] = Math.max(0, (Math.max(0, best) + FEW_PEOPLE) * Math.exp(luck) - FEW_PEOPLE)
      all += row[t] as number
    }
    people[t] = all
  }
  return { inCamps, people }
}

/** Change since the last report: how many is foreseen by the reports; where to, by them and by the rules. */
function guessOf({ until, change, byRules }: Outlook, { inCamps }: Run): Float64Array[] {
  const guess = change.map((row) => row.slice())
  for (let h = 1; h < (guess[0]?.length ?? 0); h++) {
    const more = inCamps.map((row) => Math.max(0, (row[until + h] as number) - (row[until] as number)))
    const [arrivals, foreseen] = [more.reduce((sum, n) => sum + n, 0), sumAt(change, h)]
    if (arrivals === 0 || foreseen <= 0) continue
    for (const [c, row] of guess.entries()) {
      row[h] = (1 - byRules) * (row[h] as number) + (byRules * foreseen * (more[c] as number)) / arrivals
    }
  }
  return guess
}
