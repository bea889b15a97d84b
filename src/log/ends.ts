/** Where each device's chain stands, so that the next report of one follows the last. */
import { type Report, type Signer, type Statement, signReport } from '../core/report.ts'
import { deviceKey } from './judge.ts'

/** By journey and device; under no name the last number that nobody signs any more. */
export type ChainEnds = Map<string, { seq: number; prev: string | null }>

const FLOOR = ''
/** The id of no report: what follows it stands after a gap. */
const NOBODY = 'A'.repeat(43)

export const setFloor = (ends: ChainEnds, seq: number): void => void ends.set(FLOOR, { seq, prev: NOBODY })

export function signNext(statement: Statement, signer: Signer, ends: ChainEnds): Report {
  const last = ends.get(deviceKey(statement.journey, signer.device)) ?? { seq: 0, prev: null }
  const floor = ends.get(FLOOR)
  const end = floor && floor.seq > last.seq ? floor : last
  const report = signReport(statement, { seq: end.seq + 1, prev: end.prev }, signer)
  noteEnd(ends, report)
  return report
}

export function noteEnd(ends: ChainEnds, report: Report): void {
  const key = deviceKey(report.journey, report.device)
  if ((ends.get(key)?.seq ?? 0) < report.seq) ends.set(key, { seq: report.seq, prev: report.id })
}
