/**
 * The process whose disk loses power: it opens the store in a folder three times and has fifty writers add to it, so
 * that first files, checkpoints, closing and opening again are among the moments. Argument: folder.
 */
import { openSqlite } from '../sqlite.ts'
import { writeChanges } from '../writing.ts'

const [folder = ''] = process.argv.slice(2)
const CHANGES = 3

for (const round of ['1', '2', '3']) {
  const store = await openSqlite(folder)
  await writeChanges(store, round, CHANGES)
  await store.close()
}
