/** The table of the interface: what can be asked of a hub over HTTP. OpenAPI and the tests of bad input walk it. */
import { bad, good, problem } from '../core/problem.ts'
import { type Report, reportSchema } from '../core/report.ts'
import { daySchema, happenedProblems, happenedSchema, instantSchema } from '../core/time.ts'
import type { Decision, Hub, ManyDecided, MarkedWords, Said } from '../hub/contract.ts'
import { isOfOwnStops } from '../hub/leaving.ts'
import { narrowedBoard } from '../hub/narrow.ts'
import { isTeam } from '../hub/readers.ts'
import { LEVELS, levelIn } from '../readiness/level.ts'
import type { ScenarioAsked } from '../readiness/model.ts'
import * as answers from './answers.ts'
import { deviceRoutes } from './device-routes.ts'
import { discloseRoutes } from './disclose-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { eraseRoutes } from './erase-routes.ts'
import { publicRoutes } from './public-routes.ts'
import { levelAsked, planRoute, readinessRoute } from './readinessRoutes.ts'
import type { Answered, Route } from './route.ts'
import { route } from './route.ts'
import { shownTo } from './shown.ts'
import { smsRoutes } from './sms-routes.ts'
import { stated } from './stated.ts'
import { syncRoutes } from './sync-routes.ts'
import { tilesRoute } from './tilesRoute.ts'
import { uploadRoutes } from './upload-routes.ts'
import { watchRoutes } from './watch-routes.ts'
import { told, whatIf } from './whatIfAnswer.ts'

const MOST_REPORTS = 1000
const journey = { ...reportSchema.properties.journey, description: 'Id of the journey.' } as const
const id = { ...reportSchema.properties.id, description: 'Id of a report.' } as const
const asOf = { ...instantSchema, description: 'As it could be known at this UTC instant. Absent: now.' } as const
const offset = { type: 'integer', minimum: 0, maximum: 10_000_000 } as const
const text = { type: 'string' } as const

/** A query of named fields, no others. */
const strict = { type: 'object', additionalProperties: false } as const

async function say(said: Said, hub: Hub): Promise<Answered> {
  const found = happenedProblems(said.happened)
  return found.length > 0 ? bad(...found) : stated(hub.say(said))
}

const STATED =
  'Answered when it is on disk. A statement that is refused is answered as a problem, with the outcome beside it.'

const stop = { ...text, minLength: 1, maxLength: 100 } as const
const most = (maximum: number) => ({ type: 'integer', minimum: 1, maximum }) as const

const scenario = {
  ...strict,
  properties: {
    closures: {
      type: 'array',
      maxItems: 20,
      items: {
        ...strict,
        required: ['stop', 'hours'],
        properties: {
          stop,
          to: { ...stop, description: 'Only the leg to this stop is closed. Absent: nobody leaves the stop.' },
          from: { ...instantSchema, description: 'Absent: from the moment of the picture.' },
          hours: { type: 'number', minimum: 0, maximum: 1440 },
        },
      },
    },
    buses: {
      type: 'array',
      maxItems: 20,
      items: {
        ...strict,
        required: ['from', 'to', 'vehicles', 'seats'],
        properties: {
          from: stop,
          to: stop,
          vehicles: most(10_000),
          seats: most(10_000),
          at: { ...instantSchema, description: 'Absent: at the moment of the picture.' },
        },
      },
    },
    restDays: { type: 'array', maxItems: 60, items: daySchema },
    split: {
      ...strict,
      required: ['share', 'atStop', 'toStop'],
      properties: { share: { type: 'number', minimum: 0, maximum: 1 }, atStop: stop, toStop: stop },
    },
    level: {
      type: 'integer',
      enum: LEVELS,
      description: 'Of how many times in a hundred needs are to be met. Absent: 75.',
    },
  },
} as const

const asking: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/whatif',
    right: 'look',
    summary: 'The forecast without and with a closure, buses, rest days or a split',
    description: 'Nothing is kept: the same question later is answered from what is known then.',
    body: { ...strict, required: ['journey', 'scenario'], properties: { journey, asOf, scenario } },
    answer: { name: 'WhatIf', schema: whatIf },
    does: ({ body }, hub) => hub.whatIf(body.journey, body.scenario as ScenarioAsked, body.asOf),
  }),
  planRoute,
]

