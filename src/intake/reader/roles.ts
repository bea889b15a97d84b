// What the words before the name of a place make of it: where they are, leave, go, pass or come from.
import type { PlaceMention } from './gazetteer.ts'
import type { Table } from './tables/table.ts'
import type { Token } from './tokens.ts'
import type { Role } from './types.ts'

export function roleAt(tokens: readonly Token[], i: number, before: PlaceMention | undefined, table: Table): Role {
  const r = table.roles
  const between = before ? tokens.slice(before.to, i) : []
  if (before && isListed(tokens, between, i, table)) return before.role
  for (let k = i - 1; k >= Math.max(0, i - 7); k--) {
    const word = tokens[k]!.norm
    if (before && k === before.to - 1) {
      const joined = tokens.slice(before.to, i).every((t) => t.kind === 'punct' || table.joiners.includes(t.norm))
      return joined && i - before.to <= 2 ? before.role : 'at'
    }
    if (r.to.includes(word)) return r.beside.includes(tokens[k - 1]?.norm ?? '') ? 'at' : 'to'
    if (r.from.includes(word)) return fromOrOrigin(tokens, k, table)
    if (r.maybeFrom.includes(word)) return isGoal(tokens, k, table) ? 'to' : departs(tokens, k, table) ? 'from' : 'at'
    if (r.via.includes(word) && !isRoad(tokens, k, table)) return 'via'
    if (r.at.includes(word)) return table.dates.between.includes(word) ? 'at' : reachedFrom(tokens, k, table)
    if (!r.through.includes(word) && !(tokens[k]!.cap && k > i - 4)) return 'at'
  }
  return 'at'
}

/** "To Uganda, Sudan and Kenya": all three; "to Tapachula, Chiapas": the state is where Tapachula lies. */
function isListed(tokens: readonly Token[], between: readonly Token[], i: number, { joiners }: Table): boolean {
  const isAnd = ({ norm }: Token): boolean => joiners.includes(norm)
  if (between.length === 0 || between.length > 2 || !between.every((t) => t.norm === ',' || isAnd(t))) return false
  const ahead = tokens.slice(i, i + LIST)
  const end = ahead.findIndex(
    (t) => (t.kind === 'punct' && t.norm !== ',') || (!t.cap && t.kind === 'word' && !isAnd(t)),
  )
  return between.some(isAnd) || ahead.slice(0, end < 0 ? LIST : end).some(isAnd)
}
const LIST = 24

/** "Fueron trasladadas al muelle de X": to a part of it. */
function isGoal(tokens: readonly Token[], k: number, { roles }: Table): boolean {
  const [noun, article, lead] = [tokens[k - 1], tokens[k - 2], tokens[k - 3]]
  if (noun?.kind !== 'word' || noun.cap || isBearing(noun.norm, roles)) return false
  return article?.norm === 'al' || (roles.articles.includes(article?.norm ?? '') && roles.to.includes(lead?.norm ?? ''))
}

/** "Al sur de X", "a la altura de X": by it, and not on the way to it. */
const isBearing = (norm: string, { quarters, outskirts }: Table['roles']): boolean =>
  quarters.includes(norm) || outskirts.includes(norm)

/** "La vía Pasto–Mocoa": a road, not the way through. */
const isRoad = (tokens: readonly Token[], k: number, { roles, classes }: Table): boolean =>
  classes.way!.includes(tokens[k]!.norm) && roles.articles.includes(tokens[k - 1]?.norm ?? '')

/** "From abandoned farms around X", "a un albergue en X": inside what they leave or go to. */
function reachedFrom(tokens: readonly Token[], at: number, table: Table): Role {
  for (let k = at - 1; k >= Math.max(0, at - 5); k--) {
    const { kind, norm, cap } = tokens[k]!
    const next = tokens[k + 1]!.norm
    // "From the Mexican city of X".
    if (kind !== 'word' || (cap && !table.roles.towns.includes(next))) return 'at'
    const isAct = table.gerundEndings.some((ending) => next.endsWith(ending))
    const isDay = table.dates.days[next] !== undefined || table.dates.weekdays[next] !== undefined
    if (table.roles.from.includes(norm)) return isAct || isDay ? 'at' : 'from'
    // "From the camps arrived in X": where they came to.
    if (table.roles.goesTo.verbs.includes(norm)) return 'at'
    const isSite = tokens
      .slice(k, at)
      .some((t) => table.classes.site!.includes(t.norm) || table.roles.grounds.includes(t.norm))
    const hasArticle = table.numbers.articles.includes(next) || table.roles.articles.includes(next)
    if (isSite && table.roles.to.includes(norm) && hasArticle) return 'to'
  }
  return 'at'
}

const departs = (tokens: readonly Token[], k: number, table: Table): boolean =>
  tokens.slice(Math.max(0, k - 4), k).some((t) => table.roles.departures.some((stem) => t.norm.startsWith(stem)))

/** "people from Honduras" tells where they are from; "left from Honduras" where they set out. */
function fromOrOrigin(tokens: readonly Token[], k: number, table: Table): Role {
  if (table.roles.departures.some((stem) => tokens[k]!.norm.startsWith(stem))) return 'from'
  if (departs(tokens, k, table) || table.dates.since.includes(tokens[k]!.norm)) return 'from'
  const near = tokens
    .slice(Math.max(0, k - 2), k)
    .some((t) => table.units[t.norm] !== undefined || table.classes.people!.includes(t.norm))
  const ofThem = tokens.slice(Math.max(0, k - 3), k).some((t) => table.roles.ofThem.includes(t.norm))
  return near || ofThem ? 'origin' : 'from'
}
