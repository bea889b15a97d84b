/** One stop ahead: when they come, how many, for how long, what will be missing and what was offered, side by side. */
import type { GapLine, Night, OfferLine, Spread, StopAhead } from '../readiness/model.ts'
import { amount, chance, needName, people, peopleRange, spreadRange, stated } from './amounts.ts'
import { saidPath, useHere, whyPath } from './place.ts'
import { arrivalRange, briefDay, spokenClock, weekDay } from './when.ts'
import { country, t } from './words.ts'

export function StopCard({ stop }: { stop: StopAhead }) {
  const { to } = useHere()
  return (
    <article class="card" id={`stop-${stop.stop}`}>
      <header>
        <h3>{stop.name}</h3>
        <p class="quiet">{country(stop.country)}</p>
        <p class="reach">
          <Tenths reach={stop.reach} />
          <a href={to(whyPath(stop.numbers.reach))}>{t('stop.comes', { tenths: Math.round(stop.reach * 10) })}</a>
        </p>
      </header>
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
      {(stop.nights.length > 0 || stop.offers.length > 0) && <Offers stop={stop} />}
      <Needs stop={stop} />
      {stop.nights.length > 0 && <Nights nights={stop.nights} />}
    </article>
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

function Arrival({ stop }: { stop: StopAhead }) {
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

/** Nights that are likely (three in four) to nights that are possible (one in four). */
function nightsWords(nights: readonly Night[]): string {
  const few = nights.filter((night) => night.present >= 0.75).length
  const many = nights.filter((night) => night.present >= 0.25).length
  if (many === 0) return ''
  if (few === many) return t('stop.nights', { few })
  return few === 0 ? t('stop.nightsMaybe', { many }) : t('stop.nightsRange', { few, many })
}

function Gaps({ stop }: { stop: StopAhead }) {
  if (stop.gaps.length === 0) return null
  return (
    <section class="gaps">
      <h4>
        {t('stop.gap')}
        {stop.gapNight && <span class="quiet">{t('stop.gapNight', { night: weekDay(stop.gapNight) })}</span>}
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
  const { gap, need, offered, unit } = line
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
        {t('stop.offeredOf', { offered: amount(offered, unit), need: amount(need.best, unit) })}
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

function Offers({ stop }: { stop: StopAhead }) {
  return (
    <section class="offers">
      <h4>{t('stop.offers')}</h4>
      {stop.offers.length === 0 && <p>{t('stop.noOffers')}</p>}
      <Lines lines={stop.offers} />
    </section>
  )
}

function Needs({ stop }: { stop: StopAhead }) {
  if (stop.needs.length === 0) return null
  return (
    <section class="needs">
      <h4>{t('stop.needs')}</h4>
      <Lines lines={stop.needs} />
    </section>
  )
}

type Line = OfferLine & { readonly urgency?: string; readonly words?: string | null }

function Lines({ lines }: { lines: readonly Line[] }) {
  const { to } = useHere()
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.report + line.sector}>
          <a href={to(saidPath(line.report))}>
            {needName(line.sector)}
            {line.quantity !== null && `, ${stated(line.quantity, line.unit)}`}
          </a>
          {line.by && <span class="quiet"> {line.by}</span>}
          {line.words && <q>{line.words}</q>}
        </li>
      ))}
    </ul>
  )
}

function Nights({ nights }: { nights: readonly Night[] }) {
  const { to } = useHere()
  const full = Math.max(1, ...nights.map((night) => night.people.p95))
  return (
    <details class="nights">
      <summary>{t('stop.nightsTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stop.night')}</th>
            <th scope="col">{t('stop.someone')}</th>
            <th scope="col">{t('stop.people')}</th>
          </tr>
        </thead>
        <tbody>
          {nights.map((night) => (
            <tr key={night.date}>
              <th scope="row">{briefDay(night.date)}</th>
              <td>{chance(night.present)}</td>
              <td>
                <a href={to(whyPath(night.number))}>{spreadRange(night.people)}</a>
                <NightBar night={night} full={full} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function NightBar({ night, full }: { night: Night; full: number }) {
  const x = (value: number): number => Math.round((value / full) * 1000) / 10
  const { p05, p25, p50, p75, p95 } = night.people
  return (
    <svg class="night-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="nine" x={x(p05)} y="1" width={x(p95) - x(p05)} height="8" />
      <rect class="half" x={x(p25)} y="1" width={x(p75) - x(p25)} height="8" />
      <rect class="median" x={x(p50) - 0.7} width="1.4" height="10" />
    </svg>
  )
}
