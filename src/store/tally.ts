/**
 * What is counted of a store, kept as small tallies so that nobody has to walk through the reports: by state, and
 * below that by what a waiting report waits for (`device`, `report`, `kind`) or the code of a refusal's first problem.
 */
import type { Counts, Standing } from '../log/port.ts'

export type Tally = { readonly state: Standing['state'] | 'rejected'; readonly key: string; readonly n: number }

/** The key that a report is counted under within its state. */
export function tallyKey(standing: Pick<Standing, 'state' | 'awaits' | 'problems'>): string {
  if (standing.state === 'waiting') return standing.awaits?.split(':', 1)[0] ?? 'unknown'
  if (standing.state === 'refused') return standing.problems[0]?.code ?? 'unknown'
  return ''
}

export function countsOf(tallies: readonly Tally[]): Counts {
  const below = (state: Tally['state']): Record<string, number> =>
    Object.fromEntries(
      tallies.filter((one) => one.state === state && one.n > 0).map((one) => [one.key, Number(one.n)] as const),
    )
  const applied = below('applied')['']
  return { applied: applied ?? 0, waiting: below('waiting'), refused: below('refused'), rejected: below('rejected') }
}
