/** The words of reading and of the register, which come with these screens and not with the first page. */
import { en } from '../../texts/papers.en.ts'
import { es } from '../../texts/papers.es.ts'
import { learnWords, wordsOf } from '../words.ts'

learnWords({ es, en })

export type PaperKey = keyof typeof es

export const words = wordsOf(es, en)
/** The same, where the key is put together from data: `other` where there is no such key. */
export const wordsOr = (key: string, other: string, slots = {}): string =>
  key in es ? words(key as PaperKey, slots) : other
