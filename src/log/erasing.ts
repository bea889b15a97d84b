/**
 * Erasing in a log that only grows: the report stays as a husk (`core/husk.ts`), so that no chain and no tree breaks, and
 * its words are nowhere any more. What was said about it goes with it. A person says what shall be erased
 * (`core.erasure`), or its term is over (`sweep.ts`). It promises that what was erased comes back from no other hub or phone.
 */
import { huskOf, isHusk } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import { reportText } from '../core/report.ts'
import { ERASED, isErasable } from './judge.ts'
import type { Change, Store, StoredRow } from './port.ts'

/** There is something on the disk that was erased. */
const SCRUB_FACT = 'log.scrub'

export type Erased = { readonly reports: number; readonly subjects: readonly string[] }

/**
 * Erases these and all that is about them; when it resolves nothing else of them is in the store's files. No commit may
 * run beside it. `done` is called as soon as the words count nowhere any more.
 */
export async function eraseIn(
  store: Store,
  ids: readonly string[],
  isOfTrust: (report: Report) => boolean,
  done: (erased: Erased) => void,
): Promise<number> {
  const { touched, ...change } = await erasingOf(store, ids, isOfTrust)
  const reports = change.restand.length
  if (reports > 0) {
    await store.setFact(SCRUB_FACT, 'yes')
    await store.commit(change)
    done({ reports, subjects: touched })
  }
  // A disk that was full, or a power cut, may have left it half done the last time.
  if ((await store.getFact(SCRUB_FACT)) !== 'yes') return reports
  await store.scrub()
  await store.setFact(SCRUB_FACT, 'no')
  return reports
}

/** These and all that is about them, as far as anything is left of them and they may be erased. */
export async function erasableIn(
  store: Pick<Store, 'get' | 'about'>,
  ids: readonly string[],
  isOfTrust: (report: Report) => boolean,
): Promise<StoredRow[]> {
  const rows = new Map<string, StoredRow>()
  for (let round = await store.get(ids); round.length > 0; ) {
    const fresh = round.filter((row) => !rows.has(row.id) && isLeft(row, isOfTrust))
    for (const row of fresh) rows.set(row.id, row)
    round = fresh.length === 0 ? [] : await store.about(fresh.map(({ id }) => id))
  }
  return [...rows.values()]
}

/** The change that erases these and all that is about them; those of which nothing is left stay as they are. */
async function erasingOf(
  store: Pick<Store, 'get' | 'about'>,
  ids: readonly string[],
  isOfTrust: (report: Report) => boolean,
): Promise<Change & { readonly touched: readonly string[] }> {
  const all = await erasableIn(store, ids, isOfTrust)
  return {
    add: [],
    reject: [],
    restand: all.map(({ id }) => ({ id, ...ERASED })),
    erase: all.map(({ id, body }) => ({ id, body: reportText(huskOf(JSON.parse(body) as Report)) })),
    touched: [...new Set(all.flatMap(({ subjects }) => subjects))],
  }
}

function isLeft({ body }: StoredRow, isOfTrust: (report: Report) => boolean): boolean {
  const report = JSON.parse(body) as Report
  return !isHusk(report) && isErasable(report, { isOfTrust: () => isOfTrust(report) })
}
