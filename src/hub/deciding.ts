/**
 * What a person does with drafts: accept, mend, reject, part, join, make one of marked words, and take any of it back.
 * Each is a few signed reports in one commit, whole or not at all. A draft that was parted or joined is not changed: it
 * is replaced, and comes back when that is undone.
 */
import { WITHDRAWAL } from '../core/amend.ts'
import type { Kinds } from '../core/kind.ts'
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { Report, Statement } from '../core/report.ts'
import { check } from '../core/schema.ts'
import { dayOf, type Happened, happenedProblems, msOf, wholeDay } from '../core/time.ts'
import { type Proposal, proposalsOf } from '../intake/proposals.ts'
import { draftOfWords, joinDrafts, type Reread, splitDraft } from '../intake/redraft.ts'
import type { Log, Outcome } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import { type Answers, answersIn, NO_ANSWERS, withAnswer } from './answered.ts'
import type { Decision, ManyDecided, MarkedWords } from './contract.ts'
import { DECIDED, DRAFT, type DraftData, type Papers, type Place, placesFor, SOURCE } from './papers.ts'
import { undecided } from './receiving.ts'

type Made = Result<{ drafts: readonly string[] }>
/** A person's word on a draft. With `accepted` and `edited` a report comes of it, which cites the words. */
export async function decide(papers: Papers, decision: Decision): Promise<Result<Outcome>> {
  const [row] = await papers.log.rows([decision.draft])
  if (!row || row.kind !== DRAFT || row.journey !== decision.journey) {
    return bad(problem('request.notFound', '/draft', { what: decision.draft }))
  }
  const draft = reportIn(row.body)
  const standing = await standingDecision(papers, decision.journey, draft)
  if (standing) return bad(problem('draft.settled', '/draft', { decision: String(standing.data['decision']) }))
  if (decision.decision === 'rejected') return sayOne(papers, [confirmation(papers, draft, 'rejected')])
  return acceptDraft(papers, draft, decision)
}

const documentOf = ({ journey, data }: Report): string => `${journey}/document:${String(data['source'])}`

async function standingDecision({ log }: Papers, journey: string, draft: Report): Promise<Report | undefined> {
  const entries = await log.entries(`${journey}/document:${String(draft.data['source'])}`)
  const entry = entries.find(({ report }) => report.id === draft.id)
  return entry?.abouts.filter((one) => one.kind === DECIDED).at(-1)
}

async function acceptDraft(
  papers: Papers,
  draft: Report,
  { decision, ...changed }: Decision,
): Promise<Result<Outcome>> {
  const proposed = draft.data as unknown as DraftData
  const answers = await answersIn(papers.log, await papers.log.entries(documentOf(draft)), DECIDED)
  const becomes = decision === 'edited' ? editedOf(proposed, changed) : withAnswer(proposed, answers)
  if (!becomes) return bad(problem('kind.unknown', '/kind', { kind: String(changed.kind) }))
  const found = dataProblems(papers.kinds, becomes.kind, becomes.data, becomes.happened)
  if (found.length > 0) return bad(...found)
  const [row] = await papers.log.rows([proposed.source])
  const paper = row && reportIn(row.body)
  const report = reportFrom(papers, draft, paper, becomes)
  const settled = (before: readonly Report[]): Statement =>
    confirmation(papers, draft, decision, { report: (before[0] as Report).id })
  return sayOne(papers, [report, settled])
}

/** Accepts drafts as they stand, or takes back what was done last with each: all in one commit, or none. */
export async function decideAll(papers: Papers, { journey, drafts, decision }: ManyDecided): Promise<Made> {
  const onDesk = await onDeskNow(papers, journey, drafts)
  const said: Said[] = []
  for (const [i, id] of drafts.entries()) {
    const path = `/drafts/${i}`
    const one = onDesk.get(id)
    if (!one) return bad(problem('request.notFound', path, { what: id }))
    const made = decision === 'accepted' ? acceptance(papers, one, path, said.length) : taking(papers, one, path)
    if (!made.ok) return made
    said.push(...made.value)
  }
  const outcomes = await papers.log.say(said, papers.signer)
  const refused = outcomes.find(({ state }) => state === 'refused')
  return refused ? bad(...refused.problems) : good({ drafts })
}

type OnDesk = {
  readonly draft: Report
  readonly decision: Report | undefined
  readonly paper: Report | undefined
  readonly answers: Answers
}

