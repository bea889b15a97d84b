/**
 * The way as a strip of beads under a thumb: a tap on one says that it was there. It fills the list of stops above it and
 * follows it, so whoever cannot see or tap it loses nothing.
 */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Board } from '../../readiness/model.ts'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { useHere } from '../place.ts'
import '../style/strip.css'
import { a } from './words.ts'

type StripProps = { readonly form: RefObject<HTMLFormElement | null> }

export function Strip({ form }: StripProps) {
  const { journey, asOf, level } = useHere()
  const board = useHub<Board>(journey && paths.board(journey.id, asOf, level))
  const [chosen, setChosen] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const beads = board.state === 'shown' ? board.value.ribbon : []
  useEffect(() => followed(form.current, setChosen), [form.current])
  useEffect(() => centred(list.current), [beads.length])
  if (beads.length === 0) return null
  const choose = (stop: string): void => {
    const select = selectIn(form.current)
    if (select) select.value = stop
    setChosen(stop)
  }
  return (
    <fieldset class="strip">
      <legend>{a('strip.title')}</legend>
      <ol ref={list}>
        {beads.map(({ stop, name, state }) => (
          <li key={stop} class={state}>
            <button type="button" aria-pressed={stop === chosen} onClick={() => choose(stop)}>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

function selectIn(form: HTMLFormElement | null): HTMLSelectElement | null {
  const select = form?.elements.namedItem('stop')
  return select instanceof HTMLSelectElement ? select : null
}

/** Tells what the list says, whenever it changes. */
function followed(form: HTMLFormElement | null, tell: (stop: string) => void): (() => void) | undefined {
  const select = selectIn(form)
  const look = (): void => tell(select?.value ?? '')
  select?.addEventListener('change', look)
  return () => select?.removeEventListener('change', look)
}

/** Where they are now stands in the middle, for that is where a report is from most often. */
function centred(list: HTMLOListElement | null): void {
  const now = list?.querySelector<HTMLElement>('.now')
  if (list && now) list.scrollLeft = now.offsetLeft - (list.clientWidth - now.offsetWidth) / 2
}
