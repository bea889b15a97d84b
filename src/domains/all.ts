/** The list of kinds and views that this release knows: the one place where a new domain is entered. */
import type { Kinds } from '../core/kind.ts'
import { kindList } from '../core/kind.ts'
import * as core from '../core/kinds/index.ts'
import type { View } from '../core/view.ts'
import * as documents from './documents/index.ts'
import * as movement from './movement/index.ts'
import * as needs from './needs/index.ts'
import * as rights from './rights/index.ts'
import * as shelter from './shelter/index.ts'
import * as transport from './transport/index.ts'

// Named one by one, so that a phone, which has no views, is not handed them with the kinds.
export const KINDS: Kinds = kindList(
  core.kinds,
  movement.kinds,
  needs.kinds,
  transport.kinds,
  shelter.kinds,
  rights.kinds,
  documents.kinds,
)
export const VIEWS: readonly View[] = /* @__PURE__ */ [
  core.viewsOf(KINDS),
  movement.views,
  needs.views,
  transport.views,
  shelter.views,
  rights.views,
  documents.views,
].flat()
