// Names that one alphabet lends another are written in many ways: Gedaref and Al Qadarif, Sinja and Singa, Tawila and
// Tawilah are one town each. They share their consonants; a name that no list has as it is written is looked up by
// those, in the countries of the text alone, and stays a question to a person.

/** "Al-Hawata", "Ad Dindar": before the name itself, and left out as often as not. */
export const NAME_ARTICLES: ReadonlySet<string> = new Set(
  'al el ad ed an en ar er as es ash esh at et ath az ez adh edh'.split(' '),
)

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}ʻʼ‘’'`]/gu, '')
    .toLowerCase()

/** The name without its article, in the letters that do not change from writer to writer. */
function lettersOf(name: string): string {
  const words = folded(name).split(/[^\p{L}]+/u)
  const kept = words.filter((word) => word !== '' && !NAME_ARTICLES.has(word))
  return kept
    .join('')
    .replaceAll(/kh|gh|ch|ck|[gjqc]/g, 'k')
    .replaceAll('sh', 's')
    .replaceAll(/th|dh/g, 't')
    .replaceAll('ph', 'f')
    .replaceAll(/ou|oo/g, 'u')
    .replaceAll(/(.)\1+/g, '$1')
}

const consonantsOf = (letters: string): string =>
  letters
    .replace(/(?<!^)[hwy]/g, '')
    .replaceAll(/[aeiou]/g, '')
    .replaceAll(/(.)\1+/g, '$1')

/** Under what a name is kept and looked up: its country and its consonants; null where too little is left of it. */
export function soundKeyOf(country: string, name: string): string | null {
  const consonants = consonantsOf(lettersOf(name))
  return consonants.length < FEWEST ? null : `~${country.toLowerCase()} ${consonants}`
}
const FEWEST = 2

/** Names of the same consonants whose letters differ little. */
export function soundAlike(a: string, b: string): boolean {
  const [x, y] = [lettersOf(a), lettersOf(b)]
  return changesBetween(x, y) <= Math.max(1, Math.floor(Math.min(x.length, y.length) / SHARE))
}
const SHARE = 3

/** How many letters must be put, taken or changed to make one word of the other. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same))
    }
    row = next
  }
  return row[b.length]!
}
