/**
 * Five quantiles of many thousand numbers need a few of their ranks, not all of them in order.
 */

const SHORT = 24 // below this, sorting all of a piece costs less than dividing it

/** Puts into each wanted place (rising) what a full sort would put there (Hoare's quickselect, on many ranks at once). */
export function settle(values: Float64Array, wanted: readonly number[], from = 0, to = values.length - 1): void {
  if (wanted.length === 0 || from >= to) return
  if (to - from < SHORT) {
    values.subarray(from, to + 1).sort()
    return
  }
  const [low, high] = divided(values, from, to)
  settle(
    values,
    wanted.filter((rank) => rank <= high),
    from,
    high,
  )
  settle(
    values,
    wanted.filter((rank) => rank >= low),
    low,
    to,
  )
}

/** Moves what is below the pivot before what is above it: pieces `from..high` and `low..to`. */
function divided(values: Float64Array, from: number, to: number): [low: number, high: number] {
  const pivot = middleOf(values[from] as number, values[(from + to) >> 1] as number, values[to] as number)
  let [i, j] = [from, to]
  while (i <= j) {
    while ((values[i] as number) < pivot) i++
    while ((values[j] as number) > pivot) j--
    if (i > j) break
    const kept = values[i] as number
    values[i++] = values[j] as number
    values[j--] = kept
  }
  return [i, j]
}

const middleOf = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
