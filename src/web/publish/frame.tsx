/** The frame of a page for whoever coordinates: where it was come from, what it is, and its journey once that is known. */
import type { ComponentChildren } from 'preact'
import type { JourneySummary } from '../../hub/contract.ts'
import { Icon } from '../icons.tsx'
import { useHere } from '../place.ts'
import { NoJourney, OfflineBanner, Picture } from '../states.tsx'
import { wantLater } from '../words.ts'
import '../style/publish.css'

type FrameProps = {
  readonly look?: string
  readonly back: { readonly path: string; readonly words: string }
  readonly title: string
  readonly what: string
  readonly children: (journey: JourneySummary) => ComponentChildren
}

export function CoordinatorFrame({ look = '', back, title, what, children }: FrameProps) {
  const { journeys, journey, to } = useHere()
  wantLater()
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <article class={`publish ${look}`}>
      <p class="back">
        <a href={to(back.path)}>
          <Icon name="back" />
          {back.words}
        </a>
      </p>
      <h1>{title}</h1>
      <p>{what}</p>
      <Picture of={journeys}>
        {(_, received) => (
          <>
            <OfflineBanner received={received} />
            {journey && children(journey)}
          </>
        )}
      </Picture>
    </article>
  )
}
