/**
 * What a phone will hold when it has taken in what it was just given: so that it can ask for the next reports while it
 * verifies these. A guess, by which nothing is kept: what turns out to be no report is missing from the next `have`.
 */
import { fromBase64url } from '../core/bytes.ts'
import { grouped } from '../core/grouped.ts'
import type { Report } from '../core/report.ts'
import { chainKey, type HeldChain, marked, markText, tidyRanges } from '../log/exchange.ts'

type Named = Pick<Report, 'id' | 'journey' | 'device' | 'seq'>

export function haveWith(have: readonly HeldChain[], given: readonly unknown[]): HeldChain[] {
  const chains = new Map(have.map((chain) => [chainKey(chain), chain]))
  for (const more of grouped(given.filter(isNamed), chainKey)) {
    const { journey, device } = more[0] as Named
    const key = chainKey({ journey, device })
    const { ranges = [], mark } = chains.get(key) ?? {}
    const ids = more.flatMap(({ id }) => fromBase64url(id) ?? [])
    const known = mark === undefined ? null : fromBase64url(mark)
    chains.set(key, {
      ...{ journey, device, ranges: tidyRanges([...ranges, ...more.map(({ seq }) => [seq, seq] as const)]) },
      mark: markText(ids.reduce((all, id) => marked(all, id), known ?? new Uint8Array(32))),
    })
  }
  return [...chains.values()]
}

/** Whatever a hub may say. */
function isNamed(value: unknown): value is Named {
  const { id, journey, device, seq } = (value ?? {}) as Partial<Record<keyof Named, unknown>>
  const isText = [id, journey, device].every((one) => typeof one === 'string')
  return isText && Number.isSafeInteger(seq) && fromBase64url(String(id))?.length === 32
}
