/**
 * A journey's own map: a PMTiles archive of whoever brought the journey, handed out piece by piece. It is a picture of
 * the ground and tells nothing of people; a journey without one is drawn on the ground that comes with the page.
 */
export type Tiles = {
  readonly bytes: number
  /** Another archive has another mark. */
  readonly etag: string
  /** `length` bytes from `offset`, fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** Null: the journey has none. */
export type TileShelf = (journey: string) => Promise<Tiles | null>

/** What became of a journey's map when its folder was taken in: the folder is right, also where it has none any more. */
export type TilesDone = 'kept' | 'dropped' | 'none'

/** The file of a journey's folder. */
export const TILES_FILE = 'tiles.pmtiles'
