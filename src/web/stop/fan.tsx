/** People night by night, if they come: a fan of nine in ten and the middle half around the middle, and the table behind. */
import type { NightReadiness } from '../../readiness/stopModel.ts'
import { chance, onScale, people, spreadRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay } from '../when.ts'
import { useWidth } from '../width.ts'
import { w } from './words.ts'

const UNSEEN = 560
const [LEFT, TOP, HEIGHT, FOOT] = [58, 12, 150, 62]
const WIDEST = 120
type Counted = NightReadiness & { readonly people: NonNullable<NightReadiness['people']> }
type Level = keyof Counted['people']

const isCounted = (night: NightReadiness): night is Counted => night.people !== null

export function PeopleFan({ nights }: { nights: readonly NightReadiness[] }) {
  const counted = nights.filter(isCounted)
  if (counted.length === 0) return <p>{w(nights.length === 0 ? 'at.noNights' : 'at.noNumbers')}</p>
  return (
    <figure class="curve fan">
      <figcaption>{w('at.peopleCaption')}</figcaption>
      <Drawing nights={counted} />
      <NightsTable nights={nights} />
    </figure>
  )
}

/** A round number at or above: 1, 2 or 5 with noughts. */
function roundTop(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return [1, 2, 5, 10].map((step) => step * ten).find((top) => top >= value) ?? value
}

function Drawing({ nights }: { nights: readonly Counted[] }) {
  const [box, width] = useWidth(UNSEEN)
  const top = roundTop(Math.max(...nights.map(({ people: at }) => at.p95)))
  const step = Math.min(WIDEST, (width - LEFT) / nights.length)
  const x = (i: number): number => Math.round(LEFT + (i + 0.5) * step)
  const y = (n: number): number => Math.round(TOP + HEIGHT * (1 - n / top))
  const edge = (level: Level): string[] => nights.map(({ people: at }, i) => `${x(i)},${y(at[level])}`)
  const band = (low: Level, high: Level): string => `M${[...edge(high), ...edge(low).reverse()].join('L')}Z`
  const every = Math.ceil(62 / step)
  return (
    <div ref={box}>
      <svg viewBox={`0 0 ${width} ${TOP + HEIGHT + FOOT}`} aria-hidden="true">
        {[0, top / 2, top].map((n) => (
          <g key={n}>
            <path class="grid" d={`M${LEFT},${y(n)}H${width}`} />
            <text x={LEFT - 8} y={y(n) + 5} text-anchor="end">
              {onScale(n)}
            </text>
          </g>
        ))}
        <path class="nine" d={band('p05', 'p95')} />
        <path class="half" d={band('p25', 'p75')} />
        <path class="line" d={`M${edge('p50').join('L')}`} />
        {nights.map((night, i) => (
          <NightAt key={night.date} night={night} x={x(i)} y={y} isNamed={i % every === 0} />
        ))}
      </svg>
    </div>
  )
}

/** Words too long to stand beside those of the next night, parted at the space that halves them best. */
function inTwo(words: string): string[] {
  if (words.length <= 8) return [words]
  const at = words.indexOf(' ', Math.floor(words.length / 2) - 2)
  return at < 0 ? [words] : [words.slice(0, at), words.slice(at + 1)]
}

type NightProps = { night: Counted; x: number; y: (n: number) => number; isNamed: boolean }

function NightAt({ night, x, y, isNamed }: NightProps) {
  const { p05, p25, p50, p75, p95 } = night.people
  const box = (low: number, high: number, width: number) => ({
    x: x - width / 2,
    y: y(high),
    width,
    height: Math.max(1, y(low) - y(high)),
  })
  return (
    <g>
      <rect class="nine edge" {...box(p05, p95, 12)} />
      <rect class="half edge" {...box(p25, p75, 12)} />
      <circle cx={x} cy={y(p50)} r="4.5" />
      {isNamed && (
        <>
          <text x={x} y={TOP + HEIGHT + 20} text-anchor="middle">
            {briefDay(night.date)}
          </text>
          {inTwo(chance(night.present)).map((words, i) => (
            <text key={words} x={x} y={TOP + HEIGHT + 38 + 16 * i} text-anchor="middle">
              {words}
            </text>
          ))}
        </>
      )}
    </g>
  )
}

function NightsTable({ nights }: { nights: readonly NightReadiness[] }) {
  const { to } = useHere()
  return (
    <details class="table-behind">
      <summary>{w('at.table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{w('at.night')}</th>
            <th scope="col">{w('at.present')}</th>
            <th scope="col">{w('at.number')}</th>
            <th scope="col">{w('at.planFor')}</th>
          </tr>
        </thead>
        <tbody>
          {nights.map((night) => (
            <tr key={night.date}>
              <th scope="row">
                {briefDay(night.date)}
                {night.stay === 'day' && <span class="quiet"> {w('at.day')}</span>}
              </th>
              <td>{chance(night.present)}</td>
              <td>
                {night.people && <a href={to(whyPath(night.number))}>{spreadRange(night.people)}</a>}
                {!night.people && w('at.unknownAmount')}
              </td>
              <td>{night.planFor === null ? w('at.unknownAmount') : people(night.planFor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
