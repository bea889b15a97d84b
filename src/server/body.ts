/** The body of a request, unpacked within limits and read as JSON or JSON lines, in UTF-8 and in nothing else. */
import { promisify } from 'node:util'
import { gunzip, gunzipSync, inflate, inflateSync } from 'node:zlib'
import { bad, good, problem, type Result } from '../core/problem.ts'
import { decodeUtf8, parseJson, parseJsonLines } from './json.ts'

export const JSON_TYPE = 'application/json'
export const LINES_TYPE = 'application/x-ndjson'
export const FILE_TYPE = 'application/octet-stream'

/** Reports pack at most about 20 to 1; what unpacks to more than this was made to fill memory. */
const MOST_TIMES = 64
/** So small a body may unpack to anything below. */
const LEAST_LIMIT = 65_536

const UNPACK = { gzip: promisify(gunzip), deflate: promisify(inflate) } as const
/** One report is unpacked sooner than a thread is found for it. */
const UNPACK_NOW = { gzip: gunzipSync, deflate: inflateSync } as const
const SMALL_BYTES = 4096

export const isPacking = (encoding: string): encoding is keyof typeof UNPACK => Object.hasOwn(UNPACK, encoding)

/** The bytes of a body that came with this Content-Encoding; `mostBytes` is the largest that may come out. */
export async function unpacked(encoding: string, bytes: Uint8Array, mostBytes: number): Promise<Result<Uint8Array>> {
  if (encoding === 'identity') return good(bytes)
  if (!isPacking(encoding)) return bad(problem('request.media'))
  const maxOutputLength = Math.min(mostBytes, Math.max(LEAST_LIMIT, bytes.length * MOST_TIMES))
  try {
    const isSmall = bytes.length <= SMALL_BYTES
    return good(await (isSmall ? UNPACK_NOW : UNPACK)[encoding](bytes, { maxOutputLength }))
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return bad(isTooLarge ? problem('body.tooLarge', '', { limit: inMib(mostBytes) }) : problem('request.media'))
  }
}

const MIB = 1_048_576

export const inMib = (bytes: number): string => `${Math.round((bytes / MIB) * 100) / 100} MiB`

/** The value of a body that came with this Content-Type. */
export function readBody(contentType: string, bytes: Uint8Array): Result<unknown> {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  if (!/^utf-?8$/i.test(charset)) return bad(problem('json.encoding', '', { charset }))
  const text = decodeUtf8(bytes)
  if (!text.ok) return text
  return contentType.toLowerCase().startsWith(LINES_TYPE) ? parseJsonLines(text.value) : parseJson(text.value)
}
