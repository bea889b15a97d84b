/** Behind a number: who said what, when, in which words, how much it weighs, and why the range is what it is. */
import { useRoute } from 'preact-iso'
import type { ReportDetail } from '../hub/contract.ts'
import type { Quote, Why, WhyReport } from '../readiness/model.ts'
import { amount, needName, peopleRange, rounded } from './amounts.ts'
import { paths } from './hub.ts'
import { Icon } from './icons.tsx'
import { useHub } from './live.ts'
import { saidPath, useHere, useNames } from './place.ts'
import { OfflineBanner, Picture } from './states.tsx'
import { happenedWords, longDay, shortMoment } from './when.ts'
import { doubtWords, number, say, t, tOr } from './words.ts'

export function WhyScreen() {
  const { params } = useRoute()
  const { journey, asOf } = useHere()
  useNames()
  const why = useHub<Why>(journey && paths.why(journey.id, params['number'] ?? '', asOf))
  return (
    <Picture of={why}>
      {(picture, received) => (
        <>
          <OfflineBanner received={received} />
          <WhyPage why={picture} />
        </>
      )}
    </Picture>
  )
}

function WhyPage({ why }: { why: Why }) {
  const reports = [...why.reports].sort((a, b) => (b.weight ?? -1) - (a.weight ?? -1))
  return (
    <article class="why">
      <Back />
      <p class="over">{t('why.heading')}</p>
      <h1>
        {say(why.title)}
        {why.figure && <span class="answer-figure">{figureWords(why)}</span>}
      </h1>
      <div class="why-parts">
        <div class="why-range">
          {why.because.length > 0 && (
            <section>
              <h2>{t('why.because')}</h2>
              <ul class="because">
                {why.because.map((line) => (
                  <li key={line.key}>{say(line)}</li>
                ))}
              </ul>
            </section>
          )}
          {why.figure && reports.some((report) => report.people) && <Plot figure={why.figure} reports={reports} />}
          <WhyDoubts why={why} />
        </div>
        <section>
          <h2>{t('why.reports', { n: reports.length })}</h2>
          <ol class="reports">
            {reports.map((report) => (
              <li key={report.report}>
                <ReportCard report={report} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </article>
  )
}

/** The number itself, in the unit that the title names. */
function figureWords({ figure, title }: Why): string {
  if (figure === null) return ''
  const key = title.slots['key']
  const what = key === undefined ? '' : ` ${needName(String(key))}`
  const unit = typeof title.slots['unit'] === 'string' ? title.slots['unit'] : null
  if (rounded(figure.low) === rounded(figure.high)) return amount(figure.best, unit) + what
  return t('why.answer', { best: amount(figure.best, unit), range: peopleRange(figure.low, figure.high) }) + what
}

function Back() {
  const { to } = useHere()
  return (
    <p class="back">
      <a href={to('/')}>
        <Icon name="back" />
        {t('nav.board')}
      </a>
    </p>
  )
}

function WhyDoubts({ why }: { why: Why }) {
  if (why.doubts.length === 0) return null
  return (
    <section class="doubts">
      <h2>{t('why.doubts')}</h2>
      <ul>
        {why.doubts.map((doubt) => (
          <li key={doubt.report + doubt.code}>
            <Icon name="warn" />
            <span>{doubtWords(doubt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Stated = { readonly low: number; readonly best: number | null; readonly high: number }

function statedOf(people: WhyReport['people']): Stated | null {
  const low = people?.low ?? people?.best ?? people?.high
  const high = people?.high ?? people?.best ?? people?.low
  if (low === null || low === undefined || high === null || high === undefined) return null
  return { low, best: people?.best ?? null, high }
}

const WIDTH = 640
const LEFT = 30
const ROW = 40

/** Every report's number on one scale, over the range that came out. */
function Plot({ figure, reports }: { figure: NonNullable<Why['figure']>; reports: readonly WhyReport[] }) {
  const rows = reports.flatMap((report) => {
    const stated = statedOf(report.people)
    return stated ? [{ report, stated }] : []
  })
  const top = niceTop(Math.max(figure.high, ...rows.map(({ stated }) => stated.high)))
  const x = (value: number): number => LEFT + (value / top) * (WIDTH - 2 * LEFT)
  const height = rows.length * ROW + 34
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top)
  const caption = t('why.plot', { range: peopleRange(figure.low, figure.high) })
  return (
    <figure class="plot">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={caption}>
        <rect
          class="range"
          x={x(figure.low)}
          y="0"
          width={Math.max(2, x(figure.high) - x(figure.low))}
          height={height - 28}
        />
        <path class="median" d={`M${x(figure.best)},0V${height - 28}`} />
        {rows.map(({ report, stated }, i) => (
          <PlotRow key={report.report} report={report} stated={stated} x={x} y={i * ROW} />
        ))}
        <path class="axis" d={`M${LEFT},${height - 28}H${WIDTH - LEFT}`} />
        {ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={height - 8} text-anchor="middle">
            {number(tick)}
          </text>
        ))}
      </svg>
      <details class="table-behind">
        <summary>{t('why.table')}</summary>
        <table>
          <tbody>
            {rows.map(({ report, stated }) => (
              <tr key={report.report}>
                <th scope="row">{speaker(report)}</th>
                <td>{statedWords(report.people, stated)}</td>
                <td>{report.agrees === null ? '' : t(report.agrees ? 'why.agrees' : 'why.disagrees')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function niceTop(value: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return Math.ceil(value / step / 0.4) * 0.4 * step
}

type PlotRowProps = { report: WhyReport; stated: Stated; x: (value: number) => number; y: number }

function PlotRow({ report, stated, x, y }: PlotRowProps) {
  const middle = y + 27
  const end = x(stated.high)
  const isLate = end > WIDTH * 0.62
  return (
    <g class={report.agrees === false ? 'off' : 'on'}>
      <path
        class="stated"
        d={`M${x(stated.low)},${middle}H${end}M${x(stated.low)},${middle - 5}v10M${end},${middle - 5}v10`}
      />
      {stated.best !== null && <circle cx={x(stated.best)} cy={middle} r={3 + 5 * Math.sqrt(report.weight ?? 0)} />}
      <text
        class="who"
        x={isLate ? x(stated.low) - 12 : end + 12}
        y={middle + 5}
        text-anchor={isLate ? 'end' : 'start'}
      >
        {speaker(report)}
      </text>
    </g>
  )
}

const speaker = (report: WhyReport): string => tOr(`who.${report.saidBy ?? 'unknown'}`, report.saidBy ?? '')

function statedWords(people: WhyReport['people'], stated: Stated): string {
  if (people?.high === null && people.low !== null && (people.best === null || people.best === people.low))
    return t('why.least', { n: number(stated.low) })
  if (people?.low === null && people.high !== null && people.best === null)
    return t('why.most', { n: number(stated.high) })
  return stated.low === stated.high
    ? number(stated.low)
    : `${stated.best === null ? '' : `${number(stated.best)} · `}${number(stated.low)}–${number(stated.high)}`
}

/** One report, as it stands in a list. */
export function ReportCard({ report }: { report: WhyReport }) {
  const { to, journey } = useHere()
  const zone = journey?.zone ?? 'UTC'
  return (
    <div class={`report ${report.state}`}>
      <p class="says">
        <a href={to(saidPath(report.report))}>{say(report.says)}</a> <Badges report={report} />
      </p>
      <Weight report={report} />
      <p class="quiet facts">
        <span>{t('why.said', { who: speaker(report) })}</span>
        {report.method && <span>{t('why.method', { method: report.method })}</span>}
        <span>
          {t('why.when')}: {happenedWords(report.happened)}
          {report.happened.words && <> (“{report.happened.words}”)</>}
        </span>
        <span>
          {t('why.known')}: {shortMoment(report.knownFrom, zone)}
        </span>
        <span>{t('why.confirmations', { n: report.confirmations })}</span>
      </p>
      {report.quotes.map((quote) => (
        <QuoteOf key={quote.source + quote.start} quote={quote} />
      ))}
    </div>
  )
}

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
  const { to } = useHere()
  return (
    <blockquote>
      <p>“{quote.quote}”</p>
      <footer>
        <a href={to(`/desk/${encodeURIComponent(quote.source)}`)}>{quote.title}</a>
        {quote.publisher && <>, {quote.publisher}</>}
        {quote.published && <>, {t('why.published', { when: longDay(quote.published) })}</>}
      </footer>
    </blockquote>
  )
}

/** A single report and what others said about it. */
export function SaidScreen() {
  const { params } = useRoute()
  useNames()
  const detail = useHub<ReportDetail>(paths.report(params['report'] ?? ''))
  return (
    <Picture of={detail}>
      {({ shown, abouts }) => (
        <article class="why">
          <Back />
          <p class="over">{t('why.report')}</p>
          <h1>{say(shown.says)}</h1>
          <ReportCard report={shown} />
          {abouts.length > 0 && (
            <section>
              <h2>{t('why.about')}</h2>
              <ol class="reports">
                {abouts.map((about) => (
                  <li key={about.report}>
                    <ReportCard report={about} />
                  </li>
                ))}
              </ol>
            </section>
          )}
        </article>
      )}
    </Picture>
  )
}
