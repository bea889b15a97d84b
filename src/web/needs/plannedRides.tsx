/** Who goes in which vehicle, family by family, as the plan has it; one tap more announces the ride. */
import type { Plan, PlanFamilies, PlanRide } from '../../readiness/planModel.ts'
import type { Readiness } from '../../readiness/stopModel.ts'
import { listed } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay } from '../when.ts'
import { say } from '../words.ts'
import { SayForm } from './form.tsx'
import { ridesIn } from './rides.tsx'
import { opened } from './saying.ts'
import { w } from './words.ts'

type RidesProps = {
  readonly plan: Pick<Plan, 'rides' | 'waiting'>
  readonly readiness: Readiness
  readonly canSay: boolean
}

export function PlannedRides({ plan: { rides, waiting }, readiness, canSay }: RidesProps) {
  if (rides.length === 0 && waiting.length === 0) return null
  return (
    <>
      <h3>{w('needs.planRides')}</h3>
      <ul class="told-lines plan-rides">
        {rides.map((ride, i) => (
          <Ride key={i} id={`announce-${i}`} ride={ride} readiness={readiness} canSay={canSay} />
        ))}
        {waiting.map((one) => (
          <li key={one.lift} class="open">
            <p>
              {w('needs.planWaiting')}: {w('needs.lift', { ...sizes(one), from: one.from.name, to: one.to.name })}
            </p>
            <p class="quiet">{say(one.because)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

const sizes = ({ size, groups }: PlanFamilies) => ({ size, groups })

type RideProps = {
  readonly id: string
  readonly ride: PlanRide
  readonly readiness: Readiness
  readonly canSay: boolean
}

function Ride({ id, ride, readiness, canSay }: RideProps) {
  const { to } = useHere()
  const { people, from, to: end, day, by, unit, families, because } = ride
  const isAnnounced = isIn(readiness, ride)
  return (
    <li>
      <p>
        <a href={to(whyPath(ride.number))}>
          {w('needs.planRide', { people, from: from.name, to: end.name, day: briefDay(day) })}
        </a>
        {isAnnounced && <span class="badge agrees">{w('needs.announced')}</span>}
      </p>
      <p>{by ?? unit}</p>
      <p>{listed(families.map((one) => w('needs.familiesOf', sizes(one))))}</p>
      <p class="quiet">{because.map((line) => say(line)).join(' ')}</p>
      {canSay && !isAnnounced && <Announce id={id} ride={ride} readiness={readiness} />}
    </li>
  )
}

/** A ride that takes this vehicle and answers these lifts was announced since. */
function isIn(readiness: Readiness, { offer, families }: PlanRide): boolean {
  const same = ridesIn(readiness, undefined).filter(({ vehicle }) => vehicle === offer)
  return same.some(({ lifts }) => families.every(({ lift }) => lifts.includes(lift)))
}

function Announce({ id, ride, readiness }: Omit<RideProps, 'canSay'>) {
  const { from, to, offer, by, seats, families } = ride
  const start = {
    ...{ from: from.stop, to: to.stop, mode: 'bus', vehicles: 1, seats, vehicle: offer },
    ...(by === null ? {} : { by }),
    lifts: families.flatMap(({ lift, groups }) => Array.from({ length: groups }, () => lift)),
  }
  const asks = ['mode', 'departs', 'expected', 'provider']
  if (opened.value === id) return <SayForm scene={readiness} kind="transport.leg" asks={asks} start={start} />
  return (
    <p class="choices">
      <button
        type="button"
        aria-label={`${w('needs.announce')}: ${by ?? ride.unit ?? ''}`}
        onClick={() => {
          opened.value = id
        }}
      >
        {w('needs.announce')}
      </button>
    </p>
  )
}
