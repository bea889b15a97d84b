/** Files for the tests, the same in every process: their bytes, and an id for each. */
import { createHash } from 'node:crypto'

export const PIECE = 1000

export const idOf = (n: number): string => createHash('sha256').update(`file ${n}`).digest('base64url')

export const fileBytes = (n: number): Uint8Array =>
  Uint8Array.from({ length: 5500 + 100 * n }, (_, at) => (at * 7 + n * 31 + (at >> 8)) & 255)
