/**
 * Inviting a phone: a link for one use and one day, to be handed over in person or shown as a code. The key in it is
 * made on this phone and told to nobody else; the hub learns its public half only.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import { DAY_MS, instant } from '../../core/time.ts'
import { sayAsHub, whichHub } from '../hub.ts'
import { now } from '../live.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { phone } from './client.ts'
import { type PhoneKey, p } from './words.ts'

const ROLES = ['field', 'shelter', 'coordinator', 'analyst', 'familyLinks', 'legal'] as const

export function Invite() {
  const { journey } = useHere()
  const [link, setLink] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (!journey) return null
  const make = async (entered: FormData): Promise<void> => {
    const made = await invitationFor(journey.id, journey.zone, entered)
    setLink(typeof made === 'string' ? made : null)
    setProblems(typeof made === 'string' ? [] : made)
  }
  return (
    <section>
      <h2>{p('invite.title')}</h2>
      <p>{p('invite.more')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make(new FormData(event.currentTarget))
        }}
      >
        <Who />
        <p class="choices">
          <button type="submit">{p('invite.make')}</button>
        </p>
      </form>
      <Problems problems={problems} />
      {link && <Link text={link} />}
    </section>
  )
}

function Who() {
  return (
    <>
      <label>
        {p('invite.label')}
        <input name="label" required maxLength={60} autocomplete="off" />
      </label>
      <label>
        {p('invite.role')}
        <select name="role">
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {p(`role.${role}` satisfies PhoneKey)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** The link, or why there is none. */
async function invitationFor(journey: string, zone: string, entered: FormData): Promise<string | readonly Problem[]> {
  const { seed, key } = await phone('invitationKey')
  const at = instant(now.peek())
  const happened = { from: at, to: at, precision: 'minute', zone } as const
  const expires = instant(now.peek() + DAY_MS)
  const data = { key, label: String(entered.get('label')), role: String(entered.get('role')), expires }
  const hub = await whichHub()
  const said = await sayAsHub({ journey, kind: 'core.invitation', data, happened })
  if (!hub.ok || !said.ok)
    return !said.ok && 'problems' in said ? said.problems : [{ code: 'hub.unreached', path: '', slots: {} }]
  return `${location.origin}/join#1/${journey}/${said.value.id}/${seed}/${hub.value.hub}`
}

function Link({ text }: { text: string }) {
  const [drawn, setDrawn] = useState<{ size: number; path: string } | null>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => void import('../code.ts').then((file) => setDrawn(file.codeOf(text))), [text])
  return (
    <div class="invitation">
      <p role="status">{p('invite.made')}</p>
      {drawn && (
        <svg class="code" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={p('invite.code')}>
          <rect width={drawn.size} height={drawn.size} fill="#fff" />
          <path d={drawn.path} fill="#000" />
        </svg>
      )}
      <p>
        <code class="key">{text}</code>
      </p>
      <p class="choices">
        <button type="button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {p(copied ? 'invite.copied' : 'invite.copy')}
        </button>
      </p>
    </div>
  )
}
