/** Sending a page on: its address is all there is to it, and it is copied only when somebody asks. */
import { useSignal } from '@preact/signals'

type Props = { readonly words: { readonly copy: string; readonly copied: string; readonly failed: string } }

export function CopyLink({ words }: Props) {
  const state = useSignal<'no' | 'yes' | 'failed'>('no')
  const set = (now: 'yes' | 'failed') => (): void => {
    state.value = now
  }
  const copy = (): void => {
    const done = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'))
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
