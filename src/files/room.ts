/**
 * Opens files in processes of their own, a few at a time. Whatever a file does there (loops, eats memory, crashes the
 * parser), the process that asks gets a problem in plain words and goes on. Short plain text is opened at once: nothing
 * but our own code looks at it, and a new process would cost more than the reading.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import { type FileBytes, MOST_FILE_BYTES, type OpenFile, type Progress } from '../hub/opening.ts'
import { fileKind } from '../intake/formats/kind.ts'
import type { Asked, ReadPaper } from '../intake/formats/reading.ts'
import type { Job, Told } from './child.ts'

export type RoomLimits = {
  readonly fileBytes: number
  readonly memoryBytes: number
  /** Without a page done. */
  readonly stallMs: number
  readonly wholeMs: number
  /** Files open at once; more wait. */
  readonly atOnce: number
  readonly waiting: number
}

const LIMITS: RoomLimits = {
  fileBytes: MOST_FILE_BYTES,
  memoryBytes: 700 * 1_048_576,
  stallMs: 30_000,
  wholeMs: 300_000,
  atOnce: 2,
  waiting: 20,
}

const SHORT_BYTES = 30_000
const CHILD = join(import.meta.dirname, 'child.ts')
const ROOT = join(import.meta.dirname, '..', '..')

export function filesRoom(given: Partial<RoomLimits> = {}): OpenFile {
  const limits = { ...LIMITS, ...given }
  const seats = new Seats(limits.atOnce, limits.waiting)
  return async (file, asked, progress = () => undefined, signal) => {
    if (file.bytes.length > limits.fileBytes) return bad(tooLarge(limits.fileBytes))
    if (isPlain(file)) return readHere(file, asked)
    if (!(await seats.taken())) return bad(problem('request.busy'))
    try {
      return await readApart(file, asked, { progress, signal, limits })
    } finally {
      seats.free()
    }
  }
}

const tooLarge = (limit: number): Problem => problem('body.tooLarge', '', { limit: `${limit / 1_048_576} MiB` })

function isPlain({ name, bytes }: FileBytes): boolean {
  const kind = fileKind(name, bytes)
  return bytes.length <= SHORT_BYTES && (kind === 'text' || kind === 'markdown')
}

/** The reader is loaded with the first text: a hub answers sooner after its start without it. */
async function readHere(file: FileBytes, asked: Asked): Promise<Result<ReadPaper>> {
  const [{ openPaper }, { readingOf }, { atlasAtHand }] = await Promise.all([
    import('./open.ts'),
    import('../intake/formats/reading.ts'),
    import('./atlas.ts'),
  ])
  const opened = await openPaper(file)
  return opened.ok ? good(readingOf(opened.value, asked, atlasAtHand())) : opened
}

type Along = {
  readonly progress: Progress
  readonly signal: AbortSignal | undefined
  readonly limits: RoomLimits
}

/** The answer of a process of its own, which is gone when this resolves. */
function readApart(file: FileBytes, asked: Asked, { progress, signal, limits }: Along): Promise<Result<ReadPaper>> {
  if (signal?.aborted) return Promise.resolve(bad(problem('request.slow')))
  const child = start(limits)
  return new Promise((resolve) => {
    let answer: Result<ReadPaper> | null = null
    const stop = (code: 'document.slow' | 'request.slow'): void => {
      answer ??= bad(problem(code, '', { seconds: Math.round(limits.stallMs / 1000) }))
      child.kill('SIGKILL')
    }
    const stalled = setTimeout(stop, limits.stallMs, 'document.slow')
    const late = setTimeout(stop, limits.wholeMs, 'document.slow')
    const leave = (): void => stop('request.slow')
    signal?.addEventListener('abort', leave)
    child.on('message', (told: Told) => {
      if ('result' in told) answer ??= told.result
      else {
        stalled.refresh()
        progress(told.done, told.of)
      }
    })
    child.once('error', () => child.kill('SIGKILL'))
    child.once('close', () => {
      clearTimeout(stalled)
      clearTimeout(late)
      signal?.removeEventListener('abort', leave)
      resolve(answer ?? bad(problem('document.tooMuch', '', { format: fileKind(file.name, file.bytes) })))
    })
    const job: Job = { file, asked, mostMemoryBytes: limits.memoryBytes }
    child.send(job, (error) => error && child.kill('SIGKILL'))
  })
}

function start({ memoryBytes }: RoomLimits): ChildProcess {
  const heapMb = Math.round((memoryBytes * 0.7) / 1_048_576)
  const execArgv = ['--permission', `--allow-fs-read=${ROOT}`, '--allow-worker', `--max-old-space-size=${heapMb}`]
  const env = { PATH: process.env['PATH'] ?? '' }
  return fork(CHILD, {
    execArgv: [...execArgv, '--no-warnings'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env,
  })
}

/** Who comes when all seats are taken waits in line; who finds the line full is told. */
class Seats {
  #free: number
  readonly #mostWaiting: number
  readonly #line: (() => void)[] = []

  constructor(seats: number, mostWaiting: number) {
    this.#free = seats
    this.#mostWaiting = mostWaiting
  }

  async taken(): Promise<boolean> {
    if (this.#free > 0) {
      this.#free--
      return true
    }
    if (this.#line.length >= this.#mostWaiting) return false
    await new Promise<void>((call) => this.#line.push(call))
    return true
  }

  free(): void {
    const next = this.#line.shift()
    if (next) next()
    else this.#free++
  }
}
