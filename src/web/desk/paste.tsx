/** The form into which a text is pasted, with what must be known of it: title, day of publication, what it is. */
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Problem } from '../../core/problem.ts'
import type { PastedDocument } from '../../hub/contract.ts'
import { readDocument } from '../hub.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { t } from '../words.ts'

const MEDIA = ['article', 'bulletin', 'message', 'form'] as const
const TONGUES = ['auto', 'es', 'en'] as const
type Wrong = Partial<Record<'title' | 'published' | 'text', string>>

export function PasteForm({ journey }: { journey: string }) {
  const { isReading, wrong, problems, submit } = usePaste(journey)
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
        <Choice name="medium" choices={MEDIA.map((medium) => [medium, t(`desk.medium.${medium}`)])} />
        <Choice name="lang" choices={TONGUES.map((tongue) => [tongue, t(`desk.lang.${tongue}`)])} />
        <Refusal problems={problems} />
        <button type="submit" class="main" disabled={isReading}>
          {t(isReading ? 'desk.reading' : 'desk.read')}
        </button>
      </form>
    </section>
  )
}

/** Sends what was pasted, and goes to its drafts; what is missing is said at its field, which gets the focus. */
function usePaste(journey: string) {
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
  return { isReading, wrong, problems, submit }
}

/** Why the hub did not take the text; no reason at all means that it was not reached. */
function Refusal({ problems }: { problems: readonly Problem[] | null }) {
  if (problems === null) return null
  return (
    <div class="refusal" role="alert">
      {problems.length === 0 ? t('state.offlineEmpty') : <Problems problems={problems} />}
    </div>
  )
}

function Choice({ name, choices }: { name: 'medium' | 'lang'; choices: readonly (readonly [string, string])[] }) {
  return (
    <Entry name={name}>
      <select id={name} name={name}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Entry>
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
