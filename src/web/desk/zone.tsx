/** In which zone a text's days are: people look for a city near them, so that is how zones are written here. */
import { words } from './words.ts'

type ZoneProps = {
  readonly id: string
  /** The zone that is likeliest. */
  readonly own: string
  /** May be left to the text. */
  readonly isFree?: boolean
}

export function ZoneEntry({ id, own, isFree }: ZoneProps) {
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)
  return (
    <div class="entry">
      <label for={id}>{words('take.zone')}</label>
      <select id={id} name={id}>
        {isFree && <option value="">{words('take.zoneOfText', { zone: cityOf(own) })}</option>}
        <option value={own}>{cityOf(own)}</option>
        {others.map((zone) => (
          <option key={zone} value={zone}>
            {cityOf(zone)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** `America/Mexico_City` is `Mexico City (America)`. */
function cityOf(zone: string): string {
  const [region = '', ...rest] = zone.replaceAll('_', ' ').split('/')
  return rest.length === 0 ? region : `${rest.reverse().join(', ')} (${region})`
}
