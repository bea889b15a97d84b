/** Night by night: how likely it is that anybody is here, and how many. */
import type { Night } from '../../readiness/model.ts'
import { chance, spreadRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay } from '../when.ts'
import { t } from '../words.ts'

/** Nights that are likely (three in four) to nights that are possible (one in four). */
export function nightsWords(nights: readonly Night[]): string {
  const few = nights.filter((night) => night.present >= 0.75).length
  const many = nights.filter((night) => night.present >= 0.25).length
  if (many === 0) return ''
  if (few === many) return t('stop.nights', { few })
  return few === 0 ? t('stop.nightsMaybe', { many }) : t('stop.nightsRange', { few, many })
}

export function Nights({ nights }: { nights: readonly Night[] }) {
  const { to } = useHere()
  const full = Math.max(1, ...nights.map((night) => night.people.p95))
  return (
    <details class="nights">
      <summary>{t('stop.nightsTable')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('stop.night')}</th>
            <th scope="col">{t('stop.someone')}</th>
            <th scope="col">{t('stop.people')}</th>
          </tr>
        </thead>
        <tbody>
          {nights.map((night) => (
            <tr key={night.date}>
              <th scope="row">{briefDay(night.date)}</th>
              <td>{chance(night.present)}</td>
              <td>
                <a href={to(whyPath(night.number))}>{spreadRange(night.people)}</a>
                <NightBar night={night} full={full} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function NightBar({ night, full }: { night: Night; full: number }) {
  const x = (value: number): number => Math.round((value / full) * 1000) / 10
  const { p05, p25, p50, p75, p95 } = night.people
  return (
    <svg class="night-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="nine" x={x(p05)} y="1" width={x(p95) - x(p05)} height="8" />
      <rect class="half" x={x(p25)} y="1" width={x(p75) - x(p25)} height="8" />
      <rect class="median" x={x(p50) - 0.7} width="1.4" height="10" />
    </svg>
  )
}
