/** One thing to do that is asked about before: shut until somebody wants it, and nothing is done by one tap. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { FormEnd } from './desk/end.tsx'
import './style/erase.css'

type ActProps = {
  readonly name: string
  readonly act: string
  readonly cancel: string
  /** True where it was done; else what was entered stays. */
  readonly onDo: (entered: FormData) => Promise<boolean>
  readonly children: ComponentChildren
}

export function Act({ name, act, cancel, onDo, children }: ActProps) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const submit = async (entered: FormData): Promise<void> => {
    setBusy(true)
    if (await onDo(entered)) setOpen(false)
    setBusy(false)
  }
  if (!isOpen)
    return (
      <p>
        <button type="button" class="plain" onClick={() => setOpen(true)}>
          {name}
        </button>
      </p>
    )
  return (
    <form
      class="erase"
      onSubmit={(event) => {
        event.preventDefault()
        submit(new FormData(event.currentTarget))
      }}
    >
      <h2>{name}</h2>
      {children}
      <FormEnd act={act} leave={cancel} onLeave={() => setOpen(false)} isBusy={isBusy} />
    </form>
  )
}
