/**
 * The page's end of the phone's thread: starts it when a screen first needs it, and turns its answers into promises and
 * signals. The page itself never sees a key.
 */
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../core/problem.ts'
import thread from '../../main/thread.ts?worker&url'
import type { Progress } from '../../phone/exchange.ts'
import type { PhoneService, Told } from '../../phone/service.ts'
import { keepTime, refreshAll } from '../live.ts'
import { ownScript } from '../trusted.ts'
import { idleFor } from './idle.ts'
import { behind, halfWritten, noteSetUp, phoneState } from './state.ts'

export const progress = signal<Progress | null>(null)
/** Rises with every report that comes to be on this phone. */
export const phoneChanges = signal(0)

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let calls = 0
let onHeard = (): void => {}
let onRead = (_: string): void => {}

/** Trouble that the phone's disk tells of, such as `store.full`. */
export class PhoneTrouble extends Error {
  readonly code: ProblemCode | null
  constructor(code: ProblemCode | null, message: string) {
    super(message)
    this.code = code
  }
}

function started(): Worker {
  if (worker) return worker
  worker = new Worker(ownScript(thread), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  worker.addEventListener('error', ({ message }) => {
    for (const one of waiting.values()) one.reject(new PhoneTrouble(null, message))
    waiting.clear()
  })
  // Safari puts a page that is left aside whole, and its thread would have the phone where no tab does.
  addEventListener('pagehide', ({ persisted }) => persisted && worker?.terminate())
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  return worker
}

function hear(told: Told): void {
  if ('progress' in told) {
    progress.value = told.progress
  } else if ('changed' in told) {
    phoneChanges.value += 1
    trouble.value = null
  } else if ('heard' in told) {
    onHeard()
  } else if ('reading' in told) {
    onRead(told.reading)
  } else {
    const one = waiting.get(told.n)
    waiting.delete(told.n)
    if ('trouble' in told) one?.reject(new PhoneTrouble(told.trouble.code, told.trouble.message))
    else one?.resolve(told.value)
  }
}

/** Calls the phone: `phone('say', saying)`. Rejects with PhoneTrouble. */
export function phone<Name extends keyof PhoneService>(
  call: Name,
  ...args: Parameters<PhoneService[Name]>
): ReturnType<PhoneService[Name]> {
  const n = ++calls
  const answer = new Promise((resolve, reject) => waiting.set(n, { resolve, reject }))
  started().postMessage({ n, call, args })
  return answer as ReturnType<PhoneService[Name]>
}

/** What the phone's disk told when it could not be opened; null where a browser is too old to say. */
export const brokenBy = signal<ProblemCode | null>(null)

/** A browser that is old may not even start what keeps reports. */
export async function learnState(): Promise<void> {
  await become(
    await phone('state').catch(({ code }: PhoneTrouble) => {
      brokenBy.value = code
      return 'broken' as const
    }),
  )
}

/** What could not be kept where nobody waits for the answer, such as a withdrawal: told all the same. */
export const trouble = signal<ProblemCode | null>(null)
addEventListener('unhandledrejection', ({ reason }) => {
  if (reason instanceof PhoneTrouble) trouble.value = reason.code
})

/** Sets the phone up. A browser may throw away what a page keeps, unless it promises not to. */
export async function setUp(passphrase: string | null) {
  const made = await phone('create', passphrase)
  if (!made.ok) return made
  await become('open')
  await navigator.storage?.persist?.()
  return made
}

/** What the window hears when reports were given away. */
export const HANDED = 'handed'

/** In a window that keeps nothing: its phone is there as long as it is. */
export const passing = signal(false)

export async function pass(): Promise<void> {
  await phone('pass')
  passing.value = true
  await become('open')
}

export async function unlock(passphrase: string): Promise<boolean> {
  const opened = await phone('unlock', passphrase)
  if (opened) await become('open')
  return opened
}

/** Uses an invitation: from then on the questions of all screens are signed. */
export async function join(link: string) {
  const joined = await phone('join', link)
  if (joined.ok) await stand()
  return joined
}

async function become(state: typeof phoneState.value): Promise<void> {
  if ((state === 'open' && !passing.value) || state === 'locked') {
    noteSetUp()
    watchForIdleness()
  }
  if (state === 'open') await stand()
  phoneState.value = state
}

async function stand(): Promise<void> {
  const { home, hubAheadMs } = await phone('status')
  keepTime(hubAheadMs)
  behind.value = {
    ask: home && ((method, path, value) => phone('ask', method, path, value)),
    listen: home && listen,
    read: (call) => {
      onRead = call
    },
    keepPicture: (path, text) => phone('keepPicture', path, text),
    picture: (path) => phone('picture', path),
    role: home?.role ?? '',
  }
  // What seals comes while there is a network, so that a name can be sealed where there is none.
  if (home) phone('audiences', home.journey, '').catch(() => {})
  await refreshAll()
}

function listen(journey: string, heard: () => void): () => void {
  onHeard = heard
  phone('listen', journey)
  return () => void phone('listen', null)
}

/** Locks and starts the page anew, so that nothing readable stays on the screen or in its memory. */
export async function lock(): Promise<void> {
  await halfWritten.current?.().catch(() => {})
  await phone('lock')
  location.reload()
}

export async function wipe(): Promise<void> {
  await phone('wipe')
  localStorage.clear()
  location.replace('/')
}

const IDLE_MS = 5 * 60_000
let watched = false

/** A phone that is put down locks itself. */
function watchForIdleness(): void {
  if (watched) return
  watched = true
  const idleness = idleFor(IDLE_MS, Date.now)
  let timer: ReturnType<typeof setTimeout>
  const look = (isTouched: boolean): void => {
    clearTimeout(timer)
    timer = setTimeout(lockIfProtected, IDLE_MS)
    if (idleness(isTouched)) lockIfProtected()
  }
  look(true)
  for (const sign of ['pointerdown', 'keydown', 'scroll']) addEventListener(sign, () => look(true), { passive: true })
  document.addEventListener('visibilitychange', () => look(false))
}

async function lockIfProtected(): Promise<void> {
  if (phoneState.value === 'open' && (await phone('isProtected'))) await lock()
}
