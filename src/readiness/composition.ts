/**
 * Who they are, of a hundred: from the largest count by sex and age of the last ten days, and where nobody counted, from
 * what other walking groups were. Assumed shares are named, so that a screen can say so.
 */
import { DAY_MS, msOf } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { standing } from '../core/view.ts'
import type { Shares } from '../domains/needs/index.ts'
import { type Knowledge, mainGroup } from './knowledge.ts'
import type { Composition } from './stopModel.ts'

/**
 * Walking groups of 2018 that were counted: children 22 to 37 in a hundred, women 30, men 33 to 48, 1.8 pregnant. Infants
 * under a year are about a tenth of the children.
 */
const ASSUMED = { women: 30, men: 40, children: 30, infants: 3, pregnant: 2 } as const
const INFANTS_OF_CHILDREN = 0.1
const RECENT_MS = 10 * DAY_MS

/** What need is reckoned with: nothing where nobody counted, and then the handbook's usual population stands. */
export const sharesOf = ({ women, children, infants, pregnant, reports }: Composition): Shares | undefined =>
  reports.length === 0 ? undefined : { women, children, infants, pregnant }

type Parts = { readonly women: number; readonly men: number; readonly children: number }

export function compositionOf(knowledge: Knowledge): Composition {
  const group = mainGroup(knowledge)
  const recent = standing(knowledge.entries).filter(
    ({ report, data }) =>
      report.kind === 'movement.sighting' &&
      data['group'] === group &&
      msOf(knowledge.asOf) - msOf(report.happened.to) <= RECENT_MS,
  )
  const counted = recent.flatMap((entry) => {
    const parts = partsIn(entry)
    return parts ? [{ entry, parts, total: parts.women + parts.men + parts.children }] : []
  })
  const largest = counted.sort((a, b) => b.total - a.total || (a.entry.report.id < b.entry.report.id ? -1 : 1))[0]
  if (!largest || largest.total === 0) return { ...ASSUMED, assumed: Object.keys(ASSUMED), reports: [] }
  const { entry, parts, total } = largest
  const share = (n: number): number => Math.round((n / total) * 1000) / 10
  const { pregnant } = entry.data
  return {
    ...{ women: share(parts.women), men: share(parts.men), children: share(parts.children) },
    infants: share(parts.children * INFANTS_OF_CHILDREN),
    pregnant: typeof pregnant === 'number' ? share(pregnant) : ASSUMED.pregnant,
    assumed: ['infants', ...(typeof pregnant === 'number' ? [] : ['pregnant'])],
    reports: [entry.report.id],
  }
}

function partsIn({ data }: Entry): Parts | null {
  const of = (name: string): number | null => (typeof data[name] === 'number' ? (data[name] as number) : null)
  const [girls, boys] = [of('girls'), of('boys')]
  const children = of('children') ?? (girls === null || boys === null ? null : girls + boys)
  const [women, men] = [of('women'), of('men')]
  return women === null || men === null || children === null ? null : { women, men, children }
}
