/**
 * Sizes that tell little: whoever watches an encrypted line sees how long each request and answer is, and a short report
 * is told from a long one. So packed bodies are filled up to whole steps. The filling is an extra field of the gzip
 * header (RFC 1952, 2.3.1.1), which every unpacker leaves out: the other side need not know of it.
 */
export const BODY_STEP_BYTES = 1024

const FLAGS_AT = 3
const EXTRA_FLAG = 4
const HEADER_BYTES = 10
/** Two for the length of all fields, then the name of ours and its length. */
const LEAST_BYTES = 6
const NAME = [0x56, 0x52] as const

/** The same gzip, a whole number of steps long. What is no plain gzip comes back as it is. */
export function padded(gzip: Uint8Array, step = BODY_STEP_BYTES): Uint8Array {
  const isPlain = gzip[0] === 0x1f && gzip[1] === 0x8b && gzip[FLAGS_AT] === 0
  if (!isPlain) return gzip
  const filling = Math.ceil((gzip.length + LEAST_BYTES) / step) * step - gzip.length
  const made = new Uint8Array(gzip.length + filling)
  made.set(gzip.subarray(0, HEADER_BYTES))
  made[FLAGS_AT] = EXTRA_FLAG
  const [all, own] = [filling - 2, filling - LEAST_BYTES]
  made.set([all & 255, all >> 8, ...NAME, own & 255, own >> 8], HEADER_BYTES)
  made.set(gzip.subarray(HEADER_BYTES), HEADER_BYTES + filling)
  return made
}
