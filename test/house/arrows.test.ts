import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { arrowFaults, barrelFaults, cycleFaults } from './arrows.ts'
import { parsed, sourcesUnder } from './source.ts'

const faultsOf = (path: string, text: string) => arrowFaults([parsed(path, text)])
const none: string[] = []

suite('the walls of src', () => {
  const sources = sourcesUnder('src')
  test('every room imports only the rooms and packages it may', () => assert.deepEqual(arrowFaults(sources), none))
  test('no files import each other in a circle', () => assert.deepEqual(cycleFaults(sources), none))
  test('no file only passes on what others export', () => assert.deepEqual(barrelFaults(sources), none))
})

suite('a planted fault is found: an import', () => {
  const planted: [string, string, RegExp][] = [
    ['src/core/a.ts', "import { b } from '../log/b.ts'", /core may not import log/],
    ['src/core/a.ts', "import type { B } from '../log/b.ts'", /core may not import log/],
    ['src/core/a.ts', "export { b } from '../store/b.ts'", /core may not import store/],
    ['src/core/a.ts', "export type B = import('../web/b.ts').B", /core may not import web/],
    ['src/web/a.tsx', "export const b = () => import('../store/b.ts')", /web may not import store/],
    ['src/server/a.ts', "import { b } from '../cli/b.ts'", /server may not import cli/],
    ['src/log/a.ts', "import data from '../../examples/a.json'", /outside src/],
    ['src/domains/needs/a.ts', "import { b } from '../movement/b.ts'", /domain needs may not know movement/],
    ['src/domains/needs/a.ts', "import { b } from '../all.ts'", /domain needs may not know the list/],
    ['src/log/a.ts', "import { readFileSync } from 'node:fs'", /log may not import the package node:fs/],
    ['src/core/a.ts', "import { Type } from 'typebox'", /typebox other than with "import type"/],
    ['src/web/a.tsx', "import 'pg'", /web may not import the package pg/],
    ['src/intake/a.ts', "import { parse } from 'csv-parser'", /intake may not import the package csv-parser/],
    ['src/helpers/a.ts', 'export const a = 1', /src\/helpers is a room that the table/],
  ]
  for (const [path, text, fault] of planted)
    test(`${path}: ${text}`, () => assert.match(faultsOf(path, text).join('\n'), fault))
})

suite('what is allowed stays quiet', () => {
  const fine: [string, string][] = [
    ['src/core/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
    ['src/core/a.ts', "import type { XStatic } from 'typebox/schema'"],
    ['src/core/kinds/a.ts', "import { b } from '../b.ts'"],
    ['src/domains/all.ts', "import { needs } from './needs/index.ts'"],
    ['src/store/a.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['src/main/a.ts', "import page from '../../examples/a.json' with { type: 'json' }"],
    ['src/core/a.test.ts', "import { b } from '../store/b.ts'"],
    ['test/stories/a.ts', "import { b } from '../../src/store/b.ts'"],
  ]
  for (const [path, text] of fine) test(`${path}: ${text}`, () => assert.deepEqual(faultsOf(path, text), none))
})

suite('circles and barrels', () => {
  const three = [
    parsed('src/core/a.ts', "import { b } from './b.ts'\nexport const a = b"),
    parsed('src/core/b.ts', "import { c } from './c.ts'\nexport const b = c"),
  ]
  test('a circle over three files is found once', () => {
    const closing = parsed('src/core/c.ts', "import { a } from './a.ts'\nexport const c = a")
    const [fault, ...more] = cycleFaults([...three, closing])
    assert.match(fault ?? '', /a\.ts -> src\/core\/b\.ts -> src\/core\/c\.ts -> src\/core\/a\.ts is a circle/)
    assert.deepEqual(more, none)
  })
  test('a circle of types alone is none', () => {
    const closing = parsed('src/core/c.ts', "import type { A } from './a.ts'\nexport const c: A = 1")
    assert.deepEqual(cycleFaults([...three, closing]), none)
  })
  test('a file of re-exports is found, except as index of a domain', () => {
    const text = "export { a } from './a.ts'\nexport * from './b.ts'"
    assert.match(barrelFaults([parsed('src/core/all.ts', text)]).join(), /src\/core\/all\.ts only passes on/)
    assert.deepEqual(barrelFaults([parsed('src/domains/needs/index.ts', text)]), none)
  })
})
