// The screen of an exercise's clock. The same keys as in exercise.es.ts.
import type { es } from './exercise.es.ts'

export const en: Record<keyof typeof es, string> = {
  'exercise.title': 'Exercise',
  'exercise.what':
    'An exercise is a journey with a time of its own: an example, or a drill. Whoever reports does so at that time, and every screen, the paper and the public page say that none of this is happening.',
  'exercise.none': 'This journey is no exercise: its time is the real one.',
  'exercise.stands': 'Here it is {when}, and the clock stands. What anybody says counts at that time.',
  'exercise.runs': 'Here it is {when}, and the clock goes on. What anybody says counts at the time it shows.',
  'exercise.at': 'The clock begins at',
  'exercise.clock': 'From there it',
  'exercise.clock.runs': 'goes on',
  'exercise.clock.stands': 'stands',
  'exercise.begin': 'Begin the exercise',
  'exercise.again': 'Begin anew',
  'exercise.fresh': 'When it begins anew, what was said in the exercise before is kept and no longer counts.',
  'exercise.end': 'It is no exercise any more',
  'exercise.endSure': 'Yes: from now on it is real',
  'exercise.keep': 'No, it stays an exercise',
  'exercise.endWhat': 'The time is the real one again, and what is reported counts as having happened.',
  'exercise.real': 'A real journey is never used to practise: add another, with a folder of its own.',
  'exercise.own': 'A journey of your own',
  'exercise.ownHow':
    'At the hub’s computer type the two lines below: the first makes its folder from the names of the stops.',
  'exercise.done': 'Done.',
  'exercise.when': 'Enter day and hour.',
  'exercise.who': 'Whoever coordinates changes it, on their phone or at the hub’s computer.',
}
