/**
 * A report in twenty seconds: the few things that matter first, large; all other fields of the kind one tap away. When
 * and where are asked the way people say it. "Kept" is said only after it is on this phone's disk.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Field } from '../../core/form.ts'
import type { Problem } from '../../core/problem.ts'
import { problem } from '../../core/problem.ts'
import type { JourneySummary } from '../../hub/contract.ts'
import type { NewFile } from '../../phone/attached.ts'
import type { Saying } from '../../phone/phone.ts'
import type { FormKind } from '../../phone/service.ts'
import { dataFrom, onClock } from '../entered.ts'
import { asAsked, Entry } from '../fields.tsx'
import { Later } from '../later.tsx'
import { nowIn } from '../live.ts'
import { piece } from '../piece.tsx'
import type { ConsentOf } from '../sealed/consent.tsx'
import { Problems } from '../states.tsx'
import { shortMoment } from '../when.ts'
import { t } from '../words.ts'
import { PhoneTrouble, passing, phone } from './client.ts'
import { useDraft } from './draft.ts'
import { Here } from './here.tsx'
import { People, peopleIn } from './people.tsx'
import { Ride } from './ride.tsx'
import { happenedOf, When } from './when.tsx'
import { p } from './words.ts'

const SealedFields = piece(() => import('../sealed/fields.tsx').then((file) => file.SealedFields))
export const bringAttach = () => import('../attach/attach.tsx').then((file) => file.Attach)

export const bringStrip = () => import('../attach/strip.tsx').then((file) => file.Strip)
export const bringAway = () => import('../carry/give.tsx').then((file) => file.Away)

type SayProps = { kind: FormKind; journey: JourneySummary; onKept: (id: string) => void }

/** Asked at once, in this order; what a kind does not have is not asked. */
const FIRST = [
  ...['leg', 'people', 'stop', 'toStop', 'shelter', 'placesNight', 'open', 'trust', 'fear'],
  ...['what', 'sector', 'quantity', 'unit', 'urgency', 'text', 'words'],
]

export function SayForm(props: SayProps) {
  const [round, setRound] = useState(0)
  return <Form key={round} {...props} onAnew={() => setRound(round + 1)} />
}

/** What there is no room for is offered behind the button, which else would lie over its codes. */
function Form({ kind, journey, onKept, onAnew }: SayProps & { onAnew: () => void }) {
  const form = useRef<HTMLFormElement>(null)
  const fields = kind.fields.map((field) => asAsked(field, {}))
  const { first, more } = sorted(fields)
  const { keep, keeping, problems, away, gather, consent } = useKeep({ kind, journey, onKept, fields })
  const begun = useDraft({
    ...{ form, kind: kind.name, zone: journey.zone, nowMs: () => nowIn(journey) },
    hasFiles: () => gather.current().length > 0,
  })
  return (
    <form
      ref={form}
      class="say"
      onSubmit={(event) => {
        event.preventDefault()
        keep(new FormData(event.currentTarget))
      }}
    >
      {begun && (
        <p class="banner" role="status">
          {p('say.begun', { when: shortMoment(begun, journey.zone) })}{' '}
          <button type="button" onClick={onAnew}>
            {p('say.anew')}
          </button>
        </p>
      )}
      {first.map((field) => (
        <Asked key={field.name} field={field} kind={kind.name} journey={journey} form={form} />
      ))}
      <Where fields={fields} form={form} />
      <When />
      <More fields={more} kind={kind.name} />
      {fields.some(isSealed) && <SealedFields kind={kind} journey={journey} consent={consent} />}
      <Files gather={gather} />
      <Wrong problems={problems} />
      <Keep isBusy={keeping} />
      {away && <Later load={bringAway} props={{ saying: away }} />}
    </form>
  )
}

/** Keeps what was entered, and tells what came of it. */
function useKeep({ kind, journey, onKept, fields }: SayProps & { fields: readonly Field[] }) {
  const gather = useRef<() => readonly NewFile[]>(() => [])
  const consent = useRef<ConsentOf>(() => undefined)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [away, setAway] = useState<Saying | null>(null)
  const [keeping, setKeeping] = useState(false)
  const keep = async (entered: FormData): Promise<void> => {
    setKeeping(true)
    const data = onClock(dataIn(entered, fields), journey.zone)
    const outcome = await said({
      kind,
      journey,
      data,
      entered,
      files: gather.current(),
      consent: consent.current(entered),
    })
    setKeeping(false)
    if ('id' in outcome) return onKept(outcome.id)
    setProblems(outcome.problems)
    setAway(outcome.away ?? null)
  }
  return { keep, keeping, problems, away, gather, consent }
}

