/**
 * The Board at another moment: "as known on 15 October at 18:00", picture and forecast as they would have been. A slider
 * over the journey's days and buttons for its steps; the moment is in the address, so that it can be sent on.
 */
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { DAY_MS, fromWallClock, HOUR_MS, instant, msOf, nextDay } from '../core/time.ts'
import type { Board, Timeline } from '../readiness/model.ts'
import { paths } from './hub.ts'
import { Icon } from './icons.tsx'
import { nowIn, useHub } from './live.ts'
import { useHere } from './place.ts'
import { longMoment } from './when.ts'
import { t } from './words.ts'

const STEP_MS = 6 * HOUR_MS
/** More steps than this, and one is a day. */
const MOST_STEPS = 400
const WEEK_MS = 7 * DAY_MS

type Track = { readonly firstMs: number; readonly lastMs: number; readonly stepMs: number }

/** From the morning of the first day that was told of to the end of the last, or to now where that is sooner. */
function trackOf(days: readonly string[], zone: string, asOfMs: number, nowMs: number): Track {
  const [first, last] = [days[0], days.at(-1)]
  const firstMs = Math.min(first === undefined ? asOfMs - WEEK_MS : fromWallClock(`${first}T00:00`, zone), asOfMs)
  const endMs = last === undefined ? asOfMs : fromWallClock(`${nextDay(last)}T00:00`, zone)
  const stepMs = endMs - firstMs > MOST_STEPS * STEP_MS ? DAY_MS : STEP_MS
  const lastMs = Math.max(asOfMs, Math.min(endMs, nowMs))
  return { firstMs, lastMs: firstMs + Math.ceil((lastMs - firstMs) / stepMs) * stepMs, stepMs }
}

export function Scrubber({ board, asOf }: { board: Board; asOf: string }) {
  const { to } = useHere()
  const { route } = useLocation()
  const { id, zone } = board.journey
  const timeline = useHub<Timeline>(paths.timeline(id))
  const asOfMs = msOf(asOf)
  const track = trackOf(timeline.state === 'shown' ? timeline.value.days : [], zone, asOfMs, nowIn(board.journey))
  const held = useSignal<number | null>(null)
  const shownMs = held.value ?? asOfMs
  const go = (ms: number): void => {
    held.value = null
    route(to('/', { asOf: instant(Math.min(track.lastMs, Math.max(track.firstMs, ms))) }), true)
  }
  return (
    <section class="scrubber" aria-label={t('scrub.title')}>
      <PastBanner atMs={shownMs} board={board} />
      <div class="scrub-row">
        <Jump words={t('scrub.dayBack')} icon="back" onClick={() => go(asOfMs - DAY_MS)} />
        <input
          type="range"
          aria-label={t('scrub.title')}
          aria-valuetext={longMoment(instant(shownMs), zone)}
          min={track.firstMs}
          max={track.lastMs}
          step={track.stepMs}
          value={shownMs}
          onInput={(event) => {
            held.value = Number(event.currentTarget.value)
          }}
          onChange={(event) => go(Number(event.currentTarget.value))}
        />
        <Jump words={t('scrub.dayOn')} icon="on" onClick={() => go(asOfMs + DAY_MS)} />
      </div>
    </section>
  )
}

/** That this is not now, before anything else, and the way back. */
function PastBanner({ atMs, board }: { atMs: number; board: Board }) {
  return (
    <p class="banner past" role="status">
      <Icon name="days" />
      <span>{t('scrub.banner', { when: longMoment(instant(atMs), board.journey.zone) })}</span>
      <a class="to-now" href={toNow(board.journey.id)}>
        {t('board.toNow')}
      </a>
    </p>
  )
}

/** The Board of now, of the same journey. */
const toNow = (journey: string): string => `/?${new URLSearchParams({ journey })}`

function Jump({ words, icon, onClick }: { words: string; icon: 'back' | 'on'; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} aria-label={words} title={words}>
      <Icon name={icon} />
    </button>
  )
}
