/** What this release knows: the one list of kinds and views that the log is handed. */
import { type Kinds, kindList } from '../core/kind.ts'
import { kinds as coreKinds, viewsOf } from '../core/kinds/index.ts'
import type { View } from '../core/view.ts'
import * as documents from '../domains/documents/index.ts'
import * as movement from '../domains/movement/index.ts'
import * as needs from '../domains/needs/index.ts'
import * as rights from '../domains/rights/index.ts'

const domains = [movement, needs, rights, documents]

export const kinds: Kinds = kindList(coreKinds, ...domains.map((domain) => domain.kinds))
export const views: readonly View[] = [...viewsOf(kinds), ...domains.flatMap((domain) => domain.views)]
