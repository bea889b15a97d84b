/**
 * The gaps that the Board shows for the night to prepare for: the four things that a coordinator asks first, and what else
 * a sentence about that night names, out of the same balance as the stop's page. All others are there.
 */
import type { Help } from '../domains/needs/index.ts'
import { lineRows } from '../domains/needs/index.ts'
import type { StopForecast } from '../forecast/contract.ts'
import { balancesOf } from './balance.ts'
import type { Knowledge } from './knowledge.ts'
import { ASKED_FIRST, lacksOf } from './lacks.ts'
import type { Level } from './level.ts'
import type { GapLine, NeedLineReported, OfferLine, StopAhead } from './model.ts'
import type { Aid } from './readiness.ts'
import { nightsAt, stopAsked } from './readiness.ts'
import type { Balance } from './stopModel.ts'

type GapsAsked = { readonly stop: string; readonly date: string | null; readonly level: Level }

/** Lines for a stop's night; none where nobody knows how many come, or when. */
export function gapsAt(
  knowledge: Knowledge,
  aid: Aid,
  ahead: StopForecast | undefined,
  { stop, date, level }: GapsAsked,
): Pick<StopAhead, 'gapNight' | 'gapStay' | 'gaps'> {
  const nights = date === null ? [] : nightsAt(knowledge, aid, ahead, stop)
  const at = nights.findIndex((night) => night.date === date)
  const lines = balancesOf(stopAsked(knowledge, aid, stop, nights, { level }))[at] ?? []
  const named = lacksOf(lines).map(({ key }) => key)
  const gaps = lines.filter(({ key }) => key !== null && [...ASKED_FIRST, ...named].includes(key)).flatMap(gapLine)
  return { gapNight: date, gapStay: nights[at]?.stay ?? 'overnight', gaps }
}

function gapLine({ key, unit, need, plan, isAssumed, have, gap, excess, numbers }: Balance): GapLine[] {
  if (!key || !need || !gap || !excess) return []
  const offered = Math.floor(have.delivered + have.onTheWay + have.pledged + have.offered)
  const figure = { number: numbers.need, low: need.p05, best: plan ?? need.p50, high: need.p95 }
  return [{ key, unit, need: figure, isAssumed, offered, have, gap, excess }]
}

const offerLine = ({ report, sector, quantity, unit, by }: Help): OfferLine => ({ report, sector, quantity, unit, by })

/** Everything that is offered there, goes there or was given there, as it was said; what people refused is none. */
export const offersAt = ({ help }: Aid, stop: string, date: string | null): OfferLine[] =>
  help.filter((one) => isThere(one, stop, date)).map(offerLine)

function isThere({ offer, parts }: Help, stop: string, date: string | null): boolean {
  const bound = parts.some((one) => one.stop === stop && one.taken !== 'refused')
  if (bound || offer?.stop !== stop) return bound
  return date === null || (offer.fromDay <= date && (offer.untilDay === null || date <= offer.untilDay))
}

/** What people at a stop said that they lack, and whether somebody answered. */
export const needsAt = ({ asked }: Aid, stop: string): NeedLineReported[] =>
  asked
    .filter((one) => one.stop === stop)
    .map(({ report, sector, quantity, unit, urgency, words, state }) => {
      return { report, sector, quantity, unit, by: null, urgency, words, state }
    })

/** The figure behind a line, and where it is from. */
export function sphereBecause(key: string): { key: string; slots: Record<string, string> } {
  const row = lineRows({ stay: 'overnight', phase: 'first' }).get(key)?.row
  return { key: `why.sphere.${key}`, slots: { section: row?.section ?? '', mark: row?.mark ?? 'A' } }
}
