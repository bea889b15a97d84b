/**
 * Forgetting what the hub has (docs/adr/0021-forgetting.md), where the person who carries the phone chose it. It promises: nothing is
 * forgotten that the hub of now has not had for so long, by its clock and by the phone's own; nor what the hub lacks, waits with or refused,
 * what decides who may speak and for whom is sealed, and what is being written; and the phone's own chain goes on.
 */
import { isHusk } from '../core/husk.ts'
import type { Report } from '../core/report.ts'
import type { Seal } from '../core/sealed.ts'
import { DAY_MS, dayOf, instant, msOf } from '../core/time.ts'
import { forget, isCleared } from '../log/erasing.ts'
import type { Log } from '../log/log.ts'
import type { Store, StoredRow } from '../log/port.ts'
import type { Acks } from './acks.ts'
import type { Attached } from './attached.ts'
import { headsSeen } from './heads.ts'

/** How often it looks at most, in the time after which it forgets. */
const LOOKS = 24

/** By the hub's clock, and by this phone's own. */
type Moment = { readonly hubMs: number; readonly ownMs: number }
/** Rows up to this one were all on the hub then, or known not to be. */
export type Note = Moment & { readonly pos: number }
/** After how many days, 0: never; and since that was chosen: when it looked last, and what was seen of one epoch's hub, oldest first. */
export type Chosen = {
  readonly days: number
  readonly looked?: Moment
  readonly epoch?: string | null
  readonly notes?: readonly Note[]
}

/**
 * With what is seen now. Of a hub of another epoch no note is left, and none that one of the two clocks says is still to come: there
 * it begins anew. `upTo`: the row up to which the hub has had for so long all that it has; null: it looked a moment ago.
 */
export function noted(chosen: Chosen, now: Note, epoch: string | null): { chosen: Chosen; upTo: number | null } {
  const { days, looked, notes = [] } = chosen
  const stepMs = (days * DAY_MS) / LOOKS
  const past = chosen.epoch === epoch ? notes.filter((note) => agoMs(note, now) >= 0) : []
  const due = past.findLastIndex((note) => agoMs(note, now) >= days * DAY_MS)
  const left = past.slice(Math.max(0, due))
  // Of what came in quick succession the last note is enough: so there are few of them.
  const [before, last] = [left.at(-2), left.at(-1)]
  const kept = before && agoMs(before, now) < stepMs ? left.slice(0, -1) : left
  const all = last?.pos === now.pos ? left : [...kept, now]
  const agoLooked = looked ? agoMs(looked, now) : -1
  const isTurn = agoLooked < 0 || agoLooked >= stepMs
  const seen = { days, epoch, notes: all }
  if (!isTurn) return { chosen: { ...seen, looked: looked as Moment }, upTo: null }
  return { chosen: { ...seen, looked: { hubMs: now.hubMs, ownMs: now.ownMs } }, upTo: past[due]?.pos ?? 0 }
}

/** A clock that is set right jumps: it has been as long as the one of the two says that says less. */
const agoMs = (then: Moment, now: Moment): number => Math.min(now.hubMs - then.hubMs, now.ownMs - then.ownMs)

type Known = {
  readonly acks: Acks
  /** This phone. */
  readonly device: string
  /** What it may open of what is sealed. */
  readonly roles: (journey: string) => readonly string[]
  /** Whether the hub has had the bytes of a photo or voice for so long, or they are not here to be lost. */
  readonly isThere: (report: Report) => boolean
  /** What else this phone cannot do without. */
  readonly isNeeded: (report: Report) => boolean
}

/** Ids of what may be forgotten among rows that the hub had been offered: see the promise above. */
export function forgettable(rows: readonly StoredRow[], { acks, device, roles, isThere, isNeeded }: Known): string[] {
  const { durable, aside } = acks
  const left = rows.map(({ body }) => JSON.parse(body) as Report).filter((report) => !isHusk(report))
  // Without its report nobody would know of a photo that the hub has not.
  const photos = left.filter((report) => !isThere(report))
  const kept = new Set(photos.flatMap(({ id, data }) => [id, data['report']]))
  // Of others’ reports a hub tells only what waits, or is refused.
  const isOnHub = ({ id, device: by }: Report): boolean =>
    !(id in aside) && (by === device ? durable[id] : (durable[id] ?? null)) === null
  // Of what is sealed for this phone, the hub has no word.
  const isForOwn = ({ journey, device: by, seals = [] }: Report): boolean =>
    by !== device && (seals as readonly Seal[]).some((seal) => seal.for.some((role) => roles(journey).includes(role)))
  const goes = (report: Report): boolean =>
    isOnHub(report) && !kept.has(report.id) && !isNeeded(report) && !isForOwn(report)
  return left.filter(goes).map(({ id }) => id)
}

export type ForgettingParts = {
  readonly log: Log
  readonly store: Store & { readonly unread?: number }
  readonly dropFacts: (goes: (name: string, value: string) => boolean) => Promise<void>
  readonly acks: Acks
  readonly device: string
  readonly roles: (journey: string) => readonly string[]
  readonly isNeeded: (report: Report) => boolean
  readonly attached: Pick<Attached, 'isThere'>
  readonly chosen: Chosen
  readonly keep: (chosen: Chosen) => Promise<void>
  readonly now: Note
}

/** Where the stops lie that a form offers: without it nothing could be reported far from any hub. */
const JOURNEYS = 'picture:/api/journeys'

/** The last picture of a screen, or what was refused or emptied since. What is half written stays. */
export function isOldPicture(name: string, value: string, beforeMs: number): boolean {
  const [, received] = /"received":"([^"]{20})"}$/.exec(value) ?? []
  const isOld = received === undefined ? /^\w*$/.test(value) : msOf(received) <= beforeMs
  return name.startsWith('picture:') && name !== JOURNEYS && isOld
}

/** After an exchange that ended well. True: something was forgotten. */
export async function forgetWhatIsThere(parts: ForgettingParts): Promise<boolean> {
  const { log, store, acks, now } = parts
  // A hub that is caught rewriting its history may not have what it says; and what cannot be read is its person's to let go.
  if ((await headsSeen(store)).doubt || (store.unread ?? 0) > 0) return false
  const { chosen, upTo } = noted(parts.chosen, now, acks.epoch)
  await parts.keep(chosen)
  if (upTo === null) return false
  const ago = (ms: number): number => ms - chosen.days * DAY_MS
  const isThere = (one: Report): boolean => parts.attached.isThere(one, acks.epoch, instant(ago(now.ownMs)))
  const ids = forgettable(await log.after(0, upTo), { ...parts, isThere })
  const rejects = await log.rejects(Number.MAX_SAFE_INTEGER)
  const old = rejects.filter((one) => !isCleared(one) && msOf(one.received) <= ago(now.ownMs))
  await parts.dropFacts((name, value) => isOldPicture(name, value, ago(now.hubMs)))
  return (await forget(log, ids, old, dayOf(now.hubMs, 'UTC'))) > 0
}
