/** A voice of two minutes at most, recorded here, and then without what the recorder wrote beside it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Media } from '../../core/kinds/attachment.ts'
import { cleaned } from '../../core/media/clean.ts'
import type { NewFile } from '../../phone/attached.ts'
import { addressOf } from './shown.tsx'
import { a, kbOf } from './words.ts'

const MOST_SECONDS = 120
/** Speech is clear at this rate, and a minute has some 150 kB. */
const BITS_PER_SECOND = 20_000
const PIECE_MS = 200
const MOST_WAIT_MS = 1500
const TYPES: readonly (readonly [string, Media])[] = [
  ['audio/webm;codecs=opus', 'audio/webm'],
  ['audio/mp4', 'audio/mp4'],
]

export type Spoken = { readonly file: NewFile; readonly seconds: number }

const typeHere = () =>
  typeof MediaRecorder === 'undefined' ? undefined : TYPES.find(([type]) => MediaRecorder.isTypeSupported(type))

/** Without a secure address (a hub in plain http) browsers give no microphone at all. */
export const mayRecord = (): boolean => navigator.mediaDevices !== undefined && typeHere() !== undefined

type RecordProps = { readonly onSpoken: (spoken: Spoken) => void; readonly onFailed: () => void }

export function Record({ onSpoken, onFailed }: RecordProps) {
  const [left, setLeft] = useState<number | null>(null)
  const recording = useRef<Recording | null>(null)
  useEffect(() => () => recording.current?.end(), [])
  useEffect(() => {
    if (left === null) return
    if (left <= 0) return recording.current?.end()
    const timer = setTimeout(() => setLeft((now) => now && now - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])
  const start = async (): Promise<void> => {
    const type = typeHere()
    try {
      if (!type) throw new Error('no type')
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      recording.current = record(stream, type, (spoken) => {
        setLeft(null)
        if (spoken) onSpoken(spoken)
        else onFailed()
      })
      setLeft(MOST_SECONDS)
    } catch {
      onFailed()
    }
  }
  return (
    <button type="button" onClick={left === null ? start : () => recording.current?.stop()}>
      {left === null ? a('attach.voice') : a('attach.stop', { left })}
    </button>
  )
}

type Recording = {
  /** As soon as there is something to hear, or that does not come; asked twice, at once. */
  readonly stop: () => void
  readonly end: () => void
}

/** A recorder that is stopped before its first sound has nothing to give, and a quick thumb would be told of a broken one. */
function record(
  stream: MediaStream,
  [mimeType, media]: readonly [string, Media],
  done: (spoken: Spoken | null) => void,
): Recording {
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND })
  const parts: Blob[] = []
  const from = performance.now()
  let isAsked = false
  const end = (): void => {
    if (recorder.state === 'recording') recorder.stop()
  }
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) parts.push(data)
    if (isAsked && parts.length > 0) end()
  })
  recorder.addEventListener('stop', async () => {
    for (const track of stream.getTracks()) track.stop()
    const bytes = cleaned(media, new Uint8Array(await new Blob(parts).arrayBuffer()))
    const seconds = Math.max(1, Math.round((performance.now() - from) / 1000))
    done(bytes && { file: { media, bytes }, seconds })
  })
  recorder.start(PIECE_MS)
  const stop = (): void => {
    if (isAsked || parts.length > 0) end()
    else setTimeout(end, MOST_WAIT_MS)
    isAsked = true
  }
  return { stop, end }
}

export function Voice({ spoken, onRemove }: { readonly spoken: Spoken; readonly onRemove: () => void }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    addressOf(spoken.file).then(setAddress)
  }, [spoken])
  return (
    <div class="attached">
      {/* biome-ignore lint/a11y/useMediaCaption: what somebody just said has no captions */}
      <audio controls src={address} aria-label={a('attach.listen', { seconds: spoken.seconds })} />
      <p class="choices">
        <button type="button" onClick={onRemove}>
          {a('attach.remove')}
        </button>
        <span class="quiet">{a('attach.size', { kb: kbOf(spoken.file.bytes.length) })}</span>
      </p>
    </div>
  )
}
