/**
 * Schemas of what the hub answers, for OpenAPI. They say nothing that the types of `readiness/model.ts` and
 * `hub/contract.ts` do not say; a test holds typed answers against them both ways, so neither can drift.
 */

import { MEDIA } from '../core/kinds/attachment.ts'
import { PROBLEM_CODES } from '../core/problem.ts'
import { ROLES } from '../core/role.ts'
import type { Schema } from '../core/schema.ts'
import { daySchema, happenedSchema, instantSchema } from '../core/time.ts'
import { LEVELS } from '../readiness/level.ts'
import { ALARMS } from '../readiness/stopModel.ts'

export const text = { type: 'string' } as const
export const textOrNull = { type: ['string', 'null'] } as const
export const number = { type: 'number' } as const
export const numberOrNull = { type: ['number', 'null'] } as const
export const count = { type: 'integer', minimum: 0 } as const
export const yesNo = { type: 'boolean' } as const
export const share = { type: 'number', minimum: 0, maximum: 1 } as const
const slots = { type: 'object', description: 'Text or number by name.' } as const

/** An object whose fields are all there, and no others. */
export const all = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
})
export const orNull = (schema: Schema): Schema => ({
  ...schema,
  type: [schema.type ?? 'object', 'null'].flat() as 'object'[],
})
export const list = (items: Schema): Schema => ({ type: 'array', items })
export const choice = (...choices: readonly string[]): Schema => ({ type: 'string', enum: choices })

const problemFields = { code: choice(...PROBLEM_CODES), path: text, slots }
export const line = all({ key: text, slots })
const doubt = all({ report: text, code: text, slots })
export const figure = all({ number: text, low: number, best: number, high: number })
export const spread = (of: Schema): Schema => all({ p05: of, p25: of, p50: of, p75: of, p95: of })
export const clock = { type: 'string', description: 'Wall-clock at the stop, YYYY-MM-DDTHH:MM.' } as const
export const stopName = { stop: text, name: text, country: text, zone: text }
const STATES = ['stands', 'corrected', 'withdrawn'] as const

export const outcome = all({
  id: textOrNull,
  state: choice('applied', 'waiting', 'refused'),
  again: yesNo,
  awaits: textOrNull,
  problems: list(all(problemFields)),
})

/** RFC 9457, with all problems and their words in the language that was asked for. */
export const problemAnswer: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'problems'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text,
    instance: text,
    code: problemFields.code,
    problems: list(all({ ...problemFields, words: text })),
    outcome,
  },
  additionalProperties: false,
}

const exercise = all({ clock: instantSchema, since: instantSchema, runs: yesNo })
const withExercise = (schema: Schema): Schema => ({ ...schema, properties: { ...schema.properties, exercise } })
/** A journey, and where it is an exercise what its clock shows. */
export const journey = withExercise(all({ id: text, title: text, isExample: yesNo, zone: text }))
export const journeys = list(withExercise(all({ id: text, title: text, isExample: yesNo, zone: text, reports: count })))

const chain = all({ journey: text, device: text, held: count, last: count, lastId: text })
export const status = all({
  version: text,
  applied: count,
  waiting: { type: 'object', description: 'Reports by what they wait for: device, report, kind.' },
  refused: { type: 'object', description: 'Reports by problem code.' },
  gaps: list(chain),
})

export const notApplied = list(
  all({
    id: text,
    state: choice('waiting', 'refused'),
    kind: textOrNull,
    awaits: textOrNull,
    problems: list(all(problemFields)),
    received: text,
  }),
)

const field = all({
  name: text,
  shape: choice('text', 'longText', 'number', 'choice', 'yesNo', 'people', 'group', 'list'),
  required: yesNo,
  choices: list(text),
  min: numberOrNull,
  max: numberOrNull,
  sealedFor: list(choice(...ROLES)),
})
export const kinds = list(all({ name: text, v: count, doc: text, button: textOrNull, fields: list(field) }))

const offer = { report: text, sector: text, quantity: numberOrNull, unit: textOrNull, by: textOrNull }
export const have = all({ delivered: number, onTheWay: number, pledged: number, offered: number })
const gap = all({
  ...{ key: text, unit: text, need: figure, isAssumed: yesNo, offered: number, have, gap: figure, excess: figure },
})
export const alarm = all({
  code: choice(...ALARMS),
  number: text,
  report: text,
  stop: all(stopName),
  since: instantSchema,
  slots,
})
export const ASKED = ['open', 'promised', 'partly', 'answered'] as const
const night = all({ date: daySchema, present: share, people: spread(number), number: text })

