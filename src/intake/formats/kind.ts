/** Which format a file has: its first bytes decide, its name only where they say nothing. */
import type { Format } from './paper.ts'

/** What a file may be; `other` is known and not read (a picture, a spreadsheet, a program). */
export type FileKind = Exclude<Format, 'chat' | 'docx'> | 'zip' | 'json' | 'other'

const ENDINGS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  log: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  eml: 'mail',
  json: 'json',
}

const MARKS: readonly (readonly [string, FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'other'],
  ['\u0089PNG', 'other'],
  ['\u00ff\u00d8\u00ff', 'other'],
  ['GIF8', 'other'],
  ['{\\rtf', 'other'],
  ['\u007fELF', 'other'],
  ['MZ\u0090', 'other'],
  ['7z\u00bc\u00af', 'other'],
  ['Rar!', 'other'],
  ['\u001f\u008b', 'other'],
]

/** The kind of a file from its name and its first bytes (a few hundred are enough). */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const marked = MARKS.find(([mark]) => head.startsWith(mark) || (mark === '%PDF-' && head.includes(mark)))?.[1]
  if (marked) return marked
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return ENDINGS[ending] ?? kindOfText(head)
}

/** Pasted text and standard input have no name. A mail needs three of its headers, so that a letter stays a letter. */
function kindOfText(head: string): FileKind {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return 'html'
  const headers = start.match(/^(from|to|subject|date|message-id|mime-version|received|return-path):/gim) ?? []
  const isMail = /^[\w-]+: /.test(start) && new Set(headers.map((one) => one.toLowerCase())).size >= 3
  return isMail && /^(mime-version|message-id|received|return-path):/im.test(start) ? 'mail' : 'text'
}
