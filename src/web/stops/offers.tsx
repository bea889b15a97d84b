/** What was offered for a stop and what was asked for from there, in the words of those who did. Long lists fold up. */
import type { OfferLine, StopAhead } from '../../readiness/model.ts'
import { needName, stated } from '../amounts.ts'
import { saidPath, useHere } from '../place.ts'
import { t } from '../words.ts'

type Line = OfferLine & { readonly urgency?: string; readonly words?: string | null }

export function Offers({ stop }: { stop: StopAhead }) {
  if (stop.nights.length === 0 && stop.offers.length === 0) return null
  if (stop.offers.length === 0) return <p class="quiet">{t('stop.noOffers')}</p>
  return <Lines title={t('stop.offers', { n: stop.offers.length })} lines={stop.offers} />
}

export function Needs({ stop }: { stop: StopAhead }) {
  if (stop.needs.length === 0) return null
  return <Lines title={t('stop.needs', { n: stop.needs.length })} lines={stop.needs} />
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { to } = useHere()
  return (
    <details class="told">
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.report + line.sector}>
            <a href={to(saidPath(line.report))}>
              {needName(line.sector)}
              {line.quantity !== null && `, ${stated(line.quantity, line.unit)}`}
            </a>
            {line.by && <span class="quiet"> {line.by}</span>}
            {line.words && <q>{line.words}</q>}
          </li>
        ))}
      </ul>
    </details>
  )
}
