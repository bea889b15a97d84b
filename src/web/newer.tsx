/**
 * A newer release is there: said calmly, and opened when a person wants to, or by itself the next time. What is half written
 * in a form goes to the phone first, and where it cannot, the release waits.
 */
import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { halfWritten } from './phone/state.ts'
import { takeOver } from './piece.tsx'
import { t } from './words.ts'

const newer = signal<ServiceWorker | null>(null)

/** What is open is of the release that it was opened with. Asked for again whenever somebody comes back to a page that was never closed. */
export function watchReleases(service: ServiceWorkerRegistration): void {
  // Nothing is half written yet: a page that is only locked or loaded anew, and never closed, would keep its release for ever.
  if (service.waiting) takeOver(service.waiting, 'alone')
  newer.value = service.waiting
  service.addEventListener('updatefound', () => {
    // The first that ever comes waits for nobody.
    if (!service.active) return
    service.installing?.addEventListener('statechange', () => {
      newer.value = service.waiting
    })
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) service.update().catch(() => {})
  })
}

const WRITTEN = 'main :is(textarea, input:not([type=range], [type=radio], [type=checkbox], [type=password]))'

/** Of other forms nothing can be kept. */
const isEmpty = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>(WRITTEN)].every((one) => one.value === one.defaultValue)

export function Newer() {
  const [isHeld, setHeld] = useState(false)
  const worker = newer.value
  if (!worker) return null
  const open = async (): Promise<void> => {
    const mayLeave = await (halfWritten.current?.().catch(() => false) ?? isEmpty())
    setHeld(!mayLeave)
    if (mayLeave) takeOver(worker, 'now')
  }
  return (
    <p class="banner" role="status">
      {t(isHeld ? 'newer.first' : 'newer.ready')}{' '}
      <button type="button" onClick={open}>
        {t('newer.now')}
      </button>
    </p>
  )
}
