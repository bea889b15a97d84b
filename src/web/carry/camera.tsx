/** Codes before the camera. Its pictures stay on this device: each is looked at for a code and forgotten. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { p } from '../phone/words.ts'
import { codeReader } from './codes.ts'
import { restMs } from './looking.ts'

export function Camera({ onCodes }: { onCodes: (codes: readonly string[]) => Promise<void> }) {
  const [isOn, setOn] = useState(false)
  const [said, setSaid] = useState('')
  if (!navigator.mediaDevices?.getUserMedia) return null
  const end = (why: string): void => {
    setOn(false)
    setSaid(why)
  }
  return (
    <>
      <p class="choices">
        <button type="button" aria-pressed={isOn} onClick={() => setOn(!isOn)}>
          {p(isOn ? 'carry.cameraOff' : 'carry.camera')}
        </button>
      </p>
      {isOn && <Seeing onCodes={onCodes} onTrouble={() => end(p('carry.cameraFailed'))} />}
      <p role="status">{said}</p>
    </>
  )
}

type SeeingProps = { onCodes: (codes: readonly string[]) => Promise<void>; onTrouble: () => void }

function Seeing({ onCodes, onTrouble }: SeeingProps) {
  const video = useRef<HTMLVideoElement>(null)
  const heard = useRef(onCodes)
  heard.current = onCodes
  useEffect(() => {
    const leaving = new AbortController()
    look(video.current as HTMLVideoElement, (codes) => heard.current(codes), leaving.signal).catch(onTrouble)
    return () => leaving.abort()
  }, [])
  return <video ref={video} class="seeing" muted playsInline aria-label={p('carry.seeing')} />
}

/** Until it is called off; rejects when there is no camera, or it may not be used. */
async function look(
  video: HTMLVideoElement,
  onCodes: (codes: readonly string[]) => Promise<void>,
  left: AbortSignal,
): Promise<void> {
  const [reader, stream] = await Promise.all([
    codeReader(),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  ])
  video.srcObject = stream
  try {
    await video.play()
    for (let look = 0; !left.aborted; look++) {
      await onCodes(await reader(video))
      await new Promise((next) => setTimeout(next, restMs(look)))
    }
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
