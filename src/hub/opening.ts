/**
 * The port through which files are opened: bytes in, the plain text with what is known of it and what was read in it
 * out. Whoever implements it promises that no file can hang, crash or fill the process that asks.
 */
import type { Result } from '../core/problem.ts'
import type { Asked, ReadPaper } from '../intake/formats/reading.ts'

export type FileBytes = { readonly name: string; readonly bytes: Uint8Array }

/** Pages done, of how many. */
export type Progress = (done: number, of: number) => void

/** `signal` calls it off: the answer, of which nothing may be kept, is then `request.slow`. */
export type OpenFile = (
  file: FileBytes,
  asked: Asked,
  progress?: Progress,
  signal?: AbortSignal,
) => Promise<Result<ReadPaper>>

/** Most bytes of a file. */
export const MOST_FILE_BYTES = 20 * 1_048_576
