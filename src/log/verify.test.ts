import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney, verify } from '../../test/support/devices.ts'
import { newLinesHash } from '../core/bytes.ts'
import { canonical } from '../core/canonical.ts'
import type { Report } from '../core/report.ts'
import { reportText } from '../core/report.ts'
import { verifyExport } from './verify.ts'

const { journey, tell } = testJourney(7)
const founding = { title: 'March', slug: 'march', startDay: '2018-10-15', zone: 'America/Guatemala' }
const reports: Report[] = [
  tell('core.journey', founding),
  ...[1, 2, 3].map((n) =>
    tell('movement.sighting', { group: 'main', stop: 'esq', people: { low: null, best: n * 1000, high: null } }),
  ),
  tell('core.note', { text: 'Llegó agua a Esquipulas' }, { by: 8 }),
]

function exported(of: readonly Report[] = reports): string[] {
  const lines = of.map(reportText)
  const hash = newLinesHash()
  for (const line of lines) hash.add(line)
  return [canonical({ vereda: 'export', v: 1, journey, reports: lines.length, sha256: hash.end() }), ...lines]
}

const found = async (lines: readonly string[]): Promise<string[]> =>
  (await verifyExport(lines, verify)).problems.map(({ code, path }) => `${code} ${path}`)

test('a whole export passes, with its counts', async () => {
  const result = await verifyExport([...exported(), ''], verify)
  assert.deepEqual(
    { ok: result.ok, reports: result.reports, devices: result.devices, problems: result.problems, gaps: result.gaps },
    { ok: true, reports: 5, devices: 2, problems: [], gaps: [] },
  )
})

test('one changed byte anywhere fails, and names the line', async () => {
  // Of every place a report can have: the founding one, one that follows in its chain, and one of another device.
  const whole = exported(reports.toSpliced(2, 2)).join('\n')
  const bytes = Buffer.from(whole)
  const passed: number[] = []
  const unnamed: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    const result = await verifyExport(changed.toString('utf8').split('\n'), verify)
    if (result.ok) passed.push(at)
    const line = bytes.subarray(0, at).toString('utf8').split('\n').length
    if (!result.problems.some(({ path }) => [line, line + 1].includes(Number.parseInt(path, 10)))) unnamed.push(at)
  }
  assert.deepEqual(passed, [])
  assert.deepEqual(unnamed, [])
})

test('lines cut off at the end, lost in the middle, doubled or added do not pass', async () => {
  const lines = exported()
  assert.deepEqual(await found(lines.slice(0, -1)), ['export.changed 1'])
  assert.deepEqual(await found(lines.toSpliced(2, 1)), ['export.changed 1'])
  assert.deepEqual(await found([...lines, lines[2] ?? '']), ['export.changed 1', 'data.duplicate 7'])
  assert.deepEqual(await found(lines.slice(1)), ['export.header 1'])
  assert.deepEqual(await found([]), ['export.header 1'])
  assert.deepEqual(await found(lines.map((line) => `${line}\r`)), [
    'export.changed 1',
    ...[2, 3, 4, 5, 6].map((n) => `report.canonical ${n}`),
  ])
})

test('a device that tells two things under one number, or follows what it did not say, is found', async () => {
  const other = testJourney(7).tell('core.note', { text: 'Another first word' })
  assert.deepEqual(await found(exported([...reports, other])), ['chain.fork 7/seq'])
  const second = testJourney(7)
  second.tell('core.note', { text: 'Another first word' })
  const stray = second.tell('core.note', { text: 'It follows the other one' })
  assert.deepEqual(await found(exported([reports[0] as Report, stray])), ['chain.broken 3/prev'])
})

test('a gap is told and is not wrong: outsiders get only what they may read', async () => {
  const result = await verifyExport(exported(reports.toSpliced(1, 1)), verify)
  assert.equal(result.ok, true)
  assert.deepEqual(result.gaps, [{ journey, device: reports[0]?.device, missing: 1 }])
})

test('reports of another journey do not pass under this one’s name', async () => {
  const stranger = testJourney(9).tell('core.journey', founding)
  assert.deepEqual(await found(exported([...reports, stranger])), ['journey.unknown 7/journey'])
})
