/** The words of the map, which come with it. */
import { en } from '../../texts/map.en.ts'
import { es } from '../../texts/map.es.ts'
import { wordsOf } from '../words.ts'

export const w = wordsOf(es, en)
