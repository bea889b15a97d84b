/**
 * A phone whose clock was set, or started anew, while it was away learns at its hub by how much its reports are dated
 * wrong. Those that its hub does not have yet are taken back and said again at the right time before anything is given,
 * so that no forecast rests on a wrong clock. Where it cannot tell when the clock changed it leaves a report as it was said.
 */
import { entriesOf, WITHDRAWAL } from '../core/amend.ts'
import { isHusk } from '../core/husk.ts'
import type { Kinds } from '../core/kind.ts'
import { ATTACHMENT } from '../core/kinds/attachment.ts'
import type { Report, Signer } from '../core/report.ts'
import { DAY_MS, dayOf, fromWallClock, type Happened, instant, msOf, wallClock } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import type { Log, Spoken } from '../log/log.ts'
import { hadRoom } from '../log/port.ts'
import type { Acks } from './acks.ts'

const MINUTE_MS = 60_000
/** What is told of longer ago was not reckoned from the clock: the forms go back to yesterday. */
const MOST_AGO_MS = 2 * DAY_MS
/** `now` is this near to when it was said; an hour that was typed is farther. */
const NOW_MS = 2 * MINUTE_MS

export type Clocks = {
  /** Hub's time when the phone last heard it; null: it never did, and its clock is taken to have been always as off as now. */
  readonly heardMs: number | null
  readonly nowMs: number
  /** What must be added to a time that was told by the changed clock. */
  readonly offMs: number
}

/**
 * From which on of `said`, in the order in which they were said, the clock had changed for sure; their number where of
 * none. The clock may have changed before each of them where the times then rise, from when the hub was heard till now;
 * the latest such place is what is sure.
 */
export function changedFrom(said: readonly number[], { heardMs, nowMs, offMs }: Clocks): number {
  const least = heardMs === null ? Number.NEGATIVE_INFINITY : heardMs - MINUTE_MS
  const fits = (place: number): boolean => {
    const times = [least, ...said.map((ms, n) => (n < place ? ms : ms + offMs)), nowMs + MINUTE_MS]
    return times.every((ms, n) => n === 0 || ms >= (times[n - 1] as number))
  }
  if (heardMs === null) return fits(0) ? 0 : said.length
  for (let place = said.length; place >= 0; place--) if (fits(place)) return place
  return said.length
}

export type RedatingParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  /** As they were before the hub was heard now. */
  readonly acks: Acks
  /** By how much the hub's clock is ahead now, and what it shows. */
  readonly hubAheadMs: number
  readonly now: string
}

export async function redate({ log, kinds, signer, acks, hubAheadMs, now }: RedatingParts): Promise<void> {
  const offMs = hubAheadMs - acks.hubAheadMs
  const own = await ownUnsent(log, signer.device, acks)
  const heardMs = acks.heard === null ? null : msOf(acks.heard) + acks.hubAheadMs
  const from = changedFrom(
    own.map(({ said }) => msOf(said)),
    { heardMs, nowMs: msOf(now), offMs },
  )
  const wrong = new Set(own.slice(from).map(({ id }) => id))
  const entries = entriesOf(own, kinds).filter((entry) => wrong.has(entry.report.id) && isDated(entry, own))
  const anew: Spoken[] = []
  for (const entry of entries) anew.push(...saidAnew(entry, anew.length))
  if (anew.length > 0) await hadRoom(log.say(anew, signer))

  /** The report at its time, its photos behind it, and the first one taken back. `at`: its place among all that is said. */
  function saidAnew({ report, data, abouts }: Entry, at: number): Spoken[] {
    const { id, kind, journey } = report
    const happened = happenedBy(report, offMs)
    const statement = { kind, v: kinds.get(kind)?.v ?? report.v, journey, happened, said: now, data }
    const photos = abouts.filter((one) => one.kind === ATTACHMENT)
    const { zone } = happened
    return [
      statement,
      ...photos.map(
        (photo): Spoken =>
          (said) => ({ ...statement, kind: ATTACHMENT, v: photo.v, data: { ...photo.data, report: said[at]?.id } }),
      ),
      {
        ...{ kind: WITHDRAWAL, v: 1, journey, happened: { from: now, to: now, precision: 'minute', zone }, said: now },
        data: { report: id, why: 'clock' },
      },
    ]
  }
}

/** A moment reckoned from the clock is off as the clock is. An hour that was typed is true, and only its day is the clock's. */
function happenedBy({ said, happened }: Report, offMs: number): Happened {
  const { from, to, precision, zone } = happened
  const isNow = precision === 'minute' && Math.abs(msOf(said) - msOf(to)) < NOW_MS
  const isReckoned = precision === 'hour' || isNow
  const dayMs = (ms: number): number => msOf(`${dayOf(ms, zone)}T00:00:00Z`)
  const daysMs = dayMs(msOf(said) + offMs) - dayMs(msOf(said))
  const moved = (text: string): string =>
    instant(
      isReckoned
        ? msOf(text) + offMs
        : fromWallClock(instant(msOf(`${wallClock(msOf(text), zone)}Z`) + daysMs).slice(0, 19), zone),
    )
  return { ...happened, from: moved(from), to: moved(to) }
}

async function ownUnsent(log: Log, device: string, { durable, aside }: Acks): Promise<Report[]> {
  const own: Report[] = []
  for await (const page of log.all())
    for (const row of page)
      if (row.device === device && !(row.id in durable) && !(row.id in aside)) own.push(JSON.parse(row.body) as Report)
  return own.filter((one) => !isHusk(one)).sort((a, b) => a.seq - b.seq)
}

/** Dated by the clock, and able to be said again: nothing else that was said names it, and nothing in it is sealed. */
function isDated({ report, state }: Entry, own: readonly Report[]): boolean {
  const { id, kind, cites, seals, said, happened } = report
  const isOfField = kind === 'core.note' || !kind.startsWith('core.')
  const isNamed = own.some((one) => !one.kind.startsWith('core.') && JSON.stringify(one.data).includes(id))
  const isRecent = Math.abs(msOf(said) - msOf(happened.to)) < MOST_AGO_MS
  return isOfField && state !== 'withdrawn' && !cites && !seals && !isNamed && isRecent
}
