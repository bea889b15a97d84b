import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { sizeFaults } from './sizes.ts'
import { parsed, sourcesUnder } from './source.ts'

const exceptions = JSON.parse(readFileSync(new URL('./exceptions.json', import.meta.url), 'utf8'))

test('files have at most 400 lines and functions 40, or a written reason', () => {
  assert.deepEqual(sizeFaults(sourcesUnder('src', 'scripts', 'test', 'bench', 'tools'), exceptions), [])
})

const body = (lines: number) => 'let n = 0\n'.repeat(lines)
const reason = { 'src/core/a.ts#long': 'One table in the form of a function, read from top to bottom.' }
const long = parsed('src/core/a.ts', `export function long() {\n${body(39)}}\n`)

suite('a planted fault is found', () => {
  const planted: [string, string, RegExp][] = [
    ['a function of 41 lines', `function long() {\n${body(39)}}`, /src\/core\/a\.ts#long has 41 lines/],
    ['an arrow function', `export const grow = () => {\n${body(39)}}`, /#grow has 41 lines/],
    ['a method', `export class A {\n grow() {\n${body(39)}}\n}`, /#grow has 41 lines/],
    ['a function handed to another', `[1].map((x) => {\n${body(39)}})`, /#nameless has 41 lines/],
    ['a file of 401 lines', '// a\n'.repeat(401), /src\/core\/a\.ts has 401 lines/],
  ]
  for (const [name, text, fault] of planted)
    test(name, () => assert.match(sizeFaults([parsed('src/core/a.ts', text)], {}).join('\n'), fault))
  test('an exception that nothing needs', () => {
    assert.match(sizeFaults([parsed('src/core/a.ts', '')], reason).join(), /not too long \(any more\)/)
  })
  test('an exception without a reason', () => {
    assert.match(sizeFaults([long], { 'src/core/a.ts#long': 'long' }).join(), /needs a reason/)
  })
})

suite('what is allowed stays quiet', () => {
  test('a function of 40 lines in a file of 400', () => {
    const text = `function fits() {\n${body(38)}}\n${'// a\n'.repeat(360)}`
    assert.deepEqual(sizeFaults([parsed('src/core/a.ts', text)], {}), [])
  })
  test('an exception with a reason', () => assert.deepEqual(sizeFaults([long], reason), []))
  test('a long function in a test', () => {
    assert.deepEqual(sizeFaults([parsed('src/core/a.test.ts', long.text)], {}), [])
  })
})
