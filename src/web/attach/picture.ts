/**
 * A picture drawn anew: of what the camera wrote only the colours are left, in fewer points, and what was covered is
 * gone for good. Then all that still tells something is taken out of the file (`core/media`).
 */
import { MOST_FILE_BYTES } from '../../core/kinds/attachment.ts'
import { cleaned } from '../../core/media/clean.ts'
import type { NewFile } from '../../phone/attached.ts'

const MOST_EDGE = 1600
/** The first that fits is taken. */
const QUALITIES = [0.8, 0.65, 0.5, 0.35, 0.2] as const
const COVER = '#222'

/** A square of side `2 × half` around a point, in points of the picture. */
export type Cover = { readonly x: number; readonly y: number; readonly half: number }

/** A camera's photo that is larger than what is kept of it. Read whole, 48 megapixels would hold 190 MB of an old phone. */
const isLarge = ({ type, size }: Blob): boolean => /jpe?g|hei[cf]/.test(type) && size > 1_000_000

/** Null when this browser cannot read it. */
export async function readPicture(file: Blob): Promise<ImageBitmap | null> {
  try {
    const fewer = isLarge(file) ? ({ resizeWidth: MOST_EDGE, resizeQuality: 'medium' } as const) : {}
    // Turned as it was held, by itself: browsers of before 2023 refuse the word that asks for it.
    return await createImageBitmap(file, fewer)
  } catch {
    return null
  }
}

export function sizeOf({ width, height }: ImageBitmap): { width: number; height: number } {
  const scale = Math.min(1, MOST_EDGE / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

export function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, covers: readonly Cover[]): void {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  // What is seen through in a drawing is white on paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  context.fillStyle = COVER
  for (const { x, y, half } of covers) context.fillRect(x - half, y - half, 2 * half, 2 * half)
}

/** The file as it is kept; null when no quality makes it small enough. */
export async function pictureFile(canvas: HTMLCanvasElement): Promise<NewFile | null> {
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    const bytes = blob && cleaned('image/jpeg', new Uint8Array(await blob.arrayBuffer()))
    if (bytes && bytes.length <= MOST_FILE_BYTES) return { media: 'image/jpeg', bytes }
  }
  return null
}
