import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Dice, seededDice } from '../core/generate.ts'
import { Pauses } from './pauses.ts'

/** Time that goes on when it is told to; timers come late by what `lateMs` says, as in a busy process. */
class Clock {
  ms = 0
  lateMs = (): number => 0
  #timers: { readonly atMs: number; readonly call: () => void }[] = []
  readonly nowMs = () => this.ms
  readonly after = (ms: number, call: () => void) => {
    this.#timers.push({ atMs: this.ms + Math.max(1, ms) + this.lateMs(), call })
    this.#timers.sort((a, b) => a.atMs - b.atMs)
  }
  get isIdle(): boolean {
    return this.#timers.length === 0
  }
  passTo(ms: number): void {
    while ((this.#timers[0]?.atMs ?? Infinity) <= ms) {
      const next = this.#timers.shift()
      this.ms = Math.max(this.ms, next?.atMs ?? 0)
      next?.call()
    }
    this.ms = ms
  }
}

class Connection {
  destroyed = false
  readonly came: number[] = []
  readonly called: number[] = []
  destroy(): this {
    this.destroyed = true
    return this
  }
}

const PAUSE_MS = 250

/** A request that is answered at once, or after a pause. */
function ask(pauses: Pauses, on: Connection, isSlow: boolean): void {
  const n = on.came.push(on.came.length)
  pauses.whenFree(on, () => {
    on.called.push(n - 1)
    if (isSlow) pauses.pause(on, PAUSE_MS, () => {})
  })
}

test('what comes behind a pause waits for it, and other connections do not', () => {
  const clock = new Clock()
  const pauses = new Pauses(clock)
  const [slow, other] = [new Connection(), new Connection()]
  ask(pauses, slow, true)
  ask(pauses, slow, true)
  ask(pauses, slow, false)
  ask(pauses, other, false)
  assert.deepEqual([slow.called, other.called], [[0], [0]])
  clock.passTo(PAUSE_MS)
  assert.deepEqual(slow.called, [0, 1], 'the third waits for the second one')
  clock.passTo(PAUSE_MS * 2)
  assert.deepEqual(slow.called, [0, 1, 2])
})

test('nobody who comes later on a connection is heard first, also while timers are late', () => {
  const clock = new Clock()
  const pauses = new Pauses(clock)
  const line = new Connection()
  clock.lateMs = () => 40
  ask(pauses, line, true)
  ask(pauses, line, false)
  clock.passTo(PAUSE_MS + 20)
  ask(pauses, line, true)
  clock.passTo(PAUSE_MS * 4)
  assert.deepEqual(line.called, [0, 1, 2])
})

test('whoever sends ahead without end is cut off, and nothing more of it is heard', () => {
  const clock = new Clock()
  const pauses = new Pauses(clock)
  const flood = new Connection()
  for (let n = 0; n < 40; n++) ask(pauses, flood, true)
  assert.equal(flood.destroyed, true)
  clock.passTo(60_000)
  assert.deepEqual([flood.called, clock.isIdle], [[0], true])
})

test('whatever comes when, is slow or is cut: each request on a connection that lives is called once, in order', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const dice = seededDice(seed)
    const clock = new Clock()
    clock.lateMs = () => Math.floor(dice() * 30)
    const lines = tried(dice, clock)
    clock.passTo(clock.ms + 1_000_000)
    assert.equal(clock.isIdle, true, `seed ${seed}: timers without end`)
    const living = lines.filter(({ destroyed }) => !destroyed)
    assert.ok(living.length > 0)
    for (const { came, called } of living) assert.deepEqual(called, came, `seed ${seed}`)
  }
})

/** Some hundred requests on five connections, of which two are cut on the way. */
function tried(dice: Dice, clock: Clock): Connection[] {
  const pauses = new Pauses(clock)
  const lines = Array.from({ length: 5 }, () => new Connection())
  for (let n = 0; n < 300; n++) {
    clock.passTo(clock.ms + Math.floor(dice() * 60))
    ask(pauses, lines[Math.floor(dice() * lines.length)] as Connection, dice() < 0.4)
    if (n === 100 || n === 200) lines[n / 100]?.destroy()
  }
  return lines
}
