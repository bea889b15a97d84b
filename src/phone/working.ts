/** Work that a flooded hub asks of a phone that nobody vouched for yet. It comes when it is first asked for. */
import { argon2id } from '@noble/hashes/argon2.js'
import { isEnough, type WorkFor, workIn, workSalt } from '../core/work.ts'

/** What a phone does at most, whoever asks: some ten times the usual. */
const MOST = { memoryKib: 4096, passes: 2, bits: 7 }
const HASH_BYTES = 32

/** The number that was looked for; null: that is no work, or more than any hub may ask. */
export function foundFor(asked: string, of: WorkFor): string | null {
  const work = workIn(asked)
  if (!work || work.memoryKib > MOST.memoryKib || work.passes > MOST.passes || work.bits > MOST.bits) return null
  const salt = workSalt(of)
  const cost = { t: work.passes, m: work.memoryKib, p: 1, dkLen: HASH_BYTES }
  for (let n = 0; ; n++) if (isEnough(argon2id(String(n), salt, cost), work.bits)) return String(n)
}
