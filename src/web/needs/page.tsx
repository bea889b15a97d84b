/**
 * For aid groups: what is missing and left over at each stop and night, who offered or promised what and where it is now,
 * deliveries and buses confirmed in two taps, and the plan of what should go where.
 */
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Board } from '../../readiness/model.ts'
import type { Readiness } from '../../readiness/stopModel.ts'
import { Alarms } from '../alarms.tsx'
import { Marker, nextStop } from '../answer.tsx'
import { Icon } from '../icons.tsx'
import { Levels } from '../levels.tsx'
import { useHere } from '../place.ts'
import { PrintFoot } from '../print.tsx'
import { BothPictures, usePictured } from '../stop/pictured.tsx'
import { t } from '../words.ts'
import { firstLack, Gaps } from './gaps.tsx'
import { HelpStages, helpIn } from './help.tsx'
import { LastSaid } from './last.tsx'
import { Lifts } from './lifts.tsx'
import { pause, planOf } from './plan.ts'
import { PlanOf } from './planned.tsx'
import { Rides, ridesIn } from './rides.tsx'
import { last, opened } from './saying.ts'
import { w } from './words.ts'
import '../style/running.css'
import '../style/stop.css'
import '../style/needs.css'

export function NeedsScreen() {
  const { journey, asOf } = useHere()
  const both = usePictured()
  useEffect(() => {
    planOf(`${journey?.id} ${asOf}`)
    return leave
  }, [journey?.id, asOf])
  return <BothPictures of={both} drawn={(board, readiness) => <Needs board={board} readiness={readiness} />} />
}

function leave(): void {
  pause()
  opened.value = null
  last.value = null
}

function Needs({ board, readiness }: { board: Board; readiness: Readiness }) {
  const { to, asOf } = useHere()
  const { query } = useLocation()
  const only = query['stop']
  const stops = readiness.stops.filter(({ stop }) => only === undefined || stop === only)
  const alarms = readiness.alarms.filter(({ stop }) => only === undefined || stop.stop === only)
  const help = helpIn(readiness, only)
  const rides = ridesIn(readiness, only)
  // What somebody looks back at is not changed.
  const canSay = asOf === undefined
  return (
    <article class="needs-page">
      <section class="answer">
        <Marker board={board} />
        <h1>{headWords(board, readiness, only)}</h1>
        <p class="heard">
          {only !== undefined && <a href={to('/needs')}>{w('needs.allStops')}</a>}
          <a href="#plan-title">{w('needs.toPlan')}</a>
          <button type="button" class="plain print" onClick={() => window.print()}>
            <Icon name="print" />
            {t('board.print')}
          </button>
        </p>
        {!canSay && <p class="quiet">{w('needs.pastOnly')}</p>}
      </section>
      <Alarms alarms={alarms} asOf={readiness.asOf} />
      <Levels level={readiness.level} />
      <Gaps stops={stops} />
      <HelpStages readiness={readiness} help={help} canSay={canSay} />
      <Lifts readiness={readiness} only={only} canSay={canSay} />
      <Rides readiness={readiness} rides={rides} canSay={canSay} />
      <PlanOf readiness={readiness} only={only} canSay={canSay} />
      <LastSaid />
      <PrintFoot board={board} path={to('/needs', { journey: board.journey.id })} />
    </article>
  )
}

/** What a person could read aloud, of the stop and night that the Board speaks of; else of the first that lacks something. */
function headWords({ ahead }: Board, { stops }: Readiness, only: string | undefined): string {
  const next = only ?? nextStop(ahead)?.stop
  const at = stops.findIndex(({ stop }) => stop === next)
  const found = firstLack(only === undefined ? stops.slice(Math.max(0, at)) : stops.slice(at, at + 1))
  if (found !== null) return w('needs.head', found)
  const isUncounted = stops.length > 0 && stops.every(({ nights }) => nights.every(({ planFor }) => planFor === null))
  return w(isUncounted ? 'needs.headUnknown' : 'needs.headNothing')
}
