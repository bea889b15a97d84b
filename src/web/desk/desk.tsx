/** The reading desk: what was read so far, and where the next text comes in. */
import type { DocumentSummary } from '../../hub/contract.ts'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { useHere } from '../place.ts'
import { NoJourney, OfflineBanner, Picture } from '../states.tsx'
import { publishedDay } from '../when.ts'
import { t, titled } from '../words.ts'
import { TakeForm } from './take.tsx'
import { words } from './words.ts'
import '../style/desk.css'

export function DeskScreen() {
  const { journeys, journey, to } = useHere()
  const documents = useHub<DocumentSummary[]>(journey && paths.documents(journey.id))
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <Picture of={documents}>
      {(all, received) => (
        <>
          <OfflineBanner received={received} />
          <article class="desk">
            <h1>{t('desk.lead', { n: all.reduce((sum, one) => sum + one.open, 0) })}</h1>
            <p class="lead">{words(all.length === 0 ? 'take.first' : 'take.what')}</p>
            <p>
              <a class="button" href={to('/register')}>
                {words('register.title')}
              </a>{' '}
              <a class="button" href={to('/publish')}>
                {words('desk.publish')}
              </a>
            </p>
            <div class="desk-parts">
              <Documents title={t('desk.toDecide')} list={all.filter((one) => one.open > 0)} />
              {journey && <TakeForm journey={journey.id} />}
              <Documents title={t('desk.documents')} list={all.filter((one) => one.open === 0)} />
            </div>
          </article>
        </>
      )}
    </Picture>
  )
}

function Documents({ title, list }: { title: string; list: readonly DocumentSummary[] }) {
  const { to, journey } = useHere()
  if (list.length === 0) return null
  return (
    <section class="documents">
      <h2>{title}</h2>
      <ul>
        {list.map((one) => (
          <li key={one.source}>
            <a href={to(`/desk/${encodeURIComponent(one.source)}`)}>{titled(one.title)}</a>
            {one.drafts > 0 && (
              <span class={one.open > 0 ? 'badge open' : 'badge'}>{t('desk.open', { open: one.open })}</span>
            )}
            <span class="quiet">
              {publishedDay(one.published, journey?.zone ?? 'UTC')} · {t('desk.drafts', { drafts: one.drafts })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
