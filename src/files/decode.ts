/** Bytes as text: UTF-8, UTF-16, or the old Windows encoding where the bytes can be nothing else; otherwise a problem. */
import { bad, good, problem, type Result } from '../core/problem.ts'
import type { PaperNote } from '../intake/formats/paper.ts'

export type Decoded = { readonly text: string; readonly notes: readonly PaperNote[] }

const SNIFFED = 4096

/** `declared`: the encoding that the file itself or its mail claims, tried where the bytes allow it. */
export function decode(bytes: Uint8Array, declared?: string): Result<Decoded> {
  const marked = markedEncoding(bytes)
  if (marked) return decodedAs(bytes, marked, [])
  const utf8 = decodedAs(bytes, 'utf-8', [])
  if (utf8.ok) return utf8
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) return decodedAs(bytes, declared, [])
  const western = decodedAs(bytes, 'windows-1252', [{ code: 'encoding.guessed', slots: { encoding: 'windows-1252' } }])
  return western.ok && isWestern(western.value.text) ? western : bad(problem('document.encoding'))
}

/** A byte order mark, or zeros at every other byte, as UTF-16 of Latin letters has them. */
function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, SNIFFED)
  const zerosAt = (odd: number): number => head.filter((byte, i) => byte === 0 && i % 2 === odd).length
  const many = head.length / 2 / 2
  if (head.length < 4) return null
  if (zerosAt(1) > many && zerosAt(0) === 0) return 'utf-16le'
  return zerosAt(0) > many && zerosAt(1) === 0 ? 'utf-16be' : null
}

function decodedAs(bytes: Uint8Array, encoding: string, notes: readonly PaperNote[]): Result<Decoded> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? bad(problem('document.encoding')) : good({ text, notes })
  } catch {
    return bad(problem('document.encoding')) // Bytes that are none of this encoding, or an encoding that nobody knows.
  }
}

/** Any bytes decode as Windows-1252; only text of our languages has nearly all of its other letters among these. */
const EXPECTED = /[áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’…–—•°ºª·€çÇãõâêôàèìòùäöïëßŒœ\u00a0]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/u
const OTHER = /\P{ASCII}/gu

function isWestern(text: string): boolean {
  const others = text.match(OTHER)?.length ?? 0
  const expected = text.match(EXPECTED)?.length ?? 0
  return !CONTROLS.test(text) && expected >= others * 0.9 && others <= text.length * 0.2
}
