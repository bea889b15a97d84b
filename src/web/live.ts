/**
 * Pictures that stay up to date. A screen names a path and gets a signal: loading, shown, or failed. Whenever the hub
 * says that the journey changed, all that is on screen is asked for again. What was shown last stays when the
 * connection is lost, with the time it was received. On a phone that keeps reports it is kept sealed with them; nowhere
 * else is it written down, because a browser's own memory lies in clear on the disk.
 */
import { effect, type Signal, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { clockIn, type Exercise } from '../core/exercise.ts'
import type { Problem } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { ask, paths } from './hub.ts'
import { behind } from './phone/state.ts'

export type Shown<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly value: T; readonly received: string }
  | { readonly state: 'failed'; readonly status: number; readonly problems: readonly Problem[] }
  | { readonly state: 'unreached' }

/** False from the first request that the hub does not answer, or cannot, until it does. */
export const connected = signal(true)
/** Rises with every change that the hub tells of: screens say so politely. */
export const changes = signal(0)
let hubAheadMs = 0
/** By the hub's clock, where this is a phone that heard it: a phone's own may be years off. */
const clock = (): number => Date.now() + hubAheadMs
/** The page's clock, for ages and for what is said. */
export const now = signal(clock())

export function keepTime(aheadMs: number): void {
  hubAheadMs = aheadMs
  now.value = clock()
}

/** The time by a journey's own clock: an exercise is told at another one than this. */
export const nowIn = (journey: { readonly exercise?: Exercise }): number => clockIn(journey.exercise, now.value)

const TICK_MS = 30_000
/** Most outages are of seconds: asked for soon at first, then at leisure. */
const SOON_MS = 2_000
const RETRY_MS = 10_000
const MOST_RETRY_MS = 300_000
/** What the hub will not show to who asks, whatever it did before. */
const REFUSED = [403, 404]
const pictures = new Map<string, Signal<Shown<unknown>>>()
const watched = new Map<string, number>()
/** Of each path the turn of the answer that is shown. */
const turns = new Map<string, number>()
let lastTurn = 0

/** The picture of a path while the calling component is on screen. Null: nothing to ask yet. */
export function useHub<T>(path: string | null): Shown<T> {
  useEffect(() => {
    if (path === null) return
    const already = watched.get(path) ?? 0
    watched.set(path, already + 1)
    if (already === 0) refresh(path)
    return () => watched.set(path, (watched.get(path) ?? 1) - 1)
  }, [path])
  return path === null ? { state: 'loading' } : (pictureOf(path).value as Shown<T>)
}

/** What is shown of a path, from now on. */
export function pictureOf(path: string): Signal<Shown<unknown>> {
  const known = pictures.get(path)
  if (known) return known
  const made = signal<Shown<unknown>>({ state: 'loading' })
  pictures.set(path, made)
  showSealed(path, made)
  return made
}

/** The phone's last picture of it, where there is a phone and the hub has not answered before. */
async function showSealed(path: string, picture: Signal<Shown<unknown>>): Promise<void> {
  const text = await behind.value?.picture(path)
  const { state } = picture.peek()
  if (text && (state === 'loading' || state === 'unreached')) {
    picture.value = { state: 'shown', ...JSON.parse(text) }
  }
}

/** Asks again; what is shown stays until the answer is there. */
export async function refresh(path: string): Promise<void> {
  const picture = pictureOf(path)
  const turn = ++lastTurn
  const answer = await ask<unknown>(path)
  // What was asked before another that is shown already is older than it, however late it comes.
  if (turn < (turns.get(path) ?? 0)) return
  turns.set(path, turn)
  const isOut = !answer.ok && (answer.status === 0 || answer.status >= 500)
  const isRefused = !answer.ok && REFUSED.includes(answer.status)
  connected.value = !isOut
  if (answer.ok) {
    const received = instant(clock())
    picture.value = { state: 'shown', value: answer.value, received }
    keep(path, JSON.stringify({ value: answer.value, received }))
  } else if (!isRefused && picture.peek().state === 'shown') {
    // A hub in trouble, or that is asked too much, takes nothing away from whoever looks at what it said before.
  } else if ('problems' in answer) {
    picture.value = { state: 'failed', status: answer.status, problems: answer.problems }
    // Or it would be there again as soon as the hub is not: whoever may not see it any more had it kept from before.
    if (isRefused) keep(path, '')
  } else picture.value = { state: 'unreached' }
}

/** A phone without room forgets what it showed, and says so where something is lost by it. */
const keep = (path: string, text: string): void => void behind.value?.keepPicture(path, text).catch(() => {})

export async function refreshAll(): Promise<void> {
  now.value = clock()
  for (const [path, picture] of pictures) if (picture.peek().state !== 'shown') showSealed(path, picture)
  await Promise.all([...watched].filter(([, count]) => count > 0).map(([path]) => refresh(path)))
}

/** Nobody looks: what changes meanwhile is asked for when somebody does again. */
const hidden = signal(document.hidden)

/** Listens to a journey's changes until the result is called: through the phone that keeps the key, where there is one. */
export function listen(journey: string): () => void {
  const heard = (): void => {
    changes.value += 1
    refreshAll()
  }
  return effect(() => {
    // Whoever is back is listened to at once: what listens by itself waits longer after each try.
    if (hidden.value || !connected.value) return
    const through = behind.value?.listen
    return through ? through(journey, heard) : streamed(journey, heard)
  })
}

function streamed(journey: string, heard: () => void): () => void {
  let events: EventSource
  let again: ReturnType<typeof setTimeout>
  let [waitMs, wasLost] = [RETRY_MS, false]
  const open = (): void => {
    events = new EventSource(paths.events(journey))
    events.addEventListener('changed', heard)
    events.addEventListener('open', () => {
      if (wasLost || !connected.peek()) refreshAll()
      ;[waitMs, wasLost] = [RETRY_MS, false]
    })
    // The browser tries again by itself; meanwhile a plain request tells whether it is the hub or only the stream.
    events.addEventListener('error', () => {
      wasLost = true
      refreshAll()
      if (events.readyState !== EventSource.CLOSED) return
      // But not where something else answered in the hub's place.
      again = setTimeout(open, waitMs)
      waitMs = Math.min(MOST_RETRY_MS, 2 * waitMs)
    })
  }
  open()
  return () => {
    clearTimeout(again)
    events.close()
  }
}

/** Starts the clock and what watches over the connection. */
export function startClock(): void {
  setInterval(() => {
    now.value = clock()
  }, TICK_MS)
  addEventListener('online', () => refreshAll())
  document.addEventListener('visibilitychange', () => {
    hidden.value = document.hidden
    if (!document.hidden) refreshAll()
  })
  addEventListener('offline', () => {
    connected.value = false
  })
  effect(() => {
    if (connected.value) return
    let timer: ReturnType<typeof setTimeout>
    const after = (waitMs: number): void => {
      timer = setTimeout(() => {
        refreshAll()
        after(Math.min(RETRY_MS, 2 * waitMs))
      }, waitMs)
    }
    after(SOON_MS)
    return () => clearTimeout(timer)
  })
}
