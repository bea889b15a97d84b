/**
 * Help from offer to hand: every report of an offer, promise, load or delivery put together into what it tells of, so
 * that no litre counts twice. What was promised is taken from its offer, what has left from its promise, what arrived
 * from its load. Reports that name each other are joined by that; others only where the same giver brings the same to
 * the same stop, since a delivery "by Cáritas" is the keeping of what Cáritas offered.
 */
import { daysTouched } from '../../core/kinds/shapes.ts'
import type { Entry } from '../../core/view.ts'
import { numberOf, standing, textOf } from '../../core/view.ts'
import { lineOf, type Measure, measured } from './lines.ts'

const STAGES = ['delivered', 'onTheWay', 'pledged'] as const
export type Stage = (typeof STAGES)[number]

/** Something that goes, or went, to a stop for a night. Each amount stands in one stage only. */
export type HelpPart = {
  readonly stage: Stage
  readonly stop: string
  /** Local day of its night. */
  readonly day: string
  /** In the unit of `measure`; null where nobody said how much. */
  readonly amount: number | null
  readonly expected: string | null
  readonly taken: string | null
  readonly reports: readonly string[]
}

export type Help = {
  /** The report that it began with. */
  readonly report: string
  readonly reports: readonly string[]
  readonly sector: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly measure: Measure | null
  readonly by: string | null
  readonly byKind: string | null
  /** Of an offer: where it is, and on which days; null for help that nobody had offered before. */
  readonly offer: Offered | null
  readonly parts: readonly HelpPart[]
  /** So much more of the offer was promised than there is, and since when; what was promised first counts. */
  readonly over: { readonly amount: number; readonly stop: string; readonly since: string } | null
}

export type Offered = {
  readonly stop: string | null
  readonly fromDay: string
  readonly untilDay: string | null
  readonly canMove: boolean
  readonly withGroup: boolean
  readonly brings: boolean
  readonly daily: boolean
  readonly seats: number | null
  readonly loadKg: number | null
}

/** Everything that is offered, promised, on its way or given, in the order of the entries. */
export function ledgerOf(entries: readonly Entry[]): Help[] {
  const counted = standing(entries)
  const of = (kind: string): Entry[] => counted.filter(({ report }) => report.kind === `needs.${kind}`)
  const offers = of('offer')
  const chains = chainsOf(of('pledge'), of('dispatch'), of('delivery'))
  const takenFrom = new Map<string, Chain[]>()
  const free: Chain[] = []
  for (const chain of chains) {
    const offer = offerOf(chain, offers)
    if (offer) takenFrom.set(offer.report.id, [...(takenFrom.get(offer.report.id) ?? []), chain])
    else free.push(chain)
  }
  return [
    ...offers.map((offer) => helpOf(offer, takenFrom.get(offer.report.id) ?? [])),
    ...free.map((chain) => helpOf(null, [chain])),
  ]
}

/** What of an offer is not spoken for on a day; null where nobody said how much there is. What stays is never daily. */
export function restOn({ measure, offer, parts }: Help, day: string, isDaily = offer?.daily ?? false): number | null {
  if (!offer || !measure) return null
  let rest = measure.amount
  for (const part of parts) if (!isDaily || part.day === day) rest -= part.amount ?? 0
  return Math.max(0, rest)
}

/** A promise with the loads and deliveries that keep it; any of the three may be missing. */
type Chain = { readonly pledge: Entry | null; readonly loads: Entry[]; readonly given: Entry[] }

const idOf = ({ report }: Entry): string => report.id

