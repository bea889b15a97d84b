/**
 * Waiting, for whoever asks what a hub should not hurry to answer: the connection waits, and all that comes on it behind
 * this waits too, unread. So to ask more often takes more connections, of which there are not many, and nobody else is slower.
 */
import type { Socket } from 'node:net'

/** Requests that wait on one connection. No browser sends more than a few ahead of their answers. */
const MOST_WAITING = 16

type Waiting = { untilMs: number; count: number }

export class Pauses {
  readonly #nowMs: () => number
  readonly #waiting = new WeakMap<Socket, Waiting>()

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs
  }

  /** Calls back when nothing on this connection waits any more. Whoever sends ahead without end is cut off. */
  whenFree(socket: Socket, call: () => void): void {
    const waiting = this.#waiting.get(socket)
    const leftMs = waiting ? waiting.untilMs - this.#nowMs() : 0
    if (!waiting || leftMs <= 0) call()
    else if (waiting.count >= MOST_WAITING) socket.destroy()
    else {
      waiting.count++
      setTimeout(() => {
        waiting.count--
        if (!socket.destroyed) this.whenFree(socket, call)
      }, leftMs).unref()
    }
  }

  /** From now on this connection waits so long, and `call` comes then. */
  pause(socket: Socket, ms: number, call: () => void): void {
    const waiting = this.#waiting.get(socket) ?? { untilMs: 0, count: 0 }
    waiting.untilMs = this.#nowMs() + ms
    this.#waiting.set(socket, waiting)
    setTimeout(call, ms).unref()
  }
}
