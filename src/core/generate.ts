/**
 * Random values of a schema, and values that are nearly right, for tests that throw everything at a door. Seeded: the
 * same dice give the same values, so that a failure can be played again from its seed.
 */
import type { Schema } from './schema.ts'

/** A number from 0 up to 1, like a die that remembers its seed. */
export type Dice = () => number

/** Seeded dice (mulberry32): good enough to choose test values, not for anything secret. */
export function seededDice(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (n: number, dice: Dice): number => Math.floor(dice() * n)
const pick = <T>(list: readonly T[], dice: Dice): T => list[upTo(list.length, dice)] as T

/** A value that fits the schema. Patterns may use classes, groups, alternatives and counts, no look-around. */
export function generate(schema: Schema, dice: Dice): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(schema.enum, dice)
  const type = pick([schema.type ?? 'string'].flat(), dice)
  if (type === 'object') return generateObject(schema, dice)
  if (type === 'array') return generateArray(schema, dice)
  if (type === 'string') return generateText(schema, dice)
  if (type === 'boolean') return dice() < 0.5
  return type === 'null' ? null : generateNumber(schema, type === 'integer', dice)
}

function generateObject(schema: Schema, dice: Dice): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name) || dice() < 0.5) made[name] = generate(field, dice)
  }
  if (schema.additionalProperties !== false && dice() < 0.3) made[`free${upTo(9, dice)}`] = scrap(dice)
  return made
}

function generateArray(schema: Schema, dice: Dice): unknown[] {
  const least = schema.minItems ?? 0
  const length = Math.min(schema.maxItems ?? least + 3, least + upTo(4, dice))
  return Array.from({ length }, () => generate(schema.items ?? {}, dice))
}

function generateNumber(schema: Schema, whole: boolean, dice: Dice): number {
  const low = schema.minimum ?? -1000
  const high = schema.maximum ?? Math.max(low, 0) + 1000
  const ends = [low, high]
  if (dice() < 0.2) return pick(ends, dice)
  const value = low + dice() * (high - low)
  return whole ? Math.min(high, Math.ceil(value)) : value
}

// Accents, a space, a quote, two that take two code units: what breaks those who count or escape wrongly.
const LETTERS = [...'abcxyzAZ09 _-./~ñéü¿"\\\n\u0000\u00a0\u202e', '\u{1f6b6}', '\u{1d400}']

function generateText(schema: Schema, dice: Dice): string {
  if (schema.pattern !== undefined) return textOfPattern(schema.pattern, dice)
  const least = schema.minLength ?? 0
  const length = Math.min(schema.maxLength ?? least + 12, least + upTo(12, dice))
  return Array.from({ length }, () => pick(LETTERS, dice)).join('')
}

/** Anything that JSON can carry, small. */
function scrap(dice: Dice): unknown {
  const scraps = [null, true, false, 0, -1, 1.5, 1e21, -0, '', 'x', '2018-02-30', [], {}, [null], { a: 1 }]
  return pick(scraps, dice)
}

/** The value with one to three things changed in it: mostly wrong now, now and then still right. */
export function mutate(value: unknown, dice: Dice): unknown {
  let changed = value
  for (let times = 1 + upTo(3, dice); times > 0; times--) changed = mutateOnce(changed, dice)
  return changed
}

function mutateOnce(value: unknown, dice: Dice): unknown {
  const inside = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (inside && dice() < 0.75) return mutateInside(value as Record<string, unknown>, dice)
  if (dice() < 0.4) return scrap(dice)
  if (typeof value === 'string') return mutateText(value, dice)
  if (typeof value === 'number')
    return pick([value + 1, value - 1, value + 0.5, -value, value * 1e6, String(value)], dice)
  if (Array.isArray(value)) return dice() < 0.5 ? [...value, scrap(dice)] : Array(30).fill(value[0] ?? null)
  return typeof value === 'boolean' ? pick([!value, 'true', 1], dice) : scrap(dice)
}

