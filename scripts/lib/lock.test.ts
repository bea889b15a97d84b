import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../../test/support/folder.ts'
import { locked } from './lock.mjs'

/** Adds one to a number in a file, slowly and without care: only a lock makes that come out right. */
function counting(folder: string): string {
  const [lock, count] = [join(folder, 'lock'), join(folder, 'count')].map((path) => JSON.stringify(path))
  return `
    import { readFileSync, writeFileSync } from 'node:fs'
    import { locked } from ${JSON.stringify(new URL('lock.mjs', import.meta.url).href)}
    await locked(async () => {
      const before = Number(readFileSync(${count}, 'utf8'))
      await new Promise((resolve) => setTimeout(resolve, 30))
      writeFileSync(${count}, String(before + 1))
    }, ${lock})`
}

test('set-ups that start together run one after the other', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'count'), '0')
  const start = () => spawn(process.execPath, ['--input-type=module', '-e', counting(folder)], { stdio: 'ignore' })
  const ends = [start(), start(), start(), start()].map((child) => new Promise((resolve) => child.on('exit', resolve)))
  assert.deepEqual(await Promise.all(ends), [0, 0, 0, 0])
  assert.equal(readFileSync(join(folder, 'count'), 'utf8'), '4')
  assert.equal(existsSync(join(folder, 'lock')), false)
})

test('a lock whose owner was killed is taken over', async () => {
  const folder = join(temporaryFolder(), 'lock')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  mkdirSync(folder)
  writeFileSync(join(folder, `${hostname()}~${pid}`), '')
  assert.equal(await locked(async () => 'ran', folder), 'ran')
})

test('the lock is given back when the step fails', async () => {
  const folder = join(temporaryFolder(), 'lock')
  const failing = locked(async () => {
    throw new Error('no network')
  }, folder)
  await assert.rejects(failing, /no network/)
  assert.equal(existsSync(folder), false)
})
