/** What the log knows of a journey at a moment, gathered for `readiness`. */
import { aboutOf } from '../core/amend.ts'
import { EXERCISE, type Exercise, exerciseIn, heardIn } from '../core/exercise.ts'
import type { Kinds } from '../core/kind.ts'
import { subjectParts } from '../core/kind.ts'
import { PUBLICATION } from '../core/kinds/publication.ts'
import { journeyView } from '../core/kinds/timeline.ts'
import { inOrder, isFounder, knownFrom, type Report } from '../core/report.ts'
import { DAY_MS, dayOf, HOUR_MS, instant, msOf } from '../core/time.ts'
import { isTrustKind } from '../core/trust.ts'
import type { Entry } from '../core/view.ts'
import { textOf } from '../core/view.ts'
import { networkView } from '../domains/movement/index.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import type { JourneyFacts, Knowledge, SourceFacts } from '../readiness/knowledge.ts'

/** A picture looks back this far: older days change neither where people are nor where they go. */
const WINDOW_DAYS = 30
/** After this long without a word a journey is shown as it was last known, and marked so. */
const SILENT_DAYS = 14

/** The moment of a picture, UTC text. */
export type Moment = {
  readonly asOf: string
  readonly isPast: boolean
  /**
   * True when corrections and withdrawals count even if they were made later: nobody asked what was known then, only
   * for the last picture of a journey that fell silent. A look back leaves them out.
   */
  readonly isAmended: boolean
}

const OF_THE_WHOLE: readonly string[] = [PUBLICATION, EXERCISE]

export async function journeyFacts(log: Log, journey: string): Promise<JourneyFacts | null> {
  const subject = `${journey}/journey:all`
  const facts = await log.view(journeyView, subject)
  if (!facts) return null
  const exercise = exerciseIn(await log.entries(subject), log.trust(journey))
  const { title, isExample, zone } = facts
  return { id: journey, title, isExample, zone, ...(exercise && { exercise }) }
}

/** Local days of a journey that have reports, first first. */
export async function daysOf(log: Log, journey: string): Promise<string[]> {
  const subjects = await log.subjects(`${journey}/day:`)
  return subjects.map((subject) => subjectParts(subject).parts[0] as string).sort()
}

/**
 * The moment of the picture when nobody asked for one: now, or the last word of a journey that fell silent. `nowMs` is by
 * the journey's clock.
 */
export async function defaultMoment(log: Log, facts: JourneyFacts, nowMs: number): Promise<Moment> {
  const latest = await lastHeardMs(log, facts)
  if (latest === 0 || nowMs - latest < SILENT_DAYS * DAY_MS)
    return { asOf: instant(nowMs), isPast: false, isAmended: true }
  return { asOf: instant(Math.ceil(latest / HOUR_MS) * HOUR_MS), isPast: true, isAmended: true }
}

/**
 * When anything of the journey itself was last news; 0: never. Who may speak is none, nor what is public: a phone that
 * comes in today does not bring an ended journey back.
 */
async function lastHeardMs(log: Log, { id: journey, exercise }: JourneyFacts): Promise<number> {
  for (const day of (await daysOf(log, journey)).reverse()) {
    const entries = await log.entries(`${journey}/day:${day}`)
    const heard = entries.filter(({ report: { kind } }) => !isTrustKind(kind) && !OF_THE_WHOLE.includes(kind))
    if (heard.length > 0) return Math.max(...heard.map(({ report }) => lastWordMs(heardIn(exercise, report))))
  }
  return 0
}

/** When a report was news: when it became known, unless that was long after, as with an archive that is typed in. */
function lastWordMs(report: Report): number {
  const happenedMs = msOf(report.happened.from)
  const knownMs = msOf(knownFrom(report))
  return knownMs - happenedMs < SILENT_DAYS * DAY_MS ? Math.max(happenedMs, knownMs) : happenedMs
}

