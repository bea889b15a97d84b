/** A kind's form for one thing that is said here: the hub names the fields, this screen which of them it asks. */
import { useState } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import { wallClock } from '../../core/time.ts'
import type { KindSummary } from '../../hub/contract.ts'
import { DAYS, dataFrom, MOMENTS, onClock, valueAt } from '../entered.ts'
import { asAsked, Entry, labelOf } from '../fields.tsx'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { t } from '../words.ts'
import { isSaying, opened, type Scene, sayIt } from './saying.ts'
import { w } from './words.ts'

/** Only a vehicle has them. */
const OF_VEHICLES = ['seats', 'loadKg']

type SayProps = {
  readonly scene: Scene
  readonly kind: string
  /** Names of the fields that are asked, in this order. */
  readonly asks: readonly string[]
  /** What is known already, and can be changed where it is asked. */
  readonly start: Readonly<Record<string, unknown>>
  /** After it was kept. */
  readonly onKept?: () => void
}

export function SayForm({ scene, kind, asks, start, onKept }: SayProps) {
  const kinds = useHub<KindSummary[]>(paths.kinds)
  const [sector, chooseSector] = useState(start['sector'])
  if (kinds.state !== 'shown') return <p role="status">{t('state.loading')}</p>
  const all = kinds.value.find(({ name }) => name === kind)?.fields ?? []
  const asked = asks.flatMap((name) => all.filter((field) => field.name === name).map((one) => asAsked(one, start)))
  const isVehicle = !asks.includes('sector') || sector === 'transport'
  const fields = asked.filter(({ name }) => isVehicle || !OF_VEHICLES.includes(name))
  const { zone } = scene.journey
  return (
    <form
      class="say-here"
      onChange={(event) => chooseSector(new FormData(event.currentTarget).get('sector') ?? start['sector'])}
      onKeyDown={(event) => {
        if (event.key === 'Escape') opened.value = null
      }}
      onSubmit={(event) => {
        event.preventDefault()
        const data = onClock(dataFrom(new FormData(event.currentTarget), fields, start), zone)
        sayIt(scene, { kind, data }).then((isKept) => isKept && onKept?.())
      }}
    >
      {fields.map((field) => (
        <Asked key={field.name} field={field} value={valueAt(start, field.name)} zone={zone} kind={kind} />
      ))}
      <p class="choices">
        <button type="submit" class="main" disabled={isSaying.value}>
          {w('needs.keep')}
        </button>
        <Cancel />
      </p>
    </form>
  )
}

export function Cancel() {
  return (
    <button
      type="button"
      onClick={() => {
        opened.value = null
      }}
    >
      {w('needs.cancel')}
    </button>
  )
}

type AskedProps = { readonly field: Field; readonly value: unknown; readonly zone: string; readonly kind: string }

function Asked({ field, value, zone, kind }: AskedProps) {
  const type = DAYS.includes(field.name) ? 'date' : MOMENTS.includes(field.name) ? 'datetime-local' : null
  if (type === null) return <Entry field={field} value={value} kind={kind} />
  const id = `edit-${field.name}`
  const shown = typeof value === 'string' && type !== 'date' ? wallClock(Date.parse(value), zone).slice(0, 16) : value
  return (
    <div class="entry">
      <label for={id}>{labelOf(field)}</label>
      <input id={id} name={field.name} type={type} required={field.required} defaultValue={String(shown ?? '')} />
    </div>
  )
}
