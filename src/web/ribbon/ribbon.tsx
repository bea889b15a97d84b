/** The ribbon: both drawings (the style sheet shows the one that fits), what its tones mean, and the table behind it. */
import type { Bead, Board } from '../../readiness/model.ts'
import { chance, spreadRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { number, t } from '../words.ts'
import { RibbonAcross } from './across.tsx'
import { beadWhen, type Moment } from './bead.tsx'
import { RibbonDown } from './down.tsx'

export function Ribbon({ board }: { board: Board }) {
  const { ahead, isPast } = board
  const toward = board.place?.toward?.name ?? null
  const beads = withSize(board)
  if (beads.length === 0) return null
  return (
    <section class="ribbon" aria-labelledby="ribbon">
      <Hatch />
      <h2 id="ribbon">{t('board.ribbon')}</h2>
      <RibbonAcross beads={beads} isPast={isPast} toward={toward} />
      <RibbonDown beads={beads} ahead={ahead} isPast={isPast} toward={toward} />
      <Legend hasUnknown={beads.some((bead) => bead.people === null)} />
      <details class="table-behind">
        <summary>{t('ribbon.table')}</summary>
        <RibbonTable beads={beads} isPast={isPast} toward={toward} />
      </details>
    </section>
  )
}

/** Where nobody has counted them yet where they are now, the band is as wide as the whole group is thought to be. */
function withSize({ ribbon, size }: Board): readonly Bead[] {
  if (size === null) return ribbon
  const { low, best, high, number } = size
  const people = { p05: low, p25: (low + best) / 2, p50: best, p75: (best + high) / 2, p95: high }
  return ribbon.map((bead) => (bead.state === 'now' && bead.people === null ? { ...bead, people, number } : bead))
}

/** The pattern of what is not known, for both drawings: it may not lie in the one that is hidden. */
export function Hatch() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="7" height="7" />
        <path class="hatch" d="M0,0V7" />
      </pattern>
    </svg>
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

function RibbonTable({ beads, ...moment }: { beads: readonly Bead[] } & Moment) {
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
            <td>{beadWhen(bead, moment)}</td>
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
