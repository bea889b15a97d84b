/** Markdown as plain text: what the marks point at is kept, the marks are not; front matter gives title and date. */
import type { FoundDay, Paper } from './paper.ts'
import { plainPaper, tidied, titleIn } from './paper.ts'
import { dayInWords } from './words.ts'

const FRONT = /^---\n([\s\S]{0,4000}?)\n---\n/

export function markdownPaper(source: string): Paper {
  const whole = source.replaceAll('\r\n', '\n')
  const front = FRONT.exec(whole)
  const body = front ? whole.slice(front[0].length) : whole
  const text = tidied(body.split('\n').map(plainLine).join('\n'))
  const title = fieldOf(front?.[1], 'title') ?? /^#[ \t]+(.+)$/m.exec(body)?.[1]
  return { ...plainPaper('markdown', text), title: titleIn(title), published: dayOf(fieldOf(front?.[1], 'date')) }
}

const fieldOf = (front: string | undefined, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'im').exec(front ?? '')?.[1]

function dayOf(written: string | undefined): FoundDay | null {
  const found = written === undefined ? null : dayInWords(written.slice(0, 100))
  return found && { ...found, ground: 'page' }
}

/** One line without its marks. Each pattern is bounded, so that a hostile line costs no more than its length. */
function plainLine(line: string): string {
  return line
    .replace(/^ {0,3}#{1,6}[ \t]+/, '')
    .replace(/^ {0,3}>[ \t]?/, '')
    .replace(/^([ \t]{0,8})[*+][ \t]+/, '$1- ')
    .replace(/^ {0,3}(```|~~~).{0,40}$/, '')
    .replace(/^[ \t|:-]{3,200}$/, '')
    .replaceAll(/!?\[([^\][]{0,500})\]\([^()\s]{0,1000}(?:[ \t]"[^"]{0,200}")?\)/g, '$1')
    .replaceAll(/(\*\*|__)(\S(?:[^*_]{0,1000}\S)?)\1/g, '$2')
    .replaceAll(/(^|[\s(])[*_](\S(?:[^*_]{0,1000}\S)?)[*_](?=[\s).,;:!?]|$)/g, '$1$2')
    .replaceAll(/`([^`]{1,500})`/g, '$1')
    .replaceAll(/<!--.{0,1000}?-->/g, '')
    .replaceAll(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
}
