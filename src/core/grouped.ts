/** Things that share a key, together and by it: groups in the order of their first, things in the order given. */
export function groupedBy<T, K extends string | number>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}

/** The same without the keys. */
export const grouped = <T>(things: readonly T[], keyOf: (thing: T) => string | number): T[][] => [
  ...groupedBy(things, keyOf).values(),
]
