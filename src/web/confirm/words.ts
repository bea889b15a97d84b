/** The words of confirming, which come with it. */
import { en } from '../../texts/confirm.en.ts'
import { es } from '../../texts/confirm.es.ts'
import { wordsOf } from '../words.ts'

export const c = wordsOf(es, en)
