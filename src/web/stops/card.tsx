/** One stop ahead: when they come, how many, for how long, and what will be missing, offered and asked for there. */
import type { StopAhead } from '../../readiness/model.ts'
import { people, spreadRange } from '../amounts.ts'
import { stopPath, useHere, whyPath } from '../place.ts'
import { country, t } from '../words.ts'
import { Arrival } from './arrival.tsx'
import { Gaps } from './gaps.tsx'
import { Nights, nightsWords } from './nights.tsx'
import { Needs, Offers } from './offers.tsx'

export function StopCard({ stop }: { stop: StopAhead }) {
  return (
    <article class="card">
      <header>
        <StopTitle stop={stop} />
        <p class="quiet">{country(stop.country)}</p>
        <Reach stop={stop} />
      </header>
      <StopFacts stop={stop} />
    </article>
  )
}

function StopTitle({ stop }: { stop: StopAhead }) {
  const { to } = useHere()
  return (
    <h3>
      <a class="title" href={to(stopPath(stop.stop))}>
        {stop.name}
      </a>
    </h3>
  )
}

export function Reach({ stop }: { stop: StopAhead }) {
  const { to } = useHere()
  return (
    <p class="reach">
      <Tenths reach={stop.reach} />
      <a href={to(whyPath(stop.numbers.reach))}>{t('stop.comes', { tenths: Math.round(stop.reach * 10) })}</a>
    </p>
  )
}

export function StopFacts({ stop }: { stop: StopAhead }) {
  const { to } = useHere()
  return (
    <div class="stop-facts">
      <dl>
        <dt>{t('stop.arrive')}</dt>
        <dd>
          <Arrival stop={stop} />
        </dd>
        <dt>{t('stop.people')}</dt>
        <dd>
          <People stop={stop} />
        </dd>
      </dl>
      <Gaps stop={stop} />
      <div class="folds">
        <Offers stop={stop} />
        <Needs stop={stop} />
        {stop.nights.length > 0 && <Nights nights={stop.nights} />}
      </div>
      <p class="stop-links">
        <a href={to(stopPath(stop.stop))}>{t('stop.open')}</a>
        <a href={to('/what-if', { at: stop.stop })}>{t('board.whatIf')}</a>
      </p>
    </div>
  )
}

/** Ten small marks, as many of them full as times in ten that they come. */
function Tenths({ reach }: { reach: number }) {
  const full = Math.round(reach * 10)
  return (
    <svg class="tenths" viewBox="0 0 78 10" aria-hidden="true">
      {Array.from({ length: 10 }, (_, i) => (
        <rect key={i} class={i < full ? 'full' : ''} x={i * 8} width="5.5" height="10" rx="1.5" />
      ))}
    </svg>
  )
}

function People({ stop }: { stop: StopAhead }) {
  const { to } = useHere()
  if (stop.people === null) return <>{t('stop.noPeople')}</>
  return (
    <>
      <a class="figure" href={to(whyPath(stop.numbers.people))}>
        {people(stop.people.p50)} ({spreadRange(stop.people)})
      </a>
      <span class="quiet">{nightsWords(stop.nights)}</span>
    </>
  )
}
