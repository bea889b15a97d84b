/** A journey's folder: read, told as statements for a hub, or as observations for the forecast. */
export type { ConfirmedReport, Dispatch, FolderTexts, JourneyFiles } from './model.ts'
export { observationsIn } from './observe.ts'
export { NEEDED_FILES, OPTIONAL_FILES, readJourney } from './read.ts'
export type { JourneyCite, JourneyStatement, JourneyStatements, SourceStatement } from './statements.ts'
export { statementsOf } from './statements.ts'
