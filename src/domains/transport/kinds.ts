/** The list of this domain's kinds. */
import type { Kind, Kinds } from '../../core/kind.ts'
import { kindList } from '../../core/kind.ts'
import { arrival } from './kinds/arrival.ts'
import { boarding } from './kinds/boarding.ts'
import { leg } from './kinds/leg.ts'
import { lift } from './kinds/lift.ts'

export const kinds: readonly Kind[] = [lift, leg, boarding, arrival]
export const transportKinds: Kinds = kindList(kinds)
