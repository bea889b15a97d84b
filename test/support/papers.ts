// Real files of the formats that people send, made byte by byte: a PDF, a zip, a Word document.
import { crc32, deflateRawSync } from 'node:zlib'

export type Packed = { readonly name: string; readonly bytes: Uint8Array; readonly claimedSize?: number }

const u16 = (n: number): Buffer => Buffer.from([n & 255, (n >> 8) & 255])
const u32 = (n: number): Buffer => Buffer.concat([u16(n & 0xffff), u16((n >>> 16) & 0xffff)])

/** A zip of parts. `claimedSize`: what it says of a part's size, where that is a lie. */
export function zipOf(parts: readonly Packed[]): Buffer {
  const [locals, entries]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, bytes, claimedSize } of parts) {
    const packed = deflateRawSync(bytes)
    const sizes = [u32(crc32(bytes)), u32(packed.length), u32(claimedSize ?? bytes.length)]
    const named = Buffer.from(name)
    const head = [u16(20), u16(0x800), u16(8), u32(0), ...sizes, u16(named.length), u16(0)]
    const local = Buffer.concat([u32(0x04034b50), ...head, named, packed])
    entries.push(Buffer.concat([u32(0x02014b50), u16(20), ...head, u16(0), u16(0), u16(0), u32(0), u32(at), named]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const counts = [u16(0), u16(0), u16(parts.length), u16(parts.length)]
  return Buffer.concat([...locals, directory, u32(0x06054b50), ...counts, u32(directory.length), u32(at), u16(0)])
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** The body of a Word document: paragraphs, and tables as lists of rows of cells. */
export function wordBody(blocks: readonly (string | readonly (readonly string[])[])[]): string {
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`
  const made = blocks.map((block) =>
    typeof block === 'string' ? paragraph(block) : `<w:tbl>${block.map(row).join('')}</w:tbl>`,
  )
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${made.join('')}</w:body></w:document>`
}

export function docxOf(
  body: string,
  { created, title = '' }: { created?: string; title?: string } = {},
  head = '<?xml version="1.0"?>',
): Buffer {
  const core = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>${title}</dc:title>${created ? `<dcterms:created>${created}</dcterms:created>` : ''}</cp:coreProperties>`
  const parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': head + body,
    'docProps/core.xml': core,
  }
  return zipOf(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}

type PdfLine = { readonly text: string; readonly y: number; readonly size?: number }

/** A PDF of pages of lines, in a font that every reader has. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], info = ''): Buffer {
  const escaped = (text: string): string => text.replaceAll(/[\\()]/g, '\\$&')
  const contents = pages.map((lines) =>
    lines.map(({ text, y, size = 11 }) => `BT /F1 ${size} Tf 60 ${y} Td (${escaped(text)}) Tj ET`).join('\n'),
  )
  return pdfOfStreams(
    contents.map((text) => Buffer.from(text, 'latin1')),
    '',
    info,
  )
}

/** A PDF whose page contents are these bytes; `filter`: how they are packed. */
export function pdfOfStreams(streams: readonly Uint8Array[], filter = '', info = ''): Buffer {
  const pageIds = streams.map((_, i) => 5 + 2 * i)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${streams.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
  ].map((text) => Buffer.from(text, 'latin1'))
  for (const [i, stream] of streams.entries()) {
    const id = pageIds[i] as number
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
    )
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${stream.length} ${filter} >>\nstream\n`),
        stream,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  return assembled(objects)
}

function assembled(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = (parts[0] as Buffer).length
  for (const [i, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    offsets.push(at)
    at += whole.length
    parts.push(whole)
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}
