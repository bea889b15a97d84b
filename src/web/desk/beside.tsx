/** What stands beside a draft: the words behind each field, what others say of its number, and places that are asked. */
import { useState } from 'preact/hooks'
import type { DeskDocument, DeskDraft } from '../../readiness/model.ts'
import { peopleRange } from '../amounts.ts'
import { Icon } from '../icons.tsx'
import { useHere, whyPath } from '../place.ts'
import { shortMoment } from '../when.ts'
import { number, type ScreenKey, stopNames, t, tOr } from '../words.ts'
import { coveredWords } from './covered.ts'
import type { Marked } from './mark.tsx'
import { toneOf } from './marks.ts'
import { useNaming } from './naming.tsx'
import { type Asked, answeredWith } from './order.ts'
import { words } from './words.ts'

type GroundsProps = {
  draft: DeskDraft
  read: DeskDocument
  /** Words that are covered. */
  hidden: readonly Marked[]
  lit: string | null
  onLit: (field: string | null) => void
}

/** Hovering or focusing one marks its words in the text, and hovering the words marks it. */
export function Grounds({ draft, read, hidden, lit, onLit }: GroundsProps) {
  const told = draft.why.filter(
    ({ field, rule, start }) => groundName(field) !== '' && (start !== null || REASONS[rule] !== undefined),
  )
  if (told.length === 0) return null
  return (
    <ul class="grounds" aria-label={t('desk.grounds')}>
      {told.map(({ field, rule, start, end }) => (
        <li key={field + rule + start}>
          <button
            type="button"
            class={`ground ${toneOf(field)} ${lit === field ? 'lit' : ''}`}
            onMouseEnter={() => onLit(field)}
            onMouseLeave={() => onLit(null)}
            onFocus={() => onLit(field)}
            onBlur={() => onLit(null)}
          >
            {groundName(field)}:{' '}
            <span class="ground-words">
              {start === null || end === null
                ? t(REASONS[rule] ?? 'desk.carried')
                : `“${coveredWords(read.text.slice(start, end), start, hidden)}”`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Empty for what no form has a name for: a newer reader may know more than this page. */
const groundName = (field: string): string =>
  field === 'happened' ? t('desk.when') : field === 'kind' ? t('desk.what.kind') : tOr(`field.${field}`, '')

/** Why a field is as it is where no words stand for it. */
const REASONS: Readonly<Record<string, ScreenKey>> = {
  'scene.carried': 'desk.carried',
  published: 'desk.ofPublication',
}

/** What is known of the same number at that time, with the way to its reports. */
export function Known({ draft }: { draft: DeskDraft }) {
  const { to, journey } = useHere()
  if (!draft.known) return null
  const { figure, asOf, fits } = draft.known
  const known = { best: number(figure.best), range: peopleRange(figure.low, figure.high) }
  return (
    <p class={fits ? 'quiet known' : 'warning known'}>
      {!fits && <Icon name="warn" />}
      <span>
        {t(fits ? 'desk.knownFits' : 'desk.knownNot', { ...known, when: shortMoment(asOf, journey?.zone ?? 'UTC') })}{' '}
        <a href={to(whyPath(figure.number), { asOf })}>{t('desk.knownWhy')}</a>
      </span>
    </p>
  )
}

type AsksProps = { draft: DeskDraft; chosen: Asked | undefined; onChoose: (asked: Asked) => void }

/** A doubtful place is asked, not guessed. */
export function Asks({ draft, chosen, onChoose }: AsksProps) {
  return (
    <>
      {draft.asks.map(({ field, name, stops }) => (
        <fieldset key={field} class="asks">
          <legend>{t('desk.which', { name })}</legend>
          {[...stops, null].map((stop, i) => (
            <button
              key={stop}
              type="button"
              aria-pressed={chosen?.stop === (stop ?? '')}
              onClick={() => onChoose(chosenFor(draft, stop === null ? NONE : i) as Asked)}
            >
              {stop === null ? words('desk.noneOfThem') : (stopNames().get(stop) ?? stop)}{' '}
              <span class="letter" aria-hidden="true">
                {stop === null ? 0 : i + 1}
              </span>
            </button>
          ))}
          {chosen?.stop && <Remember name={name} stop={chosen.stop} />}
        </fieldset>
      ))}
    </>
  )
}

/** What was answered once need not be asked again: the name is kept with its meaning for the next texts. */
function Remember({ name, stop }: { name: string; stop: string }) {
  const say = useNaming()
  const [said, setSaid] = useState<'' | 'kept' | 'not'>('')
  if (said === 'kept') return <p role="status">{words('naming.kept', { called: name })}</p>
  return (
    <p class="remember">
      <button type="button" onClick={async () => setSaid((await say({ name, stop })) === null ? 'kept' : 'not')}>
        {words('naming.remember', { called: name, means: stopNames().get(stop) ?? stop })}
      </button>
      {said === 'not' && <span role="alert">{t('desk.unreached')}</span>}
    </p>
  )
}

/** In the place of a stop's: that it is none of those asked for. */
export const NONE = -1

/** The draft's data with the stop of that place in its first question. */
export function chosenFor(draft: DeskDraft | undefined, i: number): Asked | null {
  const [ask] = draft?.asks ?? []
  const stop = i === NONE ? '' : ask?.stops[i]
  return draft && ask && stop !== undefined ? answeredWith(draft, stop) : null
}
