/**
 * Confirming what somebody else reported, beside the report itself: by the phone's own key where this page belongs to one,
 * else by the hub at whose machine the person sits. Nobody is asked of what they said themselves.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { CONFIRMATION } from '../../core/amend.ts'
import { confirmation } from '../../core/kinds/confirmation.ts'
import type { ReportDetail } from '../../hub/contract.ts'
import { Act } from '../act.tsx'
import { whichHub } from '../hub.ts'
import { refreshAll } from '../live.ts'
import { phone } from '../phone/client.ts'
import { behind } from '../phone/state.ts'
import { useHere } from '../place.ts'
import { sayHere } from '../register/saying.ts'
import { Problems } from '../states.tsx'
import { tOr } from '../words.ts'
import { c } from './words.ts'

const HOWS = (confirmation.data.properties?.['how']?.enum ?? []) as readonly string[]

/** What reports are said about, and not what is said about reports, texts and devices. */
const IS_OBSERVED = /^(?!core\.(?!note$)|documents\.)/

export function Confirm({ detail: { report, shown } }: { detail: ReportDetail }) {
  const { journey } = useHere()
  const [told, setTold] = useState<ComponentChildren>(null)
  const [isDone, setDone] = useState(false)
  const { device } = report as { readonly device: string }
  const own = useOwnDevice()
  if (!journey || own === null || own === device) return null
  if (!IS_OBSERVED.test(shown.kind) || shown.state === 'withdrawn') return null
  const confirm = async (entered: FormData): Promise<boolean> => {
    const answer = await sayHere(journey, CONFIRMATION, { report: shown.report, how: String(entered.get('how')) })
    if (answer.ok) await refreshAll()
    setDone(answer.ok)
    setTold(
      answer.ok ? c('confirm.done') : <Problems problems={'problems' in answer ? answer.problems : [UNREACHED]} />,
    )
    return answer.ok
  }
  return (
    <>
      {!isDone && (
        <Act name={c('confirm.open')} act={c('confirm.do')} cancel={c('confirm.no')} onDo={confirm}>
          <p>{c('confirm.what')}</p>
          <Hows />
        </Act>
      )}
      <div role="status">{told}</div>
    </>
  )
}

const UNREACHED = { code: 'hub.unreached', path: '', slots: {} } as const

function Hows() {
  return (
    <fieldset>
      <legend>{c('confirm.how')}</legend>
      {HOWS.map((how) => (
        <label key={how} class="tick">
          <input type="radio" name="how" value={how} required /> {tOr(`choice.how.${how}`, how)}
        </label>
      ))}
    </fieldset>
  )
}

/** Null until it is known. */
function useOwnDevice(): string | null {
  const [device, setDevice] = useState<string | null>(null)
  const isPhone = Boolean(behind.value?.ask)
  useEffect(() => void ownDevice(isPhone).then(setDevice), [isPhone])
  return device
}

async function ownDevice(isPhone: boolean): Promise<string | null> {
  if (isPhone) return (await phone('status')).device
  const hub = await whichHub()
  return hub.ok ? hub.value.hub : null
}
