// Parts of a whole that has a figure ("half of the 300 evacuees", "dos tercios de los 900" are 150 and 600 people), and
// pairs of a round one ("a couple of hundred").
import type { Core, NumberMention } from './numbers.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

/** Figures that stand behind the name of their part count that part. */
export const sharesOf = (
  tokens: readonly Token[],
  numbers: readonly NumberMention[],
  table: Table,
): readonly NumberMention[] => numbers.map((n) => shareOf(tokens, n, table) ?? n)

function shareOf(tokens: readonly Token[], n: NumberMention, table: Table): NumberMention | null {
  if (n.article || (n.role !== 'count' && n.role !== 'bare')) return null
  const { shares, of } = table.numbers
  let at = n.span[0] - 1
  const isThe = table.roles.articles.includes(tokens[at]?.norm ?? '')
  if (isThe) at--
  if (!of.includes(tokens[at]?.norm ?? '')) return null
  const word = tokens[at - 1]
  const part = shares[word?.norm ?? ''] ?? shares[`${tokens[at - 2]?.norm ?? ''} ${word?.norm ?? ''}`]
  if (part === undefined || !word || tokens[at]!.opens) return null
  const before = tokens[at - 2]?.norm ?? ''
  const times = part < 0.5 ? (table.numbers.words[before] ?? (Number(before) || 1)) : 1
  const by = Math.min(1, part * times)
  const cut = (x: number | null): number | null => (x === null ? null : Math.round(x * by))
  return {
    ...n,
    low: cut(n.low),
    best: cut(n.best),
    high: cut(n.high),
    rule: 'number.share',
    span: [at - 1, n.span[1]],
  }
}

/** "A couple of hundred", "un par de cientos": about 200. */
export function pairAt(tokens: readonly Token[], i: number, { numbers }: Table): Core | null {
  const at = numbers.of.includes(tokens[i]?.norm ?? '') ? i + 1 : i
  const word = tokens[at]?.norm ?? ''
  const scale = numbers.scales[word] ?? (numbers.vague[word]?.[0] ?? 0) / 2
  if (scale < 10 || tokens[at]!.opens) return null
  const n = 2 * scale
  const bounds = { low: n * 0.9, best: n, high: n * 1.1 }
  return { ...bounds, to: at + 1, vague: false, thousands: scale >= 1000, article: false, rule: 'number.words' }
}
