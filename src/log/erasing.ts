/**
 * Erasing in a log that only grows: the report stays as a husk (`core/husk.ts`), so that no chain and no tree breaks, and
 * its words are nowhere any more. What was said about it goes with it. A person says what shall be erased
 * (`core.erasure`), or its term is over (`sweep.ts`). It promises that what was erased comes back from no other hub or phone.
 */
import { huskOf, isHusk } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import { reportText } from '../core/report.ts'
import { ERASED, isErasable } from './judge.ts'
import type { Log } from './log.ts'
import type { Change, Reject, Store, StoredRow } from './port.ts'
import { reportIn } from './stored.ts'

/** There is something on the disk that was erased. */
const SCRUB_FACT = 'log.scrub'

/** Of what was no sound report its hash stays, so that the same does not come back, and why it was none, so that it is counted. */
const CLEARED = { problems: ERASED.problems, text: '' }
export const isCleared = ({ text }: Reject): boolean => text === ''

/**
 * Erases these and all that is about them, and what stands in these rejects; when it resolves nothing else of them is in the store's files. Who may speak, and
 * the founding, stay. How many were erased.
 */
export const erase = (log: Log, ids: readonly string[], rejects: readonly Reject[] = []): Promise<number> =>
  log.alone(async ({ store, isOfTrust, erased }) => {
    const { touched, ...change } = await changeOf(store, ids, isOfTrust)
    const count = change.restand.length + rejects.length
    if (count > 0) {
      await store.setFact(SCRUB_FACT, 'yes')
      await store.commit({ ...change, clear: rejects.map(({ hash }) => ({ hash, ...CLEARED })) })
      erased(touched)
    }
    // A disk that was full, or a power cut, may have left it half done the last time.
    if ((await store.getFact(SCRUB_FACT)) === 'yes') {
      await store.scrub()
      await store.setFact(SCRUB_FACT, 'no')
    }
    return count
  })

/** What `erase` would erase. */
export const erasable = (log: Log, ids: readonly string[]): Promise<StoredRow[]> =>
  log.alone(({ store, isOfTrust }) => erasableIn(store, ids, isOfTrust))

/** These and all that is about them, as far as anything is left of them and they may be erased. */
async function erasableIn(
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
async function changeOf(
  store: Pick<Store, 'get' | 'about'>,
  ids: readonly string[],
  isOfTrust: (report: Report) => boolean,
): Promise<Change & { readonly touched: readonly string[] }> {
  const all = await erasableIn(store, ids, isOfTrust)
  return {
    add: [],
    reject: [],
    restand: all.map(({ id }) => ({ id, ...ERASED })),
    erase: all.map(({ id, body }) => ({ id, body: reportText(huskOf(reportIn(body))) })),
    touched: [...new Set(all.flatMap(({ subjects }) => subjects))],
  }
}

function isLeft({ body }: StoredRow, isOfTrust: (report: Report) => boolean): boolean {
  const report = reportIn(body)
  return !isHusk(report) && isErasable(report, { isOfTrust: () => isOfTrust(report) })
}
