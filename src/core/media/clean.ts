/**
 * Pictures and voices without what they tell beside themselves: where and when they were taken, with which device and
 * by which program, and small pictures of what was covered since. It promises: what it returns it would return again,
 * so a phone cleans and a hub refuses whatever it would have to change; only what is needed to see or hear is let
 * through, so metadata of a sort that nobody thought of goes too.
 */
import type { Media } from '../kinds/attachment.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanMp4 } from './mp4.ts'
import { cleanWebm } from './webm.ts'

const CLEANERS: Readonly<Record<Media, (bytes: Uint8Array) => Uint8Array | null>> = {
  'image/jpeg': cleanJpeg,
  'audio/webm': cleanWebm,
  'audio/mp4': cleanMp4,
}

/** A clean copy; null when it is no whole picture or voice of that type. */
export function cleaned(media: Media, bytes: Uint8Array): Uint8Array | null {
  try {
    return CLEANERS[media](bytes)
  } catch (error) {
    if (error instanceof RangeError) return null // It ends in the middle of a number.
    throw error
  }
}

/** True when nothing had to be taken out. */
export function isClean(media: Media, bytes: Uint8Array): boolean {
  const clean = cleaned(media, bytes)
  return clean !== null && clean.length === bytes.length && clean.every((byte, at) => byte === bytes[at])
}
