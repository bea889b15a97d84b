/** The journey's own map under its stops, where it brought one along. */
import { useEffect, useState } from 'preact/hooks'
import type { Drawn, OwnMap, Shape } from './archive.ts'
import { piece } from './piece.ts'
import type { Frame } from './project.ts'

/** An archive's head; where there is none, nothing more is loaded. */
const HEAD_BYTES = 127

export function useOwnMap(journey: string, frame: Frame): OwnMap | null {
  const [own, setOwn] = useState<OwnMap | null>(null)
  const { west, south, east, north } = frame.box
  useEffect(() => {
    let isWanted = true
    bring(journey, frame).then((found) => {
      if (isWanted) setOwn(found)
    })
    return () => {
      isWanted = false
    }
  }, [journey, west, south, east, north])
  return own
}

/** A map that cannot be had or read leaves the packaged ground as it is. */
async function bring(journey: string, frame: Frame): Promise<OwnMap | null> {
  if ((await piece(journey, 0, HEAD_BYTES)) === null) return null
  const { ownMap } = await import('./archive.ts')
  return ownMap(journey, frame).catch(() => null)
}

export function OwnTiles({ own, frame }: { own: OwnMap; frame: Frame }) {
  return (
    <g class="own">
      {own.tiles.map((tile) => (
        <Tile key={tile.name} tile={tile} frame={frame} />
      ))}
    </g>
  )
}

function Tile({ tile, frame }: { tile: Drawn; frame: Frame }) {
  if ('shapes' in tile)
    return (
      <g>
        {tile.shapes.map((shape, i) => (
          <path key={i} class={`own-${shape.kind}`} d={pathIn(shape, frame)} />
        ))}
      </g>
    )
  const [west, south, east, north] = tile.box
  const [x, y] = frame.xy({ lon: west, lat: north })
  const [right, foot] = frame.xy({ lon: east, lat: south })
  return <image href={tile.image} x={x} y={y} width={right - x} height={foot - y} preserveAspectRatio="none" />
}

const pathIn = ({ lines }: Shape, frame: Frame): string =>
  lines.map((line) => `M${line.map(([lon, lat]) => frame.point({ lon, lat })).join('L')}`).join('')
