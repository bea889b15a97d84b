/**
 * HiGHS in WebAssembly on a thread of its own, so that a hub answers while it reckons, and a plan that nobody waits for
 * any more is stopped with its thread. The thread lives only while there is work: its memory is for the reports.
 */
import { Worker } from 'node:worker_threads'
import type { Limits, Solver } from '../hub/planning.ts'
import type { Programme, Solved } from '../readiness/plan/programme.ts'

const CALLED_OFF: Solved = { state: 'none', values: [], bound: Number.NEGATIVE_INFINITY }

export const highsSolver: Solver = {
  solve(programme: Programme, { signal, ...limits }: Limits): Promise<Solved> {
    if (signal?.aborted) return Promise.resolve(CALLED_OFF)
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./solver-thread.ts', import.meta.url), { workerData: { programme, limits } })
      const end = (solved: Solved): void => {
        signal?.removeEventListener('abort', callOff)
        void worker.terminate().then(() => resolve(solved))
      }
      const callOff = (): void => end(CALLED_OFF)
      signal?.addEventListener('abort', callOff)
      worker.once('message', end)
      worker.once('error', (error) => {
        signal?.removeEventListener('abort', callOff)
        reject(error)
      })
    })
  },
}
