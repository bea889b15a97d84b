// Lines that a mail program or an editor broke at a width: "300 blankets, according to the" / "mayor" is one sentence.
// A line end is such a break where the next word would not have fitted on the line. The words of a text stay where they
// are; only the tokens that open such a line no longer say so.
import type { Token } from './tokens.ts'

/** A width that people and programs break lines at. */
const NARROWEST = 45
const WIDEST = 110
/** So many of the line ends inside paragraphs must be such breaks before a text counts as broken at a width. */
const MOST = 0.7
const FEWEST = 2

interface Row {
  /** first token of the line, and the one after its last */
  from: number
  to: number
  start: number
  end: number
}

/** Marks the tokens that go on with the line before: they open no line. */
export function unwrap(text: string, tokens: Token[]): void {
  const rows = rowsOf(text, tokens)
  const pairs = rows.slice(1).map((row, k) => ({ before: rows[k]!, row }))
  const inside = pairs.filter(({ before, row }) => isInside(text, before, row))
  const width = Math.max(0, ...inside.map(({ before }) => before.end - before.start))
  if (width < NARROWEST || width > WIDEST) return
  const prose = inside.filter(
    ({ before, row }) => isPlain(tokens, row) && !isLaidOut(text, before) && !isLaidOut(text, row),
  )
  const broken = prose.filter(({ before, row }) => isFull(tokens, before, row, width))
  if (broken.length < FEWEST || broken.length < MOST * prose.length) return
  for (const { row } of broken) tokens[row.from]!.opens = false
}

function rowsOf(text: string, tokens: readonly Token[]): Row[] {
  const out: Row[] = []
  for (const [i, t] of tokens.entries()) {
    if (t.opens) {
      const start = text.lastIndexOf('\n', t.start) + 1
      out.push({ from: i, to: i + 1, start, end: t.end })
    } else if (out.length > 0) Object.assign(out.at(-1)!, { to: i + 1, end: t.end })
  }
  return out
}

/** Blanks within it part the cells of a table. */
const isLaidOut = (text: string, { start, end }: Row): boolean => / {3,}/.test(text.slice(start, end).trim())

/** No empty line between the two. */
const isInside = (text: string, before: Row, row: Row): boolean =>
  !text
    .slice(before.end, row.start)
    .slice(text.slice(before.end, row.start).indexOf('\n') + 1)
    .includes('\n')

/** The first word of the next line had no room on this one. */
const isFull = (tokens: readonly Token[], before: Row, row: Row, width: number): boolean => {
  let last = row.from
  while (last + 1 < row.to && tokens[last + 1]!.start === tokens[last]!.end) last++
  return before.end - before.start + 1 + tokens[last]!.end - row.start > width - SLACK
}

/** Who breaks lines by hand does not count letters. */
const SLACK = 4

/** No bullet, number, stamp, quoted line or label opens it: those begin anew. */
function isPlain(tokens: readonly Token[], { from, to }: Row): boolean {
  const [first, second] = [tokens[from]!, tokens[from + 1]]
  if (first.kind === 'punct' && !OPENING.has(first.norm)) return false
  if (first.kind === 'time' || first.kind === 'numdate') return false
  const isMarked = ['.', ')', '/'].includes(second?.norm ?? '') && second!.end !== tokens[from + 2]?.start
  const isNumbered = first.kind === 'number' && isMarked
  return !isNumbered && !tokens.slice(from, Math.min(to, from + LABEL)).some((t) => t.norm === ':' || t.norm === '|')
}
const OPENING = new Set(['(', '"', '\u201c', '\u00ab', '\u00bf', '\u00a1', '$', '\u2019', "'"])
const LABEL = 3
