/** Why a draft was not taken as it was sent: said above its form, in view, with the field in hand that it is about. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import { Problems } from '../states.tsx'
import { tOr } from '../words.ts'

export function Refused({ problems }: { problems: readonly Problem[] }) {
  const refusal = useRef<HTMLDivElement>(null)
  // Before it is seen: later it would take the keys away from whoever closed the form meanwhile.
  useLayoutEffect(() => {
    refusal.current?.scrollIntoView({ block: 'nearest' })
    entryOf(refusal.current, fieldIn(problems[0]))?.focus({ preventScroll: true })
  }, [problems])
  if (problems.length === 0) return null
  const [field] = fieldIn(problems[0]).split('.')
  return (
    <div ref={refusal} class="refusal" role="alert">
      <p>{tOr(`field.${field}`, '')}</p>
      <Problems problems={problems.map((one) => ({ ...one, path: '' }))} />
    </div>
  )
}

/** `/data/people/low` is the entry `people.low`; `/happened/from` is `happened.from`. */
const fieldIn = (problem: Problem | undefined): string =>
  (problem?.path ?? '').replace(/^\/(data\/)?/, '').replaceAll('/', '.')

/** The entry of that name, or the first one of its parts. */
const entryOf = (refusal: HTMLElement | null, field: string): HTMLElement | null | undefined =>
  field === '' ? null : refusal?.parentElement?.querySelector(`[name="${field}"], [name^="${field}."]`)
