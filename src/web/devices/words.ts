import { en } from '../../texts/devices.en.ts'
import { es } from '../../texts/devices.es.ts'
import { wordsOf } from '../words.ts'

export const d = wordsOf(es, en)
