/** journey.json, reports.json and dispatches: what a folder says of itself, and the reports that people confirmed. */
import { hashText } from '../../core/bytes.ts'
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import type { Schema, ValueOf } from '../../core/schema.ts'
import { check } from '../../core/schema.ts'
import { DAY, isZone } from '../../core/time.ts'
import { encodingProblems } from '../csv.ts'
import type { ConfirmedReport, Dispatch, FolderTexts } from './model.ts'
import { MEDIA } from './model.ts'
import { happenedOf, isWallClock, precisionOf, publishedAt } from './times.ts'

const wallClock = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$' } as const

// Only what may be known before the journey ended; an archive's `end` or `summary` is never looked at.
const journeySchema = {
  type: 'object',
  required: ['id', 'start'],
  properties: {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,47}$' },
    title: { type: 'string', maxLength: 120 },
    start: { type: 'string', pattern: DAY },
    from_stop: { type: ['string', 'null'] },
    zone: { type: 'string' },
    example: { type: 'boolean' },
    asOf: wallClock,
    exercise: { type: 'string', enum: ['stands', 'runs'] },
  },
} as const satisfies Schema

export type JourneyFile = ValueOf<typeof journeySchema>

/** A JSON file's value, or where it stops being JSON. */
function parseJson(text: string, file: string): Result<unknown> {
  const garbled = encodingProblems(text, file)
  if (garbled.length > 0) return bad(...garbled)
  try {
    return good(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    // The engine's own words are the only place where it tells how far it read.
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')
    const line = at ? text.slice(0, Number(at[1])).split('\n').length : 1
    return bad(problem('json.malformed', `${file}:${line}`, { file }))
  }
}

const inFile = (file: string, found: readonly Problem[]): Problem[] =>
  found.map((one) => ({ ...one, path: `${file}${one.path}` }))

export function readJourneyFile(text: string, file: string): Result<JourneyFile> {
  const parsed = parseJson(text, file)
  if (!parsed.ok) return parsed
  const shape = check(journeySchema, parsed.value)
  if (shape.length > 0) return bad(...inFile(file, shape))
  const journey = parsed.value as JourneyFile
  if (journey.exercise !== undefined && journey.asOf === undefined)
    return bad(problem('data.required', `${file}/asOf`, { name: 'asOf' }))
  const times = [journey.start, ...(journey.asOf === undefined ? [] : [journey.asOf])]
  const zones = journey.zone === undefined || isZone(journey.zone) ? [] : [journey.zone]
  const wrong = [...times.filter((time) => !isWallClock(time)), ...zones]
  return wrong.length > 0 ? bad(...wrong.map((value) => problem('time.impossible', file, { value }))) : good(journey)
}

const reportsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['dispatches', 'reports'],
  properties: {
    dispatches: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'title', 'published', 'medium', 'lang'],
        properties: {
          file: { type: 'string', pattern: '^dispatches/[A-Za-z0-9._-]{1,80}$' },
          title: { type: 'string', minLength: 1, maxLength: 120 },
          publisher: { type: 'string', maxLength: 120 },
          published: wallClock,
          medium: { type: 'string', enum: MEDIA },
          lang: { type: 'string', enum: ['en', 'es'] },
        },
      },
    },
    reports: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'dispatch', 'quote', 'at', 'precision', 'data'],
        properties: {
          kind: { type: 'string', pattern: '^[a-z]+\\.[a-zA-Z]+$' },
          v: { type: 'integer', minimum: 1 },
          name: { type: 'string', minLength: 1, maxLength: 60, description: 'So that other reports here can name it' },
          dispatch: { type: 'string' },
          quote: { type: 'string', minLength: 1, maxLength: 2000 },
          at: wallClock,
          end: wallClock,
          precision: { type: 'string' },
          words: { type: 'string', maxLength: 200 },
          data: { type: 'object' },
        },
      },
    },
  },
} as const satisfies Schema