const reading: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/told',
    right: 'study',
    summary: 'What the forecast of a journey is told: its network and observations, with the seed',
    description:
      'Enough to work the forecast out elsewhere, with a scenario too: the same code gives the same answer. ' +
      'Fields that the reader’s circle may not read are left out.',
    query: { ...strict, required: ['journey'], properties: { journey, asOf } },
    answer: { name: 'Told', schema: told },
    does: ({ query }, hub) => hub.told(query.journey, query.asOf),
  }),
  route({
    method: 'GET',
    path: '/api/journeys',
    right: 'exchange',
    summary: 'The journeys of this hub',
    answer: { name: 'Journeys', schema: answers.journeys },
    does: async (_, hub, { reader }) => good((await hub.journeys()).filter(({ id }) => reader.in(id) !== null)),
  }),
  route({
    method: 'GET',
    path: '/api/board',
    right: 'look',
    summary: 'The picture of a journey: where, how many, what comes next and what is missing there',
    query: { ...strict, required: ['journey'], properties: { journey, asOf, level: levelAsked } },
    answer: { name: 'Board', schema: answers.board },
    does: async ({ query }, hub, { reader }) =>
      shownTo(await hub.board(query.journey, query.asOf, levelIn(query.level)), reader, query.journey, narrowedBoard),
  }),
  readinessRoute,
  tilesRoute,
  route({
    method: 'GET',
    path: '/api/why/:number',
    right: 'look',
    summary: 'The reports behind a number of the board',
    params: { ...strict, required: ['number'], properties: { number: { ...text, minLength: 1, maxLength: 300 } } },
    query: { ...strict, required: ['journey'], properties: { journey, asOf } },
    answer: { name: 'Why', schema: answers.why },
    does: async ({ params, query }, hub, { reader }) =>
      shownTo(await hub.why(query.journey, params.number, query.asOf), reader, query.journey),
  }),
  route({
    method: 'GET',
    path: '/api/timeline',
    right: 'look',
    summary: 'One day of a journey, line by line',
    query: {
      ...strict,
      required: ['journey'],
      properties: { journey, day: { ...daySchema, description: 'Absent: the last day with reports.' }, asOf },
    },
    answer: { name: 'Timeline', schema: answers.timeline },
    does: ({ query }, hub, { reader }) => hub.timeline(query.journey, query.day, query.asOf, reader),
  }),
  route({
    method: 'GET',
    path: '/api/status',
    right: 'tend',
    summary: 'What this hub holds, and what of it is not applied',
    answer: { name: 'Status', schema: answers.status },
    does: async (_, hub) => good(await hub.status()),
  }),
  route({
    method: 'GET',
    path: '/api/waiting',
    right: 'tend',
    summary: 'Reports that are waiting or refused, newest first',
    answer: { name: 'NotApplied', schema: answers.notApplied },
    does: async (_, hub) => good(await hub.notApplied()),
  }),
  route({
    method: 'GET',
    path: '/api/kinds',
    right: 'greet',
    summary: 'The kinds of report that this release knows, with their form fields',
    answer: { name: 'Kinds', schema: answers.kinds },
    does: async (_, hub) => good(hub.kinds()),
  }),
  route({
    method: 'GET',
    path: '/api/reports/:id',
    right: 'exchange',
    summary: 'One report as it was signed, and what was said about it since',
    params: { ...strict, required: ['id'], properties: { id } },
    answer: { name: 'Report', schema: answers.reportDetail },
    does: async ({ params }, hub, { reader }) => {
      const found = await hub.report(params.id)
      const report = found.ok ? (found.value.report as Report) : null
      const isTheirs = report !== null && isTeam(reader, report.journey) && isOfOwnStops(report, reader)
      // What one may not read is as unknown as what is not there.
      if (report && !isTheirs) return bad(problem('report.unknown', '', { id: params.id }))
      if (found.ok) await hub.watching.opened(reader.device, params.id)
      return found
    },
  }),
]

const streams: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/export',
    right: 'carryOut',
    summary: 'Everything that a circle may read, as a file',
    description: 'Circles other than public are given to a coordinator who confirms it, and at the machine itself.',
    query: {
      ...strict,
      required: ['journey', 'as'],
      properties: {
        journey,
        as: { ...text, enum: ['jsonl', 'csv', 'geojson'] },
        circle: { ...text, enum: ['public', 'journey', 'team'], description: 'Absent: public.' },
      },
    },
    answer: { media: ['application/x-ndjson', 'text/csv', 'application/geo+json'] },
    does: 'export',
  }),
  route({
    method: 'GET',
    path: '/api/events',
    right: 'exchange',
    summary: 'Server-sent events: `changed` when a journey’s picture may have changed, `reading` for pages of a file',
    description:
      'Data: {"journeys":[ID]}; of `reading`: {"journey", "token", "done", "of"}. ' +
      'Changes that come faster than they are read are sent as one.',
    query: { ...strict, properties: { journey: { ...journey, description: 'Absent: every journey.' } } },
    answer: { media: ['text/event-stream'] },
    does: 'events',
  }),
]

