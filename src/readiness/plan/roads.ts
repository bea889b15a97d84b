/**
 * Kilometres by road between stops for those who bring help. Roads go both ways for a lorry, but a load does not cross a
 * border: papers for goods take days that nobody here can foresee.
 */
import type { Network } from '../../core/network.ts'

/** Shortest roads within each country (Floyd 1962); null where there is none. */
export function roadsOf({ stops, legs }: Network): (from: string, to: string) => number | null {
  const indexOf = new Map(stops.map((stop, i) => [stop.id, i]))
  const n = stops.length
  const metres = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < n; i++) metres[i * n + i] = 0
  for (const { from, to, roadM } of legs) {
    const [a, b] = [indexOf.get(from), indexOf.get(to)]
    if (a === undefined || b === undefined || stops[a]?.country !== stops[b]?.country) continue
    metres[a * n + b] = Math.min(at(metres, a * n + b), roadM)
    metres[b * n + a] = Math.min(at(metres, b * n + a), roadM)
  }
  for (let k = 0; k < n; k++) relax(metres, n, k)
  return (from, to) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)]
    const found = a === undefined || b === undefined ? Number.POSITIVE_INFINITY : at(metres, a * n + b)
    return Number.isFinite(found) ? Math.round(found / 1000) : null
  }
}

const at = (metres: Float64Array, i: number): number => metres[i] ?? Number.POSITIVE_INFINITY

function relax(metres: Float64Array, n: number, k: number): void {
  for (let i = 0; i < n; i++) {
    const first = at(metres, i * n + k)
    if (!Number.isFinite(first)) continue
    for (let j = 0; j < n; j++) {
      const through = first + at(metres, k * n + j)
      if (through < at(metres, i * n + j)) metres[i * n + j] = through
    }
  }
}
