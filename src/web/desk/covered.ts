/**
 * What is hidden of a text until somebody opens it: the words that tell who a private person is, exactly; all words of a
 * draft about one where the reader could not tell which. Other letters stand in their place, as many as there were, so
 * that copying the page does not copy the name and every offset still holds.
 */
import type { DeskDraft } from '../../readiness/model.ts'
import type { Marked } from './mark.tsx'

/** Nothing of such a draft is shown until it is opened. */
export const isCovered = (draft: DeskDraft | undefined, opened: ReadonlySet<string>): boolean =>
  draft?.isPrivate === true && draft.personal.length === 0 && !opened.has(draft.draft)

/** Covered parts of the text. What one draft covers another that was opened has uncovered. */
export function coveredIn(drafts: readonly DeskDraft[], opened: ReadonlySet<string>): Marked[] {
  const isOpened = ({ draft }: DeskDraft): boolean => opened.has(draft)
  const shown = drafts.filter(isOpened).flatMap(hiddenOf)
  return drafts
    .filter((draft) => !isOpened(draft))
    .flatMap(hiddenOf)
    .filter((one) => !shown.some(({ start, end }) => start <= one.start && end >= one.end))
}

export const hiddenOf = ({ isPrivate, personal, start, end }: DeskDraft): readonly Marked[] =>
  personal.length > 0 ? personal : isPrivate ? [{ start, end }] : []

/** Words that stand at `from` in the text, with dots for the letters that are covered. */
export function coveredWords(words: string, from: number, covered: readonly Marked[]): string {
  const isHidden = (at: number): boolean => covered.some(({ start, end }) => at >= start && at < end)
  return words.replaceAll(/\S/g, (letter, i: number) => (isHidden(from + i) ? '•' : letter))
}
