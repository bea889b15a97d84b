/** The list of this domain's kinds. */
import type { Kind, Kinds } from '../../core/kind.ts'
import { kindList } from '../../core/kind.ts'
import { delivery } from './kinds/delivery.ts'
import { need } from './kinds/need.ts'
import { offer } from './kinds/offer.ts'

export const kinds: readonly Kind[] = [need, delivery, offer]
export const needsKinds: Kinds = kindList(kinds)
