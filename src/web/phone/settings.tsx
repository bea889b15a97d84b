/** `/report/phone`: what a person can do about this phone: its key, another pair of eyes, files without network. */
import { useEffect, useState } from 'preact/hooks'
import type { PhoneStatus } from '../../phone/phone.ts'
import { Icon } from '../icons.tsx'
import { Later } from '../later.tsx'
import { useHere } from '../place.ts'
import { lock, passing, phone, phoneChanges } from './client.ts'
import { Gate, LEAST_LENGTH } from './gate.tsx'
import { Wipe } from './wipe.tsx'
import { type PhoneKey, p } from './words.ts'

/** Only the hub's own machine invites, so it can bring this when it is wanted. */
const bringInvite = () => import('./invite.tsx').then((file) => file.Invite)
/** What only a hub makes worth choosing comes when there is one. */
const bringForget = () => import('./forget.tsx').then((file) => file.Forget)

export function PhoneScreen() {
  const { to } = useHere()
  return (
    <Gate>
      <article class="phone">
        <p class="back">
          <a href={to('/report')}>
            <Icon name="back" />
            {p('report.title')}
          </a>
        </p>
        <h1>{p('settings.title')}</h1>
        <Who />
        {passing.value || <Lock />}
        <Files />
        <MayInvite />
        {passing.value || <Hide />}
      </article>
    </Gate>
  )
}

function Hide() {
  return (
    <>
      <Decoy />
      <Later load={bringForget} props={{}} />
      <section>
        <h2>{p('wipe.title')}</h2>
        <Wipe />
      </section>
    </>
  )
}

function useStatus(): PhoneStatus | null {
  const [status, setStatus] = useState<PhoneStatus | null>(null)
  useEffect(() => void phone('status').then(setStatus), [phoneChanges.value])
  return status
}

/** Anybody else would hand out links that let nobody in. */
function MayInvite() {
  const status = useStatus()
  return status && (!status.home || status.roles.includes('coordinator')) ? (
    <Later load={bringInvite} props={{}} />
  ) : null
}

function Who() {
  const status = useStatus()
  if (!status) return null
  const { home, device, isLetIn } = status
  const belongs = home ? p('settings.home', { role: p(`role.${home.role}` as PhoneKey) }) : p('settings.homeless')
  return (
    <section>
      <p>{isLetIn ? belongs : p('sending.denied')}</p>
      <p class="quiet">
        {p('settings.key')} <code class="key">{`VEREDA-KEY:${device}`}</code>
      </p>
    </section>
  )
}

function Lock() {
  const [isProtected, setProtected] = useState<boolean | null>(null)
  useEffect(() => void phone('isProtected').then(setProtected), [])
  if (isProtected === null) return null
  return (
    <section>
      <h2>{p('settings.lock')}</h2>
      {isProtected && (
        <p class="choices">
          <button type="button" class="main" onClick={lock}>
            {p('settings.lockNow')}
          </button>
        </p>
      )}
      <Words
        label={p(isProtected ? 'settings.newWords' : 'settings.setWords')}
        button={p('settings.save')}
        onWords={async (words) => {
          const told = await phone('protect', words)
          if (told === 'saved') setProtected(true)
          return told
        }}
      />
    </section>
  )
}

function Decoy() {
  return (
    <section>
      <h2>{p('settings.decoy')}</h2>
      <p>{p('settings.decoyMore')}</p>
      <Words
        label={p('settings.decoyWords')}
        button={p('settings.save')}
        onWords={(words, isAgain) => phone('decoy', words, isAgain)}
      />
    </section>
  )
}

type Told = 'saved' | 'taken' | 'sure'
type WordsProps = { label: string; button: string; onWords: (words: string, isAgain: boolean) => Promise<Told> }

function Words({ label, button, onWords }: WordsProps) {
  const [told, setTold] = useState<Told | null>(null)
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        const form = event.currentTarget
        const now = await onWords(String(new FormData(form).get('words')), told === 'sure')
        if (now === 'saved') form.reset()
        setTold(now)
      }}
    >
      <label>
        {label}
        <input name="words" type="password" autocomplete="new-password" required minLength={LEAST_LENGTH} />
      </label>
      <p class="choices">
        <button type="submit">{button}</button> <span role="status">{told && p(`settings.${told}`)}</span>
      </p>
    </form>
  )
}

function Files() {
  const { to } = useHere()
  return (
    <section>
      <h2>{p('files.title')}</h2>
      <p>{p('files.more')}</p>
      <p>
        <a href={to('/carry')}>{p('carry.title')}</a>
      </p>
    </section>
  )
}
