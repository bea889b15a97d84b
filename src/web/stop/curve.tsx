/** When they come, as a curve: of ten times, in how many they have come by then. It ends where it is sure to end: at those in which they come at all. */
import { DAY_MS, HOUR_MS } from '../../core/time.ts'
import type { Spread } from '../../readiness/model.ts'
import { briefDay, spokenClock } from '../when.ts'
import { useWidth } from '../width.ts'
import { w } from './words.ts'

const UNSEEN = 560
const [LEFT, TOP, HEIGHT, FOOT] = [58, 12, 150, 28]
const LEVELS = [
  ['p05', 0.05],
  ['p25', 0.25],
  ['p50', 0.5],
  ['p75', 0.75],
  ['p95', 0.95],
] as const

type Props = { readonly arrival: Spread<string>; readonly reach: number }

const msOfLocal = (local: string): number => Date.parse(`${local.slice(0, 16)}:00Z`)

/** Moments with the share of all times in which they have come by then; the first is the moment before any. */
function stepsOf({ arrival, reach }: Props): { readonly atMs: number; readonly share: number }[] {
  return LEVELS.map(([key, level]) => ({ atMs: msOfLocal(arrival[key]), share: level * reach }))
}

export function ArrivalCurve({ arrival, reach }: Props) {
  const [box, width] = useWidth(UNSEEN)
  const steps = stepsOf({ arrival, reach })
  const from = Math.floor(((steps[0]?.atMs ?? 0) - 3 * HOUR_MS) / (6 * HOUR_MS)) * 6 * HOUR_MS
  const to = Math.ceil(((steps.at(-1)?.atMs ?? 0) + 3 * HOUR_MS) / (6 * HOUR_MS)) * 6 * HOUR_MS
  const x = (ms: number): number => Math.round(LEFT + ((ms - from) / (to - from)) * (width - LEFT - 8))
  const y = (share: number): number => Math.round(TOP + HEIGHT * (1 - share))
  const line = [...steps.map(({ atMs, share }) => `${x(atMs)},${y(share)}`), `${x(to)},${y(reach)}`]
  const start = `${x(steps[0]?.atMs ?? from)},${y(0)}`
  return (
    <figure class="curve">
      <figcaption>{w('at.arrivalCaption')}</figcaption>
      <div ref={box}>
        <svg viewBox={`0 0 ${width} ${TOP + HEIGHT + FOOT}`} aria-hidden="true">
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <path class="grid" d={`M${LEFT},${y(share)}H${width}`} />
              <text x={LEFT - 8} y={y(share) + 5} text-anchor="end">
                {w('at.arrivalAxis', { n: share * 10 })}
              </text>
            </g>
          ))}
          <path class="area" d={`M${start}L${line.join('L')}L${x(to)},${y(0)}Z`} />
          <path class="line" d={`M${start}L${line.join('L')}`} />
          <path class="median" d={`M${x(steps[2]?.atMs ?? from)},${y(steps[2]?.share ?? 0)}V${y(0)}`} />
          <Days from={from} to={to} x={x} width={width} />
        </svg>
      </div>
      <StepsTable arrival={arrival} reach={reach} />
    </figure>
  )
}

const DAY_NAME = 66

type DaysProps = { from: number; to: number; x: (ms: number) => number; width: number }

/** Midnights, or where there is none the hours, so that at least one name stands there. */
function Days({ from, to, x, width }: DaysProps) {
  const most = Math.max(1, Math.floor((width - LEFT) / DAY_NAME))
  const length = to - from
  const every = length <= DAY_MS ? 6 * HOUR_MS : DAY_MS * Math.ceil(length / DAY_MS / most)
  const first = Math.ceil(from / every) * every
  const marks = Array.from({ length: Math.floor((to - first) / every) + 1 }, (_, i) => first + i * every)
  return (
    <>
      {marks.map((mark) => (
        <g key={mark}>
          <path class="grid" d={`M${x(mark)},${TOP}V${TOP + HEIGHT + 4}`} />
          <text x={Math.min(x(mark), width - DAY_NAME / 2)} y={TOP + HEIGHT + 22} text-anchor="middle">
            {markName(mark)}
          </text>
        </g>
      ))}
    </>
  )
}

function markName(ms: number): string {
  const local = new Date(ms).toISOString()
  return local.slice(11, 13) === '00' ? briefDay(local) : `${Number(local.slice(11, 13))} h`
}

function StepsTable({ arrival, reach }: Props) {
  return (
    <details class="table-behind">
      <summary>{w('at.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{w('at.by')}</th>
            <th scope="col">{w('at.times')}</th>
          </tr>
        </thead>
        <tbody>
          {LEVELS.map(([key, level]) => (
            <tr key={key}>
              <th scope="row">{spokenClock(arrival[key])}</th>
              <td>{Math.round(level * reach * 100) / 10}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
