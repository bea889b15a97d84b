/** Where on the site we are: journey and moment are part of every address, so that a link shows what its sender saw. */
import { useLocation } from 'preact-iso'
import type { JourneySummary } from '../hub/contract.ts'
import { type Level, levelIn } from '../readiness/level.ts'
import type { Board } from '../readiness/model.ts'
import { paths } from './hub.ts'
import { type Shown, useHub } from './live.ts'
import { learnNames } from './words.ts'

export type Here = {
  readonly journeys: Shown<JourneySummary[]>
  /** Null while unknown, and where the hub has no journey. */
  readonly journey: JourneySummary | null
  readonly asOf: string | undefined
  /** For how many of a hundred chances amounts are, where somebody chose. */
  readonly level: Level | undefined
  /** An address on this site with the same journey, moment and planning level. */
  readonly to: (path: string, more?: Readonly<Record<string, string>>) => string
}

export function useHere(): Here {
  const { query } = useLocation()
  const journeys = useHub<JourneySummary[]>(paths.journeys)
  const list = journeys.state === 'shown' ? journeys.value : []
  const journey = list.find((one) => one.id === query['journey']) ?? list[0] ?? null
  const { asOf } = query
  const level = levelIn(query['level'])
  const asked = { journey: query['journey'], asOf, level: level && String(level) }
  return { journeys, journey, asOf, level, to: (path, more) => address(path, { ...asked, ...more }) }
}

/** Lines of other screens name stops by their codes; the Board knows what they are called. */
export function useNames(): void {
  const { journey, asOf, level } = useHere()
  const board = useHub<Board>(journey && paths.board(journey.id, asOf, level))
  if (board.state === 'shown') learnNames(board.value.stops)
}

function address(path: string, parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

export const whyPath = (number: string): string => `/why/${encodeURIComponent(number)}`
export const saidPath = (report: string): string => `/said/${encodeURIComponent(report)}`
export const stopPath = (stop: string): string => `/stop/${encodeURIComponent(stop)}`
