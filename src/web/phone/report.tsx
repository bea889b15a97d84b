/** `/report`: six large buttons for one thumb, and under them what became of the reports of this phone. */
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { FormKind } from '../../phone/service.ts'
import { Icon, type IconName } from '../icons.tsx'
import { connected } from '../live.ts'
import { useHere, useNames } from '../place.ts'
import { NotFound } from '../states.tsx'
import { t, tOr } from '../words.ts'
import { phone, phoneChanges } from './client.ts'
import { Gate } from './gate.tsx'
import { bringAttach, bringAway, bringStrip, SayForm } from './say.tsx'
import { bringFiles, Sending } from './sending.tsx'
import { phoneState } from './state.ts'
import { type PhoneKey, p } from './words.ts'

const BUTTONS: readonly { readonly name: string; readonly icon: IconName; readonly key: PhoneKey }[] = [
  { name: 'count', icon: 'people', key: 'report.count' },
  { name: 'moving', icon: 'on', key: 'report.moving' },
  { name: 'blocked', icon: 'closed', key: 'report.blocked' },
  { name: 'need', icon: 'need', key: 'report.need' },
  { name: 'harm', icon: 'warn', key: 'report.harm' },
  { name: 'note', icon: 'desk', key: 'report.note' },
]

export function ReportScreen() {
  useNames()
  // What draws codes comes while there is a network, for when there is none.
  useEffect(() => void import('../code.ts').catch(() => {}), [])
  // While there is a connection, and somebody who keeps it, so that it is there when there is none.
  useEffect(() => {
    if (connected.value)
      navigator.serviceWorker?.ready
        .then(() => Promise.all([bringAttach(), bringFiles(), bringAway(), bringStrip(), import('../help.tsx')]))
        .catch(() => undefined)
  }, [connected.value])
  const { to } = useHere()
  return (
    <Gate>
      <article class="phone">
        <h1>{p('report.title')}</h1>
        <Buttons />
        <Sending />
        <ForMe />
        <p>
          <a href={to('/report/phone')}>{p('settings.title')}</a>
        </p>
      </article>
    </Gate>
  )
}

function Buttons() {
  const { to } = useHere()
  return (
    <ul class="six">
      {BUTTONS.map(({ name, icon, key }) => (
        <li key={name}>
          <a href={to(`/report/${name}`)}>
            <Icon name={icon} />
            {p(key)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Only for those whose role opens something sealed. */
function ForMe() {
  const { to } = useHere()
  const forms = useForms()
  const [roles, setRoles] = useState<readonly string[]>([])
  useEffect(() => void phone('status').then((status) => setRoles(status.roles)), [phoneChanges.value])
  useEffect(() => {
    if (roles.length > 0) Promise.allSettled([import('../sealed/fields.tsx'), import('../sealed/page.tsx')])
  }, [roles.length > 0])
  const opens = forms.some(({ fields }) => fields.some(({ sealedFor }) => sealedFor.some((one) => roles.includes(one))))
  return opens ? (
    <p>
      <a href={to('/report/sealed')}>{p('report.sealed')}</a>
    </p>
  ) : null
}

/** `/report/:button`: the form of one kind, or first which kind it is. */
export function SayScreen({ button }: { button: string }) {
  useNames()
  const forms = useForms()
  const { query, route } = useLocation()
  const { to, journeys, journey } = useHere()
  const title = BUTTONS.find(({ name }) => name === button)
  if (!title) return <NotFound />
  const kinds = forms.filter((form) => form.button === button)
  const chosen = kinds.length === 1 ? kinds[0] : kinds.find(({ name }) => name === query['kind'])
  return (
    <Gate>
      <article class="phone">
        <p class="back">
          <a href={to('/report')}>
            <Icon name="back" />
            {p('report.title')}
          </a>
        </p>
        <h1>{chosen ? tOr(`kind.${chosen.name}.name`, chosen.name) : p(title.key)}</h1>
        {!chosen ? (
          <Kinds button={button} kinds={kinds} />
        ) : journey ? (
          <SayForm
            key={chosen.name}
            kind={chosen}
            journey={journey}
            onKept={(id) => route(to('/report', { kept: id }))}
          />
        ) : (
          // A phone that is not let in is told of no journey, and must not be left before a form that never comes.
          journeys.state !== 'loading' && (
            <p role="alert">{journeys.state === 'unreached' ? t('state.offlineEmpty') : p('sending.denied')}</p>
          )
        )}
      </article>
    </Gate>
  )
}

function Kinds({ button, kinds }: { button: string; kinds: readonly FormKind[] }) {
  const { to } = useHere()
  return (
    <ul class="six few">
      {kinds.map(({ name }) => (
        <li key={name}>
          <a href={to(`/report/${button}`, { kind: name })}>{tOr(`kind.${name}.name`, name)}</a>
        </li>
      ))}
    </ul>
  )
}

function useForms(): readonly FormKind[] {
  const [forms, setForms] = useState<readonly FormKind[]>([])
  const isOpen = phoneState.value === 'open'
  useEffect(() => {
    if (isOpen) phone('forms').then(setForms)
  }, [isOpen, phoneChanges.value])
  return forms
}
