/** A Word document (.docx): its paragraphs, lists and tables; what its properties say of it. */

import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import type { Paper } from '../intake/formats/paper.ts'
import { plainPaper, tidied, titleIn } from '../intake/formats/paper.ts'
import { dayInWords } from '../intake/formats/words.ts'
import { dayWritten } from './facts.ts'
import { textOf } from './html.ts'
import type { Part } from './zip.ts'

/** `parts`: those of the zip, already unpacked under their limit. */
export async function docxPaper(bytes: Uint8Array, parts: readonly Part[]): Promise<Paper> {
  const ignored = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, ignored)
  const { document } = parseHTML(`<html><body>${value}</body></html>`)
  const text = tidied(textOf(document.body))
  const core = coreOf(parts)
  const made = dayWritten(propertyOf(core, 'created') ?? propertyOf(core, 'modified'), 'file')
  return {
    ...plainPaper('docx', text),
    title: titleIn(propertyOf(core, 'title')),
    published: dayInWords(text) ?? made,
  }
}

function coreOf(parts: readonly Part[]): string {
  const part = parts.find(({ name }) => name === 'docProps/core.xml')
  return part ? Buffer.from(part.bytes.subarray(0, 20_000)).toString('utf8') : ''
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** One property of the small, flat file that Word keeps beside the text. */
const propertyOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<[a-z]+:${name}[^<>]*>([^<]{1,500})</`)
    .exec(xml)?.[1]
    ?.replaceAll(/&\w+;/g, (all) => ENTITIES[all] ?? all)
