/**
 * Why a number is what it is: the reports behind it, who said so and how, how much each weighs, and which do not
 * agree. A number's id says what it is of: `size`, `place`, `heard.STOP`, `reach.STOP`, `arrive.STOP`, `people.STOP`,
 * `night.STOP.DAY`, `need.STOP.DAY.KEY`, `have.STOP.DAY.KEY`, `gap.STOP.DAY.KEY` and `excess.STOP.DAY.KEY` (with a
 * further `.LEVEL` where it is not the middle), `group.CODE`, `asked.REPORT`, `help.REPORT`, `ride.REPORT`, `shelter.CODE`.
 */

import { reveal } from '../core/access.ts'
import type { Circle } from '../core/kind.ts'
import { ATTACHMENT, type Attachment } from '../core/kinds/attachment.ts'
import type { Problem, Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { knownFrom } from '../core/report.ts'
import { sealedNotes } from '../core/sealed.ts'
import { twoFigures } from '../core/twoFigures.ts'
import type { Entry } from '../core/view.ts'
import { textOf } from '../core/view.ts'
import { fuse, type Size, type Witness } from '../domains/movement/index.ts'
import type { Forecast } from '../forecast/contract.ts'
import { sizeNow } from './board.ts'
import type { Knowledge } from './knowledge.ts'
import type { Board, Figure, Quote, Why, WhyReport } from './model.ts'
import { entriesOf } from './others.ts'
import { entriesAt, statementsAt } from './ribbon.ts'
import { isConfirmed, NO_RECORD, sourceOf } from './sources.ts'
import { stopName } from './stopName.ts'
import { sourceRecords } from './voices.ts'
import { type Answered, isOfAid, whyAid } from './whyAid.ts'

type Line = { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }

/** How many reports of a forecast are listed, the weightiest first. */
const MOST_REPORTS = 12

export function whyOf(knowledge: Knowledge, forecast: Forecast, board: Board, number: string): Result<Why> {
  const [what = '', stop = '', day = ''] = number.split('.')
  if (number === 'size') return good(whySize(knowledge, forecast, board, sizeNow(knowledge)))
  if (isOfAid(what)) {
    const answered = whyAid(knowledge, forecast, number)
    return answered ? good(withReports(knowledge, forecast, number, answered)) : bad(unknown(number))
  }
  if (what === 'group') return whyGroup(knowledge, board, number)
  if (!knowledge.network.stops.some((one) => one.id === stop) && what !== 'place') return bad(unknown(number))
  const name = stopName(knowledge, stop).name
  if (what === 'heard') return good(whyHeard(knowledge, number, stop, name))
  if (!['place', 'reach', 'arrive', 'people', 'night'].includes(what)) return bad(unknown(number))
  return good(whyForecast(knowledge, forecast, number, { key: `why.${what}.title`, slots: { stop: name, day } }))
}

/** Another group rests on what was told of it. */
function whyGroup(knowledge: Knowledge, board: Board, number: string): Result<Why> {
  const other = board.others.find((one) => one.number === number)
  if (!other) return bad(unknown(number))
  const figure = other.size && { number, low: other.size.p05, best: other.size.p50, high: other.size.p95 }
  const reports = entriesOf(knowledge, other.group).map((entry) => shown(knowledge, entry, null))
  const title = { key: 'why.group.title', slots: { group: other.name ?? other.group } }
  const because = [{ key: 'why.group.because', slots: { reports: reports.length } }]
  const doubts = doubtsAbout(board.doubts, reports)
  return good({ number, title, because, figure, reports, doubts })
}

const unknown = (number: string): Problem => problem('request.notFound', '', { what: number })

function whySize(knowledge: Knowledge, forecast: Forecast, board: Board, size: Size | null): Why {
  const { total } = board.sizeReports
  const because: Line[] = [
    size ? { key: 'why.size.because', slots: { reports: total } } : { key: 'why.size.none', slots: {} },
  ]
  if (board.sizeReports.disagree > 0)
    because.push({ key: 'why.size.disagree', slots: { n: board.sizeReports.disagree } })
  if (size) because.push(...independent(knowledge, size), ...reckoned(forecast))
  const reports = witnessed(knowledge, size)
  const doubts = doubtsAbout(board.doubts, reports)
  return { number: 'size', title: { key: 'why.size.title', slots: {} }, because, figure: board.size, reports, doubts }
}

/** The forecast goes on from its own number, which stops ahead show. */
const reckoned = ({ groups: [main] }: Forecast): Line[] =>
  main ? [{ key: 'why.size.reckoned', slots: { people: twoFigures(main.size.p50) } }] : []

const doubtsAbout = (doubts: Why['doubts'], reports: readonly WhyReport[]): Why['doubts'] =>
  doubts.filter((doubt) => reports.some((one) => one.report === doubt.report))

function whyHeard(knowledge: Knowledge, number: string, stop: string, name: string): Why {
  const size = fuse(statementsAt(knowledge, stop))
  const others = entriesAt(knowledge, stop).filter(
    (entry) => !size?.witnesses.some((one) => one.report === entry.report.id),
  )
  const reports = [...witnessed(knowledge, size), ...others.map((entry) => shown(knowledge, entry, null))]
  const figure: Figure | null = size && { number, low: size.low, best: size.best, high: size.high }
  const told = size ? [{ key: 'why.size.because', slots: { reports: size.witnesses.length } }] : []
  const because = [...told, ...independent(knowledge, size)]
  return { number, title: { key: 'why.heard.title', slots: { stop: name } }, because, figure, reports, doubts: [] }
}

/** By how many sources that do not depend on each other the number is borne out. */
function independent(knowledge: Knowledge, size: Size | null): Line[] {
  if (size === null) return []
  const agreeing = new Set(size.witnesses.filter((one) => one.agrees && !one.withdrawn).map(({ report }) => report))
  const entries = knowledge.entries.filter(({ report }) => agreeing.has(report.id))
  const houses = new Set(entries.map((entry) => sourceOf(knowledge, entry).house))
  return [
    {
      key: 'why.independent',
      slots: { n: houses.size, confirmed: String(entries.some((one) => isConfirmed(knowledge, one))) },
    },
  ]
}

function witnessed(knowledge: Knowledge, size: Size | null): WhyReport[] {
  const records = sourceRecords(knowledge)
  const entries = new Map(knowledge.entries.map((entry) => [entry.report.id, entry]))
  const witnesses = [...(size?.witnesses ?? [])].sort((a, b) => b.weight - a.weight)
  return witnesses.flatMap((witness) => {
    const entry = entries.get(witness.report)
    if (!entry) return []
    return [{ ...shown(knowledge, entry, witness), record: records.get(sourceOf(knowledge, entry).key) ?? NO_RECORD }]
  })
}

function whyForecast(knowledge: Knowledge, forecast: Forecast, number: string, title: Line): Why {
  const reports = weighed(knowledge, forecast)
  const misfits = forecast.misfits.flatMap(({ report, code, slots }) =>
    report === null ? [] : [{ report, code, slots }],
  )
  const because = [
    { key: 'why.forecast.because', slots: { members: forecast.members, reports: forecast.weights.length } },
  ]
  return { number, title, because, figure: null, reports, doubts: misfits }
}

function weighed(knowledge: Knowledge, forecast: Forecast): WhyReport[] {
  const entries = new Map(knowledge.entries.map((entry) => [entry.report.id, entry]))
  const weightiest = [...forecast.weights].sort((a, b) => b.weight - a.weight).slice(0, MOST_REPORTS)
  return weightiest.flatMap(({ report, weight }) => {
    const entry = entries.get(report)
    return entry ? [{ ...shown(knowledge, entry, null), weight }] : []
  })
}

/** The reports behind need and help; where people who may come are counted in, those behind the forecast follow. */
function withReports(knowledge: Knowledge, forecast: Forecast, number: string, answered: Answered): Why {
  const { title, because, figure, reports, isForecast } = answered
  const entries = new Map([...knowledge.needs, ...knowledge.entries].map((entry) => [entry.report.id, entry]))
  const own = [...new Set(reports)].flatMap((id) => {
    const entry = entries.get(id)
    return entry ? [shown(knowledge, entry, null)] : []
  })
  const behind = isForecast ? weighed(knowledge, forecast) : []
  return { number, title, because, figure, reports: [...own, ...behind], doubts: [] }
}

/** Circle of those who sit before this hub's screens. */
const READERS: Circle = 'team'

/** A report as a screen shows it. Sealed fields never come this far: they are left out here. */
export function shown(
  knowledge: Pick<Knowledge, 'kinds' | 'sources'>,
  entry: Entry,
  witness: Witness | null,
): WhyReport {
  const { report, state } = entry
  const kind = knowledge.kinds.get(report.kind)
  const { data } = kind ? reveal(kind, entry.data, READERS) : { data: {} as Record<string, unknown> }
  const context = { happened: report.happened, id: report.id }
  return {
    report: report.id,
    kind: report.kind,
    says: kind ? kind.says(entry.data, context) : { key: 'kind.unknown', slots: { kind: report.kind } },
    happened: report.happened,
    knownFrom: knownFrom(report),
    saidBy: textOf(data['saidBy']) ?? textOf(data['by']),
    method: textOf(data['method']),
    people: (data['people'] as WhyReport['people'] | undefined) ?? null,
    weight: witness?.weight ?? null,
    agrees: witness && !witness.withdrawn ? witness.agrees : null,
    state,
    confirmations: entry.confirmedBy.length,
    record: null,
    quotes: quotesOf(knowledge, entry),
    sealed: kind ? sealedNotes(kind, report) : [],
    attachments: attachmentsOf(entry),
  }
}

/** In the order in which they were attached. */
const attachmentsOf = ({ abouts }: Entry): WhyReport['attachments'] =>
  abouts
    .filter(({ kind }) => kind === ATTACHMENT)
    .sort((a, b) => a.seq - b.seq)
    .map(({ id, data }) => {
      const { media, bytes } = data as Attachment
      return { id, media, bytes }
    })

function quotesOf({ sources }: Pick<Knowledge, 'sources'>, { report }: Entry): Quote[] {
  return (report.cites ?? []).map(({ source, quote, start, end, published, row }) => {
    const facts = sources.get(source)
    return {
      source,
      title: facts?.title ?? source,
      publisher: facts?.publisher ?? null,
      published: published ?? facts?.published ?? null,
      quote: quote ?? row ?? '',
      start: start ?? null,
      end: end ?? null,
    }
  })
}
