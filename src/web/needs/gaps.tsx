/** What is missing and what is left over, side by side: a line for each stop and night, the nearest first. */
import { isLack, lacksOf } from '../../readiness/lacks.ts'
import type { Balance, NightReadiness, StopReadiness } from '../../readiness/stopModel.ts'
import { amount, chance, lack, listed, needName, people } from '../amounts.ts'
import { stopPath, useHere, whyPath } from '../place.ts'
import { LIKELY, nightToPrepare } from '../stop/night.ts'
import { briefDay, weekDay } from '../when.ts'
import { t } from '../words.ts'
import { w } from './words.ts'

const MOST_NAMED = 4
/** So many stops are shown at once; the others unfold. */
const NEAREST = 4

const isOver = ({ excess }: Balance): boolean => (excess?.best ?? 0) > 0
/** Whoever came by bus is there, however unlikely the others are. */
const likely = ({ nights }: StopReadiness): NightReadiness[] =>
  nights.filter(({ present, riders }) => present >= LIKELY || riders > 0)

/** The first stop at which something is missing on the night to prepare for, or on another, in words. */
export function firstLack(stops: readonly StopReadiness[]) {
  for (const stop of stops) {
    const prepared = nightToPrepare(stop)
    const nights = prepared ? [prepared, ...likely(stop)] : likely(stop)
    const night = nights.find(({ lines }) => lines.some(isLack))
    if (night) {
      const list = listed(lacksOf(night.lines).map(lack))
      return { stop: stop.name, day: weekDay(night.date), stay: night.stay, list }
    }
  }
  return null
}

export function Gaps({ stops }: { stops: readonly StopReadiness[] }) {
  const shown = stops.filter((stop) => likely(stop).length > 0)
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{w('needs.gaps')}</h2>
      {shown.length === 0 ? (
        <p class="quiet">{w('needs.noGaps')}</p>
      ) : (
        <>
          <StopsOf stops={shown.slice(0, NEAREST)} />
          {shown.length > NEAREST && (
            <details>
              <summary>{w('needs.further', { n: shown.length - NEAREST })}</summary>
              <StopsOf stops={shown.slice(NEAREST)} />
            </details>
          )}
        </>
      )}
    </section>
  )
}

function StopsOf({ stops }: { stops: readonly StopReadiness[] }) {
  return (
    <div class="gap-stops">
      {stops.map((stop) => (
        <StopGaps key={stop.stop} stop={stop} />
      ))}
    </div>
  )
}

function StopGaps({ stop }: { stop: StopReadiness }) {
  const { to } = useHere()
  return (
    <section aria-labelledby={`gaps-${stop.stop}`}>
      <h3 id={`gaps-${stop.stop}`}>
        <a href={to(stopPath(stop.stop))}>{stop.name}</a>
      </h3>
      <ul class="gap-nights">
        {likely(stop).map((night) => (
          <Night key={night.date} stop={stop.stop} night={night} />
        ))}
      </ul>
    </section>
  )
}

function Night({ stop, night }: { stop: string; night: NightReadiness }) {
  const { to } = useHere()
  const { date, stay, planFor, present, lines } = night
  return (
    <li>
      <p class="when">
        <a href={to(stopPath(stop), { night: date })}>
          {briefDay(date)}
          {stay === 'day' && ` (${w('needs.day')})`}
        </a>
        <span class="quiet">
          {planFor === null ? w('needs.unknown') : w('needs.people', { n: people(planFor), chance: chance(present) })}
        </span>
      </p>
      <dl>
        <div class="gap">
          <dt>{w('needs.missing')}</dt>
          <dd>
            <Amounts of={lines.filter(isLack)} side="gap" nothing={planFor === null ? 'needs.unknown' : 'needs.none'} />
          </dd>
        </div>
        <div>
          <dt>{w('needs.over')}</dt>
          <dd>
            <Amounts of={lines.filter(isOver)} side="excess" nothing="needs.none" />
          </dd>
        </div>
      </dl>
    </li>
  )
}

type AmountsProps = {
  readonly of: readonly Balance[]
  readonly side: 'gap' | 'excess'
  readonly nothing: 'needs.none' | 'needs.unknown'
}

function Amounts({ of, side, nothing }: AmountsProps) {
  const { to } = useHere()
  if (of.length === 0) return <>{w(nothing)}</>
  const rest = of.length - MOST_NAMED
  return (
    <ul>
      {of.slice(0, MOST_NAMED).map((line) => (
        <li key={line.numbers.need}>
          <a href={to(whyPath(line[side]?.number ?? ''))}>{sideWords(line, side)}</a>
          {line.isAssumed && <span class="quiet"> ({t('stop.assumed')})</span>}
        </li>
      ))}
      {rest > 0 && <li class="quiet">{w('needs.andMore', { n: rest })}</li>}
    </ul>
  )
}

function sideWords(line: Balance, side: 'gap' | 'excess'): string {
  const figure = line[side]
  if (figure === null) return ''
  if (line.key !== null) return lack({ key: line.key, unit: line.unit, gap: figure })
  return `${amount(figure.best, line.unit)} (${needName(line.sector)})`
}