const writing: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/reports',
    right: 'exchange',
    summary: 'Takes in signed reports of other devices',
    description:
      'A JSON array, or JSON lines (application/x-ndjson), of at most 1000 signed reports and 1 MiB. The answer is ' +
      'one outcome for each, in order, after all are on disk. It is 200 whenever the body was well formed, also when ' +
      'reports wait or are refused: every one was received and is counted, the sender must not send them again, and ' +
      'one bad report never holds up those behind it. Sending the same again gives the same states, with `again`. ' +
      'A body that is not well formed is refused as a whole: nothing of it is taken in.',
    body: { type: 'array', minItems: 1, maxItems: MOST_REPORTS },
    answer: { name: 'Outcomes', schema: answers.outcomes },
    does: async ({ body }, hub, { words }) => {
      const outcomes = await hub.accept(body as readonly unknown[])
      return good(outcomes.map((one) => ({ ...one, problems: one.problems.map(words) })))
    },
  }),
  route({
    method: 'POST',
    path: '/api/decide',
    right: 'draft',
    summary: 'Accepts, edits or rejects a draft',
    description: STATED,
    body: {
      ...strict,
      required: ['journey', 'draft', 'decision'],
      properties: {
        journey,
        draft: id,
        decision: { ...text, enum: ['accepted', 'edited', 'rejected'] },
        kind: { ...text, description: 'What the answer to its question makes of the draft, with `edited`.' },
        data: { type: 'object', description: 'The corrected data, with `edited`.' },
        happened: { ...happenedSchema, description: 'The corrected time, with `edited`.' },
      },
    },
    answer: { name: 'Outcome', schema: answers.outcome },
    does: ({ body }, hub) => stated(hub.decide(body as Decision)),
  }),
  route({
    method: 'POST',
    path: '/api/decide/all',
    right: 'draft',
    summary: 'Accepts many drafts as they stand, or takes back what was done last with each: all of them or none',
    body: {
      ...strict,
      required: ['journey', 'drafts', 'decision'],
      properties: {
        journey,
        drafts: { type: 'array', minItems: 1, maxItems: 500, items: id },
        decision: { ...text, enum: ['accepted', 'undone'] },
      },
    },
    answer: { name: 'MadeDrafts', schema: answers.madeDrafts },
    does: ({ body }, hub) => hub.decideAll(body as ManyDecided),
  }),
  route({
    method: 'POST',
    path: '/api/drafts/split',
    right: 'draft',
    summary: 'Parts a draft in two at an offset of its text',
    body: {
      ...strict,
      required: ['journey', 'draft', 'at'],
      properties: { journey, draft: id, at: { ...offset, description: 'UTF-16 code units, between its ends.' } },
    },
    answer: { name: 'MadeDrafts', schema: answers.madeDrafts },
    does: ({ body }, hub) => hub.splitDraft(body.journey, body.draft, body.at),
  }),
  route({
    method: 'POST',
    path: '/api/drafts/join',
    right: 'draft',
    summary: 'Makes one draft of two of the same text',
    body: {
      ...strict,
      required: ['journey', 'drafts'],
      properties: { journey, drafts: { type: 'array', minItems: 2, maxItems: 2, items: id } },
    },
    answer: { name: 'MadeDrafts', schema: answers.madeDrafts },
    does: ({ body }, hub) => hub.joinDrafts(body.journey, body.drafts as unknown as [string, string]),
  }),
  route({
    method: 'POST',
    path: '/api/drafts',
    right: 'draft',
    summary: 'Makes a draft of words of a text that the reader passed over',
    body: {
      ...strict,
      required: ['journey', 'source', 'kind', 'start', 'end'],
      properties: { journey, source: id, kind: reportSchema.properties.kind, start: offset, end: offset },
    },
    answer: { name: 'MadeDrafts', schema: answers.madeDrafts },
    does: ({ body }, hub) => hub.draftWords(body as MarkedWords),
  }),
  route({
    method: 'POST',
    path: '/api/undo',
    right: 'draft',
    summary: 'Takes back what was done last with a draft, or a document that nobody decided on',
    description: STATED,
    body: {
      ...strict,
      required: ['journey', 'draft'],
      properties: { journey, draft: { ...id, description: 'Id of the draft, or of the document.' } },
    },
    answer: { name: 'Outcome', schema: answers.outcome },
    does: ({ body }, hub) => stated(hub.undo(body.journey, body.draft)),
  }),
  route({
    method: 'POST',
    path: '/api/say',
    right: 'speak',
    summary: 'Says something as this hub’s own device',
    description: STATED,
    body: {
      ...strict,
      required: ['journey', 'kind', 'data', 'happened'],
      properties: {
        journey,
        kind: reportSchema.properties.kind,
        data: { type: 'object', description: 'Fields of the kind: see /api/kinds.' },
        happened: happenedSchema,
      },
    },
    answer: { name: 'Outcome', schema: answers.outcome },
    does: ({ body }, hub) => say(body as Said, hub),
  }),
]

export const ROUTES: readonly Route[] = [
  ...reading,
  ...documentRoutes,
  ...asking,
  ...streams,
  ...writing,
  ...syncRoutes,
  ...uploadRoutes,
  ...publicRoutes,
  ...smsRoutes,
  ...watchRoutes,
  ...deviceRoutes,
  ...eraseRoutes,
  ...discloseRoutes,
]
