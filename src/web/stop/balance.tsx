/** Need, help, gap and excess side by side for the chosen night, and what is missing on all nights at a glance. */

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { twoFigures } from '../../core/twoFigures.ts'
import { toiletsParted } from '../../domains/needs/sphere.ts'
import type { Balance, Have, NightReadiness } from '../../readiness/stopModel.ts'
import { amount, needName, people, unitName } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay, weekDay } from '../when.ts'
import { say, t } from '../words.ts'
import { useStopPath } from './path.ts'
import { w } from './words.ts'

/** What a coordinator asks first, and what anybody asked for or brings; the rest unfolds. */
const FIRST = ['water', 'meals', 'places', 'toilets']
const helpOf = ({ delivered, onTheWay, pledged, offered }: Have): number => delivered + onTheWay + pledged + offered
const isFirst = (line: Balance): boolean =>
  (line.key !== null && FIRST.includes(line.key)) || line.reported !== null || helpOf(line.have) > 0

type NightsProps = { readonly nights: readonly NightReadiness[]; readonly chosen: NightReadiness }

export function BalanceOf({ nights, chosen }: NightsProps) {
  const whole = useSignal(false)
  const { stay } = chosen
  const slots = { stay, day: weekDay(chosen.date), people: chosen.planFor === null ? '?' : people(chosen.planFor) }
  const lines = chosen.lines.filter((line) => whole.value || isFirst(line))
  return (
    <section aria-labelledby="balance">
      <h2 id="balance">{w('at.balance')}</h2>
      {nights.length > 1 && <NightChoice nights={nights} chosen={chosen} />}
      {chosen.planFor === null ? <p>{w('at.nothingKnown')}</p> : <p class="lead">{w('at.balanceFor', slots)}</p>}
      {chosen.riders > 0 && <p class="quiet">{say({ key: 'why.riders', slots: { people: chosen.riders } })}</p>}
      {stay === 'overnight' && <p class="quiet">{say(chosen.cold)}</p>}
      <Legend />
      <p class="balance-head" aria-hidden="true">
        {(['at.what', 'at.need', 'at.have', 'at.gap', 'at.excess'] as const).map((key) => (
          <span key={key}>{w(key)}</span>
        ))}
      </p>
      <ul class="balances">
        {lines.map((line) => (
          <BalanceLine key={`${line.key}${line.sector}${line.unit}`} line={line} />
        ))}
      </ul>
      {lines.length < chosen.lines.length && (
        <button
          type="button"
          onClick={() => {
            whole.value = true
          }}
        >
          {w('at.more')}
        </button>
      )}
      {chosen.feared > 0 && <p class="warning">{w('at.feared', { n: chosen.feared })}</p>}
      {nights.length > 1 && <AllNights nights={nights} />}
    </section>
  )
}

function Legend() {
  return (
    <p class="legend balance-legend">
      {(['offered', 'half', 'need', 'most'] as const).map((tone) => (
        <span key={tone} class="tone">
          <svg class="swatch" viewBox="0 0 28 14" aria-hidden="true">
            <rect class={tone} width="28" height="14" rx="2" />
          </svg>
          {w(`at.tone.${tone}`)}
        </span>
      ))}
    </p>
  )
}

function NightChoice({ nights, chosen }: NightsProps) {
  const { to, path } = useStopPath()
  return (
    <nav class="choice" aria-label={w('at.choose')}>
      {nights.map(({ date }) => (
        <a key={date} href={to(path, { night: date })} aria-current={date === chosen.date ? 'true' : undefined}>
          {briefDay(date)}
        </a>
      ))}
    </nav>
  )
}

const nameOf = ({ key, sector, unit }: Balance): string =>
  key === null ? `${needName(sector)}: ${unitName(unit)}` : needName(key)

function BalanceLine({ line }: { line: Balance }) {
  const { to } = useHere()
  const { unit, have, gap, excess, numbers } = line
  return (
    <li class={gap !== null && gap.best > 0 ? 'short' : 'met'}>
      <span class="what">{nameOf(line)}</span>
      <dl>
        <Column name={w('at.need')}>
          <Need line={line} />
        </Column>
        <Column name={w('at.have')}>
          <a href={to(whyPath(numbers.have))}>{amount(helpOf(have), unit)}</a>
          <HaveParts have={have} unit={unit} />
        </Column>
        <Column name={w('at.gap')} look="gap">
          <FigureOf figure={gap} unit={unit} />
        </Column>
        <Column name={w('at.excess')} look={excess?.high === 0 ? 'none' : ''}>
          <FigureOf figure={excess} unit={unit} />
        </Column>
      </dl>
      <BalanceBar line={line} />
    </li>
  )
}

