/**
 * Asks the forecast what a scenario changes, in a worker. A new question ends the old one; so does a person who does
 * not want to wait. The answer before stays on screen until the new one is there.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Problem } from '../../core/problem.ts'
import type { WhatIf } from '../../readiness/model.ts'
import { ownScript } from '../trusted.ts'
import type { Question, Reply } from './worker.ts'
import worker from './worker.ts?worker&url'

export type Asking = {
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'refused' | 'broken'
  /** Of the work, 0 to 1. */
  readonly share: number
  /** The last answer; of an older question where the state is not `done`. */
  readonly answer: WhatIf | null
  readonly problems: readonly Problem[]
}

const AT_REST: Asking = { state: 'idle', share: 0, answer: null, problems: [] }

export class Asker {
  readonly #asking = signal(AT_REST)
  #worker: Worker | null = null

  get asking(): ReadonlySignal<Asking> {
    return this.#asking
  }

  ask(question: Question): void {
    if (this.#asking.peek().state === 'running') this.#end()
    const worker = this.#started()
    this.#tell({ state: 'running', share: 0, problems: [] })
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#heard(data)
    worker.onerror = () => {
      this.#end()
      this.#tell({ state: 'broken' })
    }
    worker.postMessage(question)
  }

  /** Gives up on what is being worked out. */
  stop(): void {
    this.#end()
    this.#tell({ state: 'stopped' })
  }

  /** Nothing is asked any more. */
  rest(): void {
    this.#end()
    this.#asking.value = AT_REST
  }

  #heard(data: Reply): void {
    if ('of' in data) this.#tell({ share: data.done / data.of })
    else if (data.ok) this.#tell({ state: 'done', answer: data.value })
    else this.#tell({ state: 'refused', answer: null, problems: data.problems })
  }

  #tell(news: Partial<Asking>): void {
    this.#asking.value = { ...this.#asking.peek(), ...news }
  }

  // One that is kept started answers the next question sooner, and needs no hub for it.
  #started(): Worker {
    this.#worker ??= new Worker(ownScript(worker), { type: 'module' })
    return this.#worker
  }

  #end(): void {
    if (this.#asking.peek().state !== 'running') return
    this.#worker?.terminate()
    this.#worker = null
  }

  close(): void {
    this.#worker?.terminate()
    this.#worker = null
  }
}
