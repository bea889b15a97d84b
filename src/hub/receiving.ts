/**
 * How documents come in: a pasted text or a file is opened and read apart (`OpenFile`), and text and drafts are kept in
 * one commit, with the hash that every later quote can be held against. The same text twice is told, and kept once; one that was
 * erased is told, and not kept.
 */
import { WITHDRAWAL } from '../core/amend.ts'
import { hashOfBytes, hashText, toBase64url } from '../core/bytes.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import type { Report, Statement } from '../core/report.ts'
import { isZone, msOf, wholeDay } from '../core/time.ts'
import type { Entry } from '../core/view.ts'
import { MOST_CHARS, type Paper, titleIn } from '../intake/formats/paper.ts'
import type { ReadPaper } from '../intake/formats/reading.ts'
import { titleOf } from '../intake/formats/title.ts'
import { proposalsOf } from '../intake/proposals.ts'
import type { KnownFigure, ReadResult } from '../intake/reader/types.ts'
import type { Medium, PastedDocument, ReadAnswer, ReceivedFile, Rereading } from './contract.ts'
import { erasedIn } from './erased.ts'
import type { Progress } from './opening.ts'
import { DECIDED, DRAFT, type Papers, type Place, placesFor, SOURCE } from './papers.ts'
import { registersOf } from './register.ts'

/** What goes along with a file: where its problems are told, who listens, what stops it, and what is known already. */
export type Along = {
  /** Where in what was asked the file stands, for problems. */
  readonly path?: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
  readonly known?: readonly KnownFigure[]
}

/** A text from the clipboard. It has no name, so its first words decide whether it is a page, a mail or a chat. */
export function receivePasted(
  papers: Papers,
  pasted: PastedDocument,
  place: Place,
  along: Along = {},
): Promise<Result<ReadAnswer>> {
  const { text, ...about } = pasted
  const wrong = textProblems(text)
  if (wrong.length > 0) return Promise.resolve(bad(...wrong))
  const bytes = new TextEncoder().encode(text)
  return receiveFile(papers, { ...about, name: '', bytes, grade: null, token: null }, place, {
    ...along,
    path: '/text',
  })
}

function textProblems(text: string): Problem[] {
  if (text.trim() === '') return [problem('document.empty', '/text')]
  if (text.length > MOST_CHARS) return [problem('document.tooLong', '/text', { limit: MOST_CHARS })]
  return text.isWellFormed() ? [] : [problem('json.encoding', '/text')]
}

export async function receiveFile(
  papers: Papers,
  file: ReceivedFile,
  place: Place,
  along: Along,
): Promise<Result<ReadAnswer>> {
  const read = await readFile(papers, file, place, along)
  if (!read.ok) return read
  const hash = hashText(read.value.paper.text)
  const same = (await registersOf(papers.log, file.journey)).map(({ source }) => source)
  const twin = same.find((source) => source?.hash === hash && source.state !== 'withdrawn')
  if (twin) return bad(problem('document.duplicate', along.path ?? '', { source: twin.report }))
  const words = stating(papers, file.journey, read.value)(SOURCE, sourceData(file, read.value))
  if ((await erasedIn(papers.log, file.journey))(words)) return bad(problem('document.erased', along.path ?? ''))
  return keep(papers, file, read.value, place, [])
}

type Read = ReadPaper & { readonly reading: ReadResult }

async function readFile(
  papers: Papers,
  { published, zone, lang, name, bytes }: ReceivedFile,
  place: Place,
  { path = '', progress, signal, known = [] }: Along,
): Promise<Result<Read>> {
  const wrong = momentProblems(published, zone)
  if (wrong.length > 0) return bad(...wrong)
  const places = placesFor(place)
  const asked = { published, zone, otherZone: place.zone, otherDay: null, lang, places, known, isKept: true }
  const read = await papers.openFile({ name, bytes }, asked, progress, signal)
  if (!read.ok) return bad(...read.problems.map((one) => ({ ...one, path })))
  // Whoever called it off is not there to see it; nothing of it shall be.
  if (signal?.aborted) return bad(problem('request.slow', path))
  const { reading } = read.value
  return reading ? good({ ...read.value, reading }) : bad(problem('document.undated', '/published'))
}

function momentProblems(published: string | null, zone: string | null): Problem[] {
  const isDay =
    published === null || !Number.isNaN(msOf(published.length === 10 ? `${published}T00:00:00Z` : published))
  return [
    ...(isDay ? [] : [problem('time.impossible', '/published', { value: published })]),
    ...(zone === null || isZone(zone) ? [] : [problem('time.impossible', '/zone', { value: zone })]),
  ]
}

