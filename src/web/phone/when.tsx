/** When it happened, as people say it: now, an hour or two ago, another hour of today or yesterday. */
import { useState } from 'preact/hooks'
import { DAY_MS, dayOf, fromWallClock, type Happened, HOUR_MS, instant } from '../../core/time.ts'
import { type PhoneKey, p } from './words.ts'

const CHOICES: readonly { readonly value: string; readonly key: PhoneKey }[] = [
  { value: 'now', key: 'when.now' },
  { value: 'hour', key: 'when.hour' },
  { value: 'today', key: 'when.today' },
  { value: 'yesterday', key: 'when.yesterday' },
]

export function When() {
  const [chosen, setChosen] = useState('now')
  const asksHour = chosen === 'today' || chosen === 'yesterday'
  return (
    <fieldset class="when">
      <legend>{p('when.title')}</legend>
      <div class="chips">
        {CHOICES.map(({ value, key }) => (
          <label key={value}>
            <input
              type="radio"
              name="when"
              value={value}
              checked={chosen === value}
              onChange={() => setChosen(value)}
            />
            <span>{p(key)}</span>
          </label>
        ))}
      </div>
      {asksHour && (
        <div class="entry">
          <label for="when-at">{p('when.at')}</label>
          <input id="when-at" name="when.at" type="time" />
        </div>
      )}
    </fieldset>
  )
}

/** Null for an hour that is none. Without an hour the whole day is meant. */
export function happenedOf(entered: FormData, zone: string, nowMs: number): Happened | null {
  const chosen = entered.get('when')
  if (chosen === 'hour') return spanOf(nowMs - 2 * HOUR_MS, nowMs - HOUR_MS / 2, 'hour', zone)
  if (chosen === 'today' || chosen === 'yesterday') {
    const day = dayOf(chosen === 'today' ? nowMs : nowMs - DAY_MS, zone)
    return inDay(day, String(entered.get('when.at') ?? ''), zone, nowMs)
  }
  return spanOf(nowMs, nowMs, 'minute', zone)
}

function inDay(day: string, at: string, zone: string, nowMs: number): Happened | null {
  if (at !== '') {
    const ms = fromWallClock(`${day}T${at}`, zone)
    return Number.isNaN(ms) ? null : spanOf(ms, ms, 'minute', zone)
  }
  const from = fromWallClock(`${day}T00:00`, zone)
  const to = Math.min(nowMs, fromWallClock(`${day}T23:59`, zone))
  return spanOf(from, Math.max(from, to), 'day', zone)
}

const spanOf = (from: number, to: number, precision: Happened['precision'], zone: string): Happened => ({
  from: instant(from),
  to: instant(to),
  precision,
  zone,
})
