// Sound bytes changed as somebody would who means harm: seeded, so that a share of inputs can be played again.
import type { Dice } from '../../src/core/generate.ts'

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8')

/** What has broken decoders before: prototypes, formulas, paths, markup, marks of direction, halves of letters, numbers. */
const HOSTILE = [
  ...['"__proto__":{"x":1},', '"constructor":', '=cmd|"/c calc"!A1', '../../etc/passwd', '%00', '\u0000', '<script>'],
  ...[
    '\u202e',
    '\u2066',
    '\ufeff',
    '\\ud83d',
    '1e999',
    '-0',
    '9007199254740993',
    'NaN',
    '\r\n',
    '{',
    '[',
    '"',
    ',',
    '\\',
  ],
  ...['['.repeat(400), '{"a":'.repeat(100), 'a'.repeat(5000), '<b>'.repeat(300), '&amp;'.repeat(200), '9'.repeat(400)],
].map(bytesOf)
const BORDERS = [0, 1, 0x7f, 0x80, 0xfe, 0xff]

function span(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = Math.floor(dice() * bytes.length)
  return bytes.subarray(at, at + Math.floor(dice() * dice() * (bytes.length - at)))
}

const of = <T>(all: readonly T[], dice: Dice): T => all[Math.floor(dice() * all.length)] as T

function edited(bytes: Buffer, others: readonly Buffer[], dice: Dice): Buffer {
  const at = Math.floor(dice() * (bytes.length + 1))
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (Math.floor(dice() * 7)) {
    case 0:
      return Buffer.concat([before, Buffer.from([of(BORDERS, dice)]), after.subarray(1)])
    case 1:
      return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << Math.floor(dice() * 8))]), after.subarray(1)])
    case 2:
      return Buffer.concat([before, after.subarray(Math.floor(dice() * 20))])
    case 3:
      return Buffer.concat([before, span(bytes, dice), after])
    case 4:
      return Buffer.concat([before, of(HOSTILE, dice), after])
    case 5:
      return Buffer.concat([before, span(of(others, dice), dice)])
    default:
      return Buffer.concat([
        before,
        Buffer.from(Array.from({ length: 4 }, () => Math.floor(dice() * 256))),
        after.subarray(4),
      ])
  }
}

const MOST_BYTES = 100_000

/** One of these changed in one to six places; one in fifty is noise. */
export function hostile(samples: readonly Buffer[], dice: Dice): Buffer {
  if (dice() < 0.02)
    return Buffer.from(Array.from({ length: Math.floor(dice() * 200) }, () => Math.floor(dice() * 256)))
  let bytes = of(samples, dice)
  for (let left = 1 + Math.floor(dice() * 6); left > 0; left--) bytes = edited(bytes, samples, dice)
  return bytes.subarray(0, MOST_BYTES)
}
