/**
 * `/join#1/…`: an invitation that was opened from a link or a code. What follows `#` is a secret: it is taken out of
 * the address at once, so that it stays in no history, and goes to the phone's thread only.
 */
import { useState } from 'preact/hooks'
import { bad, type Problem, problem } from '../../core/problem.ts'
import type { Home } from '../../phone/talk.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { join, type PhoneTrouble } from './client.ts'
import { Gate } from './gate.tsx'
import { i } from './invited.ts'
import { type PhoneKey, p } from './words.ts'

const taken = location.pathname === '/join' ? location.hash : ''
if (taken !== '') history.replaceState(null, '', location.pathname + location.search)

export function JoinScreen() {
  return (
    <Gate>
      <article class="phone">
        <h1>{i('join.title')}</h1>
        {taken === '' ? <p>{i('join.empty')}</p> : <Join />}
      </article>
    </Gate>
  )
}

type Outcome = { readonly home: Home } | { readonly problems: readonly Problem[] }

function Join() {
  const { to } = useHere()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [working, setWorking] = useState(false)
  const accept = async (): Promise<void> => {
    setWorking(true)
    const joined = await join(taken).catch(({ code }: PhoneTrouble) => bad(problem(code ?? 'store.failed')))
    setOutcome(joined.ok ? { home: joined.value } : { problems: joined.problems })
    setWorking(false)
  }
  if (outcome && 'home' in outcome) {
    return (
      <>
        <p role="status">{i('join.done', { role: p(`role.${outcome.home.role}` as PhoneKey) })}</p>
        <p>
          <a class="button" href={to('/report')}>
            {p('report.title')}
          </a>
        </p>
      </>
    )
  }
  return (
    <>
      <p>{i('join.more')}</p>
      <p class="choices">
        <button type="button" class="main large" disabled={working} onClick={accept}>
          {i('join.do')}
        </button>
      </p>
      {outcome && (
        <div role="alert">
          {/* Where in the request it was says nothing to a person. */}
          <Problems problems={outcome.problems.map((one) => ({ ...one, path: '' }))} />
        </div>
      )}
    </>
  )
}