const bead = all({
  ...stopName,
  kind: text,
  alongM: number,
  state: choice('past', 'now', 'ahead'),
  people: orNull(spread(number)),
  heard: orNull(happenedSchema),
  reach: { ...share, type: ['number', 'null'] },
  arrival: orNull(spread(clock)),
  number: textOrNull,
  blockage: orNull(all({ report: text, what: text })),
})

const stopAhead = all({
  ...stopName,
  kind: text,
  reach: share,
  arrival: orNull(spread(clock)),
  people: orNull(spread(number)),
  nights: list(night),
  gapNight: textOrNull,
  gapStay: choice('overnight', 'day'),
  gaps: list(gap),
  offers: list(all(offer)),
  needs: list(all({ ...offer, urgency: text, words: textOrNull, state: choice(...ASKED) })),
  numbers: all({ reach: text, arrival: text, people: text }),
})

const whereNow = all({ ...stopName, number: text, probability: share, toward: orNull(all(stopName)) })
const otherStop = all({
  ...stopName,
  reach: share,
  arrival: orNull(spread(clock)),
  people: orNull(spread(number)),
  nights: list(night),
})
const otherGroup = all({
  group: text,
  name: textOrNull,
  size: orNull(spread(number)),
  place: whereNow,
  ahead: list(otherStop),
  number: text,
})

export const board = all({
  journey,
  asOf: instantSchema,
  isPast: yesNo,
  level: { type: 'integer', enum: LEVELS },
  lastHeard: orNull(all({ at: instantSchema, stop: orNull(all(stopName)), report: text })),
  size: orNull(figure),
  sizeReports: all({ total: count, disagree: count }),
  place: orNull(whereNow),
  ribbon: list(bead),
  stops: list(all(stopName)),
  ahead: list(stopAhead),
  counts: all({ applied: count, waiting: count, refused: count }),
  alarms: list(alarm),
  others: list(otherGroup),
  doubts: list(doubt),
})

const quote = all({
  source: text,
  title: text,
  publisher: textOrNull,
  published: textOrNull,
  quote: text,
  start: numberOrNull,
  end: numberOrNull,
})
const whyReport = all({
  report: text,
  kind: text,
  says: line,
  happened: happenedSchema,
  knownFrom: text,
  saidBy: textOrNull,
  method: textOrNull,
  people: orNull(all({ low: numberOrNull, best: numberOrNull, high: numberOrNull })),
  weight: { ...share, type: ['number', 'null'] },
  agrees: { type: ['boolean', 'null'] },
  state: choice(...STATES),
  confirmations: count,
  record: orNull(all({ confirmed: count, contradicted: count, withdrawn: count })),
  quotes: list(quote),
  sealed: list(all({ field: text, roles: list(choice(...ROLES)) })),
  attachments: list(all({ id: text, media: choice(...MEDIA), bytes: count })),
})

export const why = all({
  number: text,
  title: line,
  because: list(line),
  figure: orNull(figure),
  reports: list(whyReport),
  doubts: list(doubt),
})

const timelineLine = all({
  report: text,
  kind: text,
  says: line,
  happened: happenedSchema,
  state: choice(...STATES),
  confirmations: count,
  sealedFor: list(choice(...ROLES)),
})
export const timeline = all({ day: text, days: list(daySchema), lines: list(timelineLine) })

export const reportDetail = all({ report: { type: 'object' }, shown: whyReport, abouts: list(whyReport) })

const deviceName = all({ device: text, label: text })
const documentSummary = all({
  source: text,
  title: text,
  publisher: textOrNull,
  published: text,
  lang: text,
  medium: text,
  format: textOrNull,
  ground: textOrNull,
  hash: text,
  chars: count,
  grade: orNull(all({ reliability: text, credibility: count, by: deviceName, said: text })),
  open: count,
  accepted: count,
  rejected: count,
  drafts: count,
  confirmedBy: list(deviceName),
})
export const documents = list(documentSummary)

