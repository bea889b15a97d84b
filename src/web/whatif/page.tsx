/**
 * What if: a scenario on one side, what it changes on the other. The forecast runs here, in a worker, from what the hub
 * told last; so it answers at once, and without the hub too. The whole question is in the address.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Level, USUAL_LEVEL } from '../../readiness/level.ts'
import type { Board, WhatIf } from '../../readiness/model.ts'
import type { Told } from '../../readiness/whatif.ts'
import { Marker } from '../answer.tsx'
import { paths } from '../hub.ts'
import { Icon } from '../icons.tsx'
import { Levels } from '../levels.tsx'
import { useHub } from '../live.ts'
import { type Here, useHere } from '../place.ts'
import { PrintFoot } from '../print.tsx'
import { RibbonAcross } from '../ribbon/across.tsx'
import { RibbonDown } from '../ribbon/down.tsx'
import { Hatch } from '../ribbon/ribbon.tsx'
import { CopyLink } from '../share.tsx'
import { NoJourney, OfflineBanner, Picture } from '../states.tsx'
import { learnNames, say, t } from '../words.ts'
import { askedOf, isNothing, NOTHING, type Pieces, piecesIn, queryOf } from './address.ts'
import { Asker, type Asking } from './asking.ts'
import { Changes } from './changes.tsx'
import { comparedWith } from './compared.ts'
import { choicesOf, ideasOf } from './ideas.ts'
import { AddPieces, type Change, PieceForms } from './pieces.tsx'
import { isChanged, mostWords } from './said.ts'
import { pieceWords, w } from './words.ts'
import '../style/running.css'
import '../style/whatif.css'

export function WhatIfScreen() {
  const here = useHere()
  const { journeys, journey, asOf, level } = here
  const told = useHub<Told>(journey && paths.told(journey.id, asOf))
  const board = useHub<Board>(journey && paths.board(journey.id, asOf, level))
  if (journeys.state === 'shown' && journeys.value.length === 0) return <NoJourney />
  return (
    <Picture of={board}>
      {(picture) => {
        learnNames(picture.stops)
        return (
          <Picture of={told}>
            {(given, received) => (
              <>
                <OfflineBanner received={received} />
                <Question board={picture} told={given} here={here} />
              </>
            )}
          </Picture>
        )
      }}
    </Picture>
  )
}

/** An address of this screen with a scenario. */
const addressOf = (here: Here, pieces: Pieces, level = here.level): string => {
  const start = here.to('/what-if', level === undefined ? {} : { level: String(level) })
  const query = queryOf(pieces)
  return query === '' ? start : `${start}${start.includes('?') ? '&' : '?'}${query}`
}

type QuestionProps = { readonly board: Board; readonly told: Told; readonly here: Here }

function Question({ board, told, here }: QuestionProps) {
  const { url, query, route } = useLocation()
  const search = url.split('?')[1] ?? ''
  const { pieces, wrong } = useMemo(() => piecesIn(search), [search])
  const level = here.level ?? USUAL_LEVEL
  const [asking, again, stop] = useAnswer(told, pieces, level)
  const choices = choicesOf(board, told, query['at'])
  const change: Change = (now, isStep) => route(addressOf(here, now), !isStep)
  if (board.place === null) return <Blind />
  return (
    <article class="whatif">
      <Answer asking={asking} pieces={pieces} board={board} />
      {wrong.length > 0 && <p class="warning">{w('whatif.wrong', { what: wrong.join(' · ') })}</p>}
      <div class="whatif-parts">
        <section class="scenario" aria-labelledby="pieces">
          <h2 id="pieces">{w('whatif.pieces')}</h2>
          {isNothing(pieces) && <Ideas here={here} ideas={ideasOf(choices)} />}
          <PieceForms pieces={pieces} choices={choices} change={change} />
          <AddPieces pieces={pieces} choices={choices} change={change} />
          {!isNothing(pieces) && <Ends here={here} />}
        </section>
        <div class="outcome" data-state={asking.state}>
          <Progress asking={asking} again={again} stop={stop} />
          {asking.answer && !isNothing(pieces) && (
            <Outcome answer={asking.answer} board={board} pieces={pieces}>
              <Levels level={level} to={(chosen) => addressOf(here, pieces, chosen)} />
            </Outcome>
          )}
        </div>
      </div>
      <PrintFoot board={board} path={addressOf(here, pieces)} />
    </article>
  )
}

