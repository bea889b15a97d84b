/** The words of this screen, which come with it. */
import { en } from '../../texts/needs.en.ts'
import { es } from '../../texts/needs.es.ts'
import { wordsOf } from '../words.ts'

export const w = wordsOf(es, en)
