/** The ribbon on a desk and on paper: the road runs across. Drawn in the pixels that it has, so that words keep their size. */
import { useLocation } from 'preact-iso'
import type { Bead } from '../../readiness/model.ts'
import { spreadRange } from '../amounts.ts'
import { useHere, whyPath } from '../place.ts'
import { useWidth } from '../width.ts'
import { country, t } from '../words.ts'
import { beadWhen, type Compared, isClosed, type Moment } from './bead.tsx'
import { BANDS, bandPath, fullWidth, type Label, type Piece, piecesOf, placeLabels, placesAlong } from './shape.ts'

const HEIGHT = 322
const MIDDLE = 178
const HALF = 62
const PAD = 44
const LETTER = 7.6
const LINE = 19
const TIER = 40

const A4 = 1000

type Props = { readonly beads: readonly Bead[]; readonly compared?: Compared | undefined } & Moment

export function RibbonAcross({ beads, compared, ...moment }: Props) {
  const [box, width] = useWidth(A4)
  const places = placesAlong(beads, width - 2 * PAD).map((at) => at + PAD)
  const full = fullWidth([...beads, ...(compared?.was ?? [])])
  const pieces = piecesOf(beads, full)
  const labels = placeLabels(wantedLabels(beads, places, moment, compared), 2, width)
  return (
    <div class="across" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, not a fieldset. */}
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={t('ribbon.label')}>
        {pieces.map((piece, i) => (
          <Band key={`${beads[i]?.stop}`} piece={piece} from={places[i] ?? 0} to={places[i + 1] ?? 0} />
        ))}
        {compared &&
          piecesOf(compared.was, full).map((piece, i) => (
            <Outline key={`was ${beads[i]?.stop}`} piece={piece} from={places[i] ?? 0} to={places[i + 1] ?? 0} />
          ))}
        <Borders beads={beads} places={places} />
        <path class="lead" d={labels.map((label) => leadsOf(label, places[label.bead] ?? 0)).join('')} />
        {beads.map((bead, i) => (
          <BeadAt
            key={`${bead.stop}`}
            bead={bead}
            x={places[i] ?? 0}
            label={labels.find((label) => label.bead === i)}
            moment={moment}
            compared={compared}
          />
        ))}
        {moment.toward !== null && <Between beads={beads} places={places} />}
      </svg>
    </div>
  )
}

/** They are at no stop: the ring lies on the road between the last one and the next. */
function Between({ beads, places }: { beads: readonly Bead[]; places: readonly number[] }) {
  const at = beads.findLastIndex((bead) => bead.state === 'now')
  const [from, to] = [places[at], places[at + 1]]
  if (from === undefined || to === undefined) return null
  return (
    <g class="between">
      <circle class="ring" cx={(from + to) / 2} cy={MIDDLE} r="11" />
      <circle class="dot" cx={(from + to) / 2} cy={MIDDLE} r="5.5" />
    </g>
  )
}

function linesOf(bead: Bead, moment: Moment, compared: Compared | undefined): { name: string[]; below: string[] } {
  const people = compared?.marks.get(bead.stop) ?? (bead.people ? spreadRange(bead.people) : '')
  return { name: wrap(bead.name), below: [beadWhen(bead, moment), people].filter((line) => line !== '') }
}

const WRAP = 15

// At most two lines; the break that makes them most alike.
function wrap(name: string): string[] {
  if (name.length <= WRAP) return [name]
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index)
  const middle = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)]
}

function wantedLabels(
  beads: readonly Bead[],
  places: readonly number[],
  moment: Moment,
  compared: Compared | undefined,
) {
  const nowAt = beads.findLastIndex((bead) => bead.state !== 'ahead')
  return beads.map((bead, i) => {
    const { name, below } = linesOf(bead, moment, compared)
    const width = Math.max(...[...name, ...below].map((line) => line.length)) * LETTER + 10
    // What comes next is what people look for; then what is past, the newest first.
    const doubtful = (bead.kind === 'border' ? 2.5 : 0) + (bead.people ? 0 : 4) + (bead.state === 'past' ? 2 : 0)
    const rank = bead.state === 'now' ? -1 : Math.abs(i - nowAt) + doubtful
    return { bead: i, x: places[i] ?? 0, width, rank }
  })
}

const frame = { middle: MIDDLE, half: HALF, across: true }

function Band({ piece, from, to }: { piece: Piece; from: number; to: number }) {
  const path = (key: (typeof BANDS)[number]) => bandPath([from, to], [piece.from[key], piece.to[key]], frame)
  return (
    <g class={piece.isKnown ? `band ${piece.isAhead ? 'ahead' : 'past'}` : 'band unknown'}>
      {BANDS.map((band) => (
        <path key={band} class={band} d={path(band)} />
      ))}
    </g>
  )
}

