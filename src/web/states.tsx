/** The states that are not the picture: loading, no connection, refused, nothing there, first run. */
import type { ComponentChildren } from 'preact'
import { dayOf } from '../core/time.ts'
import { paths } from './hub.ts'
import { connected, now, refreshAll, type Shown, useHub } from './live.ts'
import { behind } from './phone/state.ts'
import { type ScreenKey, say, t, tOr } from './words.ts'

/** Shows a picture, or the state in its place. */
export function Picture<T>(props: { of: Shown<T>; children: (value: T, received: string) => ComponentChildren }) {
  // What waits for the name of the journey itself is never asked for where that may not be had.
  const named = useHub<unknown>(paths.journeys)
  const of = props.of.state === 'loading' && named.state === 'failed' ? named : props.of
  if (of.state === 'shown') return <>{props.children(of.value, of.received)}</>
  if (of.state === 'failed') return <Failed status={of.status} problems={of.problems} />
  return of.state === 'unreached' || !connected.value ? <Unreached /> : <Loading />
}

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{t('state.loading')}</span>
      <div class="bone wide" />
      <div class="bone" />
      <div class="bone road" />
    </div>
  )
}

function Unreached() {
  return (
    <section class="state">
      <h1>{t('state.offlineEmpty')}</h1>
      <Retry />
    </section>
  )
}

function Retry() {
  return (
    <p>
      <button type="button" onClick={() => refreshAll()}>
        {t('state.retry')}
      </button>
    </p>
  )
}

type FailedProps = Pick<Extract<Shown<never>, { state: 'failed' }>, 'status' | 'problems'>

const TITLES: Readonly<Record<number, ScreenKey>> = { 403: 'state.denied', 404: 'state.notFound' }

function Failed({ status, problems }: FailedProps) {
  if (status === 404 && problems.length === 0) return <NotFound />
  return (
    <section class="state">
      <h1>{t(TITLES[status] ?? 'state.failed')}</h1>
      <Problems problems={problems} />
      <Retry />
    </section>
  )
}

/** What is wrong, in words, each with its place where it has one. */
export function Problems({ problems }: { problems: FailedProps['problems'] }) {
  if (problems.length === 0) return null
  return (
    <ul class="problems">
      {problems.map((one) => (
        <li key={one.code + one.path}>
          {say({ key: `problem.${one.code}`, slots: one.slots })}
          <Place of={one} />
        </li>
      ))}
    </ul>
  )
}

/** Where it is: a field of a form by the words that stand beside it, unless they were just said. */
function Place({ of: { path, slots } }: { of: FailedProps['problems'][number] }) {
  const field = /^\/data\/(.+)/.exec(path)?.[1]?.replaceAll('/', '.')
  if (!field) return path ? <code> {path}</code> : null
  return field === slots['name'] ? null : <> ({tOr(`field.${field}`, field)})</>
}

export function NotFound() {
  return (
    <section class="state">
      <h1>{t('state.notFound')}</h1>
      <p>{t('state.notFoundMore')}</p>
      <p>
        <a class="button" href="/">
          {t('state.toBoard')}
        </a>
      </p>
    </section>
  )
}

/** How a journey of one's own begins: its folder from the names of its stops, then the hub with it. */
export const OwnCommands = () => (
  <>
    <code>npm run --silent vereda -- journey begin DIR {t('first.stops')}</code>
    <code>npm start -- --journey DIR</code>
  </>
)

/** The first run: no journey at all. */
export function NoJourney() {
  // A phone that was ended has no use for how a hub is set up.
  if (behind.value?.ask) return <Failed status={403} problems={[{ code: 'access.denied', path: '', slots: {} }]} />
  return (
    <section class="state first">
      <h1>{t('first.title')}</h1>
      <p>{t('first.more')}</p>
      <dl class="commands">
        <dt>
          <code>npm start</code>
        </dt>
        <dd>{t('first.example')}</dd>
        <dt>
          <OwnCommands />
        </dt>
        <dd>{t('first.own')}</dd>
      </dl>
    </section>
  )
}

/** Stands above the picture while the hub is out of reach. */
export function OfflineBanner({ received }: { received: string | null }) {
  if (connected.value || received === null) return null
  return (
    <p class="banner offline" role="status">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M2 7c5-4 11-4 16 0M5 11c3-2.5 7-2.5 10 0M10 16h.01M3 2l14 16" />
      </svg>
      {t('state.offline', { when: clockHere(received) })}
    </p>
  )
}

// The reader's own clock here: "received" is about this phone, not about the journey.
function clockHere(at: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const today = dayOf(now.value, zone) === dayOf(Date.parse(at), zone)
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const more = today ? {} : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat(document.documentElement.lang, { ...options, ...more }).format(Date.parse(at))
}
