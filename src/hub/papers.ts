/**
 * Documents at the desk: a text is read into drafts, a person decides on each, and every decision can be taken back.
 * Text, drafts and decisions are reports like all others; nothing here is kept anywhere else.
 */
import { WITHDRAWAL } from '../core/amend.ts'
import { hashText } from '../core/bytes.ts'
import type { Kinds } from '../core/kind.ts'
import type { Stop } from '../core/network.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { check } from '../core/schema.ts'
import { dayOf, type Happened, isZone, msOf, wholeDay } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { type Register, registerView } from '../domains/documents/index.ts'
import { proposalsOf } from '../intake/proposals.ts'
import { read } from '../intake/reader/read.ts'
import type { KnownPlace } from '../intake/reader/types.ts'
import type { Log, Outcome } from '../log/log.ts'
import type { DeskDocument, DeskDraft } from '../readiness/model.ts'
import type { Decision, DocumentSummary, PastedDocument } from './contract.ts'

export const SOURCE = 'documents.source'
export const DRAFT = 'documents.draft'
export const DECIDED = 'documents.confirmation'

const MOST_CHARS = 200_000

export type Papers = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  /** UTC text. */
  readonly now: () => string
}

type Place = { readonly zone: string; readonly stops: readonly Stop[] }

/** Reads a text into drafts and keeps text and drafts in one commit. */
export async function readPaper(
  papers: Papers,
  pasted: PastedDocument,
  place: Place,
): Promise<Result<{ source: string; drafts: number }>> {
  const text = pasted.text.normalize('NFC')
  if (text.trim() === '') return bad(problem('document.empty', '/text'))
  if (text.length > MOST_CHARS) return bad(problem('body.tooLarge', '/text', { limit: MOST_CHARS }))
  if (!text.isWellFormed()) return bad(problem('json.encoding', '/text'))
  const publishedMs = msOf(pasted.published.length === 10 ? `${pasted.published}T00:00:00Z` : pasted.published)
  if (Number.isNaN(publishedMs)) return bad(problem('time.impossible', '/published', { value: pasted.published }))
  const twin = await sameText(papers.log, pasted.journey, hashText(text))
  if (twin) return bad(problem('document.duplicate', '/text', { source: twin }))
  return keepPaper(papers, { ...pasted, text }, place)
}

async function sameText(log: Log, journey: string, hash: string): Promise<string | null> {
  for (const register of await registers(log, journey))
    if (register.source?.hash === hash) return register.source.report
  return null
}

async function registers(log: Log, journey: string): Promise<Register[]> {
  const subjects = await log.subjects(`${journey}/document:`)
  const found = await Promise.all(subjects.map((subject) => log.view(registerView, subject)))
  return found.filter((register) => register !== null)
}

const knownPlace = ({ id, name, country, lat, lon, kind }: Stop): KnownPlace => {
  const precision = kind === 'border' ? 'border-crossing' : 'settlement'
  return { name, country, lat, lon, precision, stop: id }
}

async function keepPaper(papers: Papers, pasted: PastedDocument, { zone, stops }: Place) {
  const published = pasted.published.length === 10 ? pasted.published : dayOf(msOf(pasted.published), zone)
  const reading = read(pasted.text, { published, zone, lang: pasted.lang, places: stops.map(knownPlace) })
  const proposals = proposalsOf(reading.drafts, { published, zone, stops })
  const happened = wholeDay(published, zone)
  const statement = (kind: string, data: Record<string, unknown>): Statement => {
    return { kind, v: 1, journey: pasted.journey, happened, said: papers.now(), data }
  }
  const source = statement(SOURCE, sourceData(pasted, reading.lang))
  const drafts = proposals.map(
    (proposal) =>
      (before: readonly Report[]): Statement =>
        statement(DRAFT, { ...proposal, source: (before[0] as Report).id }),
  )
  const [first] = await papers.log.say([source, ...drafts], papers.signer)
  if (first?.state !== 'applied' || first.id === null) return bad(...(first?.problems ?? []))
  return good({ source: first.id, drafts: drafts.length })
}

function sourceData(pasted: PastedDocument, lang: string): Record<string, unknown> {
  const { title, publisher, published, medium, text } = pasted
  const named = publisher === null || publisher === '' ? {} : { publisher }
  return { title, ...named, published, lang, medium, hash: hashText(text), chars: text.length, text }
}

export async function listPapers(log: Log, journey: string): Promise<DocumentSummary[]> {
  const found = await registers(log, journey)
  const lines = found.flatMap(({ source, drafts, open }) =>
    source
      ? [{ source: source.report, title: source.title, published: source.published ?? '', open, drafts: drafts.length }]
      : [],
  )
  return lines.sort((a, b) =>
    a.published === b.published ? (a.source < b.source ? -1 : 1) : a.published < b.published ? 1 : -1,
  )
}

/** A document with its drafts as the desk shows them. */
export async function openPaper(
  { log, kinds }: Papers,
  journey: string,
  source: string,
): Promise<Result<DeskDocument>> {
  const register = await log.view(registerView, `${journey}/document:${source}`)
  const entries = await log.entries(`${journey}/document:${source}`)
  const paper = entries.find(({ report }) => report.id === source)
  if (!register?.source || !paper) return bad(problem('request.notFound', '', { what: source }))
  const byId = new Map(entries.map((entry) => [entry.report.id, entry]))
  const drafts = register.drafts.flatMap(({ report, decision }) => {
    const entry = byId.get(report)
    return entry ? [deskDraft(entry, decision, kinds)] : []
  })
  const { title, publisher, published, lang } = register.source
  return good({
    source,
    title,
    publisher,
    published: published ?? '',
    lang,
    text: String(paper.data['text'] ?? ''),
    drafts,
  })
}

