/**
 * HiGHS in WebAssembly on a thread of its own, so that a hub answers while it reckons, and a plan that nobody waits for
 * any more is stopped with its thread. The thread starts while the hub still gathers what there is to solve, and lives only
 * while there is work: its memory is for the reports. What stays is the compiled code, which all threads share: half of a
 * first plan's work is the engine making it fast.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Limits, Solver } from '../hub/planning.ts'
import type { Programme, Solved } from '../readiness/plan/programme.ts'

const CALLED_OFF: Solved = { state: 'none', values: [], bound: Number.NEGATIVE_INFINITY }

let code: Promise<WebAssembly.Module> | undefined

async function compiled(): Promise<WebAssembly.Module> {
  const path = fileURLToPath(import.meta.resolve('highs/runtime'))
  return WebAssembly.compile(await readFile(path))
}

/** Threads that started and have nothing to do yet; one that nobody wants within this time goes. */
let waiting: Promise<Worker> | undefined
const IDLE_MS = 20_000

async function started(): Promise<Worker> {
  code ??= compiled()
  return new Worker(new URL('./solver-thread.ts', import.meta.url), { workerData: await code })
}

function ready(): void {
  if (waiting) return
  const mine = started()
  waiting = mine
  const end = setTimeout(() => {
    if (waiting === mine) waiting = undefined
    else return
    void mine.then((worker) => worker.terminate())
  }, IDLE_MS)
  end.unref()
  void mine.then((worker) => worker.unref())
}

function taken(): Promise<Worker> {
  const worker = waiting ?? started()
  waiting = undefined
  return worker
}

export const highsSolver: Solver = {
  ready,
  async solve(programme: Programme, { signal, ...limits }: Limits): Promise<Solved> {
    const worker = await taken()
    worker.ref()
    if (signal?.aborted) {
      await worker.terminate()
      return CALLED_OFF
    }
    return await new Promise((resolve, reject) => {
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
      worker.postMessage({ programme, limits })
    })
  },
}