function mutateInside(value: Record<string, unknown>, dice: Dice): unknown {
  const name = pick(Object.keys(value), dice)
  const way = dice()
  if (way < 0.15 && !Array.isArray(value)) return without(value, name)
  if (way < 0.3 && !Array.isArray(value)) return withField(value, strangeName(name, dice), scrap(dice))
  return withField(value, name, mutateOnce(value[name], dice))
}

const strangeName = (name: string, dice: Dice): string =>
  pick([`${name}X`, name.toUpperCase(), '', '__proto__', 'constructor', 'toString', 'a/b~c', 'ñ'], dice)

const without = (value: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))

// `__proto__` must become an own field, as JSON.parse makes it, and not the object's prototype.
function withField(value: Record<string, unknown>, name: string, field: unknown): unknown {
  if (Array.isArray(value)) return value.map((old, i) => (String(i) === name ? field : old))
  return Object.fromEntries([...Object.entries(value).filter(([key]) => key !== name), [name, field]])
}

function mutateText(text: string, dice: Dice): string {
  const at = upTo(text.length + 1, dice)
  const ways = [
    text.slice(0, at),
    text.slice(0, at) + pick(LETTERS, dice) + text.slice(at),
    text.toUpperCase(),
    ` ${text}`,
    `${text}\n`,
    text.repeat(40),
    '\u{1f6b6}'.repeat(at),
    '',
  ]
  return pick(ways, dice)
}

/** Text that a simple regular expression matches. */
function textOfPattern(source: string, dice: Dice): string {
  const reader = { source, at: 0 }
  return alternatives(reader, dice)
}

type Reader = { readonly source: string; at: number }

function alternatives(reader: Reader, dice: Dice): string {
  const found = [row(reader, dice)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    found.push(row(reader, dice))
  }
  return pick(found, dice)
}

function row(reader: Reader, dice: Dice): string {
  let text = ''
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] as string)) {
    text += repeated(reader, dice)
  }
  return text
}

// The piece is read anew each time, so that every repetition rolls its own dice.
function repeated(reader: Reader, dice: Dice): string {
  const start = reader.at
  const first = piece(reader, dice)
  const end = reader.at
  const times = count(reader, dice)
  const after = reader.at
  let text = times > 0 ? first : ''
  for (let i = 1; i < times; i++) text += piece({ source: reader.source.slice(0, end), at: start }, dice)
  reader.at = after
  return text
}

function count(reader: Reader, dice: Dice): number {
  const counted = /^(?:\?|\*|\+|\{(\d+)(?:,(\d*))?\})/.exec(reader.source.slice(reader.at))
  if (!counted) return 1
  reader.at += counted[0].length
  if (counted[0] === '?') return upTo(2, dice)
  if (counted[0] === '*' || counted[0] === '+') return (counted[0] === '+' ? 1 : 0) + upTo(5, dice)
  const least = Number(counted[1])
  const most = counted[2] === undefined ? least : Number(counted[2] || least + 5)
  return least + upTo(most - least + 1, dice)
}

function piece(reader: Reader, dice: Dice): string {
  const char = reader.source[reader.at++] as string
  if (char === '^' || char === '$') return ''
  if (char === '\\') return reader.source[reader.at++] as string
  if (char === '[') return ofClass(reader, dice)
  if (char !== '(') return char
  if (reader.source.startsWith('?:', reader.at)) reader.at += 2
  const text = alternatives(reader, dice)
  reader.at++
  return text
}

function ofClass(reader: Reader, dice: Dice): string {
  const end = reader.source.indexOf(']', reader.at)
  const body = reader.source.slice(reader.at, end)
  reader.at = end + 1
  const letters = lettersOf(body.startsWith('^') ? body.slice(1) : body)
  if (!body.startsWith('^')) return pick(letters, dice)
  return pick(
    LETTERS.filter((letter) => !letters.includes(letter)),
    dice,
  )
}

function lettersOf(body: string): string[] {
  const letters: string[] = []
  for (let i = 0; i < body.length; i++) {
    const low = body.charCodeAt(i)
    const isRange = body[i + 1] === '-' && i + 2 < body.length
    const high = isRange ? body.charCodeAt(i + 2) : low
    for (let code = low; code <= high; code++) letters.push(String.fromCharCode(code))
    if (isRange) i += 2
  }
  return letters
}
