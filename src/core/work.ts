/**
 * Work that a key shows when a hub is flooded (docs/protocol.md, section 4): a number, found by trying, whose Argon2id
 * (RFC 9106) over this hub, challenge and key begins with so many zero bits. One try costs a hub a millisecond to check, and who
 * looks for it some tens of tries.
 */
import { hashBytes } from './bytes.ts'

export type Work = { readonly memoryKib: number; readonly passes: number; readonly bits: number }

/** Some three seconds on a cheap phone, in the mean. */
export const USUAL_WORK: Work = { memoryKib: 1024, passes: 1, bits: 5 }

export type WorkFor = { readonly hub: string; readonly challenge: string; readonly device: string }

const SALT_BYTES = 16

export const workSalt = ({ hub, challenge, device }: WorkFor): Uint8Array =>
  hashBytes(['vereda work 1', hub, challenge, device].join('\n')).subarray(0, SALT_BYTES)

/** As the hub asks for it in `Vereda-Work`: `argon2id.1024.1.5`. */
export const workText = ({ memoryKib, passes, bits }: Work): string => ['argon2id', memoryKib, passes, bits].join('.')

export function workIn(text: string): Work | null {
  const [, memoryKib, passes, bits] = /^argon2id\.(\d{1,5})\.(\d)\.(\d{1,2})$/.exec(text)?.map(Number) ?? []
  return memoryKib && passes && bits !== undefined ? { memoryKib, passes, bits } : null
}

export const isEnough = (hash: Uint8Array, bits: number): boolean =>
  hash.length * 8 >= bits &&
  Array.from({ length: bits }, (_, at) => (hash[at >> 3] as number) & (128 >> (at & 7))).every((bit) => bit === 0)
