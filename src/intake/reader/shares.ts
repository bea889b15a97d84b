// Parts of a whole that has a figure ("half of the 300 evacuees", "dos tercios de los 900" are 150 and 600 people), and
// pairs of a round one ("a couple of hundred").
import type { NumberMention } from './numbers.ts'
import { type Core, coreAt } from './numerals.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import { unitAfter } from './units.ts'

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

/** "3 in 10 children", "uno de cada cuatro hogares", "2 out of 5": a share, of people or where the words say "of every". */
export function proportionAt(
  tokens: readonly Token[],
  i: number,
  table: Table,
): (Core & { readonly unit: { unit: string; to: number } }) | null {
  const part = plainAt(tokens, i, table)
  if (!part) return null
  const link = [3, 2, 1].find((length) => linkOf(tokens, part.to, length, table) !== null)
  if (link === undefined) return null
  const whole = plainAt(tokens, part.to + link, table)
  if (!whole || whole.n <= part.n || !WHOLES.has(whole.n)) return null
  const isPlain = linkOf(tokens, part.to, link, table) === 'in'
  const counted = unitAfter(tokens, whole.to, table)?.unit
  if (isPlain ? !counted || !PERSONS.has(counted) : counted !== undefined && !PERSONS.has(counted)) return null
  const percent = Math.round((part.n / whole.n) * 1000) / 10
  const unit = { unit: 'percent', to: whole.to }
  const bounds = { low: percent, best: percent, high: percent }
  return { ...bounds, to: whole.to, vague: false, thousands: false, article: false, rule: PROPORTION, unit }
}
export const PROPORTION = 'number.proportion'

/** Of so many one tells a share; "3 out of 14 families" counts three. */
const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000])
const PERSONS = new Set(['people', 'children', 'women', 'families', 'houses'])

function plainAt(tokens: readonly Token[], i: number, table: Table): { n: number; to: number } | null {
  const core = tokens[i]?.opens && i > 0 && tokens[i - 1]?.kind === 'number' ? null : coreAt(tokens, i, table)
  const isWhole = core !== null && core.best !== null && core.low === core.high && !core.article
  return isWhole && Number.isInteger(core.best) ? { n: core.best as number, to: core.to } : null
}

function linkOf(tokens: readonly Token[], at: number, length: number, table: Table): 'in' | 'every' | null {
  const words = tokens.slice(at, at + length)
  if (words.some((t) => t.opens)) return null
  const phrase = words.map((t) => t.norm).join(' ')
  return table.numbers.ofEvery.includes(phrase) ? 'every' : table.numbers.outOf.includes(phrase) ? 'in' : null
}
