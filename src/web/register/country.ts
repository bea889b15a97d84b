/** A place that is its whole country, in whichever language the text names it, is told once. */
import { LANGS } from '../../texts/format.ts'
import { plain } from './filter.ts'

const NAMES = LANGS.map((lang) => new Intl.DisplayNames(lang, { type: 'region' }))

export const isCountry = (place: string, code: string | null): boolean =>
  code !== null && NAMES.some((names) => plain(names.of(code) ?? code) === plain(place))
