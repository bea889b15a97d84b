/**
 * What somebody agreed to when their name or their words were sealed: who said yes, which words were read to them, and
 * to whom beyond the readers of the seal it may be told. It promises that it harms nobody by itself: it lies inside of
 * the seal, beside the words, so no hub can tell who agreed, who refused or what; it goes wherever they are handed on,
 * and nowhere without them. Without a word, nobody beyond is agreed to.
 */
import type { ValueOf } from './schema.ts'
import { check } from './schema.ts'

/** `notAsked`: they could not be asked, and to keep silent would have harmed them more. */
export const AGREED_BY = ['person', 'guardian', 'notAsked'] as const
/** Beyond those who open the seal. */
export const MAY_GO_TO = ['family', 'lawyers', 'redCross', 'press', 'authorities'] as const

const consentSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['by', 'mayGoTo', 'told'],
  properties: {
    by: { type: 'string', enum: AGREED_BY },
    mayGoTo: { type: 'array', maxItems: MAY_GO_TO.length, items: { type: 'string', enum: MAY_GO_TO } },
    /** Empty where nobody could be asked. */
    told: { type: 'string', maxLength: 1000, description: 'The words that were read to them' },
  },
} as const

export type Consent = ValueOf<typeof consentSchema>

/** What another phone wrote down, as far as it is one. */
export const consentIn = (value: unknown): Consent | null =>
  check(consentSchema, value, '').length === 0 ? agreed(value as Consent) : null

/** Whoever could not be asked agreed to nobody, whatever was ticked. */
const agreed = ({ by, mayGoTo, told }: Consent): Consent =>
  by === 'notAsked'
    ? { by, mayGoTo: [], told: '' }
    : { by, mayGoTo: MAY_GO_TO.filter((one) => mayGoTo.includes(one)), told }
