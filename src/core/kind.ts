/**
 * A kind of report is one file. From what it states here come the form, validation, storage, timeline line, export
 * columns, access filter, documentation page, fuzz generator and the tests over its examples: nothing about a kind is
 * written down twice. Kinds are observed facts (`movement.sighting`, `needs.offer`). The name is for ever; a changed
 * meaning raises `v`, and `upcast` reads the older ones.
 */
import type { Problem, Slots } from './problem.ts'
import type { Role } from './role.ts'
import type { Schema, ValueOf } from './schema.ts'
import type { Happened } from './time.ts'

/** Who may read a field, from everybody to the narrowest circle. */
export const CIRCLES = ['public', 'journey', 'team', 'sealed'] as const
export type Circle = (typeof CIRCLES)[number]

/** One line of text: a key of `texts/` and what fills it. */
export type Says = { readonly key: string; readonly slots: Slots }

/** What a kind's functions are told beside the data. */
export type KindContext = { readonly happened: Happened; readonly id: string }

/** For whom a field is sealed on the device that writes it, and how much can be written into it. */
export type SealedFor = { readonly roles: readonly Role[]; readonly mostChars: number }

/** How a kind is said in a text message: one of the words, and then the fields, in any order. */
export type SmsPattern = {
  /** Each language's first word is the one that the help names. No two patterns share a word. */
  readonly words: { readonly es: readonly string[]; readonly en: readonly string[] }
  /** Fields that are looked for, in this order: `stop`, `people`, `quantity`, or one with choices. */
  readonly reads: readonly string[]
  /** Those of them without which it is not understood, whatever the kind itself asks for. */
  readonly wants: readonly string[]
  readonly sets: Readonly<Record<string, unknown>>
}

export type Kind<D = Record<string, unknown>> = {
  /** One sentence: what a person reports with it. */
  readonly doc: string
  readonly name: string
  readonly v: number
  readonly data: Schema
  /** Circle per field of data. A field that is not named is `team`. */
  readonly secrecy: Readonly<Record<string, Circle>>
  /** Of every field whose circle is `sealed`: who opens it. */
  readonly sealedFor?: Readonly<Record<string, SealedFor>>
  /** How long it may be kept after it happened or was said, whichever is later: ISO 8601 duration. */
  readonly keepFor: string
  /** The field by which those it is about ask that it be kept for less: ISO 8601 duration. */
  readonly shorterBy?: string
  /** What views are folded over: see `subject`. Never empty, and the same for the same data. */
  readonly subjects: (data: D, context: KindContext) => readonly string[]
  readonly says: (data: D, context: KindContext) => Says
  /** The report that this one is about (corrections, withdrawals, confirmations). */
  readonly about?: (data: D) => string
  /** What the schema cannot say: bounds out of order, latitude and longitude swapped. Paths start at `/data`. */
  readonly problems?: (data: D, context: KindContext) => readonly Problem[]
  /** From version to the next: `{ 1: (data) => data of version 2 }`. Total: it may be given any object. */
  readonly upcast?: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>
  /** The large button or form group that it belongs to; absent where people do not write it by hand. */
  readonly button?: string
  /** How it is said in a text message; absent where it is not. */
  readonly sms?: readonly SmsPattern[]
  /** Good ones must be accepted; bad ones must be refused with that code at that path. */
  readonly examples: {
    readonly good: readonly D[]
    readonly bad: readonly { readonly data: unknown; readonly code: string; readonly path: string }[]
  }
}

/** Declares a kind: `D` follows from the schema, so a field that is misspelt in `says` does not compile. */
export function defineKind<const S extends Schema>(kind: Omit<Kind<ValueOf<S>>, 'data'> & { readonly data: S }): Kind {
  return kind as unknown as Kind
}

/**
 * Name of a subject: what it is, and of what. `subject('group-day', 'main', '2018-10-15')` is
 * `group-day:main@2018-10-15`. Choose it so that one holds some hundreds of reports at most: a view is refolded whole.
 */
export const subject = (type: string, ...parts: readonly string[]): string => `${type}:${parts.join('@')}`

/** The parts of a subject's name. */
export function subjectParts(name: string): { type: string; parts: string[] } {
  const at = name.indexOf(':')
  return { type: name.slice(0, at), parts: name.slice(at + 1).split('@') }
}

export type Kinds = ReadonlyMap<string, Kind>

/** The list of kinds that a release knows, by name. Two kinds of one name are a bug. */
export function kindList(...lists: readonly (readonly Kind[])[]): Kinds {
  const kinds = new Map<string, Kind>()
  for (const kind of lists.flat()) {
    if (kinds.has(kind.name)) throw new Error(`two kinds are named ${kind.name}`)
    kinds.set(kind.name, kind)
  }
  return kinds
}

/** Data of an older version, read as the newest. */
export function upcast(kind: Kind, v: number, data: Record<string, unknown>): Record<string, unknown> {
  let current = data
  for (let at = v; at < kind.v; at++) {
    const step = kind.upcast?.[at]
    if (!step) throw new Error(`${kind.name} has no upcast from version ${at}`)
    current = step(current)
  }
  return current
}
