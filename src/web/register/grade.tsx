/** A document's grade, set by a person as a signed report: the last one counts, and all of them are kept. */
import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { Problem } from '../../core/problem.ts'
import type { DocumentSummary } from '../../hub/contract.ts'
import { words } from '../desk/words.ts'
import { paths } from '../hub.ts'
import { refresh } from '../live.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { shortMoment } from '../when.ts'
import { t, titled } from '../words.ts'
import { nameOf } from './named.ts'
import { sayHere } from './saying.ts'

const SOURCE = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const CONTENT = ['1', '2', '3', '4', '5', '6'] as const

/** The grade that was given last on this page, which can be taken back. */
const given = signal<{ readonly source: string; readonly report: string } | null>(null)

export function GradeCell({ one }: { one: DocumentSummary }) {
  const { journey } = useHere()
  const [isOpen, setOpen] = useState(false)
  const { grade } = one
  return (
    <>
      {grade ? (
        <>
          <b>
            {grade.reliability} {grade.credibility}
          </b>{' '}
          {words('register.step', { step: grade.reliability })};{' '}
          {words('register.step', { step: String(grade.credibility) })}{' '}
          <span class="quiet">
            {words('register.gradedBy', {
              who: nameOf(grade.by),
              when: shortMoment(grade.said, journey?.zone ?? 'UTC'),
            })}
          </span>
        </>
      ) : (
        <span class="quiet">{words('register.ungraded')}</span>
      )}
      {isOpen ? (
        <GradeForm one={one} onDone={() => setOpen(false)} />
      ) : (
        <Actions one={one} onOpen={() => setOpen(true)} />
      )}
    </>
  )
}

function Actions({ one, onOpen }: { one: DocumentSummary; onOpen: () => void }) {
  const { say } = useSaying()
  const mine = given.value?.source === one.source ? given.value : null
  const takeBack = async (): Promise<void> => {
    if (mine && (await say('core.withdrawal', { report: mine.report, why: 'undo' })) !== null) given.value = null
  }
  return (
    <p class="choices">
      <button type="button" aria-label={`${words('register.doGrade')}: ${titled(one.title)}`} onClick={onOpen}>
        {words('register.doGrade')}
      </button>
      {mine && (
        <button type="button" onClick={takeBack}>
          {t('desk.undo')}
        </button>
      )}
    </p>
  )
}

function useSaying() {
  const { journey } = useHere()
  const [problems, setProblems] = useState<readonly Problem[] | null>(null)
  /** The report's id; null when it was not kept. */
  const say = async (kind: string, data: Record<string, unknown>): Promise<string | null> => {
    if (!journey) return null
    const answer = await sayHere(journey, kind, data)
    setProblems(answer.ok ? null : 'problems' in answer ? answer.problems : [])
    if (!answer.ok) return null
    await refresh(paths.register(journey.id))
    return answer.value.id
  }
  return { problems, say }
}

function GradeForm({ one, onDone }: { one: DocumentSummary; onDone: () => void }) {
  const { problems, say } = useSaying()
  const { source } = one
  return (
    <form
      class="edit grading"
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={async (event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget as HTMLFormElement)
        const why = String(form.get('why') ?? '').trim()
        const data = {
          source,
          grade: form.get('grade'),
          credibility: Number(form.get('credibility')),
          ...(why && { why }),
        }
        const report = await say('documents.grade', data)
        if (report === null) return
        given.value = { source, report }
        onDone()
      }}
    >
      <GradeEntries one={one} />
      {problems && (
        <div class="refusal" role="alert">
          {problems.length === 0 ? t('state.offlineEmpty') : <Problems problems={problems} />}
        </div>
      )}
      <p class="choices">
        <button type="submit" class="main">
          {words('register.saveGrade')}
        </button>
        <button type="button" onClick={onDone}>
          {t('desk.cancel')}
        </button>
      </p>
    </form>
  )
}

function GradeEntries({ one: { source, grade } }: { one: DocumentSummary }) {
  return (
    <>
      <Steps name="grade" label={words('register.ofSource')} steps={SOURCE} chosen={grade?.reliability ?? 'F'} />
      <Steps
        name="credibility"
        label={words('register.ofContent')}
        steps={CONTENT}
        chosen={String(grade?.credibility ?? 6)}
      />
      <div class="entry">
        <label for={`why-${source}`}>{words('register.why')}</label>
        <input id={`why-${source}`} name="why" maxLength={1000} />
      </div>
    </>
  )
}

type StepsProps = { name: string; label: string; steps: readonly string[]; chosen: string }

function Steps({ name, label, steps, chosen }: StepsProps) {
  return (
    <div class="entry">
      <label>
        {label}
        <select name={name}>
          {steps.map((step) => (
            <option key={step} value={step} selected={step === chosen}>
              {step}: {words('register.step', { step })}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
