/** What a text is called that nobody named: a title is read by more people than the text, so it tells of no sender. */
import { type Paper, titleIn } from './paper.ts'

const LONGEST = 120
const HEAD_LINES = 12
const MAIL_HEAD = /^(from|to|cc|date|sent|subject|de|para|fecha|enviado|asunto):/i
const SUBJECT = /^(?:subject|asunto):[ \t]*(?:(?:re|fwd?|rv):[ \t]*)*(.+)$/i
/** Short, and no sentence. */
const HEADING = /^.{5,119}[^.,;:]$/
const STAMPED = /^[\u200e\u200f]?\[\d{1,4}[/.:-]\d/
const CHAT_STAMPED = /^[\u200e\u200f]?\[?\d{1,4}[/.:-]\d/

/** The paper's own title, the subject of a pasted mail, the day of a chat, a heading, the file's name, or the first line. */
export function titleOf(paper: Paper, name: string): string {
  const lines = paper.text.trimStart().split('\n', HEAD_LINES)
  const first = titleIn(lines[0]) ?? ''
  const own = paper.title ?? subjectIn(lines)
  if (own !== null) return own
  // The name of a chat's file is that of the person or group at its other end.
  if ((paper.format === 'chat' ? CHAT_STAMPED : STAMPED).test(first)) return chatTitle(paper)
  return HEADING.test(first) ? first : (titleIn(name.replace(/^.*[\\/]/, '')) ?? cut(first))
}

function subjectIn(lines: readonly string[]): string | null {
  if (!MAIL_HEAD.test(lines[0] ?? '')) return null
  return titleIn(lines.map((line) => SUBJECT.exec(line)?.[1]).find((subject) => subject !== undefined))
}

const chatTitle = ({ published }: Paper): string => (published ? `Chat ${published.day}` : 'Chat')

const cut = (line: string): string => (line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`)
