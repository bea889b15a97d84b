/** What must be looked after now, worst first: above all a bus of which nobody has heard. */
import type { Readiness } from '../../readiness/stopModel.ts'
import { needName } from '../amounts.ts'
import { Icon } from '../icons.tsx'
import { useHere, whyPath } from '../place.ts'
import { choice } from '../stop/words.ts'
import { age } from '../when.ts'
import { say, t } from '../words.ts'
import { w } from './words.ts'

export function Alarms({ readiness, only }: { readiness: Readiness; only: string | undefined }) {
  const { to } = useHere()
  const alarms = readiness.alarms.filter(({ stop }) => only === undefined || stop.stop === only)
  if (alarms.length === 0) return null
  return (
    <section class="doubts" aria-labelledby="alarms">
      <h2 id="alarms">{w('needs.alarms')}</h2>
      <ul>
        {alarms.map(({ code, report, number, since, slots }) => (
          <li key={code + report}>
            <Icon name="warn" />
            <span>
              {say({ key: `alarm.${code}`, slots: spelled(slots) })}{' '}
              <span class="quiet">{age(since, Date.parse(readiness.asOf))}</span>{' '}
              <a href={to(whyPath(number))}>{t('board.source')}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const SPELLED: Readonly<Record<string, (code: string) => string>> = {
  sign: (code) => choice('sign', code),
  sector: needName,
}

const spelled = (slots: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, SPELLED[slot]?.(String(value)) ?? value]))
