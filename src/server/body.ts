/** The body of a request, read as JSON or JSON lines, in UTF-8 and in nothing else. */
import { bad, problem, type Result } from '../core/problem.ts'
import { decodeUtf8, parseJson, parseJsonLines } from './json.ts'

export const JSON_TYPE = 'application/json'
export const LINES_TYPE = 'application/x-ndjson'

/** The value of a body that came with this Content-Type. */
export function readBody(contentType: string, bytes: Uint8Array): Result<unknown> {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  if (!/^utf-?8$/i.test(charset)) return bad(problem('json.encoding', '', { charset }))
  const text = decodeUtf8(bytes)
  if (!text.ok) return text
  return contentType.toLowerCase().startsWith(LINES_TYPE) ? parseJsonLines(text.value) : parseJson(text.value)
}
