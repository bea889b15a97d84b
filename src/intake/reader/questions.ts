// What a text asks: a question reports nothing, unless it asks for help or for news of somebody; but it says what the
// figures of its answer count ("How many families are you? We were 312").
import { isPersonal } from './numbers.ts'
import { isOfLists, topicIn } from './outline.ts'
import { type Reading, within } from './reading.ts'
import type { Line, Sentence } from './segment.ts'
import type { CueRow } from './tables/table.ts'
import type { Kind } from './types.ts'

/** "What happened on Tuesday?", "¿Hay heridos?"; "can anyone lend a bus?" and "has anyone seen Ana?" are news. */
export function isQuestion(r: Reading, { from, to, quotations }: Sentence): boolean {
  return (
    isAsked(r, { from, to, quotations }) &&
    !r.tokens.slice(from, to).some((t) => r.language.table.appeals.includes(t.norm))
  )
}

/** "Anybody arrested?", "can anyone confirm that they closed it?": asked for, and nobody's word. */
export const isAsked = (r: Reading, { from, to, quotations }: Sentence): boolean =>
  quotations.length === 0 && r.tokens.slice(Math.max(from, to - 2), to).some((t) => t.norm === '?')

/** What a question may tell all the same: what is needed, who is looked for. */
export const ANSWERABLE = new Set<Kind>(['need', 'separation', 'message', 'statement'])

/** What a question wants counted; null where it asks for no count. */
export function askedUnit(r: Reading, { from, to }: Sentence): string | null {
  const { howMany } = r.language.table
  const at = r.tokens.slice(from, to).findIndex((t) => howMany.includes(t.norm))
  if (at < 0) return null
  const units = r.tokens.slice(from + at + 1, Math.min(to, from + at + 4)).map((t) => r.language.table.units[t.norm])
  return units.find((unit) => unit !== undefined && isPersonal(unit)) ?? null
}

const LONGEST_NAME = 3

/** "R: No, gracias a Dios.": in an interview, an answer that denies what the line before asked or supposed. */
export function answersNo(r: Reading, line: Line): boolean {
  if (!line.label || line.label[1] - line.label[0] > LONGEST_NAME) return false
  const [no, mark] = [r.tokens[line.label[1] + 1], r.tokens[line.label[1] + 2]]
  return no !== undefined && r.language.table.noes.includes(no.norm) && (mark === undefined || mark.kind === 'punct')
}

/** "What we need, in this order: boots, gloves", "Short of: diapers, 120 pillows": what stands behind the colon is a list of it. */
export function listAfter(r: Reading, { from, to }: Sentence): { topic: CueRow; from: number } | null {
  for (let i = from + 1; i < Math.min(to - 1, from + HEAD); i++) {
    if (r.tokens[i]!.norm !== ':') continue
    const topic = topicIn(r, from, i)
    const isPlain = within(r.numbers, from, i).every((n) => n.article) && within(r.places, from, i).length === 0
    return topic?.kind === 'need' && isPlain ? { topic, from: i + 1 } : null
  }
  return null
}
const HEAD = 10

/** "What do you need?": the things that the answer lists are needs. */
export function askedList(r: Reading, { from, to }: Sentence): CueRow | null {
  const topic = topicIn(r, from, to)
  return isOfLists(topic) && topic?.kind === 'need' ? topic : null
}
