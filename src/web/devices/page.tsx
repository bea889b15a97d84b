/**
 * `/devices`: who speaks in a journey, for whoever coordinates it. A phone that was taken or lies is ended here, a newcomer is
 * vouched for or invited, and each decision can be undone. All of it is said as signed reports.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { WITHDRAWAL } from '../../core/amend.ts'
import { REVOCATION, VOUCH } from '../../core/trust.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import type { DevicesTold, DeviceTold } from '../../hub/devices.ts'
import { Act } from '../act.tsx'
import { paths } from '../hub.ts'
import { Later } from '../later.tsx'
import { refreshAll, useHub } from '../live.ts'
import { type PhoneKey, p } from '../phone/words.ts'
import { useNames } from '../place.ts'
import { CoordinatorFrame } from '../publish/frame.tsx'
import { sayHere } from '../register/saying.ts'
import { Picture, Problems } from '../states.tsx'
import { longMoment } from '../when.ts'
import { stopNames } from '../words.ts'
import { GrantFields, grantIn } from './grant.tsx'
import { d } from './words.ts'

const bringInvite = () => import('../phone/invite.tsx').then((file) => file.Invite)

export function DevicesScreen() {
  useNames()
  const back = { path: '/waiting', words: p('carry.waiting') }
  return (
    <CoordinatorFrame look="phone" back={back} title={d('devices.title')} what={d('devices.what')}>
      {(journey) => <Devices key={journey.id} journey={journey} />}
    </CoordinatorFrame>
  )
}

type Said = readonly [kind: string, data: Record<string, unknown>]
/** Says all of it, one after the other; true when it counts. */
type Decide = (...said: readonly Said[]) => Promise<boolean>

/** What decides, and what came of the last decision. */
function useDecide(journey: JourneySummary): readonly [Decide, ComponentChildren] {
  const [told, setTold] = useState<ComponentChildren>(null)
  // On a phone the form is screens below: what did not come of it must not be said where nobody looks.
  const status = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told !== null) status.current?.scrollIntoView({ block: 'center' })
  }, [told])
  const decide: Decide = async (...said) => {
    setTold(null)
    for (const [kind, data] of said) {
      const answer = await sayHere(journey, kind, data)
      const problems = answer.ok ? null : 'problems' in answer ? answer.problems : [UNREACHED]
      if (problems) setTold(<Problems problems={problems} />)
      else if (answer.ok && answer.value.state !== 'applied') setTold(d('devices.notCounted'))
      if (!answer.ok || answer.value.state !== 'applied') return false
    }
    setTold(d('devices.done'))
    await refreshAll()
    return true
  }
  return [
    decide,
    <div ref={status} role="status">
      {told}
    </div>,
  ]
}

function Devices({ journey }: { journey: JourneySummary }) {
  const [decide, told] = useDecide(journey)
  return (
    <>
      {told}
      <Picture of={useHub<DevicesTold>(paths.devices(journey.id))}>
        {({ devices, invitations }) => (
          <>
            {devices.length < 2 && <p class="lead">{d('devices.none')}</p>}
            <ol class="reports">
              {devices.map((one) => (
                <li key={one.device}>
                  <Device one={one} journey={journey} decide={decide} />
                </li>
              ))}
            </ol>
            <Invitations invitations={invitations} journey={journey} decide={decide} />
          </>
        )}
      </Picture>
      <Later load={bringInvite} props={{}} />
      <ByKey journey={journey} decide={decide} />
    </>
  )
}

const UNREACHED = { code: 'hub.unreached', path: '', slots: {} } as const

type DeviceProps = { one: DeviceTold; journey: JourneySummary; decide: Decide }

function Device({ one, journey, decide }: DeviceProps) {
  const { label, role, stops, until, reports, endedAfter } = one
  return (
    <div class={`report ${endedAfter !== null ? 'refused' : role === 'none' ? 'waiting' : ''}`}>
      <p class="says">{label || roleWords(one)}</p>
      {label !== '' && <p>{roleWords(one)}</p>}
      {stops && <p>{d('devices.stops', { stops: stops.map((stop) => stopNames().get(stop) ?? stop).join(', ') })}</p>}
      {until && <p>{d('devices.until', { when: longMoment(until, journey.zone) })}</p>}
      {endedAfter !== null && (
        <p>
          <b>{d('devices.ended', { after: endedAfter })}</b>
        </p>
      )}
      <p class="quiet">
        {d('devices.reports', { n: reports })} {d('devices.key')} <code class="key">{one.device}</code>
      </p>
      {role !== 'founder' && <Acts one={one} journey={journey} decide={decide} />}
    </div>
  )
}

