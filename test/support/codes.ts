// A row of codes as a screen shows it and a camera reads it, hash and all.
import { hashOfBytes } from '../../src/core/bytes.ts'
import { type Frames, framesOf, isOfRow, joinedFrames } from '../../src/log/frames.ts'

export const codesOf = (bytes: Uint8Array): string[] | null => framesOf(bytes, hashOfBytes(bytes))

/** Null: some are missing, or they are not those that were shown. */
export function bytesOfCodes(frames: Frames): Uint8Array | null {
  const bytes = joinedFrames(frames)
  return bytes && isOfRow(frames, hashOfBytes(bytes)) ? bytes : null
}