function chainsOf(pledges: readonly Entry[], loads: readonly Entry[], given: readonly Entry[]): Chain[] {
  const chains: Chain[] = pledges.map((pledge) => ({ pledge, loads: [], given: [] }))
  const byReport = new Map(pledges.map((pledge, i) => [idOf(pledge), chains[i] as Chain]))
  const chainFor = (entry: Entry): Chain => {
    const known = byReport.get(textOf(entry.data['pledge']) ?? '') ?? chains.find((one) => fits(one, entry))
    const chain = known ?? { pledge: null, loads: [], given: [] }
    if (!known) chains.push(chain)
    byReport.set(idOf(entry), chain)
    return chain
  }
  for (const load of loads) chainFor(load).loads.push(load)
  for (const delivery of given) chainFor(delivery).given.push(delivery)
  return chains
}

/** A delivery that names no promise keeps the one of the same giver for the same stop and thing, in these days. */
function fits(chain: Chain, entry: Entry): boolean {
  const first = chain.pledge ?? chain.loads[0]
  if (!first || entry.data['pledge'] !== undefined || isClosed(chain)) return false
  return sameGiver(first, entry) && first.data['stop'] === entry.data['stop'] && daysApart(first, entry) <= 1
}

const DAY_MS = 86_400_000
const daysApart = (a: Entry, b: Entry): number => Math.abs(Date.parse(dayOf(a)) - Date.parse(dayOf(b))) / DAY_MS

/** The day whose night it is for. */
const dayOf = ({ report, data }: Entry): string => textOf(data['forDay']) ?? daysTouched(report)[0] ?? ''

function sameGiver(a: Entry, b: Entry): boolean {
  const [by, other] = [a, b].map(({ data }) => textOf(data['by'])?.trim().toLowerCase())
  if (by === undefined || by !== other || a.data['sector'] !== b.data['sector']) return false
  const [one, two] = [a, b].map(({ data }) => measured(String(data['sector']), data['quantity'], data['unit']))
  return !one || !two || (one.key === two.key && one.unit === two.unit)
}

const membersOf = ({ pledge, loads, given }: Chain): Entry[] => [...(pledge ? [pledge] : []), ...loads, ...given]

function offerOf(chain: Chain, offers: readonly Entry[]): Entry | undefined {
  const members = membersOf(chain)
  const named = members.map(({ data }) => textOf(data['offer'])).find((id) => id !== null)
  if (named !== undefined) return offers.find((offer) => idOf(offer) === named)
  const first = members[0] as Entry
  const { stop } = first.data
  return offers.find((offer) => {
    const offered = offeredIn(offer)
    const day = dayOf(first)
    const inTime = offered.fromDay <= day && (offered.untilDay === null || day <= offered.untilDay)
    return inTime && sameGiver(offer, first) && (offered.stop === stop || offered.canMove || offered.stop === null)
  })
}

function offeredIn({ report, data }: Entry): Offered {
  return {
    stop: textOf(data['stop']),
    fromDay: textOf(data['fromDay']) ?? daysTouched(report)[0] ?? '',
    untilDay: textOf(data['untilDay']),
    canMove: data['canMove'] === true,
    withGroup: data['withGroup'] === true,
    brings: data['brings'] === true,
    daily: data['daily'] === true,
    seats: numberOf(data['seats']),
    loadKg: numberOf(data['loadKg']),
  }
}

function helpOf(offer: Entry | null, chains: readonly Chain[]): Help {
  const members = [...(offer ? [offer] : []), ...chains.flatMap(membersOf)]
  const first = members[0] as Entry
  const stated = members.find(({ data }) => typeof data['quantity'] === 'number') ?? first
  const sector = String(first.data['sector'])
  const { quantity, unit } = (offer ?? stated).data
  const measure = measured(sector, quantity, unit)
  const told = chains.flatMap(partsOf)
  const { parts, over } = offer && measure ? withinOffer(told, offer, measure) : { parts: told, over: null }
  return {
    report: idOf(first),
    reports: members.map(idOf),
    sector,
    quantity: typeof quantity === 'number' ? quantity : null,
    unit: textOf(unit),
    measure,
    by: members.map(({ data }) => textOf(data['by'])).find((by) => by !== null) ?? null,
    byKind: members.map(({ data }) => textOf(data['byKind'])).find((by) => by !== null) ?? null,
    offer: offer && offeredIn(offer),
    parts,
    over: over && {
      ...over,
      since:
        chains
          .flatMap(({ pledge }) => pledge?.report.happened.from ?? [])
          .sort()
          .at(-1) ?? '',
    },
  }
}

