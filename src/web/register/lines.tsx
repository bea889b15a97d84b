/** The columns of statements, figures and policies. What a text does not say is said to be not said. */
import type { FigureLine, PolicyLine, StatementLine } from '../../domains/documents/index.ts'
import { words } from '../desk/words.ts'
import { useHere } from '../place.ts'
import { publishedDay } from '../when.ts'
import { country, number, say, stopNames, t } from '../words.ts'
import { isCountry } from './country.ts'
import type { Column } from './table.tsx'

/** What is not known is shown as that, never as nothing. */
export const said = (value: string | null) => value ?? <span class="quiet">{t('desk.unsaid')}</span>

function Days({ from, to }: { from: string | null; to: string | null }) {
  const { journey } = useHere()
  const day = (at: string): string => publishedDay(at, journey?.zone ?? 'UTC')
  if (from === null && to === null) return said(null)
  const [first, last] = [from && day(from), to && day(to)]
  return <>{first === last ? first : words('register.period', { from: first ?? 'none', to: last ?? 'none' })}</>
}

export const STATEMENTS: readonly Column<StatementLine>[] = [
  { head: 'register.when', cell: ({ from }) => <Days from={from} to={from} /> },
  { head: 'register.speaker', cell: ({ speaker }) => said(speaker) },
  { head: 'register.act', cell: ({ act }) => say({ key: `choice.act.${act}`, slots: {} }) },
  { head: 'register.saidTo', cell: ({ saidTo }) => said(saidTo) },
  { head: 'register.topic', cell: ({ topic }) => said(topic) },
]

export const FIGURES: readonly Column<FigureLine>[] = [
  { head: 'register.figure', cell: (line) => <Value line={line} /> },
  { head: 'register.base', cell: ({ base }) => said(base) },
  { head: 'register.scope', cell: ({ scope }) => said(scope) },
  { head: 'register.periodOf', cell: ({ periodFrom, periodTo }) => <Days from={periodFrom} to={periodTo} /> },
  { head: 'register.speaker', cell: ({ speaker }) => said(speaker) },
]

/** Units that a text makes up for itself stand as it has them. */
const unitWords = (unit: string): string => words('register.unit', { unit: unit.replaceAll('/', '_'), words: unit })

function Value({ line: { value, unit, what, direction, percent } }: { line: FigureLine }) {
  const { low, best, high } = value
  const range = low !== null && high !== null && low !== high ? ` (${number(low)}–${number(high)})` : ''
  const bound =
    high === null && low !== null && low === best ? 'least' : low === null && high !== null ? 'most' : 'about'
  const n = number(best ?? low ?? high ?? 0) + range
  return (
    <>
      <b>{words('register.value', { n, unit: unitWords(unit), bound })}</b>
      {what && <> · {what}</>}
      {direction && (
        <>
          {' '}
          · {words('register.change', { direction, percent: percent === null || percent === best ? 'none' : percent })}
        </>
      )}
    </>
  )
}

export const POLICIES: readonly Column<PolicyLine>[] = [
  { head: 'register.state', cell: ({ policy }) => <b>{words('register.policyState', { state: policy })}</b> },
  { head: 'register.by', cell: ({ by }) => said(by) },
  { head: 'register.where', cell: ({ country: code, place }) => said(placeName(code, place)) },
  { head: 'register.applies', cell: ({ applies }) => said(applies) },
  { head: 'register.holds', cell: ({ holdsFrom, holdsTo }) => <Days from={holdsFrom} to={holdsTo} /> },
]

const placeName = (code: string | null, place: string | null): string | null =>
  [place && !isCountry(place, code) && (stopNames().get(place) ?? place), code && country(code)]
    .filter(Boolean)
    .join(', ') || null