/** `gone`: reports in whose place these stand; they are withdrawn in the same commit. */
async function keep(
  papers: Papers,
  file: ReceivedFile,
  read: Read,
  { stops }: Place,
  gone: readonly Report[],
  carried: Readonly<Record<string, unknown>> = {},
): Promise<Result<ReadAnswer>> {
  const { day, ground } = read.published as NonNullable<ReadPaper['published']>
  const { zone, reading } = read
  const statement = stating(papers, file.journey, read)
  const data = { ...sourceData(file, read), ...carried }
  const drafts = proposalsOf(reading.drafts, { published: day, zone, stops }).map(
    (proposal) =>
      (before: readonly Report[]): Statement =>
        statement(DRAFT, { ...proposal, source: (before[0] as Report).id }),
  )
  const away = gone.map(({ id }) => statement(WITHDRAWAL, { report: id, why: 'undo' }))
  const [first] = await papers.log.say([statement(SOURCE, data), ...drafts, ...away], papers.signer)
  if (first?.state !== 'applied' || first.id === null) return bad(...(first?.problems ?? []))
  const { format, notes } = read.paper
  const answer = { source: first.id, drafts: drafts.length, title: data.title, published: day, ground, format, notes }
  return good(answer)
}

/** Makes statements about the day of what was read. */
function stating({ kinds, now }: Papers, journey: string, { published, zone }: Read) {
  const happened = wholeDay((published as NonNullable<ReadPaper['published']>).day, zone)
  return (kind: string, data: Record<string, unknown>): Statement => {
    return { kind, v: kinds.get(kind)?.v ?? 1, journey, happened, said: now(), data }
  }
}

function sourceData(file: ReceivedFile, { paper, published, zone, reading: { lang } }: Read) {
  const { text, format } = paper
  const publisher = (file.publisher || paper.publisher)?.slice(0, 120)
  return {
    title: titleIn(file.title) ?? titleOf(paper, file.name),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published: file.published ?? published.day, ground: published.ground } : {}),
    zone,
    lang,
    medium: file.medium ?? mediumOf(paper),
    format,
    hash: hashText(text),
    ...(file.name === '' ? {} : { file: toBase64url(hashOfBytes(file.bytes)) }),
    ...(file.grade ? { grade: file.grade.reliability, credibility: file.grade.credibility } : {}),
    chars: text.length,
    text,
  }
}

const MEDIUM: Partial<Record<Paper['format'], Medium>> = {
  chat: 'message',
  pdf: 'bulletin',
  docx: 'bulletin',
  mail: 'bulletin',
}
const mediumOf = ({ format }: Paper): Medium => MEDIUM[format] ?? 'article'

/** A kept text read anew, with another language, day or zone: new drafts in the place of those that nobody decided on. */
export async function rereadPaper(
  papers: Papers,
  { journey, source, lang, published, zone }: Rereading,
  place: Place,
  known: readonly KnownFigure[],
): Promise<Result<ReadAnswer>> {
  const found = await undecided(papers, journey, source)
  if (!found.ok) return found
  const [{ data }] = found.value
  const said = (name: string): string | null => (typeof data[name] === 'string' ? data[name] : null)
  const file: ReceivedFile = {
    ...{ journey, title: said('title'), publisher: said('publisher'), grade: null, token: null },
    medium: said('medium') as Medium | null,
    // As text, whatever it once was: what is kept is already plain.
    ...{ name: '', bytes: new TextEncoder().encode(said('text') ?? '') },
    lang: lang ?? (said('lang') as 'en' | 'es' | null) ?? 'auto',
    published: published ?? said('published'),
    zone: zone ?? said('zone'),
  }
  const read = await readFile(papers, { ...file, name: 'text.txt' }, place, { known })
  if (!read.ok) return read
  const kept = ['format', 'file', 'grade', 'credibility', ...(published === null ? ['ground'] : [])]
  const carried = Object.fromEntries(kept.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])))
  return keep(
    papers,
    file,
    read.value,
    place,
    found.value.map(({ report }) => report),
    carried,
  )
}

/** A document with its drafts, the document first, where no person has decided on any of them. */
export async function undecided(
  { log }: Papers,
  journey: string,
  source: string,
): Promise<Result<readonly [Entry, ...Entry[]]>> {
  const entries = (await log.entries(`${journey}/document:${source}`)).filter(({ state }) => state !== 'withdrawn')
  const paper = entries.find(({ report }) => report.id === source)
  if (!paper) return bad(problem('request.notFound', '/source', { what: source }))
  const drafts = entries.filter(({ report }) => report.kind === DRAFT)
  const decided = drafts.filter(({ abouts }) => abouts.some(({ kind }) => kind === DECIDED))
  return decided.length > 0
    ? bad(problem('document.decided', '/source', { n: decided.length }))
    : good([paper, ...drafts])
}
