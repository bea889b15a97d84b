/**
 * How documents come in: a pasted text or a file is opened and read apart (`OpenFile`), and text and drafts are kept in
 * one commit, with the hash that every later quote can be held against. The same text twice is told, and kept once.
 */
import { hashOfBytes, hashText, toBase64url } from '../core/bytes.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import type { Report, Statement } from '../core/report.ts'
import { msOf, wholeDay } from '../core/time.ts'
import { MOST_CHARS, type Paper, titleIn } from '../intake/formats/paper.ts'
import type { ReadPaper } from '../intake/formats/reading.ts'
import { proposalsOf } from '../intake/proposals.ts'
import type { ReadResult } from '../intake/reader/types.ts'
import type { Medium, PastedDocument, ReadAnswer, ReceivedFile } from './contract.ts'
import type { Progress } from './opening.ts'
import { DRAFT, knownPlace, type Papers, type Place, SOURCE } from './papers.ts'
import { registersOf } from './register.ts'

/** A text from the clipboard. It has no name, so its first words decide whether it is a page, a mail or a chat. */
export function receivePasted(papers: Papers, pasted: PastedDocument, place: Place): Promise<Result<ReadAnswer>> {
  const { text, ...about } = pasted
  const wrong = textProblems(text)
  if (wrong.length > 0) return Promise.resolve(bad(...wrong))
  const bytes = new TextEncoder().encode(text)
  return receiveFile(papers, { ...about, name: '', bytes, grade: null, token: null }, place, () => undefined, '/text')
}

function textProblems(text: string): Problem[] {
  if (text.trim() === '') return [problem('document.empty', '/text')]
  if (text.length > MOST_CHARS) return [problem('document.tooLong', '/text', { limit: MOST_CHARS })]
  return text.isWellFormed() ? [] : [problem('json.encoding', '/text')]
}

/** `path`: where in what was asked the file stands, for problems. */
export async function receiveFile(
  papers: Papers,
  file: ReceivedFile,
  place: Place,
  progress: Progress,
  path = '',
): Promise<Result<ReadAnswer>> {
  const { published, lang, name, bytes, journey } = file
  const isDay =
    published === null || !Number.isNaN(msOf(published.length === 10 ? `${published}T00:00:00Z` : published))
  if (!isDay) return bad(problem('time.impossible', '/published', { value: published }))
  const places = place.stops.map(knownPlace)
  const asked = { published, zone: place.zone, otherDay: null, lang, places, isKept: true }
  const read = await papers.openFile({ name, bytes }, asked, progress)
  if (!read.ok) return bad(...read.problems.map((one) => ({ ...one, path })))
  const { paper, reading } = read.value
  if (!reading) return bad(problem('document.undated', '/published'))
  const hash = hashText(paper.text)
  const twin = (await registersOf(papers.log, journey)).find(({ source }) => source?.hash === hash)?.source
  if (twin) return bad(problem('document.duplicate', path, { source: twin.report }))
  return keep(papers, file, read.value, reading, place)
}

async function keep(
  papers: Papers,
  file: ReceivedFile,
  read: ReadPaper,
  reading: ReadResult,
  { zone, stops }: Place,
): Promise<Result<ReadAnswer>> {
  const { day, ground } = read.published as NonNullable<ReadPaper['published']>
  const happened = wholeDay(day, zone)
  const statement = (kind: string, data: Record<string, unknown>): Statement => {
    const v = papers.kinds.get(kind)?.v ?? 1
    return { kind, v, journey: file.journey, happened, said: papers.now(), data }
  }
  const data = sourceData(file, read, reading.lang)
  const drafts = proposalsOf(reading.drafts, { published: day, zone, stops }).map(
    (proposal) =>
      (before: readonly Report[]): Statement =>
        statement(DRAFT, { ...proposal, source: (before[0] as Report).id }),
  )
  const [first] = await papers.log.say([statement(SOURCE, data), ...drafts], papers.signer)
  if (first?.state !== 'applied' || first.id === null) return bad(...(first?.problems ?? []))
  const { format, notes } = read.paper
  const answer = { source: first.id, drafts: drafts.length, title: data.title, published: day, ground, format, notes }
  return good(answer)
}

function sourceData(file: ReceivedFile, { paper, published }: ReadPaper, lang: string) {
  const { text, format } = paper
  const publisher = (file.publisher || paper.publisher)?.slice(0, 120)
  return {
    title: titleIn(file.title) ?? paper.title ?? titleOfText(text, file.name),
    ...(publisher ? { publisher } : {}),
    ...(published ? { published: file.published ?? published.day, ground: published.ground } : {}),
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

const LONGEST_TITLE = 120

/** The first line, where it is short enough to be a title; else the file's own name. */
function titleOfText(text: string, name: string): string {
  const line = titleIn(text.trimStart().split('\n')[0]) ?? ''
  const short = line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1)}…`
  return titleIn(name.replace(/^.*[\\/]/, '')) ?? short
}

const MEDIUM: Partial<Record<Paper['format'], Medium>> = {
  chat: 'message',
  pdf: 'bulletin',
  docx: 'bulletin',
  mail: 'bulletin',
}
const mediumOf = ({ format }: Paper): Medium => MEDIUM[format] ?? 'article'
