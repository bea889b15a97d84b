/** What is needed, there, missing and planned, over HTTP. */
import { reportSchema } from '../core/report.ts'
import { daySchema, instantSchema } from '../core/time.ts'
import type { ReadinessQuestion } from '../hub/contract.ts'
import { narrowedPlan, narrowedReadiness } from '../hub/narrow.ts'
import type { Level } from '../readiness/level.ts'
import { LEVELS, USUAL_LEVEL } from '../readiness/level.ts'
import type { PlanQuestion } from '../readiness/planModel.ts'
import { plan } from './planAnswer.ts'
import { readiness } from './readinessAnswer.ts'
import { route } from './route.ts'
import { shownTo } from './shown.ts'

const journey = { ...reportSchema.properties.journey, description: 'Id of the journey.' } as const
const id = { ...reportSchema.properties.id, description: 'Id of a report.' } as const
const asOf = { ...instantSchema, description: 'As it could be known at this UTC instant. Absent: now.' } as const
const text = { type: 'string' } as const
const strict = { type: 'object', additionalProperties: false } as const
const reportedStop = { ...text, minLength: 1, maxLength: 32 } as const

/** A query's numbers are texts. */
export const levelAsked = {
  ...text,
  enum: LEVELS.map(String),
  description: `Plan for so many of a hundred chances. Absent: ${USUAL_LEVEL}.`,
} as const

type ReadinessQuery = { journey: string; asOf?: string; level?: string; stop?: string }

const readinessAsked = ({ level, ...asked }: ReadinessQuery): ReadinessQuestion => ({
  ...asked,
  ...(level === undefined ? {} : { level: Number(level) as Level }),
})

export const readinessRoute = route({
  method: 'GET',
  path: '/api/readiness',
  right: 'look',
  summary: 'Per stop and night: need, help, gap and excess; needs and signs of ill health; shelters, rides, alarms',
  description:
    'Null stands for what nobody knows, never for nought. Every `number` opens its reports: /api/why/NUMBER.',
  query: {
    ...strict,
    required: ['journey'],
    properties: {
      journey,
      asOf,
      level: levelAsked,
      stop: {
        ...reportedStop,
        description: 'Only this stop. Absent: all that they may reach or that somebody told of.',
      },
    },
  },
  answer: { name: 'Readiness', schema: readiness },
  does: async ({ query }, hub, { reader }) =>
    shownTo(await hub.readiness(readinessAsked(query)), reader, query.journey, narrowedReadiness),
})

export const planRoute = route({
  method: 'POST',
  path: '/api/plan',
  right: 'look',
  summary: 'Which offer goes to which stop for which night, in which vehicle, and what stays unmet',
  description:
    'Nothing is kept. Reckoning takes two seconds at most and stops when the reader leaves. `since` also tells what ' +
    'changed since the plan of that moment, for example because the forecast moved.',
  body: {
    ...strict,
    required: ['journey'],
    properties: {
      journey,
      asOf,
      level: {
        type: 'integer',
        enum: [50, 75, 90],
        description: 'Plan for so many of a hundred chances. Absent: 75.',
      },
      fixed: {
        type: 'array',
        maxItems: 200,
        items: {
          ...strict,
          required: ['offer', 'stop', 'night', 'amount'],
          properties: { offer: id, stop: reportedStop, night: daySchema, amount: { type: 'number', minimum: 0 } },
        },
        description: 'What people have decided, in the unit of the line. The plan keeps to it.',
      },
      without: {
        type: 'array',
        maxItems: 200,
        items: id,
        description: 'Offers and vehicles that shall not be used.',
      },
      since: { ...instantSchema, description: 'Also tell what changed since the plan of this UTC instant.' },
    },
  },
  answer: { name: 'Plan', schema: plan },
  does: async ({ body }, hub, { reader, gone }) =>
    shownTo(await hub.plan(body as PlanQuestion, gone), reader, body.journey, narrowedPlan),
})
