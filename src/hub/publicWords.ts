/**
 * The public page in words, apart from how it is drawn: the page that everybody sees and the preview that a coordinator
 * sees before are made of these same words, so the preview cannot say less than the page.
 */
import type { Slots } from '../core/problem.ts'
import type { PublicDay, PublicPicture } from '../readiness/public/picture.ts'
import { LEAST_PEOPLE, type Range, STEP } from '../readiness/public/protect.ts'
import { formatNumber, type Lang } from '../texts/format.ts'

export type Say = (key: string, slots?: Slots) => string

export type PublicWords = {
  readonly title: string
  /** "(an example)", or empty. */
  readonly example: string
  readonly answer: string
  readonly where: string
  readonly needs: { readonly title: string; readonly list: readonly string[] } | null
  readonly days: {
    readonly caption: string
    readonly head: readonly string[]
    /** Day, people, countries. */
    readonly rows: readonly (readonly [string, string, string])[]
  } | null
}

export function publicWords(picture: PublicPicture, say: Say, lang: Lang): PublicWords {
  const { title, isExample, isExercise, people, until, needs } = picture
  const span = people && until !== null ? { span: spanOf(people, lang), day: dayWords(until, lang) } : null
  return {
    title,
    example: isExercise ? say('public.exercise') : isExample ? say('public.example') : '',
    answer: span ? say('public.answer', span) : say('public.unknown'),
    where: whereOf(picture, say, lang),
    needs:
      needs.length === 0
        ? null
        : { title: say('public.needs'), list: needs.map((sector) => say(`choice.sector.${sector}`)) },
    days: daysOf(picture.days, say, lang),
  }
}

/** What stands below every such page. */
export const publicRules = (say: Say): readonly string[] => [
  say('public.rules', { least: LEAST_PEOPLE, step: STEP }),
  say('public.help'),
]

function whereOf({ days, placesAfterDays }: PublicPicture, say: Say, lang: Lang): string {
  const known = days.find(({ countries }) => countries !== null && countries.length > 0)
  if (!known) return say('public.nowhere', { days: placesAfterDays })
  const names = (known.countries ?? []).map(({ country }) => countryName(country, lang)).join(', ')
  return say('public.where', { countries: names, day: dayWords(known.day, lang), days: placesAfterDays })
}

function daysOf(days: readonly PublicDay[], say: Say, lang: Lang): PublicWords['days'] {
  const told = days.filter(({ people }) => people !== null)
  if (told.length === 0) return null
  const rows = told.map(({ day, people, countries }) => {
    const cell = (countries ?? []).map(
      (one) => `${countryName(one.country, lang)} ${formatNumber(one.people.best, lang)}`,
    )
    return [dayWords(day, lang), people ? spanOf(people, lang) : '–', cell.join(', ') || '–'] as const
  })
  const head = ['public.day', 'public.people', 'public.countries'].map((key) => say(key))
  return { caption: say('public.days'), head, rows }
}

const spanOf = (people: Range, lang: Lang): string => {
  const [low, best, high] = [people.low, people.best, people.high].map((n) => formatNumber(n, lang))
  return low === high ? String(best) : `${best} (${low}–${high})`
}
const dayWords = (day: string, lang: Lang): string =>
  // As on the other screens: the day before the month.
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
const countryName = (code: string, lang: Lang): string =>
  new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' }).of(code) ?? code
