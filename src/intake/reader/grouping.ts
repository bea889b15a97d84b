// One figure in more than one piece, as newspapers write it: "1 mil 600", "2 millones 300 mil", "6 000".
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

const THREE = /^\d{3}$/
const UP_TO_THREE = /^\d{1,3}$/
const NARROW = 1

/** What follows a scale and is less than it ("mil 600", "2 millones 300 mil"); null where nothing of the figure does. */
export function restAfter(
  tokens: readonly Token[],
  to: number,
  scale: number,
  table: Table,
): { n: number; to: number } | null {
  const t = tokens[to]
  if (scale < 1000 || t?.kind !== 'number' || t.opens || !UP_TO_THREE.test(t.norm)) return null
  const below = tokens[to + 1]?.opens ? undefined : table.numbers.scales[tokens[to + 1]?.norm ?? '']
  if (below !== undefined && below < scale && below >= 1000) {
    const rest = restAfter(tokens, to + 2, below, table)
    return { n: Number(t.norm) * below + (rest?.n ?? 0), to: rest?.to ?? to + 2 }
  }
  return scale === 1000 && below === undefined ? { n: Number(t.norm), to: to + 1 } : null
}

/** "6 000 people": groups of three with a blank between them, and the word of what is counted behind. */
export function spacedAt(tokens: readonly Token[], i: number, table: Table): { n: number; to: number } | null {
  if (!/^[1-9]\d{0,2}$/.test(tokens[i]!.norm) || isWord(tokens, i, table)) return null
  const joins = (at: number): boolean => {
    const [back, t] = [tokens[at - 1]!, tokens[at]]
    return t?.kind === 'number' && THREE.test(t.norm) && !t.opens && t.start - back.end === NARROW
  }
  let to = i + 1
  while (joins(to)) to++
  const next = tokens[to]
  if (to === i + 1 || next?.kind !== 'word' || next.opens) return null
  return { n: Number(tokens.slice(i, to).reduce((digits, t) => digits + t.norm, '')), to }
}

/** "Food 4 800 families": for them, as phones write it. */
const isWord = (tokens: readonly Token[], i: number, { numbers }: Table): boolean =>
  numbers.alike.includes(tokens[i]!.norm) &&
  tokens[i - 1]?.kind === 'word' &&
  !tokens[i]!.opens &&
  // "More than 2 000".
  ![1, 2, 3].some((n) => numbers.hedges[keyOf(tokens, i - n, i)] !== undefined)

const keyOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map((t) => t.norm)
    .join(' ')
