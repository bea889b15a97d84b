/** On paper only: of when this page is, and a code that opens it again, live. The code's drawing comes in its own file. */
import { useEffect, useState } from 'preact/hooks'
import type { Board } from '../readiness/model.ts'
import { useHere } from './place.ts'
import { longMoment } from './when.ts'
import { t } from './words.ts'

/** `path`: of the page that the code opens; the Board's where it is left out. */
export function PrintFoot({ board, path }: { board: Board; path?: string }) {
  const { to } = useHere()
  const address = location.origin + (path ?? to('/', { journey: board.journey.id }))
  return (
    <footer class="print-foot">
      <Code text={address} />
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

function Code({ text }: { text: string }) {
  const [drawn, setDrawn] = useState<{ size: number; path: string } | null>(null)
  useEffect(() => {
    const draw = (): void => void import('./code.ts').then((file) => setDrawn(file.codeOf(text)))
    // Only paper needs it, so it waits until the page has nothing better to do. Not every browser says when that is.
    if (!('requestIdleCallback' in window)) return later(draw)
    const asked = requestIdleCallback(draw)
    return () => cancelIdleCallback(asked)
  }, [text])
  if (drawn === null) return null
  return (
    <svg class="code" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={text}>
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  )
}
