/** The list of this domain's kinds. */
import type { Kind, Kinds } from '../../core/kind.ts'
import { kindList } from '../../core/kind.ts'
import { cold } from './kinds/cold.ts'
import { delivery } from './kinds/delivery.ts'
import { dispatch } from './kinds/dispatch.ts'
import { health } from './kinds/health.ts'
import { need } from './kinds/need.ts'
import { offer } from './kinds/offer.ts'
import { pledge } from './kinds/pledge.ts'

export const kinds: readonly Kind[] = [need, health, offer, pledge, dispatch, delivery, cold]
export const needsKinds: Kinds = kindList(kinds)
