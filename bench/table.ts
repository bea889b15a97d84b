/** The table that `npm run bench` prints and that stands in bench/README.md. */
import type { BenchRow } from './row.ts'

export const HEAD =
  '| bench | what | measured | bar | beside it | ratio | CPU ms each | note |\n|---|---|---|---|---|---|---|---|'

const number = (value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * 1000) / 1000)

/** `bench`: its name, and in brackets when and under which load it ran. */
export function tableRow(bench: string, { name, value, unit, bar, peer, ratio, cpuMsPerOp, note }: BenchRow): string {
  const beside = peer ? `${peer.name}: ${number(peer.value)}` : ''
  const cells = [
    bench,
    name,
    `${number(value)} ${unit}`,
    bar ?? '',
    beside,
    number(ratio),
    number(cpuMsPerOp),
    note ?? '',
  ]
  return `| ${cells.join(' | ')} |`
}

const benchOf = (row: string): string | undefined => /^\| ([a-z-]+) \(/.exec(row)?.[1]

/** Rows of the benches that ran now in place of their old ones; the others as they were. In the order of `names`. */
export function replaced(old: string, rows: readonly string[], names: readonly string[]): string[] {
  const ran = new Set(rows.map(benchOf))
  const kept = old.split('\n').filter((line) => benchOf(line) !== undefined && !ran.has(benchOf(line)))
  const all = [...kept, ...rows]
  return names.flatMap((name) => all.filter((row) => benchOf(row) === name))
}
