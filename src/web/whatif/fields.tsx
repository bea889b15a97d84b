/** The fields that pieces of a scenario are made of: a stop, a whole number, a choice, a moment. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { fromWallClock, instant, msOf, nextDay, wallClock } from '../../core/time.ts'
import type { Told } from '../../readiness/whatif.ts'
import { briefDay } from '../when.ts'
import { nameOf, w } from './words.ts'

/** What the fields choose from: stops on the way first, and the network for what leads where. */
export type Choices = {
  readonly onTheWay: readonly string[]
  readonly elsewhere: readonly string[]
  readonly told: Told
  /** The stop that one thinks of first: where somebody came from, else the next border. */
  readonly gate: string
  /** The first day on which somebody may come to a stop. */
  readonly arrivals: ReadonlyMap<string, string | undefined>
}

export const leadsTo = ({ told }: Choices, stop: string): string[] =>
  told.input.network.legs.filter((leg) => leg.from === stop).map((leg) => leg.to)

type Labelled = { readonly label: string }

function Field({ label, children }: Labelled & { children: (id: string) => ComponentChildren }) {
  const id = useId()
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </p>
  )
}

type Chosen = { readonly value: string; readonly onChange: (value: string) => void }

export function StopField({ label, choices, value, onChange }: Labelled & Chosen & { choices: Choices }) {
  const options = (stops: readonly string[]) =>
    stops.map((stop) => (
      <option key={stop} value={stop}>
        {nameOf(stop)}
      </option>
    ))
  const isKnown = [...choices.onTheWay, ...choices.elsewhere].includes(value)
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {!isKnown && <option value={value}>{value}</option>}
          <optgroup label={w('whatif.onTheWay')}>{options(choices.onTheWay)}</optgroup>
          {choices.elsewhere.length > 0 && (
            <optgroup label={w('whatif.elsewhere')}>{options(choices.elsewhere)}</optgroup>
          )}
        </select>
      )}
    </Field>
  )
}

type Option = { readonly value: string; readonly words: string }

export function ChoiceField({ label, options, value, onChange }: Labelled & Chosen & { options: readonly Option[] }) {
  const all = options.some((one) => one.value === value) ? options : [...options, { value, words: value }]
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {all.map((one) => (
            <option key={one.value} value={one.value}>
              {one.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type NumberProps = Labelled & {
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A whole number from 1 on. What is no such number stays in the field, marked by the browser, and is not asked. */
export function NumberField({ label, value, most, onChange }: NumberProps) {
  const take = (text: string): void => {
    const n = Number(text)
    if (Number.isInteger(n) && n >= 1 && n <= most && n !== value) onChange(n)
  }
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min="1"
          max={most}
          required
          value={value}
          onInput={(event) => take(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

const DAYS_AHEAD = 8

/** Local days from that of the picture on. */
export function daysAhead({ journey, asOf }: Told): string[] {
  const days = [wallClock(msOf(asOf), journey.zone).slice(0, 10)]
  while (days.length < DAYS_AHEAD) days.push(nextDay(days.at(-1) as string))
  return days
}

/** Six in the morning of a local day. */
export const dawnOf = (day: string, { journey }: Told): string => instant(fromWallClock(`${day}T06:00`, journey.zone))

type MomentProps = { readonly told: Told; readonly value: string | undefined; readonly onChange: (at?: string) => void }

/** From the moment of the picture, or from the morning of one of the next days. */
export function MomentField({ told, value, onChange }: MomentProps) {
  const dawns = daysAhead(told)
    .map((day) => ({ day, at: dawnOf(day, told) }))
    .filter(({ at }) => at > told.asOf)
  const options = [
    { value: '', words: w('whatif.field.now') },
    ...dawns.map(({ day, at }) => ({ value: at, words: w('whatif.field.dawn', { day: briefDay(day) }) })),
  ]
  return (
    <ChoiceField
      label={w('whatif.field.from')}
      options={options}
      value={value ?? ''}
      onChange={(at) => onChange(at === '' ? undefined : at)}
    />
  )
}
