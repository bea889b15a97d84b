/** Frame of every screen: name, journey, language, where to go, and the banner when the hub is out of reach. */

import { useEffect, useErrorBoundary } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { instant } from '../core/time.ts'
import { LANGS } from '../texts/format.ts'
import { Board } from './board.tsx'
import { Icon, type IconName } from './icons.tsx'
import { changes, listen, nowIn } from './live.ts'
import { Newer } from './newer.tsx'
import { behind, phoneState, wasSetUp } from './phone/state.ts'
import { Broken, piece } from './piece.tsx'
import { useHere } from './place.ts'
import { NotFound } from './states.tsx'
import { longMoment } from './when.ts'
import { lang, type ScreenKey, speak, t } from './words.ts'

const Why = piece(() => import('./why.tsx').then((file) => file.WhyScreen))
const Said = piece(() => import('./why.tsx').then((file) => file.SaidScreen))
const Timeline = piece(() => import('./timeline.tsx').then((file) => file.TimelineScreen))
const Desk = piece(() => import('./desk/desk.tsx').then((file) => file.DeskScreen))
const DeskPage = piece(() => import('./desk/page.tsx').then((file) => file.DeskPage))
const Register = piece(() => import('./register/page.tsx').then((file) => file.RegisterScreen))
const Waiting = piece(() => import('./waiting.tsx').then((file) => file.WaitingScreen))
const Stop = piece(() => import('./stop/page.tsx').then((file) => file.StopScreen))
const WhatIf = piece(() => import('./whatif/page.tsx').then((file) => file.WhatIfScreen))
const Publish = piece(() => import('./publish/page.tsx').then((file) => file.PublishScreen))
const Exercise = piece(() => import('./exercise/page.tsx').then((file) => file.ExerciseScreen))
const Devices = piece(() => import('./devices/page.tsx').then((file) => file.DevicesScreen))
const Needs = piece(() => import('./needs/page.tsx').then((file) => file.NeedsScreen))
const Gate = piece(() => import('./phone/gate.tsx').then((file) => file.Gate))
const Report = piece(() => import('./phone/report.tsx').then((file) => file.ReportScreen))
const Say = piece(() => import('./phone/report.tsx').then((file) => file.SayScreen))
const Sealed = piece(() => import('./sealed/page.tsx').then((file) => file.SealedScreen))
const Join = piece(() => import('./phone/join.tsx').then((file) => file.JoinScreen))
const Phone = piece(() => import('./phone/settings.tsx').then((file) => file.PhoneScreen))
const Carry = piece(() => import('./carry/page.tsx').then((file) => file.CarryScreen))
const Help = piece(() => import('./help.tsx').then((file) => file.HelpScreen))

export function App() {
  return (
    <LocationProvider>
      <Frame />
    </LocationProvider>
  )
}

function Frame() {
  const { journey } = useHere()
  const id = journey?.id
  useEffect(() => (id === undefined ? undefined : listen(id)), [id])
  return (
    <>
      <a class="skip" href="#content">
        {t('app.skip')}
      </a>
      <Header />
      <ExerciseBanner />
      <Newer />
      <main id="content" tabIndex={-1}>
        {isLocked() ? (
          <ErrorBoundary>
            <Gate />
          </ErrorBoundary>
        ) : (
          <Routes />
        )}
      </main>
      <p class="visually-hidden" role="status">
        {changes.value > 0 ? t('board.updated') : ''}
      </p>
    </>
  )
}

