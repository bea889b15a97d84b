/** Who goes in which vehicle, family by family, as the plan has it; from there the ride is announced, or the vehicle left out. */
import type { Plan, PlanFamilies, PlanRide } from '../../readiness/planModel.ts'
import type { Readiness } from '../../readiness/stopModel.ts'
import { listed } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay } from '../when.ts'
import { say } from '../words.ts'
import { SayForm } from './form.tsx'
import { without } from './plan.ts'
import { opened } from './saying.ts'
import { w } from './words.ts'

type RidesProps = {
  readonly plan: Pick<Plan, 'rides' | 'waiting'>
  readonly readiness: Readiness
  readonly canSay: boolean
  readonly again: () => void
}

export function PlannedRides({ plan: { rides, waiting }, readiness, canSay, again }: RidesProps) {
  if (rides.length === 0 && waiting.length === 0) return null
  return (
    <>
      <h3>{w('needs.planRides')}</h3>
      <ul class="told-lines plan-rides">
        {rides.map((ride, i) => (
          <Ride key={i} id={`announce-${i}`} ride={ride} readiness={readiness} canSay={canSay} again={again} />
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
  readonly again: () => void
}

function Ride({ id, ride, readiness, canSay, again }: RideProps) {
  const { to } = useHere()
  const { people, from, to: end, day, by, unit, families, because } = ride
  return (
    <li>
      <p>
        <a href={to(whyPath(ride.number))}>
          {w('needs.planRide', { people, from: from.name, to: end.name, day: briefDay(day) })}
        </a>
      </p>
      <p>{by ?? unit}</p>
      <p>{listed(families.map((one) => w('needs.familiesOf', sizes(one))))}</p>
      <p class="quiet">{because.map((line) => say(line)).join(' ')}</p>
      <Decide id={id} ride={ride} readiness={readiness} canSay={canSay} again={again} />
    </li>
  )
}

/** Once announced, it is a ride like others, and the plan is made anew without it. */
function Decide({ id, ride, readiness, canSay, again }: RideProps) {
  const { from, to, offer, by, unit, seats, families } = ride
  const start = {
    ...{ from: from.stop, to: to.stop, mode: 'bus', vehicles: 1, seats, vehicle: offer },
    ...(by === null ? {} : { by }),
    lifts: families.flatMap(({ lift, groups }) => Array.from({ length: groups }, () => lift)),
  }
  const asks = ['mode', 'departs', 'expected', 'provider']
  if (opened.value === id)
    return <SayForm scene={readiness} kind="transport.leg" asks={asks} start={start} onKept={again} />
  const leaveOut = (): void => {
    without.value = [...without.peek(), offer]
    again()
  }
  return (
    <p class="choices">
      {canSay && (
        <button
          type="button"
          aria-label={`${w('needs.announce')}: ${by ?? unit ?? ''}`}
          onClick={() => {
            opened.value = id
          }}
        >
          {w('needs.announce')}
        </button>
      )}
      <button type="button" aria-label={`${w('needs.leaveOut')}: ${by ?? unit ?? ''}`} onClick={leaveOut}>
        {w('needs.leaveOut')}
      </button>
    </p>
  )
}
