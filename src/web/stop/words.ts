/** The words of this screen, which come with it. */
import { en } from '../../texts/stop.en.ts'
import { es } from '../../texts/stop.es.ts'
import { wordsOf } from '../words.ts'

export const w = wordsOf(es, en)
