/** What each one said, drawn on one scale: the voices against the range that results from them, and the table behind. */
import type { Figure, WhyReport } from '../readiness/model.ts'
import { onScale, peopleRange } from './amounts.ts'
import { speaker } from './report.tsx'
import { useWidth } from './width.ts'
import { number, t } from './words.ts'

type Stated = { readonly low: number; readonly best: number | null; readonly high: number }

function statedOf(people: WhyReport['people']): Stated | null {
  const low = people?.low ?? people?.best ?? people?.high
  const high = people?.high ?? people?.best ?? people?.low
  if (low === null || low === undefined || high === null || high === undefined) return null
  return { low, best: people?.best ?? null, high }
}

const WIDEST = 640
const LEFT = 30
const ROW = 40
const AXIS = 34

type Row = { readonly report: WhyReport; readonly stated: Stated }
type Frame = { readonly top: number; readonly height: number; readonly width: number }

const x = (value: number, { top, width }: Frame): number => LEFT + (value / top) * (width - 2 * LEFT)

/** Every report's number on one scale, over the range that came out. */
export function Plot({ figure, reports }: { figure: Figure; reports: readonly WhyReport[] }) {
  const rows = reports.flatMap((report) => {
    const stated = statedOf(report.people)
    return stated ? [{ report, stated }] : []
  })
  const top = niceTop(Math.max(figure.high, ...rows.map(({ stated }) => stated.high)))
  const [box, width] = useWidth(WIDEST)
  const frame = { top, width, height: rows.length * ROW + AXIS }
  const caption = t('why.plot', { range: peopleRange(figure.low, figure.high) })
  return (
    <figure class="plot">
      <figcaption>{caption}</figcaption>
      <div ref={box}>
        <svg viewBox={`0 0 ${width} ${frame.height}`} role="img" aria-label={caption}>
          <Range figure={figure} frame={frame} />
          {rows.map(({ report, stated }, i) => (
            <PlotRow key={report.report} report={report} stated={stated} frame={frame} y={i * ROW} />
          ))}
          <Axis frame={frame} />
        </svg>
      </div>
      <PlotTable rows={rows} />
    </figure>
  )
}

function Range({ figure, frame }: { figure: Figure; frame: Frame }) {
  const [low, high, bottom] = [x(figure.low, frame), x(figure.high, frame), frame.height - AXIS + 6]
  return (
    <>
      <rect class="range" x={low} y="0" width={Math.max(2, high - low)} height={bottom} />
      <path class="median" d={`M${x(figure.best, frame)},0V${bottom}`} />
    </>
  )
}

function Axis({ frame }: { frame: Frame }) {
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * frame.top)
  return (
    <>
      <path class="axis" d={`M${LEFT},${frame.height - AXIS + 6}H${frame.width - LEFT}`} />
      {ticks.map((tick) => (
        <text key={tick} x={x(tick, frame)} y={frame.height - 8} text-anchor="middle">
          {onScale(tick)}
        </text>
      ))}
    </>
  )
}

function PlotTable({ rows }: { rows: readonly Row[] }) {
  return (
    <details class="table-behind">
      <summary>{t('why.table')}</summary>
      <table>
        <tbody>
          {rows.map(({ report, stated }) => (
            <tr key={report.report}>
              <th scope="row">{speaker(report)}</th>
              <td>{statedWords(report.people, stated)}</td>
              <td>{report.agrees === null ? '' : t(report.agrees ? 'why.agrees' : 'why.disagrees')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function niceTop(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return Math.ceil(value / step / 0.4) * 0.4 * step
}

type PlotRowProps = Row & { readonly frame: Frame; readonly y: number }

function PlotRow({ report, stated, frame, y }: PlotRowProps) {
  const middle = y + 27
  const [start, end] = [x(stated.low, frame), x(stated.high, frame)]
  const isLate = end > frame.width * 0.55
  return (
    <g class={report.agrees === false ? 'off' : 'on'}>
      <path class="stated" d={`M${start},${middle}H${end}M${start},${middle - 5}v10M${end},${middle - 5}v10`} />
      {stated.best !== null && (
        <circle cx={x(stated.best, frame)} cy={middle} r={3 + 5 * Math.sqrt(report.weight ?? 0)} />
      )}
      <text class="who" x={isLate ? start - 12 : end + 12} y={middle + 5} text-anchor={isLate ? 'end' : 'start'}>
        {speaker(report)}
      </text>
    </g>
  )
}

function statedWords(people: WhyReport['people'], stated: Stated): string {
  if (people?.high === null && people.low !== null && (people.best === null || people.best === people.low))
    return t('why.least', { n: number(stated.low) })
  if (people?.low === null && people.high !== null && people.best === null)
    return t('why.most', { n: number(stated.high) })
  return stated.low === stated.high
    ? number(stated.low)
    : `${stated.best === null ? '' : `${number(stated.best)} · `}${number(stated.low)}–${number(stated.high)}`
}
