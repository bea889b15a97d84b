/**
 * One stop: when they come, how many night by night, what is needed, there, missing and too much, who asked and who
 * helps. What somebody at the stop reads the evening before, on a phone or on a printed page.
 */

import { useLocation, useRoute } from 'preact-iso'
import { dayOf, msOf } from '../../core/time.ts'
import { lacksOf } from '../../readiness/lacks.ts'
import type { Bead, Board } from '../../readiness/model.ts'
import type { NightReadiness, Readiness, StopReadiness } from '../../readiness/stopModel.ts'
import { Alarms } from '../alarms.tsx'
import { lack, listed, spreadRange } from '../amounts.ts'
import { Marker } from '../answer.tsx'
import { Icon } from '../icons.tsx'
import { Levels } from '../levels.tsx'
import type { Shown } from '../live.ts'
import { stopPath, useHere, whyPath } from '../place.ts'
import { PrintFoot } from '../print.tsx'
import { Blockage } from '../ribbon/bead.tsx'
import { CopyLink } from '../share.tsx'
import { arrivalRange, heardDay, spoken, weekDay } from '../when.ts'
import { country, say, t } from '../words.ts'
import { BalanceOf } from './balance.tsx'
import { ArrivalCurve } from './curve.tsx'
import { PeopleFan } from './fan.tsx'
import { nightToPrepare } from './night.ts'
import { BothPictures, usePictured } from './pictured.tsx'
import { Rides, Shelters } from './places.tsx'
import { AskedFrom, HelpAt, Rules, WhoHelps } from './told.tsx'
import { w } from './words.ts'
import '../style/stop.css'

export function StopScreen() {
  const { params } = useRoute()
  const both = usePictured(params['stop'] ?? '')
  if (!both.hasNone && isUnknown(both.ready)) return <Unknown />
  return <BothPictures of={both} drawn={(board, readiness) => <StopPage board={board} readiness={readiness} />} />
}

const isUnknown = (ready: Shown<Readiness>): boolean =>
  ready.state === 'failed' && ready.problems.some(({ code }) => code === 'place.unknown')

function Unknown() {
  const { to } = useHere()
  return (
    <section class="state">
      <h1>{w('at.unknown')}</h1>
      <p>
        <a class="button" href={to('/')}>
          {t('state.toBoard')}
        </a>
      </p>
    </section>
  )
}

function StopPage({ board, readiness }: { board: Board; readiness: Readiness }) {
  const { query } = useLocation()
  const { to } = useHere()
  const stop = readiness.stops[0]
  if (!stop) return <Unknown />
  const bead = board.ribbon.findLast((one) => one.stop === stop.stop)
  const chosen = stop.nights.find(({ date }) => date === query['night']) ?? nightToPrepare(stop)
  return (
    <article class="stop-page">
      <Head board={board} stop={stop} bead={bead} chosen={chosen} />
      <Alarms alarms={readiness.alarms.filter((one) => one.stop.stop === stop.stop)} asOf={readiness.asOf} />
      <Levels level={readiness.level} />
      <div class="stop-plots">
        {stop.arrival && (
          <section aria-labelledby="when">
            <h2 id="when">{w('at.arrival')}</h2>
            <ArrivalCurve arrival={stop.arrival} reach={stop.reach} />
          </section>
        )}
        <section aria-labelledby="many">
          <h2 id="many">{w('at.people')}</h2>
          <PeopleFan nights={stop.nights} />
        </section>
      </div>
      {chosen && <BalanceOf nights={stop.nights} chosen={chosen} />}
      <Assumed readiness={readiness} />
      <div class="stop-told">
        <AskedFrom stop={stop} />
        <HelpAt stop={stop} today={dayOf(msOf(readiness.asOf), stop.zone)} />
        <Shelters stop={stop} />
        <Rides stop={stop} />
        <Crossing bead={bead} />
        <Rules stop={stop} />
        <WhoHelps stop={stop} />
      </div>
      <PrintFoot board={board} path={to(stopPath(stop.stop), { journey: board.journey.id })} />
    </article>
  )
}

type HeadProps = {
  readonly board: Board
  readonly stop: StopReadiness
  readonly bead: Bead | undefined
  readonly chosen: NightReadiness | undefined
}

function Head({ board, stop, bead, chosen }: HeadProps) {
  const { to } = useHere()
  return (
    <section class="answer">
      <p class="back">
        <a href={to('/')}>
          <Icon name="back" />
          {t('nav.board')}
        </a>
      </p>
      <Marker board={board} />
      <p class="over">{country(stop.country)}</p>
      <h1>{stop.name}</h1>
      <p class="comes">{comesWords(stop, bead, board.place?.toward != null)}</p>
      {stop.arrival && (
        <p class="quiet">
          <a href={to(whyPath(stop.numbers.arrival))}>{t('stop.arriveRange', { range: arrivalRange(stop.arrival) })}</a>
        </p>
      )}
      {chosen && <p class="missing">{lacksWords(chosen)}</p>}
      <p class="heard">
        <CopyLink words={{ copy: w('at.share'), copied: w('at.shared'), failed: w('at.shareByHand') }} />
        <button type="button" class="plain print" onClick={() => window.print()}>
          <Icon name="print" />
          {t('board.print')}
        </button>
        <a href={to('/needs', { stop: stop.stop })}>{t('board.needs')}</a>
        <a href={to('/what-if', { at: stop.stop })}>{t('board.whatIf')}</a>
      </p>
    </section>
  )
}

function comesWords({ reach, arrival, people }: StopReadiness, bead: Bead | undefined, isOnTheWay: boolean): string {
  const here = bead?.state === 'now' ? `${w(isOnTheWay ? 'at.left' : 'at.here')} ` : ''
  if (arrival === null || reach < 0.005) {
    if (bead?.state === 'past' && bead.heard) return w('at.passed', { when: heardDay(bead.heard) })
    return here || w('at.notExpected')
  }
  const tenths = Math.round(reach * 10)
  if (people === null) return here + w('at.comesUnknown', { tenths })
  return here + w('at.comes', { tenths, when: spoken(arrival.p50), people: spreadRange(people) })
}

function lacksWords({ date, stay, lines, planFor }: NightReadiness): string {
  if (planFor === null) return ''
  const short = lacksOf(lines)
  if (short.length === 0) return w('at.enough', { stay, day: weekDay(date) })
  return w('at.lacks', { stay, day: weekDay(date), list: listed(short.map(lack)) })
}

function Assumed({ readiness }: { readiness: Readiness }) {
  if (readiness.assumptions.length === 0) return null
  return (
    <p class="quiet assumed">
      {w('at.assumed')} {readiness.assumptions.map((line) => say(line)).join(' ')} {t('stop.reference')}
    </p>
  )
}

function Crossing({ bead }: { bead: Bead | undefined }) {
  if (bead === undefined || (bead.kind !== 'border' && bead.blockage === null)) return null
  return (
    <section aria-labelledby="crossing">
      <h2 id="crossing">{w('at.crossing')}</h2>
      {bead.blockage === null ? <p>{w('at.crossingOpen')}</p> : <Blockage bead={bead} />}
    </section>
  )
}
