/** The ribbon: both drawings (the style sheet shows the one that fits), what its tones mean, and the table behind it. */
import type { Bead, Board } from '../../readiness/model.ts'
import { chance, spreadRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { number, t } from '../words.ts'
import { RibbonAcross } from './across.tsx'
import { beadWhen } from './bead.tsx'
import { RibbonDown } from './down.tsx'

export function Ribbon({ board }: { board: Board }) {
  const { ribbon: beads, ahead, isPast } = board
  if (beads.length === 0) return null
  return (
    <section class="ribbon" aria-labelledby="ribbon">
      <h2 id="ribbon">{t('board.ribbon')}</h2>
      <Legend hasUnknown={beads.some((bead) => bead.people === null)} />
      <RibbonAcross beads={beads} isPast={isPast} />
      <RibbonDown beads={beads} ahead={ahead} isPast={isPast} />
      <details class="table-behind">
        <summary>{t('ribbon.table')}</summary>
        <RibbonTable beads={beads} isPast={isPast} />
      </details>
    </section>
  )
}

function Legend({ hasUnknown }: { hasUnknown: boolean }) {
  const tones = ['past', 'half', 'nine', ...(hasUnknown ? (['unknown'] as const) : [])] as const
  return (
    <p class="legend">
      {tones.map((tone) => (
        <span key={tone} class="tone">
          <svg class={`swatch ${tone}`} viewBox="0 0 28 14" aria-hidden="true">
            <rect width="28" height="14" rx="2" />
          </svg>
          {t(`ribbon.${tone}`)}
        </span>
      ))}
      <span class="scale">{t('ribbon.scale')}</span>
    </p>
  )
}

function RibbonTable({ beads, isPast }: { beads: readonly Bead[]; isPast: boolean }) {
  return (
    <table>
      <caption class="visually-hidden">{t('ribbon.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ribbon.stop')}</th>
          <th scope="col">km</th>
          <th scope="col">{t('ribbon.when')}</th>
          <th scope="col">{t('ribbon.people')}</th>
          <th scope="col">{t('ribbon.reach')}</th>
        </tr>
      </thead>
      <tbody>
        {beads.map((bead, i) => (
          <tr key={`${bead.stop}-${i}`}>
            <th scope="row">{bead.name}</th>
            <td>{number(Math.round(bead.alongM / 1000))}</td>
            <td>{beadWhen(bead, isPast)}</td>
            <td>
              <PeopleLink bead={bead} />
            </td>
            <td>{bead.reach === null ? '' : chance(bead.reach)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PeopleLink({ bead }: { bead: Bead }) {
  const { to } = useHere()
  if (bead.people === null) return <>{t('ribbon.unknown')}</>
  if (bead.number === null) return <>{spreadRange(bead.people)}</>
  return <a href={to(whyPath(bead.number))}>{spreadRange(bead.people)}</a>
}