/** The far edge of nine in ten as it was, for what is to come: what is past is as it was. */
function Outline({ piece, from, to }: { piece: Piece; from: number; to: number }) {
  if (!piece.isAhead || !piece.isKnown) return null
  return <path class="was" d={bandPath([from, to], [piece.from.half, piece.to.half], frame)} />
}

function Borders({ beads, places }: { beads: readonly Bead[]; places: readonly number[] }) {
  const crossings = beads.flatMap((bead, i) => {
    const before = beads[i - 1]
    if (!before || before.country === bead.country) return []
    return [
      { x: ((places[i - 1] ?? 0) + (places[i] ?? 0)) / 2, from: country(before.country), to: country(bead.country) },
    ]
  })
  return (
    <g class="borders">
      {crossings.map(({ x, from, to }) => (
        <g key={x}>
          <path d={`M${x},2V${HEIGHT - 60}`} />
          <text x={x - 8} y={14} text-anchor="end">
            {from}
          </text>
          <text x={x + 8} y={14}>
            {to}
          </text>
        </g>
      ))}
    </g>
  )
}

type BeadAtProps = {
  readonly bead: Bead
  readonly x: number
  readonly label: Label | undefined
  readonly moment: Moment
  readonly compared: Compared | undefined
}

function BeadAt({ bead, x, label, moment, compared }: BeadAtProps) {
  const { to } = useHere()
  const { route } = useLocation()
  const address = bead.number === null ? null : to(whyPath(bead.number))
  const follow = (event: Event): void => {
    if (address === null || (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey))) return
    event.preventDefault()
    route(address)
  }
  const people = bead.people ? spreadRange(bead.people) : 'none'
  const state = bead.state === 'now' && moment.toward !== null ? 'left' : bead.state
  const name = t('ribbon.bead', { stop: bead.name, state, people })
  const mark = { isHere: state === 'now', isShut: isClosed(bead, compared) }
  const drawing = <BeadDrawing bead={bead} x={x} label={label} {...mark} />
  const look = `stop-at ${state}`
  return (
    <>
      {label && <LabelAt bead={bead} label={label} moment={moment} compared={compared} />}
      {address === null ? (
        <g class={look}>{drawing}</g>
      ) : (
        <a class={look} href={address} onClick={follow} aria-label={name}>
          {drawing}
        </a>
      )}
    </>
  )
}

const topOf = (label: Label): number => MIDDLE - HALF - 16 - label.tier * TIER
const bottomOf = (label: Label): number => MIDDLE + HALF + 26 + label.tier * TIER

/** Lines from a bead to its words; drawn under all words, so that none is struck through. */
function leadsOf(label: Label, x: number): string {
  const up = `M${x},${MIDDLE - 7}L${x},${MIDDLE - HALF - 6}L${label.x},${topOf(label) + 5}`
  return `${up}M${x},${MIDDLE + 7}L${x},${MIDDLE + HALF + 6}L${label.x},${bottomOf(label) - 15}`
}

/** The words of a bead, outside its link, whose name says the same in one go; the link lies over them to be hit. */
function LabelAt({ bead, label, moment, compared }: Omit<BeadAtProps, 'x'> & { readonly label: Label }) {
  const { name, below } = linesOf(bead, moment, compared)
  const [top, bottom] = [topOf(label), bottomOf(label)]
  return (
    <g class={`label ${bead.state}`}>
      <Lines lines={name} x={label.x} y={top - (name.length - 1) * LINE} className="name" />
      <Lines lines={below} x={label.x} y={bottom} className="below" />
    </g>
  )
}

type DrawingProps = Pick<BeadAtProps, 'bead' | 'x' | 'label'> & { readonly isHere: boolean; readonly isShut: boolean }

function BeadDrawing({ x, label, isHere, isShut }: DrawingProps) {
  return (
    <>
      <rect class="touch" x={x - 12} y={MIDDLE - HALF} width="24" height={2 * HALF} />
      {label && <Touch label={label} y={topOf(label) - LINE * 1.8} />}
      {label && <Touch label={label} y={bottomOf(label) - LINE * 0.8} />}
      {isHere && <circle class="ring" cx={x} cy={MIDDLE} r="11" />}
      <circle class="dot" cx={x} cy={MIDDLE} r={label ? 5.5 : 3.5} />
      {isShut && <path class="closed" d={`M${x - 11},${MIDDLE - 11}l22,22m0,-22l-22,22`} />}
    </>
  )
}

const Touch = ({ label, y }: { label: Label; y: number }) => (
  <rect class="touch" x={label.x - label.width / 2} y={y} width={label.width} height={2 * LINE} />
)

function Lines({ lines, x, y, className }: { lines: readonly string[]; x: number; y: number; className: string }) {
  return (
    <text class={className} x={x} y={y} text-anchor="middle">
      {lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
