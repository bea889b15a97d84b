/** The address of a stop's page: the stop, and in its query the planning level and the night that somebody chose. */
import { useLocation } from 'preact-iso'
import { LEVELS, type Level } from '../../readiness/stopModel.ts'
import { useHere } from '../place.ts'

export const USUAL_LEVEL: Level = 75

export const levelIn = (text: string | undefined): Level =>
  LEVELS.find((level) => String(level) === text) ?? USUAL_LEVEL

/** `to` keeps what was chosen, but for what is given. */
export function useStopPath() {
  const { to } = useHere()
  const { path, query } = useLocation()
  const kept = Object.fromEntries(['level', 'night'].flatMap((name) => (query[name] ? [[name, query[name]]] : [])))
  return {
    path,
    to: (address: string, more: Readonly<Record<string, string>>) => to(address, { ...kept, ...more }),
  }
}
