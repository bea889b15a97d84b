/** Reading codes from a camera or a picture: by the browser where it can, by a small library where it cannot. */

type Reader = (source: HTMLVideoElement | ImageBitmap) => Promise<string[]>

type Detector = { detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]> }
type DetectorMaker = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const QR = 'qr_code'

/** The library is loaded only where it is needed, and only when somebody reads a code. */
export async function codeReader(): Promise<Reader> {
  const Native = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  const formats: readonly string[] = Native ? await Native.getSupportedFormats().catch(() => []) : []
  if (Native && formats.includes(QR)) {
    const detector = new Native({ formats: [QR] })
    return async (source) => (await detector.detect(source)).map(({ rawValue }) => rawValue)
  }
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  return async (source) => {
    const seen = pixelsOf(canvas, source)
    try {
      return seen ? [decodeQR(seen)] : []
    } catch {
      return [] // No code is seen in most pictures of a moving hand.
    }
  }
}

const sizeOf = (source: HTMLVideoElement | ImageBitmap): readonly [number, number] =>
  source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height]

function pixelsOf(canvas: HTMLCanvasElement, source: HTMLVideoElement | ImageBitmap): ImageData | null {
  const [width, height] = sizeOf(source)
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  if (width === 0 || height === 0 || !drawing) return null
  Object.assign(canvas, { width, height })
  drawing.drawImage(source, 0, 0)
  return drawing.getImageData(0, 0, width, height)
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** In clear where a browser of before 2023 cannot pack: longer, and read all the same. */
export async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof CompressionStream === 'undefined') return new TextEncoder().encode(text)
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Text of a file that may be packed; null when it is packed, and broken or beyond this browser. */
export async function unpackedText(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes)
  if (typeof DecompressionStream === 'undefined') return null
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text().catch(() => null)
}
