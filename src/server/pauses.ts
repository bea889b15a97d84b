/**
 * Waiting, for whoever asks what a hub should not hurry to answer: the connection waits, and all that comes on it behind
 * this waits too, unread. So to ask more often takes more connections, of which there are not many, and nobody else is
 * slower. It promises that on a connection that lives each request is called once, in the order in which they came.
 */
import type { Socket } from 'node:net'

/** Requests that wait on one connection. No browser sends more than a few ahead of their answers. */
const MOST_WAITING = 16

/** What is to be called when nothing before it waits any more. */
type Line = { untilMs: number; readonly waiting: (() => void)[] }
type Connection = Pick<Socket, 'destroyed'> & { destroy(): unknown }

/** Timers hold the process: whoever waits is answered before it ends. */
export type Clock = {
  readonly nowMs: () => number
  readonly after: (ms: number, call: () => void) => void
}
const CLOCK: Clock = { nowMs: () => performance.now(), after: (ms, call) => void setTimeout(call, ms) }

export class Pauses {
  readonly #clock: Clock
  readonly #lines = new WeakMap<Connection, Line>()

  constructor(clock: Clock = CLOCK) {
    this.#clock = clock
  }

  /** Calls when nothing on this connection waits any more. Whoever sends ahead without end is cut off. `call` must not throw. */
  whenFree(connection: Connection, call: () => void): void {
    const line = this.#lines.get(connection)
    // Behind those who wait also where their time is over: a timer is late while the hub is busy.
    if (!line || (line.waiting.length === 0 && line.untilMs <= this.#clock.nowMs())) call()
    else if (line.waiting.length >= MOST_WAITING) connection.destroy()
    else if (line.waiting.push(call) === 1) this.#wake(connection, line)
  }

  /** From now on this connection waits so long, and `call` comes then. */
  pause(connection: Connection, ms: number, call: () => void): void {
    const line = this.#lines.get(connection) ?? { untilMs: 0, waiting: [] }
    line.untilMs = this.#clock.nowMs() + ms
    this.#lines.set(connection, line)
    this.#clock.after(ms, call)
  }

  #wake(connection: Connection, line: Line): void {
    const { nowMs, after } = this.#clock
    after(line.untilMs - nowMs(), () => {
      while (line.waiting.length > 0 && line.untilMs <= nowMs() && !connection.destroyed) line.waiting.shift()?.()
      if (connection.destroyed) line.waiting.length = 0
      else if (line.waiting.length > 0) this.#wake(connection, line)
    })
  }
}
