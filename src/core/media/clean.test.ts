import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asOfCamera, JPEG, MARKS, MP4, WEBM } from '../../../test/support/media.ts'
import { seededDice } from '../generate.ts'
import { cleaned, isClean } from './clean.ts'

const hasAny = (bytes: Uint8Array, marks: readonly string[]): boolean =>
  marks.some((mark) => Buffer.from(bytes).includes(mark))

test('a photo of a camera loses place, time, make, comment and what follows its end, and its picture stays', () => {
  const taken = asOfCamera()
  assert.ok(MARKS.every((mark) => Buffer.from(taken).includes(mark)) && Buffer.from(taken).includes('Exif'))
  const clean = cleaned('image/jpeg', taken) as Uint8Array
  assert.ok(!hasAny(clean, [...MARKS, 'Exif', 'JFIF', 'ICC_PROFILE']))
  assert.deepEqual(clean, cleaned('image/jpeg', JPEG), 'the picture is the same as without what the camera told')
  assert.ok(isClean('image/jpeg', clean) && !isClean('image/jpeg', taken) && !isClean('image/jpeg', JPEG))
})

test('a voice loses the names of programs and its own number, and nothing in it moves', () => {
  for (const [media, bytes] of [
    ['audio/webm', WEBM],
    ['audio/mp4', MP4],
  ] as const) {
    const clean = cleaned(media, bytes) as Uint8Array
    assert.equal(clean.length, bytes.length)
    assert.ok(!isClean(media, bytes) && isClean(media, clean))
    assert.ok(!hasAny(clean, ['Chrome', 'Chromium', 'Lavf', 'SoundHandler']))
    const told = bytes.filter((byte, at) => byte !== clean[at]).length
    assert.ok(told > 10 && told < 400, `${media}: ${told} bytes were taken out`)
  }
})

test('what stands in places of a voice that nobody needs is emptied: a title, a time, a picture', () => {
  const at = Buffer.from(WEBM).indexOf(Buffer.from([0x11, 0x4d, 0x9b, 0x74]))
  const told = Uint8Array.from(WEBM)
  told.set([0x12, 0x54, 0xc3, 0x67], at) // Tags instead of the list of places
  told.set(Buffer.from('CANARY-TITLE'), at + 8)
  assert.ok(!hasAny(cleaned('audio/webm', told) as Uint8Array, ['CANARY']))
  const user = Buffer.from([0, 0, 0, 24, ...Buffer.from('udtaCANARY-TITLE-AB')])
  const longer = Buffer.concat([MP4, user.subarray(0, 23), Buffer.of(0)])
  assert.ok(!hasAny(cleaned('audio/mp4', longer) as Uint8Array, ['CANARY']))
})

test('what is no picture or voice of its type is none: a page, a film, a cut file', () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  for (const media of ['image/jpeg', 'audio/webm', 'audio/mp4'] as const) assert.equal(cleaned(media, page), null)
  assert.equal(cleaned('image/jpeg', WEBM), null)
  assert.equal(cleaned('image/jpeg', JPEG.subarray(0, JPEG.length - 2)), null)
  const film = Uint8Array.from(WEBM)
  film[Buffer.from(WEBM).indexOf(Buffer.from([0x83, 0x81, 0x02])) + 2] = 1
  assert.equal(cleaned('audio/webm', film), null)
  const soun = Buffer.from(MP4).indexOf('soun')
  const other = Uint8Array.from(MP4)
  other.set(Buffer.from('vide'), soun)
  assert.equal(cleaned('audio/mp4', other), null)
})

test('whatever is handed in, cleaning ends, and what comes out is clean', () => {
  const dice = seededDice(20181015)
  const sorts = [
    ['image/jpeg', asOfCamera()],
    ['audio/webm', WEBM],
    ['audio/mp4', MP4],
  ] as const
  let whole = 0
  for (let n = 0; n < 3000; n++) {
    const [media, bytes] = sorts[n % 3] as (typeof sorts)[number]
    const wrong = Uint8Array.from(bytes.subarray(0, dice() < 0.2 ? Math.floor(dice() * bytes.length) : bytes.length))
    for (let i = 0; i < 3; i++) wrong[Math.floor(dice() * wrong.length)] = Math.floor(dice() * 256)
    const clean = cleaned(media, wrong)
    if (clean === null) continue
    whole++
    assert.ok(isClean(media, clean), `${media}, try ${n}`)
  }
  assert.ok(whole > 300, `${whole} were still whole`)
})
