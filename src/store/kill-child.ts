/**
 * The process that the kill tests end: 50 writers that add changes of three reports each, and print each change's
 * name once the store has acknowledged it. Arguments: folder, round.
 */
import type { Row, Standing } from '../log/port.ts'
import { openSqlite } from './sqlite.ts'

const WRITERS = 50
const [folder = '', round = ''] = process.argv.slice(2)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function report(change: string, part: number, device: string, seq: number): Row & Standing {
  return {
    id: `${change}/${part}`,
    journey: 'kill.abcdefghijklmnop',
    device,
    seq,
    prev: null,
    kind: 'movement.sighting',
    about: null,
    known: '2018-10-15T00:00:00Z',
    body: JSON.stringify({ change, part, words: 'x'.repeat(300) }),
    received: '2026-01-01T00:00:00Z',
    state: 'applied',
    awaits: null,
    problems: [],
    subjects: [`kill.abcdefghijklmnop/round:${round}`],
  }
}

say('opening')
const store = await openSqlite(folder)

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const change = `${round}-${writer}-${n}`
    const add = [1, 2, 3].map((part) => report(change, part, `${round}-${writer}`, n * 3 + part))
    await store.commit({ add, restand: [], reject: [] })
    say(`ack ${change}`)
  }
}

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
