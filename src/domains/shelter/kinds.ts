/** The list of this domain's kinds. */
import type { Kind } from '../../core/kind.ts'
import { check } from './kinds/check.ts'
import { site } from './kinds/site.ts'

export const kinds: readonly Kind[] = [site, check]
