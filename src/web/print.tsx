/** On paper only: of when this page is, and a code that opens it again, live. The code's drawing comes in its own file. */
import { useEffect, useState } from 'preact/hooks'
import type { Board } from '../readiness/model.ts'
import { useHere } from './place.ts'
import { longMoment } from './when.ts'
import { t } from './words.ts'

export function PrintFoot({ board }: { board: Board }) {
  const { to } = useHere()
  const address = location.origin + to('/', { journey: board.journey.id })
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

function Code({ text }: { text: string }) {
  const [drawn, setDrawn] = useState<{ size: number; path: string } | null>(null)
  useEffect(() => {
    // Only paper needs it, so it waits until the page has nothing better to do.
    const timer = setTimeout(() => import('./code.ts').then((file) => setDrawn(file.codeOf(text))), 1500)
    return () => clearTimeout(timer)
  }, [text])
  if (drawn === null) return null
  return (
    <svg class="code" viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={text}>
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  )
}