function Routes() {
  const { url } = useLocation()
  const [fault, mend] = useErrorBoundary((error) => reportError(error))
  useEffect(mend, [url])
  if (fault) return <Broken />
  return (
    <Router>
      <Route path="/" component={Board} />
      <Route path="/why/:number" component={Why} />
      <Route path="/said/:report" component={Said} />
      <Route path="/timeline" component={Timeline} />
      <Route path="/desk" component={Desk} />
      <Route path="/desk/:source" component={DeskPage} />
      <Route path="/register" component={Register} />
      <Route path="/waiting" component={Waiting} />
      <Route path="/stop/:stop" component={Stop} />
      <Route path="/what-if" component={WhatIf} />
      <Route path="/publish" component={Publish} />
      <Route path="/exercise" component={Exercise} />
      <Route path="/devices" component={Devices} />
      <Route path="/needs" component={Needs} />
      <Route path="/report" component={Report} />
      <Route path="/report/phone" component={Phone} />
      <Route path="/report/sealed" component={Sealed} />
      <Route path="/report/:button" component={Say} />
      <Route path="/carry" component={Carry} />
      <Route path="/join" component={Join} />
      <Route path="/help" component={Help} />
      <Route default component={NotFound} />
    </Router>
  )
}

/** On every screen and on paper: nobody may take a drill for what happens, nor an example for today. */
function ExerciseBanner() {
  const { journey, to } = useHere()
  if (!journey?.exercise) return null
  return (
    <p class="exercise marker">
      <b>{t(journey.isExample ? 'board.example' : 'exercise.word')}</b>{' '}
      {t('exercise.banner', { when: longMoment(instant(nowIn(journey)), journey.zone) })}{' '}
      <a href={to('/exercise')}>{t('exercise.open')}</a>
    </p>
  )
}

/** A phone that is locked shows nothing else; one that was never set up asks for nothing. */
const isLocked = (): boolean => wasSetUp() && phoneState.value === 'locked'

function Header() {
  const { to } = useHere()
  return (
    <header class="top">
      <a class="name" href={to('/')}>
        <Icon name="mark" />
        {t('app.name')}
      </a>
      <JourneyChoice />
      <Screens />
      <Languages />
    </header>
  )
}

function JourneyChoice() {
  const { journeys, journey } = useHere()
  const { route, path } = useLocation()
  if (journeys.state !== 'shown' || journey === null) return <span class="journey" />
  if (journeys.value.length === 1) return <span class="journey">{journey.title}</span>
  return (
    <select
      class="journey"
      aria-label={t('app.journey')}
      value={journey.id}
      onChange={(event) => route(`${path.startsWith('/desk') ? '/desk' : '/'}?journey=${event.currentTarget.value}`)}
    >
      {journeys.value.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))}
    </select>
  )
}

/**
 * `rarely`: on a phone there is no room for it below; the Board leads there. `of`: a phone that is something else is
 * refused there, and not led there.
 */
const screens: readonly { path: string; icon: IconName; key: ScreenKey; rarely?: true; of?: string }[] = [
  { path: '/', icon: 'board', key: 'nav.board' },
  { path: '/report', icon: 'report', key: 'nav.report' },
  { path: '/timeline', icon: 'days', key: 'nav.timeline' },
  { path: '/desk', icon: 'desk', key: 'nav.desk', of: 'coordinator analyst legal' },
  { path: '/waiting', icon: 'waiting', key: 'nav.waiting', rarely: true, of: 'coordinator' },
  { path: '/help', icon: 'help', key: 'nav.help' },
]

function Screens() {
  const { to } = useHere()
  const { path } = useLocation()
  const isOpen = ({ of = '' }: { of?: string }): boolean => of === '' || of.includes(behind.value?.role ?? '')
  const isHere = (screen: string): boolean => path === screen || (screen !== '/' && path.startsWith(`${screen}/`))
  return (
    <nav class="screens" aria-label={t('app.nav')}>
      {screens.filter(isOpen).map((screen) => (
        <a
          key={screen.path}
          class={screen.rarely && 'rarely'}
          href={to(screen.path)}
          aria-current={isHere(screen.path) ? 'page' : undefined}
        >
          <Icon name={screen.icon} />
          {t(screen.key)}
        </a>
      ))}
    </nav>
  )
}

const NAMES = { es: 'Español', en: 'English' }

function Languages() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these two act at once.
    <div class="languages" role="group" aria-label={t('app.language')}>
      {LANGS.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-label={`${one.toUpperCase()}: ${NAMES[one]}`}
          aria-pressed={lang.value === one}
          onClick={() => speak(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