function roleWords({ role }: DeviceTold): string {
  if (role === 'founder') return d('devices.founder')
  return role === 'none' ? d('devices.none.role') : d('devices.role', { role: p(`role.${role}` satisfies PhoneKey) })
}

function Acts({ one, journey, decide }: DeviceProps) {
  if (one.endings.length > 0) return <Undo endings={one.endings} decide={decide} />
  // The invitation goes on being used up: without it the link that let this device in would let in another one.
  const used = one.invitation === null ? {} : { invitation: one.invitation }
  const vouch = (entered: FormData): Promise<boolean> =>
    decide(
      [VOUCH, { device: one.device, ...used, ...grantIn(entered, journey.zone) }],
      ...one.vouches.map(takenBack(d('devices.whyChange'))),
    )
  if (one.role === 'none')
    return (
      <Act cancel={d('devices.cancel')} name={d('devices.vouch')} act={d('devices.vouchDo')} onDo={vouch}>
        <p>{d('devices.vouchMore')}</p>
        <GrantFields zone={journey.zone} />
      </Act>
    )
  const end = (entered: FormData): Promise<boolean> => {
    const after = entered.get('after') === 'keep' ? one.last : 0
    return decide([REVOCATION, { device: one.device, after, why: String(entered.get('why')) }])
  }
  return (
    <>
      <Act cancel={d('devices.cancel')} name={d('devices.change')} act={d('devices.changeDo')} onDo={vouch}>
        <GrantFields start={one} zone={journey.zone} />
      </Act>
      <Act cancel={d('devices.cancel')} name={d('devices.end')} act={d('devices.endDo')} onDo={end}>
        <Ending />
      </Act>
    </>
  )
}

const takenBack =
  (why: string) =>
  (report: string): Said => [WITHDRAWAL, { report, why }]

function Undo({ endings, decide }: Pick<DeviceTold, 'endings'> & Pick<DeviceProps, 'decide'>) {
  return (
    <p class="choices">
      <button type="button" onClick={() => decide(...endings.map(takenBack(d('devices.whyUndo'))))}>
        {d('devices.undo')}
      </button>
    </p>
  )
}

function Ending() {
  return (
    <>
      <p>{d('devices.endMore')}</p>
      {(['keep', 'drop'] as const).map((which) => (
        <label key={which} class="tick">
          <input type="radio" name="after" value={which} required /> {d(`devices.${which}`)}
        </label>
      ))}
      <label>
        {d('devices.why')}
        <input name="why" required maxLength={200} autocomplete="off" />
      </label>
    </>
  )
}

function Invitations({ invitations, journey, decide }: Pick<DevicesTold, 'invitations'> & Omit<DeviceProps, 'one'>) {
  if (invitations.length === 0) return null
  return (
    <section>
      <h2>{d('devices.invitations')}</h2>
      <ul>
        {invitations.map(({ invitation, label, role, expires }) => (
          <li key={invitation}>
            {d('devices.invitation', {
              label,
              role: p(`role.${role}` as PhoneKey),
              when: longMoment(expires, journey.zone),
            })}{' '}
            <button type="button" class="plain" onClick={() => decide(takenBack(d('devices.whyUndo'))(invitation))}>
              {d('devices.withdraw')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const KEY = /^(?:VEREDA-KEY:)?([A-Za-z0-9_-]{43})$/

function ByKey({ journey, decide }: Omit<DeviceProps, 'one'>) {
  const [isWrong, setWrong] = useState(false)
  const vouch = async (entered: FormData): Promise<boolean> => {
    const device = KEY.exec(String(entered.get('key')).trim())?.[1]
    setWrong(device === undefined)
    return device !== undefined && decide([VOUCH, { device, ...grantIn(entered, journey.zone) }])
  }
  return (
    <section>
      <h2>{d('devices.byKey')}</h2>
      <p>{d('devices.byKeyMore')}</p>
      <Act cancel={d('devices.cancel')} name={d('devices.vouch')} act={d('devices.vouchDo')} onDo={vouch}>
        <label>
          {d('devices.keyField')}
          <input name="key" required autocomplete="off" spellcheck={false} />
        </label>
        <p role="alert">{isWrong && d('devices.keyWrong')}</p>
        <GrantFields zone={journey.zone} />
      </Act>
    </section>
  )
}
