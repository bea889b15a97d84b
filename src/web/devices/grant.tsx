/** What a device is let in for: a name of its own, a role, and how far and how long it reads. */
import { dayOf, fromWallClock, instant, msOf } from '../../core/time.ts'
import { type PhoneKey, p } from '../phone/words.ts'
import { useNames } from '../place.ts'
import { stopNames } from '../words.ts'
import { d } from './words.ts'

const ROLES = ['field', 'shelter', 'coordinator', 'analyst', 'familyLinks', 'legal'] as const

type Start = {
  readonly label?: string
  readonly role?: string
  readonly stops?: readonly string[] | null
  /** UTC text. */
  readonly until?: string | null
}

/** `start`: what holds now, so that whoever changes one thing of it does not widen another. */
export function GrantFields({ start = {}, zone = 'UTC' }: { start?: Start; zone?: string }) {
  useNames()
  return (
    <>
      <label>
        {d('devices.label')}
        <input name="label" required maxLength={60} autocomplete="off" defaultValue={start.label ?? ''} />
      </label>
      <label>
        {d('devices.for')}
        <select name="role">
          {ROLES.map((role) => (
            <option key={role} value={role} selected={role === start.role}>
              {p(`role.${role}` satisfies PhoneKey)}
            </option>
          ))}
        </select>
      </label>
      <Scope stops={start.stops ?? []} until={start.until ? dayOf(msOf(start.until), zone) : ''} zone={zone} />
    </>
  )
}

function Scope({ stops, until, zone }: { stops: readonly string[]; until: string; zone: string }) {
  return (
    <details open={stops.length > 0 || until !== ''}>
      <summary>{d('devices.onlyStops')}</summary>
      <fieldset class="when">
        <legend>{d('devices.whichStops')}</legend>
        <div class="chips">
          {[...stopNames()].map(([id, name]) => (
            <label key={id}>
              <input type="checkbox" name="stops" value={id} defaultChecked={stops.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        {d('devices.untilDay')}
        <input name="until" type="date" min={dayOf(Date.now(), zone)} defaultValue={until} />
      </label>
    </details>
  )
}

/** As a vouch or an invitation says it. */
export function grantIn(entered: FormData, zone: string): Record<string, unknown> {
  const stops = entered.getAll('stops').map(String)
  const day = String(entered.get('until') ?? '')
  return {
    label: String(entered.get('label')).trim(),
    role: String(entered.get('role')),
    ...(stops.length > 0 && { stops }),
    ...(day !== '' && { until: instant(fromWallClock(`${day}T23:59`, zone)) }),
  }
}
