/** One report in a list: what it says, who said it, how and when, how much it weighs, and the words it was said in. */
import { timeIn } from '../core/exercise.ts'
import type { Quote, WhyReport } from '../readiness/model.ts'
import { Icon } from './icons.tsx'
import { Later } from './later.tsx'
import { saidPath, useHere } from './place.ts'
import { happenedWords, publishedDay, shortMoment } from './when.ts'
import { say, t, titled, tOr } from './words.ts'

export const speaker = (report: WhyReport): string => tOr(`who.${report.saidBy ?? 'unknown'}`, report.saidBy ?? '')

type CardProps = {
  readonly report: WhyReport
  /** It stands under what it says, on the page of its own. */
  readonly isTitled?: boolean
}

export function ReportCard({ report, isTitled = false }: CardProps) {
  const { to, journey } = useHere()
  const zone = journey?.zone ?? 'UTC'
  return (
    <div class={`report ${report.state}`}>
      <p class="says">
        {!isTitled && <a href={to(saidPath(report.report))}>{say(report.says)}</a>} <Badges report={report} />
      </p>
      <Weight report={report} />
      <p class="quiet facts">
        <span>
          {t('why.said', { who: speaker(report) })}
          {report.method && <>, {t('why.method', { method: report.method })}</>}
        </span>
        <span>
          {t('why.when')}: {happenedWords(report.happened)}
          {report.happened.words && <> (“{report.happened.words}”)</>}
        </span>
        <span>
          {t('why.known')}: {shortMoment(timeIn(journey?.exercise, report.knownFrom), zone)}
        </span>
        {report.confirmations > 0 && <span>{t('why.confirmations', { n: report.confirmations })}</span>}
        {report.record && hasPast(report.record) && <span>{t('why.record', report.record)}</span>}
      </p>
      {report.sealed.map((note) => (
        <SealedLine key={note.field} note={note} />
      ))}
      {report.attachments.length > 0 && <Later load={bringFiles} props={{ files: report.attachments }} />}
      {report.quotes.map((quote) => (
        <QuoteOf key={quote.source + quote.start} quote={quote} />
      ))}
    </div>
  )
}

/** What is sealed is not here: only that it is, and for whom. */
function SealedLine({ note: { field, roles } }: { note: WhyReport['sealed'][number] }) {
  const what = tOr(`field.${field}`, field)
  return (
    <p class="sealed">
      <Icon name="sealed" />
      {roles.map((role) => say({ key: 'why.sealed', slots: { what, role } })).join(' ')}
    </p>
  )
}
const bringFiles = () => import('./attach/files.tsx').then((file) => file.ReportFiles)

const hasPast = ({ confirmed, contradicted, withdrawn }: NonNullable<WhyReport['record']>): boolean =>
  confirmed + contradicted + withdrawn > 0

function Badges({ report }: { report: WhyReport }) {
  return (
    <>
      {report.agrees !== null && (
        <span class={`badge ${report.agrees ? 'agrees' : 'disagrees'}`}>
          {t(report.agrees ? 'why.agrees' : 'why.disagrees')}
        </span>
      )}
      {report.state !== 'stands' && (
        <span class="badge">{t(report.state === 'corrected' ? 'why.corrected' : 'why.withdrawn')}</span>
      )}
    </>
  )
}

function Weight({ report }: { report: WhyReport }) {
  if (report.weight === null) return <p class="quiet">{t('why.noWeight')}</p>
  const percent = Math.round(report.weight * 100)
  return (
    <p class="weight">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="all" width="100" height="8" />
        <rect class="share" width={percent} height="8" />
      </svg>
      <span class="quiet">{t('why.weight', { percent })}</span>
    </p>
  )
}

function QuoteOf({ quote }: { quote: Quote }) {
  const { to, journey } = useHere()
  return (
    <blockquote>
      <p>“{quote.quote}”</p>
      <footer>
        <a href={to(`/desk/${encodeURIComponent(quote.source)}`, wordsOf(quote))}>{titled(quote.title)}</a>
        {quote.publisher && <>, {quote.publisher}</>}
        {quote.published && (
          <>, {t('why.published', { when: publishedDay(quote.published, journey?.zone ?? 'UTC') })}</>
        )}
      </footer>
    </blockquote>
  )
}

/** The part of an address by which the desk shows these words in their text. */
const wordsOf = ({ start, end }: Quote): Record<string, string> =>
  start === null || end === null ? {} : { words: `${start}-${end}` }
