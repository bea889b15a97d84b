/** What the kinds of this domain share. */
import type { KindContext } from '../../core/kind.ts'
import { subject } from '../../core/kind.ts'
import { daysTouched, titleSchema } from '../../core/kinds/shapes.ts'

/** Who is cited. A text may name a person where it should name an office, so the team alone reads it. */
export const speakerField = {
  ...titleSchema,
  description: 'Office, organisation or role; never a private person',
} as const

/** The register of statements, figures and policies is folded by the month in which they were said. */
export const ledgerMonth = (context: KindContext): string =>
  subject('ledger', (daysTouched(context)[0] ?? '').slice(0, 7))
