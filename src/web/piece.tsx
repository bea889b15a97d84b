/** A screen whose code comes when it is opened. Where it cannot come, the screen says so and how to get it. */
import type { ComponentChildren, ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { t } from './words.ts'

// biome-ignore lint/suspicious/noExplicitAny: screens have whatever properties their route gives them
type Screen = ComponentType<any>

export const piece = (load: () => Promise<Screen>) => lazy(() => load().catch(() => Missing))

const Missing = () => (
  <Again title={t('state.piece')}>
    <p>{t('state.pieceMore')}</p>
  </Again>
)

/** A fault of ours in one screen: the others are a tap away all the same. */
export const Broken = () => <Again title={t('state.broke')} />

function Again({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="state">
      <h1>{title}</h1>
      {children}
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
  const registration = await navigator.serviceWorker?.getRegistration()
  await registration?.update().catch(() => {})
  const newer = registration?.waiting ?? registration?.installing
  if (newer) takeOver(newer, 'now')
  else location.reload()
}

/** `alone`: unless another page is open, which may need pieces of the older release for what is half written there. */
export function takeOver(newer: ServiceWorker, when: 'now' | 'alone'): void {
  newer.addEventListener('statechange', () => {
    if (/activated|redundant/.test(newer.state)) location.reload()
  })
  newer.postMessage(when)
}