function Column({ name, look = '', children }: { name: string; look?: string; children: ComponentChildren }) {
  return (
    <div class={look}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Need({ line: { key, need, plan, isAssumed, unit, reported, numbers } }: { line: Balance }) {
  const { to } = useHere()
  return (
    <>
      {plan === null ? w('at.unknownAmount') : <a href={to(whyPath(numbers.need))}>{amount(plan, unit)}</a>}
      {need && need.p95 > need.p05 && (
        <span class="quiet">{`${amount(need.p05, unit)}–${amount(need.p95, unit)}`}</span>
      )}
      {key === 'toilets' && plan !== null && (
        <span class="quiet">{w('at.parted', toiletsParted(twoFigures(plan)))}</span>
      )}
      {isAssumed && plan !== null && <span class="quiet">{t('stop.assumed')}</span>}
      {reported !== null && <span class="quiet">{w('at.reported', { n: amount(reported, unit) })}</span>}
    </>
  )
}

function HaveParts({ have, unit }: { have: Have; unit: string }) {
  const parts = (['delivered', 'onTheWay', 'pledged', 'offered'] as const).filter((stage) => have[stage] > 0)
  if (parts.length === 0) return null
  return (
    <span class="quiet">{parts.map((stage) => w(`at.${stage}`, { n: amount(have[stage], unit) })).join(', ')}</span>
  )
}

function FigureOf({ figure, unit }: { figure: Balance['gap']; unit: string }) {
  const { to } = useHere()
  if (figure === null) return <>{w('at.unknownAmount')}</>
  if (figure.high === 0) return <>{w('at.none')}</>
  return (
    <>
      <a href={to(whyPath(figure.number))}>{amount(figure.best, unit)}</a>
      {figure.high > figure.low && (
        <span class="quiet">{`${amount(figure.low, unit)}–${amount(figure.high, unit)}`}</span>
      )}
    </>
  )
}

/** Help, the surer the darker, on what is needed. */
function BalanceBar({ line: { need, plan, have } }: { line: Balance }) {
  if (plan === null) return null
  const full = Math.max(plan, need?.p95 ?? 0, helpOf(have), 1)
  const x = (value: number): number => Math.round((value / full) * 1000) / 10
  const sure = have.delivered + have.onTheWay
  return (
    <svg class="gap-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="most" width={x(need?.p95 ?? plan)} height="10" />
      <rect class="need" width={x(plan)} height="10" />
      <rect class="offer" width={x(helpOf(have))} height="10" />
      <rect class="offered" width={x(sure)} height="10" />
    </svg>
  )
}

/** Lines down, nights across: where and when it is worst can be seen in one look. */
function AllNights({ nights }: { nights: readonly NightReadiness[] }) {
  const keys = [
    ...new Set(nights.flatMap(({ lines }) => lines.filter((line) => line.key !== null).map(({ key }) => key))),
  ]
  const short = keys.filter((key) => nights.some((night) => (lineAt(night, key)?.gap?.best ?? 0) > 0))
  if (short.length === 0) return null
  return (
    <div class="all-nights">
      <h3>{w('at.allNights')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scroller" tabIndex={0} aria-label={w('at.allNights')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w('at.what')}</th>
              {nights.map(({ date }) => (
                <th key={date} scope="col">
                  {briefDay(date)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {short.map((key) => (
              <NightsRow key={key} line={key} nights={nights} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

const lineAt = (night: NightReadiness, key: string | null) => night.lines.find((line) => line.key === key)

function NightsRow({ line: key, nights }: { line: string | null; nights: readonly NightReadiness[] }) {
  return (
    <tr>
      <th scope="row">
        {needName(key ?? '')}
        {nights.some((night) => lineAt(night, key)?.isAssumed) && <span class="quiet"> ({t('stop.assumed')})</span>}
      </th>
      {nights.map((night) => (
        <td key={night.date}>{gapWords(lineAt(night, key))}</td>
      ))}
    </tr>
  )
}

function gapWords(line: Balance | undefined): string {
  if (line === undefined) return ''
  if (line.gap === null) return w('at.unknownAmount')
  return line.gap.best > 0 ? amount(line.gap.best, line.unit) : w('at.none')
}
