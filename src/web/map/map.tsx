/**
 * The map: the journey's stops and legs where they lie, with the people heard of and forecast, on the land, coasts and
 * borders that come with the page, and over these on the journey's own map where it brought one. Nobody but the hub is
 * asked for anything. It is drawn from codes and coordinates of stops,
 * which are public; where people are between two stops is not drawn finer than the leg.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Leg } from '../../core/network.ts'
import type { Bead, Board } from '../../readiness/model.ts'
import type { Told } from '../../readiness/whatif.ts'
import { spreadRange } from '../amounts.ts'
import { paths } from '../hub.ts'
import { useHub } from '../live.ts'
import { stopPath, useHere } from '../place.ts'
import { beadWhen } from '../ribbon/bead.tsx'
import { Picture } from '../states.tsx'
import { useWidth } from '../width.ts'
import { t } from '../words.ts'
import { type Ground, groundFor } from './ground.ts'
import { namesOn, type Place, type Road } from './names.ts'
import { OwnTiles, useOwnMap } from './own.tsx'
import { type Frame, frameOf, pathOf } from './project.ts'
import { w } from './words.ts'
import '../style/map.css'

export function MapOf({ board }: { board: Board }) {
  const { asOf } = useHere()
  const told = useHub<Told>(paths.told(board.journey.id, asOf))
  return <Picture of={told}>{(given) => <Drawing board={board} told={given} />}</Picture>
}

const UNSEEN = 700

function Drawing({ board, told }: { board: Board; told: Told }) {
  const [box, width] = useWidth(UNSEEN)
  const { stops, legs } = told.input.network
  const shown = onMap(board, told)
  const frame = frameOf(shown, width)
  const ground = useGround(frame)
  const own = useOwnMap(board.journey.id, frame)
  return (
    <figure class="map">
      <div ref={box}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, not a fieldset. */}
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={w('map.label')}>
          <rect class="sea" width={frame.width} height={frame.height} />
          {ground && <GroundOf ground={ground} frame={frame} />}
          {own && <OwnTiles own={own} frame={frame} />}
          {legs.map((leg) => (
            <Way key={`${leg.from}>${leg.to}`} leg={leg} stops={stops} beads={board.ribbon} frame={frame} />
          ))}
          <Places board={board} told={told} frame={frame} />
        </svg>
      </div>
      <figcaption class="quiet">
        {w('map.source')} {own && w('map.own', { credit: own.credit || 'none' })}
      </figcaption>
    </figure>
  )
}

/** The stops that the map is framed by: those of the ribbon; where there is none, all. */
function onMap({ ribbon }: Board, { input }: Told) {
  const named = new Set(ribbon.map(({ stop }) => stop))
  const way = input.network.stops.filter(({ id }) => named.has(id))
  return way.length > 1 ? way : input.network.stops
}

function useGround(frame: Frame): Ground | null {
  const [ground, setGround] = useState<Ground | null>(null)
  const { west, south, east, north } = frame.box
  useEffect(() => {
    let isWanted = true
    groundFor({ west, south, east, north }).then((found) => {
      if (isWanted) setGround(found)
    })
    return () => {
      isWanted = false
    }
  }, [west, south, east, north])
  return ground
}

function GroundOf({ ground, frame }: { ground: Ground; frame: Frame }) {
  const all = (lines: readonly number[][], end: '' | 'Z'): string =>
    lines.map((line) => pathOf(line, frame, end)).join('')
  return (
    <>
      <path class="land" d={all(ground.land, 'Z')} />
      <path class="coast" d={all(ground.coasts, '')} />
      <path class="country" d={all(ground.borders, '')} />
    </>
  )
}

type WayProps = { leg: Leg; stops: Told['input']['network']['stops']; beads: readonly Bead[]; frame: Frame }

const WIDEST = 16