/** Drafts with the last word on each. Every document is looked up once, however many of its drafts there are. */
async function onDeskNow({ log }: Papers, journey: string, ids: readonly string[]): Promise<Map<string, OnDesk>> {
  const rows = (await log.rows(ids)).filter((row) => row.kind === DRAFT && row.journey === journey)
  const drafts = rows.map(({ body }) => reportIn(body))
  const sources = [...new Set(drafts.map(({ data }) => String(data['source'])))]
  const entries = await Promise.all(sources.map((source) => log.entries(`${journey}/document:${source}`)))
  const byId = new Map(entries.flat().map((entry) => [entry.report.id, entry]))
  const lastWord = ({ id }: Report): Report | undefined =>
    byId
      .get(id)
      ?.abouts.filter(({ kind }) => kind === DECIDED)
      .at(-1)
  const paperOf = ({ data }: Report): Report | undefined => byId.get(String(data['source']))?.report
  const answered = await Promise.all(entries.map((some) => answersIn(log, some, DECIDED)))
  const answersOf = ({ data }: Report): Answers => answered[sources.indexOf(String(data['source']))] ?? NO_ANSWERS
  return new Map(
    drafts.map((draft) => [
      draft.id,
      { draft, decision: lastWord(draft), paper: paperOf(draft), answers: answersOf(draft) },
    ]),
  )
}

type Said = Spoken[number]

/** The report that comes of a draft, and the word on it; `at`: where the report stands among all that is said. */
function acceptance(
  papers: Papers,
  { draft, decision, paper, answers }: OnDesk,
  path: string,
  at: number,
): Result<Said[]> {
  if (decision) return bad(problem('draft.settled', path, { decision: String(decision.data['decision']) }))
  const asRead = draft.data as unknown as DraftData
  const proposed = withAnswer(asRead, answers)
  const wrong = dataProblems(papers.kinds, proposed.kind, proposed.data, proposed.happened)
  if (wrong.length > 0) return bad(...wrong.map((one) => ({ ...one, path: path + one.path })))
  const settled = (before: readonly Report[]): Statement =>
    confirmation(papers, draft, 'accepted', { report: (before[at] as Report).id })
  return good([reportFrom(papers, draft, paper, proposed), settled])
}

function taking(papers: Papers, { draft, decision }: OnDesk, path: string): Result<Said[]> {
  if (!decision || decision.data['drafts']) return bad(problem('request.notFound', path, { what: draft.id }))
  const report = decision.data['report']
  const gone = [decision.id, ...(typeof report === 'string' ? [report] : [])]
  return good(gone.map((one) => withdrawal(papers, draft, one)))
}

/** As a person mended it; null: of a kind that it was not, nor becomes by an answer. */
function editedOf(proposed: DraftData, { kind, data, happened }: Omit<Decision, 'decision'>): DraftData | null {
  const asked = proposed.asks?.find(({ as }) => as?.kind === kind)?.as
  if (kind !== undefined && kind !== proposed.kind && !asked) return null
  const as = kind === undefined || kind === proposed.kind || !asked ? {} : { kind: asked.kind, v: asked.v }
  return { ...proposed, ...as, ...(data && { data }), ...(happened && { happened }) }
}

/** What is wrong with data before anything is signed: a refused report of one's own would stay in the chain for ever. */
export function dataProblems(kinds: Kinds, name: string, data: Record<string, unknown>, happened: Happened) {
  const kind = kinds.get(name)
  if (!kind) return [problem('kind.unknown', '/kind', { kind: name })]
  const times = happenedProblems(happened)
  if (times.length > 0) return times
  const shape = check(kind.data, data, '/data')
  return shape.length > 0 ? shape : (kind.problems?.(data, { happened, id: '' }) ?? [])
}

function reportFrom(papers: Papers, draft: Report, paper: Report | undefined, accepted: DraftData): Statement {
  const { kind, data, happened, source, start, end, quote } = accepted
  const { published, hash } = paper?.data ?? {}
  const cite = { source, start, end, quote, ...(typeof published === 'string' ? { published } : {}) }
  const hashed = typeof hash === 'string' ? { hash } : {}
  const v = papers.kinds.get(kind)?.v ?? accepted.v
  return { kind, v, journey: draft.journey, happened, said: papers.now(), data, cites: [{ ...cite, ...hashed }] }
}

type Settled = { readonly report?: string; readonly drafts?: readonly string[] }

