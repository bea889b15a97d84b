// How a figure is written: digits with their marks, words ("a hundred and twenty", "treinta y dos mil"), halves, vague
// words and ranges. What it counts, and whether it counts anything, is said in numbers.ts.
import { restAfter, spacedAt } from './grouping.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

export interface Core {
  to: number
  low: number | null
  best: number | null
  high: number | null
  vague: boolean
  thousands: boolean
  article: boolean
  rule: string
}

/** "Rose from 120 to 310", "pasaron de 120 a 310": the second stands. */
const isChange = (tokens: readonly Token[], i: number, table: Table): boolean =>
  (table.roles.from.includes(tokens[i - 1]?.norm ?? '') || table.numbers.of.includes(tokens[i - 1]?.norm ?? '')) &&
  tokens.slice(Math.max(0, i - 4), i - 1).some((t) => table.numbers.changes.some((stem) => t.norm.startsWith(stem)))

/** "9,000 to 10,000", "between 900 and 1,100", "$4-$5", "entre 900 y 1.100". */
export function rangeAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = table.numbers
  const a = coreAt(tokens, i, table)
  if (!a || a.best === null || a.article) return null
  const link = tokens[a.to]
  if (!link || link.opens) return null
  const more = perhapsMore(tokens, a, table)
  if (more) return more
  const between = n.between.includes(tokens[i - 1]?.norm ?? '')
  const joins =
    n.to.includes(link.norm) || ['-', '–', '—'].includes(link.norm) || (between && n.betweenAnd.includes(link.norm))
  if (!joins || isApart(tokens, a.to)) return null
  let at = a.to + 1
  if (tokens[at]?.norm === '$') at++
  const b = coreAt(tokens, at, table)
  if (!b || b.best === null || b.article) return null
  const low = b.thousands && !a.thousands && a.best < 1000 && b.best >= 1000 ? a.best * 1000 : inHundreds(a.best, b)
  if (b.best <= low) return isChange(tokens, i, table) ? { ...b, rule: 'number.changed' } : null
  if (isChange(tokens, i, table)) return { ...b, rule: 'number.changed' }
  return { ...b, low, best: (low + b.best) / 2, high: b.best, rule: 'number.range' }
}

/** "5       -     9,020": the cells of a table. */
function isApart(tokens: readonly Token[], at: number): boolean {
  const [before, link, after] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]]
  return link.start - before.end > ONE_BLANK || (after !== undefined && after.start - link.end > ONE_BLANK)
}
const ONE_BLANK = 1

/** "50, maybe 60 families", "40 o quizás 50": between the two. */
function perhapsMore(tokens: readonly Token[], a: Core, table: Table): Core | null {
  const { maybe, either } = table.numbers
  let at = a.to
  if (tokens[at]!.norm === ',') at++
  const isEither = either.includes(tokens[at]?.norm ?? '')
  if (isEither) at++
  const length = [3, 2, 1].find((n) =>
    maybe.includes(
      tokens
        .slice(at, at + n)
        .map((t) => t.norm)
        .join(' '),
    ),
  )
  if (length === undefined && (!isEither || at !== a.to + 1)) return null
  const b = tokens[at + (length ?? 0)]?.opens ? null : coreAt(tokens, at + (length ?? 0), table)
  const [low, high] = [a.best ?? 0, b?.best ?? 0]
  if (!b || b.article || high <= low || high > MOST_APART * low) return null
  return { ...b, low, best: (low + high) / 2, high, rule: 'number.range' }
}
const MOST_APART = 3

/** "Between eight and nine hundred": the first in hundreds, too. */
const inHundreds = (low: number, { best, rule }: Core): number =>
  low < 10 && rule === 'number.words' && best !== null && best % 100 === 0 && low * 100 < best ? low * 100 : low

export function coreAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const t = tokens[i]
  if (!t) return null
  const core = t.kind === 'number' ? digitsAt(tokens, i, table) : t.kind === 'word' ? wordsAt(tokens, i, table) : null
  return core && (halfMore(tokens, core, table) ?? core)
}

