/** A screen whose code comes when it is opened. Where it cannot come, the screen says so and how to get it. */
import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { t } from './words.ts'

// biome-ignore lint/suspicious/noExplicitAny: screens have whatever properties their route gives them
type Screen = ComponentType<any>

export const piece = (load: () => Promise<Screen>) => lazy(() => load().catch(() => Missing))

function Missing() {
  return (
    <section class="state">
      <h1>{t('state.piece')}</h1>
      <p>{t('state.pieceMore')}</p>
      <p>
        <button type="button" onClick={openAnew}>
          {t('state.retry')}
        </button>
      </p>
    </section>
  )
}

/** Opens this page anew, in the newest release: the hub no longer has the pieces of an older one. */
async function openAnew(): Promise<void> {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting
  if (!waiting) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('take over')
}
