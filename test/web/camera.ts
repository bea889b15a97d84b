// Photos and voices for a browser without camera and microphone, and how a photo looks to it.
import type { Page } from 'playwright-core'
import { asOfCamera } from '../support/media.ts'

/** A photo of 1200 × 900 points as a camera writes it, with the place where it was taken. */
export async function taken(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: 1200, height: 900 })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    for (let at = 0; at < 1200; at += 10) {
      context.fillStyle = `hsl(${at % 360} 80% 70%)`
      context.fillRect(at, 0, 10, 900)
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] as string
  })
  return Buffer.from(asOfCamera(Buffer.from(base64, 'base64')))
}

/** How bright a point of a picture is, 0 to 255, as a browser sees it. */
export const brightness = (page: Page, jpeg: Uint8Array, x: number, y: number): Promise<number> =>
  page.evaluate(
    async ([base64, across, down]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      context?.drawImage(picture, 0, 0)
      return Math.max(...(context?.getImageData(across, down, 1, 1).data.slice(0, 3) ?? []))
    },
    [Buffer.from(jpeg).toString('base64'), x, y] as const,
  )

/** A finger that comes down in the middle of the picture and goes right, quickly: a browser tells few points of it. */
export async function coverQuickly(page: Page): Promise<void> {
  const canvas = page.locator('.attached canvas')
  const { x, y, width, height } = (await canvas.boundingBox()) as Box
  const at = { pointerId: 1, clientX: x + width / 2, clientY: y + height / 2 }
  const further = { ...at, clientX: at.clientX + 60 }
  await canvas.dispatchEvent('pointerdown', at)
  await canvas.dispatchEvent('pointermove', further)
  await canvas.dispatchEvent('pointerup', further)
}
type Box = { x: number; y: number; width: number; height: number }

/** A tone for a browser without a microphone. */
export function speakInstead(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext()
    const [tone, out] = [context.createOscillator(), context.createMediaStreamDestination()]
    tone.connect(out)
    tone.start()
    return out.stream
  }
}
