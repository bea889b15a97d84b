// The stamps of a chat: which lines open with a day or an hour, who sent them, and where their words begin.
import type { Line } from './segment.ts'
import type { Token } from './tokens.ts'

/** "Olena V., [08.06.2023 08:12]": a stamp with the sender before it and the message on the next line. */
export function senderLine(
  tokens: readonly Token[],
  i: number,
  to: number,
  clock: ReadonlySet<string>,
): [number, number] | null {
  if (tokens[i]!.norm === '[' || tokens[to - 1]!.norm === '.') return null
  const open = tokens.slice(i, Math.min(to, i + 8)).findIndex((t) => t.norm === '[')
  if (open <= 0) return null
  const stamp = stampOf(tokens, i + open, to, clock)
  return stamp && to - stamp[1] <= 1 ? stamp : null
}

export function stamped(tokens: readonly Token[], line: Line, ahead: boolean): Line {
  const [opens, closes] = line.stamp!
  if (ahead) return { ...line, from: line.to, sender: nameOf(tokens, line.from, opens) }
  let from = closes
  while (from < line.to && (tokens[from]!.norm === '-' || tokens[from]!.norm === ']')) from++
  let first = from
  while (first < line.to - 1 && isOrnament(tokens[first]!)) first++
  const phone = phoneTo(tokens, first, line.to)
  if (phone)
    return {
      ...line,
      from: phone + 1,
      sender: tokens
        .slice(first, phone)
        .map((t) => t.raw)
        .join(' '),
    }
  const colon = tokens.slice(first, Math.min(line.to, first + LONGEST_SENDER)).findIndex((t) => t.norm === ':')
  const words = tokens.slice(first, first + Math.max(0, colon)).filter((t) => !isOrnament(t))
  const named = colon > 0 && tokens[first]!.cap && words.every((t) => t.kind === 'word' || MARKS.has(t.norm))
  const isName = words.every((t) => t.cap || MARKS.has(t.norm) || PARTICLES.has(t.norm))
  const whole = named && (isName || (colon <= 3 && first === from))
  return whole ? { ...line, from: first + colon + 1, sender: nameOf(tokens, first, first + colon) } : { ...line, from }
}

/** "+502 5555 1234:": whom nobody has in their contacts; the colon behind the number. */
function phoneTo(tokens: readonly Token[], from: number, to: number): number | null {
  if (tokens[from]?.norm !== '+' && tokens[from]?.norm !== '(') return null
  let k = from
  while (
    k < to &&
    k < from + LONGEST_PHONE &&
    (tokens[k]!.kind === 'number' || '+()-.\u2011'.includes(tokens[k]!.norm) || isOrnament(tokens[k]!))
  )
    k++
  return tokens[k]?.norm === ':' && k - from >= 3 ? k : null
}
const LONGEST_PHONE = 14

/** Small words inside a name. */
/** "Prof. Elkin", "Yajaira (Maicao)". */
const MARKS = new Set(['.', '(', ')'])
const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'da', 'do', 'dos', 'van', 'von', 'al', 'el', 'bin'])
const LONGEST_SENDER = 10
const ORNAMENT = /^(?:\p{So}|\p{Cf}|\p{Sk}|\p{Cs}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[~@])+$/u

/** "~Nayeli", "🌟 Milena ❤️": what people put around their names. */
export const isOrnament = (t: Token): boolean => t.kind === 'punct' && ORNAMENT.test(t.raw)

const nameOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .filter((t) => t.kind === 'word')
    .map((t) => t.raw)
    .join(' ')

/** "[18 June 16:05]", "[16:12]", "29/10/18, 05:10 -", "11 Sep 06:50", "05:10 Name:". */
export function stampOf(
  tokens: readonly Token[],
  i: number,
  to: number,
  clock: ReadonlySet<string>,
): [number, number] | null {
  const first = tokens[i]!
  if (first.norm === '[') {
    for (let j = i + 1; j < Math.min(to, i + 12); j++) {
      if (tokens[j]!.norm === ']') return tokens.slice(i, j).some((t) => t.kind === 'time') ? [i, j + 1] : null
    }
    return null
  }
  if (first.kind === 'time' && to - i > 2) return [i, i + 1]
  const dated = first.kind === 'numdate' || (first.kind === 'number' && tokens[i + 1]?.kind === 'word')
  if (!dated) return null
  const reach = first.kind === 'numdate' ? 4 : 3
  for (let j = i + 1; j < Math.min(to, i + reach); j++)
    if (tokens[j]!.kind === 'time') return [i, afterClock(tokens, j + 1, to, clock)]
  return null
}

/** Past the "p. m." of "1:05 p. m. -". */
function afterClock(tokens: readonly Token[], at: number, to: number, clock: ReadonlySet<string>): number {
  let k = at
  const isClock = ({ norm, cap }: Token): boolean => norm === '.' || (clock.has(norm) && !cap)
  while (k < to && k < at + 4 && isClock(tokens[k]!)) k++
  return k
}
