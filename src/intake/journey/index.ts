/**
 * Reading a journey's folder. It promises all or nothing: either every file could be read, or the problems of all
 * files come back together, each with its file and line, and nothing is applied. What a folder may hold is told in
 * `docs/guide`; only journey.json, stops.csv and legs.csv must be there. What was read is then told as statements for a
 * hub (`statementsOf`), as the reports that it would make (`reportsIn`), or as observations for the forecast (`observationsIn`).
 */
import type { Problem, Result } from '../../core/problem.ts'
import { bad, good, problem } from '../../core/problem.ts'
import { fromWallClock, instant } from '../../core/time.ts'
import type { Documents, JourneyFile } from './folder.ts'
import { readJourneyFile, readReports } from './folder.ts'
import type { AidRow, EventRow, FolderTexts, JourneyFiles, LegRow, StopRow } from './model.ts'
import { readLegs, readStops, stopZones } from './network.ts'
import { readAid, readEvents, type Zones } from './rows.ts'

export type { ConfirmedReport, Dispatch, FolderTexts, JourneyFiles } from './model.ts'
export { observationsIn, reportsIn } from './observe.ts'
export type { JourneyCite, JourneyStatement, JourneyStatements, SourceStatement } from './statements.ts'
export { statementsOf, waitingIn } from './statements.ts'

/** Files that a folder must hold. `stages.csv`, which tells how a journey went on, is never read. */
export const NEEDED_FILES = ['journey.json', 'stops.csv', 'legs.csv'] as const
export const OPTIONAL_FILES = ['events.csv', 'aid.csv', 'reports.json'] as const
const NO_DOCUMENTS: Documents = { dispatches: [], reports: [] }

/** All of a folder, or the problems of all its files. Texts are decoded UTF-8 (a bad byte shows as U+FFFD). */
export function readJourney(texts: FolderTexts): Result<JourneyFiles> {
  const missing = NEEDED_FILES.filter((file) => texts[file] === undefined)
  const problems: Problem[] = missing.map((file) => problem('file.missing', file, { file }))
  const keep = <T>(result: Result<T>): T | null => {
    if (!result.ok) problems.push(...result.problems)
    return result.ok ? result.value : null
  }
  const read = <T>(file: string, reader: (text: string, file: string) => Result<T>): T | null => {
    const text = texts[file]
    return text === undefined ? null : keep(reader(text, file))
  }
  const journey = read<JourneyFile>('journey.json', readJourneyFile)
  const stops = read<StopRow[]>('stops.csv', readStops)
  const zones = zonesOf(stopZones(texts['stops.csv'] ?? '', 'stops.csv'), journey)
  const legs = read<LegRow[]>('legs.csv', (text, file) => readLegs(text, file, zones.ofStop))
  if (journey?.from_stop && zones.ofStop && !zones.ofStop.has(journey.from_stop)) {
    problems.push(problem('place.unknown', 'journey.json/from_stop', { name: journey.from_stop }))
  }
  const events = read<EventRow[]>('events.csv', (text, file) => readEvents(text, file, zones))
  const aid = read<AidRow[]>('aid.csv', (text, file) => readAid(text, file, zones))
  const zoneAt = (stop: string | null): string => zones.ofStop?.get(stop ?? '') ?? zones.journey
  const documents = texts['reports.json'] === undefined ? null : keep(readReports('reports.json', texts, zoneAt))
  if (problems.length > 0 || !journey || !stops || !legs) return bad(...problems)
  const { dispatches, reports } = documents ?? NO_DOCUMENTS
  const rows = { stops, legs, events: events ?? [], aid: aid ?? [], dispatches, reports }
  return good({ ...factsOf(journey, zones.journey), ...rows })
}

const factsOf = (journey: JourneyFile, zone: string) => ({
  slug: journey.id,
  title: journey.title ?? journey.id,
  startDay: journey.start,
  fromStop: journey.from_stop ?? null,
  zone,
  isExample: journey.example ?? false,
  asOf: journey.asOf ?? null,
  exercise: exerciseOf(journey, zone),
})

function exerciseOf({ exercise, asOf }: JourneyFile, zone: string): JourneyFiles['exercise'] {
  return exercise && asOf ? { at: instant(fromWallClock(asOf, zone)), clock: exercise } : null
}

function zonesOf(ofStop: ReadonlyMap<string, string> | null, journey: JourneyFile | null): Zones {
  const first = ofStop?.get(journey?.from_stop ?? '') ?? ofStop?.values().next().value
  return { ofStop, journey: journey?.zone ?? first ?? 'UTC' }
}
