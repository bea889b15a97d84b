/** What every screen may know of the phone behind it, without starting it. */
import { signal } from '@preact/signals'
import type { Answered } from '../../phone/line.ts'
import type { PhoneState } from '../../phone/service.ts'

export const phoneState = signal<PhoneState | 'starting' | 'broken'>('starting')

/** Keeps what is being written in a form; false: not all of it can be. Null: nothing is. */
export const halfWritten: { current: (() => Promise<boolean>) | null } = { current: null }

const SET_UP = 'vereda.phone'

/** True on a phone that keeps reports: a page that never was one does not load what keeps them. */
export function wasSetUp(): boolean {
  try {
    return localStorage.getItem(SET_UP) !== null
  } catch {
    return false
  }
}

export function noteSetUp(): void {
  try {
    localStorage.setItem(SET_UP, '1')
  } catch {
    // A browser without room for that has an open phone all the same; it is found again on its own screens.
  }
}

/** What an open phone does for the other screens: signs their questions, and keeps their last pictures sealed. */
export type Behind = {
  /** Null where the phone belongs to no hub: then questions go as they are. */
  readonly ask: ((method: 'GET' | 'POST', path: string, value?: unknown) => Promise<Answered | null>) | null
  /** Calls at each change of a journey until the result is called. Null as with `ask`. */
  readonly listen: ((journey: string, heard: () => void) => () => void) | null
  /** Calls with how far a file of the journey that is listened to was read, from now on and nobody else. */
  readonly read: (call: (progress: string) => void) => void
  readonly keepPicture: (path: string, text: string) => Promise<void>
  readonly picture: (path: string) => Promise<string | null>
  /** What the phone is at its hub; empty where it belongs to none. */
  readonly role: string
}

export const behind = signal<Behind | null>(null)
