import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededDice } from '../../core/generate.ts'
import { Disk } from './disk.ts'
import { type DiskEvent, readTrace } from './trace.ts'

const FILE = '/d/log'
const write = (at: number, words: string): DiskEvent => ({ do: 'write', fd: 3, at, bytes: Buffer.from(words) })
const open: DiskEvent = { do: 'open', fd: 3, path: FILE, empty: false }
const openFolder: DiskEvent = { do: 'open', fd: 9, path: '/d', empty: false }
const sync = (fd: number): DiskEvent => ({ do: 'sync', fd })

function played(...events: DiskEvent[]): Disk {
  const disk = new Disk('/d')
  for (const event of events) disk.play(event)
  return disk
}

/** All that a hundred cuts left of the file, as text; null where its name was gone. */
function outcomes(disk: Disk): Set<string | null> {
  const dice = seededDice(7)
  return new Set(Array.from({ length: 100 }, () => disk.cut(dice).get(FILE)?.toString('latin1') ?? null))
}

test('a file whose name was never synced may be gone, whatever was synced in it', () => {
  assert.deepEqual(outcomes(played(open, write(0, 'a'), sync(3))), new Set(['a', null]))
})

test('what was synced under a synced name is there after every cut', () => {
  assert.deepEqual(outcomes(played(openFolder, open, write(0, 'a'), sync(3), sync(9))), new Set(['a']))
})

test('what was not synced is there or not, sector by sector, and a hole reads as zeros', () => {
  const two = write(510, 'abcd')
  const left = outcomes(played(openFolder, open, sync(9), two))
  const hole = '\0'.repeat(510)
  assert.deepEqual(left, new Set(['', `${hole}ab`, `${hole}\0\0cd`, `${hole}abcd`]))
})

test('what was cut off and written beyond reads as zeros between, never as what was there', () => {
  const shorter: DiskEvent = { do: 'resize', fd: 3, size: 1 }
  const disk = played(openFolder, open, sync(9), write(0, 'abcd'), sync(3), shorter, write(3, 'x'), sync(3))
  assert.deepEqual(outcomes(disk), new Set(['a\0\0x']))
})

test('a file that was deleted may be there again until its folder is synced', () => {
  const gone: DiskEvent = { do: 'unlink', path: FILE }
  const kept = [openFolder, open, write(0, 'a'), sync(3), sync(9)]
  assert.deepEqual(outcomes(played(...kept, gone)), new Set(['a', null]))
  assert.deepEqual(outcomes(played(...kept, gone, sync(9))), new Set([null]))
})

const hex = (text: string): string =>
  `"${[...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`

test('a trace is read call by call; a write counts from its beginning, a sync at its end', () => {
  const lines = [
    `1 openat(AT_FDCWD<x>, ${hex('/d/log')}, O_RDWR|O_CREAT, 0644) = 3`,
    `1 openat(AT_FDCWD<x>, ${hex('/elsewhere')}, O_RDWR|O_CREAT, 0644) = 4`,
    `1 pwrite64(4, ${hex('no')}, 2, 0) = 2`,
    `1 fdatasync(3 <unfinished ...>`,
    `2 pwrite64(3, ${hex('ab')}, 2, 5 <unfinished ...>`,
    '1 <... fdatasync resumed>) = 0',
    '2 <... pwrite64 resumed>) = 2',
    `1 write(1, ${hex('ack one\nack two\n')}, 16) = 16`,
    '1 fdatasync(3) = -1 EIO (Input/output error)',
    '1 close(3) = 0',
  ]
  assert.deepEqual(readTrace(lines.join('\n'), '/d'), [
    { do: 'open', fd: 3, path: '/d/log', empty: false },
    { do: 'write', fd: 3, at: 5, bytes: Buffer.from('ab') },
    { do: 'sync', fd: 3 },
    { do: 'ack', name: 'one' },
    { do: 'ack', name: 'two' },
    { do: 'close', fd: 3 },
  ])
})

test('a call that a cut could not play stops the reading instead of being overlooked', () => {
  assert.throws(() => readTrace(`1 rename(${hex('/d/a')}, ${hex('/d/b')}) = 0`, '/d'), /cannot play rename/)
})
