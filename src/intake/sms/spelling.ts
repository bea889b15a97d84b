/** Words as old phones and hurried people spell them: without accents, with a letter wrong, missing, doubled or swapped. */

/** Lower case, without accents and marks; numbers keep their digits, grouped or not. */
export function foldedWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/(\d)[.,'](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)\s*-\s*(?=\d)/g, '$1 a ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Letters that may be wrong: none in short words, where every letter makes another word. */
const mostWrong = ({ length }: string): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/**
 * The one that is spelt like the word, or most nearly; null where none is near enough, or two that are not the `same` are
 * as near. Numbers are never corrected.
 */
export function nearest<T>(
  word: string,
  list: readonly T[],
  spelling: (one: T) => string,
  same: (a: T, b: T) => boolean,
): T | null {
  const exact = list.find((one) => spelling(one) === word)
  if (exact !== undefined) return exact
  if (/\d/.test(word)) return null
  const near = list
    .map((one) => ({ one, wrong: distance(word, spelling(one)) }))
    .filter(({ one, wrong }) => wrong <= Math.min(mostWrong(word), mostWrong(spelling(one))))
    .sort((a, b) => a.wrong - b.wrong)
  const [first] = near
  if (!first) return null
  const rivals = near.filter(({ wrong, one }) => wrong === first.wrong && !same(one, first.one))
  return rivals.length > 0 ? null : first.one
}

/** Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment). */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] as number) + Number(a[i - 1] !== b[j - 1])
      let least = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] as number
}
