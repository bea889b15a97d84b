/**
 * Inviting a phone: a link for one use and one day, to be handed over in person or shown as a code. The key in it is
 * made on this phone and told to nobody else; the hub learns its public half only.
 */
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Problem } from '../../core/problem.ts'
import { DAY_MS, instant } from '../../core/time.ts'
import { INVITATION } from '../../core/trust.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import { GrantFields, grantIn } from '../devices/grant.tsx'
import { d } from '../devices/words.ts'
import { whichHub } from '../hub.ts'
import { now } from '../live.ts'
import { isOnlyHere, outsideAddress } from '../outside.ts'
import { useHere } from '../place.ts'
import { sayHere } from '../register/saying.ts'
import { Problems } from '../states.tsx'
import { phone } from './client.ts'
import { i } from './invited.ts'

export function Invite() {
  const { journey, to } = useHere()
  const { path } = useLocation()
  const [link, setLink] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (!journey) return null
  const make = async (entered: FormData): Promise<void> => {
    const made = await invitationFor(journey, entered)
    setLink(typeof made === 'string' ? made : null)
    setProblems(typeof made === 'string' ? [] : made)
  }
  return (
    <section>
      <h2>{i('invite.title')}</h2>
      <p>{i('invite.more')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make(new FormData(event.currentTarget))
        }}
      >
        <GrantFields zone={journey.zone} />
        <Address />
        <p class="choices">
          <button type="submit">{i('invite.make')}</button>
        </p>
      </form>
      <Problems problems={problems} />
      {link && <Link text={link} />}
      {path !== '/devices' && (
        <p>
          <a href={to('/devices')}>{d('devices.link')}</a>
        </p>
      )}
    </section>
  )
}

/** Asked only where it cannot be the address of this page. */
function Address() {
  const [address, setAddress] = useState(location.origin)
  const suggest = (found: string): void => setAddress((now) => (now === location.origin ? found : now))
  useEffect(() => void outsideAddress().then(suggest), [])
  if (!isOnlyHere(location.origin)) return null
  return (
    <>
      <label>
        {i('invite.address')}
        <input
          name="address"
          type="url"
          required
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      {isOnlyHere(address) && <p class="banner">{i('invite.onlyHere')}</p>}
    </>
  )
}

/** The link, or why there is none. */
async function invitationFor(journey: JourneySummary, entered: FormData): Promise<string | readonly Problem[]> {
  const { seed, key } = await phone('invitationKey')
  const data = { key, ...grantIn(entered, journey.zone), expires: instant(now.peek() + DAY_MS) }
  const hub = await whichHub()
  const said = await sayHere(journey, INVITATION, data)
  if (!hub.ok || !said.ok)
    return !said.ok && 'problems' in said ? said.problems : [{ code: 'hub.unreached', path: '', slots: {} }]
  const { origin } = new URL(String(entered.get('address') ?? location.origin))
  return `${origin}/join#1/${journey.id}/${said.value.id}/${seed}/${hub.value.hub}`
}

function Link({ text }: { text: string }) {
  const [drawn, setDrawn] = useState<{ size: number; path: string } | null>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => void import('../code.ts').then((file) => setDrawn(file.codeOf(text))), [text])
  return (
    <div class="invitation">
      <p role="status">{i('invite.made')}</p>
      {drawn && (
        <svg class="code" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={i('invite.code')}>
          <rect width={drawn.size} height={drawn.size} fill="#fff" />
          <path d={drawn.path} fill="#000" />
        </svg>
      )}
      <p>
        <code class="key">{text}</code>
      </p>
      <p class="choices">
        <button type="button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {i(copied ? 'invite.copied' : 'invite.copy')}
        </button>
      </p>
    </div>
  )
}
