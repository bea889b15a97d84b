/**
 * A window that keeps nothing: a private one of an older browser, or one that was told to keep nothing. Who has no other may write
 * in it all the same. Its phone has a key of its own, lies on no disk and ends with the window; what is written leaves by the
 * same ways as everywhere: to the hub as soon as there is one, or as a file or codes. It may use an invitation, because a hub shows
 * no journey to a stranger; whoever lets it in can end it again.
 */
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { en } from '../../texts/passing.en.ts'
import { es } from '../../texts/passing.es.ts'
import { en as phoneEn } from '../../texts/phone.en.ts'
import { es as phoneEs } from '../../texts/phone.es.ts'
import { useHere } from '../place.ts'
import { wordsOf } from '../words.ts'
import { HANDED, pass, phone, phoneChanges, progress } from './client.ts'
import { phoneState } from './state.ts'

const w = wordsOf(es, en)

export function Passing() {
  const state = phoneState.value
  if (state === 'open') return <Warned />
  const which = state === 'unsafe' ? state : 'window'
  return (
    <section class="state">
      <h1>{w(`passing.${which}`)}</h1>
      <p>{w(`passing.${which}More`)}</p>
      {which === 'window' && (
        <>
          <p>{w('passing.windowBut')}</p>
          <p class="choices">
            <button type="button" onClick={begin}>
              {w('passing.begin')}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

function Warned() {
  const { to } = useHere()
  // Also when its screen is opened: what no hub takes yet is told as no change.
  useEffect(() => void look(), [phoneChanges.value, progress.value])
  return (
    <p class="banner past" role="status">
      <span>
        {w(location.pathname === '/join' ? 'passing.join' : 'passing.open', { n: loose.value })}{' '}
        {loose.value > 0 && (
          <a class="to-now" href={to('/carry')}>
            {phoneWords('carry.title')}
          </a>
        )}
      </span>
    </p>
  )
}

const phoneWords = wordsOf(phoneEs, phoneEn)

/** Reports that have not left this window. */
const loose = signal(0)
let [here, given] = [0, 0]

async function begin(): Promise<void> {
  instead(es, phoneEs)
  instead(en, phoneEn)
  await pass()
  addEventListener(HANDED, () => {
    given = here
    loose.value = 0
  })
  addEventListener('beforeunload', (event) => {
    if (loose.value > 0) event.preventDefault()
  })
}

async function look(): Promise<void> {
  const { onlyHere } = await phone('status')
  here = onlyHere
  given = Math.min(given, here)
  loose.value = here - given
}

/** Words that would be untrue here have others in their place: `passing.KEY`. */
function instead(words: object, catalogue: object): void {
  for (const [key, text] of Object.entries(words)) Object.assign(catalogue, { [key.slice('passing.'.length)]: text })
}
