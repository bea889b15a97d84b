/** Fields of a kind as entries of a form, and the data that a person entered: this file knows no kind. */
import type { Field } from '../core/form.ts'
import { BOUNDS, DAYS, isSeveral, lastOf, MOMENTS, valueAt } from './entered.ts'
import { lang, PLACES, type ScreenKey, stopNames, t, tOr } from './words.ts'

const GROUPS = ['main', 'vanguard', 'tail', 'followers']

/** A field as a person is asked for it: stops and groups by name, and a part of what is not there is not required. */
export function asAsked(field: Field, data: Readonly<Record<string, unknown>>): Field {
  const [last = '', ...above] = field.name.split('.').reverse()
  const isThere = above.length === 0 || valueAt(data, above.reverse().join('.')) !== undefined
  const required = field.required && isThere
  const codes = last === 'group' ? GROUPS : PLACES.includes(last) ? [...stopNames().keys()] : []
  if (field.shape !== 'text' || codes.length === 0) return { ...field, required }
  const value = valueAt(data, field.name)
  const choices = typeof value === 'string' ? [...new Set([...codes, value])] : codes
  return { ...field, required, shape: 'choice', choices }
}

/** `kind`: where one name means another thing in it. */
export type EntryProps = { field: Field; value: unknown; kind?: string }

export const labelOf = (field: Field, kind = ''): string =>
  tOr(`fieldOf.${kind}.${field.name}`, tOr(`field.${field.name}`, field.name))
const idOf = (field: Field, part = ''): string => `edit-${field.name}${part && `-${part}`}`

export function Entry({ field, value, kind }: EntryProps) {
  if (field.shape === 'people') return <PeopleEntry field={field} value={value} />
  if (isSeveral(field)) return <Several field={field} value={value} kind={kind ?? ''} />
  return (
    <div class="entry">
      <label for={idOf(field)}>{labelOf(field, kind)}</label>
      <Control field={field} value={value} />
    </div>
  )
}

function Control({ field, value }: Omit<EntryProps, 'kind'>) {
  const id = idOf(field)
  const text = value === undefined || value === null ? '' : String(value)
  if (field.shape === 'choice') return <Choice id={id} field={field} value={text} />
  if (field.shape === 'yesNo') return <Choice id={id} field={{ ...field, choices: ['true', 'false'] }} value={text} />
  if (field.shape === 'longText') return <textarea id={id} name={field.name} rows={3} defaultValue={text} />
  if (field.shape === 'list')
    return (
      <textarea
        id={id}
        name={field.name}
        rows={3}
        defaultValue={Array.isArray(value) ? value.join('\n') : ''}
        placeholder={t('desk.oneALine')}
      />
    )
  if (DAYS.includes(lastOf(field)))
    return <input id={id} name={field.name} type="date" defaultValue={text} required={field.required} />
  // What a reader has drafted is an instant, and stays one.
  if (MOMENTS.includes(lastOf(field)) && text === '')
    return <input id={id} name={field.name} type="datetime-local" required={field.required} />
  const isNumber = field.shape === 'number'
  return (
    <input
      id={id}
      name={field.name}
      inputMode={isNumber ? 'decimal' : undefined}
      defaultValue={text}
      required={field.required}
    />
  )
}

function Several({ field, value, kind }: EntryProps) {
  const chosen = Array.isArray(value) ? value : []
  return (
    <fieldset>
      <legend>{labelOf(field, kind)}</legend>
      {named(field).map(([choice, name]) => (
        <label key={choice} class="tick">
          <input type="checkbox" name={field.name} value={choice} checked={chosen.includes(choice)} /> {name}
        </label>
      ))}
    </fieldset>
  )
}

function Choice({ id, field, value }: { id: string; field: Field; value: string }) {
  return (
    <select id={id} name={field.name} defaultValue={value}>
      {(!field.required || value === '') && <option value="">{t('desk.unsaid')}</option>}
      {named(field).map(([choice, name]) => (
        <option key={choice} value={choice} selected={choice === value}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** Stops come by their codes, which nobody knows: they are looked for by name. */
function named(field: Field): [choice: string, name: string][] {
  const all = field.choices.map((choice): [string, string] => [choice, choiceName(field, choice)])
  return isPlace(field) ? all.sort(([, a], [, b]) => a.localeCompare(b, lang.value)) : all
}

const isPlace = (field: Field): boolean => PLACES.includes(lastOf(field))

function choiceName(field: Field, choice: string): string {
  if (field.shape === 'yesNo') return t(choice === 'true' ? 'desk.yes' : 'desk.no')
  if (isPlace(field)) return stopNames().get(choice) ?? choice
  if (lastOf(field) === 'group') return tOr(`group.${choice}`, choice)
  return tOr(`choice.${field.name}.${choice}`, tOr(`who.${choice}`, choice.replaceAll('_', ' ')))
}

/** A number of people: what is not known stays empty, and is not zero. */
function PeopleEntry({ field, value }: EntryProps) {
  const people = (value ?? {}) as Record<string, number | string | null | undefined>
  return (
    <fieldset class="people">
      <legend>{labelOf(field)}</legend>
      {BOUNDS.map((bound) => (
        <div class="entry" key={bound}>
          <label for={idOf(field, bound)}>{t(`desk.${bound}` satisfies ScreenKey)}</label>
          <input
            id={idOf(field, bound)}
            name={`${field.name}.${bound}`}
            inputMode="numeric"
            defaultValue={String(people[bound] ?? '')}
          />
        </div>
      ))}
    </fieldset>
  )
}
