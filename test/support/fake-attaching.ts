// A hub that knows of no photo, for the tests of what stands before it.
import { bad, problem } from '../../src/core/problem.ts'
import type { Attaching } from '../../src/hub/attaching.ts'

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
