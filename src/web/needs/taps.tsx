/** Two taps: the first asks, the second answers and is kept. A thumb that slips once has said nothing. */
import { Cancel, SayForm } from './form.tsx'
import { isSaying, opened, type Scene, sayIt, type Words } from './saying.ts'

type Answer = { readonly label: string; readonly words: Words }
type More = {
  readonly label: string
  readonly kind: string
  readonly asks: readonly string[]
  readonly start: Readonly<Record<string, unknown>>
}

type TapsProps = {
  readonly id: string
  readonly ask: string
  /** What it is about, for who does not see what stands above. */
  readonly of: string
  readonly answers: readonly Answer[]
  /** For an answer that needs more than a tap. */
  readonly form?: More
  readonly scene: Scene
}

const open = (name: string) => () => {
  opened.value = name
}

export function TwoTaps(props: TapsProps) {
  const { id, ask, of, form, scene } = props
  if (form && opened.value === `${id}-more`)
    return <SayForm scene={scene} kind={form.kind} asks={form.asks} start={form.start} />
  if (opened.value !== id)
    return (
      <p class="choices taps">
        <button type="button" aria-label={`${ask} ${of}`} onClick={open(id)}>
          {ask}
        </button>
      </p>
    )
  return <Answers {...props} />
}

function Answers({ id, ask, answers, form, scene }: TapsProps) {
  return (
    <fieldset class="taps" onKeyDown={(event) => event.key === 'Escape' && open('')()}>
      <legend>{ask}</legend>
      <p class="choices">
        {answers.map(({ label, words }, i) => (
          <button
            key={label}
            type="button"
            class={i === 0 ? 'main' : ''}
            ref={(button) => {
              if (i === 0) button?.focus({ preventScroll: true })
            }}
            disabled={isSaying.value}
            onClick={() => sayIt(scene, words)}
          >
            {label}
          </button>
        ))}
        {form && (
          <button type="button" onClick={open(`${id}-more`)}>
            {form.label}
          </button>
        )}
        <Cancel />
      </p>
    </fieldset>
  )
}
