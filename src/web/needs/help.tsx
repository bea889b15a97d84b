/**
 * Help by where it stands: free to give, promised, on its way, given. An offer is promised with a form that knows what is
 * free of it; a promise leaves, and arrives, with two taps.
 */
import { type ComponentChild, toChildArray } from 'preact'
import { dayOf, msOf } from '../../core/time.ts'
import type { HelpLine, HelpPartLine, Readiness } from '../../readiness/stopModel.ts'
import { amount, loadOf, needName, stated } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { briefDay, shortMoment } from '../when.ts'
import { choice, stopNames } from '../words.ts'
import { SayForm } from './form.tsx'
import { last, opened, type Scene, type Words } from './saying.ts'
import { TwoTaps } from './taps.tsx'
import { w } from './words.ts'

type Part = { readonly help: HelpLine; readonly part: HelpPartLine }

/** Every offer and promise once, wherever it is told of. */
export function helpIn({ stops, movable }: Readiness, only: string | undefined): HelpLine[] {
  const shown = stops.filter(({ stop }) => only === undefined || stop === only)
  const all = [...shown.flatMap(({ help }) => help), ...movable]
  return [...new Map(all.map((one) => [one.report, one])).values()]
}

type StagesProps = { readonly readiness: Readiness; readonly help: readonly HelpLine[]; readonly canSay: boolean }

export function HelpStages({ readiness, help, canSay }: StagesProps) {
  const free = saidLastFirst(
    help.filter(({ offer, rest }) => offer !== null && rest !== 0),
    ({ report }) => [report],
  )
  const at = (stage: HelpPartLine['stage']): Part[] =>
    saidLastFirst(
      help.flatMap((one) => one.parts.filter((part) => part.stage === stage).map((part) => ({ help: one, part }))),
      ({ part }) => part.reports,
    )
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{w('needs.stages')}</h2>
      {canSay && <NewOffer readiness={readiness} />}
      <div class="stages">
        <Stage name="offered" count={free.length}>
          {free.map((one) => (
            <Offer key={one.report} help={one} readiness={readiness} canSay={canSay} />
          ))}
        </Stage>
        {(['pledged', 'onTheWay', 'delivered'] as const).map((stage) => (
          <Stage key={stage} name={stage} count={at(stage).length}>
            {at(stage).map((one) => (
              <Underway key={one.part.reports.join()} of={one} readiness={readiness} canSay={canSay} />
            ))}
          </Stage>
        ))}
      </div>
    </section>
  )
}

/** What was said here a moment ago stands before all others, so that nobody looks for their own word under a fold. */
function saidLastFirst<T>(lines: readonly T[], reportsOf: (line: T) => readonly string[]): T[] {
  const said = last.value?.state === 'kept' ? last.value.id : null
  const isLast = (line: T): boolean => said !== null && reportsOf(line).includes(said)
  return [...lines.filter(isLast), ...lines.filter((line) => !isLast(line))]
}

type StageProps = {
  readonly name: 'offered' | HelpPartLine['stage']
  readonly count: number
  readonly children: readonly ComponentChild[]
}

/** So many are shown at once; the others unfold. */
const FEW = 6

function Stage({ name, count, children }: StageProps) {
  const lines = toChildArray(children)
  return (
    <section aria-labelledby={`stage-${name}`}>
      <h3 id={`stage-${name}`}>
        {w(`needs.stage.${name}`)} <span class="quiet">{count}</span>
      </h3>
      {count === 0 ? <p class="quiet">{w(`needs.none.${name}`)}</p> : <ul class="told-lines">{lines.slice(0, FEW)}</ul>}
      {count > FEW && (
        <details>
          <summary>{w('needs.others', { n: count - FEW })}</summary>
          <ul class="told-lines">{lines.slice(FEW)}</ul>
        </details>
      )}
    </section>
  )
}

function NewOffer({ readiness }: { readiness: Readiness }) {
  const asks = [
    'sector',
    'quantity',
    'unit',
    'by',
    'byKind',
    'stop',
    'fromDay',
    'untilDay',
    'canMove',
    'brings',
    'daily',
    'seats',
    'loadKg',
  ]
  if (opened.value === 'offer')
    return <SayForm scene={readiness} kind="needs.offer" asks={asks} start={{ canMove: true }} />
  return (
    <p class="choices">
      <button
        type="button"
        onClick={() => {
          opened.value = 'offer'
        }}
      >
        {w('needs.newOffer')}
      </button>
    </p>
  )
}

const nameOf = ({ key, sector }: HelpLine): string => needName(key ?? sector)
const stopName = (stop: string): string => stopNames().get(stop) ?? stop

function By({ help: { by, byKind } }: { help: HelpLine }) {
  if (by !== null) return <p>{by}</p>
  return byKind === null ? null : <p>{choice('byKind', byKind)}</p>
}

type OfferProps = { readonly help: HelpLine; readonly readiness: Readiness; readonly canSay: boolean }

