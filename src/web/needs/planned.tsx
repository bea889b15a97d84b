/**
 * The plan: who rides in which vehicle, which offer goes to which stop for which night, each line with its reason; what
 * stays unmet and why; what people fixed; and what changed since the last plan that was made here, or the day before.
 * Nothing of it is kept or sent to anybody.
 */
import { useEffect } from 'preact/hooks'
import { grouped, groupedBy } from '../../core/grouped.ts'
import { DAY_MS, instant, msOf } from '../../core/time.ts'
import { type PlanShown, planAt } from '../../readiness/plan/at.ts'
import type { Plan, PlanChange, PlanFixed, PlanLine, PlanQuestion, PlanUnmet } from '../../readiness/planModel.ts'
import type { Readiness } from '../../readiness/stopModel.ts'
import { amount, lack, listed, load, needName } from '../amounts.ts'
import { changes } from '../live.ts'
import { stopPath, useHere, whyPath } from '../place.ts'
import { Problems } from '../states.tsx'
import { briefDay, shortMoment } from '../when.ts'
import { say, t } from '../words.ts'
import { callOff, fixed, makePlan, type Planning, plannedBefore, planning, renewPlan, without } from './plan.ts'
import { PlannedRides } from './plannedRides.tsx'
import { w } from './words.ts'

type PlanProps = { readonly readiness: Readiness; readonly only: string | undefined; readonly canSay: boolean }

/** So long a plan stands before it is made again by itself: reports come in clusters, and a hub has others to serve. */
const REST_MS = 30_000

export function PlanOf({ readiness, only, canSay }: PlanProps) {
  const { level } = readiness
  const question = useQuestion(readiness)
  const make = (): void => void makePlan(question())
  const now = planning.value
  const isOld = now.state === 'done' && (now.level !== level || now.heard < changes.value)
  useEffect(() => {
    if (!isOld) return
    const timer = setTimeout(() => renewPlan(question()), now.madeMs + REST_MS - Date.now())
    return () => clearTimeout(timer)
  }, [isOld, now, level])
  return (
    <section aria-labelledby="plan-title" class="plan">
      <h2 id="plan-title" tabIndex={-1}>
        {w('needs.plan')}
      </h2>
      <p class="quiet">{w('needs.planLead')}</p>
      {now.state === 'running' ? (
        <Running />
      ) : (
        <p class="choices">
          <button type="button" class="main" onClick={make}>
            {w(now.state === 'done' ? 'needs.planAgain' : 'needs.makePlan')}
          </button>
        </p>
      )}
      <Outcome now={now} zone={readiness.journey.zone} />
      {isOld && <p class="warning">{w(now.level !== level ? 'needs.planOldLevel' : 'needs.planOld')}</p>}
      {now.state === 'done' && (
        <Planned plan={now.plan} only={only} readiness={readiness} canSay={canSay} again={make} />
      )}
    </section>
  )
}

function useQuestion({ journey, level, asOf: at }: Readiness): () => PlanQuestion {
  const { asOf } = useHere()
  return () => {
    const since = plannedBefore(journey.id, at) ?? instant(msOf(at) - DAY_MS)
    return { journey: journey.id, level, since, ...(asOf === undefined ? {} : { asOf }) }
  }
}

function Outcome({ now, zone }: { readonly now: Planning; readonly zone: string }) {
  if (now.state === 'refused') return <Problems problems={now.problems} />
  return (
    <div role="status">
      {now.state === 'stopped' && <p>{w('needs.planStopped')}</p>}
      {now.state === 'unreached' && <p>{t('state.offlineEmpty')}</p>}
      {now.state === 'done' && <p class="lead">{summary(now.plan)}</p>}
      {now.state === 'done' && now.why === 'changed' && (
        <p>{w('needs.planRenewed', { at: shortMoment(now.plan.asOf, zone) })}</p>
      )}
    </div>
  )
}

function Running() {
  return (
    <p class="running still">
      <label>
        {w('needs.planRunning')} <progress />
      </label>
      <button type="button" onClick={callOff}>
        {w('needs.planStop')}
      </button>
    </p>
  )
}

function summary(plan: Plan): string {
  const { state, lines, rides } = plan
  if (state === 'nothing') return w('needs.planNothing')
  const people = rides.reduce((sum, ride) => sum + ride.people, 0)
  const ridden = rides.length === 0 ? [] : [w('needs.ridesSay', { rides: rides.length, people })]
  return [...ridden, ...(lines.length === 0 ? [] : [loadsSummary(plan)])].join(' ')
}

function loadsSummary({ state, lines, km, gapShare }: Plan): string {
  const sure = state === 'best' ? 'best' : gapShare === null ? 'unproven' : 'good'
  return w('needs.planSays', { lines: lines.length, km, sure, percent: Math.ceil((gapShare ?? 0) * 100) })
}

type PlannedProps = {
  readonly plan: Plan
  readonly only: string | undefined
  readonly again: () => void
  readonly readiness: Readiness
  readonly canSay: boolean
}

/** The head speaks of the whole plan: what of it is of the stop that is shown. */
const OfThis = ({ shown }: { readonly shown: PlanShown | null }) =>
  shown && (
    <p>{w('needs.planHere', { lines: shown.lines.length, rides: shown.rides.length, km: Math.round(shown.km) })}</p>
  )

