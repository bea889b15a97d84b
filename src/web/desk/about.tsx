/**
 * What is known of the document on the desk: how its day was found, in which language it was read, what could not be
 * read of it. While nothing is decided all of that can be changed, and the document can be taken away again.
 */
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Problem } from '../../core/problem.ts'
import type { DeskDocument } from '../../readiness/model.ts'
import { readAgain, undo } from '../hub.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { publishedDay } from '../when.ts'
import { t } from '../words.ts'
import { lastRead } from './taking.ts'
import { type PaperKey, words, wordsOr } from './words.ts'
import { ZoneEntry } from './zone.tsx'

export function AboutDocument({ read }: { read: DeskDocument }) {
  const zone = read.zone ?? 'UTC'
  const day = publishedDay(read.published, zone)
  const notes = lastRead.value?.source === read.source ? lastRead.value.notes : []
  const isDecided = read.drafts.some(({ decision }) => decision !== 'open')
  return (
    <details class="about-text">
      <summary>
        {read.ground ? wordsOr(`paper.day.${read.ground}`, day, { day }) : `${day}.`}{' '}
        {words('about.lang', { lang: read.lang })}
      </summary>
      {notes.map(({ code, slots }) => (
        <p key={code} class="quiet">
          {words(`paper.${code}` as PaperKey, slots)}
        </p>
      ))}
      {isDecided ? <p class="quiet">{words('about.fixed')}</p> : <Change read={read} />}
    </details>
  )
}

function Change({ read }: { read: DeskDocument }) {
  const { again, remove, problems, isBusy } = useChange(read)
  const { journey } = useHere()
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget as HTMLFormElement)
        const [lang, published, zone] = ['lang', 'published', 'zone'].map((name) =>
          String(said.get(`again-${name}`) ?? ''),
        )
        again({ lang, published, zone })
      }}
    >
      <LangAndDay read={read} />
      <ZoneEntry id="again-zone" own={read.zone ?? journey?.zone ?? 'UTC'} />
      {problems.length > 0 && (
        <div class="refusal" role="alert">
          <Problems problems={problems} />
        </div>
      )}
      <p class="choices">
        <button type="submit" class="main" disabled={isBusy}>
          {words('about.again')}
        </button>
        <button type="button" disabled={isBusy} onClick={remove}>
          {words('about.remove')}
        </button>
      </p>
    </form>
  )
}

function LangAndDay({ read }: { read: DeskDocument }) {
  return (
    <>
      <div class="entry">
        <label for="again-lang">{t('desk.field.lang')}</label>
        <select id="again-lang" name="again-lang">
          {(['es', 'en'] as const).map((lang) => (
            <option key={lang} value={lang} selected={read.lang === lang}>
              {t(`desk.lang.${lang}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="entry">
        <label for="again-published">{t('desk.field.published')}</label>
        <input id="again-published" name="again-published" type="date" defaultValue={read.published.slice(0, 10)} />
      </div>
    </>
  )
}

type Said = { readonly [name in 'lang' | 'published' | 'zone']: string | undefined }

function useChange({ source, published: before, zone: zoneBefore }: DeskDocument) {
  const { to, journey } = useHere()
  const { route } = useLocation()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isBusy, setBusy] = useState(false)
  const id = journey?.id ?? ''
  const settle = async <T,>(
    asked: Promise<{ ok: true; value: T } | { ok: false; problems?: readonly Problem[] }>,
    then: (value: T) => void,
  ) => {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    if (answer.ok) then(answer.value)
    else setProblems(answer.problems ?? [])
  }
  const again = ({ lang, published, zone }: Said): Promise<void> => {
    const isDay = published && published !== before.slice(0, 10)
    const changed = { ...(lang && { lang }), ...(isDay && { published }), ...(zone && zone !== zoneBefore && { zone }) }
    return settle(readAgain({ journey: id, source, ...changed }), (answer) => {
      lastRead.value = answer
      route(to(`/desk/${encodeURIComponent(answer.source)}`))
    })
  }
  const remove = (): Promise<void> => settle(undo(id, source), () => route(to('/desk')))
  return { again, remove, problems, isBusy }
}
