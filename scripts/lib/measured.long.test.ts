// What the guide prints is what its commands print today, to the last figure: both are seeded. Tables of folders that are
// not in this repository are left to whoever has them.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { measuredIn, scriptIn } from './measured.ts'
import { inRoot } from './place.mjs'

const guide = readFileSync(inRoot('docs/forecast/measured.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { scripts: Record<string, string> }

for (const { command, text } of measuredIn(guide).marked) {
  if (/[A-Z_]{4,}/.test(command)) continue
  test(`the guide's table is what \`${command}\` prints`, () => {
    const [, file = ''] = (scripts[scriptIn(command)] ?? '').split(' ')
    const options = command.split(' -- ')[1]?.split(' ') ?? []
    const printed = execFileSync(process.execPath, [inRoot(file), ...options], { encoding: 'utf8' })
    assert.equal(text.trim(), printed.trim())
  })
}
