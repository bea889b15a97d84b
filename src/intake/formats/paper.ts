/**
 * A paper: what a file, a mail or a chat turned out to say, before anybody reads it for reports. Its `text` is what is
 * kept and hashed, and every later offset points into it. What is known beside the text carries its ground, because a
 * wrong day of publication moves every "yesterday" in it: a person sees where the day comes from and may change it.
 */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'mail' | 'chat'

/** Where a day of publication was found, from the surest to the least sure. */
export type DayGround = 'page' | 'mail' | 'stamps' | 'words' | 'file'

export type FoundDay = {
  /** Local day where it was written, YYYY-MM-DD. */
  readonly day: string
  /** UTC instant where one is known, so that the day can be told in another zone. */
  readonly at: string | null
  readonly ground: DayGround
}

/** What a reader of the paper should be told about how it was opened. */
export type PaperNote = {
  readonly code:
    | 'encoding.guessed'
    | 'stamps.turned'
    | 'pages.empty'
    | 'attachments.left'
    | 'article.whole'
    | 'assistant.asked'
    | 'assistant.failed'
  readonly slots: Readonly<Record<string, string | number>>
}

export type Paper = {
  readonly format: Format
  readonly text: string
  readonly title: string | null
  /** Outlet or office, never a person. */
  readonly publisher: string | null
  readonly published: FoundDay | null
  /** IANA zone, where the paper names its own. */
  readonly zone: string | null
  /** Offset in `text` at which each page begins; empty where there are no pages. */
  readonly pages: readonly number[]
  readonly notes: readonly PaperNote[]
}

export const plainPaper = (format: Format, text: string): Paper => {
  return { format, text, title: null, publisher: null, published: null, zone: null, pages: [], notes: [] }
}

/** Most characters of a text that is kept: some 400 pages. */
export const MOST_CHARS = 600_000

/** A title as it may be kept: one line, not too long, or null. */
export function titleIn(text: string | null | undefined): string | null {
  const line = (text ?? '').replaceAll(/\s+/g, ' ').trim()
  return line === '' ? null : line.slice(0, 300)
}

/** Text of many origins with one kind of line end, no form feeds, and no run of empty lines. */
export function tidied(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\f', '\n\n')
    .replaceAll(/[ \t\u00a0]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim()
}
