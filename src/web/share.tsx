/** Sending a page on: its address is all there is to it, and it is copied only when somebody asks. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { outsideAddress } from './outside.ts'

type Props = { readonly words: { readonly copy: string; readonly copied: string; readonly failed: string } }

export function CopyLink({ words }: Props) {
  const state = useSignal<'no' | 'yes' | 'failed'>('no')
  const set = (now: 'yes' | 'failed') => (): void => {
    state.value = now
  }
  // Known before the tap: a browser lends its clipboard for a moment only.
  const origin = useRef(location.origin)
  useEffect(() => {
    outsideAddress().then((found) => {
      origin.current = found
    })
  }, [])
  const copy = (): void => {
    const { pathname, search, hash } = location
    const done =
      navigator.clipboard?.writeText(origin.current + pathname + search + hash) ??
      Promise.reject(new Error('no clipboard'))
    done.then(set('yes'), set('failed'))
  }
  return (
    <>
      <button type="button" class="plain" onClick={copy}>
        {words.copy}
      </button>
      <span role="status" class="quiet">
        {state.value !== 'no' && (state.value === 'yes' ? words.copied : words.failed)}
      </span>
    </>
  )
}
