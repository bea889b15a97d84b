/**
 * The plan as this page asks for it: one question at a time, called off by the person who does not want to wait. It and
 * what was fixed by hand stay while somebody looks up a number or a stop and comes back, and are held only while the app
 * is open, because a browser's own memory lies in clear on the disk.
 */
import { signal } from '@preact/signals'
import type { Problem } from '../../core/problem.ts'
import type { Plan, PlanFixed, PlanQuestion } from '../../readiness/planModel.ts'
import { askPlan } from '../hub.ts'
import { changes } from '../live.ts'

export type Planning =
  | { readonly state: 'idle' | 'stopped' | 'unreached' }
  | { readonly state: 'running'; readonly sinceMs: number }
  | { readonly state: 'refused'; readonly problems: readonly Problem[] }
  | Done

/** `heard`: how many changes the hub had told of by then. `why`: somebody asked for it, or the picture had changed. */
export type Done = {
  readonly state: 'done'
  readonly plan: Plan
  readonly level: number
  readonly heard: number
  readonly madeMs: number
  readonly why: 'asked' | 'changed'
}

export const planning = signal<Planning>({ state: 'idle' })
export const fixed = signal<readonly PlanFixed[]>([])
export const without = signal<readonly string[]>([])
let waiting: AbortController | null = null

/** Plans made since the page was opened, last last: only their journeys and moments are looked at. */
const made: Pick<Plan, 'journey' | 'asOf'>[] = []

/** The moment of the last plan for this journey that was made before `asOf`; null where there was none. */
export const plannedBefore = (journey: string, asOf: string): string | null =>
  made.findLast((one) => one.journey === journey && one.asOf < asOf)?.asOf ?? null

export async function makePlan(question: PlanQuestion): Promise<void> {
  planning.value = { state: 'running', sinceMs: Date.now() }
  const { answer, heard } = await asked(question)
  if (answer === null) return
  if (answer.ok) done(answer.value, heard, 'asked')
  else if ('problems' in answer) planning.value = { state: 'refused', problems: answer.problems }
  else planning.value = { state: 'unreached' }
}

/** Behind the plan that is shown, which stays where there is no answer: the page says of it that it is old. */
export async function renewPlan(question: PlanQuestion): Promise<void> {
  const { answer, heard } = await asked(question)
  if (answer?.ok && planning.peek().state === 'done') done(answer.value, heard, 'changed')
}

/** The answer to the last question only; null where another was asked since, or nobody waits any more. */
async function asked(question: PlanQuestion) {
  waiting?.abort()
  const mine = new AbortController()
  waiting = mine
  const heard = changes.peek()
  const answer = await askPlan({ ...question, fixed: fixed.peek(), without: without.peek() }, mine.signal)
  return { answer: waiting === mine ? answer : null, heard }
}

function done(plan: Plan, heard: number, why: Done['why']): void {
  planning.value = { state: 'done', plan, level: plan.level, heard, madeMs: Date.now(), why }
  made.push(plan)
}

export function callOff(): void {
  waiting?.abort()
  waiting = null
  planning.value = { state: 'stopped' }
}

/** Nobody waits any more; what was planned and fixed stays. */
export function pause(): void {
  if (planning.peek().state !== 'running') return
  callOff()
  planning.value = { state: 'idle' }
}

let scene = ''

/** For another journey, or another moment, nothing is planned and nothing fixed. */
export function planOf(another: string): void {
  if (another === scene) return
  scene = another
  pause()
  planning.value = { state: 'idle' }
  fixed.value = []
  without.value = []
}