const confirmation = (papers: Papers, draft: Report, decision: string, settled: Settled = {}): Statement => ({
  kind: DECIDED,
  v: 2,
  journey: draft.journey,
  happened: draft.happened,
  said: papers.now(),
  data: { draft: draft.id, decision, ...settled },
})

/** Parts a draft at an offset of the text. */
export async function splitPaperDraft(
  papers: Papers,
  asked: { draft: string; at: number; journey: string },
  place: Place,
): Promise<Made> {
  const found = await openDraft(papers, asked.journey, asked.draft, '/draft')
  if (!found.ok) return found
  const draft = found.value
  const paper = await paperOf(papers, String(draft.data['source']))
  const parted = splitDraft(paper.text, proposalIn(draft), asked.at, await rereading(papers, paper, place))
  return parted.ok ? replace(papers, [draft], parted.value) : parted
}

/** Makes one draft of two of the same text. */
export async function joinPaperDrafts(papers: Papers, journey: string, ids: readonly [string, string]): Promise<Made> {
  const [one, other] = await Promise.all(ids.map((id, i) => openDraft(papers, journey, id, `/drafts/${i}`)))
  if (!one?.ok) return one as Made
  if (!other?.ok) return other as Made
  if (one.value.id === other.value.id || one.value.data['source'] !== other.value.data['source']) {
    return bad(problem('request.notFound', '/drafts/1', { what: ids[1] }))
  }
  const { text } = await paperOf(papers, String(one.value.data['source']))
  const joined = joinDrafts(text, proposalIn(one.value), proposalIn(other.value))
  return joined.ok ? replace(papers, [one.value, other.value], [joined.value]) : joined
}

/** Makes a draft of marked words. */
export async function draftPaperWords(papers: Papers, marked: MarkedWords, place: Place): Promise<Made> {
  const kind = papers.kinds.get(marked.kind)
  if (!kind) return bad(problem('kind.unknown', '/kind', { kind: marked.kind }))
  const [row] = await papers.log.rows([marked.source])
  if (row?.kind !== SOURCE || row.journey !== marked.journey) {
    return bad(problem('request.notFound', '/source', { what: marked.source }))
  }
  const paper = await paperOf(papers, marked.source)
  const zone = paper.zone ?? place.zone
  const day = wholeDay(localDay(paper.published, zone), zone)
  const made = draftOfWords(paper.text, marked, kind, day, await rereading(papers, paper, place))
  if (!made.ok) return made
  const { journey, source } = marked
  return madeOf(await papers.log.say([draftStatement(papers, { journey, source }, made.value)], papers.signer), 1)
}

type Text = {
  readonly text: string
  readonly published: string
  readonly lang: string
  /** Null: of an older release. */
  readonly zone: string | null
}

async function paperOf({ log }: Papers, source: string): Promise<Text> {
  const [row] = await log.rows([source])
  const data = row ? reportIn(row.body).data : {}
  const zone = typeof data['zone'] === 'string' ? data['zone'] : null
  const [text, published, lang] = [data['text'] ?? '', data['published'] ?? '', data['lang']].map(String)
  return { text, published, lang, zone } as Text
}

const localDay = (published: string, zone: string): string =>
  published.length === 10 ? published : dayOf(msOf(published), zone)

/** The reader over some words alone, with the atlas that the whole was read with, with offsets of the whole text; no hub loads it before somebody asks. */
async function rereading(papers: Papers, { text, published, lang, zone: own }: Text, place: Place): Promise<Reread> {
  const { read } = await import('../intake/reader/read.ts')
  const zone = own ?? place.zone
  const day = localDay(published, zone)
  const about = { published: day, zone, stops: place.stops }
  const atlas = await papers.atlas()
  const tongue = lang === 'en' || lang === 'es' ? lang : 'auto'
  return ({ start, end }) => {
    const words = { published: day, zone, lang: tongue, places: placesFor(place), atlas } as const
    const reading = read(text.slice(start, end), words)
    return proposalsOf(reading.drafts, about).map((one) => movedBy(one, start))
  }
}

function movedBy(one: Proposal, by: number): Proposal {
  const why = one.why.map(({ start, end, ...ground }) =>
    start === undefined || end === undefined ? ground : { ...ground, start: start + by, end: end + by },
  )
  const personal = one.personal.map(({ start, end }) => ({ start: start + by, end: end + by }))
  return { ...one, start: one.start + by, end: one.end + by, why, personal }
}