function Planned({ plan, only, again, readiness, canSay }: PlannedProps) {
  const { zone } = readiness.journey
  const shown = planAt(plan, only)
  const { rides, lines } = shown
  return (
    <>
      <OfThis shown={only === undefined || plan.state === 'nothing' ? null : shown} />
      {plan.because.map((line) => (
        <p key={line.key} class="quiet">
          {say(line)}
        </p>
      ))}
      {without.value.length > 0 && (
        <p>
          {w('needs.without', { n: without.value.length })}{' '}
          <button
            type="button"
            onClick={() => {
              without.value = []
              again()
            }}
          >
            {w('needs.useAgain')}
          </button>
        </p>
      )}
      <PlannedRides plan={shown} readiness={readiness} canSay={canSay} again={again} />
      {rides.length > 0 && lines.length > 0 && <h3>{w('needs.planLoads')}</h3>}
      {lines.length > 0 && (
        <ul class="told-lines plan-lines">
          {lines.map((line) => (
            <Line key={line.offer + line.to.stop + line.night} line={line} again={again} />
          ))}
        </ul>
      )}
      <Unmet unmet={shown.unmet} />
      {plan.since && <Changes since={plan.since} zone={zone} />}
    </>
  )
}

const isSame = (one: PlanFixed, { offer, to, night }: PlanLine): boolean =>
  one.offer === offer && one.stop === to.stop && one.night === night

function Line({ line, again }: { line: PlanLine; again: () => void }) {
  const { to } = useHere()
  const { key, unit, night, by, vehicles, isFixed, because, offer } = line
  const what = load(key, unit, line.amount)
  const fix = (): void => {
    const others = fixed.peek().filter((one) => !isSame(one, line))
    fixed.value = isFixed ? others : [...others, { offer, stop: line.to.stop, night, amount: line.amount }]
    again()
  }
  const leaveOut = (): void => {
    fixed.value = fixed.peek().filter((one) => one.offer !== offer)
    without.value = [...without.peek(), offer]
    again()
  }
  return (
    <li>
      <p>
        <a href={to(whyPath(line.number))}>{w('needs.planLine', { what, stop: line.to.name, day: briefDay(night) })}</a>{' '}
        {isFixed && <span class="badge agrees">{w('needs.fixed')}</span>}
      </p>
      {by && <p>{by}</p>}
      {vehicles.map((one) => (
        <p key={one.offer} class="quiet">
          {w('needs.vehicle', { by: one.by ?? one.unit ?? '', trips: one.trips, km: Math.round(one.km) })}
        </p>
      ))}
      <p class="quiet">{because.map((one) => say(one)).join(' ')}</p>
      <p class="choices">
        <button type="button" aria-pressed={isFixed} aria-label={`${w('needs.fix')}: ${what}`} onClick={fix}>
          {w(isFixed ? 'needs.unfix' : 'needs.fix')}
        </button>
        <button type="button" aria-label={`${w('needs.leaveOut')}: ${what}`} onClick={leaveOut}>
          {w('needs.leaveOut')}
        </button>
      </p>
    </li>
  )
}

/** One line for each stop and night: hundreds of figures are no answer. */
function Unmet({ unmet }: { unmet: readonly PlanUnmet[] }) {
  if (unmet.length === 0) return <p>{w('needs.allMet')}</p>
  const places = grouped(unmet, ({ stop, night }) => `${stop.stop} ${night}`)
  return (
    <details>
      <summary>{w('needs.unmet', { n: places.length })}</summary>
      <ul class="told-lines">
        {places.map((own) => (
          <PlaceUnmet key={own[0]?.number} unmet={own} />
        ))}
      </ul>
    </details>
  )
}

function PlaceUnmet({ unmet }: { unmet: readonly PlanUnmet[] }) {
  const { to } = useHere()
  const [first] = unmet
  if (!first) return null
  const { stop, night } = first
  return (
    <li>
      <p>
        <a href={to(stopPath(stop.stop), { night })}>
          {stop.name}, {briefDay(night)}
        </a>
      </p>
      {[...groupedBy(unmet, ({ because }) => say(because))].map(([reason, own]) => (
        <p key={reason}>
          {listed(own.map(({ key, unit, unmet: best }) => lack({ key, unit, gap: { best } })))}.{' '}
          <span class="quiet">{reason}</span>
        </p>
      ))}
    </li>
  )
}

function Changes({ since, zone }: { since: NonNullable<Plan['since']>; zone: string }) {
  const when = shortMoment(since.asOf, zone)
  if (since.changes.length === 0) return <p class="quiet">{w('needs.unchanged', { when })}</p>
  return (
    <details>
      <summary>{w('needs.changed', { n: since.changes.length, when })}</summary>
      <ul class="told-lines">
        {since.changes.map((one) => (
          <li key={one.offer + one.to.stop + one.night}>{changeWords(one)}</li>
        ))}
      </ul>
    </details>
  )
}

const changeWords = ({ by, to, night, key, unit, before, after }: PlanChange): string =>
  w('needs.change', {
    ...{ what: needName(key), stop: to.name, day: briefDay(night), by: by ?? '' },
    ...{ before: amount(before, unit), after: amount(after, unit) },
  })
