/**
 * Reports as they lie in a store. A disk forgets a bit now and then: what no longer reads, or is no longer what its id was
 * worked out from, is told as damage of the store, and no number rests on it.
 */
import { hashText } from '../core/bytes.ts'
import { isHusk } from '../core/husk.ts'
import { type Report, SIGNED_AS } from '../core/report.ts'
import { StoreTrouble } from './port.ts'

const damaged = (): StoreTrouble => new StoreTrouble('store.damaged', 'A report was changed on the disk.')

/** A report that is there, whatever is in it. */
export function reportIn(body: string): Report {
  try {
    return JSON.parse(body) as Report
  } catch {
    throw damaged()
  }
}

/** The same, for whoever draws conclusions from it: to the last letter what was signed, or erased since. */
export function soundReport(body: string): Report {
  const report = reportIn(body)
  // The text is canonical: without these two it is, letter by letter, what was hashed.
  const signed = body.replace(`"id":"${report.id}",`, '').replace(`"sig":"${report.sig}",`, '')
  if (hashText(SIGNED_AS + signed) === report.id || isHusk(report)) return report
  throw damaged()
}
