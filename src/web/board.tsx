/** The Board: answer first, then the ribbon, then the next stops, then what to check and what does not count yet. */
import type { Board as BoardPicture, StopAhead } from '../readiness/model.ts'
import { lack, people, peopleRange, rounded, spreadRange } from './amounts.ts'
import { StopCard } from './card.tsx'
import { paths } from './hub.ts'
import { Icon } from './icons.tsx'
import { now, useHub } from './live.ts'
import { type Here, saidPath, useHere, whyPath } from './place.ts'
import { PrintFoot } from './print.tsx'
import { Ribbon } from './ribbon/ribbon.tsx'
import { Loading, NoJourney, OfflineBanner, Picture } from './states.tsx'
import { age, longMoment, spoken } from './when.ts'
import { doubtWords, learnNames, t } from './words.ts'

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
  const board = useHub<BoardPicture>(paths.board(id, here.asOf))
  return (
    <Picture of={board}>
      {(picture, received) => {
        learnNames([...picture.ribbon, ...picture.ahead])
        return (
          <>
            <OfflineBanner received={received} />
            {isEmpty(picture) ? <EmptyJourney board={picture} /> : <Full board={picture} />}
          </>
        )
      }}
    </Picture>
  )
}

const isEmpty = (board: BoardPicture): boolean => board.size === null && board.lastHeard === null

function EmptyJourney({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  return (
    <section class="state first">
      <h1>{t('empty.title', { journey: board.journey.title })}</h1>
      <p>{t('empty.more')}</p>
      <p>
        <a class="button" href={to('/desk')}>
          {t('empty.paste')}
        </a>
      </p>
      <Counts board={board} />
    </section>
  )
}

function Full({ board }: { board: BoardPicture }) {
  return (
    <>
      <Answer board={board} />
      <Ribbon board={board} />
      <section class="stops" aria-labelledby="stops">
        <h2 id="stops">{t('board.stops')}</h2>
        {board.ahead.length === 0 && <p>{t('board.noStops')}</p>}
        <div class="cards">
          {board.ahead.map((stop) => (
            <StopCard key={stop.stop} stop={stop} />
          ))}
        </div>
        {board.ahead.some((stop) => stop.gaps.length > 0) && <p class="quiet">{t('stop.reference')}</p>}
      </section>
      <Doubts board={board} />
      <Counts board={board} />
      <PrintFoot board={board} />
    </>
  )
}

/** What a person could read aloud on the radio. */
function Answer({ board }: { board: BoardPicture }) {
  return (
    <section class="answer">
      <Marker board={board} />
      <h1>
        <SizeWords board={board} />
        {placeWords(board.place)}
      </h1>
      <NextWords board={board} />
      <Heard board={board} />
    </section>
  )
}

/** A picture that is not of now says so first; the example says that it is one. */
function Marker({ board }: { board: BoardPicture }) {
  const { asOf } = useHere()
  if (!board.isPast && !board.journey.isExample) return null
  return (
    <p class="marker">
      {board.journey.isExample && <b>{t('board.example')}</b>}
      {board.isPast && <span>{t('board.asKnown', { when: longMoment(board.asOf, board.journey.zone) })}</span>}
      {asOf !== undefined && <a href="/">{t('board.toNow')}</a>}
    </p>
  )
}

function SizeWords({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  if (board.size === null) return <>{t('board.noSize')}</>
  const { low, best, high, number } = board.size
  const isRange = rounded(low) !== rounded(high)
  const slots = isRange ? { best: people(best), range: peopleRange(low, high) } : { best: people(best) }
  return (
    <a class="figure" href={to(whyPath(number))}>
      {t(isRange ? 'board.people' : 'board.peopleAlone', slots)}
    </a>
  )
}

const SURE_PLACE = 0.8

function placeWords(place: BoardPicture['place']): string {
  if (place === null) return t('board.nowhere')
  const sure = place.probability >= SURE_PLACE ? 'yes' : 'no'
  const toward = place.toward?.name
  return toward ? t('board.onTheWay', { stop: place.name, toward, sure }) : t('board.at', { stop: place.name, sure })
}

/** Where they will probably sleep next; if no night is that likely, the first place that they probably come to. */
function nextStop(ahead: readonly StopAhead[]): StopAhead | undefined {
  const likely = ahead.filter((stop) => stop.arrival !== null && stop.reach >= 0.5 && stop.kind !== 'border')
  return likely.find((stop) => stop.nights.some((night) => night.present >= 0.5)) ?? likely[0]
}

/** The next stop that people probably come to, with when, how many, and what will be missing there. */
function NextWords({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  const next = nextStop(board.ahead)
  if (!next?.arrival) return null
  const when = spoken(next.arrival.p50)
  return (
    <p class="next">
      <b>{next.name}:</b> <a href={to(whyPath(next.numbers.arrival))}>{when}</a>
      {next.people && (
        <>
          , <a href={to(whyPath(next.numbers.people))}>{t('unit.people', { n: spreadRange(next.people) })}</a>
        </>
      )}
      . <Missing stop={next} />
    </p>
  )
}

function Missing({ stop }: { stop: StopAhead }) {
  const gaps = stop.gaps.filter((line) => line.gap.best > 0).slice(0, 2)
  if (stop.gaps.length === 0) return null
  if (gaps.length === 0) return <>{t('board.enough')}</>
  const [a = '', b] = gaps.map(lack)
  return <span class="missing">{t('board.missing', { list: b === undefined ? a : t('board.and', { a, b }) })}</span>
}

function Heard({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  const { lastHeard, sizeReports, size } = board
  const nowMs = board.isPast ? Date.parse(board.asOf) : now.value
  return (
    <p class="heard">
      {lastHeard && (
        <a href={to(saidPath(lastHeard.report))}>
          {lastHeard.stop
            ? t('board.heard', { age: age(lastHeard.at, nowMs), stop: lastHeard.stop.name })
            : t('board.heardNowhere', { age: age(lastHeard.at, nowMs) })}
        </a>
      )}
      {size && (
        <a href={to(whyPath(size.number))}>
          {t('board.reports', { total: sizeReports.total })}, {t('board.disagree', { disagree: sizeReports.disagree })}
        </a>
      )}
      <button type="button" class="plain print" onClick={() => window.print()}>
        <Icon name="print" />
        {t('board.print')}
      </button>
    </p>
  )
}

function Doubts({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  if (board.doubts.length === 0) return null
  return (
    <section class="doubts" aria-labelledby="doubts">
      <h2 id="doubts">{t('board.doubts')}</h2>
      <ul>
        {board.doubts.map((doubt) => (
          <li key={doubt.report + doubt.code}>
            <Icon name="warn" />
            <span>
              {doubtWords(doubt)} <a href={to(saidPath(doubt.report))}>{t('board.source')}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts({ board }: { board: BoardPicture }) {
  const { to } = useHere()
  const { applied, waiting, refused } = board.counts
  return (
    <p class="counts">
      <span>{t('board.counts', { applied })}</span>
      <a href={to('/waiting')}>
        {t('board.waiting', { waiting })}, {t('board.refused', { refused })}
      </a>
    </p>
  )
}
