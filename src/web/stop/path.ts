/** The address of a stop's page: the stop, and in its query the night that somebody chose. */
import { useLocation } from 'preact-iso'
import { useHere } from '../place.ts'

/** `to` keeps what was chosen, but for what is given. */
export function useStopPath() {
  const { to } = useHere()
  const { path, query } = useLocation()
  const kept = query['night'] ? { night: query['night'] } : {}
  return {
    path,
    to: (address: string, more: Readonly<Record<string, string>>) => to(address, { ...kept, ...more }),
  }
}