function Blind() {
  return (
    <section class="state">
      <h1>{w('whatif.title')}</h1>
      <p>{w('whatif.blind')}</p>
    </section>
  )
}

const SETTLE_MS = 200

/** The answer to a scenario; asked anew whenever it, or what is known, changes. */
function useAnswer(told: Told, pieces: Pieces, level: Level): [Asking, () => void, () => void] {
  const asker = useMemo(() => new Asker(), [])
  const ask = (): void => (isNothing(pieces) ? asker.rest() : asker.ask({ told, asked: { ...askedOf(pieces), level } }))
  useEffect(() => {
    // Somebody who types 48 means neither 4 nor 8.
    const timer = setTimeout(ask, isNothing(pieces) || asker.asking.peek().state === 'idle' ? 0 : SETTLE_MS)
    return () => clearTimeout(timer)
  }, [told, pieces, level])
  useEffect(() => () => asker.close(), [asker])
  return [asker.asking.value, ask, () => asker.stop()]
}

function Answer({ asking, pieces, board }: { asking: Asking; pieces: Pieces; board: Board }) {
  const { state, answer } = asking
  const isAnswered = state === 'done' && answer !== null && !isNothing(pieces)
  return (
    <section class="answer">
      <Marker board={board} />
      {isNothing(pieces) ? (
        <>
          <h1>{w('whatif.title')}</h1>
          <p class="lead">{w('whatif.lead')}</p>
        </>
      ) : (
        <>
          <p class="asked">{pieceWords(pieces).join('. ')}.</p>
          <h1 aria-live="polite">{isAnswered ? mostWords(answer) : w('whatif.title')}</h1>
          {isAnswered && !answer.stops.some(isChanged) && <p>{w('whatif.nothingMore')}</p>}
        </>
      )}
    </section>
  )
}

function Ideas({ here, ideas }: { here: Here; ideas: readonly Pieces[] }) {
  return (
    <nav class="ideas" aria-label={w('whatif.try')}>
      <p class="quiet">{w('whatif.try')}</p>
      <ul>
        {ideas.map((idea) => (
          <li key={queryOf(idea)}>
            <a class="button" href={addressOf(here, idea)}>
              {pieceWords(idea)[0]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Ends({ here }: { here: Here }) {
  return (
    <p class="ends">
      <CopyLink words={{ copy: w('whatif.share'), copied: w('whatif.shared'), failed: w('whatif.shareByHand') }} />
      <button type="button" class="plain print" onClick={() => window.print()}>
        <Icon name="print" />
        {t('board.print')}
      </button>
      <a href={addressOf(here, NOTHING)}>{w('whatif.clear')}</a>
    </p>
  )
}

type ProgressProps = { readonly asking: Asking; readonly again: () => void; readonly stop: () => void }

function Progress({ asking, again, stop }: ProgressProps) {
  const { state, share, problems } = asking
  if (state === 'running')
    return (
      <p class="running">
        <label>
          {w('whatif.running')} <progress value={share} max="1" />
        </label>
        <button type="button" onClick={stop}>
          {w('whatif.stop')}
        </button>
      </p>
    )
  if (state === 'refused')
    return (
      <div class="refusal" role="alert">
        <p>{w('whatif.refused')}</p>
        <ul>
          {problems.map(({ code, path, slots }) => (
            <li key={path}>
              {slots['name'] !== undefined && <b>{slots['name']}: </b>}
              {say({ key: `problem.${code}`, slots })}
            </li>
          ))}
        </ul>
      </div>
    )
  if (state === 'done' || state === 'idle') return null
  return (
    <p class="running still" role="status">
      {w(state === 'stopped' ? 'whatif.stopped' : 'whatif.broken')}{' '}
      <button type="button" onClick={again}>
        {w('whatif.again')}
      </button>
    </p>
  )
}

type OutcomeProps = {
  readonly answer: WhatIf
  readonly board: Board
  readonly pieces: Pieces
  readonly children: ComponentChildren
}

function Outcome({ answer, board, pieces, children }: OutcomeProps) {
  const { beads, compared } = comparedWith(board.ribbon, answer, pieces)
  const moment = { isPast: board.isPast, toward: board.place?.toward?.name ?? null }
  return (
    <>
      <section class="ribbon" aria-label={t('board.ribbon')}>
        <Hatch />
        <RibbonAcross beads={beads} compared={compared} {...moment} />
        <RibbonDown beads={beads} ahead={[]} compared={compared} {...moment} />
      </section>
      {children}
      <Changes answer={answer} />
    </>
  )
}