function proposalIn({ data }: Report): Proposal {
  const { source: _, isByHand: __, ...draft } = data as unknown as DraftData
  return { isPrivate: false, warnings: [], why: [], asks: [], personal: [], ...draft }
}

async function openDraft(papers: Papers, journey: string, id: string, path: string): Promise<Result<Report>> {
  const [row] = await papers.log.rows([id])
  if (!row || row.kind !== DRAFT || row.journey !== journey) return bad(problem('request.notFound', path, { what: id }))
  const draft = reportIn(row.body)
  const standing = await standingDecision(papers, journey, draft)
  return standing ? bad(problem('draft.settled', path, { decision: String(standing.data['decision']) })) : good(draft)
}

function draftStatement(papers: Papers, of: { journey: string; source: string }, proposal: Proposal): Statement {
  const { journey, source } = of
  const data = { ...proposal, source, isByHand: true }
  return { kind: DRAFT, v: 3, journey, happened: proposal.happened, said: papers.now(), data }
}

async function replace(papers: Papers, olds: readonly Report[], made: readonly Proposal[]): Promise<Made> {
  const { journey, data } = olds[0] as Report
  const drafts = made.map((one) => draftStatement(papers, { journey, source: String(data['source']) }, one))
  const settled = olds.map((old) => (before: readonly Report[]) => {
    const ids = before.slice(0, drafts.length).map(({ id }) => id)
    return confirmation(papers, old, 'replaced', { drafts: ids })
  })
  return madeOf(await papers.log.say([...drafts, ...settled], papers.signer), drafts.length)
}

function madeOf(outcomes: readonly Outcome[], n: number): Made {
  const refused = outcomes.find(({ state }) => state === 'refused')
  return refused ? bad(...refused.problems) : good({ drafts: outcomes.slice(0, n).map(({ id }) => id as string) })
}

/**
 * Takes back what was done last with a draft: the decision and its report, or the parting, joining or making of it. Of a
 * document: that it came in, with its drafts.
 */
export async function undoDecision(papers: Papers, journey: string, id: string): Promise<Result<Outcome>> {
  const [row] = await papers.log.rows([id])
  if (row?.kind === SOURCE && row.journey === journey) return undoPaper(papers, journey, id)
  if (!row || row.kind !== DRAFT || row.journey !== journey)
    return bad(problem('request.notFound', '/draft', { what: id }))
  const draft = reportIn(row.body)
  const decision = await standingDecision(papers, journey, draft)
  if (decision) return takeBack(papers, draft, [decision])
  const making = await makingOf(papers, journey, draft)
  if (making.length > 0) return takeBack(papers, draft, making)
  return draft.data['isByHand'] === true
    ? sayOne(papers, [withdrawal(papers, draft, draft.id)])
    : bad(problem('request.notFound', '/draft', { what: id }))
}

async function undoPaper(papers: Papers, journey: string, id: string): Promise<Result<Outcome>> {
  const found = await undecided(papers, journey, id)
  if (!found.ok) return found
  const [{ report: paper }] = found.value
  return sayOne(
    papers,
    found.value.map(({ report }) => withdrawal(papers, paper, report.id)),
  )
}

/** The decisions by which a draft stands in the place of others. */
async function makingOf({ log }: Papers, journey: string, draft: Report): Promise<Report[]> {
  const entries = await log.entries(`${journey}/document:${String(draft.data['source'])}`)
  return entries
    .flatMap(({ abouts }) => abouts.filter((one) => one.kind === DECIDED).slice(-1))
    .filter(({ data }) => (data['drafts'] as string[] | undefined)?.includes(draft.id))
}

/** With the decisions go the reports and drafts that came of them; a draft that was decided on meanwhile holds it up. */
async function takeBack(papers: Papers, draft: Report, decisions: readonly Report[]): Promise<Result<Outcome>> {
  const made = [...new Set(decisions.flatMap(({ data }) => (data['drafts'] as string[] | undefined) ?? []))]
  const open = await Promise.all(made.map((id) => openDraft(papers, draft.journey, id, '/draft')))
  const settled = open.find(({ ok }) => !ok)
  if (settled && !settled.ok) return settled
  const reports = decisions.flatMap(({ data }) => (typeof data['report'] === 'string' ? [data['report']] : []))
  const gone = [...decisions.map(({ id }) => id), ...reports, ...made]
  return sayOne(
    papers,
    gone.map((id) => withdrawal(papers, draft, id)),
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
