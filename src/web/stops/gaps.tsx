/** What will be missing at a stop on the night to prepare for: need, offer and gap on one bar each. */
import type { GapLine, StopAhead } from '../../readiness/model.ts'
import { amount, needName, peopleRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { weekDay } from '../when.ts'
import { t } from '../words.ts'

export function Gaps({ stop }: { stop: StopAhead }) {
  if (stop.gaps.length === 0) return null
  return (
    <section class="gaps">
      <h4>
        {t('stop.gap')}{' '}
        {stop.gapNight && (
          <span class="quiet">{t('stop.gapNight', { night: weekDay(stop.gapNight), stay: stop.gapStay })}</span>
        )}
      </h4>
      <ul>
        {stop.gaps.map((line) => (
          <Gap key={line.key} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Gap({ line }: { line: GapLine }) {
  const { to } = useHere()
  const { gap, need, isAssumed, offered, unit } = line
  const isShort = gap.best > 0
  return (
    <li class={isShort ? 'short' : 'met'}>
      <span class="what">{needName(line.key)}</span>
      <span class="how-much">
        <a class="figure" href={to(whyPath(gap.number))}>
          {isShort ? amount(gap.best, unit) : t('stop.met')}
        </a>
        {gap.high > gap.low && <span class="quiet"> {peopleRange(gap.low, gap.high)}</span>}
      </span>
      <GapBar need={need.best} high={need.high} offered={offered} />
      <span class="quiet">
        {t('stop.offeredOf', {
          ...{ offered: amount(offered, unit), need: amount(need.best, unit) },
          isAssumed: String(isAssumed),
        })}
      </span>
    </li>
  )
}

/** What is offered, solid, on what is needed, hatched up to the most that may be needed. */
function GapBar({ need, high, offered }: { need: number; high: number; offered: number }) {
  const full = Math.max(need, high, offered, 1)
  const x = (value: number): number => Math.round((value / full) * 1000) / 10
  return (
    <svg class="gap-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="most" width={x(high)} height="10" />
      <rect class="need" width={x(need)} height="10" />
      <rect class="offered" width={x(offered)} height="10" />
    </svg>
  )
}
