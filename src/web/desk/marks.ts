/** How a draft is marked, alike in the list and in the text: the tone of its domain, and of its fields. */
const DOMAINS = ['movement', 'needs', 'rights', 'people', 'information']

export function domainOf(kind: string): string {
  const domain = kind.split('.')[0] ?? ''
  return DOMAINS.includes(domain) ? domain : 'core'
}

const TONES: Readonly<Record<string, readonly string[]>> = {
  'of-number': ['people', 'forces', 'quantity', 'distanceM'],
  'of-place': ['stop', 'from', 'to', 'toStop'],
  'of-time': ['happened'],
}

/** What a field is about: a number, a place, a time, or something else. */
export const toneOf = (field: string): string =>
  Object.keys(TONES).find((tone) => TONES[tone]?.includes(field)) ?? 'of-other'
