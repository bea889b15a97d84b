/** Which of the rides that are under way: by where it goes and when, since nobody knows the id of a report. */
import type { RefObject } from 'preact'
import type { Field } from '../../core/form.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import type { Readiness, RideLine } from '../../readiness/stopModel.ts'
import { labelOf } from '../fields.tsx'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { shortMoment } from '../when.ts'
import { t } from '../words.ts'
import { p } from './words.ts'

type RideProps = {
  readonly field: Field
  readonly journey: JourneySummary
  readonly form: RefObject<HTMLFormElement | null>
}

export function Ride({ field, journey, form }: RideProps) {
  const told = useHub<Readiness>(paths.readiness(journey.id, undefined))
  const rides = told.state === 'shown' ? underWay(told.value) : []
  if (rides.length === 0) return <p role="status">{told.state === 'loading' ? t('state.loading') : p('say.noRides')}</p>
  const follow = (report: string): void => {
    const ride = rides.find((one) => one.report === report)
    for (const end of ['from', 'to'] as const) {
      const select = form.current?.elements.namedItem(end)
      if (ride && select instanceof HTMLSelectElement) select.value = ride[end].stop
    }
  }
  return (
    <div class="entry">
      <label for="say-ride">{labelOf(field)}</label>
      <select id="say-ride" name={field.name} required onChange={(event) => follow(event.currentTarget.value)}>
        <option value="">{t('desk.unsaid')}</option>
        {rides.map((ride) => (
          <option key={ride.report} value={ride.report}>
            {wordsOf(ride)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Each once: a ride stands at both of its stops. */
function underWay({ stops }: Readiness): RideLine[] {
  const all = stops.flatMap(({ rides }) => rides).filter(({ state }) => state !== 'arrived')
  return [...new Map(all.map((ride) => [ride.report, ride])).values()]
}

function wordsOf({ from, to, departs, expected, boarded }: RideLine): string {
  const at = departs ?? boarded?.at ?? expected
  return [`${from.name} – ${to.name}`, ...(at === null ? [] : [shortMoment(at, from.zone)])].join(', ')
}
