/**
 * Texts and what was read from them. A draft is a machine's reading with its quote; only a person's confirmation makes
 * a report of it, and the report cites the source, so that every number leads back to the words.
 */
import type { Kind } from '../../core/kind.ts'
import type { View } from '../../core/view.ts'
import { confirmation } from './kinds/confirmation.ts'
import { contradiction } from './kinds/contradiction.ts'
import { draft } from './kinds/draft.ts'
import { figure } from './kinds/figure.ts'
import { grade } from './kinds/grade.ts'
import { placeName } from './kinds/placeName.ts'
import { policy } from './kinds/policy.ts'
import { source } from './kinds/source.ts'
import { statement } from './kinds/statement.ts'
import { ledgerView } from './views/ledger.ts'
import { placeNamesView } from './views/places.ts'
import { registerView } from './views/register.ts'

export type { FigureLine, Ledger, PolicyLine, StatementLine } from './views/ledger.ts'
export { ledgerView, policyLine } from './views/ledger.ts'
export type { PlaceName } from './views/places.ts'
export { placeNamesView } from './views/places.ts'
export type { DraftLine, Grade, Register } from './views/register.ts'
export { registerView } from './views/register.ts'

export const kinds: readonly Kind[] = [
  source,
  draft,
  confirmation,
  grade,
  statement,
  figure,
  policy,
  contradiction,
  placeName,
]
export const views: readonly View[] = [registerView, ledgerView, placeNamesView]
