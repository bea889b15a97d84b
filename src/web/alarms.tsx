/** What must be looked after now, worst first: above all a bus of which nobody has heard. */
import type { Alarm } from '../readiness/stopModel.ts'
import { needName } from './amounts.ts'
import { Icon } from './icons.tsx'
import { useHere, whyPath } from './place.ts'
import { age } from './when.ts'
import { choice, say, t } from './words.ts'

type Props = {
  readonly alarms: readonly Alarm[]
  /** The moment of the picture. */
  readonly asOf: string
  /** So many are shown; the others are on the page of needs. */
  readonly most?: number
}

export function Alarms({ alarms, asOf, most = alarms.length }: Props) {
  const { to } = useHere()
  if (alarms.length === 0) return null
  const more = alarms.length - most
  return (
    <section class="doubts" aria-labelledby="alarms">
      <h2 id="alarms">{t('board.alarms')}</h2>
      <ul>
        {alarms.slice(0, most).map(({ code, report, number, since, slots }) => (
          <li key={code + report}>
            <Icon name="warn" />
            <span>
              {say({ key: `alarm.${code}`, slots: spelled(slots) })}{' '}
              <span class="quiet">{age(since, Date.parse(asOf))}</span>{' '}
              <a href={to(whyPath(number))}>{t('board.source')}</a>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="more-alarms">
          <a href={to('/needs')}>{t('board.moreAlarms', { n: more })}</a>
        </p>
      )}
    </section>
  )
}

/** Codes of signs and sectors as words; everything else as it came. */
const spelled = (slots: Alarm['slots']): Alarm['slots'] =>
  Object.fromEntries(
    Object.entries(slots).map(([slot, value]) => {
      if (slot === 'sign') return [slot, choice('sign', String(value))]
      return [slot, slot === 'sector' ? needName(String(value)) : value]
    }),
  )
