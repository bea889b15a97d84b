/**
 * What somebody says on this screen, as the hub's own device: kept or refused, and taken back by one more tap. In a
 * journey that is over it happened at the moment of the picture; else it happened now, by the journey's own clock.
 */
import { signal } from '@preact/signals'
import { clockIn } from '../../core/exercise.ts'
import type { Problem } from '../../core/problem.ts'
import { instant, msOf } from '../../core/time.ts'
import type { Readiness } from '../../readiness/stopModel.ts'
import { sayAsHub } from '../hub.ts'
import { refreshAll } from '../live.ts'

/** What is said belongs to this picture's journey and moment. */
export type Scene = Pick<Readiness, 'journey' | 'asOf' | 'isPast'>
export type Words = { readonly kind: string; readonly data: Record<string, unknown> }

export type Last =
  | { readonly state: 'kept'; readonly id: string; readonly kind: string; readonly scene: Scene }
  | { readonly state: 'undone' }
  /** No problems: the hub was not reached. */
  | { readonly state: 'refused'; readonly problems: readonly Problem[] }

export const last = signal<Last | null>(null)
/** The one form that is open. */
export const opened = signal<string | null>(null)
export const isSaying = signal(false)

/** True when it was kept. */
export async function sayIt(scene: Scene, { kind, data }: Words): Promise<boolean> {
  if (isSaying.peek()) return false
  isSaying.value = true
  const answer = await sayAsHub({ journey: scene.journey.id, kind, data, happened: happenedIn(scene) })
  isSaying.value = false
  if (!answer.ok) last.value = { state: 'refused', problems: 'problems' in answer ? answer.problems : [] }
  else if (answer.value.id !== null) last.value = { state: 'kept', id: answer.value.id, kind, scene }
  if (answer.ok) {
    opened.value = null
    await refreshAll()
  }
  return answer.ok
}

export async function takeBack(kept: Extract<Last, { state: 'kept' }>): Promise<void> {
  const data = { report: kept.id, why: 'undo' }
  if (await sayIt(kept.scene, { kind: 'core.withdrawal', data })) last.value = { state: 'undone' }
}

function happenedIn({ journey, asOf, isPast }: Scene) {
  const at = isPast ? asOf : instant(Math.max(clockIn(journey.exercise, Date.now()), msOf(asOf)))
  return { from: at, to: at, precision: 'minute', zone: journey.zone } as const
}
