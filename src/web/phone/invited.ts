/** The words of inviting and being invited, and of what can be wrong with an invitation: few phones ever need them again. */
import { en } from '../../texts/invited.en.ts'
import { es } from '../../texts/invited.es.ts'
import { learnWords, wordsOf } from '../words.ts'

learnWords({ es, en })

export const i = wordsOf(es, en)
