/**
 * What lacks at a stop, in the order in which it is said everywhere: on the Board, the stop's page, the page of needs, in
 * a terminal. One rule, because two pages that name other lacks of one night are not believed.
 */
import type { Figure } from './model.ts'

/** What a coordinator asks first, in the order of the table of lines. */
export const ASKED_FIRST: readonly string[] = ['water', 'meals', 'places', 'toilets']
/** A sentence names so many. */
const MOST_NAMED = 3

type Line = { readonly key: string | null; readonly gap: Figure | null }
export type Lack<L extends Line> = L & { readonly key: string; readonly gap: Figure }

/** A line with a reference figure that nobody's help covers. */
export const isLack = <L extends Line>(line: L): line is Lack<L> => line.key !== null && (line.gap?.best ?? 0) > 0

/** Those that a sentence names, out of lines in the order of the table. */
export const lacksOf = <L extends Line>(lines: readonly L[]): Lack<L>[] => lines.filter(isLack).slice(0, MOST_NAMED)
