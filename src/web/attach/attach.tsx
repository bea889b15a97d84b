/**
 * Attaching photos and voices to a report that is being written. Nothing of them is kept before the report is: then the
 * form asks for them by `gather`, each as it will be sent.
 */
import { useRef, useState } from 'preact/hooks'
import type { NewFile } from '../../phone/attached.ts'
import { Photo } from './photo.tsx'
import { readPicture } from './picture.ts'
import { mayRecord, Record, type Spoken, Voice } from './voice.tsx'
import { a } from './words.ts'
import '../style/attach.css'

const MOST_FILES = 4

type Piece = { readonly key: number } & ({ readonly picture: ImageBitmap } | { readonly spoken: Spoken })

export type Gathered = { current: () => readonly NewFile[] }

export function Attach({ gather }: { readonly gather: Gathered }) {
  const { pieces, trouble, add, remove, made, fail } = usePieces(gather)
  const [isReading, setReading] = useState(false)
  return (
    <section class="attach" aria-labelledby="attach-title">
      <h2 id="attach-title">{a('attach.title')}</h2>
      <p class="quiet">{a('attach.more')}</p>
      {pieces.map((piece) => (
        <Attached key={piece.key} piece={piece} made={made} onRemove={() => remove(piece.key)} />
      ))}
      <Warnings pieces={pieces} />
      {trouble && <p role="alert">{a(trouble)}</p>}
      {pieces.length >= MOST_FILES ? (
        <p class="quiet">{a('attach.tooMany', { most: MOST_FILES })}</p>
      ) : (
        <p class="choices">
          <PickPhoto
            isReading={isReading}
            onPicked={async (file) => {
              fail(null)
              setReading(true)
              const picture = await readPicture(file)
              setReading(false)
              if (picture) add({ picture })
              else fail('attach.unread')
            }}
          />
          {mayRecord() && (
            <Record onSpoken={(spoken) => made(add({ spoken }), spoken.file)} onFailed={() => fail('attach.noVoice')} />
          )}
        </p>
      )}
    </section>
  )
}

type Trouble = 'attach.unread' | 'attach.noVoice'

/** What is attached so far, and of each the file as it would be kept now. */
function usePieces(gather: Gathered) {
  const [pieces, setPieces] = useState<readonly Piece[]>([])
  const [trouble, fail] = useState<Trouble | null>(null)
  const files = useRef(new Map<number, NewFile>()).current
  const keys = useRef(0)
  gather.current = () => pieces.flatMap(({ key }) => files.get(key) ?? [])
  const add = (piece: { readonly picture: ImageBitmap } | { readonly spoken: Spoken }): number => {
    const key = ++keys.current
    fail(null)
    setPieces((before) => [...before, { key, ...piece }])
    return key
  }
  const remove = (key: number): void => {
    files.delete(key)
    setPieces((before) => before.filter((one) => one.key !== key))
  }
  const made = (key: number, file: NewFile | null): void => {
    if (file) files.set(key, file)
    else fail('attach.unread')
  }
  return { pieces, trouble, add, remove, made, fail }
}

type AttachedProps = {
  readonly piece: Piece
  readonly made: (key: number, file: NewFile | null) => void
  readonly onRemove: () => void
}

function Attached({ piece, made, onRemove }: AttachedProps) {
  if ('spoken' in piece) return <Voice spoken={piece.spoken} onRemove={onRemove} />
  return <Photo picture={piece.picture} made={(file) => made(piece.key, file)} onRemove={onRemove} />
}

function Warnings({ pieces }: { readonly pieces: readonly Piece[] }) {
  const hasPhoto = pieces.some((piece) => 'picture' in piece)
  return (
    <>
      {hasPhoto && <p class="warned">{a('attach.faces')}</p>}
      {pieces.some((piece) => 'spoken' in piece) && <p class="warned">{a('attach.voices')}</p>}
    </>
  )
}

/** Phones ask by themselves whether it is the camera or a file. */
type PickProps = { readonly isReading: boolean; readonly onPicked: (file: File) => void }

function PickPhoto({ isReading, onPicked }: PickProps) {
  return (
    <label class="button">
      <input
        type="file"
        accept="image/*"
        disabled={isReading}
        class="visually-hidden"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onPicked(file)
        }}
      />
      {a(isReading ? 'attach.reading' : 'attach.photo')}
    </label>
  )
}
