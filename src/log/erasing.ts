/**
 * Erasing in a log that only grows: the report stays as a husk (`core/husk.ts`), so that no chain and no tree breaks, and
 * its words are nowhere any more. What was said about it goes with it. A person says what shall be erased
 * (`core.erasure`), or its term is over (`sweep.ts`). It promises that what was erased comes back from no other hub or phone.
 */
import { huskOf, isHusk } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import { reportText } from '../core/report.ts'
import { ERASED, FORGOTTEN, isErasable } from './judge.ts'
import type { Inside, Log } from './log.ts'
import { isErased, type Reject, type Store, type StoredRow } from './port.ts'
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
  log.alone(async (inside) => emptied(inside, await erasableIn(inside.store, ids, inside.isOfTrust), rejects))

/**
 * Empties these, and nothing that is about them, on a phone whose hub has them: nobody asked that they be erased, and what is said of
 * them goes on counting. When it resolves, nothing of them is in the store's files, nor of facts that were written over. How many.
 */
export const forget = (log: Log, ids: readonly string[], rejects: readonly Reject[], day: string): Promise<number> =>
  log.alone(async (inside) => {
    await inside.store.setFact(SCRUB_FACT, 'yes')
    const rows = (await inside.store.get(ids)).filter((row) => isLeft(row) && mayGo(row, inside.isOfTrust))
    return emptied(inside, rows, rejects, day)
  })

async function emptied(
  { store, erased }: Inside,
  rows: readonly StoredRow[],
  rejects: readonly Reject[],
  day?: string,
): Promise<number> {
  const count = rows.length + rejects.length
  if (count > 0) {
    await store.setFact(SCRUB_FACT, 'yes')
    await store.commit({
      ...{ add: [], reject: [] },
      restand: rows.map((row) => ({ id: row.id, ...(day === undefined || isErased(row) ? ERASED : FORGOTTEN) })),
      erase: rows.map(({ id, body }) => ({ id, body: reportText(huskOf(reportIn(body), day)) })),
      clear: rejects.map(({ hash }) => ({ hash, ...CLEARED })),
    })
    erased([...new Set(rows.flatMap(({ subjects }) => subjects))])
  }
  // A disk that was full, or a power cut, may have left it half done the last time.
  if ((await store.getFact(SCRUB_FACT)) === 'yes') {
    await store.scrub()
    await store.setFact(SCRUB_FACT, 'no')
  }
  return count
}

/** What `erase` would erase. */
export const erasable = (log: Log, ids: readonly string[]): Promise<StoredRow[]> =>
  log.alone(({ store, isOfTrust }) => erasableIn(store, ids, isOfTrust))

/** These and all that is about them, as far as anything is left of them and they may be erased: also what was said of a husk since. */
async function erasableIn(
  store: Pick<Store, 'get' | 'about'>,
  ids: readonly string[],
  isOfTrust: (report: Report) => boolean,
): Promise<StoredRow[]> {
  const rows = new Map<string, StoredRow>()
  for (let round = await store.get(ids); round.length > 0; ) {
    const fresh = round.filter((row) => !rows.has(row.id) && mayGo(row, isOfTrust))
    for (const row of fresh) rows.set(row.id, row)
    round = fresh.length === 0 ? [] : await store.about(fresh.map(({ id }) => id))
  }
  return [...rows.values()].filter(isLeft)
}

const isLeft = ({ body }: StoredRow): boolean => !isHusk(reportIn(body))

function mayGo({ body }: StoredRow, isOfTrust: (report: Report) => boolean): boolean {
  const report = reportIn(body)
  return isErasable(report, { isOfTrust: () => isOfTrust(report) })
}
