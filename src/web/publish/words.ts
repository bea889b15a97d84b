/** The words of the public page and of the screen that opens it, which come with it. */
import type { Say } from '../../hub/publicWords.ts'
import { en as publicEn } from '../../texts/public.en.ts'
import { es as publicEs } from '../../texts/public.es.ts'
import { en } from '../../texts/publish.en.ts'
import { es } from '../../texts/publish.es.ts'
import { tOr, wordsOf } from '../words.ts'

export const w = wordsOf(es, en)

const page = wordsOf(publicEs, publicEn)

/** The page's own words; those of kinds come by themselves a moment later. */
export const sayPublic: Say = (key, slots = {}) =>
  key in publicEs ? page(key as keyof typeof publicEs, slots) : tOr(key, '…', slots)
