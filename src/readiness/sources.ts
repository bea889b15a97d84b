/**
 * Who speaks, how far they are independent of each other, and what became of what each said before.
 *
 * A source is a device; at the founder's own device, where others' words are written down, it is the publisher of the
 * text that is cited. Devices that came in through the same person are of one house: somebody who lets in twenty phones
 * is still one person. Nothing here is claimed by the source itself; what it may claim (an origin) only joins it to others.
 */
import { isFounder } from '../core/report.ts'
import type { Entry } from '../core/view.ts'
import type { Knowledge } from './knowledge.ts'

export type Source = { readonly key: string; readonly house: string }

/** What became of a source's reports. */
export type SourceRecord = {
  readonly confirmed: number
  readonly contradicted: number
  readonly withdrawn: number
}

export const NO_RECORD: SourceRecord = { confirmed: 0, contradicted: 0, withdrawn: 0 }

export type Told = Pick<Knowledge, 'sources' | 'letInBy'>

export function sourceOf({ sources, letInBy }: Told, { report }: Pick<Entry, 'report'>): Source {
  const { journey, device, cites } = report
  const cited = cites?.[0]?.source
  if (isFounder(journey, device) && cited !== undefined) {
    const key = `text ${sources.get(cited)?.publisher ?? cited}`
    return { key, house: key }
  }
  return { key: `device ${device}`, house: letInBy.get(device) ?? device }
}

/** Are there devices of more than one house? Where one person let everybody in, nobody could be asked who is not theirs. */
export function hasHouses(knowledge: Pick<Knowledge, 'entries' | 'letInBy'>): boolean {
  const devices = knowledge.entries.filter(({ report }) => !isFounder(report.journey, report.device))
  return new Set(devices.map(({ report }) => knowledge.letInBy.get(report.device) ?? report.device)).size > 1
}

/** Somebody who is not of the author's house says that it is so; where there is only one house, anybody else. */
export function isConfirmed(knowledge: Pick<Knowledge, 'entries' | 'letInBy' | 'sources'>, entry: Entry): boolean {
  if (entry.confirmedBy.length === 0) return false
  const { house } = sourceOf(knowledge, entry)
  const isOther = (device: string): boolean => (knowledge.letInBy.get(device) ?? device) !== house
  return !hasHouses(knowledge) || entry.confirmedBy.some(isOther)
}

/**
 * How reliable a source has shown itself, 0 to 1: the mean of the Beta distribution that its record leaves of an even
 * prior, (r + 1) / (r + s + 2), with r confirmed and s contradicted reports (Jøsang and Ismail, The Beta Reputation
 * System, 2002). What a source took back itself counts half against it: it erred, and said so.
 */
export function reliabilityOf({ confirmed, contradicted, withdrawn }: SourceRecord): number {
  return (confirmed + 1) / (confirmed + contradicted + withdrawn / 2 + 2)
}

/**
 * What a source's word weighs: never more than one, so that praise which friends give each other gains nothing; less
 * for one that was wrong more often than right.
 */
export const weightOf = (record: SourceRecord): number => Math.min(1, 2 * reliabilityOf(record))

/** Records by source's key. `contradicted`: reports that independent witnesses agree against. */
export function recordsOf(
  knowledge: Pick<Knowledge, 'entries' | 'needs' | 'letInBy' | 'sources'>,
  contradicted: ReadonlySet<string>,
): ReadonlyMap<string, SourceRecord> {
  const records = new Map<string, SourceRecord>()
  for (const entry of [...knowledge.entries, ...knowledge.needs]) {
    const { key } = sourceOf(knowledge, entry)
    const { confirmed, contradicted: against, withdrawn } = records.get(key) ?? NO_RECORD
    const became = outcomeOf(knowledge, entry, contradicted)
    records.set(key, {
      confirmed: confirmed + Number(became === 'confirmed'),
      contradicted: against + Number(became === 'contradicted'),
      withdrawn: withdrawn + Number(became === 'withdrawn'),
    })
  }
  return records
}

/** Somebody else took it back, or others agree against it: contradicted, whoever confirmed it. */
function outcomeOf(
  knowledge: Parameters<typeof isConfirmed>[0],
  entry: Entry,
  contradicted: ReadonlySet<string>,
): keyof SourceRecord | null {
  const { report, state, abouts } = entry
  if (state === 'withdrawn') {
    const isOwn = abouts.some(({ kind, device }) => kind === 'core.withdrawal' && device === report.device)
    return isOwn ? 'withdrawn' : 'contradicted'
  }
  if (contradicted.has(report.id)) return 'contradicted'
  return isConfirmed(knowledge, entry) ? 'confirmed' : null
}
