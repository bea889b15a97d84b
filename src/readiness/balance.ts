/**
 * Need against help for the nights of a stop: the people who may come (if they come) times the Sphere figures, beside
 * what was delivered, is on its way, was promised or is offered there. What can be used once is used by the earliest
 * night that lacks it; what stays is there on every later night. Nothing counts twice, and nothing counts across units.
 */
import type { Help, Line, NightClass, Shares, SphereRow } from '../domains/needs/index.ts'
import { amountFor, LINES, lineRows, restOn } from '../domains/needs/index.ts'
import type { Level } from './level.ts'
import type { Spread } from './model.ts'
import type { Balance, Have } from './stopModel.ts'

/** Those whom a bus brings ahead of the others. */
export type Riders = { readonly people: number; readonly reports: readonly string[] }

export type NightAsked = {
  readonly date: string
  readonly stay: 'overnight' | 'day'
  /** All of them, those on a bus too. */
  readonly people: Spread<number> | null
  readonly riders?: Riders
  /** Chance that the body of the group is here; absent where `people` has the nights without it in it. */
  readonly present?: number
}

/** Of a line on a night: which help, by stage. */
export type Source = { readonly stage: keyof Have; readonly amount: number; readonly reports: readonly string[] }

export type StopAsked = {
  readonly stop: string
  /** In the order of their dates. */
  readonly nights: readonly NightAsked[]
  readonly help: readonly Help[]
  /** Places of open and trusted shelters on a night, with the reports that say so. */
  readonly places: (date: string) => { readonly amount: number; readonly reports: readonly string[] }
  /** What people said they lack on a night, by line key or else by unit. */
  readonly reported: (date: string, key: string) => number | null
  readonly level: Level
  /** How cold a night is; mild where nobody knows. */
  readonly cold?: (date: string) => NightClass
  /** Who they are, where somebody counted them. */
  readonly shares?: Shares
}

/** Value at a planning level; the 90th lies three quarters of the way from the 75th to the 95th. */
export function atLevel(spread: Spread<number>, level: Level): number {
  if (level === 50) return spread.p50
  return level === 75 ? spread.p75 : Math.ceil(spread.p75 + 0.75 * (spread.p95 - spread.p75))
}

/** Per night, in its order, the lines with a reference figure and then those that only words count. */
export function balancesOf(asked: StopAsked): Balance[][] {
  const { nights, level, shares, cold = () => 'mild' } = asked
  const rowsOn = tablesBy()
  const here = helpHere(asked)
  const pools = new Map<Help, number>()
  return nights.map((one, i) => {
    const isLast = i === nights.length - 1
    const rows = rowsOn(one.stay, cold(one.date))
    const lines = LINES.flatMap((line) => {
      const row = rows.get(line.key)?.row
      const need = row && one.people ? needOf(row, line, one.people, shares) : null
      const plan = need && atLevel(need, level)
      const sources = sourcesOn(asked, here.get(line.key) ?? [], line, one.date, { plan, pools, isLast })
      return row || sources.length > 0
        ? [balance(asked, one.date, line, { need, plan, isAssumed: row?.mark === 'A' }, sources)]
        : []
    })
    return [...lines, ...spokenOf(asked, one.date, here)]
  })
}

type Rows = ReturnType<typeof lineRows>

/** Looked up once for each stay and cold of a stop's nights. */
function tablesBy(): (stay: NightAsked['stay'], night: NightClass) => Rows {
  const known = new Map<string, Rows>()
  return (stay, night) => {
    const rows = known.get(stay + night) ?? lineRows({ stay, phase: 'first', night })
    known.set(stay + night, rows)
    return rows
  }
}

function needOf(row: SphereRow, { divide }: Line, people: Spread<number>, shares?: Shares): Spread<number> {
  const of = (n: number): number => Math.max(0, Math.ceil(amountFor(row, n, 1, shares) / divide - 1e-7))
  return { p05: of(people.p05), p25: of(people.p25), p50: of(people.p50), p75: of(people.p75), p95: of(people.p95) }
}

const OWN_UNIT = 'unit '
/** People's own words of unit in a number's id: the dot parts its pieces. */
const idOf = (key: string): string => encodeURIComponent(key).replaceAll('.', '%2E')
/** How `reported` and the ids of numbers name what is counted: a line's key, or people's own word of unit. */
export const keyIn = ({ measure }: Pick<Help, 'measure'>): string | null =>
  measure && (measure.key ?? OWN_UNIT + measure.unit)

/** Help that is, or goes, to this stop by line: an offer of another place is not here. */
function helpHere({ stop, help }: StopAsked): Map<string, Help[]> {
  const byKey = new Map<string, Help[]>()
  for (const one of help) {
    const key = keyIn(one)
    if (key === null || (one.offer?.stop !== stop && !one.parts.some((part) => part.stop === stop))) continue
    const known = byKey.get(key)
    if (known) known.push(one)
    else byKey.set(key, [one])
  }
  return byKey
}

type Using = { readonly plan: number | null; readonly pools: Map<Help, number>; readonly isLast: boolean }

