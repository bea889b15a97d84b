/**
 * Shapes that the kinds of several domains share, so that a stop's code or a speaker is written the same everywhere.
 *
 * Free text is the classic leak: `words` is what a source said, and may name people, so kinds leave it `team`.
 */
import type { KindContext } from '../kind.ts'
import { subject } from '../kind.ts'
import type { CountRange } from '../observation.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import { daysOf, fromWallClock, msOf, wallClock } from '../time.ts'

/** Short code of a group or stop, such as `main` or `esq`: unique in its journey, and safe in a subject's name. */
export const codeSchema = { type: 'string', pattern: '^[a-z0-9][a-z0-9_-]{0,31}$' } as const
/** Id of a report: 43 characters of base64url. */
export const idSchema = { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' } as const
/** The words as stated. They may name people. */
export const wordsSchema = { type: 'string', minLength: 1, maxLength: 1000 } as const
/** Name of a place, an organisation or a thing; never of a private person. */
export const titleSchema = { type: 'string', minLength: 1, maxLength: 120 } as const
export const zoneSchema = { type: 'string', minLength: 1, maxLength: 64 } as const
/**
 * Something sealed: `seal:0` names the report's first seal, where it lies encrypted to its audience. Clear text does
 * not fit the pattern, so a name cannot come into the log by mistake.
 */
export const sealedSchema = { type: 'string', pattern: '^seal:(0|1?[0-9])$' } as const

/** For how long those whose names are sealed agreed that it is kept. A choice, because a day of its own would tell of an appointment. */
export const keepSchema = {
  type: 'string',
  enum: ['P30D', 'P6M', 'P1Y'],
  description: 'Erased sooner than others of its kind, because those it is about asked for that',
} as const

// Wider than a latitude, so that swapped coordinates are called swapped and not merely out of range.
export const latSchema = { type: 'number', minimum: -180, maximum: 180 } as const
export const lonSchema = { type: 'number', minimum: -180, maximum: 180 } as const

/** Who is speaking or acting: bias differs by kind of speaker. `local` are residents, `people` those on the move. */
export const SPEAKERS = [
  'press',
  'organiser',
  'church',
  'redcross',
  'ngo',
  'un',
  'local_gov',
  'national_gov',
  'local',
  'people',
  'other',
] as const
export const speakerSchema = { type: 'string', enum: SPEAKERS } as const

/** How people go, as a report says it (a leg's usual mode is another list). */
export const MODES = [
  'foot',
  'mixed',
  'rides',
  'bus',
  'van',
  'truck',
  'car',
  'train',
  'raft',
  'boat',
  'plane',
  'none',
  'unknown',
] as const
export const modeSchema = { type: 'string', enum: MODES } as const

const days = new Map<string, readonly string[]>()
const DAYS_REMEMBERED = 10_000

/**
 * Local days that the report touches; a month is as far as one report reaches. Remembered, because asking a zone's
 * clock costs some microseconds and every refold asks for every report again.
 */
export function daysTouched({ happened }: KindContext): readonly string[] {
  const key = `${happened.from} ${happened.to} ${happened.zone}`
  const known = days.get(key)
  if (known) return known
  if (days.size >= DAYS_REMEMBERED) days.clear()
  const touched = daysOf(happened)
  days.set(key, touched)
  return touched
}

/** The timeline's subject: the local day on which it began. */
export const timelineDay = (context: KindContext): string => subject('day', daysTouched(context)[0] ?? '')

/** `group-day` subjects of every day that the report touches. */
export const groupDays = (group: string | undefined, context: KindContext): string[] =>
  group === undefined ? [] : daysTouched(context).map((day) => subject('group-day', group, day))

/** `stop-night` subjects of every day that the report touches. */
export const stopNights = (stop: string | undefined, context: KindContext): string[] =>
  stop === undefined ? [] : daysTouched(context).map((day) => subject('stop-night', stop, day))

/** A slot for something that was not said: texts choose their words by it. */
export const NOT_SAID = 'none'

type PeopleSlots = { readonly people: number; readonly low: number; readonly bound: string }

/**
 * Slots of a number of people, and how it is bound (`least`: "more than 3,000"; `range`: from `low` to `people`, where
 * nobody said what is likeliest in between). `none`, with 0, where no number was stated.
 */
export function peopleSlots(stated: CountRange | undefined): PeopleSlots {
  const { low, best, high } = stated ?? { low: null, best: null, high: null }
  const told = (people: number, bound: string): PeopleSlots => ({ people, low: low ?? people, bound })
  if (best !== null) return told(best, low !== null && high === null && low === best ? 'least' : 'about')
  if (low !== null && high !== null) return told(high, low < high ? 'range' : 'about')
  if (low !== null) return told(low, 'least')
  return high === null ? told(0, NOT_SAID) : told(high, 'most')
}

const DEGREES_PER_HOUR = 15
// Zones stray from the sun by up to about four hours (60 degrees); a swapped pair fits within two and a half.
const STRAYS_DEG = 60
const FITS_DEG = 37.5

/**
 * Latitude and longitude in each other's place: the latitude is none, or the longitude lies far from the stop's time
 * zone and the latitude would fit it. Degrees, WGS 84. What is out of range both ways is `data.range`.
 */
export function placeProblems(lat: number, lon: number, zone: string | null): Problem[] {
  const slots = { lat, lon }
  if (Math.abs(lat) > 90) {
    return [
      problem(Math.abs(lon) <= 90 ? 'place.swapped' : 'data.range', '/data/lat', { ...slots, low: -90, high: 90 }),
    ]
  }
  if (zone === null || Math.abs(lon) > 90) return []
  const meridian = zoneHours(zone) * DEGREES_PER_HOUR
  const swapped = degreesApart(lon, meridian) > STRAYS_DEG && degreesApart(lat, meridian) <= FITS_DEG
  return swapped ? [problem('place.swapped', '/data/lat', slots)] : []
}

// Offset on a fixed day: the sun does not know of daylight saving, and half an hour does not matter here.
function zoneHours(zone: string): number {
  const noon = fromWallClock('2018-01-15T12:00', 'UTC')
  return (msOf(`${wallClock(noon, zone)}Z`) - noon) / 3_600_000
}

function degreesApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360
  return apart > 180 ? 360 - apart : apart
}