function Offer({ help, readiness, canSay }: OfferProps) {
  const { to } = useHere()
  const { offer, quantity, unit, rest, number, report } = help
  const today = dayOf(msOf(readiness.asOf), readiness.journey.zone)
  const facts = [
    offer?.stop ? stopName(offer.stop) : w('needs.anywhere'),
    rest === null ? '' : w('needs.free', { n: loadOf(help, rest) }),
    offer?.daily ? w('needs.daily') : '',
    offer && offer.fromDay > today ? w('needs.from', { day: briefDay(offer.fromDay) }) : '',
    offer?.untilDay ? w('needs.until', { day: briefDay(offer.untilDay) }) : '',
    offer?.canMove ? w('needs.canMove') : '',
    offer?.brings ? w('needs.brings') : '',
    offer?.seats ? w('needs.seatsEach', { n: offer.seats }) : '',
  ]
  return (
    <li>
      <p>
        <a href={to(whyPath(number))}>
          {nameOf(help)}
          {quantity !== null && `, ${stated(quantity, unit)}`}
        </a>
      </p>
      <By help={help} />
      <p class="quiet">{facts.filter((words) => words !== '').join(' · ')}</p>
      {canSay && <PromiseOf help={help} readiness={readiness} form={`promise-${report}`} />}
    </li>
  )
}

function PromiseOf({ help, readiness, form }: { help: HelpLine; readiness: Readiness; form: string }) {
  if (opened.value !== form)
    return (
      <p class="choices">
        <button
          type="button"
          aria-label={w('needs.promiseOf', { what: nameOf(help), by: help.by ?? '' })}
          onClick={() => {
            opened.value = form
          }}
        >
          {w('needs.promise')}
        </button>
      </p>
    )
  const { canMove, stop } = help.offer ?? { canMove: true, stop: null }
  // What cannot be moved is promised where it is.
  const asks = [...(canMove || stop === null ? ['stop'] : []), 'quantity', 'forDay', 'expected']
  return <SayForm scene={readiness} kind="needs.pledge" asks={asks} start={promised(help, readiness)} />
}

function promised(help: HelpLine, { stops, asOf, journey }: Readiness): Record<string, unknown> {
  const { offer, report, sector, rest, countedIn, unit, by, byKind } = help
  const first = stops.find(({ stop }) => stop === offer?.stop) ?? stops[0]
  const day = first?.nights.find(({ present }) => present >= 0.25)?.date ?? dayOf(msOf(asOf), journey.zone)
  return {
    ...{ offer: report, sector, stop: offer?.stop ?? first?.stop },
    ...(rest === null ? {} : { quantity: rest }),
    ...((countedIn ?? unit) ? { unit: countedIn ?? unit } : {}),
    ...(by === null ? {} : { by }),
    ...(byKind === null ? {} : { byKind }),
    forDay: offer && day < offer.fromDay ? offer.fromDay : day,
  }
}

function Underway({ of: { help, part }, readiness, canSay }: { of: Part; readiness: Readiness; canSay: boolean }) {
  const { to } = useHere()
  const { zone } = readiness.journey
  const what = part.amount === null ? nameOf(help) : `${nameOf(help)}, ${amount(part.amount, help.countedIn)}`
  const isLate = part.stage !== 'delivered' && part.expected !== null && part.expected < readiness.asOf
  const facts = [
    w('needs.for', { stop: stopName(part.stop), day: briefDay(part.day) }),
    part.expected === null ? '' : w('needs.expected', { when: shortMoment(part.expected, zone) }),
    part.taken === null || part.taken === 'yes' ? '' : w('needs.taken', { taken: part.taken }),
  ]
  return (
    <li class={isLate || part.taken === 'refused' ? 'open' : ''}>
      <p>
        <a href={to(whyPath(help.number))}>{what}</a> {isLate && <span class="badge open">{w('needs.late')}</span>}
      </p>
      <By help={help} />
      <p class="quiet">{facts.filter((words) => words !== '').join(' · ')}</p>
      {canSay && part.stage === 'pledged' && <Leaves help={help} part={part} scene={readiness} what={what} />}
      {canSay && part.stage !== 'delivered' && <Arrives help={help} part={part} scene={readiness} what={what} />}
    </li>
  )
}

type MoveProps = Part & { readonly scene: Scene; readonly what: string }

function Leaves({ help, part, scene, what }: MoveProps) {
  const words: Words = { kind: 'needs.dispatch', data: { ...boundTo(help, part), forDay: part.day } }
  const answers = [{ label: w('needs.left'), words }]
  return <TwoTaps id={`left-${part.reports[0]}`} ask={w('needs.leave')} of={what} answers={answers} scene={scene} />
}

function Arrives({ help, part, scene, what }: MoveProps) {
  const { quantity: _, unit: __, ...bound } = boundTo(help, part)
  const came = (more: Record<string, unknown>): Words => ({ kind: 'needs.delivery', data: { ...bound, ...more } })
  const answers = [
    { label: w('needs.cameAll'), words: came({ arrived: 'all', taken: 'yes' }) },
    { label: w('needs.cameRefused'), words: came({ arrived: 'all', taken: 'refused' }) },
    { label: w('needs.cameNone'), words: came({ arrived: 'none' }) },
  ]
  const form = {
    label: w('needs.camePart'),
    kind: 'needs.delivery',
    asks: ['quantity', 'unit', 'taken'],
    start: came({ arrived: 'part', ...(help.countedIn ? { unit: help.countedIn } : {}) }).data,
  }
  const id = `came-${part.reports[0]}`
  return <TwoTaps id={id} ask={w('needs.arrive')} of={what} answers={answers} form={form} scene={scene} />
}

/** What keeps a promise names it, so that no litre counts twice. */
function boundTo(help: HelpLine, part: HelpPartLine): Record<string, unknown> {
  return {
    ...{ stop: part.stop, sector: help.sector, pledge: part.reports[0] },
    ...(part.amount === null || help.countedIn === null ? {} : { quantity: part.amount, unit: help.countedIn }),
    ...(help.by === null ? {} : { by: help.by }),
    ...(help.offer === null ? {} : { offer: help.report }),
  }
}
