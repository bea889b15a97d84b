/**
 * Folding evidence in its order with every state kept, so that a late report replays from the last state before it and
 * not from the start.
 *
 * A state depends on the items up to its own and on nothing else. So where the first items are the same as last time,
 * their states are too, and replaying gives what folding from the start gives, to the byte.
 */

/** `states[i]` is what the items up to and including `i` lead to. */
export type Folded<T, S> = { readonly items: readonly T[]; readonly states: readonly S[] }

/** `step` is given the states before its item, all of them: the newest is the last. */
export function foldedFrom<T, S>(
  before: Folded<T, S> | undefined,
  items: readonly T[],
  step: (states: readonly S[], item: T) => S,
): Folded<T, S> {
  const states = before ? before.states.slice(0, sameUntil(before.items, items)) : []
  for (let i = states.length; i < items.length; i++) states.push(step(states, items[i] as T))
  return { items, states }
}

/** How many of the first items are the same, by what they hold. */
export function sameUntil<T>(a: readonly T[], b: readonly T[]): number {
  let i = 0
  while (i < a.length && i < b.length && isSame(a[i], b[i])) i++
  return i
}

/** Plain values: numbers, texts, lists and objects of them, typed arrays, maps from them. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b])
  const [x, y] = [Object.entries(a), Object.entries(b)]
  return x.length === y.length && x.every(([key, value], i) => key === y[i]?.[0] && isSame(value, y[i]?.[1]))
}
