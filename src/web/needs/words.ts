/** The words of this screen, and of the plan that is made on it, which come with it. */
import { en } from '../../texts/needs.en.ts'
import { es } from '../../texts/needs.es.ts'
import { en as planEn } from '../../texts/plan.en.ts'
import { es as planEs } from '../../texts/plan.es.ts'
import { learnWords, wordsOf } from '../words.ts'

learnWords({ es: planEs, en: planEn })

export const w = wordsOf(es, en)
