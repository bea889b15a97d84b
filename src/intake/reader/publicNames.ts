// Which names stand for somebody who speaks in public: those beside an office ("the mayor, Ana Pérez"), wherever the text
// names them again, and those of bodies. Sharing a word with such a name makes nobody public.
import type { NameMention } from './names.ts'
import type { Reading } from './reading.ts'

/** Each name with an office in the text, as its words: "Mike Pence" once makes "Pence" and "Mike Pence" public, no other Pence. */
export type PublicNames = ReadonlyMap<string, readonly ReadonlySet<string>[]>

export function publicNames(r: Reading): PublicNames {
  const out = new Map<string, ReadonlySet<string>[]>()
  for (const name of r.names.filter((one) => hasOffice(r, one))) {
    const words = new Set(wordsIn(r, name))
    for (const word of words) out.set(word, [...(out.get(word) ?? []).slice(-MOST_ALIKE), words])
  }
  return out
}

/** So many officials of one surname are told apart. */
const MOST_ALIKE = 7

export function isPublic(r: Reading, name: NameMention, known: PublicNames): boolean {
  const words = wordsIn(r, name)
  return isBody(r, words) || hasOffice(r, name) || isKnown(words, known)
}

/** All of its words are those of one official. */
export const isKnown = (name: readonly string[], known: PublicNames): boolean =>
  (known.get(name.at(-1)!) ?? []).some((official) => name.every((word) => official.has(word)))

export const isTitled = (r: Reading, name: readonly string[]): boolean =>
  name.some((word) => r.language.table.classes.titles!.includes(word))

export const wordsIn = (r: Reading, { from, to }: NameMention): string[] => r.tokens.slice(from, to).map((t) => t.norm)

/** "the mayor, Ana Pérez", "the government of Ana Pérez", "Secretary of State Mike Pompeo", "Carl Whitmore, a spokesman for the agency". */
function hasOffice(r: Reading, { from, to }: NameMention): boolean {
  const { titles, office } = r.language.table.classes
  const isTitle = (i: number): boolean => titles!.includes(r.tokens[i]?.norm ?? '')
  if (office!.includes(r.tokens[from - 2]?.norm ?? '') && /^(of|de)$/.test(r.tokens[from - 1]!.norm)) return true
  for (let i = Math.max(0, from - 4); i < to; i++) if (isTitle(i) && !stopsBetween(r, i, from)) return true
  if (r.tokens[to]?.norm !== ',') return false
  for (let i = to + 1; i < to + 5 && !isSaid(r, i); i++) if (isTitle(i)) return true
  return false
}

/** "Dunia, said the mayor": the office is another's. */
const isSaid = (r: Reading, i: number): boolean => r.find('speech', i, Math.min(i + 1, r.tokens.length)) !== null

const stopsBetween = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from + 1, Math.max(from + 1, to)).some((t) => '.;:!?'.includes(t.norm))

/** "Red Cross", "Médicos del Mundo": bodies are no private people. */
export function isBody(r: Reading, name: readonly string[]): boolean {
  const { office, bodies, site, force } = r.language.table.classes
  return name.some((word) => [office!, bodies!, site!, force!].some((words) => words.includes(word)))
}

/** "El alcalde dice que …" in a chat: the word of an office, where everybody else only passes talk on. */
export function isOffice(r: Reading, from: number, verb: number): boolean {
  const { titles, office } = r.language.table.classes
  return r.tokens
    .slice(Math.max(from, verb - NEAR), verb)
    .some((t) => titles!.includes(t.norm) || office!.includes(t.norm))
}
const NEAR = 4
