/** The reading desk: what was read so far, and a form to paste the next text. */
import type { DocumentSummary } from '../../hub/contract.ts'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { useHere } from '../place.ts'
import { NoJourney, OfflineBanner, Picture } from '../states.tsx'
import { longDay } from '../when.ts'
import { t } from '../words.ts'
import { PasteForm } from './paste.tsx'

export function DeskScreen() {
  const { journeys, journey } = useHere()
  const documents = useHub<DocumentSummary[]>(journey && paths.documents(journey.id))
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <Picture of={documents}>
      {(all, received) => (
        <>
          <OfflineBanner received={received} />
          <article class="desk">
            <h1>{t('desk.lead', { n: all.reduce((sum, one) => sum + one.open, 0) })}</h1>
            <p class="lead">{t('desk.what')}</p>
            <div class="desk-parts">
              <Documents all={all} />
              {journey && <PasteForm journey={journey.id} />}
            </div>
          </article>
        </>
      )}
    </Picture>
  )
}

function Documents({ all }: { all: readonly DocumentSummary[] }) {
  const { to } = useHere()
  return (
    <section>
      <h2>{t('desk.documents')}</h2>
      {all.length === 0 && <p>{t('desk.noDocuments')}</p>}
      <ul class="documents">
        {all.map((one) => (
          <li key={one.source}>
            <a href={to(`/desk/${encodeURIComponent(one.source)}`)}>{one.title}</a>
            <span class={one.open > 0 ? 'badge open' : 'badge'}>{t('desk.open', { open: one.open })}</span>
            <span class="quiet">
              {longDay(one.published)} · {t('desk.drafts', { drafts: one.drafts })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
