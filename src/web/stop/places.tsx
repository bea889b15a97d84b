/** Shelters of a stop with their places, who is in them and whether people trust them; and the rides to and from it. */
import type { RideLine, ShelterLine, StopReadiness } from '../../readiness/stopModel.ts'
import { listed, peopleRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay, shortMoment } from '../when.ts'
import { choice } from '../words.ts'
import { w } from './words.ts'

export function Shelters({ stop }: { stop: StopReadiness }) {
  return (
    <section aria-labelledby="shelters">
      <h2 id="shelters">{w('at.shelters')}</h2>
      {stop.shelters.length === 0 ? (
        <p class="quiet">{w('at.noneShelters')}</p>
      ) : (
        <ul class="told-lines">
          {stop.shelters.map((one) => (
            <Shelter key={one.shelter} shelter={one} zone={stop.zone} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Shelter({ shelter, zone }: { shelter: ShelterLine; zone: string }) {
  const { to } = useHere()
  const { title, by, open, trust, fear } = shelter
  const isUsable = open !== 'closed' && trust !== 'feared' && trust !== 'refused'
  return (
    <li class={isUsable ? '' : 'open'}>
      <p>
        <a href={to(whyPath(shelter.number))}>{title}</a>{' '}
        {open && <span class={`badge ${open === 'open' ? '' : 'open'}`}>{choice('open', open)}</span>}{' '}
        {trust && (
          <span class={`badge ${trust === 'trusted' ? 'agrees' : 'open'}`}>
            {fear
              ? w('at.fear', { trust: choice('trust', trust), fear: choice('fear', fear) })
              : choice('trust', trust)}
          </span>
        )}
      </p>
      {by && <p>{by}</p>}
      <p class="quiet">
        {shelterFacts(shelter, zone)
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
      {shelter.occupancy.length > 1 && <Occupancy shelter={shelter} zone={zone} />}
    </li>
  )
}

function shelterFacts(shelter: ShelterLine, zone: string): string[] {
  const { placesDay, placesNight, fromDay, untilDay, accepts, has, lacks, checked } = shelter
  return [
    placesNight ? w('at.places', { night: placesNight }) : '',
    placesDay ? w('at.placesDay', { day: placesDay }) : '',
    fromDay ? w('at.opens', { day: briefDay(fromDay) }) : '',
    untilDay ? w('at.until', { day: briefDay(untilDay) }) : '',
    occupiedWords(shelter, zone),
    accepts.length > 0 ? w('at.accepts', { list: named('accepts', accepts) }) : '',
    has.length > 0 ? w('at.shelterHas', { list: named('has', has) }) : '',
    lacks.length > 0 ? w('at.shelterLacks', { list: named('lacks', lacks) }) : '',
    checked ? w('at.checked', { when: shortMoment(checked, zone) }) : w('at.notChecked'),
  ]
}

/** Each count against the places there are: whether it fills or empties is seen at a glance, and read in a table. */
function Occupancy({ shelter: { occupancy, placesNight }, zone }: { shelter: ShelterLine; zone: string }) {
  const full = Math.max(placesNight ?? 0, ...occupancy.map(({ people }) => most(people)), 1)
  return (
    <table class="occupancy">
      <caption class="quiet">{w('at.occupancy')}</caption>
      <tbody>
        {occupancy.slice(-LAST_COUNTS).map(({ at, people, others, report }) => (
          <tr key={report}>
            <th scope="row">{shortMoment(at, zone)}</th>
            <td>
              {counted(people)}
              {others ? ` (${w('at.othersInside', { n: others })})` : ''}
            </td>
            <td>
              <svg class="gap-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="most" width="100" height="10" />
                <rect class="offered" width={Math.round((100 * most(people)) / full)} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const LAST_COUNTS = 8
const most = ({ low, best, high }: Counted): number => high ?? best ?? low ?? 0

const named = (field: string, values: readonly string[]): string => listed(values.map((one) => choice(field, one)))

type Counted = { readonly low: number | null; readonly best: number | null; readonly high: number | null }

const counted = ({ low, best, high }: Counted): string =>
  peopleRange(low ?? best ?? high ?? 0, high ?? best ?? low ?? 0)

function occupiedWords({ occupancy }: ShelterLine, zone: string): string {
  const last = occupancy.at(-1)
  return last ? w('at.occupied', { n: counted(last.people), when: shortMoment(last.at, zone) }) : ''
}

export function Rides({ stop }: { stop: StopReadiness }) {
  if (stop.rides.length === 0) return null
  return (
    <section aria-labelledby="rides">
      <h2 id="rides">{w('at.rides')}</h2>
      <ul class="told-lines">
        {stop.rides.map((one) => (
          <Ride key={one.report} ride={one} zone={stop.zone} />
        ))}
      </ul>
    </section>
  )
}

function Ride({ ride, zone }: { ride: RideLine; zone: string }) {
  const { to } = useHere()
  const { state, by, seats, departs, expected, boarded, arrived } = ride
  const facts = [
    by ?? '',
    seats === null ? '' : w('at.seats', { n: seats }),
    departs === null ? '' : w('at.departs', { when: shortMoment(departs, zone) }),
    expected === null ? '' : w('at.expectedAt', { when: shortMoment(expected, zone) }),
    boarded?.people ? w('at.boarded', { n: counted(boarded.people) }) : '',
    arrived?.people ? w('at.arrivedPeople', { n: counted(arrived.people) }) : '',
  ]
  return (
    <li class={state === 'overdue' || state === 'partly' ? 'open' : ''}>
      <p>
        <a href={to(whyPath(ride.number))}>{w('at.ride', { from: ride.from.name, to: ride.to.name })}</a>{' '}
        <span class={`badge ${state === 'overdue' || state === 'partly' ? 'open' : ''}`}>
          {w('at.rideState', { state })}
        </span>
      </p>
      <p class="quiet">{facts.filter((words) => words !== '').join(' · ')}</p>
    </li>
  )
}
