/** What stands before the phone's screens while it is not open: setting up, unlocking, or why it cannot be opened. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ProblemCode } from '../../core/problem.ts'
import { Later } from '../later.tsx'
import { Loading, Problems } from '../states.tsx'
import { wantLater } from '../words.ts'
import { brokenBy, learnState, type PhoneTrouble, passing, setUp, trouble, unlock } from './client.ts'
import { phoneState } from './state.ts'
import { BeginAnew } from './wipe.tsx'
import { p } from './words.ts'

/** Where nothing is kept the page came a moment ago, and this comes too: nobody need install it. */
const bringPassing = () => import('./passing.tsx').then((file) => file.Passing)

export function Gate({ children }: { children?: ComponentChildren }) {
  wantLater()
  useEffect(() => void learnState(), [])
  const state = phoneState.value
  if (state === 'open')
    return (
      <>
        {passing.value && <Later load={bringPassing} props={{}} />}
        <Told code={trouble.value} />
        {children}
      </>
    )
  if (state === 'starting') return <Loading />
  if (state === 'none') return <SetUp />
  if (state === 'locked') return <Unlock />
  if (state === 'broken' && brokenBy.value === 'store.damaged') return <Damaged />
  if (state === 'forbidden' || state === 'unsafe') return <Later load={bringPassing} props={{}} />
  return (
    <section class="state">
      <h1>{p(`phone.${state}`)}</h1>
      <p>{p(`phone.${state}More`)}</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {p('phone.again')}
        </button>
      </p>
    </section>
  )
}

/** Where nobody waited for what could not be done: at the head of the screen, and brought to the eye. */
function Told({ code }: { code: ProblemCode | null }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.scrollIntoView({ block: 'center' }), [code])
  if (!code) return null
  return (
    <div ref={here} class="banner" role="alert">
      <Problems problems={[{ code, path: '', slots: { place: 'Vereda' } }]} />
    </div>
  )
}

const Damaged = () => (
  <section class="state">
    <h1>{p('phone.broken')}</h1>
    <p>{p('phone.damaged')}</p>
    <BeginAnew />
  </section>
)

/** Of the words that open a phone. Nothing keeps a short one from who copies the phone's files; the screen says so. */
export const LEAST_LENGTH = 8

function SetUp() {
  const [problems, setProblems] = useState<Parameters<typeof Problems>[0]['problems']>([])
  const [working, setWorking] = useState(false)
  const make = async (passphrase: string | null): Promise<void> => {
    setWorking(true)
    const made = await setUp(passphrase)
    setWorking(false)
    // What opens stands at its head, wherever the button that opened it was.
    if (made.ok) scrollTo(0, 0)
    else setProblems(made.problems)
  }
  return (
    <section class="state phone">
      <h1>{p('phone.setUp')}</h1>
      <p>{p('phone.setUpMore')}</p>
      <NewWords working={working} onWords={make} />
      <Problems problems={problems} />
    </section>
  )
}

type NewWordsProps = { working: boolean; onWords: (passphrase: string | null) => void }

function NewWords({ working, onWords }: NewWordsProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onWords(String(new FormData(event.currentTarget).get('passphrase')))
      }}
    >
      <label for="passphrase">{p('phone.passphrase')}</label>
      <input
        id="passphrase"
        name="passphrase"
        type="password"
        autocomplete="new-password"
        required
        minLength={LEAST_LENGTH}
        aria-describedby="passphrase-more"
      />
      <p id="passphrase-more" class="quiet">
        {p('phone.passphraseMore')}
      </p>
      <p class="choices">
        <button type="submit" class="main" disabled={working}>
          {p('phone.setUpDo')}
        </button>
        <button type="button" disabled={working} onClick={() => onWords(null)}>
          {p('phone.setUpBare')}
        </button>
      </p>
      <p class="quiet">{p('phone.setUpBareMore')}</p>
    </form>
  )
}

/** The words were right, and what they open could not be read. */
const codeOf = ({ code }: PhoneTrouble): ProblemCode => code ?? 'store.failed'

function Unlock() {
  const [tries, setTries] = useState(0)
  const [trouble, setTrouble] = useState<ProblemCode | null>(null)
  const [working, setWorking] = useState(false)
  return (
    <section class="state phone">
      <h1>{p('phone.locked')}</h1>
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          const form = event.currentTarget
          setWorking(true)
          const opened = await unlock(String(new FormData(form).get('passphrase'))).catch(codeOf)
          setWorking(false)
          if (opened === true) return scrollTo(0, 0)
          setTrouble(opened || null)
          setTries(opened ? 0 : tries + 1)
          form.reset()
          form.querySelector('input')?.focus()
        }}
      >
        <label for="passphrase">{p('phone.passphrase')}</label>
        <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required />
        <p class="choices">
          <button type="submit" class="main" disabled={working}>
            {p(working ? 'phone.unlocking' : 'phone.unlock')}
          </button>
        </p>
        <div role="alert">
          {tries > 0 && p('phone.wrong', { tries })}
          {trouble === 'store.damaged'
            ? p('phone.damaged')
            : trouble && <Problems problems={[{ code: trouble, path: '', slots: { place: 'Vereda' } }]} />}
        </div>
      </form>
      <p class="quiet">{p('phone.forgotten')}</p>
      <BeginAnew />
    </section>
  )
}