type DraftData = Omit<DeskDraft, 'draft' | 'says' | 'decision' | 'isPrivate'> & {
  readonly v: number
  readonly source: string
  readonly isPrivate?: boolean
}

function deskDraft({ report, data }: Entry, decision: DeskDraft['decision'], kinds: Kinds): DeskDraft {
  const {
    kind,
    data: proposed,
    happened,
    modality,
    start,
    end,
    quote,
    isPrivate,
    warnings,
  } = data as unknown as DraftData
  const says = kinds.get(kind)?.says(proposed, { happened, id: report.id }) ?? { key: 'kind.unknown', slots: { kind } }
  const doubts = (warnings ?? []).map(({ code, slots }) => ({ report: report.id, code, slots }))
  const shown = { kind, data: proposed, says, happened, modality, start, end, quote }
  return { draft: report.id, ...shown, isPrivate: isPrivate ?? false, warnings: doubts, decision }
}

/** A person's word on a draft. With `accepted` and `edited` a report comes of it, which cites the words. */
export async function decide(papers: Papers, decision: Decision): Promise<Result<Outcome>> {
  const [row] = await papers.log.rows([decision.draft])
  if (!row || row.kind !== DRAFT || row.journey !== decision.journey) {
    return bad(problem('request.notFound', '/draft', { what: decision.draft }))
  }
  const draft = JSON.parse(row.body) as Report
  const standing = await standingDecision(papers, decision.journey, draft)
  if (standing) return bad(problem('draft.settled', '/draft', { decision: String(standing.data['decision']) }))
  if (decision.decision === 'rejected') return sayOne(papers, [confirmation(papers, draft, 'rejected')])
  return acceptDraft(papers, draft, decision)
}

async function standingDecision({ log }: Papers, journey: string, draft: Report): Promise<Report | undefined> {
  const entries = await log.entries(`${journey}/document:${String(draft.data['source'])}`)
  const entry = entries.find(({ report }) => report.id === draft.id)
  return entry?.abouts.filter((one) => one.kind === DECIDED).at(-1)
}

async function acceptDraft(papers: Papers, draft: Report, { decision, data }: Decision): Promise<Result<Outcome>> {
  const proposed = draft.data as unknown as DraftData
  const final = decision === 'edited' && data ? data : proposed.data
  const found = dataProblems(papers.kinds, proposed.kind, final, proposed.happened)
  if (found.length > 0) return bad(...found)
  const report = await reportFrom(papers, draft, proposed, final)
  const settled = (before: readonly Report[]): Statement =>
    confirmation(papers, draft, decision, (before[0] as Report).id)
  return sayOne(papers, [report, settled])
}

/** What is wrong with data before anything is signed: a refused report of one's own would stay in the chain for ever. */
export function dataProblems(kinds: Kinds, name: string, data: Record<string, unknown>, happened: Happened) {
  const kind = kinds.get(name)
  if (!kind) return [problem('kind.unknown', '/kind', { kind: name })]
  if (!isZone(happened.zone)) return [problem('time.impossible', '/happened/zone', { value: happened.zone })]
  const shape = check(kind.data, data, '/data')
  return shape.length > 0 ? shape : (kind.problems?.(data, { happened, id: '' }) ?? [])
}

async function reportFrom(
  papers: Papers,
  draft: Report,
  proposed: DraftData,
  data: Record<string, unknown>,
): Promise<Statement> {
  const { kind, v, happened, source, start, end, quote } = proposed
  const [paper] = await papers.log.rows([source])
  const published = paper ? (JSON.parse(paper.body) as Report).data['published'] : undefined
  const cite = { source, start, end, quote, ...(typeof published === 'string' ? { published } : {}) }
  return { kind, v, journey: draft.journey, happened, said: papers.now(), data, cites: [cite] }
}

const confirmation = (papers: Papers, draft: Report, decision: string, report?: string): Statement => ({
  kind: DECIDED,
  v: 1,
  journey: draft.journey,
  happened: draft.happened,
  said: papers.now(),
  data: { draft: draft.id, decision, ...(report ? { report } : {}) },
})

/** Takes the standing decision on a draft back, and with it the report that came of it. */
export async function undoDecision(papers: Papers, journey: string, id: string): Promise<Result<Outcome>> {
  const [row] = await papers.log.rows([id])
  if (!row || row.kind !== DRAFT || row.journey !== journey)
    return bad(problem('request.notFound', '/draft', { what: id }))
  const draft = JSON.parse(row.body) as Report
  const decision = await standingDecision(papers, journey, draft)
  if (!decision) return bad(problem('request.notFound', '/draft', { what: id }))
  const became = decision.data['report']
  const taken = [decision.id, ...(typeof became === 'string' ? [became] : [])]
  return sayOne(
    papers,
    taken.map((report) => withdrawal(papers, draft, report)),
  )
}

const withdrawal = (papers: Papers, draft: Report, report: string): Statement => ({
  kind: WITHDRAWAL,
  v: 1,
  journey: draft.journey,
  happened: draft.happened,
  said: papers.now(),
  data: { report, why: 'undo' },
})

type Spoken = Parameters<Log['say']>[0]

async function sayOne(papers: Papers, statements: Spoken): Promise<Result<Outcome>> {
  const outcomes = await papers.log.say(statements, papers.signer)
  const refused = outcomes.find((one) => one.state === 'refused')
  return refused ? bad(...refused.problems) : good(outcomes[0] as Outcome)
}
