/**
 * What is done to people on the way: arrests, custody, harm. Names are sealed or absent; what was said is for the team.
 */
import type { Kind } from '../../core/kind.ts'
import type { View } from '../../core/view.ts'
import { detention } from './kinds/detention.ts'
import { incident } from './kinds/incident.ts'

export const kinds: readonly Kind[] = [detention, incident]
export const views: readonly View[] = []
