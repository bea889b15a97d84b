// Figures that count nothing: the number of a house, a road or a bulletin, a year, an hour, part of a name.
import type { Core } from './numerals.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'

export const isNoCount = (tokens: readonly Token[], i: number, core: Core, table: Table): boolean =>
  isLabel(tokens, i, table) ||
  isPercentWord(tokens, i, table) ||
  isInName(tokens, i) ||
  isZeroOf(tokens, i, core, table) ||
  isAverage(tokens, core, table) ||
  isSize(tokens, core, table) ||
  isOfGroups(tokens, i, table)

/** "A 33-foot boat", "a 40-seat bus": how large it is, where the word that a hyphen ties to the figure counts nothing. */
function isSize(tokens: readonly Token[], { to }: Core, { units, numbers, dates }: Table): boolean {
  const [hyphen, word] = [tokens[to], tokens[to + 1]]
  const isTied = hyphen?.norm === '-' && hyphen.start === tokens[to - 1]!.end && word?.start === hyphen.end
  if (!isTied || word?.kind !== 'word') return false
  const counts = [units, numbers.hedgesAfter, numbers.words, numbers.scales, dates.units]
  return !counts.some((known) => known[word.norm] !== undefined)
}

/** "Llegaron en grupos de 15", "in batches of 40": how large each was. */
const isOfGroups = (tokens: readonly Token[], i: number, { numbers }: Table): boolean =>
  numbers.of.includes(tokens[i - 1]?.norm ?? '') && numbers.batches.includes(tokens[i - 2]?.norm ?? '')

/** "100 students per class": how crowded it is, and not how many there are. */
function isAverage(tokens: readonly Token[], { to }: Core, { numbers }: Table): boolean {
  const near = tokens.slice(to, to + 4).map((t) => t.norm)
  const at = near.findIndex((word) => numbers.each.includes(word))
  return at >= 0 && numbers.averaged.includes(near[at + 1] ?? tokens[to + 4]?.norm ?? '')
}

/** "30 por ciento": not a hundred. */
const isPercentWord = (tokens: readonly Token[], i: number, table: Table): boolean =>
  table.units[`${tokens[i - 1]?.norm ?? ''} ${tokens[i]!.norm}`] === 'percent'

/** "La zona cero", "ground zero": no figure. */
const isZeroOf = (tokens: readonly Token[], i: number, core: Core, table: Table): boolean =>
  core.best === 0 && tokens[i]!.kind === 'word' && table.numbers.zeroes.includes(tokens[i - 1]?.norm ?? '')

/** "Point Zero", "Cinco de Mayo" after a capital word: part of a name. */
function isInName(tokens: readonly Token[], i: number): boolean {
  const [back, t] = [tokens[i - 1], tokens[i]!]
  const isSmall = (raw: string): boolean => raw.slice(1) === raw.slice(1).toLowerCase()
  return t.kind === 'word' && t.cap && !t.opens && !!back?.cap && !back.opens && isSmall(t.raw) && isSmall(back.raw)
}

/** 1900-2099 without a unit is a year, unless written with a group mark. */
export function isYear(tokens: readonly Token[], i: number, core: Core, table: Table): boolean {
  const n = core.best
  if (tokens[i]!.kind !== 'number' || n === null) return false
  if (tokens[i]!.raw.length === 4 && n >= 1900 && n <= 2099) return true
  const alone = tokens[i - 1]?.norm === ',' && (tokens[core.to]?.norm === ',' || tokens[core.to]?.norm === '.')
  return (
    alone && n >= 5 && n <= 99 && (tokens[i - 2]?.cap ?? false) && !table.numbers.more.includes(tokens[i - 2]!.norm)
  )
}

/** "Calle 5 No 12" numbers a house, "61 no 58" denies a figure. */
const isDenial = (t: Token, table: Table): boolean => !t.cap && table.negators.includes(t.norm)

/** "Still passing at six.": the hour, where no word follows. */
function isHour(tokens: readonly Token[], i: number, table: Table): boolean {
  const next = tokens[i + 1]
  const says = table.attribution.subjects.includes(next?.norm ?? '')
  const ends =
    says || next === undefined || next.opens || (next.kind === 'punct' && next.norm !== '-' && next.norm !== '%')
  const n = Number(tokens[i]!.norm) || (table.numbers.words[tokens[i]!.norm] ?? 99)
  const isLevel = table.numbers.levels.includes(tokens[i - 2]?.norm ?? '')
  return ends && n <= 12 && !isLevel && table.clockAt.includes(tokens[i - 1]?.norm ?? '')
}

/** "8 a.m.", "3 p. m.": the hour. */
function isClock(tokens: readonly Token[], i: number, { clock }: Table): boolean {
  const [half, dot, m] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]]
  return dot?.norm === '.' && m?.norm === 'm' && !half?.cap && half?.norm.length === 1 && clock.includes(half.norm)
}

