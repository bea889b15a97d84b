/** The reading desk: what was read so far, and a form to paste the next text. */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Problem } from '../../core/problem.ts'
import type { DocumentSummary, PastedDocument } from '../../hub/contract.ts'
import { paths, readDocument } from '../hub.ts'
import { useHub } from '../live.ts'
import { useHere } from '../place.ts'
import { NoJourney, OfflineBanner, Picture, Problems } from '../states.tsx'
import { longDay } from '../when.ts'
import { t } from '../words.ts'

export function DeskScreen() {
  const { journeys, journey } = useHere()
  const documents = useHub<DocumentSummary[]>(journey && paths.documents(journey.id))
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <Picture of={documents}>
      {(all, received) => (
        <>
          <OfflineBanner received={received} />
          <article class="desk">
            <h1>{t('desk.lead', { n: all.reduce((sum, one) => sum + one.open, 0) })}</h1>
            <p class="lead">{t('desk.what')}</p>
            <div class="desk-parts">
              <Documents all={all} />
              {journey && <PasteForm journey={journey.id} />}
            </div>
          </article>
        </>
      )}
    </Picture>
  )
}

function Documents({ all }: { all: readonly DocumentSummary[] }) {
  const { to } = useHere()
  return (
    <section>
      <h2>{t('desk.documents')}</h2>
      {all.length === 0 && <p>{t('desk.noDocuments')}</p>}
      <ul class="documents">
        {all.map((one) => (
          <li key={one.source}>
            <a href={to(`/desk/${encodeURIComponent(one.source)}`)}>{one.title}</a>
            <span class={one.open > 0 ? 'badge open' : 'badge'}>{t('desk.open', { open: one.open })}</span>
            <span class="quiet">
              {longDay(one.published)} · {t('desk.drafts', { drafts: one.drafts })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const MEDIA = ['article', 'bulletin', 'message', 'form'] as const
const TONGUES = ['auto', 'es', 'en'] as const
type Wrong = Partial<Record<'title' | 'published' | 'text', string>>

function PasteForm({ journey }: { journey: string }) {
  const { to } = useHere()
  const { route } = useLocation()
  const [isReading, setReading] = useState(false)
  const [wrong, setWrong] = useState<Wrong>({})
  const [problems, setProblems] = useState<readonly Problem[] | null>(null)

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const pasted = pastedFrom(new FormData(form), journey)
    const found = wrongIn(pasted)
    setWrong(found)
    const first = Object.keys(found)[0]
    if (first) return (form.elements.namedItem(first) as HTMLElement).focus()
    setReading(true)
    const answer = await readDocument(pasted)
    setReading(false)
    if (answer.ok) route(to(`/desk/${encodeURIComponent(answer.value.source)}`))
    else setProblems('problems' in answer ? answer.problems : [])
  }

  return (
    <section>
      <h2>{t('desk.paste')}</h2>
      <form class="paste" noValidate onSubmit={submit}>
        <Entry name="text" wrong={wrong.text}>
          <textarea id="text" name="text" rows={9} {...marks('text', wrong.text)} />
        </Entry>
        <Entry name="title" wrong={wrong.title}>
          <input id="title" name="title" {...marks('title', wrong.title)} />
        </Entry>
        <Entry name="publisher">
          <input id="publisher" name="publisher" />
        </Entry>
        <Entry name="published" wrong={wrong.published} hint>
          <input id="published" name="published" type="date" {...marks('published', wrong.published)} />
        </Entry>
        <Entry name="medium">
          <select id="medium" name="medium">
            {MEDIA.map((medium) => (
              <option key={medium} value={medium}>
                {t(`desk.medium.${medium}`)}
              </option>
            ))}
          </select>
        </Entry>
        <Entry name="lang">
          <select id="lang" name="lang">
            {TONGUES.map((tongue) => (
              <option key={tongue} value={tongue}>
                {t(`desk.lang.${tongue}`)}
              </option>
            ))}
          </select>
        </Entry>
        {problems !== null && (
          <div class="refusal" role="alert">
            {problems.length === 0 ? t('state.offlineEmpty') : <Problems problems={problems} />}
          </div>
        )}
        <button type="submit" class="main" disabled={isReading}>
          {t(isReading ? 'desk.reading' : 'desk.read')}
        </button>
      </form>
    </section>
  )
}

type EntryName = 'text' | 'title' | 'publisher' | 'published' | 'medium' | 'lang'
type EntryProps = { name: EntryName; wrong?: string | undefined; hint?: boolean; children: preact.ComponentChildren }

function Entry({ name, wrong, hint, children }: EntryProps) {
  return (
    <div class={`entry ${wrong ? 'wrong' : ''}`}>
      <label for={name}>{t(`desk.field.${name}`)}</label>
      {hint && (
        <p class="quiet" id={`${name}-hint`}>
          {t('desk.field.publishedHint')}
        </p>
      )}
      {wrong && (
        <p class="what-is-wrong" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
      {children}
    </div>
  )
}

const marks = (name: string, wrong: string | undefined) =>
  wrong ? { 'aria-invalid': true, 'aria-describedby': `${name}-wrong` } : {}

function pastedFrom(form: FormData, journey: string): PastedDocument {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  return {
    journey,
    text: String(form.get('text') ?? ''),
    title: text('title'),
    publisher: text('publisher') || null,
    published: text('published'),
    medium: text('medium') as PastedDocument['medium'],
    lang: text('lang') as PastedDocument['lang'],
  }
}

function wrongIn(pasted: PastedDocument): Wrong {
  return {
    ...(pasted.text.trim() === '' && { text: t('desk.needText') }),
    ...(pasted.title === '' && { title: t('desk.needTitle') }),
    ...(pasted.published === '' && { published: t('desk.needDay') }),
  }
}
