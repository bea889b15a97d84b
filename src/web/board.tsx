/** The Board: answer first, then the ribbon, then the next stops, then what to check and what does not count yet. */
import { useRef } from 'preact/hooks'
import type { Board as BoardPicture } from '../readiness/model.ts'
import { Alarms } from './alarms.tsx'
import { Answer } from './answer.tsx'
import { Doubts } from './doubts.tsx'
import { paths } from './hub.ts'
import { type Shown, useHub } from './live.ts'
import { OnMap } from './onMap.tsx'
import { OtherGroups } from './others.tsx'
import { type Here, useHere } from './place.ts'
import { PrintFoot } from './print.tsx'
import { Ribbon } from './ribbon/ribbon.tsx'
import { Scrubber } from './scrubber.tsx'
import { Loading, NoJourney, OfflineBanner, Picture } from './states.tsx'
import { NextStops } from './stops/stops.tsx'
import { learnNames, t } from './words.ts'

export function Board() {
  const here = useHere()
  return (
    <Picture of={here.journeys}>
      {(journeys) =>
        journeys.length === 0 ? (
          <NoJourney />
        ) : here.journey ? (
          <BoardOf here={here} id={here.journey.id} />
        ) : (
          <Loading />
        )
      }
    </Picture>
  )
}

function BoardOf({ here, id }: { here: Here; id: string }) {
  const board = useHub<BoardPicture>(paths.board(id, here.asOf, here.level))
  return (
    <Picture of={useStanding(board)}>
      {(picture, received) => {
        learnNames(picture.stops)
        return (
          <>
            <OfflineBanner received={received} />
            {here.asOf !== undefined && <Scrubber board={picture} asOf={here.asOf} />}
            <BoardOrNothing board={picture} isPast={here.asOf !== undefined} />
          </>
        )
      }}
    </Picture>
  )
}

/** While another moment is on its way, the one before stands: the slider must not vanish under the thumb. */
function useStanding(board: Shown<BoardPicture>): Shown<BoardPicture> {
  const last = useRef(board)
  const stands = board.state === 'loading' && last.current.state === 'shown'
  if (!stands) last.current = board
  return last.current
}

function BoardOrNothing({ board, isPast }: { board: BoardPicture; isPast: boolean }) {
  if (!isEmpty(board)) return <Full board={board} />
  return isPast ? <h1>{t('scrub.nothing')}</h1> : <EmptyJourney board={board} />
}

const isEmpty = (board: BoardPicture): boolean => board.size === null && board.lastHeard === null

function EmptyJourney({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  return (
    <section class="state first">
      <h1>{t('empty.title', { journey: board.journey.title })}</h1>
      <p>{t('empty.more')}</p>
      <p class="choices">
        <a class="button" href={to('/report')}>
          {t('nav.report')}
        </a>
        <a class="button" href={to('/desk')}>
          {t('empty.paste')}
        </a>
      </p>
      <Counts board={board} />
    </section>
  )
}

/** The others are on the page of needs: the road must not be pushed off the first screens. */
const MOST_ALARMS = 2

function Full({ board }: { board: BoardPicture }) {
  return (
    <>
      <Answer board={board} />
      <Alarms alarms={board.alarms} asOf={board.asOf} most={MOST_ALARMS} />
      <Ribbon board={board} />
      <OnMap board={board} />
      <NextStops board={board} />
      <OtherGroups groups={board.others} />
      <Doubts doubts={board.doubts} />
      <Counts board={board} />
      <PrintFoot board={board} />
    </>
  )
}

/** Of now, and of no moment before. Where nobody was seen yet, only stops and legs count: no reports, for a person. */
function Counts({ board }: { board: BoardPicture }) {
  const { to, asOf } = useHere()
  if (asOf !== undefined) return null
  const { applied, waiting, refused } = board.counts
  return (
    <p class="counts">
      {!isEmpty(board) && <span>{t('board.counts', { applied })}</span>}
      <a href={to('/waiting')}>
        {t('board.waiting', { waiting })}, {t('board.refused', { refused })}
      </a>
    </p>
  )
}