/** "Entre las seis de la mañana y las once", "a las ocho", "son las seis y media": hours in words. */
function isHourThe(tokens: readonly Token[], i: number, table: Table): boolean {
  const { articles, leads, tails } = table.clockThe
  const [lead, the, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]]
  const n = Number(tokens[i]!.norm) || (table.numbers.words[tokens[i]!.norm] ?? LATEST + 1)
  if (n > LATEST || !the || !articles.includes(the.norm)) return false
  const unit = table.units[next?.norm ?? '']
  if (unit !== undefined && unit !== 'hours') return false
  const after = tokens.slice(i + 1, i + 4).map((t) => t.norm)
  if (tails.some((tail) => `${after.join(' ')} `.startsWith(`${tail} `))) return true
  const isUntil = table.numbers.betweenAnd.includes(lead?.norm ?? '')
  const before = tokens.slice(Math.max(0, i - HOURS_APART), i - 2).map((t) => t.norm)
  const fromHour = before.some((word, k) => leads.includes(word) && articles.includes(before[k + 1] ?? ''))
  return leads.includes(lead?.norm ?? '') || (isUntil && fromHour)
}
const LATEST = 24
const HOURS_APART = 10

/** "Correction to 3/:", "12/ We…": the number of a post in a thread. */
const isOfThread = (tokens: readonly Token[], i: number): boolean => {
  const [t, slash, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]]
  const isPost = t.kind === 'number' && slash?.norm === '/' && slash.start === t.end
  return isPost && (next === undefined || next.start > slash.end || next.kind === 'punct')
}

/** "The 3rd convoy", "la 2da vuelta": which one. */
function isOrdinal(tokens: readonly Token[], i: number, { numbers }: Table): boolean {
  const [t, end] = [tokens[i]!, tokens[i + 1]]
  return t.kind === 'number' && end?.start === t.end && numbers.ordinalEnds.includes(end.norm)
}

/** "Day 3: 800", "Grupo 2: salieron": which one of a row is told of. */
function isOfSeries(tokens: readonly Token[], i: number, { numbers, dates }: Table): boolean {
  const [of, t, colon] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  const isHead = of?.opens || tokens[i - 2]?.norm === '.'
  if (t.kind !== 'number' || colon?.norm !== ':' || !of || !isHead || Number(t.norm) > LAST_OF_A_ROW) return false
  return numbers.series.includes(of.norm) || dates.units[of.norm] !== undefined
}
const LAST_OF_A_ROW = 366

/** "40 percent are under 18.": an age. */
function isAgeLimit(tokens: readonly Token[], i: number, table: Table): boolean {
  const next = tokens[i + 1]
  const hedge = table.numbers.hedges[tokens[i - 1]?.norm ?? '']
  const who = tokens[i - 2]?.norm ?? ''
  const isSo = table.attribution.passives.includes(who) || table.units[who] === 'children'
  const ends = next === undefined || next.opens || next.kind === 'punct'
  return (hedge === 'under' || hedge === 'over') && isSo && ends && Number(tokens[i]!.norm) <= OLDEST
}
const OLDEST = 70

/** "In bulletin 11", "corrigendum to report 5:"; "hospitals report 5 dead" counts. */
function isIssue(tokens: readonly Token[], i: number, { numbers, roles, units }: Table): boolean {
  if (!numbers.issues.includes(tokens[i - 1]?.norm ?? '') || units[tokens[i + 1]?.norm ?? ''] !== undefined)
    return false
  const before = tokens[i - 2]?.norm ?? ''
  return [roles.at, roles.from, roles.to, roles.articles, numbers.of].some((words) => words.includes(before))
}

/** "N.º 5", "#5": the number of a thing, not how many. */
const ORDINALS = new Set(['#', '\u00ba', '\u00aa'])

function isLabel(tokens: readonly Token[], i: number, table: Table): boolean {
  const t = tokens[i]!
  if (table.numbers.notCounted.includes(tokens[i + 1]?.norm ?? '')) return true
  if (isIssue(tokens, i, table)) return true
  if (
    isClock(tokens, i, table) ||
    isHour(tokens, i, table) ||
    isHourThe(tokens, i, table) ||
    isAgeLimit(tokens, i, table)
  )
    return true
  if (isOrdinal(tokens, i, table) || isOfThread(tokens, i) || isOfSeries(tokens, i, table)) return true
  if (t.kind !== 'number') return false
  if (tokens[i - 1]?.kind === 'word' && tokens[i - 1]!.end === t.start) return true
  if (t.raw.length >= 7 && !/[.,]/.test(t.raw)) return true
  const dotted = tokens[i - 1]?.norm === '.' && tokens[i - 2]?.end === tokens[i - 1]!.start
  const back = dotted ? tokens[i - 2] : tokens[i - 1]
  if (table.numbers.labels.includes(`${tokens[i - 2]?.norm ?? ''} ${tokens[i - 1]?.norm ?? ''}`)) return true
  return (
    (back !== undefined && table.numbers.labels.includes(back.norm) && !isDenial(back, table)) ||
    back?.norm === '+' ||
    ORDINALS.has(back?.norm ?? '') ||
    (back?.norm === '/' && back.end === t.start)
  )
}
