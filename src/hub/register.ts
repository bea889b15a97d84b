/** The register of sources: which documents there are, how far each is trusted, and what they say that people confirmed. */
import { devicesView } from '../core/kinds/timeline.ts'
import { type Ledger, ledgerView, placeNamesView, type Register, registerView } from '../domains/documents/index.ts'
import type { Log } from '../log/log.ts'
import type { DeviceName, DocumentSummary, SourceRegister } from './contract.ts'

export async function registersOf(log: Log, journey: string): Promise<Register[]> {
  const subjects = await log.subjects(`${journey}/document:`)
  const found = await Promise.all(subjects.map((subject) => log.view(registerView, subject)))
  return found.filter((register) => register !== null)
}

/** Documents, the newest first. */
export async function listPapers(log: Log, journey: string): Promise<DocumentSummary[]> {
  const named = await namesOf(log, journey)
  const lines = (await registersOf(log, journey)).flatMap((register) => summaryOf(register, named))
  return lines.sort((a, b) => newestFirst([a.published, a.source], [b.published, b.source]))
}

async function namesOf(log: Log, journey: string): Promise<(device: string) => DeviceName> {
  const known = await log.view(devicesView, `${journey}/devices:all`)
  const labels = new Map((known ?? []).map(({ device, label }) => [device, label]))
  return (device) => ({ device, label: labels.get(device) ?? '' })
}

type Dated = readonly [at: string, id: string]
const newestFirst = (a: Dated, b: Dated): number => (a[0] === b[0] ? (a[1] < b[1] ? -1 : 1) : a[0] < b[0] ? 1 : -1)

function summaryOf({ source, drafts: all, open }: Register, named: (device: string) => DeviceName): DocumentSummary[] {
  if (!source || source.state === 'withdrawn') return []
  // A draft that was parted or joined lives on in those that came of it.
  const drafts = all.filter(({ decision, state }) => decision !== 'replaced' && state !== 'withdrawn')
  const { report, title, publisher, published, lang, medium, format, ground, hash, chars, grade } = source
  const decided = (...wanted: string[]): number => drafts.filter(({ decision }) => wanted.includes(decision)).length
  const confirmers = [...new Set(drafts.flatMap(({ decidedBy }) => decidedBy))]
  const about = { title, publisher, published: published ?? '', lang, medium, format, ground, hash, chars }
  return [
    {
      source: report,
      ...about,
      grade: grade && { ...grade, by: named(grade.by) },
      open,
      accepted: decided('accepted', 'edited'),
      rejected: decided('rejected'),
      drafts: drafts.length,
      confirmedBy: confirmers.map(named),
    },
  ]
}

/** All lines of all months, the newest first. */
export async function registerOf(log: Log, journey: string): Promise<SourceRegister> {
  const subjects = await log.subjects(`${journey}/ledger:`)
  const months = await Promise.all(subjects.map((subject) => log.view(ledgerView, subject)))
  const all = <K extends keyof Ledger>(key: K): Ledger[K][number][] =>
    months
      .flatMap((month): readonly Ledger[K][number][] => month?.[key] ?? [])
      .sort((a, b) => newestFirst([a.from, a.report], [b.from, b.report]))
  const documents = await listPapers(log, journey)
  const named = await namesOf(log, journey)
  const said = (await log.view(placeNamesView, `${journey}/places:all`)) ?? []
  const places = said.map((one) => ({ ...one, by: named(one.by) }))
  return { documents, places, statements: all('statements'), figures: all('figures'), policies: all('policies') }
}
