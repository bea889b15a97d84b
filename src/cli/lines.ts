/**
 * The lines of a file that is too large to be held, as text. Lines end at a line feed only: `readline` would also end
 * them at others, and hide a changed byte.
 */
import { type Problem, problem } from '../core/problem.ts'

const MIB = 1_048_576
/** No report is longer: a text that is read has at most a million characters. */
const MOST_LINE_MIB = 8
const LINE_FEED = 10

/** Ends before a line that is too long or not UTF-8, and then says why in `trouble`, with the line's number. */
export class Lines implements AsyncIterable<string> {
  trouble: Problem | null = null
  readonly #bytes: AsyncIterable<Uint8Array | string>

  constructor(bytes: AsyncIterable<Uint8Array | string>) {
    this.#bytes = bytes
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    let number = 0
    for await (const bytes of this.#pieces()) {
      number++
      const text = bytes === null ? null : textOf(bytes)
      if (text === null) {
        const limit = `${MOST_LINE_MIB} MiB`
        this.trouble = problem(bytes === null ? 'body.tooLarge' : 'json.encoding', String(number), { limit })
        return
      }
      yield text
    }
  }

  /** Bytes of each line; null, and nothing after it, for one that is too long. */
  async *#pieces(): AsyncGenerator<Buffer | null> {
    let held: Buffer[] = []
    let size = 0
    for await (const chunk of this.#bytes) {
      let rest = Buffer.from(chunk)
      for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED)) {
        yield Buffer.concat([...held, rest.subarray(0, end)])
        rest = rest.subarray(end + 1)
        held = []
        size = 0
      }
      held.push(rest)
      size += rest.length
      if (size > MOST_LINE_MIB * MIB) return yield null
    }
    if (size > 0) yield Buffer.concat(held)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
