/**
 * Documents at the desk: a text is read into drafts, and opened again with what people decided of them (`deciding.ts`).
 * Text, drafts and decisions are reports like all others; nothing here is kept anywhere else.
 */
import { hashText } from '../core/bytes.ts'
import type { Kinds } from '../core/kind.ts'
import type { Stop } from '../core/network.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Report, Signer, Statement } from '../core/report.ts'
import { check } from '../core/schema.ts'
import { dayOf, type Happened, msOf, wholeDay } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { type DraftLine, type Register, registerView } from '../domains/documents/index.ts'
import { type Proposal, proposalsOf } from '../intake/proposals.ts'
import { read } from '../intake/reader/read.ts'
import type { KnownPlace } from '../intake/reader/types.ts'
import type { Log } from '../log/log.ts'
import type { DeskDocument, DeskDraft } from '../readiness/model.ts'
import type { DocumentSummary, PastedDocument } from './contract.ts'

export const SOURCE = 'documents.source'
export const DRAFT = 'documents.draft'

const MOST_CHARS = 200_000

export type Papers = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  /** UTC text. */
  readonly now: () => string
}

export type Place = { readonly zone: string; readonly stops: readonly Stop[] }

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

export const knownPlace = ({ id, name, country, lat, lon, kind }: Stop): KnownPlace => {
  const precision = kind === 'border' ? 'border-crossing' : 'settlement'
  return { name, country, lat, lon, precision, stop: id }
}

async function keepPaper(papers: Papers, pasted: PastedDocument, { zone, stops }: Place) {
  const published = pasted.published.length === 10 ? pasted.published : dayOf(msOf(pasted.published), zone)
  const reading = read(pasted.text, { published, zone, lang: pasted.lang, places: stops.map(knownPlace) })
  const proposals = proposalsOf(reading.drafts, { published, zone, stops })
  const happened = wholeDay(published, zone)
  const statement = (kind: string, data: Record<string, unknown>): Statement => {
    return { kind, v: papers.kinds.get(kind)?.v ?? 1, journey: pasted.journey, happened, said: papers.now(), data }
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

/** A document with its drafts as the desk shows them; `known` tells what others say of the same number. */
export async function openPaper(
  { log, kinds }: Papers,
  journey: string,
  source: string,
  known: (kind: string, data: Record<string, unknown>, happened: Happened) => Promise<DeskDraft['known']>,
): Promise<Result<DeskDocument>> {
  const register = await log.view(registerView, `${journey}/document:${source}`)
  const entries = await log.entries(`${journey}/document:${source}`)
  const paper = entries.find(({ report }) => report.id === source)
  if (!register?.source || !paper) return bad(problem('request.notFound', '', { what: source }))
  const byId = new Map(entries.map((entry) => [entry.report.id, entry]))
  const shown = register.drafts.filter(({ decision, state }) => decision !== 'replaced' && state !== 'withdrawn')
  const drafts = await Promise.all(
    shown.flatMap((line) => {
      const entry = byId.get(line.report)
      if (!entry) return []
      const { kind, data, happened } = entry.data as unknown as DraftData
      return [known(kind, data, happened).then((figure) => deskDraft(entry, line, kinds, figure))]
    }),
  )
  const { title, publisher, published, lang, hash } = register.source
  const text = String(paper.data['text'] ?? '')
  return good({ source, title, publisher, published: published ?? '', lang, hash, text, drafts })
}

/** A draft's data as it was said. */
export type DraftData = Omit<Proposal, 'isPrivate' | 'warnings' | 'why' | 'asks'> &
  Partial<Pick<Proposal, 'isPrivate' | 'warnings' | 'why' | 'asks'>> & {
    readonly source: string
    readonly isByHand?: boolean
  }

function deskDraft({ report, data }: Entry, line: DraftLine, kinds: Kinds, known: DeskDraft['known']): DeskDraft {
  const draft = data as unknown as DraftData
  const { kind, data: proposed, happened, modality, start, end, quote } = draft
  const warnings = (draft.warnings ?? []).map(({ code, slots }) => ({ report: report.id, code, slots }))
  return {
    ...{ draft: report.id, kind, data: proposed, happened, modality, start, end, quote, known, warnings },
    says: saysOf(kinds, draft, report.id),
    isPrivate: draft.isPrivate ?? false,
    why: (draft.why ?? []).map(({ field, rule, start = null, end = null }) => ({ field, rule, start, end })),
    asks: draft.asks ?? [],
    isByHand: draft.isByHand ?? false,
    decision: line.decision as DeskDraft['decision'],
    became: line.became,
    decidedBy: line.decidedBy.at(-1) ?? null,
  }
}

/** A draft made by hand may still lack what its kind asks for; then it says only what it is. */
function saysOf(kinds: Kinds, { kind: name, data, happened }: DraftData, id: string): DeskDraft['says'] {
  const kind = kinds.get(name)
  if (!kind) return { key: 'kind.unknown', slots: { kind: name } }
  if (check(kind.data, data).length > 0) return { key: `kind.${name}.name`, slots: {} }
  return kind.says(data, { happened, id })
}
