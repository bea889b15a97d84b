/** What became of this phone's reports, one by one, and the exchange with the hub. Never a bare percentage. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { timeIn } from '../../core/exercise.ts'
import { instant, msOf } from '../../core/time.ts'
import type { End } from '../../phone/exchange.ts'
import type { OutboxLine } from '../../phone/outbox.ts'
import type { PhoneStatus } from '../../phone/phone.ts'
import { Later } from '../later.tsx'
import { connected, keepTime } from '../live.ts'
import { useHere } from '../place.ts'
import { Problems } from '../states.tsx'
import { longDay, shortMoment } from '../when.ts'
import { say } from '../words.ts'
import { awaitedKey } from './awaited.ts'
import { passing, phone, phoneChanges, progress } from './client.ts'
import { clockOff, isOld } from './clock.ts'
import { summed } from './summed.ts'
import { type PhoneKey, p } from './words.ts'

export function Sending() {
  const [status, lines] = useOutbox()
  const { query } = useLocation()
  const { journeys } = useHere()
  const kept = lines?.find(({ id }) => id === query['kept'])
  if (!status || !lines) return null
  const off = clockOff(status.hubAheadMs)
  return (
    <section class="sending" aria-labelledby="sending-title">
      {kept && (
        <p class="banner" role="status">
          {p('sending.kept', { what: kept.says ? say(kept.says) : '' })}
        </p>
      )}
      {(!status.isLetIn || (!status.home && journeys.state === 'failed')) && (
        <p class="banner" role="alert">
          {p('sending.denied')}
        </p>
      )}
      {status.doubt && (
        <p class="banner" role="alert">
          {p('sending.doubt')}
        </p>
      )}
      {status.unread > 0 && <Unread n={status.unread} />}
      <h2 id="sending-title">{p('sending.title')}</h2>
      <p>{summary(status, lines)}</p>
      {status.onlyHere > 0 && !passing.value && <Unsure />}
      {status.carries > 0 && <p>{p('sending.carries', { n: status.carries })}</p>}
      <Exchange status={status} />
      {off && <p class="quiet">{p('sending.clock', off)}</p>}
      <ol class="reports">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
    </section>
  )
}

/** A browser may throw away what a page keeps. One that is an app on this phone promises not to, when it is asked. */
function Unsure() {
  const [isSure, setSure] = useState(true)
  useEffect(() => {
    const { storage } = navigator
    if (matchMedia('(display-mode: standalone)').matches) storage?.persist?.()
    else storage?.persisted?.().then(setSure)
  }, [])
  return isSure ? null : <p class="quiet">{p('sending.unsure')}</p>
}

/** Pieces that this phone's memory lost. Damaged as they are they stay, until somebody lets them go in two taps. */
function Unread({ n }: { n: number }) {
  const [isAsked, setAsked] = useState(false)
  const letGo = async (): Promise<void> => {
    await phone('letGo')
    phoneChanges.value += 1
  }
  return (
    <div class="banner past" role="alert">
      <span>{p('sending.unread', { n })}</span>
      <button type="button" onClick={() => (isAsked ? letGo() : setAsked(true))}>
        {p(isAsked ? 'sending.letGoSure' : 'sending.letGo')}
      </button>
    </div>
  )
}

function useOutbox(): readonly [PhoneStatus | null, readonly OutboxLine[] | null] {
  const [seen, setSeen] = useState<readonly [PhoneStatus | null, readonly OutboxLine[] | null]>([null, null])
  const changes = phoneChanges.value
  const done = progress.value
  useEffect(() => {
    Promise.all([phone('status'), phone('outbox')]).then((told) => {
      keepTime(told[0].hubAheadMs)
      setSeen(told)
    })
  }, [changes, done])
  return seen
}

function summary({ onlyHere }: PhoneStatus, lines: readonly OutboxLine[]): string {
  if (lines.length === 0) return p('sending.none')
  const { all, confirmed, forgotten } = summed(lines)
  const told = all > 0 ? p('sending.summary', { all, onlyHere, confirmed }) : ''
  return forgotten > 0 ? `${told} ${p('sending.forgotten', { n: forgotten })}` : told
}

