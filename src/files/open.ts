/**
 * A file of any kind that people send becomes plain text and what is known of it. The libraries behind it were written
 * for sound files; nothing here trusts them, so this runs in a process of its own (`room.ts`) for all but plain text.
 */
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { FileBytes, Progress } from '../hub/opening.ts'
import { chatIn, telegramIn } from '../intake/formats/chat.ts'
import { type FileKind, fileKind } from '../intake/formats/kind.ts'
import { markdownPaper } from '../intake/formats/markdown.ts'
import { MOST_CHARS, type Paper, plainPaper } from '../intake/formats/paper.ts'
import { dayInWords } from '../intake/formats/words.ts'
import { type Decoded, decode } from './decode.ts'
import { TooMuch } from './trouble.ts'
import type { Part } from './zip.ts'

export async function openPaper(file: FileBytes, progress: Progress = () => undefined): Promise<Result<Paper>> {
  const kind = fileKind(file.name, file.bytes)
  try {
    return checked(await paperOf(kind, file, progress))
  } catch (error) {
    return bad(problem(codeOf(error), '', { format: kind }))
  }
}

/** Libraries throw whatever they like at a damaged file: all of it means the same to a person. */
function codeOf(error: unknown): 'document.tooMuch' | 'document.locked' | 'document.broken' {
  if (error instanceof TooMuch || error instanceof RangeError) return 'document.tooMuch'
  return (error as Error | null)?.name === 'PasswordException' ? 'document.locked' : 'document.broken'
}

function checked(opened: Result<Paper>): Result<Paper> {
  if (!opened.ok) return opened
  const { text, pages } = opened.value
  if (text.trim() === '') return bad(problem(pages.length > 0 ? 'document.noText' : 'document.empty'))
  if (text.length > MOST_CHARS) return bad(problem('document.tooLong', '', { limit: MOST_CHARS }))
  return text.isWellFormed() ? opened : bad(problem('document.encoding'))
}

async function paperOf(kind: FileKind, file: FileBytes, progress: Progress): Promise<Result<Paper>> {
  const { bytes } = file
  if (kind === 'other') return bad(problem('document.format'))
  if (kind === 'zip') return zipPaper(file, progress)
  if (kind === 'pdf') return good(await (await import('./pdf.ts')).pdfPaper(bytes, progress))
  if (kind === 'mail') return good(await (await import('./mail.ts')).mailPaper(bytes))
  const decoded = decode(bytes, kind === 'html' ? declaredIn(bytes) : undefined)
  if (!decoded.ok) return decoded
  if (kind === 'html') return noted((await import('./html.ts')).htmlPaper(decoded.value.text), decoded.value)
  if (kind === 'json') return jsonPaper(decoded.value.text)
  return noted(textPaper(kind, decoded.value.text), decoded.value)
}

const noted = (paper: Paper, { notes }: Decoded): Result<Paper> => good({ ...paper, notes: [...notes, ...paper.notes] })

/** Plain text is left as it is but for its byte order mark: its offsets are those of the file. */
export function textPaper(kind: 'text' | 'markdown', text: string): Paper {
  if (kind === 'markdown') return dated(markdownPaper(text))
  return chatIn(text) ?? dated(plainPaper('text', text))
}

const dated = (paper: Paper): Paper => ({ ...paper, published: paper.published ?? dayInWords(paper.text) })

function jsonPaper(text: string): Result<Paper> {
  const chat = telegramIn(JSON.parse(text) as unknown)
  return chat ? good(chat) : bad(problem('document.format'))
}

/** What a page says of its own bytes, in its first kilobyte, where it must stand. */
const declaredIn = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,40})/i.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))?.[1]

/** A Word document, or an export of a chat that the phone has packed. */
async function zipPaper({ bytes }: FileBytes, progress: Progress): Promise<Result<Paper>> {
  const parts = (await import('./zip.ts')).unzip(bytes)
  if (parts.some(({ name }) => name === 'word/document.xml')) {
    return good(await (await import('./docx.ts')).docxPaper(bytes, parts))
  }
  const inner = parts.filter(({ name }) =>
    /(^|\/)(_chat\.txt|[^/]*whatsapp[^/]*\.txt|result\.json|messages\.html)$/i.test(name),
  )
  const [only] = inner.length === 1 ? inner : parts.filter(isReadable)
  if (!only || fileKind(only.name, only.bytes) === 'zip') return bad(problem('document.format'))
  return paperOf(fileKind(only.name, only.bytes), only, progress)
}

const isReadable = ({ name }: Part): boolean => /\.(txt|html?|md|eml|json)$/i.test(name) && !name.startsWith('__MACOSX')
