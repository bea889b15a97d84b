/** What a person entered in a form, as data: names become codes, thousands lose their commas, and what was left empty is left out. */
import type { Field } from '../core/form.ts'
import { fromWallClock, instant } from '../core/time.ts'

/** As a calendar writes them, and as a clock does. */
export const DAYS = ['fromDay', 'untilDay', 'forDay']
export const MOMENTS = ['departs', 'expected']

export const BOUNDS = ['low', 'best', 'high'] as const

export const lastOf = ({ name }: Field): string => name.split('.').at(-1) ?? ''

/** Some of a few things that have names: nobody has to know, or to spell, their codes. */
export const isSeveral = ({ shape, choices }: Field): boolean => shape === 'list' && choices.length > 0

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

/** Hours are entered on the journey's clock and kept as instants. */
export function onClock(data: Record<string, unknown>, zone: string): Record<string, unknown> {
  for (const name of MOMENTS) {
    const text = data[name]
    if (typeof text !== 'string' || text.endsWith('Z')) continue
    const ms = fromWallClock(text, zone)
    if (!Number.isNaN(ms)) data[name] = instant(ms)
  }
  return data
}

function entered(form: FormData, field: Field, before: unknown): unknown {
  if (field.shape === 'people') return peopleFrom(form, field, before)
  if (isSeveral(field)) return form.has(field.name) ? form.getAll(field.name) : undefined
  const text = String(form.get(field.name) ?? '').trim()
  if (text === '') return undefined
  if (field.shape === 'number') return numberFrom(text)
  if (field.shape === 'yesNo') return text === 'true'
  if (lastOf(field) === 'shelter') return codeOf(text) || text
  return field.shape === 'list' ? text.split('\n').map((line) => line.trim()) : text
}

/** A name becomes the code that it is known by: `Gimnasio Zona 1` is `gimnasio-zona-1`. */
const codeOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, 32)

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
