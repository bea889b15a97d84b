/** Bait, who took it, and who took too much. */

import { good } from '../core/problem.ts'
import { reportSchema } from '../core/report.ts'
import { instantSchema } from '../core/time.ts'
import { all, list, orNull, text } from './answers.ts'
import { type Route, route } from './route.ts'

const { id } = reportSchema.properties

export const watchRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/alerts',
    right: 'tend',
    summary: 'Who opened bait, or carried off more than their budget (no report), newest first',
    answer: {
      name: 'Alerts',
      schema: list(all({ report: orNull(text), device: text, label: text, at: instantSchema })),
    },
    does: async (_, hub) => good(await hub.watching.alerts()),
  }),
  route({
    method: 'POST',
    path: '/api/baits',
    right: 'speak',
    summary: 'Marks a report or a document as bait, or takes the mark away',
    description: 'Known to this hub alone: it is in no report.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['report', 'isBait'],
      properties: { report: { ...id, description: 'Id of a report or a document.' }, isBait: { type: 'boolean' } },
    },
    answer: { name: 'Baits', schema: all({ baits: list(text) }) },
    does: ({ body }, hub) => hub.watching.bait(body.report, body.isBait),
  }),
]
