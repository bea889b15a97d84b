/**
 * Lines of a printed page as running text. A PDF knows where letters stand and nothing of words' order beyond it, so
 * lines are joined to paragraphs, words that a line end parted are joined again, and what stands at the head or foot of
 * most pages is left out: a figure there would be read a hundred times.
 */
import type { Paper } from './paper.ts'
import { plainPaper, tidied } from './paper.ts'

/** A line as it stands on its page: its words, its height above the foot of the page, and its size (points). */
export type PrintedLine = { readonly text: string; readonly y: number; readonly size: number }

export type PrintedPage = readonly PrintedLine[]

/** Text of a page's lines, with an empty line between paragraphs. */
function pageText(lines: PrintedPage): string {
  let text = ''
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before) text = breaksAfter(before, line) ? `${text}\n\n` : glued(text, line.text)
    text += line.text.trim()
  }
  return tidied(text)
}

const LINE_GAP = 1.55

/** A new paragraph: more air than a line needs, another size, a new column, or a bullet. */
function breaksAfter(before: PrintedLine, line: PrintedLine): boolean {
  const gap = before.y - line.y
  const size = Math.max(before.size, line.size, 1)
  if (gap < -size || gap > LINE_GAP * size) return true
  return Math.abs(before.size - line.size) > 1.5 || /^[\u2022\u25cf\u25aa\u2013*-] /.test(line.text.trim())
}

/** The text ready for the next line: "migran-" and "tes" are one word, "re-" and "Entry" are not. */
function glued(text: string, next: string): string {
  return /\p{L}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(next.trim()) ? text.slice(0, -1) : `${text} `
}

const EDGE_LINES = 2
const FEWEST_PAGES = 4

/**
 * Pages without the lines that most of them share at head or foot. A number in such a line may only count the pages:
 * "Hay 10 casos" and "Hay 20 casos" are told twice and stay.
 */
function withoutEdges(pages: readonly PrintedPage[]): PrintedPage[] {
  const often = new Map<string, number>()
  for (const [i, page] of pages.entries()) {
    for (const key of new Set(edgesOf(page).map((line) => keyOf(line, i)))) often.set(key, (often.get(key) ?? 0) + 1)
  }
  const most = Math.max(FEWEST_PAGES - 1, pages.length * 0.5)
  return pages.map((page, i) => {
    const edges = new Set(edgesOf(page).filter((line) => (often.get(keyOf(line, i)) ?? 0) > most))
    return page.filter((line) => !edges.has(line))
  })
}

const edgesOf = (page: PrintedPage): PrintedLine[] => [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)]
const keyOf = ({ text }: PrintedLine, page: number): string =>
  text.trim().replace(/\d{1,4}/, (number) => `#${Number(number) - page}`)

/** The paper of printed pages, with the offset of each. Pages with nothing but a picture are counted in a note. */
export function pagesPaper(printed: readonly PrintedPage[]): Paper {
  const texts = withoutEdges(printed).map(pageText)
  const pages: number[] = []
  let text = ''
  for (const page of texts) {
    if (text !== '' && page !== '') text += runsOn(text, page) ? ' ' : '\n\n'
    pages.push(text.length)
    text += page
  }
  const empty = texts.filter((page) => page === '').length
  const notes = empty === 0 ? [] : [{ code: 'pages.empty' as const, slots: { n: empty, of: texts.length } }]
  return { ...plainPaper('pdf', text), pages, notes }
}

/** A sentence goes on over the page. */
const runsOn = (text: string, next: string): boolean => /[\p{Ll},;]$/u.test(text) && /^\p{Ll}/u.test(next)