/** Brought to the eye: the button that found it stands under the thumb wherever the form is, and this at its end. */
function Wrong({ problems }: { problems: readonly Problem[] }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) here.current?.scrollIntoView({ block: 'center' })
  }, [problems])
  return (
    <div ref={here} role="alert">
      <Problems problems={problems} />
    </div>
  )
}

function Where({ fields, form }: { fields: readonly Field[]; form: RefObject<HTMLFormElement | null> }) {
  const has = (asked: string): boolean => fields.some(({ name }) => name === asked)
  return (
    <>
      {has('stop') && <Later load={bringStrip} props={{ form }} />}
      {has('lat') && <Here form={form} />}
    </>
  )
}

/** Neither a file nor codes carry one out of a window that keeps nothing. */
function Files({ gather }: { gather: { current: () => readonly NewFile[] } }) {
  if (passing.value) return null
  return (
    <Later load={bringAttach} props={{ gather }}>
      <p class="quiet">{p('say.noFiles')}</p>
    </Later>
  )
}

function Keep({ isBusy }: { isBusy: boolean }) {
  return (
    <p class="choices">
      <button type="submit" class="main large" disabled={isBusy}>
        {p('say.keep')}
      </button>
    </p>
  )
}

function More({ fields, kind }: { fields: readonly Field[]; kind: string }) {
  if (fields.length === 0) return null
  return (
    <details>
      <summary>{t('desk.moreFields')}</summary>
      {fields.map((field) => (
        <Entry key={field.name} field={field} value={startOf(field)} kind={kind} />
      ))}
    </details>
  )
}

type AskedProps = {
  field: Field
  kind: string
  journey: JourneySummary
  form: RefObject<HTMLFormElement | null>
}

function Asked({ field, kind, journey, form }: AskedProps) {
  if (field.shape === 'people') return <People field={field} />
  if (field.name === 'leg') return <Ride field={field} journey={journey} form={form} />
  return <Entry field={field} value={startOf(field)} kind={kind} />
}

function dataIn(entered: FormData, fields: readonly Field[]): Record<string, unknown> {
  const people = fields.flatMap((field) => (field.shape === 'people' ? [[field.name, peopleIn(entered, field)]] : []))
  const others = fields.filter(({ shape }) => shape !== 'people')
  const counted = Object.fromEntries(people.filter(([, value]) => value !== undefined))
  const data = dataFrom(entered, others, counted)
  // What a number measures says nothing where no number was given.
  if (Object.keys(counted).length === 0) delete data['metric']
  return data
}

/** Where nobody says otherwise, the main group is meant, and the people that were seen there. */
const START: Readonly<Record<string, string>> = { group: 'main', metric: 'at_stop' }
const startOf = ({ name }: Field): unknown => START[name]

/** Ids of other reports, which nobody can type: the page of needs joins these by a tap. */
const OTHERS = ['offer', 'answers', 'vehicle', 'pledge', 'lifts']

/** Asked beside what is sealed: how long that is kept, too. */
const isSealed = ({ sealedFor, name }: Field): boolean => sealedFor.length > 0 || name === 'keep'

function sorted(fields: readonly Field[]): { first: Field[]; more: Field[] } {
  const clear = fields.filter((field) => !isSealed(field) && !OTHERS.includes(field.name))
  const isFirst = ({ name, required }: Field): boolean => name !== 'group' && (required || FIRST.includes(name))
  const at = ({ name }: Field): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)
  return {
    first: clear.filter(isFirst).sort((a, b) => at(a) - at(b)),
    more: clear.filter((field) => !isFirst(field)),
  }
}

type Told = Pick<SayProps, 'kind' | 'journey'> & {
  data: Record<string, unknown>
  entered: FormData
  files: readonly NewFile[]
  consent: ReturnType<ConsentOf>
}

async function said({
  kind,
  journey,
  data,
  entered,
  files,
  consent,
}: Told): Promise<{ id: string } | { problems: readonly Problem[]; away?: Saying }> {
  const happened = happenedOf(entered, journey.zone, nowIn(journey))
  if (!happened) return { problems: [problem('time.impossible', '', { value: String(entered.get('when.at')) })] }
  const saying = { journey: journey.id, kind: kind.name, data, happened, consent }
  try {
    const outcome = await phone('say', { ...saying, files })
    return outcome.ok ? { id: outcome.value.id as string } : { problems: outcome.problems }
  } catch (error) {
    if (!(error instanceof PhoneTrouble)) throw error
    const { code } = error
    if (code !== 'store.full') return { problems: [problem(code ?? 'store.failed', '', { place: 'Vereda' })] }
    // Without its photo there may be room; without room for the words, they can still be carried by hand.
    return files.length > 0
      ? { problems: [problem('phone.noRoom')] }
      : { problems: [problem('phone.full')], away: saying }
  }
}
