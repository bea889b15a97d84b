/** The port that a hub listens on: what its refusals mean, and whether it may be had, before anything else is done. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Result } from '../core/problem.ts'
import { bad, good, type ProblemCode, problem } from '../core/problem.ts'

const CODES: Readonly<Record<string, ProblemCode>> = {
  EADDRINUSE: 'port.taken',
  EACCES: 'port.refused',
  EADDRNOTAVAIL: 'port.refused',
}

/** Runs what begins to listen. Expected trouble becomes a problem that names the port; anything else is a bug. */
export async function listening(port: number, listen: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await listen()
    return good(null)
  } catch (error) {
    const code = CODES[(error as NodeJS.ErrnoException).code ?? '']
    if (!code) throw error
    return bad(problem(code, '', { port: String(port) }))
  }
}

/** Whether one could listen there now. Asked before data are opened, so that a refusal leaves nothing behind. */
export async function mayListen(host: string, port: number): Promise<Result<null>> {
  const probe = createServer()
  const had = await listening(port, () => once(probe.listen({ host, port }), 'listening'))
  if (had.ok) await once(probe.close(), 'close')
  return had
}
