// What a text message is answered.
export const en = {
  'sms.understood': 'Understood: {says}. If that is wrong, write again. HELP says how.',
  'sms.missing':
    '{about}: "{missing}" was not understood. Kept; a person reads it. Better write it all again. HELP says how.',
  'sms.unclear': 'Kept. It was not understood; a person reads it. HELP says how to write.',
  'sms.waits':
    'Received. A person reads it before it counts. Your code: {code}. Tell it to your coordinator.{says, select, none {} other { Understood: {says}.}}',
  'sms.help': 'Write PEOPLE 2500 ESQUIPULAS, or NEED WATER ZACAPA. First word: {words}. STOP: no more answers.',
  'sms.stop': 'We answer you no more. We never write first. START: answers again.',
  'sms.start': 'We answer you again. HELP says how to write.',
} as const
