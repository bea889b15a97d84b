/** Things that share a key, together: groups in the order of their first, things in the order given. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return [...groups.values()]
}
