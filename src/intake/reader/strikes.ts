// Words struck out in a message ("~25~ 18", "~~40 tents~~ 30 tents"): their figure is taken back, the next one holds.
// "~500" alone is about 500.
import type { NumberMention } from './numbers.ts'
import type { Token } from './tokens.ts'

const MARK = '~'
/** So many words are struck out at most for the reader to see it. */
const LONGEST = 8

/** A mark that closes a strike clings to the word before it, and to none behind. */
export function closesStrike(tokens: readonly Token[], i: number): boolean {
  const [before, mark] = [tokens[i - 1], tokens[i]]
  if (mark?.norm !== MARK || before?.end !== mark.start) return false
  let next = i + 1
  while (tokens[next]?.norm === MARK && tokens[next]!.start === tokens[next - 1]!.end) next++
  return (before.norm !== MARK || closesStrike(tokens, i - 1)) && tokens[next]?.start !== tokens[next - 1]!.end
}

/** The end of the strike that a figure stands in; null where it stands in none. */
export function strikeOf(tokens: readonly Token[], { span }: NumberMention, from: number, to: number): number | null {
  const near = (i: number): boolean => i >= from && i >= span[0] - LONGEST
  let open = span[0]
  while (near(open) && !(tokens[open]!.norm === MARK && !closesStrike(tokens, open))) {
    if (tokens[open]!.norm === MARK) return null
    open--
  }
  if (!near(open)) return null
  for (let i = open + 1; i < Math.min(to, open + LONGEST); i++)
    if (closesStrike(tokens, i)) return i > span[0] ? i + 1 : null
  return null
}
