/** The forecast beside the page, so that the page never stands still: asked once, it tells its steps and its answer. */
import type { Problem, Result } from '../../core/problem.ts'
import type { ScenarioAsked, WhatIf } from '../../readiness/model.ts'
import { type Told, whatIfOf } from '../../readiness/whatif.ts'

export type Question = { readonly told: Told; readonly asked: ScenarioAsked }
export type Reply =
  | { readonly done: number; readonly of: number }
  | { readonly ok: true; readonly value: WhatIf }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const reply = (what: Reply | Result<WhatIf>): void => postMessage(what)

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  reply(whatIfOf(data.told, data.asked, (done, of) => reply({ done, of })))
})
