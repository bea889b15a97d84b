/**
 * Documents at the desk: they come in (`receiving.ts`), and are opened with what people decided of them (`deciding.ts`).
 * Text, drafts and decisions are reports like all others; nothing here is kept anywhere else.
 */
import type { Kinds } from '../core/kind.ts'
import type { Stop } from '../core/network.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Signer } from '../core/report.ts'
import { check } from '../core/schema.ts'
import type { Happened } from '../core/time.ts'
import { type DraftLine, type PlaceName, registerView } from '../domains/documents/index.ts'
import type { Proposal } from '../intake/proposals.ts'
import type { Atlas } from '../intake/reader/atlas.ts'
import type { KnownPlace } from '../intake/reader/types.ts'
import type { Log } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import type { DeskDocument, DeskDraft } from '../readiness/model.ts'
import { type Answers, answersIn, answerTo } from './answered.ts'
import type { OpenFile } from './opening.ts'

export const SOURCE = 'documents.source'
export const DRAFT = 'documents.draft'
export const DECIDED = 'documents.confirmation'

/** Opened when the first words need it. */
export type AtlasPort = () => Promise<Atlas | null>

export const noAtlas: AtlasPort = () => Promise.resolve(null)

export type Papers = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly openFile: OpenFile
  readonly atlas: AtlasPort
  /** UTC text. */
  readonly now: () => string
}

export type Place = {
  readonly zone: string
  readonly stops: readonly Stop[]
  /** What people said that names mean. */
  readonly named: readonly PlaceName[]
}

/** What the reader is told of places: the journey's stops under all of their names, and the points that have one. */
export const placesFor = ({ stops, named }: Place): KnownPlace[] => [
  ...stops.map((stop) => ({
    ...knownPlace(stop),
    aliases: named.flatMap((one) => (one.stop === stop.id ? [one.name] : [])),
  })),
  ...named.flatMap(({ name, country, lat, lon }) =>
    lat === null || lon === null ? [] : [{ name, aliases: [name], country, lat, lon, precision: 'site' as const }],
  ),
]

const knownPlace = ({ id, name, country, lat, lon, kind }: Stop): KnownPlace => {
  const precision = kind === 'border' ? 'border-crossing' : 'settlement'
  return { name, country, lat, lon, precision, stop: id }
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
  if (!register?.source || register.source.state === 'withdrawn' || !paper)
    return bad(problem('request.notFound', '', { what: source }))
  const byId = new Map(entries.map((entry) => [entry.report.id, entry]))
  const shown = register.drafts.filter(({ decision, state }) => decision !== 'replaced' && state !== 'withdrawn')
  const answers = await answersIn(log, entries, DECIDED)
  const became = await acceptedAs(log, shown)
  const drafts = await Promise.all(
    shown.flatMap((line) => {
      const entry = byId.get(line.report)
      if (!entry) return []
      const draft = { ...(entry.data as unknown as DraftData), ...became.get(line.became ?? '') }
      const { kind, data, happened } = draft
      return [known(kind, data, happened).then((figure) => deskDraft(draft, line, kinds, figure, answers))]
    }),
  )
  const { title, publisher, published, lang, hash, zone, ground } = register.source
  const text = String(paper.data['text'] ?? '')
  const asked = askedOnce(drafts, answers)
  return good({ source, title, publisher, published: published ?? '', lang, hash, zone, ground, text, drafts: asked })
}

type Accepted = Pick<DraftData, 'kind' | 'data' | 'happened'>

/** The reports that came of drafts: what was mended, or named by an answer, is shown as it was accepted. */
async function acceptedAs(log: Log, lines: readonly DraftLine[]): Promise<ReadonlyMap<string, Accepted>> {
  const ids = lines.flatMap(({ became }) => became ?? [])
  const rows = ids.length === 0 ? [] : await log.rows(ids)
  return new Map(
    rows.map(({ id, body }) => {
      const { kind, data, happened } = reportIn(body)
      return [id, { kind, data, happened }]
    }),
  )
}

/** A draft's data as it was said. */
export type DraftData = Omit<Proposal, 'isPrivate' | 'warnings' | 'why' | 'asks' | 'personal'> &
  Partial<Pick<Proposal, 'isPrivate' | 'warnings' | 'why' | 'asks' | 'personal'>> & {
    readonly source: string
    readonly isByHand?: boolean
  }

const OF_PLACE = ['place.doubtful', 'place.unknown']

/** Which place a name means is asked beside the first open draft that names it, and nowhere once it is answered. */
function askedOnce(drafts: readonly DeskDraft[], answers: Answers): DeskDraft[] {
  const asked = new Set(answers.keys())
  return drafts.map((draft) => {
    const isNew = ({ code, slots }: DeskDraft['warnings'][number]): boolean =>
      !OF_PLACE.includes(code) || !asked.has(String(slots['name']))
    const warnings = draft.warnings.filter(isNew)
    const isOpen = draft.decision === 'open'
    for (const { code, slots } of warnings) if (isOpen && OF_PLACE.includes(code)) asked.add(String(slots['name']))
    return { ...draft, warnings }
  })
}

function deskDraft(
  draft: DraftData,
  line: DraftLine,
  kinds: Kinds,
  known: DeskDraft['known'],
  answers: Answers,
): DeskDraft {
  const answer = line.decision === 'open' ? answerTo(draft, answers) : null
  const { kind, data: proposed, happened, modality, start, end, quote } = draft
  const answered = (i: number): string | null => (i === 0 ? (answer?.stop ?? null) : null)
  const warnings = (draft.warnings ?? []).map(({ code, slots }) => ({ report: line.report, code, slots }))
  return {
    ...{ draft: line.report, kind, data: proposed, happened, modality, start, end, quote, known, warnings },
    says: saysOf(kinds, draft, line.report),
    isPrivate: draft.isPrivate ?? false,
    personal: draft.personal ?? [],
    why: (draft.why ?? []).map(({ field, rule, start = null, end = null }) => ({ field, rule, start, end })),
    asks: (draft.asks ?? []).map(({ as, ...ask }, i) => ({
      ...{ ...ask, answered: answered(i) },
      as: as ? { kind: as.kind, data: as.data } : null,
    })),
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