/** Gathers what is known. `asOf`: UTC text; entries that became known later are left out. */
export async function gather(log: Log, kinds: Kinds, facts: JourneyFacts, moment: Moment): Promise<Knowledge> {
  // The map is not news: a stop drawn today was there yesterday, so looking back uses today's network.
  const network = await log.view(networkView, `${facts.id}/network:all`)
  const begins = await beginsAt(log, facts.id)
  const all = await entriesUntil(log, kinds, facts, moment)
  return {
    journey: facts,
    ...(begins && { begins }),
    asOf: moment.asOf,
    isPast: moment.isPast,
    network: network ?? { stops: [], legs: [], groups: [] },
    entries: all.filter((entry) => !isOfHelp(entry)),
    needs: all.filter(isOfHelp),
    sources: await sourcesOf(log, all),
    letInBy: letInBy(log, facts.id, all),
    kinds,
    counts: await countsOf(log),
  }
}

async function beginsAt(log: Log, journey: string): Promise<Knowledge['begins']> {
  const founding = await log.view(journeyView, `${journey}/journey:all`)
  return founding?.startStop ? { day: founding.startDay, stop: founding.startStop } : undefined
}

/** Through whom those who speak came in: of the chain up to the founder the one whom the founder let in. */
function letInBy(log: Log, journey: string, entries: readonly Entry[]): Map<string, string> {
  const trust = log.trust(journey)
  const by = (device: string): string | null => trust.letInBy(device)
  const through = (device: string): string => {
    let at = device
    // Ranks fall towards the founder, so this ends.
    for (let next = by(at); next !== null && !isFounder(journey, next); next = by(at)) at = next
    return at
  }
  const devices = new Set(entries.flatMap(({ report, confirmedBy }) => [report.device, ...confirmedBy]))
  return new Map([...devices].map((device) => [device, through(device)] as const).filter(([one, top]) => one !== top))
}

const HELP = ['needs.', 'shelter.', 'transport.']
export const isOfHelp = ({ report }: Entry): boolean => HELP.some((domain) => report.kind.startsWith(domain))

async function entriesUntil(log: Log, kinds: Kinds, facts: JourneyFacts, moment: Moment): Promise<Entry[]> {
  const first = dayOf(msOf(moment.asOf) - WINDOW_DAYS * DAY_MS, facts.zone)
  const days = (await daysOf(log, facts.id)).filter((day) => day >= first)
  // Of a journey that is over, what somebody adds years later counts when it happened; where nobody asked what was known then.
  const isAdded = (report: Report): boolean => moment.isPast && lastWordMs(report) <= msOf(moment.asOf)
  const counts = (report: Report): boolean =>
    isKnownBy(facts, moment.asOf)(report) || (moment.isAmended && (aboutOf(report, kinds) !== null || isAdded(report)))
  const once = new Map<string, Entry>()
  // One day after the other, so that only one day's rows are held beside the entries.
  for (const day of days) {
    for (const entry of await log.entries(`${facts.id}/day:${day}`, counts))
      once.set(entry.report.id, heardEntry(facts.exercise, entry))
  }
  return [...once.values()].sort((a, b) => inOrder(a.report, b.report))
}

/** Could a report be known by a moment of the journey's clock? */
export const isKnownBy =
  ({ exercise }: JourneyFacts, asOf: string) =>
  (report: Report): boolean =>
    knownFrom(heardIn(exercise, report)) <= asOf

function heardEntry(exercise: Exercise | undefined, entry: Entry): Entry {
  if (!exercise) return entry
  const heard = (report: Report): Report => heardIn(exercise, report)
  return { ...entry, report: heard(entry.report), abouts: entry.abouts.map(heard) }
}

/** The sources that entries cite, by id. */
export async function sourcesOf(log: Log, entries: readonly Entry[]): Promise<Map<string, SourceFacts>> {
  const ids = new Set(entries.flatMap(({ report }) => (report.cites ?? []).map((cite) => cite.source)))
  const rows = await log.rows([...ids])
  return new Map(rows.map((row) => [row.id, sourceIn(reportIn(row.body))]))
}

function sourceIn({ id, data }: Report): SourceFacts {
  return {
    id,
    title: textOf(data['title']) ?? id,
    publisher: textOf(data['publisher']),
    published: textOf(data['published']),
  }
}

export async function countsOf(log: Log): Promise<Knowledge['counts']> {
  const { applied, waiting, refused, rejected } = await log.counts()
  const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0)
  return { applied, waiting: sum(waiting), refused: sum(refused) + sum(rejected) }
}
