/**
 * The shape of the ribbon, after Charles Minard: width is people, length is road. What was heard is one solid band;
 * what is to come is three bands inside each other, by quantiles of the number of people. Pure numbers and SVG paths.
 */
import type { Bead } from '../../readiness/model.ts'

/**
 * Half widths, 0 to 1 of the widest, from the middle outwards: as many people as there are nineteen times in twenty
 * (`sure`), the near and the far edge of the middle half, and the far edge of nine in ten. The fainter, the less sure.
 */
export type Widths = { readonly sure: number; readonly core: number; readonly half: number; readonly nine: number }
export const BANDS = ['nine', 'half', 'core', 'sure'] as const

/** The band between two beads. Not known: neither end says how many people there were; the widths are its neighbour's. */
export type Piece = { readonly from: Widths; readonly to: Widths; readonly isAhead: boolean; readonly isKnown: boolean }

const MIN_WIDTH = 0.03
const even = (share: number): Widths => ({ sure: share, core: share, half: share, nine: share })
const UNHEARD = even(0.2)

/** Largest number of people that any bead may have: what the full width stands for. */
export const fullWidth = (beads: readonly Bead[]): number => Math.max(1, ...beads.map((bead) => bead.people?.p95 ?? 0))

function widthsOf(bead: Bead, full: number, asAhead: boolean): Widths | null {
  if (bead.people === null) return null
  const share = (people: number): number => Math.max(MIN_WIDTH, people / full)
  const { p05, p25, p50, p75, p95 } = bead.people
  if (asAhead && bead.state === 'ahead')
    return { sure: share(p05), core: share(p25), half: share(p75), nine: share(p95) }
  return asAhead ? even(share(p50)) : { ...even(share(p50)), nine: share(p95) }
}

/**
 * One piece between each bead and the next, so one fewer than beads. Where nobody counted, the band keeps the road's
 * drawing together at a width between its neighbours', and is marked as not known.
 */
export function piecesOf(beads: readonly Bead[], full: number): Piece[] {
  return beads.slice(1).map((bead, i) => {
    const isAhead = bead.state === 'ahead'
    const [from, to] = [widthsAt(beads, i, full, isAhead), widthsAt(beads, i + 1, full, isAhead)]
    return { from, to, isAhead, isKnown: beads[i]?.people !== null && bead.people !== null }
  })
}

function widthsAt(beads: readonly Bead[], at: number, full: number, asAhead: boolean): Widths {
  const bead = beads[at]
  const own = bead && widthsOf(bead, full, asAhead)
  if (own) return own
  const before = beads.slice(0, at).findLast((one) => one.people !== null)
  const after = beads.slice(at + 1).find((one) => one.people !== null)
  const [a, b] = [before ?? after, after ?? before].map((one) => (one ? widthsOf(one, full, false)?.core : undefined))
  if (a === undefined || b === undefined) return UNHEARD
  if (!before || !after || !bead || before === after) return even(a)
  const share = (bead.alongM - before.alongM) / Math.max(1, after.alongM - before.alongM)
  return even(a + (b - a) * share)
}

type Point = readonly [number, number]

/**
 * A band from one place to another, leaving and arriving straight, so that pieces join without a corner.
 * `across`: x runs along the road; else y does. `middle` is the centre line's other coordinate, `half` the full half width.
 */
export function bandPath(
  along: readonly [number, number],
  share: readonly [number, number],
  frame: { readonly middle: number; readonly half: number; readonly across: boolean },
): string {
  const { middle, half, across } = frame
  const [start, end] = along
  const bend = (start + end) / 2
  const at = (a: number, b: number): string => round(across ? [a, b] : [b, a])
  const edge = (side: 1 | -1, end: 0 | 1): number => middle + side * half * share[end]
  const up = `${at(bend, edge(-1, 0))} ${at(bend, edge(-1, 1))} ${at(end, edge(-1, 1))}`
  const back = `${at(bend, edge(1, 1))} ${at(bend, edge(1, 0))} ${at(start, edge(1, 0))}`
  return `M${at(start, edge(-1, 0))}C${up}L${at(end, edge(1, 1))}C${back}Z`
}

const round = ([x, y]: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`

const MIN_GAP = 16

/** Places along a line of `length`: gaps grow with the root of the road's length, so that a long leg does not eat the rest. */
export function placesAlong(beads: readonly Bead[], length: number): number[] {
  const roots = beads.slice(1).map((bead, i) => Math.sqrt(Math.max(0, bead.alongM - (beads[i]?.alongM ?? 0))))
  const free = Math.max(0, length - MIN_GAP * roots.length)
  const sum = roots.reduce((total, root) => total + root, 0) || 1
  let at = 0
  return [0, ...roots.map((root) => (at += MIN_GAP + (free * root) / sum))]
}

export type Label = { readonly bead: number; readonly tier: number; readonly x: number; readonly width: number }

/** Room for labels along the line: the more urgent ones first, each on the nearest tier that is free, else left out. */
export function placeLabels(
  wanted: readonly { readonly bead: number; readonly x: number; readonly width: number; readonly rank: number }[],
  tiers: number,
  length: number,
): Label[] {
  const taken: [number, number, number][] = []
  const placed: Label[] = []
  for (const { bead, x, width } of [...wanted].sort((a, b) => a.rank - b.rank)) {
    const middle = Math.min(length - width / 2, Math.max(width / 2, x))
    const [from, to] = [middle - width / 2, middle + width / 2]
    const isFree = (tier: number): boolean => taken.every(([on, a, b]) => on !== tier || to < a || from > b)
    const tier = Array.from({ length: tiers }, (_, i) => i).find(isFree)
    if (tier === undefined) continue
    taken.push([tier, from, to])
    placed.push({ bead, tier, x: middle, width })
  }
  return placed
}
