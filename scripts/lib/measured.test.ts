import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { measuredIn, scriptIn } from './measured.ts'
import { inRoot } from './place.mjs'

const guide = readFileSync(inRoot('docs/forecast/measured.md'), 'utf8')

test('every table of what was measured of the forecast says on which day which command of the repo printed it', () => {
  const { marked, unmarked } = measuredIn(guide)
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { scripts: Record<string, string> }
  assert.deepEqual(unmarked, [])
  assert.ok(marked.length >= 3)
  for (const { command, day } of marked) {
    assert.ok(scripts[scriptIn(command)], `${command} is no command of the repo`)
    assert.ok(!Number.isNaN(Date.parse(day)), day)
  }
})

test('a table that nobody marked is found, and code is none', () => {
  const page =
    '```\na 1 2 3\n```\n\n<!-- measured 2031-01-02: npm run x -->\n```\nb 4 5 6\n```\n\n```\nconst code = 1\n```\n'
  assert.deepEqual(measuredIn(page), {
    marked: [{ day: '2031-01-02', command: 'npm run x', text: 'b 4 5 6' }],
    unmarked: ['a 1 2 3'],
  })
})
