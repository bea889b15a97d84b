/** Words of photos and voices. */
import { en } from '../../texts/attach.en.ts'
import { es } from '../../texts/attach.es.ts'
import { learnWords, wordsOf } from '../words.ts'

learnWords({ es, en })

export const a = wordsOf(es, en)

export const kbOf = (bytes: number): number => Math.ceil(bytes / 1000)