/** "Two and a half thousand", "un millon y medio": half of the scale besides. */
function halfMore(tokens: readonly Token[], core: Core, { numbers }: Table): Core | null {
  const { best, low, high, to } = core
  const words = tokens.slice(to, to + 4)
  const half = [3, 2].find((length) =>
    numbers.andHalf.includes(
      words
        .slice(0, length)
        .map((t) => t.norm)
        .join(' '),
    ),
  )
  if (half === undefined || best === null || low !== high || words.slice(0, half + 1).some((t) => t.opens)) return null
  const after = numbers.scales[words[half]?.norm ?? '']
  if (after !== undefined && best < 100)
    return exactly((best + 0.5) * after, to + half + 1, core.rule, { thousands: after >= 1000 })
  const before = numbers.scales[tokens[to - 1]!.norm]
  return before === undefined || before < 100
    ? null
    : exactly(best + before / 2, to + half, core.rule, { thousands: true })
}

function digitsAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = digitsValue(tokens[i]!.norm, table.numbers.pointGroups)
  if (n === null) return null
  const spaced = spacedAt(tokens, i, table)
  if (spaced) return exactly(spaced.n, spaced.to, 'number.digits')
  const scale = tokens[i + 1]?.opens ? undefined : table.numbers.scales[tokens[i + 1]?.norm ?? '']
  if (scale === undefined) return exactly(n, i + 1, 'number.digits')
  const rest = restAfter(tokens, i + 2, scale, table)
  return exactly(n * scale + (rest?.n ?? 0), rest?.to ?? i + 2, 'number.digits', { thousands: true })
}

/** "1.200 children" where a point is a decimal: nobody counts a fifth of a child. */
export const grouped = (core: Core, raw: string): Core =>
  core.rule === 'number.digits' && core.best !== null && /^\d{1,3}\.\d{3}$/.test(raw) && core.best < 1000
    ? exactly(core.best * 1000, core.to, core.rule)
    : core

/** A mark before exactly three digits groups thousands; a point does so in Spanish writing, or when it groups twice. */
function digitsValue(raw: string, pointGroups: boolean): number | null {
  const commas = /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(raw)
  if (commas) return Number(raw.replaceAll(',', ''))
  const points = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(raw)
  if (points && (pointGroups || raw.split('.').length > 2)) return Number(raw.replaceAll('.', '').replace(',', '.'))
  const plain = raw.replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

function wordsAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = table.numbers
  const first = tokens[i]!.norm
  const vague = n.vague[first]
  const leads = vague && (n.hedges[first] ?? null) !== null && coreAt(tokens, i + 1, table) !== null
  if (leads) return null
  if (vague) return vagueAt(tokens, i, table, vague)
  if (n.half.includes(first)) return halfAt(tokens, i, table)
  return n.articles.includes(first) ? articleAt(tokens, i, table) : spelledAt(tokens, i, table)
}

/** A figure without a range of its own. */
const exactly = (n: number, to: number, rule: string, more: Partial<Core> = {}): Core => ({
  to,
  low: n,
  best: n,
  high: n,
  vague: false,
  thousands: false,
  article: false,
  rule,
  ...more,
})

/** "a", "una", and "a hundred", "una veintena". */
function articleAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const word = tokens[i + 1]?.norm ?? ''
  const pair = table.numbers.pairs.includes(word) ? pairAt(tokens, i + 2, table) : null
  if (pair) return pair
  const scale = table.numbers.scales[word]
  if (table.numbers.crowds.includes(word)) return null
  if (scale === undefined) return exactly(1, i + 1, 'number.article', { article: true })
  // "A hundred and twenty": said by one person of a number between.
  const spelled = spelledAt(tokens, i + 1, table)
  if (spelled && spelled.to > i + 2) return spelled
  const rough = table.numbers.roundScales.includes(word) ? { low: scale * 0.9, high: scale * 1.1 } : {}
  return exactly(scale, i + 2, 'number.words', { thousands: scale >= 1000, ...rough })
}

