// A hub that knows of no photo and erases what is named, for the tests of what stands before it.
import { bad, good, problem } from '../../src/core/problem.ts'
import type { Attaching } from '../../src/hub/attaching.ts'

import type { Hub } from '../../src/hub/contract.ts'
import type { Disclosing } from '../../src/hub/disclosing.ts'
import type { Erasing } from '../../src/hub/erasing.ts'

const unknown = async () => bad(problem('attachment.unknown'))
export const attaching: Attaching = {
  begin: unknown,
  at: unknown,
  take: unknown,
  giveUp: unknown,
  read: unknown,
  resume: unknown,
  compare: async () => ({ have: [], lack: [] }),
  known: async () => ({ have: [], lack: [] }),
  settled: async () => undefined,
  close: async () => undefined,
}

export const disclosing: Disclosing = {
  disclose: async () => ({
    ...{ at: '2018-10-16T00:00:00Z', hub: 'H'.repeat(43), journeys: 1, reports: 1, erased: 0, quoting: 0, sealed: 0 },
    papers: { papers: 0, chars: 0 },
    files: { files: 0, bytes: 0 },
    rejects: { rejects: 0, chars: 0 },
    alerts: 0,
    devices: [
      {
        ...{ device: 'D'.repeat(43), labels: ['Parish'], reports: 1 },
        ...{ firstReceived: '2018-10-15T00:00:00Z', lastReceived: '2018-10-15T00:00:00Z' },
      },
    ],
    kinds: [
      {
        ...{ kind: 'core.note', reports: 1, from: '2018-10-15', to: '2018-10-15', goneBy: '2020-10-15' },
        fields: [{ field: 'text', circle: 'team', reports: 1 }],
      },
    ],
  }),
}

export const erasing: Erasing = {
  erase: async ({ reports, isSure }) =>
    good({
      reports: reports.map((id) => ({ id, kind: 'core.note' })),
      quoting: 0,
      erased: isSure ? reports.length : 0,
    }),
  sweep: async () => 0,
}

const KEY = 'D'.repeat(43)
const device = {
  device: KEY,
  label: 'Post',
  role: 'field',
  stops: ['esq'],
  until: null,
  invitation: null,
  vouches: [KEY],
} as const

export const devices: Hub['devices'] = async (journey) =>
  journey.startsWith('another')
    ? bad(problem('journey.unknown', '/journey', { journey }))
    : good({
        devices: [{ ...device, reports: 3, last: 4, endedAfter: 3, endings: [KEY] }],
        invitations: [{ invitation: KEY, label: 'Gate', role: 'field', expires: '2018-10-16T00:00:00Z' }],
      })
