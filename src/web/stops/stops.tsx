/** The next stops: the nearest where people may sleep as open cards, the others as one line each, to be opened. */
import type { Board, StopAhead } from '../../readiness/model.ts'
import { lacksNamed, spreadRange } from '../amounts.ts'
import { Levels } from '../levels.tsx'
import { briefSpoken } from '../when.ts'
import { t } from '../words.ts'
import { Reach, StopCard, StopFacts } from './card.tsx'

const CARDS = 3

export function NextStops({ board: { ahead, level } }: { board: Board }) {
  const near = ahead.filter((stop) => stop.kind !== 'border').slice(0, CARDS)
  const others = ahead.filter((stop) => !near.includes(stop))
  return (
    <section class="stops" aria-labelledby="stops">
      <h2 id="stops">{t('board.stops')}</h2>
      {ahead.length === 0 && <p>{t('board.noStops')}</p>}
      <div class="cards">
        {near.map((stop) => (
          <StopCard key={stop.stop} stop={stop} />
        ))}
      </div>
      {others.length > 0 && (
        <ul class="others" aria-label={t('board.otherStops')}>
          {others.map((stop) => (
            <li key={stop.stop}>
              <StopLine stop={stop} />
            </li>
          ))}
        </ul>
      )}
      {ahead.some((stop) => stop.gaps.length > 0) && (
        <>
          <Levels level={level} />
          <p class="quiet">
            {t('level.said', { level })} {t('stop.reference')}
          </p>
        </>
      )}
    </section>
  )
}

function StopLine({ stop }: { stop: StopAhead }) {
  const lacks = lacksNamed(stop.gaps)
  return (
    <details class="stop-line">
      <summary>
        <b>{stop.name}</b>
        <span>{stop.arrival ? briefSpoken(stop.arrival.p50) : t('stop.noArrival')}</span>
        {stop.people && (
          <span class="quiet">
            {spreadRange(stop.people)} <span class="unit">{t('stop.peopleWord')}</span>
          </span>
        )}
        {lacks && <span class="missing">{lacks}</span>}
      </summary>
      <div class="opened">
        <Reach stop={stop} />
        <StopFacts stop={stop} />
      </div>
    </details>
  )
}
