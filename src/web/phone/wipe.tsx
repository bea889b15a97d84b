/** Deletes everything on this phone, in two taps: for who is threatened, and for who forgot the words that open it. */
import { useState } from 'preact/hooks'
import { wipe } from './client.ts'
import { p } from './words.ts'

export function Wipe() {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <p>{p('wipe.more')}</p>
      <p class="choices">
        {asked ? (
          <>
            <button type="button" class="main" onClick={wipe}>
              {p('wipe.really')}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {p('wipe.no')}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setAsked(true)}>
            {p('wipe.do')}
          </button>
        )}
      </p>
    </>
  )
}

/** Folded away where nothing can be opened: whoever forgot the words would else be stuck for ever. */
export const BeginAnew = () => (
  <details>
    <summary>{p('wipe.title')}</summary>
    <Wipe />
  </details>
)
