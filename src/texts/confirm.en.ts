// Confirming somebody else's report. The same keys as in confirm.es.ts.
export const en = {
  'confirm.open': 'Confirm this report',
  'confirm.what':
    'Only if you know it yourself, and not because whoever said it told you: who repeats a rumour does not confirm it.',
  'confirm.how': 'How do you know?',
  'confirm.do': 'I confirm it',
  'confirm.no': 'Leave it as it is',
  'confirm.done': 'Confirmed. Whoever said it will see so on their phone.',
} as const
