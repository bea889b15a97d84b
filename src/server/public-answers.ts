/** The shape of what everybody may know. */
import { all, choice, count, list, orNull, text, textOrNull } from './answers.ts'

const range = all({ low: count, best: count, high: count })
const publicPicture = all({
  title: text,
  isExample: { type: 'boolean' },
  isExercise: { type: 'boolean' },
  until: textOrNull,
  people: orNull(range),
  placesAfterDays: count,
  days: list(all({ day: text, people: orNull(range), countries: orNull(list(all({ country: text, people: range }))) })),
  needs: list(text),
})
export const publicPictures = all({ journeys: list(publicPicture) })
export const preview = all({ page: choice('open', 'closed'), placesAfterDays: count, picture: publicPicture })
