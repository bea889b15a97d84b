import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { asvsFaults, REQUIREMENTS, unnamedCrypto } from './asvs.ts'
import { guardFaults } from './documents.ts'
import { checkout } from './source.ts'

const read = (path: string) => readFileSync(join(checkout, path), 'utf8')
const page = read('docs/asvs.md')
const none: string[] = []

suite('docs/asvs.md', () => {
  test('each requirement of ASVS that is asked for is there once, with its state and what shows it, and the sum is right', () => {
    assert.equal(REQUIREMENTS.length, 282)
    assert.deepEqual(asvsFaults(page), none)
  })
  test('every test that it names is there, under that name', () => {
    assert.deepEqual(
      guardFaults(page, (path) => (existsSync(join(checkout, path)) ? read(path) : null)),
      none,
    )
  })
  test('every file that encrypts, hashes, signs or draws is in its list', () => {
    const names = (readdirSync(join(checkout, 'src'), { recursive: true }) as string[]).map((name) => `src/${name}`)
    const sources = names.filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$/.test(path))
    assert.deepEqual(
      unnamedCrypto(
        page,
        sources.map((path) => ({ path, text: read(path) })),
      ),
      none,
    )
  })
})

suite('a planted fault in docs/asvs.md is found', () => {
  const wanted = ['1.1.1', '1.1.2', '1.1.3', '2.1.1']
  const good =
    '**3 held · 1 do not apply · 0 fall short**\n| 1.1.1–1.1.3 | a | held | `src/a.ts` |\n| 2.1.1 | b | does not apply | c |'
  const faults = (from: string, to: string) => asvsFaults(good.replace(from, to), wanted).join()
  test('a number that is missing, strange or there twice', () => {
    assert.equal(faults('', ''), '')
    assert.match(faults('1.1.3', '1.1.2'), /1\.1\.3 is missing/)
    assert.match(faults('1.1.3', '1.1.4'), /1\.1\.4 is none/)
    assert.match(faults('2.1.1', '2.1.1, 1.1.2'), /1\.1\.2 is there twice/)
    assert.match(faults('1.1.3', '2.1.3'), /1\.1\.1–2\.1\.3 is none/)
  })
  test('a state that is none, a row with nothing to look at, a wrong sum', () => {
    assert.match(faults('| held', '| done'), /has the state done/)
    assert.match(faults('`src/a.ts`', 'we are careful'), /by nothing/)
    assert.match(faults('3 held', '4 held'), /the sum is \*\*3 held/)
  })
  test('a file that hashes and is in no list', () => {
    const file = { path: 'src/a.ts', text: "import { createHash } from 'node:crypto'" }
    assert.deepEqual(unnamedCrypto('`src/b.ts`', [file]), ['src/a.ts'])
    assert.deepEqual(unnamedCrypto('`src/a.ts`', [file]), none)
  })
})
