// Towns, regions and districts of the world, as one sorted text with a line for each name: looked up by halving the text, never parsed
// as a whole, so that a command starts as fast with it as without. It is made at set-up from GeoNames (CC BY 4.0) by
// scripts/atlas.ts and handed in as an argument: a phone does without it.
// A line: folded name (or country and consonants, see sounds.ts), tab, then places parted by ";":
// name|country|latitude|longitude|people, and r or d for a region or a district, a for a town that is also called so.
import type { Named } from './gazetteer.ts'
import { soundAlike, soundKeyOf } from './sounds.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface AtlasPlace extends Named {
  people: number
  /** it has this name besides its own ("Belet Weyne" for Beledweyne) */
  isAlso?: true
}

export interface Atlas {
  /** Places of a folded name, the largest first; none when nobody lives there. */
  find: (key: string) => readonly AtlasPlace[]
  /** Places of a country that are called so in another spelling (sounds.ts), the largest first. */
  sounding: (country: string, name: string) => readonly AtlasPlace[]
}

/** A name as the atlas and the tables look it up: its words, small and without accents. */
export const keyOf = (name: string): string =>
  tokensOf(name)
    .map((token) => token.norm)
    .filter((norm) => !BREATHINGS.has(norm))
    .join(' ')

/** Marks of Arabic names that no newspaper writes ("Al Bayḑā’"). */
const BREATHINGS = new Set(["'", '’', '‘', 'ʿ', 'ʾ', 'ʼ', '`'])

/** The same of some tokens of a text. */
export const keyAt = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.norm)
    .join(' ')

/** No name of a town is made of more words than this. */
export const LONGEST_NAME = 6

export function atlasOf(text: string): Atlas {
  const known = new Map<string, readonly AtlasPlace[]>()
  const find = (key: string): readonly AtlasPlace[] => {
    const found = known.get(key) ?? placesIn(lineOf(text, key))
    if (known.size < 10_000) known.set(key, found)
    return found
  }
  const sounding = (country: string, name: string): readonly AtlasPlace[] => {
    const key = soundKeyOf(country, name)
    return key === null ? [] : find(key).filter((place) => soundAlike(place.name, name))
  }
  return { find, sounding }
}

/** What stands behind the tab of the line that begins with the key; '' when there is none. */
function lineOf(text: string, key: string): string {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = text.lastIndexOf('\n', middle - 1) + 1
    const tab = text.indexOf('\t', start)
    const name = text.slice(start, tab)
    const end = text.indexOf('\n', tab)
    if (name === key) return text.slice(tab + 1, end < 0 ? text.length : end)
    if (name < key) low = end < 0 ? text.length : end + 1
    else high = start
  }
  return ''
}

function placesIn(line: string): AtlasPlace[] {
  if (line === '') return []
  return line.split(';').map((row) => {
    const [name, country, lat, lon, people, area] = row.split('|') as [string, string, string, string, string, string?]
    const point = { lat: Number(lat), lon: Number(lon), people: Number(people) }
    const precision = area === 'r' || area === 'd' ? 'region' : 'settlement'
    return { name, country, beside: null, precision, ...point, ...(area === 'a' ? { isAlso: true as const } : {}) }
  })
}
