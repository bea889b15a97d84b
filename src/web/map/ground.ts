/** The cells of the ground that a map sees, each loaded when it is first looked at. The build makes them. */
import { CELL_DEGREES, cells } from 'virtual:ground'
import type { Box } from './project.ts'

export type Ground = { readonly land: number[][]; readonly coasts: number[][]; readonly borders: number[][] }

/** A cell that cannot be loaded, offline, is left white: the stops and legs are there all the same. */
export async function groundFor({ west, south, east, north }: Box): Promise<Ground> {
  const from = (degrees: number): number => Math.floor(degrees / CELL_DEGREES)
  const names: string[] = []
  for (let x = from(west); x <= from(east); x++)
    for (let y = from(south); y <= from(north); y++) names.push(`${x},${y}`)
  const found = await Promise.all(names.map((name) => cells[name]?.().catch(() => null) ?? null))
  const grounds = found.flatMap((one) => (one === null ? [] : [one.ground]))
  return {
    land: grounds.flatMap(({ land }) => land),
    coasts: grounds.flatMap(({ coasts }) => coasts),
    borders: grounds.flatMap(({ borders }) => borders),
  }
}
