// What a figure counts: the word after it (or before, in "trucks 4 of 6"), passing over adjectives but never over
// another clause. A plural that no table knows is counted by its own name rather than taken for people.
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import type { DraftDistance } from './types.ts'

export const DISTANCE: Record<string, DraftDistance['unit']> = {
  km: 'km',
  m: 'm',
  mi: 'mi',
  league: 'league',
  block: 'block',
}

export const moneyUnit = (tokens: readonly Token[], to: number, table: Table): string =>
  tokens.slice(to, to + 3).some((t) => table.dates.units[t.norm] === 'day') ? 'USD/day' : 'USD'

/** By its ending, or a plural of its own ("children"). */
export const isPlural = (word: string, { plurals }: Table): boolean =>
  plurals.words.includes(word) ||
  (plurals.endings.some((e) => word.endsWith(e)) && !plurals.except.some((e) => word.endsWith(e)))

/** "327 Haitians", "42 venezolanos". */
export function nationalsAfter(
  tokens: readonly Token[],
  from: number,
  peoples: ReadonlyMap<string, string>,
  table: Table,
): { unit: string; to: number } | null {
  for (let k = from; k < Math.min(tokens.length, from + 3); k++) {
    const { norm, kind, opens, cap } = tokens[k]!
    if (opens || kind !== 'word') return null
    if (peoples.has(norm) && isPlural(norm, table)) return { unit: 'people', to: k + 1 }
    if (cap || table.telltales.includes(norm) || table.openers.includes(norm) || table.joiners.includes(norm))
      return null
  }
  return null
}

/** A plural that the table does not know ("21 NDRF teams", "2.000 lempiras") is counted by its own name. */
export function thingAfter(tokens: readonly Token[], from: number, table: Table): { unit: string; to: number } | null {
  for (let k = from; k < Math.min(tokens.length, from + 2); k++) {
    const t = tokens[k]!
    if (
      t.kind !== 'word' ||
      t.opens ||
      table.telltales.includes(t.norm) ||
      table.numbers.notThings.includes(t.norm) ||
      table.openers.includes(t.norm) ||
      table.dates.units[t.norm]
    )
      return null
    if (t.norm.length > 3 && isPlural(t.norm, table)) return { unit: t.norm, to: k + 1 }
    if (!t.cap) return null
  }
  return null
}

/** "12,000 family food packs": the packs. */
const isAdjunct = (tokens: readonly Token[], k: number, table: Table): boolean =>
  isPersonalWord(table.units[tokens[k]!.norm]) &&
  !isPlural(tokens[k]!.norm, table) &&
  [k + 1, k + 2].some((n) => {
    const next = tokens[n]
    const unit = next?.kind === 'word' ? table.units[next.norm] : undefined
    return unit !== undefined && !isPersonalWord(unit) && isPlural(next!.norm, table)
  })
const isPersonalWord = (unit: string | undefined): boolean =>
  unit === 'families' || unit === 'children' || unit === 'people' || unit === 'police'

/** "36 waiting for the boat": what they wait for is another thing. */
const isAnother = (tokens: readonly Token[], k: number, { roles, unitSkips }: Table): boolean =>
  roles.articles.includes(tokens[k]!.norm) && !unitSkips.includes(tokens[k - 1]!.norm)

/** Small words behind which no unit of the figure stands. */
function endsUnit({ norm }: Token, { numbers, openers, joiners, attribution, dates, roles }: Table): boolean {
  const ends = [numbers.measures, numbers.articles, openers, joiners, attribution.passives, dates.last, dates.toDate]
  return [...ends, roles.via, roles.at, roles.to, roles.from].some((words) => words.includes(norm))
}

/** "2,000-mile", "400-bed", "12-hour": the word that a hyphen ties to a figure. */
function tiedTo(tokens: readonly Token[], from: number): Token | null {
  const [figure, hyphen, word] = [tokens[from - 1], tokens[from], tokens[from + 1]]
  const isTied = hyphen?.norm === '-' && hyphen.start === figure?.end && word?.start === hyphen.end
  return isTied && word?.kind === 'word' ? word : null
}

export function unitAfter(tokens: readonly Token[], from: number, table: Table): { unit: string; to: number } | null {
  const tied = tiedTo(tokens, from)
  if (tied) return table.units[tied.norm] ? { unit: table.units[tied.norm]!, to: from + 2 } : null
  let skipped = 0
  for (let k = from; k < Math.min(tokens.length, from + 6); k++) {
    const t = tokens[k]!
    if (t.opens) return null
    if (t.norm === '%') return { unit: 'percent', to: k + 1 }
    if (t.norm === '+' || t.norm === '~') continue
    if (t.kind !== 'word') return null
    if (skipped > 0 && isAnother(tokens, k, table)) return null
    const two = table.units[`${t.norm} ${tokens[k + 1]?.norm ?? ''}`]
    if (two) return { unit: two, to: k + 2 }
    const unit = table.units[t.norm]
    const notWhole = unit !== undefined && unit in DISTANCE && t.norm.length === 1 && skipped > 0
    if (unit && !notWhole && !isAdjunct(tokens, k, table)) return { unit, to: k + 1 }
    if (table.unitSkips.includes(t.norm)) {
      skipped++
      continue
    }
    if (skipped >= 3 || endsUnit(t, table)) return null
    skipped++
  }
  return null
}

/** "73-year-old", "five-month-old": how old somebody is; the first token after it. */
export function ageAt(tokens: readonly Token[], i: number, table: Table): number | null {
  const skip = (at: number): number => (tokens[at]?.norm === '-' ? at + 1 : at)
  const unit = skip(i + 1)
  const old = skip(unit + 1)
  const isAge = table.dates.units[tokens[unit]?.norm ?? ''] && table.numbers.ageAfter.includes(tokens[old]?.norm ?? '')
  return isAge ? old + 1 : null
}

/** "trucks 4 of 6". */
export function unitBefore(tokens: readonly Token[], i: number, table: Table): { unit: string; to: number } | null {
  const back = tokens[i - 1]
  const of = table.numbers.of.includes(tokens[i + 1]?.norm ?? '') && tokens[i + 2]?.kind === 'number'
  const unit = of && back ? table.units[back.norm] : undefined
  return unit ? { unit, to: i + 3 } : null
}
