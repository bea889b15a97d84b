/** A photo that is being attached: shown as it will be kept, and covered by finger or by key. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NewFile } from '../../phone/attached.ts'
import { type Cover, draw, pictureFile, sizeOf } from './picture.ts'
import { a, kbOf } from './words.ts'

type PhotoProps = {
  readonly picture: ImageBitmap
  /** Handed the file as it is now, whenever it changed. */
  readonly made: (file: NewFile | null) => void
  readonly onRemove: () => void
}

const COVERS_ACROSS = 14
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function Photo({ picture, made, onRemove }: PhotoProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [strokes, setStrokes] = useState<readonly (readonly Cover[])[]>([])
  const [isCovering, setCovering] = useState(false)
  const [bytes, setBytes] = useState(0)
  const size = sizeOf(picture)
  const half = Math.max(size.width, size.height) / COVERS_ACROSS / 2
  useEffect(() => {
    const shown = canvas.current
    if (!shown) return
    draw(shown, picture, strokes.flat())
    let isLate = false
    pictureFile(shown).then((file) => {
      if (isLate) return
      setBytes(file?.bytes.length ?? 0)
      made(file)
    })
    return () => {
      isLate = true
    }
  }, [picture, strokes])
  const tools = { isCovering, setCovering, bytes, onRemove }
  return (
    <div class="attached">
      <Canvas
        canvas={canvas}
        size={size}
        half={half}
        isCovering={isCovering}
        onCover={(covers) => setStrokes((before) => [...before, covers])}
      />
      <Tools {...tools} onUndo={strokes.length > 0 ? () => setStrokes(strokes.slice(0, -1)) : null} />
    </div>
  )
}

type ToolsProps = {
  readonly isCovering: boolean
  readonly setCovering: (isCovering: boolean) => void
  readonly bytes: number
  readonly onUndo: (() => void) | null
  readonly onRemove: () => void
}

function Tools({ isCovering, setCovering, bytes, onUndo, onRemove }: ToolsProps) {
  return (
    <p class="choices">
      <button type="button" aria-pressed={isCovering} onClick={() => setCovering(!isCovering)}>
        {a(isCovering ? 'attach.covering' : 'attach.cover')}
      </button>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {a('attach.undo')}
        </button>
      )}
      <button type="button" onClick={onRemove}>
        {a('attach.remove')}
      </button>
      <span class="quiet">{a('attach.size', { kb: kbOf(bytes) })}</span>
    </p>
  )
}

type CanvasProps = {
  readonly canvas: { current: HTMLCanvasElement | null }
  readonly size: { readonly width: number; readonly height: number }
  readonly half: number
  readonly isCovering: boolean
  /** One stroke: from when the finger comes down until it goes up. */
  readonly onCover: (covers: readonly Cover[]) => void
}

function Canvas(props: CanvasProps) {
  const { canvas, size, isCovering } = props
  const finger = useFinger(props)
  return (
    <canvas
      ref={canvas}
      width={size.width}
      height={size.height}
      class={isCovering ? 'covering' : ''}
      role="img"
      aria-label={a('attach.picture')}
      tabIndex={isCovering ? 0 : -1}
      onPointerDown={finger.down}
      onPointerMove={finger.move}
      onPointerUp={finger.up}
      onPointerCancel={finger.up}
      onKeyDown={useKeys(props)}
    />
  )
}

function useFinger({ canvas, size, half, isCovering, onCover }: CanvasProps) {
  const stroke = useRef<Cover[] | null>(null)
  const move = (event: PointerEvent): void => {
    const shown = canvas.current
    if (!shown || !stroke.current) return
    const { left, top, width, height } = shown.getBoundingClientRect()
    const x = ((event.clientX - left) / width) * size.width
    const y = ((event.clientY - top) / height) * size.height
    const from = stroke.current.at(-1) ?? { x, y }
    const covers = between(from, { x, y }, half)
    stroke.current.push(...covers)
    // At once under the finger; it is drawn anew, with all, when the finger goes up.
    const context = shown.getContext('2d') as CanvasRenderingContext2D
    for (const at of covers) context.fillRect(at.x - half, at.y - half, 2 * half, 2 * half)
  }
  const down = (event: PointerEvent): void => {
    if (!isCovering) return
    canvas.current?.setPointerCapture(event.pointerId)
    stroke.current = []
    move(event)
  }
  const up = (): void => {
    if (stroke.current) onCover(stroke.current)
    stroke.current = null
  }
  return { down, move, up }
}

/** Of a quick finger a browser tells few points: a face that it went over would look out between them. */
function between(from: Point, to: Point, half: number): Cover[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / half))
  const part = (a: number, b: number, n: number): number => a + ((b - a) * n) / steps
  return Array.from({ length: steps }, (_, n) => ({
    x: part(from.x, to.x, n + 1),
    y: part(from.y, to.y, n + 1),
    half,
  }))
}

function useKeys({ size, half, isCovering, onCover }: CanvasProps): (event: KeyboardEvent) => void {
  const at = useRef({ x: size.width / 2, y: size.height / 2 })
  return (event) => {
    const step = STEPS[event.key]
    if (!isCovering || !(step || event.key === ' ')) return
    event.preventDefault()
    if (step) at.current = moved(at.current, step, half, size)
    else onCover([{ ...at.current, half }])
  }
}

type Point = { readonly x: number; readonly y: number }

const moved = (
  { x, y }: Point,
  [dx, dy]: readonly [number, number],
  half: number,
  size: CanvasProps['size'],
): Point => ({
  x: Math.min(size.width, Math.max(0, x + dx * 2 * half)),
  y: Math.min(size.height, Math.max(0, y + dy * 2 * half)),
})
