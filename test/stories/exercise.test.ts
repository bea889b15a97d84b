// A drill from a terminal: what the clock of a journey shows, begun, begun anew and ended, each by a signed report.
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { good } from '../../src/core/problem.ts'
import { openData } from '../../src/main/compose.ts'
import { temporaryFolder } from '../support/folder.ts'
import { EXAMPLE } from '../support/hub.ts'
import { runCommand } from '../support/terminal.ts'

const [folder, data] = [temporaryFolder(), temporaryFolder()]
for (const file of ['journey.json', 'stops.csv', 'legs.csv']) cpSync(join(EXAMPLE, file), join(folder, file))
const vereda = (...args: string[]) =>
  runCommand(args, '', { defaultData: data, openData: async (path) => good(await openData({ folder: path })) })

test('an exercise is shown, begun at a moment of its own and ended in a terminal; what cannot be is one sentence', async () => {
  await vereda('journey', 'add', folder)
  assert.match((await vereda('exercise')).out, /an exercise\. There it is Wed 17 Oct, 18:00, and the clock stands/)
  const begun = await vereda('exercise', '--at', '2018-10-15T06:00')
  assert.match(begun.out, /It began there on Mon 15 Oct, 06:00, and the clock goes on/)
  const { exercise } = JSON.parse((await vereda('exercise', '--json')).out)
  assert.deepEqual([exercise.clock, exercise.runs], ['2018-10-15T12:00:00Z', true])
  assert.match((await vereda('exercise', '--end')).out, /no exercise, its time is the real one/)
  assert.match(
    (await vereda('exercise', '--at', '2018-02-30')).err,
    /^--at: There is no such date[^\n]*2018-02-30[^\n]*\n$/,
  )
  for (const wrong of [['--stand'], ['--end', '--at', '2018-10-15']]) {
    const { code, err } = await vereda('exercise', ...wrong)
    assert.deepEqual([code, err], [2, 'Say --at MOMENT, with --stand if the clock is to stand, or --end alone.\n'])
  }
  assert.match((await vereda('exercise')).out, /no exercise/)
})
