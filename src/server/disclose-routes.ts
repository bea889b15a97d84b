/** What the hub would have to hand over: told to who sits at the machine. */
import { CIRCLES } from '../core/kind.ts'
import { good } from '../core/problem.ts'
import { daySchema, instantSchema } from '../core/time.ts'
import { all, choice, count, list, orNull, text } from './answers.ts'
import { type Route, route } from './route.ts'

const field = all({ field: text, circle: choice(...CIRCLES), reports: count })
const kind = all({
  ...{ kind: text, reports: count, from: daySchema, to: daySchema },
  goneBy: orNull(daySchema),
  fields: list(field),
})
const device = all({
  ...{ device: text, labels: list(text), reports: count },
  firstReceived: instantSchema,
  lastReceived: instantSchema,
})

export const discloseRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/disclosure',
    right: 'speak',
    summary: 'All that this hub would have to hand over, counted by kind and field, without a word of it',
    body: { type: 'object', additionalProperties: false, properties: {} },
    answer: {
      name: 'Disclosure',
      schema: all({
        ...{ at: instantSchema, hub: text, journeys: count, reports: count, erased: count },
        papers: all({ papers: count, chars: count }),
        ...{ quoting: count, sealed: count },
        files: all({ files: count, bytes: count }),
        rejects: all({ rejects: count, chars: count }),
        ...{ alerts: count, devices: list(device), kinds: list(kind) },
      }),
    },
    does: async (_, hub) => good(await hub.disclosing.disclose()),
  }),
]
