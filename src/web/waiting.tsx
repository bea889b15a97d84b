/** What was received and does not count yet, and why: nothing is dropped in silence. */
import type { NotApplied } from '../hub/contract.ts'
import type { Alert } from '../hub/watching.ts'
import { en } from '../texts/waiting.en.ts'
import { es } from '../texts/waiting.es.ts'
import { d } from './devices/words.ts'
import { Erase } from './erase/erase.tsx'
import { paths } from './hub.ts'
import { Icon } from './icons.tsx'
import { useHub } from './live.ts'
import { useHere } from './place.ts'
import './sealed/words.ts' // What is wrong with a seal.
import { OfflineBanner, Picture, Problems } from './states.tsx'
import { shortMoment } from './when.ts'
import { t, tOr, wantLater, wordsOf } from './words.ts'

const w = wordsOf(es, en)

export function WaitingScreen() {
  wantLater()
  return (
    <Picture of={useHub<NotApplied[]>(paths.waiting)}>
      {(all, received) => (
        <>
          <OfflineBanner received={received} />
          <List all={all} />
        </>
      )}
    </Picture>
  )
}

function List({ all }: { all: readonly NotApplied[] }) {
  const { to } = useHere()
  const waiting = all.filter((one) => one.state === 'waiting').length
  return (
    <article class="waiting">
      <h1>{w('waiting.title')}</h1>
      <p class="lead">
        {all.length === 0 ? w('waiting.none') : w('waiting.lead', { waiting, refused: all.length - waiting })}
      </p>
      <Alerts />
      <p>{w('waiting.more')}</p>
      <p>
        <a href={to('/carry')}>{w('waiting.carry')}</a> · <a href={to('/devices')}>{d('devices.link')}</a>
      </p>
      <ol class="reports">
        {all.map((one) => (
          <li key={one.id}>
            <One one={one} />
          </li>
        ))}
      </ol>
    </article>
  )
}

/** Who opened bait, or took too much. */
function Alerts() {
  const { journey } = useHere()
  const alerts = useHub<readonly Alert[]>(paths.alerts)
  if (alerts.state !== 'shown' || alerts.value.length === 0) return null
  return (
    <section class="doubts">
      <h2>{w('watch.title')}</h2>
      <ul>
        {alerts.value.map(({ device, report, label, at }) => (
          <li key={`${device}${report}`}>
            <Icon name="warn" />
            <span>
              {w(report === null ? 'watch.much' : 'watch.line', {
                label: label || w('watch.unnamed'),
                when: shortMoment(at, journey?.zone ?? 'UTC'),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ one }: { one: NotApplied }) {
  const { journey } = useHere()
  const name = one.kind === null ? t('waiting.unknownKind') : tOr(`kind.${one.kind}.name`, one.kind)
  return (
    <div class={`report ${one.state}`}>
      <p class="says">
        {name} <span class="badge">{w('waiting.state', { state: one.state })}</span>
      </p>
      {one.awaits !== null && <p>{awaited(one.awaits)}</p>}
      <Problems problems={one.problems} />
      <p class="quiet facts">
        <span>{w('waiting.received', { when: shortMoment(one.received, journey?.zone ?? 'UTC') })}</span>
        <code>{one.id.slice(0, 12)}</code>
      </p>
      {!isGone(one) && <Erase report={one.id} isOfJourney={one.kind !== null} />}
    </div>
  )
}

/** Nothing is left of it that could be erased. */
const isGone = ({ problems }: NotApplied): boolean => problems.some(({ code }) => code === 'report.erased')

function awaited(awaits: string): string {
  const type = awaits.split(':')[0]
  if (type === 'device') return w('waiting.device')
  if (type === 'trust') return w('waiting.trust')
  if (type === 'report') return w('waiting.report')
  return type === 'kind' ? w('waiting.kind') : w('waiting.other', { what: awaits })
}
