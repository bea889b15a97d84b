/**
 * The process that the kill tests end: 50 writers that add changes of three reports each, and print each change's
 * name once the store has acknowledged it. Arguments: folder, round, and `views` to keep views meanwhile.
 */
import type { Store } from '../log/port.ts'
import { openSqlite } from './sqlite.ts'
import { viewValue, writeChanges } from './writing.ts'

const [folder = '', round = '', what = ''] = process.argv.slice(2)

async function keepViews(store: Store): Promise<void> {
  for (let stamp = 1; ; stamp++) {
    await store.keepViews([{ name: 'size@1', subject: `round ${round}`, stamp, value: viewValue(stamp) }])
    await new Promise((done) => setImmediate(done))
  }
}

process.stdout.write('opening\n')
const store = await openSqlite(folder)
if (what === 'views') keepViews(store)
await writeChanges(store, round, Number.POSITIVE_INFINITY)
