/** The ribbon of the Board without and with a scenario: its beads ahead, as the answer says that they would be. */
import type { Bead, StopOutlook, WhatIf } from '../../readiness/model.ts'
import type { Compared } from '../ribbon/bead.tsx'
import type { Pieces } from './address.ts'
import { delayOf } from './said.ts'
import { w } from './words.ts'

const NOBODY = { p05: 0, p25: 0, p50: 0, p75: 0, p95: 0 }

/** Beads with the scenario, and what they are set beside. */
export function comparedWith(
  ribbon: readonly Bead[],
  { stops }: WhatIf,
  { closures }: Pieces,
): { readonly beads: readonly Bead[]; readonly compared: Compared } {
  const told = new Map(stops.map((stop) => [stop.stop, stop]))
  const as = (side: 'before' | 'after'): Bead[] =>
    ribbon.map((bead) => {
      const change = bead.state === 'ahead' ? told.get(bead.stop) : undefined
      return change ? { ...bead, ...looked(change[side]) } : bead
    })
  const delays = stops.map((stop) => [stop.stop, delayOf(stop)] as const).filter(([, hours]) => hours !== 0)
  const marks = new Map(delays.map(([stop, hours]) => [stop, markOf(hours)]))
  return {
    beads: as('after'),
    compared: { was: as('before'), marks, closed: new Set(closures.map(({ stop }) => stop)) },
  }
}

const looked = ({ reach, arrival, people }: StopOutlook) => ({ reach, arrival, people: people ?? NOBODY })

const markOf = (hours: number): string =>
  w(hours > 0 ? 'whatif.delay.laterShort' : 'whatif.delay.earlierShort', { hours: Math.abs(hours) })
