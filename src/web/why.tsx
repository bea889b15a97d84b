/** Behind a number: who said what, when, in which words, how much it weighs, and why the range is what it is. */

import { useRoute } from 'preact-iso'
import { twoFigures } from '../core/twoFigures.ts'
import type { ReportDetail } from '../hub/contract.ts'
import type { Figure, Why } from '../readiness/model.ts'
import { amount, needName, peopleRange } from './amounts.ts'
import { paths } from './hub.ts'
import { Icon } from './icons.tsx'
import { Later } from './later.tsx'
import { useHub } from './live.ts'
import { useHere, useNames } from './place.ts'
import { Plot } from './plot.tsx'
import { ReportCard } from './report.tsx'
import { NoJourney, OfflineBanner, Picture } from './states.tsx'
import { doubtWords, say, t } from './words.ts'

export function WhyScreen() {
  const { params } = useRoute()
  const { journeys, journey, asOf } = useHere()
  useNames()
  const why = useHub<Why>(journey && paths.why(journey.id, params['number'] ?? '', asOf))
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
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
          {isOfPeople(why) && reports.some((report) => report.people) && <Plot figure={why.figure} reports={reports} />}
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

/** Litres and toilets have no place on one scale with what people counted. */
const isOfPeople = (why: Why): why is Why & { readonly figure: Figure } =>
  why.figure !== null && why.title.slots['key'] === undefined

/** The number itself, in the unit that the title names. */
function figureWords({ figure, title }: Why): string {
  if (figure === null) return ''
  const key = title.slots['key']
  const what = key === undefined ? '' : ` ${needName(String(key))}`
  const unit = typeof title.slots['unit'] === 'string' ? title.slots['unit'] : null
  if (twoFigures(figure.low) === twoFigures(figure.high)) return amount(figure.best, unit) + what
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

const bringConfirm = () => import('./confirm/confirm.tsx').then((file) => file.Confirm)
const bringErase = () => import('./erase/erase.tsx').then((file) => file.Erase)

/** A single report and what others said about it. */
export function SaidScreen() {
  const { params } = useRoute()
  useNames()
  const detail = useHub<ReportDetail>(paths.report(params['report'] ?? ''))
  return (
    <Picture of={detail}>
      {(told) => {
        const { shown, abouts: all } = told
        // Photos are shown with the report itself.
        const abouts = all.filter(({ kind }) => kind !== 'core.attachment')
        return (
          <article class="why">
            <Back />
            <p class="over">{t('why.report')}</p>
            <h1>{say(shown.says)}</h1>
            <ReportCard report={shown} isTitled />
            <Later load={bringConfirm} props={{ detail: told }} />
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
            <Later load={bringErase} props={{ report: shown.report }} />
          </article>
        )
      }}
    </Picture>
  )
}
