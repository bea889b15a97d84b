import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { checkout, parsed, sourcesUnder } from './source.ts'
import { idleExports, packageFaults } from './used.ts'

type Listed = { readonly dependencies: object; readonly devDependencies: object }
const listed = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as Listed

suite('what stands here is used', () => {
  const here = sourcesUnder('src', 'test', 'scripts', 'bench')
  const config = parsed('vite.config.ts', readFileSync(join(checkout, 'vite.config.ts'), 'utf8'))
  const all = [...here, config]
  test('every package in package.json is used, and every package that is used stands there', () => {
    const names = [...Object.keys(listed.dependencies), ...Object.keys(listed.devDependencies)]
    assert.deepEqual(packageFaults(all, names), [])
  })
  test('every value that a file of src exports is taken by another file', () => {
    const rooms = here.filter(({ path }) => path.startsWith('src/'))
    assert.deepEqual(idleExports(rooms, all), [])
  })
})

suite('a planted fault is found', () => {
  const user = parsed(
    'src/log/a.ts',
    "import { parse } from 'csv-parse/sync'\nimport { b, type C } from '../core/b.ts'\nparse(b)",
  )
  test('a package that nobody uses, and one that is not listed', () => {
    assert.deepEqual(packageFaults([user], ['csv-parse', 'left-pad']), [
      'package.json lists left-pad, and nothing uses it',
    ])
    assert.deepEqual(packageFaults([user], []), ['package.json does not list csv-parse, which is used'])
  })
  test('an export that no other file takes, also one that is passed on', () => {
    const core = parsed('src/core/b.ts', 'export const b = 1\nexport const idle = b\nexport type Free = 2')
    const index = parsed('src/core/index.ts', "export { b } from './b.ts'")
    assert.deepEqual(idleExports([core, index], [core, index, user]), [
      'src/core/b.ts:2 exports idle, and no other file takes it',
      'src/core/index.ts:1 exports b, and no other file takes it',
    ])
  })
  test('of what is loaded whole, what is asked of it counts as taken, and all where it is handed on', () => {
    const core = parsed('src/core/b.ts', 'export const b = 1')
    const faults = (text: string) => idleExports([core], [core, parsed('src/log/a.ts', text)]).length
    const all = "import * as all from '../core/b.ts'"
    assert.equal(faults(`${all}\nall.b`), 0)
    assert.equal(faults(`${all}\nsend(all)`), 0)
    assert.equal(faults("export const b = () => import('../core/b.ts')"), 0)
    assert.equal(faults(`${all}\nall.c`), 1)
  })
})
