/** What was asked for from a stop and who helps there, in the words of those who did, each with its reports. */
import type { AskedLine, HelpLine, RuleLine, StopReadiness } from '../../readiness/stopModel.ts'
import { amount, loadOf, needName, stated } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay, shortMoment } from '../when.ts'
import { choice } from '../words.ts'
import { w } from './words.ts'

/** Those who were not answered first, the most urgent of them first. */
const STATES = ['open', 'partly', 'promised', 'answered']
const URGENCIES = ['now', 'today', 'soon']

export function AskedFrom({ stop }: { stop: StopReadiness }) {
  const rank = ({ state, urgency }: AskedLine): number => STATES.indexOf(state) * 10 + URGENCIES.indexOf(urgency)
  const asked = [...stop.asked].sort((a, b) => rank(a) - rank(b) || (a.at < b.at ? 1 : -1))
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{w('at.asked')}</h2>
      {asked.length === 0 ? (
        <p class="quiet">{w('at.noneAsked')}</p>
      ) : (
        <ul class="told-lines">
          {asked.map((one) => (
            <Asked key={one.report} asked={one} zone={stop.zone} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Asked({ asked, zone }: { asked: AskedLine; zone: string }) {
  const { to } = useHere()
  const { sign, sector, quantity, unit, urgency, state, words, at, number } = asked
  const what = sign === null ? needName(sector) : choice('sign', sign)
  return (
    <li class={state === 'open' ? 'open' : ''}>
      <p>
        <a href={to(whyPath(number))}>
          {what}
          {quantity !== null && `, ${stated(quantity, unit)}`}
        </a>{' '}
        <span class={`badge ${state === 'open' ? 'open' : ''}`}>{w('at.state', { state })}</span>
      </p>
      <p class="quiet">
        {choice('urgency', urgency)} · {shortMoment(at, zone)}
      </p>
      {words && <q>{words}</q>}
    </li>
  )
}

/** A picture that a phone kept before there were rules in it has none. */
export function Rules({ stop: { rules = [] } }: { stop: Partial<StopReadiness> }) {
  if (rules.length === 0) return null
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{w('at.rules')}</h2>
      <ul class="told-lines">
        {rules.map((one) => (
          <Rule key={one.report} rule={one} />
        ))}
      </ul>
    </section>
  )
}

function Rule({ rule: { report, policy, by, place, applies, holdsFrom, holdsTo, words } }: { rule: RuleLine }) {
  const { to } = useHere()
  const facts = [
    place ?? '',
    by ?? '',
    holdsFrom === null ? '' : w('at.ruleFrom', { day: briefDay(holdsFrom) }),
    holdsTo === null ? '' : w('at.ruleTo', { day: briefDay(holdsTo) }),
  ]
  return (
    <li>
      <p>
        <a href={to(`/said/${report}`)}>{applies ?? words}</a> <span class="badge">{choice('state', policy)}</span>
      </p>
      <p class="quiet">{facts.filter((said) => said !== '').join(' · ')}</p>
      {applies !== null && <q>{words}</q>}
    </li>
  )
}

type HelpAtProps = { readonly stop: StopReadiness; readonly today: string }

export function HelpAt({ stop, today }: HelpAtProps) {
  return (
    <section aria-labelledby="help">
      <h2 id="help">{w('at.help')}</h2>
      {stop.help.length === 0 ? (
        <p class="quiet">{w('at.noneHelp')}</p>
      ) : (
        <ul class="told-lines">
          {stop.help.map((one) => (
            <Help key={one.report} help={one} stop={stop.stop} today={today} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Help({ help, stop, today }: { help: HelpLine; stop: string; today: string }) {
  const { to } = useHere()
  const what = help.key === null ? needName(help.sector) : needName(help.key)
  return (
    <li>
      <p>
        <a href={to(whyPath(help.number))}>
          {what}
          {help.quantity !== null && `, ${stated(help.quantity, help.unit)}`}
        </a>
      </p>
      {help.by && <p>{help.by}</p>}
      <p class="quiet">{[...stagesOf(help, stop), ...termsOf(help, today)].join(' · ')}</p>
    </li>
  )
}

const stagesOf = ({ parts, countedIn }: HelpLine, stop: string): string[] =>
  parts
    .filter((part) => part.stop === stop)
    .map(({ stage, amount: n, day }) => {
      const done = w('at.stage', { stage })
      return w('at.stageOn', { what: n === null ? done : `${done}: ${amount(n, countedIn)}`, day: briefDay(day) })
    })

function termsOf(help: HelpLine, today: string): string[] {
  const { offer, rest } = help
  if (offer === null) return []
  return [
    rest !== null && rest > 0 ? w('at.rest', { n: loadOf(help, rest) }) : '',
    offer.daily ? w('at.daily') : '',
    offer.fromDay > today ? w('at.ruleFrom', { day: briefDay(offer.fromDay) }) : '',
    offer.untilDay ? w('at.untilDay', { day: briefDay(offer.untilDay) }) : '',
    offer.canMove ? w('at.canMove') : '',
    offer.withGroup ? w('at.withGroup') : '',
  ].filter((words) => words !== '')
}

/** Everybody who is named as helping here, once each. */
export function WhoHelps({ stop }: { stop: StopReadiness }) {
  const named = [
    ...stop.shelters.map(({ by, byKind, title }) => ({ name: by ?? title, kind: byKind })),
    ...stop.help.map(({ by, byKind }) => ({ name: by, kind: byKind })),
    ...stop.rides.map(({ by, provider }) => ({ name: by, kind: provider })),
  ]
  const once = new Map(named.flatMap(({ name, kind }) => (name === null ? [] : [[name, kind] as const])))
  return (
    <section aria-labelledby="who">
      <h2 id="who">{w('at.who')}</h2>
      {once.size === 0 ? (
        <p class="quiet">{w('at.noneWho')}</p>
      ) : (
        <>
          <ul class="helpers">
            {[...once].map(([name, kind]) => (
              <li key={name}>
                {name} {kind && <span class="quiet">{choice('byKind', kind)}</span>}
              </li>
            ))}
          </ul>
          <p class="quiet">{w('at.whoHint')}</p>
        </>
      )}
    </section>
  )
}
