/** The answer: what a person could read aloud on the radio, of which moment it is, and what it rests on. */

import { useLocation } from 'preact-iso'
import { DAY_MS, instant, msOf } from '../core/time.ts'
import { twoFigures } from '../core/twoFigures.ts'
import { lacksOf } from '../readiness/lacks.ts'
import type { Board, StopAhead } from '../readiness/model.ts'
import { lack, listed, people, peopleRange, spreadRange } from './amounts.ts'
import { Icon } from './icons.tsx'
import { nowIn } from './live.ts'
import { saidPath, useHere, whyPath } from './place.ts'
import { age, longMoment, spoken } from './when.ts'
import { t } from './words.ts'

export function Answer({ board }: { board: Board }) {
  return (
    <section class="answer">
      <Marker board={board} />
      <h1>
        <SizeWords board={board} />
        {placeWords(board.place)}
      </h1>
      <NextWords board={board} />
      <Heard board={board} />
    </section>
  )
}

/** A picture that is not of now says so first; the example says that it is one. */
export function Marker({ board }: { board: Board }) {
  const { asOf } = useHere()
  const { path } = useLocation()
  // The slider's banner says so itself.
  const isSaid = asOf !== undefined && path === '/'
  const isExample = board.journey.isExample && !board.journey.exercise
  if ((!board.isPast || isSaid) && !isExample) return null
  return (
    <p class="marker">
      {isExample && <b>{t('board.example')}</b>}
      {board.isPast && !isSaid && (
        <span>{t('board.asKnown', { when: longMoment(board.asOf, board.journey.zone) })}</span>
      )}
      {asOf !== undefined && !isSaid && <a href="/">{t('board.toNow')}</a>}
    </p>
  )
}

function SizeWords({ board }: { board: Board }) {
  const { to } = useHere()
  if (board.size === null) return <>{t('board.noSize')}</>
  const { low, best, high, number } = board.size
  const isRange = twoFigures(low) !== twoFigures(high)
  const slots = isRange ? { best: people(best), range: peopleRange(low, high) } : { best: people(best) }
  return (
    <a class="figure" href={to(whyPath(number))}>
      {t(isRange ? 'board.people' : 'board.peopleAlone', slots)}
    </a>
  )
}

const SURE_PLACE = 0.8

export function placeWords(place: Board['place']): string {
  if (place === null) return t('board.nowhere')
  const sure = place.probability >= SURE_PLACE ? 'yes' : 'no'
  const toward = place.toward?.name
  return toward ? t('board.onTheWay', { stop: place.name, toward, sure }) : t('board.at', { stop: place.name, sure })
}

/** Where they will probably sleep next; if no night is that likely, the first place that they probably come to. */
export function nextStop(ahead: readonly StopAhead[]): StopAhead | undefined {
  const likely = ahead.filter((stop) => stop.arrival !== null && stop.reach >= 0.5 && stop.kind !== 'border')
  return likely.find((stop) => stop.nights.some((night) => night.present >= 0.5)) ?? likely[0]
}

/** The next stop that people probably come to, with when, how many, and what will be missing there. */
function NextWords({ board }: { board: Board }) {
  const { to } = useHere()
  const next = nextStop(board.ahead)
  if (!next?.arrival) return null
  const when = spoken(next.arrival.p50)
  return (
    <p class="next">
      <b>{next.name}:</b> <a href={to(whyPath(next.numbers.arrival))}>{when}</a>
      {next.people && (
        <>
          , <a href={to(whyPath(next.numbers.people))}>{t('unit.people', { n: spreadRange(next.people) })}</a>
        </>
      )}
      . <Missing stop={next} />
    </p>
  )
}

function Missing({ stop }: { stop: StopAhead }) {
  const lacks = lacksOf(stop.gaps)
  if (stop.gaps.length === 0) return null
  if (lacks.length === 0) return <>{t('board.enough')}</>
  return <span class="missing">{t('board.missing', { list: listed(lacks.map(lack)) })}</span>
}

/** The same hour of the day before. */
const dayBefore = (at: string): string => instant(msOf(at) - DAY_MS)

function Heard({ board }: { board: Board }) {
  const { to, asOf } = useHere()
  const { lastHeard, sizeReports, size } = board
  const nowMs = board.isPast ? Date.parse(board.asOf) : nowIn(board.journey)
  return (
    <p class="heard">
      {lastHeard && (
        <a href={to(saidPath(lastHeard.report))}>
          {lastHeard.stop
            ? t('board.heard', { age: age(lastHeard.at, nowMs), stop: lastHeard.stop.name })
            : t('board.heardNowhere', { age: age(lastHeard.at, nowMs) })}
        </a>
      )}
      {size && (
        <a href={to(whyPath(size.number))}>
          {t('board.reports', { total: sizeReports.total })}, {t('board.disagree', { disagree: sizeReports.disagree })}
        </a>
      )}
      <a href={to('/needs')}>{t('board.needs')}</a>
      <a href={to('/what-if')}>{t('board.whatIf')}</a>
      {asOf === undefined && <a href={to('/', { asOf: dayBefore(board.asOf) })}>{t('scrub.open')}</a>}
      <button type="button" class="plain print" onClick={() => window.print()}>
        <Icon name="print" />
        {t('board.print')}
      </button>
    </p>
  )
}