/**
 * Two who are out of each other's sight promise the same blankets to two stops. No more of an offer can be promised than
 * is left of it: what was promised first counts, or both stops would be called covered.
 */
function withinOffer(parts: readonly HelpPart[], offer: Entry, { key, amount: whole }: Measure) {
  const isLasting = key !== null && lineOf(key)?.lasting
  const isDaily = offeredIn(offer).daily && !isLasting
  const left = new Map<string, number>()
  const take = (day: string, wanted: number): number => {
    const of = isDaily ? day : ''
    const there = left.get(of) ?? whole
    const taken = Math.min(wanted, Math.max(0, there))
    left.set(of, there - wanted)
    return taken
  }
  for (const { stage, day, amount } of parts) if (stage !== 'pledged') take(day, amount ?? 0)
  let over = 0
  let stop = ''
  const kept = parts.flatMap((part) => {
    if (part.stage !== 'pledged' || part.amount === null) return [part]
    const amount = take(part.day, part.amount)
    if (amount < part.amount) stop = part.stop
    over += part.amount - amount
    return amount === 0 ? [] : [{ ...part, amount }]
  })
  return { parts: kept, over: over === 0 ? null : { amount: over, stop } }
}

function amountIn(entry: Entry | null): number | null {
  const { sector, quantity, unit } = entry?.data ?? {}
  return measured(String(sector), quantity, unit)?.amount ?? null
}

/** Nothing more is to come: all arrived, or it never will. */
const isClosed = ({ given }: Chain): boolean =>
  given.some(({ data }) => data['arrived'] === 'all' || data['arrived'] === 'none')

const sumOf = (amounts: readonly (number | null)[]): number | null => {
  const stated = amounts.filter((amount) => amount !== null)
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0)
}

function partsOf(chain: Chain): HelpPart[] {
  const { pledge, loads, given } = chain
  const promised = amountIn(pledge)
  const sent = loads.length === 0 ? 0 : (sumOf(loads.map(amountIn)) ?? promised)
  const came = given.map((delivery) => cameIn(delivery, sent || promised))
  const here = sumOf(came) ?? 0
  const isDone = isClosed(chain) || (given.length > 0 && came.includes(null))
  const left = (whole: number | null, gone: number): number | null => whole && Math.max(0, whole - gone)
  const coming = isDone || loads.length === 0 ? 0 : left(sent, here)
  const open = isDone || !pledge || (loads.length > 0 && sent === null) ? 0 : left(promised, Math.max(sent ?? 0, here))
  return [
    ...given.flatMap((delivery, i) => part('delivered', delivery, came[i] ?? null, [delivery])),
    ...(coming === 0 ? [] : part('onTheWay', loads[0] ?? null, coming, loads)),
    ...(open === 0 ? [] : part('pledged', pledge, open, pledge ? [pledge] : [])),
  ]
}

/** What a delivery brought: as it says, or with `all` what was under way. */
function cameIn(delivery: Entry, awaited: number | null): number | null {
  const said = amountIn(delivery)
  if (said !== null) return said
  const { arrived } = delivery.data
  return arrived === 'none' ? 0 : arrived === 'all' ? awaited : null
}

function part(stage: Stage, entry: Entry | null, amount: number | null, from: readonly Entry[]): HelpPart[] {
  if (!entry || (stage === 'delivered' && entry.data['arrived'] === 'none')) return []
  const { data } = entry
  return [
    {
      stage,
      stop: String(data['stop']),
      day: dayOf(entry),
      amount,
      expected: textOf(data['expected']),
      taken: textOf(data['taken']),
      reports: from.map(idOf),
    },
  ]
}
