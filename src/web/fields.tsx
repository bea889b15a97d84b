/** Fields of a kind as entries of a form, and the data that a person entered: this file knows no kind. */
import type { Field } from '../core/form.ts'
import { lang, PLACES, type ScreenKey, stopNames, t, tOr } from './words.ts'

const GROUPS = ['main', 'vanguard', 'tail', 'followers']

/** A field as a person is asked for it: stops and groups by name, and a part of what is not there is not required. */
export function asAsked(field: Field, data: Readonly<Record<string, unknown>>): Field {
  const [last = '', ...above] = field.name.split('.').reverse()
  const isThere = above.length === 0 || valueAt(data, above.toReversed().join('.')) !== undefined
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

const lastOf = ({ name }: Field): string => name.split('.').at(-1) ?? ''
const isPlace = (field: Field): boolean => PLACES.includes(lastOf(field))

function choiceName(field: Field, choice: string): string {
  if (field.shape === 'yesNo') return t(choice === 'true' ? 'desk.yes' : 'desk.no')
  if (isPlace(field)) return stopNames().get(choice) ?? choice
  if (lastOf(field) === 'group') return tOr(`group.${choice}`, choice)
  return tOr(`choice.${field.name}.${choice}`, tOr(`who.${choice}`, choice.replaceAll('_', ' ')))
}

const BOUNDS = ['low', 'best', 'high'] as const

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

export function valueAt(data: Readonly<Record<string, unknown>>, name: string): unknown {
  return name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], data)
}

/** The data with the form's values in it. Empty is left out; what the form does not show stays as it was. */
export function dataFrom(
  form: FormData,
  fields: readonly Field[],
  before: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const data = structuredClone(before) as Record<string, unknown>
  for (const field of fields) setAt(data, field.name, entered(form, field, valueAt(before, field.name)))
  return data
}

function entered(form: FormData, field: Field, before: unknown): unknown {
  if (field.shape === 'people') return peopleFrom(form, field, before)
  const text = String(form.get(field.name) ?? '').trim()
  if (text === '') return undefined
  if (field.shape === 'number') return numberFrom(text)
  if (field.shape === 'yesNo') return text === 'true'
  return field.shape === 'list' ? text.split('\n').map((line) => line.trim()) : text
}

/** People write 2,000 and 2 000; what is no number at all stays text, and the hub says so in words. */
export function numberFrom(text: string): number | string {
  const plain = text.replace(/[\s,\u202f](?=\d{3}\b)/g, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text
}

function peopleFrom(form: FormData, field: Field, before: unknown): unknown {
  const bounds = BOUNDS.map((bound) => {
    const text = String(form.get(`${field.name}.${bound}`) ?? '').trim()
    return [bound, text === '' ? null : numberFrom(text)] as const
  })
  if (bounds.every(([, value]) => value === null)) return undefined
  const words = (before as { words?: string } | undefined)?.words
  return { ...Object.fromEntries(bounds), ...(words !== undefined && { words }) }
}

function setAt(data: Record<string, unknown>, name: string, value: unknown): void {
  const parts = name.split('.')
  const last = parts.pop() ?? name
  let at = data
  for (const part of parts) {
    if (at[part] === undefined && value === undefined) return
    at[part] ??= {}
    at = at[part] as Record<string, unknown>
  }
  if (value === undefined) delete at[last]
  else at[last] = value
}
