/** Buses: who boarded, whether they came, and of which nobody has heard since the hour at which they should be there. */
import type { Readiness, RideLine } from '../../readiness/stopModel.ts'
import { peopleRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { w as atStop } from '../stop/words.ts'
import { age, shortMoment } from '../when.ts'
import { choice } from '../words.ts'
import { SayForm } from './form.tsx'
import { opened, type Scene } from './saying.ts'
import { TwoTaps } from './taps.tsx'
import { w } from './words.ts'

const FIRST = ['overdue', 'partly', 'boarded', 'planned', 'arrived']

/** Every ride once, those of which nobody has heard first. */
export function ridesIn({ stops }: Readiness, only: string | undefined): RideLine[] {
  const shown = stops.filter(({ stop }) => only === undefined || stop === only)
  const once = new Map(shown.flatMap(({ rides }) => rides).map((one) => [one.report, one]))
  return [...once.values()].sort((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state))
}

type RidesProps = { readonly readiness: Readiness; readonly rides: readonly RideLine[]; readonly canSay: boolean }

export function Rides({ readiness, rides, canSay }: RidesProps) {
  return (
    <section aria-labelledby="rides">
      <h2 id="rides">{w('needs.rides')}</h2>
      {rides.length === 0 ? (
        <p class="quiet">{w('needs.noRides')}</p>
      ) : (
        <ul class="told-lines rides">
          {rides.map((one) => (
            <Ride key={one.report} ride={one} readiness={readiness} canSay={canSay} />
          ))}
        </ul>
      )}
      {canSay && <NewRide readiness={readiness} />}
    </section>
  )
}

function NewRide({ readiness }: { readiness: Readiness }) {
  const asks = ['from', 'to', 'mode', 'vehicles', 'seats', 'provider', 'departs', 'expected']
  if (opened.value === 'ride')
    return <SayForm scene={readiness} kind="transport.leg" asks={asks} start={{ mode: 'bus' }} />
  return (
    <p class="choices">
      <button
        type="button"
        onClick={() => {
          opened.value = 'ride'
        }}
      >
        {w('needs.newRide')}
      </button>
    </p>
  )
}

type RideProps = { readonly ride: RideLine; readonly readiness: Readiness; readonly canSay: boolean }

function Ride({ ride, readiness, canSay }: RideProps) {
  const { to } = useHere()
  const { state } = ride
  const isOpen = state === 'overdue' || state === 'partly'
  const what = atStop('at.ride', { from: ride.from.name, to: ride.to.name })
  return (
    <li class={isOpen ? 'open' : ''}>
      <p>
        <a href={to(whyPath(ride.number))}>{what}</a>{' '}
        <span class={`badge ${isOpen ? 'open' : ''}`}>{atStop('at.rideState', { state })}</span>
      </p>
      {state === 'overdue' && ride.expected !== null && (
        <p class="silence">
          {w('needs.silent', { age: age(ride.expected, Date.parse(readiness.asOf)), n: aboard(ride) })}
        </p>
      )}
      <p class="quiet">{factsOf(ride, readiness.journey.zone).join(' · ')}</p>
      {canSay && state === 'planned' && <Boards ride={ride} scene={readiness} what={what} />}
      {canSay && (state === 'boarded' || isOpen) && <Comes ride={ride} scene={readiness} what={what} />}
    </li>
  )
}

const aboard = ({ boarded }: RideLine): number => boarded?.people?.best ?? boarded?.people?.low ?? 0

function factsOf(ride: RideLine, zone: string): string[] {
  const { by, provider, vehicles, seats, departs, expected, boarded, arrived } = ride
  return [
    by ?? (provider === null ? '' : choice('provider', provider)),
    vehicles === null ? '' : w('needs.vehicles', { n: vehicles }),
    seats === null ? '' : atStop('at.seats', { n: seats }),
    departs === null ? '' : atStop('at.departs', { when: shortMoment(departs, zone) }),
    expected === null ? '' : atStop('at.expectedAt', { when: shortMoment(expected, zone) }),
    ...tallyWords(boarded, 'needs.boarded', zone),
    ...tallyWords(arrived, 'needs.came', zone),
  ].filter((words) => words !== '')
}

function tallyWords(tally: RideLine['boarded'], key: 'needs.boarded' | 'needs.came', zone: string): string[] {
  if (tally === null) return []
  const { people, families, familiesApart, witness, at } = tally
  const n = people === null ? '?' : peopleRange(people.low ?? people.best ?? 0, people.high ?? people.best ?? 0)
  return [
    w(key, { n, when: shortMoment(at, zone) }),
    families === null ? '' : w('needs.families', { n: families }),
    familiesApart ? w('needs.apart', { n: familiesApart }) : '',
    witness === null ? '' : w('needs.witness', { who: choice('witness', witness) }),
  ]
}

type MoveProps = { readonly ride: RideLine; readonly scene: Scene; readonly what: string }

const legOf = ({ report, from, to }: RideLine): Record<string, unknown> => ({
  leg: report,
  from: from.stop,
  to: to.stop,
})

function Boards({ ride, scene, what }: MoveProps) {
  const form = {
    label: w('needs.boardCount'),
    kind: 'transport.boarding',
    asks: ['people', 'vehicles', 'families', 'familiesApart', 'witness'],
    start: legOf(ride),
  }
  const answers = [{ label: w('needs.boardedAll'), words: { kind: 'transport.boarding', data: legOf(ride) } }]
  const id = `board-${ride.report}`
  return <TwoTaps id={id} ask={w('needs.board')} of={what} answers={answers} form={form} scene={scene} />
}

function Comes({ ride, scene, what }: MoveProps) {
  const said = (complete: string) => ({ kind: 'transport.arrival', data: { ...legOf(ride), complete } })
  const form = {
    label: w('needs.comeSome'),
    kind: 'transport.arrival',
    asks: ['people', 'vehicles', 'families', 'familiesApart', 'witness'],
    start: said('some').data,
  }
  const answers = [
    { label: w('needs.comeAll'), words: { ...said('all'), data: { ...said('all').data, familiesApart: 0 } } },
    { label: w('needs.comeNone'), words: said('none') },
  ]
  const id = `come-${ride.report}`
  return <TwoTaps id={id} ask={w('needs.come')} of={what} answers={answers} form={form} scene={scene} />
}
