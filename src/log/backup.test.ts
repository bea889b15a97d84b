import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../test/support/devices.ts'
import { reportText } from '../core/report.ts'
import { add, applied, row } from '../store/acceptance-kit.ts'
import { memoryStore } from '../store/memory.ts'
import { type BackedUpFile, backupLines, readBackup } from './backup.ts'

const { journey, tell } = testJourney('backup')
const reports = ['one', 'two', 'three'].map((text) => tell('core.note', { text }))
const photo: BackedUpFile = { file: 'A', hash: 'B', base64: 'YQ' }

async function lines(): Promise<string[]> {
  const store = memoryStore()
  for (const [n, report] of reports.entries())
    await add(store, row(n, applied(`${journey}/all`), { id: report.id, body: reportText(report) }))
  const about = { hub: 'K', secret: 'S', epoch: null, at: '2018-10-15T00:00:00Z' }
  const all: string[] = []
  for await (const line of backupLines(store, about, { files: [async () => photo], maps: [] })) all.push(line)
  return all
}

test('a backup says what was written, and says it whole: a line more, less, twice or in another place is none', async () => {
  const whole = await lines()
  const read = readBackup(whole)
  assert.deepEqual(read.ok && [read.value.reports.length, read.value.files], [3, [photo]])
  const [header = '', one = '', two = '', three = '', file = ''] = whole
  for (const [name, changed] of Object.entries({
    swapped: [header, two, one, three, file],
    twice: [header, one, one, three, file],
    lost: [header, one, two, file],
    lostFile: [header, one, two, three],
    added: [header, one, two, three, three, file],
    headless: [one, two, three, file],
  }))
    assert.equal(readBackup(changed).ok, false, name)
})
