/**
 * What a page asks of the phone that works behind it, in a thread of its own: keys, journal and signatures are there,
 * and the page sees only answers. Plain values both ways, so that every one can be sent between threads.
 */
import type { Field } from '../core/form.ts'
import type { ProblemCode, Result } from '../core/problem.ts'
import type { Outcome } from '../log/log.ts'
import type { NewFile } from './attached.ts'
import type { End, Progress } from './exchange.ts'
import type { Answered } from './line.ts'
import type { OutboxLine } from './outbox.ts'
import type { PhoneStatus, Saying } from './phone.ts'
import type { Audiences, OpenedWords, SealedLine } from './seals.ts'
import type { Home } from './talk.ts'

/** `elsewhere`: another tab has it open. `forbidden`: this window keeps nothing. `unsafe`: nobody may trust the address. */
export type PhoneState = 'none' | 'locked' | 'open' | 'elsewhere' | 'forbidden' | 'unsafe'

export type FormKind = { readonly name: string; readonly button: string; readonly fields: readonly Field[] }

export interface PhoneService {
  state(): Promise<PhoneState>
  /** Sets the phone up; null: without a passphrase. */
  create(passphrase: string | null): Promise<Result<null>>
  /** Opens one that lives as long as this window: its key and what is said with it lie on no disk. */
  pass(): Promise<void>
  /** False: that passphrase opens nothing. */
  unlock(passphrase: string): Promise<boolean>
  lock(): Promise<void>
  isProtected(): Promise<boolean>
  protect(passphrase: string): Promise<'saved' | 'taken'>
  /** `sure`: something may be forgotten by it, so it is to be asked again. `taken`: those words open this journal. */
  decoy(passphrase: string, isSure: boolean): Promise<'saved' | 'taken' | 'sure'>
  wipe(): Promise<void>
  /** After how many days it forgets what its hub has, 0: never; `days`: from now on so. */
  forgets(days?: number): Promise<number>
  forms(): Promise<readonly FormKind[]>
  status(): Promise<PhoneStatus>
  say(saying: Saying): Promise<Result<Outcome>>
  /** Where there is no room: the report as a bundle's text, kept nowhere but there. */
  sayAway(saying: Saying): Promise<Result<string>>
  outbox(): Promise<readonly OutboxLine[]>
  /** What of the journal cannot be read goes for good. */
  letGo(): Promise<void>
  /** A photo or voice of a report of this phone; null: its bytes are not here any more. */
  file(attachment: string): Promise<NewFile | null>
  /** Takes it back: erased here at once. */
  takeBack(report: string, why: string): Promise<void>
  /** Who opens the sealed fields of a kind. */
  audiences(journey: string, kind: string): Promise<Audiences>
  /** Reports with something sealed for this phone's role. */
  sealedLines(journey: string): Promise<readonly SealedLine[]>
  /** The words of one of them: shown, and kept nowhere. */
  openSealed(report: string): Promise<Result<OpenedWords>>
  /** Seals what this phone opens of it anew, for all of its role who are there now. */
  handOn(report: string): Promise<Result<null>>
  /** `link`: what follows `#` in an invitation. */
  join(link: string): Promise<Result<Home>>
  /** A key for one invitation: its seed goes into the link, its public half to the hub. */
  invitationKey(): Promise<{ readonly seed: string; readonly key: string }>
  exchange(): Promise<End>
  stop(): Promise<void>
  /** The reports that are only here, or all that this phone holds, as a bundle's text; null: there are none. */
  bundle(isAll?: boolean): Promise<string | null>
  /** `others`: how many of them are of another journey than this phone's. */
  takeBundle(
    text: string,
  ): Promise<Result<{ readonly reports: number; readonly refused: number; readonly others: number }>>
  /** A question of a screen to the hub, signed. Null: no answer came. */
  ask(method: 'GET' | 'POST', path: string, value?: unknown): Promise<Answered | null>
  /** One that wants to be confirmed. `words`: the passphrase once more, where there is one; status 401: not that. */
  confirmed(words: string, path: string, value: unknown): Promise<Answered | null>
  /** Tells of changes of a journey from now on; null: of none any more. */
  listen(journey: string | null): Promise<void>
  keepPicture(path: string, text: string): Promise<void>
  picture(path: string): Promise<string | null>
}

export type Call = {
  readonly [Name in keyof PhoneService]: {
    readonly n: number
    readonly call: Name
    readonly args: Parameters<PhoneService[Name]>
  }
}[keyof PhoneService]

/** From the phone to the page. An answer has its call's number; the others come by themselves. */
export type Told =
  | { readonly n: number; readonly value: unknown }
  | { readonly n: number; readonly trouble: { readonly code: ProblemCode | null; readonly message: string } }
  | { readonly progress: Progress }
  | { readonly changed: true }
  /** The hub told that the journey which is listened to changed. */
  | { readonly heard: true }
  /** How far it has read a file, as JSON. */
  | { readonly reading: string }
