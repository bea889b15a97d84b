/** Erasing reports: asked for by a coordinator who confirms it with the key, or by who sits at the machine. */
import { reportSchema } from '../core/report.ts'
import { all, count, list, text, textOrNull } from './answers.ts'
import { type Route, route } from './route.ts'

const { id, journey } = reportSchema.properties

const asked = {
  journey,
  reports: { type: 'array', minItems: 1, maxItems: 1000, items: id },
  why: { type: 'string', enum: ['asked', 'danger', 'mistake'] },
  isQuotedToo: { type: 'boolean', description: 'Also what quotes them.' },
} as const
const answer = {
  name: 'Erased',
  schema: all({ reports: list(all({ id: text, kind: textOrNull })), quoting: count, erased: count }),
}

export const eraseRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/erasures',
    right: 'erase',
    summary: 'Erases reports and all that was said about them, here at once and elsewhere when it is heard of',
    description: 'Without `isSure` nothing is erased: it is told what would be.',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['reports', 'why', 'isQuotedToo', 'isSure'],
      properties: { ...asked, isSure: { type: 'boolean' } },
    },
    answer,
    does: ({ body }, hub) => hub.erasing.erase(body),
  }),
  route({
    method: 'POST',
    path: '/api/erasures/preview',
    right: 'weigh',
    summary: 'What would be erased, for who has not confirmed anything yet',
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['reports', 'why', 'isQuotedToo'],
      properties: asked,
    },
    answer,
    does: ({ body }, hub) => hub.erasing.erase({ ...body, isSure: false }),
  }),
]
