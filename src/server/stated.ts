/** A statement that the log refused is trouble for who made it; the outcome goes along. */
import type { Result } from '../core/problem.ts'
import type { Outcome } from '../log/log.ts'
import type { Answered } from './route.ts'

export async function stated(result: Promise<Result<Outcome>>): Promise<Answered> {
  const said = await result
  if (!said.ok || said.value.state !== 'refused') return said
  return { ok: false, problems: [...said.value.problems], outcome: said.value }
}
