/** What everybody may know, and how a coordinator opens it. */
import { LEAST_PLACES_DAYS } from '../core/kinds/publication.ts'
import { good } from '../core/problem.ts'
import { reportSchema } from '../core/report.ts'
import type { PublishAsked } from '../hub/publishing.ts'
import * as answers from './answers.ts'
import { preview, publicPictures } from './public-answers.ts'
import { type Route, route } from './route.ts'
import { stated } from './stated.ts'

const strict = { type: 'object', additionalProperties: false } as const
const journey = { ...reportSchema.properties.journey, description: 'Id of the journey.' } as const
const days = { type: 'integer', minimum: LEAST_PLACES_DAYS, maximum: 365 } as const

export const publicRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/public',
    right: 'greet',
    summary: 'What everybody may know: rounded, delayed, nothing small, of journeys whose page a coordinator opened',
    description:
      'Changes at midnight of the journey. Null stands for nought, for fewer than ten, and for what is held back.',
    answer: { name: 'Public', schema: publicPictures },
    does: async (_, hub) => good({ journeys: await hub.publishing.pictures() }),
  }),
  route({
    method: 'GET',
    path: '/api/public/preview',
    right: 'publish',
    summary: 'What everybody would see of a journey',
    query: {
      ...strict,
      required: ['journey'],
      properties: { journey, placesAfterDays: { type: 'string', pattern: '^[1-9][0-9]{0,2}$' } },
    },
    answer: { name: 'Preview', schema: preview },
    does: ({ query }, hub) => {
      const { placesAfterDays } = query
      return hub.publishing.preview(query.journey, placesAfterDays === undefined ? undefined : Number(placesAfterDays))
    },
  }),
  route({
    method: 'POST',
    path: '/api/public',
    right: 'publish',
    summary: 'Opens or closes the public page of a journey',
    body: {
      ...strict,
      required: ['journey', 'page'],
      properties: { journey, page: { type: 'string', enum: ['open', 'closed'] }, placesAfterDays: days },
    },
    answer: { name: 'Outcome', schema: answers.outcome },
    does: ({ body }, hub) => stated(hub.publishing.publish(body as PublishAsked)),
  }),
]
