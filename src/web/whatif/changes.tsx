/** The answer, stop by stop: when, how many, how likely and what they need, without the change and with it. */
import type { NeedChange, StopChange, StopOutlook, WhatIf } from '../../readiness/model.ts'
import { amount, chance, needName, people, spreadRange } from '../amounts.ts'
import { stopPath, useHere } from '../place.ts'
import { arrivalRange, briefSpoken } from '../when.ts'
import { country } from '../words.ts'
import { type Axis, axisOf } from './axis.ts'
import { ArrivalPair, NightPairs } from './bars.tsx'
import { delayOf, isChanged, isNeedChanged } from './said.ts'
import { w } from './words.ts'

/** So many stops are shown whole at once; the others' numbers unfold. */
const OPEN = 2

export function Changes({ answer }: { answer: WhatIf }) {
  const axis = axisOf(answer)
  const changed = answer.stops.filter(isChanged)
  const same = answer.stops.filter((stop) => !isChanged(stop))
  if (axis === null || changed.length === 0) return null
  return (
    <section class="changes" aria-labelledby="changes">
      <h2 id="changes">{w('whatif.changes')}</h2>
      <Legend />
      <ol>
        {changed.map((stop, i) => (
          <li key={stop.stop} class="card">
            <Change stop={stop} axis={axis} isOpen={i < OPEN} />
          </li>
        ))}
      </ol>
      {same.length > 0 && <p class="quiet">{w('whatif.same', { list: same.map(({ name }) => name).join(', ') })}</p>}
      <p class="quiet">{w('whatif.nightsHint')}</p>
      <p class="quiet">{w('whatif.sphere')}</p>
      <p class="quiet">{w('whatif.luck')}</p>
    </section>
  )
}

function Legend() {
  return (
    <p class="legend">
      <span class="tone">
        <svg class="swatch was" viewBox="0 0 28 14" aria-hidden="true">
          <rect x="1" y="1" width="26" height="12" rx="2" />
        </svg>
        {w('whatif.legendBefore')}
      </span>
      <span class="tone">
        <svg class="swatch half" viewBox="0 0 28 14" aria-hidden="true">
          <rect width="28" height="14" rx="2" />
        </svg>
        {w('whatif.legendAfter')}
      </span>
    </p>
  )
}

function Change({ stop, axis, isOpen }: { stop: StopChange; axis: Axis; isOpen: boolean }) {
  const { to } = useHere()
  return (
    <>
      <header>
        <h3>
          <a class="title" href={to(stopPath(stop.stop))}>
            {stop.name}
          </a>
        </h3>
        <p class="quiet">{country(stop.country)}</p>
        <Delay stop={stop} />
      </header>
      <ArrivalPair stop={stop} axis={axis} />
      <details class="change-more" open={isOpen}>
        <summary>{w('whatif.numbers')}</summary>
        <div class="change-parts">
          <ChangeTable stop={stop} />
          <NightPairs stop={stop} />
        </div>
      </details>
    </>
  )
}

function Delay({ stop }: { stop: StopChange }) {
  const { delayHours } = stop
  if (delayHours === null) return null
  const [from, to] = [delayHours.p05, delayHours.p95].map(hoursWords)
  return (
    <p class="delay">
      <b>{hoursWords(delayOf(stop))}</b>
      {from !== to && <span class="quiet">{w('whatif.delay.range', { from: from ?? '', to: to ?? '' })}</span>}
    </p>
  )
}

function hoursWords(hours: number): string {
  const whole = Math.round(hours)
  if (whole === 0) return w('whatif.delay.same')
  return w(whole > 0 ? 'whatif.delay.later' : 'whatif.delay.earlier', { hours: Math.abs(whole) })
}

type Line = { readonly name: string; readonly before: string; readonly after: string }

function linesOf({ before, after, needs }: StopChange): Line[] {
  const both = (name: string, of: (one: StopOutlook) => string): Line => ({
    name,
    before: of(before),
    after: of(after),
  })
  return [
    both(w('whatif.arrival'), ({ arrival }) => (arrival ? briefSpoken(arrival.p50) : w('whatif.never'))),
    both(w('whatif.reach'), ({ reach }) => chance(reach)),
    both(w('whatif.people'), (one) =>
      one.people ? `${people(one.people.p50)} (${spreadRange(one.people)})` : w('whatif.unknown'),
    ),
    ...needs.filter(isNeedChanged).map(needLine),
  ]
}

function needLine({ key, unit, of, before, after }: NeedChange): Line {
  const name = w(of === 'stay' ? 'whatif.need.stay' : 'whatif.need.fullest', { what: needName(key) })
  return { name, before: amount(before, unit), after: amount(after, unit) }
}

function ChangeTable({ stop }: { stop: StopChange }) {
  const ranges = [stop.before.arrival, stop.after.arrival].map((one) => (one ? arrivalRange(one) : ''))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{w('whatif.what')}</th>
          <th scope="col">{w('whatif.before')}</th>
          <th scope="col">{w('whatif.after')}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(stop).map(({ name, before, after }, i) => (
          <tr key={name} class={before === after ? 'same' : 'other'}>
            <th scope="row">{name}</th>
            <td>
              {before}
              {i === 0 && <span class="range quiet">{ranges[0]}</span>}
            </td>
            <td>
              {after}
              {i === 0 && <span class="range quiet">{ranges[1]}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
