/** What both ways of drawing the ribbon say about a bead. */
import type { Bead } from '../../readiness/model.ts'
import { chance } from '../amounts.ts'
import { Icon } from '../icons.tsx'
import { saidPath, useHere } from '../place.ts'
import { heardDay, tightArrival } from '../when.ts'
import { t } from '../words.ts'

/** Whether the picture is of a past moment, and the stop that they are on the way to, where they are at none. */
export type Moment = { readonly isPast: boolean; readonly toward: string | null }

/** What the beads are set beside, for a scenario: the beads without it, what it changes, and where it closes the way. */
export type Compared = {
  readonly was: readonly Bead[]
  /** By stop: `+24 h`. */
  readonly marks: ReadonlyMap<string, string>
  readonly closed: ReadonlySet<string>
}

/** Passed when; here now; on the way from here; or when they may come. */
export function beadWhen(bead: Bead, { isPast, toward }: Moment): string {
  if (bead.state === 'ahead') return bead.arrival ? tightArrival(bead.arrival) : ''
  if (bead.state === 'now' && toward !== null) return t('ribbon.left')
  if (bead.state === 'now') return t(isPast ? 'ribbon.then' : 'ribbon.now')
  return bead.heard ? heardDay(bead.heard) : t('ribbon.nothing')
}

const SURE = 0.95

/** Said only where it is in doubt that they come at all. */
export const reachWords = (bead: Bead): string =>
  bead.state === 'ahead' && bead.reach !== null && bead.reach < SURE ? chance(bead.reach) : ''

export function BeadMark({ state, isClosed }: { state: Bead['state'] | 'between'; isClosed: boolean }) {
  return (
    <svg class={`bead ${state}`} viewBox="-14 -14 28 28" aria-hidden="true">
      {(state === 'now' || state === 'between') && <circle class="ring" r="11" />}
      <circle class="dot" r="5.5" />
      {isClosed && <path class="closed" d="M-11,-11 11,11M11,-11 -11,11" />}
    </svg>
  )
}

export function BorderMark() {
  return (
    <svg class="border-mark" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0,2H100" />
    </svg>
  )
}

export const isClosed = (bead: Bead, compared: Compared | undefined): boolean =>
  (bead.blockage !== null && bead.blockage.what !== 'ended') || compared?.closed.has(bead.stop) === true

/** A way closed, with the report that says so. */
export function Blockage({ bead }: { bead: Bead }) {
  const { to } = useHere()
  if (bead.blockage === null) return null
  return (
    <p class="blockage">
      <a href={to(saidPath(bead.blockage.report))}>
        <Icon name={bead.blockage.what === 'ended' ? 'check' : 'closed'} />
        {t('ribbon.blocked', { what: bead.blockage.what })}
      </a>
    </p>
  )
}
