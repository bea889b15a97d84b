/** The days of a journey, one at a time: what was told of each, in order. */
import { useLocation } from 'preact-iso'
import { fromWallClock, instant, nextDay } from '../core/time.ts'
import type { Timeline } from '../readiness/model.ts'
import { paths } from './hub.ts'
import { Icon } from './icons.tsx'
import { useHub } from './live.ts'
import { saidPath, useHere, useNames } from './place.ts'
import { NoJourney, OfflineBanner, Picture } from './states.tsx'
import { briefDay, happenedWithin, longDay } from './when.ts'
import { say, t } from './words.ts'

export function TimelineScreen() {
  const { journeys, journey } = useHere()
  const { query } = useLocation()
  const timeline = useHub<Timeline>(journey && paths.timeline(journey.id, query['day']))
  useNames()
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <Picture of={timeline}>
      {(picture, received) => (
        <>
          <OfflineBanner received={received} />
          <Day timeline={picture} zone={journey?.zone ?? 'UTC'} />
        </>
      )}
    </Picture>
  )
}

function Day({ timeline, zone }: { timeline: Timeline; zone: string }) {
  const { to } = useHere()
  const { day, days } = timeline
  // A draft is what Vereda proposes, not what anybody told: its place is the desk.
  const lines = timeline.lines.filter((line) => line.kind !== 'documents.draft')
  const end = instant(fromWallClock(nextDay(day), zone) - 60_000)
  return (
    <article class="timeline">
      <h1>{longDay(day)}</h1>
      <p class="lead">{t('timeline.lead', { n: lines.length })}</p>
      <Days day={day} days={days} />
      <ol class="lines">
        {lines.map((line) => (
          <li key={line.report} class={line.state}>
            <span class="time">{happenedWithin(line.happened, day)}</span>
            <a href={to(saidPath(line.report))}>{say(line.says)}</a>
            <span class="quiet">
              {line.state !== 'stands' && t(line.state === 'corrected' ? 'why.corrected' : 'why.withdrawn')}
              {line.sealedFor.map((role) => (
                <span key={role}>
                  <Icon name="sealed" /> {say({ key: 'timeline.sealed', slots: { role } })}{' '}
                </span>
              ))}
              {line.confirmations > 0 && t('why.confirmations', { n: line.confirmations })}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={to('/', { asOf: end })}>
          {t('timeline.board')}
        </a>
      </p>
    </article>
  )
}

function Days({ day, days }: { day: string; days: readonly string[] }) {
  const { to } = useHere()
  const previous = days.findLast((one) => one < day)
  const next = days.find((one) => one > day)
  return (
    <nav class="days" aria-label={t('timeline.days')}>
      {previous ? (
        <a rel="prev" href={to('/timeline', { day: previous })}>
          <Icon name="back" />
          {t('timeline.previous')}
        </a>
      ) : (
        <span />
      )}
      <ol>
        {days.map((one) => (
          <li key={one}>
            <a href={to('/timeline', { day: one })} aria-current={one === day ? 'date' : undefined}>
              {briefDay(one)}
            </a>
          </li>
        ))}
      </ol>
      {next ? (
        <a rel="next" href={to('/timeline', { day: next })}>
          {t('timeline.next')}
          <Icon name="on" />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
