// Whoever doubts the page of a hub can build it anew and compare.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/folder.ts'
import { filesBelow } from '../support/profile.ts'
import { checkout } from './source.ts'

function built(): Map<string, Buffer> {
  const folder = temporaryFolder()
  const vite = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js')
  execFileSync(process.execPath, [vite, 'build', '--outDir', folder], { cwd: checkout, stdio: 'pipe' })
  return new Map(filesBelow(folder).map((path) => [relative(folder, path), readFileSync(path)]))
}

test('the page that is built twice is the same to the last byte', () => {
  const [first, second] = [built(), built()]
  assert.ok(first.has('index.html') && first.size > 20)
  assert.deepEqual([...first.keys()].sort(), [...second.keys()].sort())
  assert.deepEqual(
    [...first].filter(([file, bytes]) => !second.get(file)?.equals(bytes)).map(([file]) => file),
    [],
  )
})
