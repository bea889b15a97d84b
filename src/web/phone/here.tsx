/**
 * Where this phone is, on request only, and coarsened to about a kilometre before it touches the form: an exact place
 * of people on the move is never written down.
 */
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { p } from './words.ts'

const LONGEST_MS = 20_000
type State = 'idle' | 'asking' | 'found' | 'failed'

export function Here({ form }: { form: RefObject<HTMLFormElement | null> }) {
  const [state, setState] = useState<State>('idle')
  if (!('geolocation' in navigator)) return null
  const ask = (): void => {
    setState('asking')
    // Whoever puts the browser's question away answers nothing, and then the browser does not either.
    setTimeout(() => setState((now) => (now === 'asking' ? 'failed' : now)), LONGEST_MS)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fill(form.current, 'lat', coarse(coords.latitude))
        fill(form.current, 'lon', coarse(coords.longitude))
        setState('found')
      },
      () => setState('failed'),
      { enableHighAccuracy: false, timeout: LONGEST_MS, maximumAge: 5 * 60_000 },
    )
  }
  return (
    <p class="here">
      <button type="button" onClick={ask} disabled={state === 'asking'}>
        {p(state === 'asking' ? 'here.asking' : 'here.ask')}
      </button>{' '}
      <span role="status" class="quiet">
        {state === 'found' && p('here.found')}
        {state === 'failed' && p('here.failed')}
      </span>
    </p>
  )
}

const coarse = (degrees: number): string => (Math.round(degrees * 100) / 100).toFixed(2)

function fill(form: HTMLFormElement | null, name: string, value: string): void {
  const input = form?.elements.namedItem(name)
  if (input instanceof HTMLInputElement) input.value = value
}
