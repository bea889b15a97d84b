/** The fields of a form, from a kind's schema: a screen draws them, it does not know the kind. */
import type { Kind } from './kind.ts'
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
}

/** Fields in the order in which the kind's schema names them. */
export function fieldsOf(kind: Kind): Field[] {
  return fieldsBelow(kind.data, '')
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
  return { name, shape: shapeOf(schema, choices), required, choices, min, max }
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
