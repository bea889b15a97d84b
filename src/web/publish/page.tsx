/**
 * `/publish`: opens and closes the public page. Whoever opens it is shown before, word for word, what the whole world will
 * see, and says that they saw it; closing wants no question at all.
 */
import { useEffect, useState } from 'preact/hooks'
import { LEAST_PLACES_DAYS } from '../../core/kinds/publication.ts'
import type { Problem } from '../../core/problem.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import { publicRules, publicWords } from '../../hub/publicWords.ts'
import type { Preview } from '../../hub/publishing.ts'
import { type Answer, publicPreview, publish } from '../hub.ts'
import { outsideAddress } from '../outside.ts'
import { Loading, Problems } from '../states.tsx'
import { lang } from '../words.ts'
import { CoordinatorFrame } from './frame.tsx'
import { sayPublic, w } from './words.ts'

const MOST_DAYS = 365

export function PublishScreen() {
  const back = { path: '/desk', words: w('publish.back') }
  return (
    <CoordinatorFrame back={back} title={w('publish.title')} what={w('publish.what')}>
      {(journey) => <Page key={journey.id} journey={journey} />}
    </CoordinatorFrame>
  )
}

const problemsOf = (answer: Extract<Answer<unknown>, { ok: false }>): readonly Problem[] =>
  'problems' in answer ? answer.problems : [{ code: 'hub.unreached', path: '', slots: {} }]

function Page({ journey }: { journey: JourneySummary }) {
  const [shown, setShown] = useState<Preview | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [done, setDone] = useState('')
  const look = async (days?: number): Promise<void> => {
    const answer = await publicPreview(journey.id, days)
    if (answer.ok) setShown(answer.value)
    setProblems(answer.ok ? [] : problemsOf(answer))
  }
  useEffect(() => void look(), [journey.id])
  const [origin, setOrigin] = useState(location.origin)
  useEffect(() => void outsideAddress().then(setOrigin), [])
  const say = async (page: Preview['page'], placesAfterDays?: number): Promise<void> => {
    const answer = await publish({ journey: journey.id, page, ...(placesAfterDays && { placesAfterDays }) })
    if (!answer.ok) return setProblems(problemsOf(answer))
    setDone(w('publish.done', { page }))
    await look()
  }
  if (!shown) return problems.length > 0 ? <Problems problems={problems} /> : <Loading />
  return (
    <>
      <p class="lead" role="status">
        {done} {w(`publish.${shown.page}`, { address: `${origin}/public` })}
      </p>
      <Problems problems={problems} />
      {shown.page === 'open' && (
        <p class="choices">
          <button type="button" class="main" onClick={() => say('closed')}>
            {w('publish.shut')}
          </button>
        </p>
      )}
      <Shown preview={shown} />
      <Opening key={shown.page} preview={shown} onLook={look} onOpen={(days) => say('open', days)} />
    </>
  )
}

/** The very words of the page, in the language of this screen. */
function Shown({ preview: { page, picture } }: { preview: Preview }) {
  const { title, example, answer, where, needs, days } = publicWords(picture, sayPublic, lang.value)
  return (
    <section class="publish-preview">
      <h2>{w(page === 'open' ? 'publish.previewOpen' : 'publish.preview')}</h2>
      <blockquote class="card">
        <p>{sayPublic('public.title')}</p>
        <h3>
          {title} {example && <small>{example}</small>}
        </h3>
        <p class="lead">{answer}</p>
        <p>{where}</p>
        {needs && <h4>{needs.title}</h4>}
        {needs && (
          <ul>
            {needs.list.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {days && <Days days={days} />}
        {publicRules(sayPublic).map((rule) => (
          <p key={rule} class="quiet">
            {rule}
          </p>
        ))}
      </blockquote>
      <p class="quiet">{w('publish.changes')}</p>
    </section>
  )
}

function Days({ days: { caption, head, rows } }: { days: NonNullable<ReturnType<typeof publicWords>['days']> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scroller" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([day, ...cells]) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type OpeningProps = {
  preview: Preview
  onLook: (days: number) => void
  onOpen: (days: number) => void
}

function Opening({ preview: { page, placesAfterDays }, onLook, onOpen }: OpeningProps) {
  const [days, setDays] = useState(placesAfterDays)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onOpen(days)
      }}
    >
      <label>
        {w('publish.after')}
        <input
          name="days"
          type="number"
          min={LEAST_PLACES_DAYS}
          max={MOST_DAYS}
          required
          value={days}
          onChange={(event) => {
            const asked = event.currentTarget.valueAsNumber
            if (!event.currentTarget.checkValidity()) return
            setDays(asked)
            onLook(asked)
          }}
        />
      </label>
      <p class="quiet">{w('publish.afterMore', { least: LEAST_PLACES_DAYS, most: MOST_DAYS })}</p>
      <p>
        <label class="sure">
          <input type="checkbox" name="sure" required /> {w('publish.sure')}
        </label>
      </p>
      <p class="choices">
        <button type="submit" class={page === 'open' ? '' : 'main'}>
          {w(page === 'open' ? 'publish.redo' : 'publish.do')}
        </button>
      </p>
    </form>
  )
}
