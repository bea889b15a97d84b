/** Giving away what is only on this phone: as a file, or as codes that another screen reads one after the other. */
import { useEffect, useState } from 'preact/hooks'
import { framesOf } from '../../log/frames.ts'
import type { Saying } from '../../phone/phone.ts'
import { codeOf } from '../code.ts'
import { HANDED, phone } from '../phone/client.ts'
import { p } from '../phone/words.ts'
import { packed, sha256 } from './codes.ts'

export function Give() {
  const [isAll, setAll] = useState(false)
  return (
    <section>
      <h2>{p('carry.give')}</h2>
      <p>{p('files.more')}</p>
      <p>
        <label>
          <input type="checkbox" checked={isAll} onChange={() => setAll(!isAll)} /> {p('files.all')}
        </label>
      </p>
      <Hand bundle={() => phone('bundle', isAll)} given={p('files.given')} />
    </section>
  )
}

/** A report for which this phone has no room: signed, and handed over without being kept. */
export function Away({ saying }: { saying: Saying }) {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    phone('sayAway', saying).then((said) => setText(said.ok ? said.value : null))
  }, [saying])
  if (text === null) return null
  return (
    <section class="away">
      <p>{p('say.away')}</p>
      <Hand bundle={async () => text} given={p('say.awayGiven')} />
    </section>
  )
}

type HandProps = { bundle: () => Promise<string | null>; given: string }

function Hand({ bundle, given }: HandProps) {
  const [said, setSaid] = useState('')
  const [frames, setFrames] = useState<readonly string[] | null>(null)
  const asFile = async (): Promise<void> => {
    const text = await bundle()
    if (text === null) return setSaid(p('files.none'))
    save(await packed(text))
    setSaid(given)
    dispatchEvent(new Event(HANDED))
  }
  const asCodes = async (): Promise<void> => {
    const text = await bundle()
    const bytes = text === null ? null : await packed(text)
    const made = bytes && framesOf(bytes, await sha256(bytes))
    setFrames(made)
    setSaid(made ? '' : p(text === null ? 'files.none' : 'carry.tooMany'))
    if (made) dispatchEvent(new Event(HANDED))
  }
  return (
    <>
      <p class="choices">
        <button type="button" onClick={asFile}>
          {p('files.give')}
        </button>
        <button type="button" onClick={asCodes}>
          {p('carry.codes')}
        </button>
      </p>
      <p role="status">{said}</p>
      {frames && <Codes frames={frames} />}
    </>
  )
}

function save(bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.download = 'reportes.vereda'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Slow enough for a cheap camera, and never three times a second. */
const FRAME_MS = 500

function Codes({ frames }: { frames: readonly string[] }) {
  const [at, setAt] = useState(0)
  const [moves, setMoves] = useState(frames.length > 1)
  useEffect(() => {
    if (!moves) return
    const timer = setInterval(() => setAt((now) => (now + 1) % frames.length), FRAME_MS)
    return () => clearInterval(timer)
  }, [moves, frames])
  const step = (by: number): void => {
    setMoves(false)
    setAt((now) => (now + by + frames.length) % frames.length)
  }
  const { size, path } = codeOf(frames[at] ?? '')
  const label = p('carry.code', { n: at + 1, all: frames.length })
  return (
    <div class="shownCode">
      <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>{label}</p>
      {frames.length > 1 && (
        <p class="choices">
          <button type="button" onClick={() => step(-1)}>
            {p('carry.before')}
          </button>
          <button type="button" aria-pressed={moves} onClick={() => setMoves(!moves)}>
            {p(moves ? 'carry.hold' : 'carry.go')}
          </button>
          <button type="button" onClick={() => step(1)}>
            {p('carry.next')}
          </button>
        </p>
      )}
      <p class="quiet">{p('carry.codeMore')}</p>
    </div>
  )
}
