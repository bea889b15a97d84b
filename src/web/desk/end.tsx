/** The two ways out of a form: doing what it is for, or leaving all as it was. */
type FormEndProps = {
  readonly act: string
  readonly leave: string
  readonly onLeave: () => void
  readonly isBusy?: boolean
}

export function FormEnd({ act, leave, onLeave, isBusy }: FormEndProps) {
  return (
    <p class="choices">
      <button type="submit" class="main" disabled={isBusy}>
        {act}
      </button>
      <button type="button" onClick={onLeave}>
        {leave}
      </button>
    </p>
  )
}