function sourcesOn(asked: StopAsked, help: readonly Help[], line: Line, date: string, using: Using): Source[] {
  const sources = help.flatMap((one) => partsOn(asked.stop, one, line.lasting, date))
  if (line.key === 'places') {
    const { amount, reports } = asked.places(date)
    if (reports.length > 0) sources.push({ stage: 'offered', amount, reports })
  }
  for (const one of help) {
    const offered = offeredOn(asked.stop, one, line.lasting, date)
    if (offered === null) continue
    const isOnce = !line.lasting && !one.offer?.daily
    const open = Math.max(0, (using.plan ?? Number.POSITIVE_INFINITY) - sumOf(sources))
    const left = using.pools.get(one) ?? offered
    const amount = isOnce && !using.isLast && (one.offer?.untilDay ?? '9') > date ? Math.min(left, open) : left
    if (isOnce) using.pools.set(one, left - amount)
    sources.push({ stage: 'offered', amount, reports: [one.report] })
  }
  return sources
}

const sumOf = (sources: readonly Source[]): number => sources.reduce((sum, { amount }) => sum + amount, 0)

/** What was given, or is bound here, for this night; what people refuse covers nothing. */
function partsOn(stop: string, { parts, offer }: Help, lasting: boolean, date: string): Source[] {
  const found: Source[] = []
  for (const part of parts) {
    const until = lasting ? (offer?.untilDay ?? null) : part.day
    const isThere = part.stop === stop && part.day <= date && (until === null || date <= until)
    const { stage, amount, reports } = part
    if (isThere && amount !== null && part.taken !== 'refused') found.push({ stage, amount, reports })
  }
  return found
}

/** What of an offer at this stop is not spoken for on a night; null: it is not here then. */
function offeredOn(stop: string, help: Help, lasting: boolean, date: string): number | null {
  const { offer } = help
  if (!offer || offer.stop !== stop || offer.fromDay > date) return null
  if (offer.untilDay !== null && offer.untilDay < date) return null
  return restOn(help, date, !lasting && offer.daily)
}

function haveOf(sources: readonly Source[]): Have {
  const have = { delivered: 0, onTheWay: 0, pledged: 0, offered: 0 }
  for (const { stage, amount } of sources) have[stage] += amount
  return have
}

function balance(
  { stop, level, reported }: StopAsked,
  date: string,
  { key, unit, sectors }: Line,
  { need, plan, isAssumed }: Pick<Balance, 'need' | 'plan' | 'isAssumed'>,
  sources: readonly Source[],
): Balance {
  const have = haveOf(sources)
  const total = Math.floor(sumOf(sources))
  const tail = `${stop}.${date}.${key}${level === 50 ? '' : `.${level}`}`
  const [low, best, high] = need ? [need.p05, plan ?? 0, need.p95] : [0, 0, 0]
  const missing = (n: number): number => Math.max(0, n - total)
  const spare = (n: number): number => Math.max(0, total - n)
  return {
    ...{ key, unit, sector: sectors[0] ?? 'other', need, plan, isAssumed, have, reported: reported(date, key) },
    gap: need && { number: `gap.${tail}`, low: missing(low), best: missing(best), high: missing(Math.max(best, high)) },
    excess: need && { number: `excess.${tail}`, low: spare(Math.max(best, high)), best: spare(best), high: spare(low) },
    numbers: { need: `need.${tail}`, have: `have.${tail}` },
  }
}

/** Things without a reference figure: what people said they lack against what is there; spare where it may be taken away. */
function spokenOf(asked: StopAsked, date: string, here: ReadonlyMap<string, readonly Help[]>): Balance[] {
  return [...here].flatMap(([key, help]) => {
    if (!key.startsWith(OWN_UNIT)) return []
    const unit = key.slice(OWN_UNIT.length)
    const sources = [
      ...help.flatMap((one) => partsOn(asked.stop, one, false, date)),
      ...help.flatMap((one) => {
        const amount = offeredOn(asked.stop, one, false, date)
        return amount === null ? [] : [{ stage: 'offered', amount, reports: [one.report] } as const]
      }),
    ]
    if (sources.length === 0) return []
    const have = haveOf(sources)
    const reported = asked.reported(date, key)
    const tail = `${asked.stop}.${date}.${idOf(key)}`
    const lacking = reported === null ? null : Math.max(0, reported - sumOf(sources))
    const movable = help.some(({ offer }) => offer?.canMove && offer.stop === asked.stop) ? have.offered : 0
    const spare = Math.max(0, reported === null ? movable : sumOf(sources) - reported)
    const figure = (what: string, n: number) => ({ number: `${what}.${tail}`, low: n, best: n, high: n })
    return [
      {
        ...{
          key: null,
          unit,
          sector: help[0]?.sector ?? 'other',
          need: null,
          plan: null,
          isAssumed: false,
          reported,
          have,
        },
        gap: lacking === null ? null : figure('gap', lacking),
        excess: figure('excess', spare),
        numbers: { need: `need.${tail}`, have: `have.${tail}` },
      },
    ]
  })
}

/** The help behind a line on a night, for `/why`. */
export function helpBehind({ stop, help, places }: StopAsked, date: string, key: string): string[] {
  const line = LINES.find((one) => one.key === key)
  const own = help.filter((one) => keyIn(one) === key)
  const found = own.flatMap((one) => [
    ...partsOn(stop, one, line?.lasting ?? false, date).flatMap(({ reports }) => reports),
    ...(offeredOn(stop, one, line?.lasting ?? false, date) === null ? [] : [one.report]),
  ])
  return [...new Set([...found, ...(key === 'places' ? places(date).reports : [])])]
}
