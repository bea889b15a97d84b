/** The ribbon on a phone: the road runs down the screen, one row per stop, the band beside the words. */
import { useState } from 'preact/hooks'
import type { Bead, StopAhead } from '../../readiness/model.ts'
import { lacksNamed, peopleRange, spreadRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { country, t } from '../words.ts'
import { BeadMark, Blockage, BorderMark, beadWhen, type Compared, isClosed, type Moment, reachWords } from './bead.tsx'
import { BANDS, bandPath, fullWidth, type Piece, piecesOf } from './shape.ts'

const PAST_SHOWN = 2
const AHEAD_SHOWN = 5

export function RibbonDown({
  beads,
  ahead,
  compared,
  ...moment
}: { beads: readonly Bead[]; ahead: readonly StopAhead[]; compared?: Compared | undefined } & Moment) {
  const [whole, showWhole] = useState(false)
  const nowAt = Math.max(
    0,
    beads.findLastIndex((bead) => bead.state !== 'ahead'),
  )
  const first = whole ? 0 : Math.max(0, nowAt - PAST_SHOWN)
  const end = whole ? beads.length : Math.min(beads.length, nowAt + 1 + AHEAD_SHOWN)
  const full = fullWidth([...beads, ...(compared?.was ?? [])])
  const pieces = piecesOf(beads, full)
  const were = compared ? piecesOf(compared.was, full) : []
  return (
    <div class="down">
      {first > 0 && <More text={t('ribbon.earlier', { n: first })} onClick={() => showWhole(true)} />}
      <ol class="rows">
        {beads.slice(first, end).map((bead, i) => (
          <Row
            key={`${bead.stop}-${first + i}`}
            bead={bead}
            before={beads[first + i - 1]}
            piece={first + i + 1 < end ? pieces[first + i] : undefined}
            was={were[first + i]}
            compared={compared}
            stop={ahead.find((one) => one.stop === bead.stop)}
            moment={moment}
          />
        ))}
      </ol>
      {end < beads.length && (
        <More text={t('ribbon.later', { n: beads.length - end })} onClick={() => showWhole(true)} />
      )}
      {whole && <More text={t('ribbon.fewer')} onClick={() => showWhole(false)} />}
    </div>
  )
}

function More({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" class="more" onClick={onClick}>
      {text}
    </button>
  )
}

type RowProps = {
  readonly bead: Bead
  readonly before: Bead | undefined
  readonly piece: Piece | undefined
  readonly was: Piece | undefined
  readonly compared: Compared | undefined
  readonly stop: StopAhead | undefined
  readonly moment: Moment
}

function Row({ bead, before, piece, was, compared, stop, moment }: RowProps) {
  const { to } = useHere()
  const crosses = before !== undefined && before.country !== bead.country
  const missing = stop && lacksNamed(stop.gaps)
  const toward = bead.state === 'now' ? moment.toward : null
  return (
    <li class={`row ${bead.state}`}>
      <div class="track">
        {piece && <Band piece={piece} was={was} />}
        <BeadMark state={toward === null ? bead.state : 'past'} isClosed={isClosed(bead, compared)} />
        {toward !== null && <BeadMark state="between" isClosed={false} />}
        {crosses && <BorderMark />}
      </div>
      <div class="words">
        {crosses && (
          <p class="border">{t('ribbon.border', { from: country(before.country), to: country(bead.country) })}</p>
        )}
        <p class="stop">
          <b>{bead.name}</b> <span class="when">{beadWhen(bead, moment)}</span>
        </p>
        <p class="more-words">
          {bead.people && bead.number && (
            <a class="figure" href={to(whyPath(bead.number))}>
              {bead.state === 'ahead' ? spreadRange(bead.people) : peopleRange(bead.people.p05, bead.people.p95)}
            </a>
          )}
          {reachWords(bead)}
        </p>
        {compared?.marks.has(bead.stop) && <p class="mark">{compared.marks.get(bead.stop)}</p>}
        {missing && <p class="missing">{missing}</p>}
        <Blockage bead={bead} />
        {toward !== null && <p class="between">{t('ribbon.onTheWay', { toward })}</p>}
      </div>
    </li>
  )
}

const frame = { middle: 50, half: 49, across: false }
const whole = [0, 100] as const

function Band({ piece, was }: { piece: Piece; was: Piece | undefined }) {
  const path = (key: (typeof BANDS)[number], of = piece) => bandPath(whole, [of.from[key], of.to[key]], frame)
  return (
    <svg
      class={piece.isKnown ? `band ${piece.isAhead ? 'ahead' : 'past'}` : 'band unknown'}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {BANDS.map((band) => (
        <path key={band} class={band} d={path(band)} />
      ))}
      {was?.isAhead && was.isKnown && <path class="was" d={path('half', was)} />}
    </svg>
  )
}