/** A leg; along the ribbon as wide as its people, past solid, to come lighter. */
function Way({ leg, stops, beads, frame }: WayProps) {
  const [from, to] = [leg.from, leg.to].map((id) => stops.find((stop) => stop.id === id))
  if (!from || !to) return null
  const at = beads.findIndex((bead, i) => bead.stop === leg.from && beads[i + 1]?.stop === leg.to)
  const next = beads[at + 1]
  const [a, b] = [frame.point(from), frame.point(to)]
  const d = `M${a}L${b}`
  if (at < 0 || !next) return <path class="way" d={d} stroke-width="1.5" />
  const most = Math.max(1, ...beads.map((bead) => bead.people?.p95 ?? 0))
  const wide = (n: number | undefined) => Math.max(2, (WIDEST * (n ?? 0)) / most)
  const isAhead = next.state === 'ahead'
  return (
    <>
      {isAhead && <path class="way nine" d={d} stroke-width={wide(next.people?.p95)} />}
      <path class={`way ${isAhead ? 'half' : 'past'}`} d={d} stroke-width={wide(next.people?.p50)} />
    </>
  )
}

/** Narrower than this, a map has room for names and no more; the ribbon above it says the rest. */
const ROOMY = 600

function Places({ board, told, frame }: { board: Board; told: Told; frame: Frame }) {
  const moment = { isPast: board.isPast, toward: board.place?.toward?.name ?? null }
  const spots = board.ribbon.flatMap((bead, i) => {
    const stop = told.input.network.stops.find(({ id }) => id === bead.stop)
    if (!stop) return []
    const [x, y] = frame.xy(stop)
    const below = [beadWhen(bead, moment), bead.people ? spreadRange(bead.people) : ''].filter((one) => one !== '')
    return [
      {
        bead,
        x,
        y,
        lines: frame.width < ROOMY ? [bead.name] : [bead.name, below.join(' · ')],
        rank: rankOf(board.ribbon, i),
      },
    ]
  })
  const names = namesOn(spots, frame.width, roadsOn(told, frame))
  return (
    <>
      {spots.map(({ bead, x, y, lines }) => {
        const name = names.get(bead.stop)
        return <PlaceAt key={bead.stop} bead={bead} x={x} y={y} lines={name ? lines : []} name={name} />
      })}
    </>
  )
}

function roadsOn({ input: { network } }: Told, frame: Frame): Road[] {
  return network.legs.flatMap((leg) => {
    const [from, to] = [leg.from, leg.to].map((id) => network.stops.find((stop) => stop.id === id))
    return from && to ? [{ from: frame.xy(from), to: frame.xy(to) }] : []
  })
}

/** What comes next is named first, crossings after towns, and then what is past, the newest first. */
function rankOf(ribbon: readonly Bead[], i: number): number {
  const here = ribbon.findLastIndex(({ state }) => state !== 'ahead')
  const bead = ribbon[i]
  return Math.abs(i - here) + (bead?.state === 'past' ? 4 : 0) + (bead?.kind === 'border' ? 6 : 0)
}

type PlaceProps = { bead: Bead; x: number; y: number; lines: readonly string[]; name: Place | undefined }

function PlaceAt({ bead, x, y, lines, name }: PlaceProps) {
  const { to } = useHere()
  const people = bead.people ? spreadRange(bead.people) : 'none'
  const label = t('ribbon.bead', { stop: bead.name, state: bead.state, people })
  return (
    <a href={to(stopPath(bead.stop))} aria-label={label} class={`place ${bead.state}`}>
      <circle class="touch" cx={x} cy={y} r="22" />
      <circle class="dot" cx={x} cy={y} r={bead.state === 'now' ? 7 : 4.5} />
      {lines.map((line, i) => (
        <text
          key={line}
          x={name?.x}
          y={(name?.y ?? 0) + 16 * i}
          text-anchor={name?.anchor}
          class={i === 0 ? 'name' : 'below'}
        >
          {line}
        </text>
      ))}
    </a>
  )
}