const ledgerLine = {
  report: text,
  from: instantSchema,
  to: instantSchema,
  state: choice(...STATES),
  cites: list(all({ source: text, start: count, end: count })),
  contradictedBy: list(text),
  words: text,
}
const period = { periodFrom: textOrNull, periodTo: textOrNull }
const placeName = all({
  report: text,
  name: text,
  stop: textOrNull,
  country: textOrNull,
  lat: numberOrNull,
  lon: numberOrNull,
  by: deviceName,
  said: text,
})
export const register = all({
  documents,
  places: list(placeName),
  statements: list(all({ ...ledgerLine, act: text, speaker: textOrNull, saidTo: textOrNull, topic: textOrNull })),
  figures: list(
    all({
      ...ledgerLine,
      what: textOrNull,
      value: all({ low: numberOrNull, best: numberOrNull, high: numberOrNull }),
      unit: text,
      base: textOrNull,
      scope: textOrNull,
      direction: textOrNull,
      percent: numberOrNull,
      ...period,
      speaker: textOrNull,
    }),
  ),
  policies: list(
    all({
      ...ledgerLine,
      policy: text,
      by: textOrNull,
      country: textOrNull,
      place: textOrNull,
      applies: textOrNull,
      holdsFrom: textOrNull,
      holdsTo: textOrNull,
    }),
  ),
})

const proposed = all({ kind: text, data: { type: 'object' } })
const draft = all({
  ...{ draft: text, kind: text, data: { type: 'object' } },
  says: line,
  happened: happenedSchema,
  modality: text,
  start: count,
  end: count,
  quote: text,
  isPrivate: yesNo,
  personal: list(all({ start: count, end: count })),
  warnings: list(doubt),
  why: list(all({ field: text, rule: text, start: numberOrNull, end: numberOrNull })),
  asks: list(all({ field: text, name: text, stops: list(text), as: orNull(proposed), answered: textOrNull })),
  known: orNull(all({ figure, asOf: instantSchema, fits: yesNo })),
  isByHand: yesNo,
  decision: choice('open', 'accepted', 'edited', 'rejected'),
  became: textOrNull,
  decidedBy: textOrNull,
})
export const deskDocument = all({
  source: text,
  title: text,
  publisher: textOrNull,
  published: text,
  lang: text,
  zone: textOrNull,
  ground: textOrNull,
  hash: text,
  text,
  drafts: list(draft),
})

export const madeDrafts = all({ drafts: list(text) })
export const readAnswer = all({
  source: text,
  drafts: count,
  title: text,
  published: text,
  ground: text,
  format: text,
  notes: list(all({ code: text, slots })),
})
/** Of reports that others wrote: what is wrong with one is told in words too, for whoever reads it there. */
export const outcomes = list({
  ...outcome,
  properties: { ...outcome.properties, problems: list(all({ ...problemFields, words: text })) },
})

const head = all({ epoch: text, size: count, root: text, at: instantSchema, sig: text })
const greeting = all({ vereda: count, hub: text, epoch: text, now: instantSchema, challenge: text, head })
export const hello: Schema = { ...greeting, properties: { ...greeting.properties, outside: text } }
const stand = all({
  id: textOrNull,
  state: choice('applied', 'waiting', 'refused'),
  awaits: textOrNull,
  problems: list(all(problemFields)),
})
const lackedChain: Schema = {
  ...all({ journey: text, device: text, ranges: list(list(count)) }),
  properties: { journey: text, device: text, ranges: list(list(count)), forked: yesNo },
}
const exchanged = all({
  v: count,
  hub: text,
  epoch: text,
  now: instantSchema,
  head,
  outcomes: list(stand),
  standing: list(stand),
  lack: list(lackedChain),
  give: list({ type: 'object' }),
  left: count,
})
/** Only where it was asked for. */
const told = all({ journey: text, role: text, devices: list(text) })
const fallen = all({ ended: list(all({ device: text, after: count })), takenBack: list(text) })
const readers = list({ ...told, properties: { ...told.properties, fallen } })
export const exchange: Schema = { ...exchanged, properties: { ...exchanged.properties, readers } }
export const handed = all({
  reports: count,
  added: count,
  already: count,
  waiting: count,
  refused: count,
  outcomes: list(stand),
})
const proof = list(text)
export const growth = all({ from: count, to: count, proof })
export const place = all({ size: count, index: count, proof })
export const joined = all({ vouch: { type: 'object' }, role: text })
