/** Photos and voices of reports that were said: in the outbox, where each of them is; at the desk, to be opened. */
import { useState } from 'preact/hooks'
import type { AttachedFile } from '../../phone/attached.ts'
import type { WhyReport } from '../../readiness/model.ts'
import { askFile } from '../hub.ts'
import { phone } from '../phone/client.ts'
import { Problems } from '../states.tsx'
import { isPhoto, Shown } from './shown.tsx'
import { a, kbOf } from './words.ts'
import '../style/attach.css'

export function OutboxFiles({ files }: { readonly files: readonly AttachedFile[] }) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <span>
            {nameOf(file)}: {a(`file.${file.where}`, { percent: file.percent })}
          </span>
          {file.where === 'phone' && file.percent > 0 && <progress max={100} value={file.percent} />}
          <Problems problems={file.problems} />
          <p class="choices">
            {file.isHere && <Shown media={file.media} load={() => phone('file', file.id)} />}
            <TakeBack id={file.id} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Two taps: bytes that are erased do not come back. */
function TakeBack({ id }: { readonly id: string }) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {a('file.take')}
      </button>
    )
  }
  return (
    <button type="button" class="main" onClick={() => phone('takeBack', id, a('file.why'))}>
      {a('file.takeSure')}
    </button>
  )
}

export function ReportFiles({ files }: { readonly files: WhyReport['attachments'] }) {
  return (
    <ul class="files">
      {files.map(({ id, media, bytes }) => (
        <li key={id}>
          <span>{nameOf({ media, bytes })}</span>
          <p class="choices">
            <Shown media={media} load={async () => fileIn(media, await askFile(id))} />
          </p>
        </li>
      ))}
    </ul>
  )
}

const fileIn = (media: AttachedFile['media'], bytes: Uint8Array | null) => bytes && { media, bytes }

const nameOf = ({ media, bytes }: Pick<AttachedFile, 'media' | 'bytes'>): string =>
  a(isPhoto(media) ? 'file.photo' : 'file.voice', { kb: kbOf(bytes) })