/** Goes by itself when there is something to send and somebody to send it to, and when it is asked to. */
function useExchange({ home, heard, onlyHere, filesHere, carries, waits }: PhoneStatus) {
  const [end, setEnd] = useState<End | null>(null)
  const [running, setRunning] = useState(false)
  const start = async (): Promise<void> => {
    if (running) return
    setRunning(true)
    try {
      setEnd(await phone('exchange'))
    } finally {
      // What it carried for others is the hub's now, though nothing of its own changed.
      phoneChanges.value += 1
      setRunning(false)
    }
  }
  // Whoever came in a moment ago has nothing to say yet, but much to hear; and whoever is back hears what became of it.
  const isNew = home !== null && isOld(heard, Date.now())
  // … and so does whoever was let in while a report waited for that.
  const isDue = connected.value && (isNew || onlyHere + filesHere + carries + (home ? waits : 0) > 0)
  // What was said while a long photo went up came too late for that exchange.
  const isLate = useRef(false)
  useEffect(() => {
    isLate.current = isDue && running
    if (isDue) start()
  }, [connected.value, onlyHere, filesHere, carries, waits])
  useEffect(() => {
    if (!running && isLate.current && isDue && end?.end === 'done') start()
    if (!running) isLate.current = false
  }, [running])
  return { end, running, start }
}

function Exchange({ status }: { status: PhoneStatus }) {
  const { end, running, start } = useExchange(status)
  const { journey } = useHere()
  return (
    <div class="exchange">
      <p class="choices">
        {/* It stays under the finger: a second tap must not stop what the first began. */}
        <button type="button" aria-disabled={running} onClick={start}>
          {p('sending.start')}
        </button>
        {running && (
          <button type="button" onClick={() => phone('stop')}>
            {p('sending.stop')}
          </button>
        )}
      </p>
      <p role="status">{running ? going() : end ? ended(end) : heardWords(status, journey?.zone ?? 'UTC')}</p>
    </div>
  )
}

const heardWords = ({ heard, hubAheadMs }: PhoneStatus, zone: string): string =>
  heard ? p('sending.heard', { when: shortMoment(instant(msOf(heard) + hubAheadMs), zone) }) : p('sending.never')

function going(): string {
  const seen = progress.value
  return seen ? p('sending.going', { toGive: seen.toGive, got: seen.got, left: seen.left }) : p('sending.asking')
}

function ended(end: End): string {
  const seen = progress.value
  if (end.end === 'done') return p('sending.done', { given: seen?.given ?? 0, got: seen?.got ?? 0 })
  if (end.end === 'later') return p(end.hubIsFull ? 'sending.hubFull' : 'sending.later', { seconds: end.seconds })
  return p(`sending.${end.end}` as PhoneKey)
}

function Line({ line }: { line: OutboxLine }) {
  const { journey } = useHere()
  return (
    <li>
      <div class={`report ${line.where}`}>
        <p class="says">
          {whatOf(line)} <span class="badge">{state(line)}</span>{' '}
          {line.isSealed && <span class="badge">{p('line.sealed')}</span>}
        </p>
        {line.awaits !== null && <p>{p(awaitedKey(line.awaits))}</p>}
        {line.where === 'gone' && <p>{p('line.goneMore')}</p>}
        <Problems problems={line.problems} />
        {line.files.length > 0 && <Later load={bringFiles} props={{ files: line.files }} />}
        <p class="quiet facts">{shortMoment(timeIn(journey?.exercise, line.said), journey?.zone ?? 'UTC')}</p>
        {isTakenBack(line) || <Back line={line} />}
      </div>
    </li>
  )
}

function whatOf({ says, id, forgotten }: OutboxLine): string {
  if (forgotten !== null) return p('line.forgotten', { day: longDay(forgotten) })
  return says ? say(says) : id.slice(0, 12)
}

/**
 * What was taken back, what does not count anyhow, words about another report, which hold as they were said, and what nobody
 * can read here any more; but those whose names may be in it can still ask for it.
 */
const isTakenBack = ({ isWithdrawn, where, says, isSealed }: OutboxLine): boolean =>
  isWithdrawn || where === 'refused' || (says === null ? !isSealed : /^kind\.core\.(?!note)/.test(says.key))

/** What is sealed is taken back in one act only: with its words erased. */
function Back({ line }: { line: OutboxLine }) {
  const plain = <TakeBack id={line.id} />
  if (!line.isSealed) return plain
  return (
    <Later load={bringBack} props={{ line }}>
      {plain}
    </Later>
  )
}

/** A number too many is taken back here, with or without a connection, in two taps. */
function TakeBack({ id }: { id: string }) {
  const [isAsked, setAsked] = useState(false)
  return (
    <button
      type="button"
      class="plain"
      onClick={() => (isAsked ? phone('takeBack', id, p('line.takeWhy')) : setAsked(true))}
    >
      {p(isAsked ? 'line.takeSure' : 'line.take')}
    </button>
  )
}

const bringBack = () => import('../sealed/back.tsx').then((file) => file.TakeBack)
export const bringFiles = () => import('../attach/files.tsx').then((file) => file.OutboxFiles)

function state({ where, confirmedBy, isWithdrawn }: OutboxLine): string {
  if (isWithdrawn) return p('line.withdrawn')
  if (confirmedBy > 0) return p('line.confirmed', { n: confirmedBy })
  return p(`line.${where}`)
}
