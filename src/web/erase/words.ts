/** The words of erasing, which come with it. */
import { en } from '../../texts/erase.en.ts'
import { es } from '../../texts/erase.es.ts'
import { wordsOf } from '../words.ts'

export const e = wordsOf(es, en)
