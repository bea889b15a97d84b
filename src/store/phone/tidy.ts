/**
 * What is deleted must be gone from a browser's files, too. A browser writes its databases as one log and keeps in it what was
 * deleted until it tidies up: around the place of each whole database that goes, and not at once. So what must go has a
 * database of its own, and others go after it.
 */
import { deleteDB, openDB } from 'idb'

const PASSING = ['vereda-tidy-0', 'vereda-tidy-1', 'vereda-tidy-2']

/** The databases that `forgets` deletes go from the browser's files as well. */
export async function forGood(forgets: () => Promise<unknown>): Promise<void> {
  const upgrade = (db: { createObjectStore: (name: string) => unknown }): void => void db.createObjectStore('none')
  for (const name of PASSING) (await openDB(name, 1, { upgrade })).close()
  await forgets()
  for (const name of PASSING) await deleteDB(name)
}
