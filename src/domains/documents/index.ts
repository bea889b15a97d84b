/**
 * Texts and what was read from them. A draft is a machine's reading with its quote; only a person's confirmation makes
 * a report of it, and the report cites the source, so that every number leads back to the words.
 */
import type { Kind } from '../../core/kind.ts'
import type { View } from '../../core/view.ts'
import { confirmation } from './kinds/confirmation.ts'
import { draft } from './kinds/draft.ts'
import { source } from './kinds/source.ts'
import { registerView } from './views/register.ts'

export type { DraftLine, Register } from './views/register.ts'
export { registerView } from './views/register.ts'

export const kinds: readonly Kind[] = [source, draft, confirmation]
export const views: readonly View[] = [registerView]
