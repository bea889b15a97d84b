/** A PDF: the lines of its pages, read one page after the other so that progress can be told. */
import { getDocumentProxy } from 'unpdf'
import type { PrintedLine, PrintedPage } from '../intake/formats/pages.ts'
import { pagesPaper } from '../intake/formats/pages.ts'
import type { FoundDay, Paper } from '../intake/formats/paper.ts'
import { titleIn } from '../intake/formats/paper.ts'
import { dayIn, dayInWords } from '../intake/formats/words.ts'
import { TooMuch } from './trouble.ts'

export const MOST_PAGES = 1000

type Item = {
  readonly str: string
  readonly hasEOL: boolean
  readonly transform: readonly number[]
  readonly height: number
}

/** The library takes the bytes for itself, so it is given a copy. */
export async function pdfPaper(bytes: Uint8Array, onPage: (done: number, of: number) => void): Promise<Paper> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  if (document.numPages > MOST_PAGES) throw new TooMuch('pages')
  const pages: PrintedPage[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    pages.push(linesOf(items.filter((item): item is typeof item & Item => 'str' in item)))
    page.cleanup()
    onPage(n, document.numPages)
  }
  const info = { ...(await document.getMetadata()).info } as Readonly<Record<string, unknown>>
  const paper = pagesPaper(pages)
  const published = dayInWords(paper.text) ?? dayMade(info['CreationDate'])
  return { ...paper, title: titleIn(ownTitle(info['Title'])), published }
}

/** Pieces of one line, put together. */
function linesOf(items: readonly Item[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  let [text, y, size] = ['', Number.NaN, 0]
  const end = (): void => {
    if (text.trim() !== '') lines.push({ text: text.replaceAll(/\s+/g, ' '), y, size })
    ;[text, y, size] = ['', Number.NaN, 0]
  }
  for (const { str, hasEOL, transform, height } of items) {
    if (str.trim() !== '' && Number.isNaN(y)) y = transform[5] ?? 0
    size = Math.max(size, height)
    text += str
    if (hasEOL) end()
  }
  end()
  return lines
}

/** Word processors leave their file's name as title. */
const ownTitle = (title: unknown): string | null =>
  typeof title === 'string' && !/\.(docx?|indd|odt|pdf)$|^microsoft word/i.test(title) ? title : null

/** "D:20181016171253-06'00'" */
function dayMade(written: unknown): FoundDay | null {
  const parts = /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof written === 'string' ? written : '')
  const day = parts && dayIn(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return day ? { day, at: null, ground: 'file' } : null
}
