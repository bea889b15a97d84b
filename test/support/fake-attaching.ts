// A hub that knows of no photo and erases what is named, for the tests of what stands before it.
import { bad, good, problem } from '../../src/core/problem.ts'
import type { Attaching } from '../../src/hub/attaching.ts'

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

export const erasing: Erasing = {
  erase: async ({ reports, isSure }) =>
    good({
      reports: reports.map((id) => ({ id, kind: 'core.note' })),
      quoting: 0,
      erased: isSure ? reports.length : 0,
    }),
  sweep: async () => 0,
}
