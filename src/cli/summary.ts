/** The Board as a dozen lines for a terminal: the coordinator's minute without a browser. */

import { msOf, wallClock } from '../core/time.ts'
import { twoFigures } from '../core/twoFigures.ts'
import { lacksOf } from '../readiness/lacks.ts'
import type { Board, GapLine, StopAhead } from '../readiness/model.ts'
import type { Lang } from '../texts/format.ts'
import { formatNumber } from '../texts/format.ts'

type Words = (key: string, slots?: Readonly<Record<string, string | number>>) => string

/** Next stops that the summary names. */
const MOST_STOPS = 3

export function summaryLines(board: Board, t: Words, lang: Lang): string[] {
  const { journey, size, lastHeard, sizeReports, doubts, counts } = board
  const { title, zone } = journey
  const when = moment(board.asOf, zone, lang)
  const kind = journey.isExample ? 'hub.example' : journey.exercise ? 'hub.exercise' : null
  return [
    ...(kind ? [t(kind, { when }), title] : [t('hub.journey', { title, when })]),
    size
      ? t('hub.people', { ...range(size, lang), reports: sizeReports.total, disagree: sizeReports.disagree })
      : t('hub.nobodyCounted'),
    heardLine(board, t, lang),
    ...(lastHeard ? board.ahead : []).slice(0, MOST_STOPS).flatMap((stop) => stopLines(stop, t, lang)),
    ...doubts.slice(0, 1).map(({ code, slots }) => t('hub.doubt', { doubt: t(`doubt.${code}`, slots) })),
    // Stops and legs are reports too, and nobody has said anything by them.
    t(size === null && lastHeard === null ? 'hub.onlyTheWay' : 'hub.counts', counts),
  ]
}

function range(size: { low: number; best: number; high: number }, lang: Lang) {
  const say = (value: number): string => formatNumber(twoFigures(value), lang)
  return { low: say(size.low), best: say(size.best), high: say(size.high) }
}

function heardLine({ lastHeard, place, journey }: Board, t: Words, lang: Lang): string {
  if (!lastHeard) return t('hub.heardNowhere')
  const when = moment(lastHeard.at, lastHeard.stop?.zone ?? journey.zone, lang)
  return t('hub.heard', {
    when,
    stop: lastHeard.stop?.name ?? '–',
    place: place?.toward ? t('hub.between', { from: place.name, to: place.toward.name }) : (place?.name ?? '–'),
  })
}

function stopLines(stop: StopAhead, t: Words, lang: Lang): string[] {
  if (!stop.arrival) return []
  const comes = { stop: stop.name, reach: Math.round(stop.reach * 10), when: localMoment(stop.arrival.p50, lang) }
  if (!stop.people) return [t('hub.aheadUncounted', comes)]
  const { low, high } = range({ low: stop.people.p05, best: stop.people.p50, high: stop.people.p95 }, lang)
  const lines = [t('hub.ahead', { ...comes, low, high })]
  const missing = lacksOf(stop.gaps)
  if (missing.length === 0 || !stop.gapNight) return lines
  const list = missing.map((line) => gapWords(line, t, lang)).join(', ')
  return [...lines, t('hub.missing', { day: localDay(stop.gapNight, lang), stay: stop.gapStay, list })]
}

function gapWords({ key, unit, gap }: GapLine, t: Words, lang: Lang): string {
  const n = formatNumber(twoFigures(gap.best), lang)
  return t(unit === 'L' ? 'hub.litres' : 'hub.line', { amount: n, what: t(`need.${key}`) })
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const

const localDay = (day: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === 'es' ? 'es-GT' : 'en-GB', DAY).format(msOf(`${day}T12:00:00Z`)).replace(/[.,]/g, '')

const localMoment = (local: string, lang: Lang): string =>
  `${localDay(local.slice(0, 10), lang)} ${local.slice(11, 16)}`

const moment = (at: string, zone: string, lang: Lang): string => localMoment(wallClock(msOf(at), zone), lang)
