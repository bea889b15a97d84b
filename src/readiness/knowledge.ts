/**
 * What is known of one journey at one moment: the only thing that `readiness` is given. The hub gathers it from the
 * log; a command gathers it from files. From here on everything is plain computing.
 */
import type { Exercise } from '../core/exercise.ts'
import type { Kinds } from '../core/kind.ts'
import type { Entry } from '../core/view.ts'
import type { NetworkView } from '../domains/movement/index.ts'

export type SourceFacts = {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
}

export type JourneyFacts = {
  readonly id: string
  readonly title: string
  readonly isExample: boolean
  readonly zone: string
  /** Where the journey is told at a time of its own. */
  readonly exercise?: Exercise
}

export type Knowledge = {
  readonly journey: JourneyFacts
  /** The moment of the picture, UTC text: nothing that became known later is in here. */
  readonly asOf: string
  readonly isPast: boolean
  readonly network: NetworkView
  /** Day and stop from which they were to set out, where that was told. */
  readonly begins?: { readonly day: string; readonly stop: string }
  /** Reports of movement and rights, each once, in the fixed order. */
  readonly entries: readonly Entry[]
  /** Reports of needs, help, shelters and organised rides, each once, in the fixed order. */
  readonly needs: readonly Entry[]
  readonly sources: ReadonlyMap<string, SourceFacts>
  /** Through whom a device came in: the one nearest to the founder. Those whom the founder let in are not in it. */
  readonly letInBy: ReadonlyMap<string, string>
  readonly kinds: Kinds
  readonly counts: { readonly applied: number; readonly waiting: number; readonly refused: number }
}

/** The group that the Board is about: `main`, or else the one that most reports speak of. */
export function mainGroup(knowledge: Knowledge): string {
  const said = new Map<string, number>()
  for (const { data } of knowledge.entries) {
    const group = data['group']
    if (typeof group === 'string') said.set(group, (said.get(group) ?? 0) + 1)
  }
  if (said.has('main') || said.size === 0) return 'main'
  const most = [...said.entries()].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]
  return most ? most[0] : 'main'
}
