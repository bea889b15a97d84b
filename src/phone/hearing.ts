/**
 * Hears of changes as the hub tells of them (`/api/events`), signed as this phone's, for as long as somebody looks. It
 * promises: where it was cut off, or something else answered in the hub's place, it comes back by itself, later and
 * later; whoever listens is called at the cut, to see whether the hub is there, and when it is back, for what was missed.
 */
import type { Line, Stream } from './line.ts'

export type HearingParts = {
  readonly line: Pick<Line, 'meet' | 'ask'>
  readonly wait: (ms: number) => Promise<void>
}

const FIRST_MS = 3_000
const MOST_MS = 300_000
/** The hub gives a sign of life every 25 seconds. A way that is gone without a word gives none. */
export const SILENT_MS = 60_000

export type Hears = {
  readonly changed: () => void
  /** How far the hub has read a file: its words, as JSON. */
  readonly read?: (progress: string) => void
}

/** Calls at each change of the journey until the result is called. */
export function hear({ line, wait }: HearingParts, journey: string, hears: Hears): () => void {
  let isOver = false
  let stream: Stream | null = null
  const run = async (): Promise<void> => {
    let [waitMs, isAgain] = [FIRST_MS, false]
    while (!isOver) {
      stream = await opened(line, journey)
      if (stream && !isOver) {
        if (isAgain) hears.changed()
        waitMs = FIRST_MS
        await followed(stream, wait, hears)
        if (!isOver) hears.changed()
      }
      stream?.stop()
      isAgain = true
      if (!isOver) await wait(waitMs)
      waitMs = Math.min(MOST_MS, 2 * waitMs)
    }
  }
  run()
  return () => {
    isOver = true
    stream?.stop()
  }
}

async function opened(line: HearingParts['line'], journey: string): Promise<Stream | null> {
  if (!(await line.meet())) return null
  return (await line.ask('GET', `/api/events?journey=${encodeURIComponent(journey)}`))?.stream ?? null
}

/** Until it ends, breaks or falls silent. */
async function followed({ next }: Stream, wait: HearingParts['wait'], { changed, read }: Hears): Promise<void> {
  const soon = (): Promise<string | null> => Promise.race([next(), wait(SILENT_MS).then(() => null)]).catch(() => null)
  let text = ''
  for (let piece = await soon(); piece !== null; piece = await soon()) {
    text += piece
    const end = text.lastIndexOf('\n\n')
    if (end < 0) continue
    const told = text.slice(0, end)
    if (told.includes('event: changed')) changed()
    for (const [, progress = ''] of told.matchAll(/event: reading\ndata: (.*)/g)) read?.(progress)
    text = text.slice(end)
  }
}
