/** What the processes of the kill tests and of the power cuts write: changes of three reports each, by many writers. */
import type { Row, Standing, Store } from '../log/port.ts'

const WRITERS = 50
export const PARTS = 3
const JOURNEY = 'kill.abcdefghijklmnop'

export const subjectOf = (round: number | string): string => `${JOURNEY}/round:${round}`

/** Of a view that is kept meanwhile: long enough for several pages, and telling of its stamp all through. */
export const viewValue = (stamp: number): string => `${stamp} `.repeat(8000)

function report(change: string, part: number, device: string, seq: number, round: string): Row & Standing {
  return {
    id: `${change}/${part}`,
    journey: JOURNEY,
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
    subjects: [subjectOf(round)],
  }
}

/** Fifty writers add `changes` changes each; each change's name is printed once the store has acknowledged it. */
export async function writeChanges(store: Store, round: string, changes: number): Promise<void> {
  const write = async (writer: number): Promise<void> => {
    for (let n = 0; n < changes; n++) {
      const change = `${round}-${writer}-${n}`
      const parts = Array.from({ length: PARTS }, (_, at) => at + 1)
      const add = parts.map((part) => report(change, part, `${round}-${writer}`, n * PARTS + part, round))
      await store.commit({ add, restand: [], reject: [] })
      process.stdout.write(`ack ${change}\n`)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
}
