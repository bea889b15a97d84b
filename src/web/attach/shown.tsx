/** A photo or voice that is kept: opened when a person asks for it, and never by itself. */
import { useState } from 'preact/hooks'
import type { Media } from '../../core/kinds/attachment.ts'
import type { NewFile } from '../../phone/attached.ts'
import { a } from './words.ts'

export const isPhoto = (media: Media): boolean => media.startsWith('image/')

/** The bytes as an address that the page's policy lets it show: never of the hub, where a browser could keep it. */
export const addressOf = ({ media, bytes }: NewFile): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => done(String(reader.result)))
    reader.addEventListener('error', () => fail(reader.error))
    reader.readAsDataURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: media }))
  })

type ShownProps = { readonly media: Media; readonly load: () => Promise<NewFile | null> }

export function Shown({ media, load }: ShownProps) {
  const [address, setAddress] = useState<string | null>(null)
  const open = async (): Promise<void> => {
    const file = await load()
    setAddress(file === null ? '' : await addressOf(file))
  }
  if (address === null) {
    return (
      <button type="button" onClick={open}>
        {a(isPhoto(media) ? 'file.see' : 'file.hear')}
      </button>
    )
  }
  return (
    <>
      <button type="button" onClick={() => setAddress(null)}>
        {a('file.hide')}
      </button>
      {address === '' ? <p role="status">{a('file.gone')}</p> : <Opened media={media} address={address} />}
    </>
  )
}

function Opened({ media, address }: { readonly media: Media; readonly address: string }) {
  // biome-ignore lint/a11y/useMediaCaption: what somebody said on the way has no captions
  if (!isPhoto(media)) return <audio class="kept-file" controls autoplay src={address} />
  return <img class="kept-file" src={address} alt={a('file.shown')} />
}
