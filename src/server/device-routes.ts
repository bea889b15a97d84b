/** Who speaks in a journey, for whoever coordinates it. What they decide of it they say as signed reports. */
import { reportSchema } from '../core/report.ts'
import { ROLES } from '../core/role.ts'
import { all, choice, count, list, numberOrNull, text, textOrNull } from './answers.ts'
import { type Route, route } from './route.ts'

const device = all({
  device: text,
  label: text,
  role: choice(...ROLES, 'founder', 'none'),
  stops: { type: ['array', 'null'], items: text },
  until: textOrNull,
  invitation: textOrNull,
  vouches: list(text),
  reports: count,
  last: count,
  endedAfter: numberOrNull,
  endings: list(text),
})

export const deviceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/devices',
    right: 'admit',
    summary: 'Devices of a journey, what each was vouched for, which were ended, and invitations that are still open',
    query: {
      type: 'object',
      additionalProperties: false,
      required: ['journey'],
      properties: { journey: { ...reportSchema.properties.journey, description: 'Id of the journey.' } },
    },
    answer: {
      name: 'Devices',
      schema: all({
        devices: list(device),
        invitations: list(all({ invitation: text, label: text, role: text, expires: text })),
      }),
    },
    does: ({ query }, hub) => hub.devices(query.journey),
  }),
]
