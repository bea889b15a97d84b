/** Consent that was taken back, on the phone that wrote it down: from then on it counts nowhere and is erased. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import { instant } from '../../core/time.ts'
import type { OutboxLine } from '../../phone/outbox.ts'
import { phone } from '../phone/client.ts'
import { Problems } from '../states.tsx'
import { s } from './words.ts'

export function TakeBack({ line }: { readonly line: OutboxLine }) {
  const [asked, setAsked] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  // What was handed on goes with what it was handed on from.
  if (line.says?.key === 'kind.core.resealing.says') return null
  if (!asked)
    return (
      <p>
        <button type="button" class="plain" onClick={() => setAsked(true)}>
          {s('back.open')}
        </button>
      </p>
    )
  const takeBack = async (): Promise<void> => {
    const outcome = await phone('say', sayingOf(line))
    if (!outcome.ok) setProblems(outcome.problems)
  }
  return (
    <section aria-live="polite">
      <p>{s('back.what')}</p>
      <Problems problems={problems} />
      <p class="choices">
        <button type="button" onClick={takeBack}>
          {s('back.do')}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {s('back.no')}
        </button>
      </p>
    </section>
  )
}

function sayingOf({ id, journey, happened: { zone } }: OutboxLine) {
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone } as const
  return { journey, kind: 'core.erasure', data: { report: id, why: 'asked' }, happened }
}
