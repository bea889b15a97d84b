/**
 * JPEG (ITU T.81): kept are tables, frame and scans. All application segments go (EXIF with place, time and a small
 * picture; XMP, IPTC, profiles), comments, and whatever follows the end.
 */
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const STUFFED = 0x00

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7
/** Huffman and arithmetic tables, quantisation, number of lines, restart interval. */
const isTable = (marker: number): boolean => [0xc4, 0xcc, 0xdb, 0xdc, 0xdd].includes(marker)
const isTold = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/** So large when it is unpacked that an old phone cannot show it. */
const MOST_PIXELS = 16_000_000

export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint16(0) !== 0xff00 + START) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let framed = false
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    while (view.getUint8(at + 1) === 0xff) at++
    const marker = view.getUint8(at + 1)
    if (marker === END) return framed ? joined([...kept, bytes.subarray(at, at + 2)]) : null
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    if (isFrame(marker)) {
      if (framed || view.getUint16(at + 5) * view.getUint16(at + 7) > MOST_PIXELS) return null
      framed = true
    } else if (marker !== SCAN && !isTable(marker) && !isTold(marker)) return null
    const next = marker === SCAN ? scanEnd(view, end) : end
    if (!isTold(marker)) kept.push(bytes.subarray(at, next))
    at = next
  }
}

/** Where the marker stands that follows a scan's data. */
function scanEnd(view: DataView, from: number): number {
  for (let at = from; ; at++) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    if (next !== STUFFED && !isRestart(next)) return at
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
