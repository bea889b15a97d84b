/** The map, when somebody asks for it: its drawing and its ground come in files of their own. */
import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { Board } from '../readiness/model.ts'
import { Icon } from './icons.tsx'
import { t } from './words.ts'

type MapComponent = ComponentType<{ board: Board }>

// On its own: what follows an import in one expression is not told when its style sheet cannot come.
const bring = (): Promise<{ MapOf: MapComponent }> => import('./map/map.tsx')

export function OnMap({ board }: { board: Board }) {
  const [drawn, setDrawn] = useState<{ MapOf: MapComponent } | 'failed' | null>(null)
  const open = (): void => {
    bring().then(setDrawn, () => setDrawn('failed'))
  }
  if (drawn !== null && drawn !== 'failed') {
    return (
      <section aria-labelledby="map">
        <h2 id="map">{t('map.title')}</h2>
        <drawn.MapOf board={board} />
      </section>
    )
  }
  return (
    <p class="on-map">
      <button type="button" onClick={open}>
        <Icon name="map" />
        {t('map.open')}
      </button>
      {drawn === 'failed' && (
        <span role="status" class="quiet">
          {t('map.failed')}
        </span>
      )}
    </p>
  )
}
