/**
 * The part of JSON Schema (draft 2020-12) that kinds are written in, and its checker.
 *
 * Own and small on purpose: the phone ships it (ajv compiled grows with each kind, and needs eval where the page's
 * policy forbids it). `schema.test.ts` proves it equal to ajv on mutated values of every kind.
 */
import type { XStatic } from 'typebox/schema'
import type { Problem, ProblemCode } from './problem.ts'
import { problem } from './problem.ts'

type TypeName = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'

export type Schema = {
  readonly type?: TypeName | readonly TypeName[]
  readonly enum?: readonly (string | number | null)[]
  readonly const?: string | number | boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly description?: string
}

/** The TypeScript type of the values that a schema (written `as const`) admits. */
export type ValueOf<S> = XStatic<S>

const patterns = new Map<string, RegExp>()

/** All problems of a value, each with its JSON pointer below `path`; empty when it fits. */
export function check(schema: Schema, value: unknown, path = ''): Problem[] {
  const found = ownProblem(schema, value, path)
  if (found) return [found]
  if (Array.isArray(value)) return checkElements(schema, value, path)
  if (isRecord(value)) return checkFields(schema, value, path)
  return []
}

function ownProblem(schema: Schema, value: unknown, path: string): Problem | null {
  if (schema.type !== undefined && !hasType(schema.type, value)) {
    return problem('data.type', path, { wanted: [schema.type].flat().join('/') })
  }
  if (schema.enum && !schema.enum.includes(value as string)) {
    return problem('data.enum', path, { allowed: schema.enum.join(', ') })
  }
  if (schema.const !== undefined && schema.const !== value) {
    return problem('data.enum', path, { allowed: String(schema.const) })
  }
  const code = limitBroken(schema, value)
  return code ? problem(code, path, limitSlots(schema)) : null
}

function limitBroken(schema: Schema, value: unknown): ProblemCode | null {
  if (typeof value === 'number') return outside(value, schema.minimum, schema.maximum) ? 'data.range' : null
  if (Array.isArray(value)) return outside(value.length, schema.minItems, schema.maxItems) ? 'data.length' : null
  if (typeof value !== 'string') return null
  if (outside(codePoints(schema, value), schema.minLength, schema.maxLength)) return 'data.length'
  return schema.pattern === undefined || patternOf(schema.pattern).test(value) ? null : 'data.pattern'
}

// Counting code points walks the text, so it is done only where a limit asks for it.
const codePoints = (schema: Schema, text: string): number =>
  schema.minLength === undefined && schema.maxLength === undefined ? 0 : [...text].length

const outside = (n: number, low: number | undefined, high: number | undefined): boolean =>
  (low !== undefined && n < low) || (high !== undefined && n > high)

function limitSlots(schema: Schema): Record<string, string | number> {
  const low = schema.minimum ?? schema.minLength ?? schema.minItems
  const high = schema.maximum ?? schema.maxLength ?? schema.maxItems
  return { low: low ?? '', high: high ?? '' }
}

function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known) return known
  const made = new RegExp(source, 'u')
  patterns.set(source, made)
  return made
}

function checkElements(schema: Schema, value: readonly unknown[], path: string): Problem[] {
  const items = schema.items
  return items ? value.flatMap((inner, i) => check(items, inner, `${path}/${i}`)) : []
}

function checkFields(schema: Schema, value: Record<string, unknown>, path: string): Problem[] {
  const found: Problem[] = []
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(value, name)) found.push(problem('data.required', pointer(path, name), { name }))
  }
  for (const [name, inner] of Object.entries(value)) {
    const field = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
    if (field) found.push(...check(field, inner, pointer(path, name)))
    else if (schema.additionalProperties === false) found.push(problem('data.unknown', pointer(path, name), { name }))
  }
  return found
}

/** RFC 6901: `~` and `/` in a name are escaped. */
const pointer = (path: string, name: string): string => `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function hasType(types: TypeName | readonly TypeName[], value: unknown): boolean {
  if (typeof types !== 'string') return types.some((one) => hasType(one, value))
  if (types === 'null') return value === null
  if (types === 'array') return Array.isArray(value)
  if (types === 'object') return isRecord(value)
  if (types === 'integer') return Number.isInteger(value)
  if (types === 'number') return typeof value === 'number' && Number.isFinite(value)
  return typeof value === types
}
