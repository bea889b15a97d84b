/**
 * What a name of a place means in this journey: a person says it once, as a signed report, and every text that is read
 * from then on knows it.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import { paths } from '../hub.ts'
import { refresh } from '../live.ts'
import { useHere } from '../place.ts'
import { sayHere } from '../register/saying.ts'
import { Problems } from '../states.tsx'
import { stopNames, t } from '../words.ts'
import { FormEnd } from './end.tsx'
import { pressInForm } from './keys.tsx'
import { words } from './words.ts'

/** Says what a name means; null: kept. No problems: the hub was not reached. */
export function useNaming(): (data: Record<string, unknown>) => Promise<readonly Problem[] | null> {
  const { journey } = useHere()
  return async (data) => {
    if (!journey) return []
    const answer = await sayHere(journey, 'documents.placeName', data)
    if (answer.ok) await refresh(paths.register(journey.id))
    return answer.ok ? null : 'problems' in answer ? answer.problems : []
  }
}

const POINT = 'a point'

type NameProps = { name: string; onKept: (said: string) => void; onCancel: () => void }

export function NameForm({ name, onKept, onCancel }: NameProps) {
  const say = useNaming()
  const field = useRef<HTMLInputElement>(null)
  const [isPoint, setPoint] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[] | null>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const data = namedIn(new FormData(event.currentTarget as HTMLFormElement))
    const found = await say(data)
    setProblems(found)
    if (found === null) onKept(words('naming.kept', { called: String(data['name']) }))
  }
  return (
    <form class="edit naming" noValidate onKeyDown={(event) => pressInForm(event, onCancel)} onSubmit={submit}>
      <p class="quiet">{words('naming.why')}</p>
      <div class="entry">
        <label for="place-name">{words('naming.name')}</label>
        <input ref={field} id="place-name" name="name" maxLength={120} defaultValue={name.slice(0, 120)} />
      </div>
      <div class="entry">
        <label for="place-stop">{words('naming.means')}</label>
        <select id="place-stop" name="stop" onChange={(event) => setPoint(event.currentTarget.value === POINT)}>
          {[...stopNames()].map(([stop, called]) => (
            <option key={stop} value={stop}>
              {called}
            </option>
          ))}
          <option value={POINT}>{words('naming.point')}</option>
        </select>
      </div>
      {isPoint && <Degrees />}
      <Refusal problems={problems} />
      <FormEnd act={words('naming.save')} leave={t('desk.cancel')} onLeave={onCancel} />
    </form>
  )
}

function Refusal({ problems }: { problems: readonly Problem[] | null }) {
  if (problems === null) return null
  return (
    <div class="refusal" role="alert">
      {problems.length === 0 ? t('desk.unreached') : <Problems problems={problems} />}
    </div>
  )
}

function Degrees() {
  return (
    <>
      {(['lat', 'lon'] as const).map((name) => (
        <div class="entry" key={name}>
          <label for={`place-${name}`}>{words(`naming.${name}`)}</label>
          <input id={`place-${name}`} name={name} inputMode="decimal" />
        </div>
      ))}
    </>
  )
}

/** What is no number stays text, and the hub says so in words. */
function namedIn(form: FormData): Record<string, unknown> {
  const said = (name: string): string => String(form.get(name) ?? '').trim()
  const degrees = (name: string): object => {
    const text = said(name).replace(',', '.')
    return text === '' ? {} : { [name]: Number.isFinite(Number(text)) ? Number(text) : text }
  }
  const meant = said('stop') === POINT ? { ...degrees('lat'), ...degrees('lon') } : { stop: said('stop') }
  return { name: said('name'), ...meant }
}
