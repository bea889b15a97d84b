/**
 * What was sealed is taken back on the phone that wrote it down, because the person asks for it or it was a mistake: from then on
 * it counts nowhere and is erased.
 */
import { useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import { instant } from '../../core/time.ts'
import type { OutboxLine } from '../../phone/outbox.ts'
import { Act } from '../act.tsx'
import { now } from '../live.ts'
import { phone } from '../phone/client.ts'
import { Problems } from '../states.tsx'
import { s } from './words.ts'

export function TakeBack({ line }: { readonly line: OutboxLine }) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  // What was handed on goes with what it was handed on from.
  if (line.says?.key === 'kind.core.resealing.says') return null
  const takeBack = async (): Promise<boolean> => {
    const outcome = await phone('say', sayingOf(line))
    if (!outcome.ok) setProblems(outcome.problems)
    return outcome.ok
  }
  return (
    <Act name={s('back.open')} act={s('back.do')} cancel={s('back.no')} onDo={takeBack}>
      <p>{s('back.what')}</p>
      <Problems problems={problems} />
    </Act>
  )
}

function sayingOf({ id, journey, happened: { zone } }: OutboxLine) {
  const at = instant(now.peek())
  const happened = { from: at, to: at, precision: 'minute', zone } as const
  return { journey, kind: 'core.erasure', data: { report: id, why: 'asked' }, happened }
}
