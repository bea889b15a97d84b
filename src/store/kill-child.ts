/**
 * The process that the kill tests end: 50 writers that add changes of three reports each, and print each change's
 * name once the store has acknowledged it. Arguments: folder, round.
 */
import { openSqlite } from './sqlite.ts'
import { writeChanges } from './writing.ts'

const [folder = '', round = ''] = process.argv.slice(2)

process.stdout.write('opening\n')
await writeChanges(await openSqlite(folder), round, Number.POSITIVE_INFINITY)
