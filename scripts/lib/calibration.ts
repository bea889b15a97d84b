// How often what came was at or before a forecast quantile: counted, with what chance allows, and drawn.
import type { Quantiles } from '../../src/forecast/contract.ts'

export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/** One forecast arrival against the window in which people truly came (milliseconds), and its number of people. */
export type Case = {
  readonly journey: string
  readonly stage: string
  readonly leadDays: number
  readonly quantiles: readonly number[]
  readonly fromMs: number
  readonly toMs: number
  /** The middle number said, and between which it truly was. */
  readonly people: number
  readonly low: number
  readonly high: number
}

export const levelsOf = <T>({ p05, p25, p50, p75, p95 }: Quantiles<T>): T[] => [p05, p25, p50, p75, p95]

/** The share of the window that lies at or before each quantile: nobody knows the hour within it. */
export const covered = ({ quantiles, fromMs, toMs }: Case): number[] =>
  quantiles.map((q) => Math.min(1, Math.max(0, toMs > fromMs ? (q - fromMs) / (toMs - fromMs) : q >= toMs ? 1 : 0)))

/** Hours from the middle of what was said to the window; hours that nine in ten chances span; people as a factor. */
export type Row = {
  readonly cases: number
  readonly stages: number
  readonly observed: readonly number[]
  readonly hoursOff: number
  readonly hoursWide: number
  readonly peopleOff: number
}

const HOUR_MS = 3_600_000
const outside = (x: number, low: number, high: number) => Math.max(0, low - x, x - high)

/** Observed share for each nominal level. */
export function rowOf(cases: readonly Case[]): Row {
  const shares = cases.map(covered)
  const observed = LEVELS.map((_, i) => shares.reduce((sum, one) => sum + (one[i] as number), 0) / cases.length)
  const mean = (of: (one: Case) => number) => cases.reduce((sum, one) => sum + of(one), 0) / cases.length
  const at = ({ quantiles }: Case, i: number) => quantiles[i] as number
  return {
    cases: cases.length,
    stages: new Set(cases.map(({ journey, stage }) => journey + stage)).size,
    observed,
    hoursOff: mean((one) => outside(at(one, 2), one.fromMs, one.toMs) / HOUR_MS),
    hoursWide: mean((one) => (at(one, 4) - at(one, 0)) / HOUR_MS),
    peopleOff: Math.exp(
      mean(({ people, low, high }) => outside(Math.log(Math.max(1, people)), Math.log(low), Math.log(high))),
    ),
  }
}

/**
 * Where 90 of 100 honest forecasters would lie: the 5 % and 95 % points of a binomial share. `n` counts stages, because
 * the leads of one stage are right and wrong together.
 */
export function chanceBand(level: number, n: number): { low: number; high: number } {
  let [sum, mass] = [0, (1 - level) ** n]
  const at: number[] = []
  for (let k = 0; k <= n; k++) {
    sum += mass
    at.push(sum)
    mass *= ((n - k) / (k + 1)) * (level / (1 - level))
  }
  const point = (share: number) => at.findIndex((below) => below >= share - 1e-12) / n
  return { low: point(0.05), high: point(0.95) }
}

const SIDE = 320
const LEFT = 64
const TOP = 28
const x = (share: number) => Math.round((LEFT + share * SIDE) * 10) / 10
const y = (share: number) => Math.round((TOP + (1 - share) * SIDE) * 10) / 10

/** Nominal against observed, both from 0 to 1; the grey band is what chance allows. */
export function drawn({ cases, stages, observed }: Row): string {
  const bands = [0, ...LEVELS, 1].map((level) => ({ level, ...(level % 1 ? chanceBand(level, stages) : edge(level)) }))
  const outline = [
    ...bands.map(({ level, high }) => `${x(level)},${y(high)}`),
    ...bands.toReversed().map(({ level, low }) => `${x(level)},${y(low)}`),
  ]
  const points = LEVELS.map((level, i) => {
    const share = observed[i] as number
    const label = `${Math.round(level * 100)} % said, ${Math.round(share * 100)} % came by then`
    return `<circle cx="${x(level)}" cy="${y(share)}" r="5" fill="#8a3b12"><title>${label}</title></circle>`
  })
  const line = LEVELS.map((level, i) => `${x(level)},${y(observed[i] as number)}`).join(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 420" role="img" font-family="sans-serif" font-size="12" fill="#222">
<title>How often people had come by a forecast quantile: ${cases} forecasts of ${stages} stages</title>
<rect width="420" height="420" fill="#fff"/>
<polygon points="${outline.join(' ')}" fill="#e3e3e3"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="4 4"/>
${[0, 0.25, 0.5, 0.75, 1].map(tick).join('\n')}
<rect x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#444"/>
<polyline points="${line}" fill="none" stroke="#8a3b12" stroke-width="1.5"/>
${points.join('\n')}
<text x="${x(0.5)}" y="386" text-anchor="middle">said: chance that they have come by then</text>
<text transform="rotate(-90)" x="${-y(0.5)}" y="18" text-anchor="middle">seen: share that had come</text>
<text x="${x(0.5)}" y="408" text-anchor="middle">${cases} forecasts of ${stages} stages; grey: what chance allows in 9 of 10 cases</text>
</svg>
`
}

const edge = (level: number) => ({ low: level, high: level })
const tick = (share: number): string => {
  const words = `${share * 100} %`
  const below = `<text x="${x(share)}" y="${y(0) + 18}" text-anchor="middle">${words}</text>`
  return `${below}<text x="${LEFT - 6}" y="${y(share) + 4}" text-anchor="end">${words}</text>`
}
