// The public page: what everybody may know.
export const en = {
  'public.title': 'What everybody may know',
  'public.other': 'Español',
  'public.none': 'Nothing is public here for now.',
  'public.example': '(an example)',
  'public.exercise': '(an exercise: none of this is happening)',
  'public.unknown': 'There is no number yet that two independent sources bear out.',
  'public.answer': 'About {span} people, on {day}.',
  'public.where': 'On {day} they were in: {countries}. Countries are told {days} days later, and at times later still.',
  'public.nowhere': 'Where they are is not told now. Countries are told {days} days later, and at times later still.',
  'public.needs': 'What is most needed on the way',
  'public.days': 'The last days',
  'public.day': 'Day',
  'public.people': 'People',
  'public.countries': 'Countries',
  'public.rules':
    'Numbers come a day late, rounded to {step} or more, and only where at least two independent sources bear them out, or one that somebody else confirmed. Fewer than {least} people are not told; a dash may be nobody, a few, or something that is not published. There are no stops, hours, names or shelters here.',
  'public.help': 'To help, speak with an aid group where you live. Do not go looking for the people on the way.',
} as const
