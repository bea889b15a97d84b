/** What the pages of a stop and of aid groups are drawn of: the Board, and the readiness of one stop or of all. */
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Board } from '../../readiness/model.ts'
import type { Readiness } from '../../readiness/stopModel.ts'
import { paths } from '../hub.ts'
import { type Shown, useHub } from '../live.ts'
import { useHere } from '../place.ts'
import { NoJourney, OfflineBanner, Picture } from '../states.tsx'
import { learnNames, wantLater } from '../words.ts'

export type Pictured = { readonly hasNone: boolean; readonly board: Shown<Board>; readonly ready: Shown<Readiness> }

/** Both as they were known at the moment that the address names, planned for the chances that it names. */
export function usePictured(stop?: string): Pictured {
  const { journeys, journey, asOf, level } = useHere()
  const board = useHub<Board>(journey && paths.board(journey.id, asOf, level))
  const ready = useHub<Readiness>(journey && paths.readiness(journey.id, stop, level, asOf))
  // Signs, sectors and reasons of fear are said in words that come later than the first page.
  useEffect(wantLater, [])
  return { hasNone: journeys.state === 'shown' && journeys.value.length === 0, board, ready }
}

type Drawn = (board: Board, readiness: Readiness) => ComponentChildren

export function BothPictures({ of: { hasNone, board, ready }, drawn }: { of: Pictured; drawn: Drawn }) {
  if (hasNone) return <NoJourney />
  return (
    <Picture of={board}>
      {(picture) => {
        learnNames(picture.stops)
        return (
          <Picture of={ready}>
            {(readiness, received) => (
              <>
                <OfflineBanner received={received} />
                {drawn(picture, readiness)}
              </>
            )}
          </Picture>
        )
      }}
    </Picture>
  )
}