type ReportsFile = ValueOf<typeof reportsSchema>
type ReportInFile = ReportsFile['reports'][number]

export type Documents = { readonly dispatches: readonly Dispatch[]; readonly reports: readonly ConfirmedReport[] }

/** Dispatches and confirmed reports; a quote that is not word for word in its dispatch, once, is a problem. */
export function readReports(
  file: string,
  texts: FolderTexts,
  zoneOf: (stop: string | null) => string,
): Result<Documents> {
  const parsed = parseJson(texts[file] ?? '', file)
  if (!parsed.ok) return parsed
  const shape = check(reportsSchema, parsed.value)
  if (shape.length > 0) return bad(...inFile(file, shape))
  const content = parsed.value as ReportsFile
  const problems: Problem[] = []
  const dispatches = content.dispatches.flatMap((one, i) => {
    const text = texts[one.file]
    const path = `${file}/dispatches/${i}`
    if (text === undefined) problems.push(problem('file.missing', path, { file: one.file }))
    if (!isWallClock(one.published)) problems.push(problem('time.impossible', path, { value: one.published }))
    problems.push(...encodingProblems(text ?? '', one.file))
    if (text === undefined || problems.length > 0) return []
    return [{ ...one, publisher: one.publisher ?? null, published: publishedAt(one.published, zoneOf(null)), text }]
  })
  const byFile = new Map(dispatches.map((one) => [one.file, one]))
  const reports = content.reports.map((one, i) =>
    reportOf(one, byFile.get(one.dispatch), `${file}/reports/${i}`, zoneOf, problems),
  )
  return problems.length > 0 ? bad(...problems) : good({ dispatches, reports })
}

function reportOf(
  one: ReportInFile,
  dispatch: Dispatch | undefined,
  path: string,
  zoneOf: (stop: string | null) => string,
  problems: Problem[],
): ConfirmedReport {
  const start = dispatch?.text.indexOf(one.quote) ?? -1
  if (!dispatch) problems.push(problem('file.missing', path, { file: one.dispatch }))
  else if (start < 0 || dispatch.text.indexOf(one.quote, start + 1) >= 0) {
    problems.push(problem('journey.file', `${path}/quote`, { file: one.dispatch, quote: one.quote.slice(0, 60) }))
  }
  const precision = precisionOf(one.precision)
  const wrong = [one.at, ...(one.end === undefined ? [] : [one.end])].filter((time) => !isWallClock(time))
  for (const value of wrong) problems.push(problem('time.impossible', path, { value }))
  if (precision === null) problems.push(problem('data.enum', `${path}/precision`, { allowed: 'minute, hour, day …' }))
  const zone = zoneOf(placeIn(one.data as Record<string, unknown>))
  const sound = wrong.length === 0 && precision !== null
  const happened = sound
    ? happenedOf(one.at, one.end ?? '', precision, zone, one.words)
    : ({ from: '', to: '', precision: 'day', zone } as const)
  const { kind, v = 1, dispatch: file, quote, name } = one
  const data = withIds(one.data as Record<string, unknown>)
  const named = name === undefined ? {} : { standIn: standInOf(name) }
  return { kind, v, data, happened, dispatch: file, quote, start, end: start + quote.length, ...named }
}

/** A report that is named in the folder has no id before it is signed: until then the hash of its name stands for it. */
const standInOf = (name: string): string => hashText(`report named ${name}`)

/** `@bus` in a report's data is the report that this file names `bus`. */
const withIds = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      return [field, typeof value === 'string' && value.startsWith('@') ? standInOf(value.slice(1)) : value]
    }),
  )

/** The stop whose clock a report is read in: the first one that its data name. */
function placeIn(data: Readonly<Record<string, unknown>>): string | null {
  const named = [data['stop'], data['from'], data['to']].find((value) => typeof value === 'string')
  return typeof named === 'string' ? named : null
}
