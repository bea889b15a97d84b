/** The list of this domain's kinds. */
import type { Kind } from '../../core/kind.ts'
import { arrival } from './kinds/arrival.ts'
import { boarding } from './kinds/boarding.ts'
import { leg } from './kinds/leg.ts'
import { lift } from './kinds/lift.ts'

export const kinds: readonly Kind[] = [lift, leg, boarding, arrival]
