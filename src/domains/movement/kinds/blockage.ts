import { countProblems, peopleSchema } from '../../../core/count.ts'
import { defineKind } from '../../../core/kind.ts'
import { codeSchema, groupDays, NOT_SAID, stopNights, timelineDay, wordsSchema } from '../../../core/kinds/shapes.ts'
import { problem } from '../../../core/problem.ts'
import { legSchema } from '../shapes.ts'

export const blockage = defineKind({
  doc: 'The way is closed, partly closed, or open again: at a stop or on a leg, and who stands there.',
  name: 'movement.blockage',
  v: 1,
  data: {
    type: 'object',
    additionalProperties: false,
    required: ['what'],
    properties: {
      what: { type: 'string', enum: ['started', 'partly', 'ended'] },
      stop: codeSchema,
      leg: legSchema,
      by: { type: 'string', enum: ['police', 'army', 'migration', 'residents', 'weather', 'other', 'unknown'] },
      forces: { ...peopleSchema, description: 'How many of them stand there' },
      group: { ...codeSchema, description: 'Group that is held' },
      words: wordsSchema,
    },
  },
  subjects: (data, context) => [
    timelineDay(context),
    ...groupDays(data.group, context),
    ...stopNights(data.stop ?? data.leg?.to, context),
  ],
  secrecy: {
    what: 'journey',
    stop: 'journey',
    leg: 'journey',
    by: 'journey',
    forces: 'journey',
    group: 'journey',
    words: 'team',
  },
  keepFor: 'P5Y',
  says: (data) => ({
    key: 'kind.movement.blockage.says',
    slots: {
      what: data.what,
      by: data.by ?? 'unknown',
      stop: data.stop ?? data.leg?.from ?? NOT_SAID,
      toStop: data.leg?.to ?? NOT_SAID,
    },
  }),
  problems: (data) => [
    ...((data.stop ?? data.leg) ? [] : [problem('data.required', '/data/stop', { name: 'stop' })]),
    ...(data.forces ? countProblems(data.forces, '/data/forces') : []),
  ],
  button: 'blocked',
  sms: [
    {
      words: { es: ['cerrado', 'cerrada', 'bloqueo'], en: ['closed', 'blocked'] },
      reads: ['stop'],
      wants: ['stop'],
      sets: { what: 'started' },
    },
    {
      words: { es: ['abierto', 'abierta', 'abrieron'], en: ['open', 'opened'] },
      reads: ['stop'],
      wants: ['stop'],
      sets: { what: 'ended' },
    },
  ],
  examples: {
    good: [
      { what: 'started', stop: 'agc', by: 'police', forces: { low: 90, best: 100, high: 110 }, group: 'main' },
      { what: 'ended', leg: { from: 'agc', to: 'esq' }, group: 'main', words: 'Lifted after several hours' },
    ],
    bad: [
      { data: { what: 'started', by: 'police' }, code: 'data.required', path: '/data/stop' },
      { data: { what: 'lifted', stop: 'agc' }, code: 'data.enum', path: '/data/what' },
      {
        data: { what: 'started', stop: 'agc', forces: { low: 200, best: 100, high: null } },
        code: 'count.order',
        path: '/data/forces',
      },
    ],
  },
})
