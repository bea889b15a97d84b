/** On paper only: of when this page is, and a code that opens it again, live. The code's drawing comes in its own file. */
import { useEffect, useState } from 'preact/hooks'
import type { Board } from '../readiness/model.ts'
import { useHere } from './place.ts'
import { longMoment } from './when.ts'
import { t } from './words.ts'

/** `path`: of the page that the code opens; the Board's where it is left out. */
export function PrintFoot({ board, path }: { board: Board; path?: string }) {
  const { to } = useHere()
  const at = path ?? to('/', { journey: board.journey.id })
  const [origin, setOrigin] = useState(location.origin)
  const address = origin + at
  return (
    <footer class="print-foot">
      <Code at={at} onOrigin={setOrigin} />
      <p>
        <b>{board.journey.title}</b>
        <br />
        {t('board.qrAt', { when: longMoment(board.asOf, board.journey.zone) })}
        <br />
        {t('board.qr')} {address}
      </p>
    </footer>
  )
}

function later(draw: () => void): () => void {
  const timer = setTimeout(draw, 1500)
  return () => clearTimeout(timer)
}

type Drawn = { readonly text: string; readonly size: number; readonly path: string }

function Code({ at, onOrigin }: { at: string; onOrigin: (origin: string) => void }) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    const draw = async (): Promise<void> => {
      const [{ codeOf }, { outsideAddress }] = await Promise.all([import('./code.ts'), import('./outside.ts')])
      const origin = await outsideAddress()
      onOrigin(origin)
      setDrawn({ text: origin + at, ...codeOf(origin + at) })
    }
    // Only paper needs it, so it waits until the page has nothing better to do. Not every browser says when that is.
    if (!('requestIdleCallback' in window)) return later(draw)
    const asked = requestIdleCallback(draw)
    return () => cancelIdleCallback(asked)
  }, [at])
  if (drawn === null) return null
  return (
    <svg class="code" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={drawn.text}>
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  )
}
