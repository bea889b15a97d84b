/** The words of this screen, which come with it, and codes as people say them. */
import { en } from '../../texts/stop.en.ts'
import { es } from '../../texts/stop.es.ts'
import { tOr, wordsOf } from '../words.ts'

export const w = wordsOf(es, en)

/** A choice of a kind's field: `choice.sign.fever`. */
export const choice = (field: string, value: string): string =>
  tOr(`choice.${field}.${value}`, value).toLocaleLowerCase(document.documentElement.lang)

/** `a, b y c`. */
export function listed(all: readonly string[]): string {
  const [last = '', ...before] = [...all].reverse()
  if (before.length === 0) return last
  return w('at.listEnd', { a: before.reverse().join(', '), b: last })
}
