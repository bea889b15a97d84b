/** The fields of a form, from a kind's schema: a screen draws them, it does not know the kind. */
import type { Kind, SealedFor } from './kind.ts'
import type { Role } from './role.ts'
import type { Schema } from './schema.ts'

export type FieldShape = 'text' | 'longText' | 'number' | 'choice' | 'yesNo' | 'people' | 'group' | 'list'

export type Field = {
  /** Name in data; nested fields are joined with a dot. */
  readonly name: string
  readonly shape: FieldShape
  readonly required: boolean
  /** Of a choice; of a list those that its elements are chosen from. */
  readonly choices: readonly string[]
  readonly min: number | null
  readonly max: number | null
  /** Roles that open what is written there; empty where it is not sealed. */
  readonly sealedFor: readonly Role[]
}

/** Fields in the order in which the kind's schema names them. */
export function fieldsOf(kind: Kind): Field[] {
  return fieldsBelow(kind.data, '').map((field) => sealedField(field, kind.sealedFor?.[field.name]))
}

/** What is written by hand is words; that the report then holds only a seal of them is no matter of the form. */
function sealedField(field: Field, sealed: SealedFor | undefined): Field {
  if (!sealed) return field
  const { roles, mostChars } = sealed
  return { ...field, shape: mostChars > LONG_TEXT ? 'longText' : 'text', max: mostChars, sealedFor: roles }
}

function fieldsBelow(schema: Schema, prefix: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const field = fieldOf(prefix + name, inner, schema.required?.includes(name) ?? false)
    return field.shape === 'group' ? fieldsBelow(inner, `${prefix + name}.`) : [field]
  })
}

function fieldOf(name: string, schema: Schema, required: boolean): Field {
  const choices = (schema.enum ?? schema.items?.enum ?? []).filter((choice) => choice !== null).map(String)
  const min = schema.minimum ?? schema.minLength ?? null
  const max = schema.maximum ?? schema.maxLength ?? null
  return { name, shape: shapeOf(schema, choices), required, choices, min, max, sealedFor: [] }
}

const LONG_TEXT = 200

function shapeOf(schema: Schema, choices: readonly string[]): FieldShape {
  const types = [schema.type ?? 'string'].flat()
  if (types.includes('array')) return 'list'
  if (choices.length > 0) return 'choice'
  if (types.includes('object')) return schema.properties?.['best'] ? 'people' : 'group'
  if (types.includes('boolean')) return 'yesNo'
  if (types.includes('integer') || types.includes('number')) return 'number'
  return (schema.maxLength ?? 0) > LONG_TEXT ? 'longText' : 'text'
}
