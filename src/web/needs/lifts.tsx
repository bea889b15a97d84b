/** Families who cannot walk on and asked for a lift: who waits, for whom a ride is announced, who is on the way. */
import type { LiftLine, Readiness } from '../../readiness/stopModel.ts'
import { useHere, whyPath } from '../place.ts'
import { shortMoment } from '../when.ts'
import { choice } from '../words.ts'
import { SayForm } from './form.tsx'
import { opened } from './saying.ts'
import { w } from './words.ts'

const FIRST = ['open', 'announced', 'boarded', 'arrived']

type LiftsProps = { readonly readiness: Readiness; readonly only: string | undefined; readonly canSay: boolean }

export function Lifts({ readiness, only, canSay }: LiftsProps) {
  const own = readiness.lifts.filter(({ from }) => only === undefined || from.stop === only)
  const lifts = [...own].sort((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state))
  return (
    <section aria-labelledby="lifts">
      <h2 id="lifts">{w('needs.lifts')}</h2>
      {lifts.length === 0 ? (
        <p class="quiet">{w('needs.noLifts')}</p>
      ) : (
        <ul class="told-lines lifts">
          {lifts.map((one) => (
            <Lift key={one.report} lift={one} zone={readiness.journey.zone} />
          ))}
        </ul>
      )}
      {canSay && <NewLift readiness={readiness} only={only} />}
    </section>
  )
}

function Lift({ lift, zone }: { lift: LiftLine; zone: string }) {
  const { to } = useHere()
  const { number, size, groups, waiting, urgency, who, state, at } = lift
  const isPartly = waiting > 0 && waiting < groups
  const facts = [
    choice('urgency', urgency).toLowerCase(),
    who === null ? '' : choice('who', who).toLowerCase(),
    isPartly ? w('needs.liftWaiting', { n: waiting }) : '',
    shortMoment(at, zone),
  ]
  return (
    <li class={state === 'open' ? 'open' : ''}>
      <p>
        <a href={to(whyPath(number))}>{w('needs.lift', { groups, size, from: lift.from.name, to: lift.to.name })}</a>{' '}
        <span class={`badge ${state === 'open' ? 'open' : ''}`}>{w('needs.liftState', { state })}</span>
      </p>
      <p class="quiet">{facts.filter((words) => words !== '').join(' · ')}</p>
    </li>
  )
}

function NewLift({ readiness, only }: { readiness: Readiness; only: string | undefined }) {
  const asks = ['from', 'to', 'size', 'groups', 'urgency', 'who']
  const start = { ...(only === undefined ? {} : { from: only }), urgency: 'today' }
  if (opened.value === 'lift') return <SayForm scene={readiness} kind="transport.lift" asks={asks} start={start} />
  return (
    <p class="choices">
      <button
        type="button"
        onClick={() => {
          opened.value = 'lift'
        }}
      >
        {w('needs.newLift')}
      </button>
    </p>
  )
}
