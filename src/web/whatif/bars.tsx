/** An arrival without and with the change, one above the other on one axis of days; and the nights, as pairs of bars. */
import type { Spread, StopChange } from '../../readiness/model.ts'
import { arrivalRange, briefDay } from '../when.ts'
import { useWidth } from '../width.ts'
import { type Axis, daysOn, pointOf } from './axis.ts'
import { tenths, w } from './words.ts'

const UNSEEN = 640
const DAY_NAME = 58
const HEIGHT = 62

export function ArrivalPair({ stop, axis }: { stop: StopChange; axis: Axis }) {
  const [box, width] = useWidth(UNSEEN)
  const x = (ms: number): number =>
    Math.round(((ms - axis.fromMs) / (axis.toMs - axis.fromMs)) * (width - 4) * 10) / 10 + 2
  const days = daysOn(axis, Math.floor(width / DAY_NAME))
  const said = (arrival: Spread<string> | null): string => (arrival ? arrivalRange(arrival) : w('whatif.never'))
  const label = { stop: stop.name, before: said(stop.before.arrival), after: said(stop.after.arrival) }
  return (
    <div class="pair" ref={box}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={w('whatif.barLabel', label)}>
        <path class="grid" d={days.map(({ atMs }) => `M${x(atMs)},0V42`).join('')} />
        {stop.before.arrival && <Outline arrival={stop.before.arrival} x={x} />}
        {stop.after.arrival && <Fill arrival={stop.after.arrival} x={x} />}
        {days
          .filter((day) => day.isNamed)
          .map(({ atMs }) => (
            <text key={atMs} x={x(atMs)} y="57">
              {briefDay(new Date(atMs).toISOString())}
            </text>
          ))}
      </svg>
    </div>
  )
}

type BarProps = { readonly arrival: Spread<string>; readonly x: (ms: number) => number }

function Outline({ arrival, x }: BarProps) {
  const at = (level: keyof Spread<string>): number => x(pointOf(arrival[level]))
  return (
    <g class="was">
      <rect x={at('p05')} y="4" width={Math.max(2, at('p95') - at('p05'))} height="13" rx="2" />
      <rect x={at('p25')} y="4" width={Math.max(1, at('p75') - at('p25'))} height="13" />
      <path d={`M${at('p50')},1V20`} />
    </g>
  )
}

function Fill({ arrival, x }: BarProps) {
  const at = (level: keyof Spread<string>): number => x(pointOf(arrival[level]))
  return (
    <g>
      <rect class="nine" x={at('p05')} y="24" width={Math.max(2, at('p95') - at('p05'))} height="13" rx="2" />
      <rect class="half" x={at('p25')} y="24" width={Math.max(1, at('p75') - at('p25'))} height="13" />
      <path class="median" d={`M${at('p50')},21V40`} />
    </g>
  )
}

const WIDEST_NIGHT = 72
const TALL = 56
const MOST_NIGHTS = 14

/** How likely it is that people are there, night by night: an outline without the change, filled with it. */
export function NightPairs({ stop }: { stop: StopChange }) {
  const [box, width] = useWidth(UNSEEN / 2)
  const nights = stop.nights.slice(0, MOST_NIGHTS)
  if (nights.length === 0) return null
  const step = Math.min(WIDEST_NIGHT, width / nights.length)
  const every = Math.ceil(DAY_NAME / step)
  const bar = Math.min(18, step * 0.36)
  const column = (left: number, chance: number) => ({
    x: left,
    y: 2 + TALL * (1 - chance),
    width: bar,
    height: TALL * chance,
  })
  return (
    <figure class="night-pairs">
      <figcaption>{w('whatif.nights')}</figcaption>
      <div ref={box}>
        <svg viewBox={`0 0 ${width} ${TALL + 24}`} role="img" aria-label={nightsWords(stop)}>
          {nights.map(({ date, before, after }, i) => (
            <g key={date}>
              <rect class="fill" {...column((i + 0.5) * step - bar * 0.3, after.present)} />
              <rect class="was" {...column((i + 0.5) * step - bar * 0.9, before.present)} />
              {i % every === 0 && (
                <text x={i * step} y={TALL + 19}>
                  {briefDay(date)}
                </text>
              )}
            </g>
          ))}
          <path class="axis" d={`M0,${TALL + 2}H${width}`} />
        </svg>
      </div>
    </figure>
  )
}

const nightsWords = ({ nights }: StopChange): string =>
  nights
    .map(({ date, before, after }) =>
      w('whatif.night', { day: briefDay(date), before: tenths(before.present), after: tenths(after.present) }),
    )
    .join('; ')
