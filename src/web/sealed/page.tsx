/**
 * `/report/sealed`: what others sealed for this phone's role. Each is opened by itself, on this phone, and is on the
 * screen only for as long as somebody looks at it.
 */
import { useEffect, useState } from 'preact/hooks'
import { type Problem, problem, type Result } from '../../core/problem.ts'
import type { OpenedWords, SealedLine } from '../../phone/seals.ts'
import { Icon } from '../icons.tsx'
import { phone, phoneChanges } from '../phone/client.ts'
import { Gate } from '../phone/gate.tsx'
import { useHere, useNames } from '../place.ts'
import { Loading, Picture, Problems } from '../states.tsx'
import { happenedWords, longMoment } from '../when.ts'
import { say, tOr } from '../words.ts'
import { Agreed } from './consent.tsx'
import { s } from './words.ts'

export function SealedScreen() {
  useNames()
  const { to } = useHere()
  return (
    <Gate>
      <article class="phone">
        <p class="back">
          <a href={to('/report')}>
            <Icon name="back" />
            {s('sealed.back')}
          </a>
        </p>
        <h1>{s('sealed.mine')}</h1>
        <p>{s('sealed.mineMore')}</p>
        <Lines />
      </article>
    </Gate>
  )
}

function Lines() {
  const { journeys, journey } = useHere()
  const [lines, setLines] = useState<readonly SealedLine[] | 'missing' | null>(null)
  const id = journey?.id
  useEffect(() => {
    if (id === undefined) return
    phone('sealedLines', id).then(setLines, () => setLines('missing'))
  }, [id, phoneChanges.value])
  if (lines === null) return journeys.state === 'failed' ? <Picture of={journeys}>{() => null}</Picture> : <Loading />
  if (lines === 'missing') return <Problems problems={[problem('seal.notHere')]} />
  if (lines.length === 0) return <p>{s('sealed.none')}</p>
  return (
    <ol class="reports">
      {lines.map((line) => (
        <li key={line.id}>
          <Line line={line} />
        </li>
      ))}
    </ol>
  )
}

type Shown = OpenedWords | { readonly problems: readonly Problem[] }

function Line({ line }: { line: SealedLine }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const open = async (): Promise<void> => {
    const opened = await phone('openSealed', line.id)
    setShown(opened.ok ? opened.value : { problems: opened.problems })
  }
  return (
    <div class="report">
      <p class="says">{say(line.says)}</p>
      <p class="quiet facts">{happenedWords(line.happened)}</p>
      {shown && <Opened shown={shown} zone={line.happened.zone} />}
      {shown && 'words' in shown && shown.by === null && <HandOn line={line} />}
      <p class="choices">
        <button type="button" aria-expanded={shown !== null} onClick={shown ? () => setShown(null) : open}>
          {s(shown ? 'sealed.close' : 'sealed.open')}
        </button>
      </p>
    </div>
  )
}

function Opened({ shown, zone }: { shown: Shown; zone: string }) {
  if ('problems' in shown) return <Problems problems={shown.problems} />
  return (
    <>
      {shown.by !== null && <p class="quiet">{s('sealed.by', { label: shown.by })}</p>}
      <dl class="opened">
        {Object.entries(shown.words).map(([field, text]) => (
          <div key={field}>
            <dt>{tOr(`field.${field}`, field)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Agreed consent={shown.consent} until={longMoment(shown.until, zone)} />
    </>
  )
}

/** Only who has read it may pass it to those who came in later, and sees before who they are. */
function HandOn({ line: { id, newcomers } }: { line: SealedLine }) {
  const [done, setDone] = useState<Result<null> | null>(null)
  if (done?.ok) return <p role="status">{s('sealed.handedOn')}</p>
  if (newcomers.length === 0) return null
  return (
    <>
      <p class="quiet">{s('sealed.newcomers', { labels: newcomers.join(', ') })}</p>
      {done && <Problems problems={done.problems} />}
      <p class="choices">
        <button type="button" onClick={() => phone('handOn', id).then(setDone)}>
          {s('sealed.handOn')}
        </button>
      </p>
    </>
  )
}