/** "A couple of hundred", "un par de cientos": about 200. */
function pairAt(tokens: readonly Token[], i: number, { numbers }: Table): Core | null {
  const at = numbers.of.includes(tokens[i]?.norm ?? '') ? i + 1 : i
  const word = tokens[at]?.norm ?? ''
  const scale = numbers.scales[word] ?? (numbers.vague[word]?.[0] ?? 0) / 2
  if (scale < 10 || tokens[at]!.opens) return null
  const n = 2 * scale
  const bounds = { low: Math.round(n * 0.9), best: n, high: Math.round(n * 1.1) }
  return { ...bounds, to: at + 1, vague: false, thousands: scale >= 1000, article: false, rule: 'number.words' }
}

/** "three thousand two hundred", "treinta y dos mil". */
function spelledAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const n = table.numbers
  let total = 0
  let part = 0
  let to = i
  let thousands = false
  // "Eight and nine hundred", "seis siete mil" are two figures: within one each word is of a lower rank than those before.
  let room = Infinity
  for (let k = i; k < tokens.length && k < i + 12; k++) {
    if (k > i && tokens[k]!.opens) break
    const word = tokens[k]!.norm
    const value = n.words[word]
    const scale = n.scales[word]
    // "Two dozen": twice twelve, and not fourteen.
    if (value !== undefined && (scale === undefined || part === 0)) {
      if (value >= room) break
      part += value
      room = roomBelow(value)
      to = k + 1
    } else if (scale !== undefined && (part > 0 || k === i)) {
      if (scale >= 1000) {
        const rest = restAfter(tokens, k + 1, scale, table)
        total += (part || 1) * scale + (rest?.n ?? 0)
        if (rest) return exactly(total, rest.to, 'number.words', { thousands: true })
        part = 0
        thousands = true
      } else part = (part || 1) * scale
      room = scale
      to = k + 1
    } else if (!(n.links.includes(word) && k > i && (n.words[tokens[k + 1]?.norm ?? ''] ?? Infinity) < room)) break
  }
  const isLetter = to === i + 1 && tokens[i]!.raw.length === 1
  if (to === i || isLetter || (i > 0 && n.none.includes(`${tokens[i - 1]!.norm} ${tokens[i]!.norm}`))) return null
  return exactly(total + part, to, 'number.words', { thousands })
}

/** What may still follow: under twenty nothing, behind tens what is under ten, behind hundreds what is under a hundred. */
const roomBelow = (value: number): number => (value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 0)

/** "half a million", "medio centenar"; "half of the villagers" is no figure. */
function halfAt(tokens: readonly Token[], i: number, table: Table): Core | null {
  const skip = table.numbers.articles.includes(tokens[i + 1]?.norm ?? '') ? 1 : 0
  const scale = table.numbers.scales[tokens[i + 1 + skip]?.norm ?? '']
  if (scale === undefined) return null
  const n = scale / 2
  const about = table.numbers.roundScales.includes(tokens[i + 1 + skip]!.norm)
  return {
    to: i + 2 + skip,
    low: about ? n * 0.9 : n,
    best: n,
    high: about ? n * 1.1 : n,
    vague: false,
    thousands: scale >= 1000,
    article: false,
    rule: 'number.half',
  }
}

/** "thousands of", "tens of thousands", "a couple hundred" is spelled out in the table as a hedge. */
function vagueAt(tokens: readonly Token[], i: number, table: Table, range: readonly [number, number]): Core | null {
  let to = i + 1
  let [low, high] = range
  const inner = table.numbers.of.includes(tokens[to]?.norm ?? '')
    ? table.numbers.vague[tokens[to + 1]?.norm ?? '']
    : undefined
  if (inner && inner[0] >= 100) {
    low *= inner[0] / 2
    high = (high + 1) * (inner[0] / 2) - 1
    to += 2
  }
  return { to, low, best: null, high, vague: true, thousands: false, article: false, rule: 'number.vague' }
}
