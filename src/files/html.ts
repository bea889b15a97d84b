/**
 * A page of the web: the article without the page around it, its title, outlet and day of publication. Scripts are not
 * run and nothing is fetched; the tree is walked without recursion, because a hostile page may nest a million deep.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Paper } from '../intake/formats/paper.ts'
import { plainPaper, tidied, titleIn } from '../intake/formats/paper.ts'
import { dayInWords } from '../intake/formats/words.ts'
import { pageFacts } from './facts.ts'
import { telegramPage } from './telegram.ts'
import { TooMuch } from './trouble.ts'

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'script style template noscript svg math iframe object select button head title nav footer form'.split(' '),
)
/** Blocks that need no empty line around them. */
const CLOSE = new Set(['li', 'tr', 'dt', 'dd', 'caption'])
const MOST_ELEMENTS = 300_000
/** Finding the article takes time that grows with the square of the depth; no article lies this deep. */
const ARTICLE = { elements: 30_000, depth: 300 }

/** Where an article is much shorter than its page, the page was no article. */
const LEAST_SHARE = 0.2
const LEAST_CHARS = 250

export function htmlPaper(source: string): Paper {
  const { document } = parseHTML(/<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`)
  const size = sizeOf(document.documentElement)
  const chat = telegramPage(document)
  if (chat) return chat
  const facts = pageFacts(document)
  const whole = tidied(textOf(document.body ?? document.documentElement))
  const isSound = size.elements <= ARTICLE.elements && size.depth <= ARTICLE.depth
  const article = isSound ? articleIn(document) : null
  const isArticle = article !== null && article.text.length > Math.max(LEAST_CHARS, whole.length * LEAST_SHARE)
  const body = isArticle ? article.text : whole
  const title = titleIn(facts.title ?? article?.title)
  const text = title && !body.startsWith(title) && isArticle ? `${title}\n\n${body}` : body
  const notes = isArticle ? [] : [{ code: 'article.whole' as const, slots: {} }]
  const published = facts.published ?? dayInWords(text)
  return { ...plainPaper('html', text.normalize('NFC')), ...facts, title, published, notes }
}

/** How many elements, and how deep they nest. */
function sizeOf(root: Element): { elements: number; depth: number } {
  let [elements, depth, deepest] = [0, 0, 0]
  let node: Element | null = root
  while (node) {
    if (++elements > MOST_ELEMENTS) throw new TooMuch('elements')
    deepest = Math.max(deepest, depth)
    if (node.firstElementChild) {
      node = node.firstElementChild
      depth++
      continue
    }
    while (node && node !== root && !node.nextElementSibling) {
      node = node.parentElement
      depth--
    }
    node = node === root ? null : (node?.nextElementSibling ?? null)
  }
  return { elements, depth: deepest }
}

/** Readability changes the tree, so it gets a copy. */
function articleIn(document: Document): { title: string | null; text: string } | null {
  const copy = document.cloneNode(true) as Document
  const article = new Readability(copy, { serializer: (node) => node as Element }).parse()
  const content = article?.content
  return content ? { title: article.title ?? null, text: tidied(textOf(content)) } : null
}

/** The words of a tree, one paragraph a block; a row of a table is one line. */
export function textOf(root: Node): string {
  const parts: string[] = []
  let cells = 0
  const mark = (text: string): void => void parts.push(cells > 0 ? ' ' : text)
  const enter = (name: string): void => {
    if (isCell(name)) cells++
    else mark(opening(name))
  }
  const leave = (name: string): void => {
    if (isCell(name)) cells--
    if (isCell(name)) parts.push(' | ')
    else mark(closing(name))
  }
  let node: Node | null = root
  while (node) {
    const name = nameOf(node)
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replaceAll(/\s+/g, ' '))
    const isSilent = SILENT.has(name)
    if (!isSilent) enter(name)
    node = (isSilent ? null : node.firstChild) ?? following(node, root, isSilent, leave)
  }
  const text = parts
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\|(?= ?(\n|$))/g, '')
  return text.replaceAll(/ *\n */g, '\n')
}

/** The next node of the walk; elements that end on the way are left. */
function following(from: Node, root: Node, isSilent: boolean, leave: (name: string) => void): Node | null {
  let node: Node | null = from
  while (node && node !== root) {
    if (node !== from || !isSilent) leave(nameOf(node))
    if (node.nextSibling) return node.nextSibling
    node = node.parentNode
  }
  return null
}

const nameOf = (node: Node): string => node.nodeName.toLowerCase()
const isCell = (name: string): boolean => name === 'td' || name === 'th'

function opening(name: string): string {
  if (name === 'br') return '\n'
  if (name === 'li') return '\n- '
  return BLOCKS.has(name) ? (CLOSE.has(name) ? '\n' : '\n\n') : ''
}

const closing = (name: string): string => (BLOCKS.has(name) && !CLOSE.has(name) ? '\n\n' : '')
