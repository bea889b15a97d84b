/** Invented reports, and the few words, that the cases of the acceptance suite are written with. Free of Node. */
import { canonical } from '../core/canonical.ts'
import type { Change, Reject, Row, Standing, Store, StoredRow } from '../log/port.ts'

export type Opened = {
  readonly store: Store
  /** Closes the store and opens what it held again. */
  readonly reopen: () => Promise<Store>
  readonly close: () => Promise<void>
}
export type Case = { readonly name: string; readonly run: (opened: Opened) => Promise<void> }
type New = Row & Standing

export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [canonical(actual), canonical(expected)]
  if (is !== should) throw new Error(`is ${is}\nshould be ${should}`)
}

export async function rejects(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('resolved, and should have been rejected')
}

export const JOURNEY = 'caravan.abcdefghijklmnop'
export const id = (n: number): string => `report-${n}`
export const inJourney = (name: string): string => `${JOURNEY}/${name}`
export const applied = (...names: readonly string[]): Standing => ({
  state: 'applied',
  awaits: null,
  problems: [],
  subjects: names.map(inJourney),
})
export const waiting = (awaits: string): Standing => ({ state: 'waiting', awaits, problems: [], subjects: [] })
export const refused = (code: Reject['code']): Standing => ({
  state: 'refused',
  awaits: null,
  problems: [{ code, path: '/data/x', slots: { name: 'x', most: 3 } }],
  subjects: [],
})

/** The n-th report of one device, unless said otherwise. */
export const row = (n: number, standing: Standing, over: Partial<Row> = {}): New => ({
  id: id(n),
  journey: JOURNEY,
  device: 'ana',
  seq: n,
  prev: n === 1 ? null : id(n - 1),
  kind: 'movement.sighting',
  about: null,
  known: '2018-10-15T00:00:00Z',
  body: `{"n":${n},"words":"«cruzó el río» 🚶 \\u0000"}`,
  received: `2026-01-01T00:00:0${n % 10}Z`,
  ...over,
  ...standing,
})

export const change = (part: Partial<Change>): Change => ({ add: [], restand: [], reject: [], ...part })
export const add = (store: Store, ...rows: readonly New[]): Promise<void> => store.commit(change({ add: rows }))
export const restand = (store: Store, n: number, standing: Standing): Promise<void> =>
  store.commit(change({ restand: [{ id: id(n), ...standing }] }))
export const idsOf = (rows: readonly Pick<Row, 'id'>[]): string[] => rows.map((one) => one.id).sort()
/** Ids of a subject's rows, read from their texts: `row` writes its number into each. */
export async function idsIn(store: Store, name: string): Promise<string[]> {
  const rows = await store.ofSubject(inJourney(name), () => false)
  return rows.map(({ body }) => id(JSON.parse(body ?? '').n)).sort()
}
export const withoutPos = ({ pos: _, ...rest }: StoredRow): New => rest
export const stampOf = (store: Store, name: string): Promise<number> => store.stamp(inJourney(name))

export const reject = (hash: string, text: string, code: Reject['code'] = 'report.id'): Reject => ({
  hash,
  code,
  problems: [{ code, path: '/id', slots: { id: hash } }],
  text,
  received: '2026-01-01T00:00:00Z',
})

/** A change that no store can make: it speaks of a report that is not held. */
export const impossible = (n: number): Change =>
  change({
    add: [row(n, applied('group:main'))],
    reject: [reject(`with-${n}`, 'x')],
    restand: [{ id: 'nobody', ...applied('group:main') }],
  })

/** Collects cases under their sentences. */
export function collect(): { cases: Case[]; it: (name: string, run: Case['run']) => void } {
  const cases: Case[] = []
  return { cases, it: (name, run) => void cases.push({ name, run }) }
}
