/** An answer as the member who asked may see it: of somebody's own stops only, where they are given no more. */
import type { Result } from '../core/problem.ts'
import { good } from '../core/problem.ts'
import { narrowed } from '../hub/narrow.ts'
import type { Reader } from '../hub/readers.ts'

export const shownTo = <T>(result: Result<T>, reader: Reader, journey: string, narrow = narrowed<T>): Result<T> => {
  const membership = reader.in(journey)
  return result.ok && membership ? good(narrow(result.value, membership)) : result
}
