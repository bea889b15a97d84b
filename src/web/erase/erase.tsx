/**
 * Erasing a report for good, beside the report itself: for who sits at the hub's machine, and for a coordinator's phone,
 * which asks for its passphrase once more. Nothing goes before a person was shown all that would, and said so again.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { groupedBy } from '../../core/grouped.ts'
import type { Problem } from '../../core/problem.ts'
import type { Erased, ErasureAsked } from '../../hub/erasing.ts'
import { FormEnd } from '../desk/end.tsx'
import { eraseReports, wouldErase } from '../hub.ts'
import { phone } from '../phone/client.ts'
import { behind } from '../phone/state.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { t, tOr, wantLater } from '../words.ts'
import { e } from './words.ts'
import '../style/erase.css'

const WHYS = ['asked', 'danger', 'mistake'] as const

/** Where a phone may erase (null: who sits at the machine, everywhere), and whether it wants its passphrase for it. */
type May = { readonly journey: string | null; readonly isProtected: boolean }

function useMay(): May | null {
  const [may, setMay] = useState<May | null>(null)
  const isPhone = behind.value?.ask !== null && behind.value !== null
  useEffect(() => void mayErase(isPhone).then(setMay), [isPhone])
  return may
}

async function mayErase(isPhone: boolean): Promise<May | null> {
  if (!isPhone) return { journey: null, isProtected: false }
  const { home, roles } = await phone('status')
  return home && roles.includes('coordinator')
    ? { journey: home.journey, isProtected: await phone('isProtected') }
    : null
}

type Named = {
  readonly report: string /** False: it is no sound report, and of no journey. */
  readonly isOfJourney?: boolean
}

export function Erase({ report, isOfJourney = true }: Named) {
  const [isOpen, setOpen] = useState(false)
  const may = useMay()
  wantLater()
  if (!may) return null
  const where = may.journey === null || !isOfJourney ? {} : { journey: may.journey }
  if (isOpen) return <Erasing key={report} report={report} where={where} may={may} onKeep={() => setOpen(false)} />
  return (
    <p>
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {e('erase.open')}
      </button>
    </p>
  )
}

type Asked = Omit<ErasureAsked, 'isSure'>
type Told = { readonly asked: Asked; readonly would: Erased }

type ErasingProps = { report: string; where: { readonly journey?: string }; may: May; onKeep: () => void }

function Erasing({ report, where, may, onKeep }: ErasingProps) {
  const [told, setTold] = useState<Told | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<ComponentChildren>(null)
  const look = async (asked: Asked): Promise<void> => {
    const answer = await wouldErase(asked)
    if (answer.ok) setTold({ asked, would: answer.value })
    setTrouble(answer.ok ? null : troubleOf(answer))
  }
  const erase = async (asked: Asked, words: string): Promise<void> => {
    setTrouble(null)
    const answer = await eraseReports({ ...asked, isSure: true }, behind.value?.ask ? confirmedWith(words) : null)
    if (answer.ok) setDone(answer.value.erased)
    setTrouble(answer.ok ? null : troubleOf(answer))
  }
  if (done !== null) return <Done erased={done} />
  return (
    <section class="erase">
      <h2>{e('erase.title')}</h2>
      <p>{e('erase.what')}</p>
      <p>{e('erase.backups')}</p>
      <p class="quiet">{e('erase.instead')}</p>
      {told ? (
        <Sure {...told} may={may} onLook={look} onErase={erase} onKeep={onKeep} />
      ) : (
        <Why onWhy={(why) => look({ ...where, reports: [report], why, isQuotedToo: false })} onKeep={onKeep} />
      )}
      <div role="alert">{trouble}</div>
    </section>
  )
}

const confirmedWith = (words: string) => (_: string, path: string, value?: unknown) =>
  phone('confirmed', words, path, value)

const NO_SUCH_WORDS = 401

function troubleOf(answer: { readonly status: number; readonly problems?: readonly Problem[] }): ComponentChildren {
  if (answer.status === NO_SUCH_WORDS) return <p>{e('erase.wrong')}</p>
  return <Problems problems={answer.problems ?? [{ code: 'hub.unreached', path: '', slots: {} }]} />
}

function Why({ onWhy, onKeep }: { onWhy: (why: Asked['why']) => void; onKeep: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onWhy(new FormData(event.currentTarget).get('why') as Asked['why'])
      }}
    >
      <fieldset>
        <legend>{e('erase.why')}</legend>
        {WHYS.map((why) => (
          <label key={why} class="tick">
            <input type="radio" name="why" value={why} required /> {e(`erase.${why}`)}
          </label>
        ))}
      </fieldset>
      <FormEnd act={e('erase.show')} leave={e('erase.no')} onLeave={onKeep} />
    </form>
  )
}

type SureProps = Told & {
  may: May
  onLook: (asked: Asked) => void
  onErase: (asked: Asked, words: string) => void
  onKeep: () => void
}

function Sure({ asked, would: { reports, quoting }, may, onLook, onErase, onKeep }: SureProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onErase(asked, String(new FormData(event.currentTarget).get('passphrase') ?? ''))
      }}
    >
      <Lost reports={reports} />
      {(quoting > 0 || asked.isQuotedToo) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={asked.isQuotedToo}
            onChange={(event) => onLook({ ...asked, isQuotedToo: event.currentTarget.checked })}
          />{' '}
          {quoting > 0 ? e('erase.quoting', { quoting }) : e('erase.quotingToo')}
        </label>
      )}
      <label class="tick">
        <input type="checkbox" name="sure" required /> {e('erase.sure')}
      </label>
      {may.isProtected && (
        <label>
          {e('erase.words')}
          <input name="passphrase" type="password" autocomplete="current-password" required />
        </label>
      )}
      <FormEnd act={e('erase.do', { n: reports.length })} leave={e('erase.no')} onLeave={onKeep} />
    </form>
  )
}

function Lost({ reports }: Pick<Erased, 'reports'>) {
  return (
    <>
      <p class="lead" role="status">
        {e('erase.lost', { n: reports.length })}
      </p>
      <ul>
        {[...groupedBy(reports, ({ kind }) => kind ?? '')].map(([kind, { length: n }]) => (
          <li key={kind}>
            {e('erase.line', { n, kind: kind ? tOr(`kind.${kind}.name`, kind) : t('waiting.unknownKind') })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Done({ erased }: { erased: number }) {
  const { to } = useHere()
  return (
    <section class="erase">
      <p role="status">
        {e('erase.done', { erased })} {e('erase.backups')}
      </p>
      <p>
        <a class="button" href={to('/')}>
          {e('erase.board')}
        </a>
      </p>
    </section>
  )
}
