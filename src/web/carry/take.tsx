/**
 * Taking in what somebody carried here: a file, pictures of codes, or codes before the camera. On a phone it comes to
 * be on the phone; at the hub, which is no phone, it goes to the hub at once, and each refusal is told with its reason.
 */
import { useEffect, useRef, useState } from 'preact/hooks'
import { bad, type Problem, problem } from '../../core/problem.ts'
import type { Handed } from '../../hub/syncing.ts'
import { type Frames, isOfRow, joinedFrames, missingFrames, rowsIn } from '../../log/frames.ts'
import { handOver } from '../hub.ts'
import { type PhoneTrouble, phone } from '../phone/client.ts'
import { phoneState } from '../phone/state.ts'
import { p } from '../phone/words.ts'
import { Problems } from '../states.tsx'
import { Camera } from './camera.tsx'
import { codeReader, packed, sha256, unpackedText } from './codes.ts'

type Taken = { readonly said: string; readonly problems: readonly Problem[]; readonly handed: Handed | null }
const NOTHING: Taken = { said: '', problems: [], handed: null }

export function Take() {
  const { taken, frames, isOther, read, choose, forget } = useTaking()
  return (
    <section>
      <h2>{p(phoneState.value === 'open' ? 'carry.takePhone' : 'carry.takeHub')}</h2>
      <label>
        {p('carry.choose')}
        <input
          type="file"
          multiple
          accept=".vereda,.gz,image/*"
          onChange={(event) => choose([...(event.currentTarget.files ?? [])])}
        />
      </label>
      <Camera onCodes={read} />
      {frames && <Missing frames={frames} isOther={isOther} onForget={forget} />}
      <Outcome taken={taken} />
    </section>
  )
}

/** What was read so far, and what became of it. The camera reads faster than a screen is drawn, so a ref holds it. */
function useTaking() {
  const [taken, setTaken] = useState<Taken>(NOTHING)
  const [frames, setFrames] = useState<Frames | null>(null)
  const [isOther, setOther] = useState(false)
  const held = useRef<Frames | null>(null)
  const hold = (next: Frames | null): void => {
    held.current = next
    setFrames(next)
  }
  const read = async (codes: readonly string[]): Promise<void> => {
    const rows = rowsIn(held.current, codes)
    if (codes.length > 0) setOther(rows.isOther)
    // At once: the camera reads on while this is looked at.
    if (rows.held !== held.current) hold(rows.held)
    for (const row of rows.whole) {
      const bytes = joinedFrames(row)
      const isWhole = bytes && isOfRow(row, await sha256(bytes))
      setTaken(isWhole ? await takeIn(bytes) : failed('carry.misread'))
    }
  }
  const choose = async (files: readonly File[]): Promise<void> => {
    setTaken(NOTHING)
    const pictures = files.filter(({ type }) => type.startsWith('image/'))
    const codes = await codesIn(pictures)
    if (codes.length > 0) await read(codes)
    else if (pictures.length > 0) setTaken(failed('carry.noCode'))
    for (const file of files) {
      if (!pictures.includes(file)) setTaken(await takeIn(new Uint8Array(await file.arrayBuffer())))
    }
  }
  return { taken, frames, isOther, read, choose, forget: () => hold(null) }
}

const failed = (key: Parameters<typeof p>[0]): Taken => ({ ...NOTHING, said: p(key) })

async function codesIn(pictures: readonly File[]): Promise<string[]> {
  if (pictures.length === 0) return []
  const reader = await codeReader()
  const found: string[] = []
  for (const picture of pictures) {
    const seen = await createImageBitmap(picture).catch(() => null)
    if (seen) found.push(...(await reader(seen)))
  }
  return found
}

async function takeIn(bytes: Uint8Array<ArrayBuffer>): Promise<Taken> {
  const text = await unpackedText(bytes)
  // Who cannot unpack is told to update.
  if (text === null) return failed(typeof DecompressionStream === 'undefined' ? 'phone.brokenMore' : 'carry.misread')
  if (phoneState.value === 'open') {
    const taken = await phone('takeBundle', text).catch(({ code }: PhoneTrouble) =>
      bad(problem(code ?? 'store.failed')),
    )
    return taken.ok ? { ...NOTHING, said: p('files.taken', taken.value) } : { ...NOTHING, problems: taken.problems }
  }
  const answer = await handOver(await packed(text))
  if (answer.ok) return { said: p('carry.handed', countsOf(answer.value)), problems: [], handed: answer.value }
  return { ...NOTHING, problems: 'problems' in answer ? answer.problems : [problem('hub.unreached')] }
}

const countsOf = ({ reports, added, already, waiting, refused }: Handed) => ({
  reports,
  added,
  already,
  waiting,
  refused,
})

type MissingProps = { frames: Frames; isOther: boolean; onForget: () => void }

function Missing({ frames, isOther, onForget }: MissingProps) {
  const missing = missingFrames(frames)
  const named = missing.slice(0, 20).join(', ')
  return (
    <div role="status">
      <p>{p('carry.progress', { read: frames.pieces.size, all: frames.count })}</p>
      <p class="quiet">{p(missing.length > 20 ? 'carry.missingMore' : 'carry.missing', { named })}</p>
      {isOther && <p>{p('carry.other')}</p>}
      <p class="choices">
        <button type="button" onClick={onForget}>
          {p('carry.forget')}
        </button>
      </p>
    </div>
  )
}

function Outcome({ taken: { said, problems, handed } }: { taken: Taken }) {
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.scrollIntoView?.({ block: 'nearest' }), [said, problems])
  const refused = handed?.outcomes.flatMap((one, i) => (one.state === 'refused' ? [{ ...one, line: i + 2 }] : [])) ?? []
  return (
    <div ref={here}>
      <p role="status">{said}</p>
      <Problems problems={problems.map((one) => ({ ...one, path: '' }))} />
      {refused.length > 0 && (
        <ol class="reports">
          {refused.slice(0, 100).map(({ id, line, problems: why }) => (
            <li key={line}>
              <div class="report refused">
                <p class="says">{p('carry.line', { line, id: id?.slice(0, 12) ?? '?' })}</p>
                <Problems problems={why} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
