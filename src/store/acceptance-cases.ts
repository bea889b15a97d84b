/**
 * What every adapter of the port must do, one case per sentence of `log/port.ts`. Free of Node, so that the browser's
 * adapter can run the same cases in a page; `acceptance.ts` registers them as tests.
 */
import { changeCases } from './acceptance-changes.ts'
import { findCases } from './acceptance-finds.ts'
import type { Case } from './acceptance-kit.ts'

export const storeCases: readonly Case[] = [...changeCases, ...findCases]
