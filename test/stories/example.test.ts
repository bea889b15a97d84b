// The example journey is what a newcomer sees first: it must be sound to the last word.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { knownFrom } from '../../src/core/report.ts'
import { check } from '../../src/core/schema.ts'
import { dayOf, fromWallClock, instant, msOf } from '../../src/core/time.ts'
import { KINDS as kinds } from '../../src/domains/all.ts'
import type { FolderTexts, JourneyFiles } from '../../src/intake/journey/index.ts'
import { observationsIn, readJourney, statementsOf, waitingIn } from '../../src/intake/journey/index.ts'
import { read } from '../../src/intake/reader/read.ts'

const folder = new URL('../../examples/caravan-2018-10/', import.meta.url)

function textsIn(folder: URL, under = ''): FolderTexts {
  const entries = readdirSync(new URL(under, folder), { withFileTypes: true })
  const texts = entries.map((entry) => {
    const path = under + entry.name
    return entry.isDirectory() ? textsIn(folder, `${path}/`) : { [path]: readFileSync(new URL(path, folder), 'utf8') }
  })
  return Object.assign({}, ...texts) as FolderTexts
}

function example(): JourneyFiles {
  const files = readJourney(textsIn(folder))
  assert.ok(files.ok, files.ok ? '' : JSON.stringify(files.problems, null, 1))
  return files.value
}

const files = example()

test('the example says that it is one, and when it is best looked at', () => {
  assert.equal(files.isExample, true)
  assert.equal(files.slug, 'caravan-2018-10')
  assert.equal(files.asOf, '2018-10-17T18:00')
})

test('every quote of a report stands in its dispatch, word for word', () => {
  assert.ok(files.reports.length >= 45, `${files.reports.length} reports`)
  for (const { quote, start, end, dispatch } of files.reports) {
    const text = files.dispatches.find((one) => one.file === dispatch)?.text ?? ''
    assert.equal(text.slice(start, end), quote, `${dispatch}: ${quote}`)
  }
})

test('every report is one that its kind accepts', () => {
  const { statements } = statementsOf(files)
  for (const { kind: name, data, happened } of statements) {
    const kind = kinds.get(name)
    assert.ok(kind, name)
    const found = [...check(kind.data, data), ...(kind.problems?.(data, { happened, id: '' }) ?? [])]
    assert.deepEqual(found, [], `${name} ${JSON.stringify(data)}`)
  }
})

test('every dispatch is used but the one that waits at the desk, half are in each language, and every file is known', () => {
  assert.deepEqual(
    waitingIn(files).map(({ file }) => file),
    ['dispatches/10-newspaper-capital-en.txt'],
  )
  const inFolder = readdirSync(new URL('dispatches/', folder)).map((name) => `dispatches/${name}`)
  assert.deepEqual(files.dispatches.map((one) => one.file).sort(), inFolder.sort())
  assert.equal(files.dispatches.filter((one) => one.lang === 'es').length, 5)
  assert.equal(files.dispatches.filter((one) => one.lang === 'en').length, 5)
})

test('at the moment that it is looked at, all of it is public, and nothing but plans lies ahead', () => {
  const asOf = instant(fromWallClock(files.asOf ?? '', files.zone))
  for (const { data, happened, cites, kind } of statementsOf(files).statements) {
    const reportCites = cites.map(({ sourceKey: source, ...rest }) => ({ source, ...rest }))
    const known = knownFrom({ said: '2026-01-01T00:00:00Z', cites: reportCites })
    assert.ok(known <= asOf, `${kind} ${JSON.stringify(data)} is known from ${known}`)
    if (data['metric'] !== 'expected')
      assert.ok(happened.from <= known, `${kind} ${JSON.stringify(data)} ${happened.from}`)
  }
})

test('the sources disagree as they did, and each side keeps its words', () => {
  const stated = (stop: string): number[] =>
    files.reports
      .filter(({ kind, data }) => kind === 'movement.sighting' && data['stop'] === stop)
      .map(({ data }) => (data['people'] as { best: number }).best)
  assert.deepEqual(
    stated('sps').sort((a, b) => a - b),
    [160, 1000, 1500, 2000],
  )
  assert.deepEqual(
    stated('agc').sort((a, b) => a - b),
    [500, 2000, 3000],
  )
  const { warnings } = statementsOf(files)
  assert.deepEqual(
    warnings.map(({ code, slots }) => [code, slots['statedKm'], slots['mapKm']]),
    [['distance.map', 93, 10]],
  )
})

test('nobody who is arrested or hurt is named', () => {
  for (const { kind, data } of files.reports) {
    if (kind.startsWith('rights.')) assert.equal(data['person'], undefined)
  }
  const all = files.dispatches.map((one) => one.text).join('\n')
  assert.doesNotMatch(all, /Bartolo|Fuentes/)
})

test('the folder alone places the main body on the road from Chiquimula to the capital', () => {
  const observations = observationsIn(files, files.asOf ?? '')
  const main = observations.filter((one) => one.group === 'main' && one.kind === 'departure')
  assert.deepEqual(
    main.map((one) => one.stop),
    ['sps', 'esq', 'chq', 'chq'],
  )
  assert.ok(observations.length >= 35, `${observations.length} observations`)
})

// Measured when the example was written: the reader's drafts overlap the words of 82 of the 101 reports. The floors
// are a little below, so that a reader that gets worse is noticed and one that changes is not.
test('the reader drafts most of what people confirmed, from the same words', () => {
  const places = files.stops.map(({ name, country, lat, lon, kind, id: stop }) => {
    return { name, country, lat, lon, precision: kind === 'border' ? 'border-crossing' : 'settlement', stop } as const
  })
  const told = files.dispatches.filter((one) => !waitingIn(files).includes(one))
  const found = told.map(({ file, text, lang, published }) => {
    const about = { published: dayOf(msOf(published), files.zone), zone: files.zone, lang, places }
    const { drafts } = read(text, about)
    for (const { quote } of drafts) assert.equal(text.slice(quote.start, quote.end), quote.text)
    const reports = files.reports.filter((report) => report.dispatch === file)
    const drafted = reports.filter((one) => drafts.some(({ quote }) => quote.start < one.end && one.start < quote.end))
    return { file, drafted: drafted.length, reports: reports.length }
  })
  const drafted = found.reduce((sum, one) => sum + one.drafted, 0)
  assert.ok(drafted >= 76, `${drafted} of ${files.reports.length}: ${JSON.stringify(found)}`)
  for (const one of found) assert.ok(one.drafted * 3 >= one.reports, JSON.stringify(one))
})
