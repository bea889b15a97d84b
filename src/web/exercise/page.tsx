/**
 * `/exercise`: the clock of a journey that is told at a time of its own. Whoever coordinates begins a drill, begins it
 * anew, or says that it is none any more; each is a signed report, so all phones and hubs agree.
 */
import { useState } from 'preact/hooks'
import { EXERCISE } from '../../core/exercise.ts'
import { fromWallClock, instant, msOf, wallClock } from '../../core/time.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import { en } from '../../texts/exercise.en.ts'
import { es } from '../../texts/exercise.es.ts'
import { Act } from '../act.tsx'
import type { Answer } from '../hub.ts'
import { nowIn, refreshAll } from '../live.ts'
import { CoordinatorFrame } from '../publish/frame.tsx'
import { sayHere } from '../register/saying.ts'
import { OwnCommands, Problems } from '../states.tsx'
import { longMoment } from '../when.ts'
import { t, wordsOf } from '../words.ts'

const w = wordsOf(es, en)
type Told = { readonly problems: Parameters<typeof Problems>[0]['problems']; readonly done: boolean }
const NOTHING: Told = { problems: [], done: false }

export function ExerciseScreen() {
  const back = { path: '/', words: t('nav.board') }
  return (
    <CoordinatorFrame back={back} title={w('exercise.title')} what={w('exercise.what')}>
      {(journey) => <Clock key={journey.id} journey={journey} />}
    </CoordinatorFrame>
  )
}

function Clock({ journey }: { journey: JourneySummary }) {
  const { exercise, zone } = journey
  const [told, setTold] = useState(NOTHING)
  const key = !exercise ? 'exercise.none' : exercise.runs ? 'exercise.runs' : 'exercise.stands'
  const begin = async (clock: string, atMs: number): Promise<boolean> => {
    const answer = await sayHere(journey, EXERCISE, { clock }, atMs)
    setTold({ problems: answer.ok ? [] : problemsOf(answer), done: answer.ok })
    if (answer.ok) await refreshAll()
    return answer.ok
  }
  return (
    <>
      <p class="lead" role="status">
        {told.done && w('exercise.done')} {w(key, { when: longMoment(instant(nowIn(journey)), zone) })}
      </p>
      <Problems problems={told.problems} />
      <Beginning key={exercise?.since ?? 'real'} journey={journey} onBegin={begin} />
      {exercise && (
        <Act
          name={w('exercise.end')}
          act={w('exercise.endSure')}
          cancel={w('exercise.keep')}
          onDo={() => begin('real', Date.now())}
        >
          <p>{w('exercise.endWhat')}</p>
        </Act>
      )}
      <p class="quiet">{w('exercise.who')}</p>
      {journey.isExample && <Own />}
    </>
  )
}

/** Whoever has looked around in the example wants to know how to begin. */
function Own() {
  return (
    <section>
      <h2>{w('exercise.own')}</h2>
      <p>{w('exercise.ownHow')}</p>
      <p class="commands">
        <OwnCommands />
      </p>
    </section>
  )
}

const problemsOf = (answer: Extract<Answer<unknown>, { ok: false }>): Told['problems'] =>
  'problems' in answer ? answer.problems : [{ code: 'hub.unreached', path: '', slots: {} }]

type BeginningProps = { journey: JourneySummary; onBegin: (clock: string, atMs: number) => void }

/** A drill starts at any moment; what the folder tells of later is not known yet then. */
function Beginning({ journey, onBegin }: BeginningProps) {
  const { exercise, zone } = journey
  const [isMissing, setMissing] = useState(false)
  const start = exercise ? msOf(exercise.clock) : nowIn(journey)
  const submit = (entered: FormData): void => {
    const atMs = fromWallClock(String(entered.get('at') ?? ''), zone)
    setMissing(Number.isNaN(atMs))
    if (!Number.isNaN(atMs)) onBegin(String(entered.get('clock')), atMs)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      }}
    >
      <div class={isMissing ? 'entry wrong' : 'entry'}>
        <label for="exercise-at">{w('exercise.at')}</label>
        {isMissing && <p class="what-is-wrong">{w('exercise.when')}</p>}
        <input id="exercise-at" name="at" type="datetime-local" defaultValue={wallClock(start, zone).slice(0, 16)} />
      </div>
      <Goes />
      {exercise && <p class="quiet">{w('exercise.fresh')}</p>}
      <p class="choices">
        <button type="submit" class="main">
          {w(exercise ? 'exercise.again' : 'exercise.begin')}
        </button>
      </p>
      {!exercise && <p class="quiet">{w('exercise.real')}</p>}
    </form>
  )
}

function Goes() {
  return (
    <fieldset>
      <legend>{w('exercise.clock')}</legend>
      <div class="chips">
        {(['runs', 'stands'] as const).map((clock) => (
          <label key={clock}>
            <input type="radio" name="clock" value={clock} defaultChecked={clock === 'runs'} />
            <span>{w(`exercise.clock.${clock}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
