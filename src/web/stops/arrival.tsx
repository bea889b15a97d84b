/** When they come to a stop: in words, and as a bar from the earliest to the latest. */
import type { Spread, StopAhead } from '../../readiness/model.ts'
import { useHere, whyPath } from '../place.ts'
import { arrivalRange, briefDay, spokenClock } from '../when.ts'
import { t } from '../words.ts'

export function Arrival({ stop }: { stop: StopAhead }) {
  const { to } = useHere()
  if (stop.arrival === null) return <>{t('stop.noArrival')}</>
  return (
    <>
      <a class="figure" href={to(whyPath(stop.numbers.arrival))}>
        {spokenClock(stop.arrival.p50)}
      </a>
      <span class="quiet">{t('stop.arriveRange', { range: arrivalRange(stop.arrival) })}</span>
      <ArrivalBar arrival={stop.arrival} />
    </>
  )
}

const HOUR = 3_600_000
const SIX_HOURS = 6 * HOUR
const DAY = 24 * HOUR

/** From the six-hour mark before the earliest to the one after the latest, the days written under their midnights. */
function ArrivalBar({ arrival }: { arrival: Spread<string> }) {
  const ms = (local: string): number => Date.parse(`${local}:00Z`)
  const from = Math.floor((ms(arrival.p05) - HOUR) / SIX_HOURS) * SIX_HOURS
  const to = Math.ceil((ms(arrival.p95) + HOUR) / SIX_HOURS) * SIX_HOURS
  const x = (at: number): number => Math.round(((at - from) / (to - from)) * 2800) / 10
  const marks = Array.from({ length: Math.round((to - from) / SIX_HOURS) + 1 }, (_, i) => from + i * SIX_HOURS)
  const named = marks.filter((mark) => mark % nameEvery(to - from) === 0)
  return (
    <svg class="arrival" viewBox="-16 0 312 40" aria-hidden="true">
      <rect
        class="nine"
        x={x(ms(arrival.p05))}
        y="4"
        width={x(ms(arrival.p95)) - x(ms(arrival.p05))}
        height="12"
        rx="2"
      />
      <rect class="half" x={x(ms(arrival.p25))} y="4" width={x(ms(arrival.p75)) - x(ms(arrival.p25))} height="12" />
      <path class="median" d={`M${x(ms(arrival.p50))},1V19`} />
      <path class="axis" d={`M0,20H280${marks.map((mark) => `M${x(mark)},20v4`).join('')}`} />
      {named.map((mark) => (
        <text key={mark} x={x(mark)} y="37" text-anchor="middle">
          {markName(mark)}
        </text>
      ))}
    </svg>
  )
}

/** So that at most five names stand under the axis: every 6 or 12 hours, every day, every other day ... */
function nameEvery(lengthMs: number): number {
  return [SIX_HOURS, 2 * SIX_HOURS].find((step) => lengthMs / step <= 4) ?? DAY * Math.ceil(lengthMs / DAY / 4)
}

function markName(ms: number): string {
  const local = new Date(ms).toISOString()
  return local.slice(11, 13) === '00' ? briefDay(local) : `${Number(local.slice(11, 13))} h`
}
